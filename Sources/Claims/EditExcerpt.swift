/// The words of a change, on both sides, short enough for a line.
public struct EditExcerpt: Sendable, Hashable {
  /// Longest excerpt in characters.
  public static let length = 120

  /// The words before; empty where words only came.
  public var before: String
  /// The words after; empty where words only went.
  public var after: String

  /// White space collapsed, cut at a word after ``length`` characters; "…" marks a cut.
  static func shortened(_ text: String) -> String {
    // What lies beyond cannot show: a text of a megabyte is not taken apart for a line.
    let words = text.prefix(length * 4).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count > length else { return words }
    let cut = words.prefix(length - 1)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return String(cut[..<(cut.distance(from: cut.startIndex, to: end) > length / 2 ? end : cut.endIndex)]) + "…"
  }
}

extension WordTokens {
  /// The text from a token to before another, shortened.
  func excerpt(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let end = min(tokens[last].end, tokens[first].start + EditExcerpt.length * 16)
    return EditExcerpt.shortened(String(decoding: bytes[tokens[first].start..<end], as: UTF8.self))
  }

  /// The end of up to `count` words from a token on, before a mark or a word that counts nothing ("of" may go on).
  func words(from index: Int, atMost count: Int) -> Int {
    var end = index
    while end < tokens.count, end - index < count, tokens[end].kind != .mark {
      let word = text(end).lowercased()
      if word != "of", NumberWords.isNoUnit(word) { break }
      end += 1
    }
    return end > index && text(end - 1) == "of" ? end - 1 : end
  }
}
