import News

/// RSS 2.0 written as JSON (D. Winer, "RSS in JSON", 2017): the members of an object are the elements or the attributes of
/// RSS, `#value` is an element's text, and an array stands for elements that repeat.
///
/// It is written out as XML and read as RSS, so that both mean the same.
enum RSSInJSON {
  /// The document as XML; nil if it is no RSS.
  static func xml(_ document: JSONValue) -> [UInt8]? {
    guard let rss = document["rss"], case .object? = rss["channel"] else { return nil }
    var out: [UInt8] = []
    write("rss", rss, to: &out)
    return out
  }

  /// Elements that hold elements; the plain members of all others are attributes.
  private static let containers: Set<String> = ["channel", "item", "image", "textinput", "skiphours", "skipdays"]

  private static func write(_ name: String, _ value: JSONValue, to out: inout [UInt8]) {
    guard isName(name) else { return }
    switch value {
    case .null: break
    case .array(let elements): for element in elements { write(name, element, to: &out) }
    case .bool, .number, .string: write(name, attributes: [], text: value, members: [], to: &out)
    case .object(let members):
      let others = members.filter { $0.name != "#value" }
      let isContainer = containers.contains(name.lowercased())
      let attributes = isContainer ? [] : others.filter { isName($0.name) && $0.value.isPlain }
      let elements = isContainer ? others : others.filter { !$0.value.isPlain }
      write(name, attributes: attributes, text: value["#value"], members: elements, to: &out)
    }
  }

  private static func write(
    _ name: String, attributes: [JSONValue.Member], text: JSONValue?, members: [JSONValue.Member], to out: inout [UInt8]
  ) {
    out.append(contentsOf: "<\(name)".utf8)
    for attribute in attributes {
      out.append(contentsOf: " \(attribute.name)=\"".utf8)
      escape(attribute.value, to: &out)
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ">"))
    if let text { escape(text, to: &out) }
    for member in members { write(member.name, member.value, to: &out) }
    out.append(contentsOf: "</\(name)>".utf8)
  }

  private static func escape(_ value: JSONValue, to out: inout [UInt8]) {
    let text = if case .bool(let isTrue) = value { isTrue ? "true" : "false" } else { value.text ?? "" }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
      default: out.append(byte)
      }
    }
  }

  /// Whether a member's name may be an element's: letters, digits and what stands between them.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) &- 0x61 < 26 else { return false }
    return text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || ":-_.".utf8.contains($0) }
  }
}

extension JSONValue {
  /// Whether it is a string, a number, true or false.
  fileprivate var isPlain: Bool {
    switch self {
    case .bool, .number, .string: true
    case .null, .array, .object: false
    }
  }
}
