import Markup
import News

/// Collects the content of one element: its text, or its markup written out again.
struct TextCapture {
  /// What the content may hold.
  enum Kind {
    /// Words or a value; markup inside is an accident and is written out.
    case text
    /// Atom's inline XHTML: the outermost `div` is not part of the content (RFC 4287, 3.1.1.3).
    case xhtml
    /// A person: the child elements hold the parts, the text around them is a name for itself.
    case person
  }

  let element: FeedElement
  let kind: Kind
  /// Whether the text is stated to be HTML.
  let isHTML: Bool
  /// Whether the text is base64.
  let isBase64: Bool
  /// How deep inside the element we are.
  private(set) var depth = 0
  /// Whether markup was written into the text, so that the rest of it is escaped too.
  private(set) var isMarkup = false
  private var hasDroppedDiv = false
  /// The `xml:base` of elements inside, and how deep they are.
  private var bases: [(depth: Int, base: String)] = []
  /// Where the text of a person's child begins.
  private var partStart = 0

  init(_ element: FeedElement, _ kind: Kind, isHTML: Bool = false, isBase64: Bool = false) {
    self.element = element
    self.kind = kind
    self.isHTML = isHTML
    self.isBase64 = isBase64
  }

  /// Takes in text.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    guard isMarkup else {
      buffer.append(contentsOf: bytes)
      return
    }
    for byte in bytes { Self.appendEscaped(byte, to: &buffer) }
  }

  /// An element begins inside.
  ///
  /// - Parameter base: what holds around the captured element. An `xml:base` inside means nothing to whoever reads the
  ///   text later, so the addresses that it is for are resolved here.
  mutating func start(_ child: FeedElement, _ tag: XMLStartTag, _ buffer: inout [UInt8], base: String?) {
    depth += 1
    if kind == .xhtml, tag.hasPrefixedAttribute, let stated = tag.value("base", prefix: "xml") {
      bases.append((depth, URLReference.resolve(stated, base: bases.last?.base ?? base)))
    }
    if kind == .person {
      if depth == 1 { partStart = buffer.count }
      return
    }
    if !isMarkup { beginMarkup(&buffer) }
    if kind == .xhtml, depth == 1, tag.name.local.lowercased() == "div" {
      hasDroppedDiv = true
      return
    }
    buffer.append(UInt8(ascii: "<"))
    tag.name.appendLocal(to: &buffer)
    for index in 0..<tag.attributeCount {
      guard let name = tag.attributeName(at: index) else { continue }
      buffer.append(0x20)
      name.append(to: &buffer)
      buffer.append(contentsOf: "=\"".utf8)
      for byte in value(tag, index, name).utf8 {
        if byte == 0x22 { buffer.append(contentsOf: "&quot;".utf8) } else { Self.appendEscaped(byte, to: &buffer) }
      }
      buffer.append(0x22)
    }
    buffer.append(UInt8(ascii: ">"))
  }

  /// An attribute's value; of an address inside an element with a base of its own what it means.
  private func value(_ tag: XMLStartTag, _ index: Int, _ name: XMLName) -> String {
    let value = tag.value(at: index)
    guard let base = bases.last?.base, name.prefix == nil else { return value }
    let attribute = name.local.lowercased()
    if attribute == "srcset" { return HTMLSanitizer.absoluteSources(value, base: base) ?? value }
    return Self.addresses.contains(attribute) ? URLReference.resolve(value, base: base) : value
  }

  /// Attributes of HTML that hold one address.
  private static let addresses: Set<String> = ["href", "src", "poster", "cite", "data", "action", "longdesc"]

  /// An element ends inside.
  ///
  /// - Parameter local: the element's name.
  mutating func end(
    _ child: FeedElement, _ local: UnsafeBufferPointer<UInt8>, _ buffer: inout [UInt8], _ person: inout Person
  ) {
    while let last = bases.last, last.depth >= depth { bases.removeLast() }
    depth -= 1
    if kind == .person {
      // what is no part of a person is text of the element itself
      if depth == 0, person.take(child, String(decoding: buffer[partStart...], as: UTF8.self)) {
        buffer.removeSubrange(partStart...)
      }
      return
    }
    if depth == 0, hasDroppedDiv {
      hasDroppedDiv = false
      return
    }
    guard !Self.voidElements.contains(String(decoding: local, as: UTF8.self)) else { return }
    buffer.append(contentsOf: "</".utf8)
    buffer.append(contentsOf: local)
    buffer.append(UInt8(ascii: ">"))
  }

  /// From here on text is written as markup. What stands there already is escaped, unless it is markup itself.
  private mutating func beginMarkup(_ buffer: inout [UInt8]) {
    isMarkup = true
    guard !buffer.contains(UInt8(ascii: "<")), buffer.contains(UInt8(ascii: "&")) else { return }
    let text = buffer
    buffer.removeAll(keepingCapacity: true)
    for byte in text { Self.appendEscaped(byte, to: &buffer) }
  }

  private static func appendEscaped(_ byte: UInt8, to buffer: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): buffer.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): buffer.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): buffer.append(contentsOf: "&gt;".utf8)
    default: buffer.append(byte)
    }
  }

  /// HTML elements without end tags (WHATWG HTML Living Standard, 13.1.2).
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
}
