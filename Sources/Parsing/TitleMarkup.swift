import Glibc

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
  static func isPresent(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = text
    var isFirst = true
    while let base = rest.baseAddress, let mark = memchr(base, Int32(UInt8(ascii: "<")), rest.count) {
      rest = UnsafeBufferPointer(rebasing: rest[(UnsafeRawPointer(base).distance(to: mark) + 1)...])
      // no headline begins its markup with a comment
      if isTag(rest) || (isFirst && rest.starts(with: "!--".utf8)) { return true }
      isFirst = false
    }
    return false
  }

  /// Whether one of those tags stands in a title.
  static func isPresent(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { isPresent($0) }
  }

  /// Whether what follows a `<` makes it one of those tags.
  private static func isTag(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest[...]
    let letters = name.prefix(12).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    guard !letters.isEmpty, rest.contains(UInt8(ascii: ">")) else { return false }
    let after = name[letters.endIndex...].first ?? 0
    guard after <= 0x20 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") else { return false }
    return tags.contains(String(decoding: letters.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self))
  }
}
