/// Whether a name became another name: capitalised words in place of capitalised words, inside a sentence.
struct NameChange {
  private static let longestName = 4
  private let comparison: TokenComparison
  private let isTitle: Bool

  init(_ comparison: TokenComparison, isTitle: Bool) {
    self.comparison = comparison
    self.isTitle = isTitle
  }

  var isPresent: Bool { hunk != nil }

  /// The first change of a name.
  var hunk: TokenComparison.Hunk? {
    // Where every word is capitalised, capitals say nothing.
    if isTitle, isTitleCase(comparison.old) || isTitleCase(comparison.new) { return nil }
    return comparison.hunks.first { hunk in
      guard let old = name(comparison.old, hunk.old), let new = name(comparison.new, hunk.new) else { return false }
      let isOther = old.map { $0.lowercased() } != new.map { $0.lowercased() }
      return isOther && !Self.isShortened(old, to: new) && !Self.isShortened(new, to: old)
        && !Self.isSwapped(old, new)
    }
  }

  /// "New Zealand" to "NZ", "Texas" to "Tex": the same name.
  private static func isShortened(_ long: [String], to short: [String]) -> Bool {
    guard short.count == 1 else { return false }
    if long.count == 1 { return short[0].count >= 3 && long[0].hasPrefix(short[0]) }
    return short[0] == String(long.compactMap(\.first))
  }

  /// "Hohcul" to "Hochul": letters that changed places.
  private static func isSwapped(_ a: [String], _ b: [String]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.sorted() == $1.sorted() }
  }

  /// The words of a stretch that is a name and nothing else.
  private func name(_ text: WordTokens, _ range: Range<Int>) -> [String]? {
    let words = range.filter { text.tokens[$0].kind == .word }
    guard !words.isEmpty, words.count <= Self.longestName, range.count - words.count <= 2 else { return nil }
    guard words.allSatisfy(text.isCapitalised), !range.contains(where: { text.tokens[$0].kind == .number }) else {
      return nil
    }
    if words.contains(where: { Self.isCalendar(text.text($0)) }) { return nil }
    // At the start of a sentence every word has a capital; a second one tells a name.
    if text.beginsSentence(words[0]), words.count == 1, !text.isCapitalised(words[0] + 1) { return nil }
    return words.map(text.text)
  }

  private func isTitleCase(_ text: WordTokens) -> Bool {
    let words = text.tokens.indices.filter { text.tokens[$0].kind == .word && text.text($0).utf8.count > 3 }
    return words.count >= 3 && words.count { text.isCapitalised($0) } * 4 >= words.count * 3
  }

  private static func isCalendar(_ word: String) -> Bool {
    NumberWords.isMonth(word) || word.hasSuffix("day") && word.utf8.count <= 9
  }
}
