import Markup
import News

/// Makes a ``News/ParsedFeed`` of the elements of an XML document.
///
/// One state machine for RSS, RDF and Atom: the formats differ in where elements stand, not in what they mean, and real
/// feeds mix them. What an element does depends on the element and on the place it stands in; elements that mean nothing
/// there are skipped with all they hold.
final class FeedReader: XMLHandler {
  /// The places in a document.
  enum Place {
    /// Before the root element.
    case document
    /// In `rss` or `rdf:RDF`.
    case root
    /// In `channel` or Atom's `feed`.
    case feed
    /// In `item` or `entry`.
    case entry
    /// In `image` of a feed.
    case image
    /// In `media:group` of an entry.
    case mediaGroup
    /// In `itunes:owner` of a feed.
    case owner
    /// In a category of an entry that may hold others: iTunes nests them.
    case category
    /// In `skipHours` or `skipDays`.
    case skipList
    /// In `source` of an Atom entry.
    case source
  }

  /// `xml:base` or `xml:lang`, as long as the element is open that states it.
  struct Scope {
    var depth: Int
    var base: String?
    var language: String?
  }

  let documentURL: String?
  // Reached from libxml2's callbacks alone, one at a time: checks of exclusive access would cost a tenth of the time.
  @exclusivity(unchecked) var draft = FeedDraft()
  @exclusivity(unchecked) var entry: EntryDraft?
  @exclusivity(unchecked) var places: [Place] = [.document]
  @exclusivity(unchecked) var scopes: [Scope] = []
  @exclusivity(unchecked) private var entryDepth = 0
  @exclusivity(unchecked) private var skipDepth = 0
  @exclusivity(unchecked) private var capture: TextCapture?
  @exclusivity(unchecked) private var buffer: [UInt8] = []
  @exclusivity(unchecked) private var person = Person()
  @exclusivity(unchecked) private var vocabulary = FeedVocabulary()
  private var isPage = false

  init(baseURL: String?) {
    documentURL = baseURL
    buffer.reserveCapacity(8192)
  }

  /// The feed; nil if the document was none.
  func finish(isTruncated: Bool) -> ParsedFeed? {
    if entry != nil, !isTruncated { endEntry() }
    return draft.finished(documentURL: documentURL, isTruncated: isTruncated || draft.hasTooManyEntries)
  }

  /// The base that holds where we are: of the elements around, else nothing.
  var base: String? { scopes.last?.base }

  // MARK: XMLHandler

  func restart() {
    draft = FeedDraft()
    entry = nil
    places = [.document]
    scopes = []
    skipDepth = 0
    capture = nil
    buffer.removeAll(keepingCapacity: true)
    isPage = false
  }

  func code(for name: XMLName) -> UInt8 { vocabulary.element(name).rawValue }

  func start(_ code: UInt8, _ tag: XMLStartTag) {
    let element = FeedElement(rawValue: code) ?? .unknown
    if capture != nil {
      if element == .item, interruptsCapture(tag) { return startInterrupting(element, tag) }
      capture?.start(element, tag, &buffer)
      return
    }
    if skipDepth > 0 {
      if element == .item, entry == nil { return startInterrupting(element, tag) }
      skipDepth += 1
      return
    }
    if tag.hasPrefixedAttribute { enterScope(tag) }
    begin(element, tag)
  }

  func end(_ code: UInt8, _ name: XMLName) {
    let element = FeedElement(rawValue: code) ?? .unknown
    if let inner = capture {
      if inner.depth > 0 {
        capture?.end(element, name, &buffer, &person)
        return
      }
      capture = nil
      take(inner)
      leaveScope()
      return
    }
    if skipDepth > 0 {
      skipDepth -= 1
      if skipDepth == 0 { leaveScope() }
      return
    }
    guard places.count > 1 else { return }
    if places.last == .entry, places.count == entryDepth { endEntry() }
    places.removeLast()
    leaveScope()
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard capture != nil else { return }
    // a reference to a control character of C1 means windows-1252, as in HTML; it comes alone
    if bytes.count == 2, bytes[0] == 0xC2, bytes[1] < 0xA0 {
      let text = CharacterReferences.text(ofNumber: UInt32(bytes[1]))
      if text.count > 0 { return buffer.append(contentsOf: text.bytes) }
    }
    capture?.append(bytes, to: &buffer)
  }

  // MARK: elements

  /// Goes into an element that holds others.
  func enter(_ place: Place) {
    places.append(place)
  }

  /// Goes past an element.
  func skip() {
    skipDepth = 1
  }

  /// Collects an element's content.
  func collect(_ capture: TextCapture) {
    buffer.removeAll(keepingCapacity: true)
    if capture.kind == .person { person = Person() }
    self.capture = capture
  }

  /// An entry begins here. An open one ends: its end tag is missing.
  func beginEntry(_ tag: XMLStartTag) {
    if entry != nil { endEntry() }
    entry = EntryDraft()
    if let scope = scopes.last {
      entry?.baseURL.offer(scope.base, rank: 1)
      entry?.entry.language = scope.language
    }
    if let about = tag.value("about", prefix: "rdf") ?? (draft.format == .rdf ? tag.value("about") : nil),
      !about.isEmpty
    {
      entry?.entry.guid = about
      entry?.guidIsLink = true
    }
    if tag.attributeCount > 0, draft.format == .rss {
      entry?.link.offer((tag.value("HREF") ?? tag.value("href")).map { link($0) }, rank: 1)
      entry?.updated.offer((tag.value("LASTMOD") ?? tag.value("lastmod")).flatMap { DateReader.read($0) }, rank: 1)
    }
    enter(.entry)
    entryDepth = places.count
  }

  private func endEntry() {
    guard let done = entry.take() else { return }
    draft.append(done)
  }

  /// Whether a new item ends a text that lacks its end tag, rather than being part of inline markup.
  private func interruptsCapture(_ tag: XMLStartTag) -> Bool {
    guard let capture, entry != nil else { return false }
    return capture.kind == .text && capture.element != .content && draft.format != .atom
  }

  /// Gives up the text or the skipped element that an item begins in: their end tags will find nothing open.
  private func startInterrupting(_ element: FeedElement, _ tag: XMLStartTag) {
    // the open elements stay open on the reader's stack; as many places keep the balance when they end
    let orphans = capture.map { $0.depth + 1 } ?? skipDepth
    capture = nil
    skipDepth = 0
    let place = places.last ?? .feed
    for _ in 0..<orphans { places.append(place == .entry ? .feed : place) }
    begin(element, tag)
  }

  private func take(_ done: TextCapture) {
    let element = done.element
    let text = CapturedText(done, buffer, done.kind == .person ? person : Person())
    switch places.last {
    case .entry: takeInEntry(element, text)
    case .mediaGroup: takeInGroup(element, text)
    case .source: if element == .author, let author = text.author { entry?.sourceAuthors.append(author) }
    default: takeInFeed(element, text)
    }
  }

  // MARK: xml:base and xml:lang

  private func enterScope(_ tag: XMLStartTag) {
    let stated = tag.value("base", prefix: "xml")
    let language = tag.value("lang", prefix: "xml")
    guard stated != nil || language != nil else { return }
    let around = scopes.last
    let base = stated.map { URLReference.resolve($0, base: around?.base ?? documentURL) } ?? around?.base
    scopes.append(Scope(depth: places.count, base: base, language: language ?? around?.language))
  }

  /// Called when the element ends whose place, capture or skip was one deeper than `places` is now.
  private func leaveScope() {
    while let last = scopes.last, last.depth >= places.count { scopes.removeLast() }
  }
}
