/// The part of a text that shows why a search found it.
enum Snippet {
  /// Longest snippet in characters, without the marks of a cut.
  static let length = 160
  /// Characters before the word that was looked for.
  private static let lead = 50
  /// No word is looked for further into a text, in UTF-8 bytes.
  private static let reach = 50_000

  /// The text around the first of the words that occurs in it, else its beginning; "…" marks a cut.
  static func of(_ text: String, around words: [String]) -> String {
    let folded = Array(text.lowercased().utf8.prefix(reach))
    let place = words.lazy.compactMap { find(Array($0.lowercased().utf8), in: folded) }.first ?? 0
    // A change of case may change a length: the place is near enough for a snippet.
    let near = text.utf8.index(text.startIndex, offsetBy: place, limitedBy: text.endIndex) ?? text.endIndex
    // Back to the beginning of the character that the byte belongs to.
    let middle = near < text.endIndex ? text.index(before: text.index(after: near)) : near
    var start = text.index(middle, offsetBy: -lead, limitedBy: text.startIndex) ?? text.startIndex
    if start > text.startIndex, let space = text[start..<middle].firstIndex(where: \.isWhitespace) {
      start = text.index(after: space)
    }
    let end = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
    let words = String(text[start..<end].map { $0.isNewline ? " " : $0 })
    return (start > text.startIndex ? "…" : "") + words + (end < text.endIndex ? "…" : "")
  }

  private static func find(_ word: [UInt8], in text: [UInt8]) -> Int? {
    guard let first = word.first, text.count >= word.count else { return nil }
    return (0...(text.count - word.count)).first { place in
      text[place] == first && text[place..<(place + word.count)].elementsEqual(word)
    }
  }
}
