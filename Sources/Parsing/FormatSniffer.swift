/// Looks at the beginning of a document.
enum FormatSniffer {
  /// The first byte that says something; 0 if there is none.
  static func firstByte(_ text: [UInt8]) -> UInt8 {
    var index = marksLength(text)
    while index < text.count, text[index] <= 0x20 { index += 1 }
    return index < text.count ? text[index] : 0
  }

  /// Bytes of the byte order marks that text begins with: joined files have several.
  static func marksLength(_ text: [UInt8]) -> Int {
    var index = 0
    while text[index...].starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    return index
  }

  /// Where a feed's root element, or the XML declaration before it, begins within some text; nil if it does not.
  static func rootOffset(_ text: [UInt8]) -> Int? {
    let marks: [[UInt8]] = ["<?xml", "<rss", "<rdf:RDF", "<feed"].map { Array($0.utf8) }
    let head = text.prefix(4096)
    var index = 0
    while index < head.count {
      if head[index] == UInt8(ascii: "<"), marks.contains(where: { head[index...].starts(with: $0) }) { return index }
      index += 1
    }
    return nil
  }

  /// Where a feed's root element begins behind some markup that is no web page; nil if it does not.
  static func rootBehindMarkup(_ text: [UInt8]) -> Int? {
    guard let first = text.firstIndex(of: UInt8(ascii: "<")) else { return nil }
    let rest = text.index(after: first)
    guard let start = rootOffset(Array(text[rest...].prefix(4096))) else { return nil }
    let before = String(decoding: text[..<(rest + start)], as: UTF8.self).lowercased()
    return before.contains("<html") || before.contains("<!doctype html") ? nil : rest + start
  }

  /// What to say of a document that is no feed.
  static func refusal(_ text: [UInt8]) -> ParsingError {
    if isPage(text) { return ParsingError(.htmlPage, "a web page, not a feed") }
    guard let name = rootName(text) else { return ParsingError(.other, "not a feed: neither XML nor JSON") }
    return ParsingError(.other, "XML with the root element <\(name)>, not a feed")
  }

  private static func isPage(_ text: [UInt8]) -> Bool {
    let head = String(decoding: text.prefix(2048), as: UTF8.self).lowercased()
    if head.contains("<!doctype html") || head.contains("<html") { return true }
    return ["head", "body", "div", "p", "title", "meta", "script", "center"].contains(rootName(text)?.lowercased())
  }

  private static func rootName(_ text: [UInt8]) -> String? {
    let head = text.prefix(4096)
    var index = 0
    while index + 1 < head.count {
      if head[index] == UInt8(ascii: "<"), (head[index + 1] | 0x20) &- 0x61 < 26 {
        let name = head[(index + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        return String(decoding: name.prefix(40), as: UTF8.self)
      }
      index += 1
    }
    return nil
  }
}
