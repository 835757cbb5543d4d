/// Tells titles that hold HTML from titles in which a `<` is a character.
///
/// RSS 2.0 does not say which they are; what publishers put in are the tags that decorate words.
enum TitleMarkup {
  private static let tags: Set<String> = [
    "a", "abbr", "acronym", "b", "big", "blockquote", "br", "center", "cite", "code", "del", "div", "em", "font", "h1",
    "h2", "h3",
    "h4", "h5", "h6", "i", "img", "ins", "kbd", "li", "mark", "nobr", "ol", "p", "q", "s", "small", "span", "strike",
    "strong", "sub", "sup", "table", "td", "tr", "tt", "u", "ul", "wbr",
  ]

  /// Whether one of those tags, complete with its `>`, stands in a title.
  static func isPresent(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    // no headline has a comment
    if let mark = rest.firstIndex(of: UInt8(ascii: "<")), rest[mark...].starts(with: "<!--".utf8) { return true }
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      let name = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
      let letters = name.prefix(12).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
      guard !letters.isEmpty, rest.contains(UInt8(ascii: ">")) else { continue }
      let after = name[letters.endIndex...].first ?? 0
      let isEnd = after <= 0x20 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
      if isEnd, tags.contains(String(decoding: letters.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)) {
        return true
      }
    }
    return false
  }
}
