import Glibc

/// Reads documents that are sound, straight from their bytes.
///
/// It knows what nearly all feeds are made of: elements, attributes, text, references, CDATA sections, comments and
/// instructions, in UTF-8. Whatever else it meets (a tag that is none, an attribute without quotes, a declaration, a cut)
/// ends it, and libxml2 reads the document from its beginning, repaired. Nothing is copied but text with references
/// in it; names are looked up once.
struct XMLScanner {
  /// A document with deeper elements does not count as sound. (libxml2 gives up there unless it is told not to:
  /// `xmlParserMaxDepth`, parserInternals.h.)
  static let maximumDepth = 256

  /// More attributes, or more declarations of namespaces, than this in one tag are left to ``XMLRepair``: each is compared
  /// with every other.
  static let maximumAttributes = 64

  private let text: UnsafePointer<UInt8>
  private let end: Int
  private let hasReturns: Bool
  private var index = 0
  /// Whether the handler asked for the text that comes now.
  private var isTextWanted = true
  private var open = XMLOpenElements()
  private let names = XMLNameTable()
  private var namespaces = XMLNamespaces()
  private let attributes: UnsafeMutablePointer<XMLAttribute>
  private var attributeCount = 0
  private var scratch = XMLScratch()

  /// Reads a document that begins with its root element; false, at any point, if it is not sound.
  ///
  /// - Parameter survey: of these bytes, or of more around them.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey, _ handler: some XMLHandler) -> Bool {
    guard survey.isSound, let text = bytes.baseAddress, let last = bytes.lastIndex(where: { $0 > 0x20 }),
      bytes[last] == UInt8(ascii: ">")
    else { return false }
    return withUnsafeTemporaryAllocation(of: XMLAttribute.self, capacity: maximumAttributes) { attributes in
      guard let attributes = attributes.baseAddress else { return false }
      var scanner = XMLScanner(
        text: text, end: last + 1, hasReturns: survey.hasReturns, attributes: attributes)
      defer { scanner.deallocate() }
      return scanner.read(handler)
    }
  }

  private init(
    text: UnsafePointer<UInt8>, end: Int, hasReturns: Bool, attributes: UnsafeMutablePointer<XMLAttribute>
  ) {
    self.text = text
    self.end = end
    self.hasReturns = hasReturns
    self.attributes = attributes
  }

  private func deallocate() {
    open.deallocate()
    names.deallocate()
    scratch.deallocate()
  }

  /// The last byte is a `>`, which no tag, name or blank goes beyond: within a tag nothing else tells the end.
  private mutating func read(_ handler: some XMLHandler) -> Bool {
    guard text[0] == UInt8(ascii: "<") else { return false }
    while index < end {
      if text[index] != UInt8(ascii: "<") {
        guard let tag = find(UInt8(ascii: "<"), from: index) else { return false }
        if isTextWanted { readText(upTo: tag, handler) }
        index = tag
      }
      index &+= 1
      guard index < end else { return false }
      switch text[index] {
      case UInt8(ascii: "/"):
        index &+= 1
        guard readEndTag(handler) else { return false }
        if open.count == 0 { return true }
      case UInt8(ascii: "!"): guard readDeclaration(handler) else { return false }
      case UInt8(ascii: "?"): guard skip(past: "?>", from: index &+ 1) else { return false }
      default:
        guard readStartTag(handler) else { return false }
        if open.count == 0 { return true }
      }
    }
    return false
  }

  // MARK: tags

  private mutating func readStartTag(_ handler: some XMLHandler) -> Bool {
    let start = text + index
    var count = 0
    var hash: UInt = 0
    while true {
      let byte = start[count]
      // letters, which names are made of, lie above all that ends one
      if byte < 0x40, byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      hash = (hash &<< 5 | hash &>> 59) ^ UInt(byte)
      count &+= 1
    }
    index &+= count
    let outside = namespaces.mark
    attributeCount = 0
    var isEmpty = false
    if text[index] == UInt8(ascii: ">") {
      index &+= 1
    } else {
      guard let closes = readAttributes(since: outside) else { return false }
      isEmpty = closes
    }
    let written = UnsafeBufferPointer(start: start, count: count)
    guard open.count < Self.maximumDepth, let known = names.name(written, hash, namespaces, handler) else {
      return false
    }
    let (code, local) = (known.pointee.code, known.pointee.name.localBytes)
    let isWanted = handler.start(
      code, XMLStartTag(known: known, attributes: UnsafeBufferPointer(start: attributes, count: attributeCount)))
    if isEmpty {
      isTextWanted = handler.end(code, local)
      namespaces.reset(to: outside)
    } else {
      isTextWanted = isWanted
      open.append(XMLOpenElements.Element(start: start, count: count, local: local, outside: outside, code: code))
    }
    return true
  }

  /// Reads the attributes and the end of a start tag; whether the element is empty, nil if the tag is not sound.
  private mutating func readAttributes(since outside: XMLNamespaces.Mark) -> Bool? {
    while true {
      let gap = index
      skipBlank()
      if text[index] == UInt8(ascii: ">") {
        index &+= 1
        return false
      }
      if text[index] == UInt8(ascii: "/") {
        guard text[index &+ 1] == UInt8(ascii: ">") else { return nil }
        index &+= 2
        return true
      }
      guard index > gap, attributeCount < Self.maximumAttributes, let name = readAttributeName(),
        let value = readValue(),
        take(XMLAttribute(local: name.local, prefix: name.prefix, value: value), since: outside)
      else { return nil }
    }
  }

  private mutating func readAttributeName() -> (local: UnsafeBufferPointer<UInt8>, prefix: UnsafeBufferPointer<UInt8>?)?
  {
    guard let first = readNamePart() else { return nil }
    guard text[index] == UInt8(ascii: ":") else { return (first, nil) }
    index &+= 1
    guard let second = readNamePart() else { return nil }
    return (second, first)
  }

  private mutating func readNamePart() -> UnsafeBufferPointer<UInt8>? {
    let start = index
    guard XMLNameBytes.isStart(text[index]) else { return nil }
    repeat { index &+= 1 } while XMLNameBytes.isStart(text[index]) || XMLNameBytes.isInner(text[index])
    return UnsafeBufferPointer(start: text + start, count: index &- start)
  }

  /// Reads `="value"`.
  private mutating func readValue() -> UnsafeBufferPointer<UInt8>? {
    skipBlank()
    guard text[index] == UInt8(ascii: "=") else { return nil }
    index &+= 1
    skipBlank()
    let quote = text[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let start = index &+ 1
    guard let close = find(quote, from: start), memchr(text + start, Int32(UInt8(ascii: "<")), close &- start) == nil
    else { return nil }
    index = close &+ 1
    return UnsafeBufferPointer(start: text + start, count: close &- start)
  }

  /// Keeps an attribute, or declares the namespace that it declares; false if the tag has it twice.
  private mutating func take(_ attribute: XMLAttribute, since outside: XMLNamespaces.Mark) -> Bool {
    guard namespaces.count(since: outside) < Self.maximumAttributes else { return false }
    if attribute.prefix == nil, attribute.local.equals("xmlns") {
      let none = UnsafeBufferPointer(start: text, count: 0)
      guard !attribute.isRaw, !namespaces.isDeclared(none, since: outside) else { return false }
      namespaces.declare(none, attribute.value)
      return true
    }
    if let prefix = attribute.prefix, prefix.equals("xmlns") {
      guard !attribute.isRaw, !attribute.value.isEmpty, !attribute.local.equals("xml"),
        !attribute.local.equals("xmlns"), !namespaces.isDeclared(attribute.local, since: outside)
      else { return false }
      namespaces.declare(attribute.local, attribute.value)
      return true
    }
    for other in 0..<attributeCount where attributes[other].local.equals(attribute.local) {
      switch (attributes[other].prefix, attribute.prefix) {
      case (nil, nil): return false
      case (let one?, let two?): if one.equals(two) { return false }
      default: break
      }
    }
    (attributes + attributeCount).initialize(to: attribute)
    attributeCount &+= 1
    return true
  }

  /// An end tag ends the innermost element, or the one it names and those within; one that names none is not sound.
  private mutating func readEndTag(_ handler: some XMLHandler) -> Bool {
    guard open.count > 0 else { return false }
    let inner = open.last
    if inner.isNamed(text, at: index, end) {
      index &+= inner.count &+ 1
      close(handler)
      return true
    }
    let start = index
    while text[index] > 0x20, text[index] != UInt8(ascii: ">") { index &+= 1 }
    let written = UnsafeBufferPointer(start: text + start, count: index &- start)
    skipBlank()
    guard text[index] == UInt8(ascii: ">"), let named = open.lastIndex(named: written) else { return false }
    index &+= 1
    while open.count > named { close(handler) }
    return true
  }

  private mutating func close(_ handler: some XMLHandler) {
    let inner = open.removeLast()
    isTextWanted = handler.end(inner.code, inner.local)
    namespaces.reset(to: inner.outside)
  }

  // MARK: text

  private mutating func readText(upTo tag: Int, _ handler: some XMLHandler) {
    let run = UnsafeBufferPointer(start: text + index, count: tag &- index)
    let hasReference = memchr(text + index, Int32(UInt8(ascii: "&")), run.count) != nil
    if hasReference || hasReturn(run) {
      handler.characters(scratch.resolved(run, references: hasReference), isLasting: false)
    } else {
      handler.characters(run, isLasting: true)
    }
  }

  /// Reads what `<!` begins: a CDATA section or a comment; anything else is not sound within a document.
  private mutating func readDeclaration(_ handler: some XMLHandler) -> Bool {
    if starts("!--") { return skip(past: "-->", from: index &+ 3) }
    guard starts("![CDATA[") else { return false }
    let start = index &+ 8
    guard skip(past: "]]>", from: start) else { return false }
    guard isTextWanted else { return true }
    let run = UnsafeBufferPointer(start: text + start, count: index &- 3 &- start)
    if hasReturn(run) {
      handler.characters(scratch.resolved(run, references: false), isLasting: false)
    } else {
      handler.characters(run, isLasting: true)
    }
    return true
  }

  private func hasReturn(_ run: UnsafeBufferPointer<UInt8>) -> Bool {
    guard hasReturns, let start = run.baseAddress else { return false }
    return memchr(start, 0x0D, run.count) != nil
  }

  // MARK: bytes

  private mutating func skipBlank() {
    while text[index] <= 0x20 { index &+= 1 }
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard let found = memchr(text + start, Int32(byte), end &- start) else { return nil }
    return UnsafeRawPointer(text).distance(to: found)
  }

  private func starts(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    return index &+ count <= end && memcmp(text + index, mark.utf8Start, count) == 0
  }

  /// Goes behind the next place of a mark of two or three bytes; false if there is none.
  private mutating func skip(past mark: StaticString, from start: Int) -> Bool {
    let count = mark.utf8CodeUnitCount
    var place = start
    while place &+ count <= end, let found = find(mark.utf8Start[0], from: place), found &+ count <= end {
      if memcmp(text + found, mark.utf8Start, count) == 0 {
        index = found &+ count
        return true
      }
      place = found &+ 1
    }
    return false
  }
}
