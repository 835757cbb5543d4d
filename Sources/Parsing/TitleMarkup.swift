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

  /// Tags that need no partner.
  private static let single: Set<String> = ["br", "wbr"]

  /// Whether one of those tags, complete with its `>`, is used in a title rather than spoken of.
  ///
  /// A tag is used if it has a partner (`<em>Note</em>`), an attribute (`<img src=…>`) or needs neither (`<br>`); an end tag
  /// alone is left over; a start tag alone is used where a word follows it and none stands before it (`<b>Breaking news`).
  /// "How to use <b> tags", "The <p> element" and "Vec<i> considered" are words.
  static func isPresent(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress, memchr(base, Int32(UInt8(ascii: "<")), text.count) != nil else { return false }
    // no headline begins its markup with a comment
    if let first = text.firstIndex(of: UInt8(ascii: "<")), text[first...].starts(with: "<!--".utf8) { return true }
    let found = tags(in: text)
    let ends = Set(found.filter(\.isEnd).map(\.name))
    return found.contains { tag in
      tag.isEnd || tag.hasAttribute || tag.isLeading || single.contains(tag.name) || ends.contains(tag.name)
    }
  }

  /// Whether markup stands in a title.
  static func isPresent(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { isPresent($0) }
  }

  private struct Tag {
    var name: String
    var isEnd: Bool
    var hasAttribute: Bool
    /// A word follows at once, and none stands right before it.
    var isLeading: Bool
  }

  /// The tags of a title that decorate words.
  private static func tags(in text: UnsafeBufferPointer<UInt8>) -> [Tag] {
    var found: [Tag] = []
    var index = 0
    while let start = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      let isEnd = index < text.count && text[index] == UInt8(ascii: "/")
      let name = text[(isEnd ? index + 1 : index)...]
      let letters = name.prefix(12).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
      guard !letters.isEmpty, letters.endIndex < text.count else { continue }
      let after = name[letters.endIndex]
      guard after <= 0x20 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") else { continue }
      let word = String(decoding: letters.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
      guard tags.contains(word) else { continue }
      // without a `>` from here on no tag is complete
      guard let end = name.firstIndex(of: UInt8(ascii: ">")) else { break }
      let isAtWord = end + 1 < text.count && text[end + 1] > 0x20 && text[end + 1] != UInt8(ascii: "<")
      found.append(
        Tag(
          name: word, isEnd: isEnd, hasAttribute: name[letters.endIndex..<end].contains(UInt8(ascii: "=")),
          isLeading: isAtWord && (start == 0 || text[start - 1] <= 0x20)))
      index = end + 1
    }
    return found
  }
}
