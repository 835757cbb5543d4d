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
  @exclusivity(unchecked) private var hasReadChannel = false
  @exclusivity(unchecked) private var capture: TextCapture?
  @exclusivity(unchecked) private var buffer: [UInt8] = []
  /// What was captured so far, where that is one piece that stands in the document; else it is in `buffer`.
  @exclusivity(unchecked) private var piece: UnsafeBufferPointer<UInt8>?
  @exclusivity(unchecked) private(set) var person = Person()
  @exclusivity(unchecked) private var vocabulary = FeedVocabulary()

  init(baseURL: String?) {
    documentURL = baseURL
    buffer.reserveCapacity(8192)
  }

  /// The feed; nil if the document was none.
  func finish(isTruncated: Bool) -> ParsedFeed? {
    if entry != nil, !isTruncated { endEntry() }
    var feed = draft.finished(documentURL: documentURL, isTruncated: isTruncated)
    // In RSS everything stands in the channel, so that what is missing behind it is nothing.
    let isBehindChannel = feed?.format == .rss && places.last == .root && capture == nil && hasReadChannel
    feed?.lacksOnlyItsEnd = isTruncated && isBehindChannel
    return feed
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
    hasReadChannel = false
    capture = nil
    piece = nil
    buffer.removeAll(keepingCapacity: true)
  }

  func code(for name: XMLName) -> UInt8 { vocabulary.element(name).rawValue }

  func start(_ code: UInt8, _ tag: XMLStartTag) -> Bool {
    let element = FeedElement(rawValue: code) ?? .unknown
    if capture != nil {
      if interruptsCapture(element, tag) {
        startInterrupting(element, tag)
      } else {
        copyPiece()
        capture?.start(element, tag, &buffer, base: base ?? documentURL)
      }
    } else if skipDepth > 0 {
      if element == .item, entry == nil { startInterrupting(element, tag) } else { skipDepth += 1 }
    } else {
      if tag.hasPrefixedAttribute { enterScope(tag) }
      begin(element, tag)
    }
    return capture != nil
  }

  func end(_ code: UInt8, _ local: UnsafeBufferPointer<UInt8>) -> Bool {
    if let depth = capture?.depth {
      if depth > 0 {
        capture?.end(FeedElement(rawValue: code) ?? .unknown, local, &buffer, &person)
        return true
      }
      if let inner = capture.take() { take(inner) }
      leaveScope()
    } else if skipDepth > 0 {
      skipDepth -= 1
      if skipDepth == 0 { leaveScope() }
    } else if places.count > 1 {
      if places.last == .entry, places.count == entryDepth { endEntry() }
      if places.removeLast() == .feed { hasReadChannel = true }
      leaveScope()
    }
    return false
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, isLasting: Bool) {
    guard let kind = capture?.kind else { return }
    // a reference to a control character of C1 means windows-1252, as in HTML; it comes alone
    if bytes.count == 2, bytes[0] == 0xC2, bytes[1] < 0xA0 {
      let text = CharacterReferences.text(ofNumber: UInt32(bytes[1]))
      if text.count > 0 {
        copyPiece()
        return buffer.append(contentsOf: text.bytes)
      }
    }
    if isLasting, piece == nil, buffer.isEmpty, kind == .text {
      piece = bytes
    } else {
      copyPiece()
      capture?.append(bytes, to: &buffer)
    }
  }

  /// Goes over to a copy of what was captured: more is to come.
  private func copyPiece() {
    guard let text = piece.take() else { return }
    buffer.append(contentsOf: text)
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
    if !buffer.isEmpty { buffer.removeAll(keepingCapacity: true) }
    piece = nil
    if capture.kind == .person { person = Person() }
    self.capture = capture
  }

  /// An entry begins here. An open one ends: its end tag is missing.
  func beginEntry(_ tag: XMLStartTag) {
    if entry != nil { endEntry() }
    entry = EntryDraft()
    if let scope = scopes.last {
      entry?.baseURL = scope.base
      entry?.entry.language = scope.language
    }
    if let about = tag.value("about", prefix: "rdf") ?? (draft.format == .rdf ? tag.value("about") : nil),
      !about.isBlank
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
    guard let done = entry?.finish() else { return }
    draft.append(done)
    entry = nil
  }

  /// Whether an element ends a text of RSS that lacks its end tag, rather than being part of inline markup.
  private func interruptsCapture(_ element: FeedElement, _ tag: XMLStartTag) -> Bool {
    guard let capture, capture.kind == .text, capture.element != .content, draft.format != .atom else { return false }
    switch element {
    // what no HTML has
    case .item, .guid, .description, .encoded, .published, .date, .creator, .category, .comments, .enclosure:
      return true
    // HTML's has attributes
    case .link: return tag.attributeCount == 0
    default: return false
    }
  }

  /// Ends the text, or gives up the skipped element, that an element begins in: their end tags will find nothing open.
  private func startInterrupting(_ element: FeedElement, _ tag: XMLStartTag) {
    // the open elements stay open on the reader's stack; as many places keep the balance when they end
    let orphans = capture.map { $0.depth + 1 } ?? skipDepth
    if let capture = capture.take() { take(capture) }
    skipDepth = 0
    let place = places.last ?? .feed
    for _ in 0..<orphans { places.append(place == .entry && element == .item ? .feed : place) }
    begin(element, tag)
  }

  private func take(_ done: TextCapture) {
    if let piece { take(done, piece) } else { buffer.withUnsafeBufferPointer { take(done, $0) } }
  }

  private func take(_ done: TextCapture, _ bytes: UnsafeBufferPointer<UInt8>) {
    if done.isBase64, !done.isMarkup, let decoded = Base64.decoded(bytes) {
      guard String(validating: decoded, as: UTF8.self) != nil else {
        // what is no text is no content; words are none that only look like base64
        let isText = done.element != .content || bytes.contains(UInt8(ascii: " "))
        if isText { take(done.element, CapturedText(done, bytes, base: ownBase)) }
        return
      }
      decoded.withUnsafeBufferPointer { take(done.element, CapturedText(done, $0, base: ownBase)) }
    } else if let repaired = WindowsCharacters.repaired(bytes) {
      repaired.withUnsafeBufferPointer { take(done.element, CapturedText(done, $0, base: ownBase)) }
    } else {
      take(done.element, CapturedText(done, bytes, base: ownBase))
    }
  }

  private func take(_ element: FeedElement, _ text: CapturedText) {
    switch places.last {
    case .entry: takeInEntry(element, text)
    case .mediaGroup: takeInGroup(element, text)
    case .source: if element == .author, let author = text.author(person) { entry?.sourceAuthors.append(author) }
    default: takeInFeed(element, text)
    }
  }

  // MARK: xml:base and xml:lang

  /// The base that holds in the text being taken, where it is not that of the entry around it.
  private var ownBase: String? {
    guard let base = scopes.last?.base, base != entry?.baseURL else { return nil }
    return base
  }

  private func enterScope(_ tag: XMLStartTag) {
    let stated = tag.value("base", prefix: "xml")
    let language = tag.value("lang", prefix: "xml")
    guard stated != nil || language != nil else { return }
    let around = scopes.last
    let base = stated.flatMap { Self.base($0, within: around?.base ?? documentURL) } ?? around?.base
    scopes.append(Scope(depth: places.count, base: base, language: language ?? around?.language))
  }

  /// The base that an `xml:base` states; nil if it is none that addresses could be relative to.
  private static func base(_ stated: String, within around: String?) -> String? {
    let resolved = URLReference.resolve(stated, base: around)
    return !URLReference.hasScheme(resolved) || resolved.contains("://") && !resolved.hasPrefix("javascript:")
      ? resolved : nil
  }

  /// Called when the element ends whose place, capture or skip was one deeper than `places` is now.
  private func leaveScope() {
    while let last = scopes.last, last.depth >= places.count { scopes.removeLast() }
  }
}
