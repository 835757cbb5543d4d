import News

/// Whether a number became another number, or the same of something else: "$5bn" is not "€5bn".
struct FigureChange {
  /// More tokens than this on one side of a change, and its numbers are compared by what they count.
  private static let shortChange = 6
  private let comparison: TokenComparison
  private let language: String?

  init(_ comparison: TokenComparison, language: String?) {
    self.comparison = comparison
    self.language = language
  }

  var isPresent: Bool {
    comparison.hunks.contains(where: isReplaced) || !countedDifferently.isEmpty
  }

  /// The numbers that became others, each with what it counts.
  var moves: [EditExcerpt] {
    let replaced = comparison.hunks.filter(isReplaced).map { hunk in
      EditExcerpt(
        before: shown(comparison.old, tokens: hunk.old), after: shown(comparison.new, tokens: hunk.new))
    }
    guard replaced.isEmpty else { return replaced }
    return countedDifferently.map { old, new in
      EditExcerpt(before: shown(comparison.old, bytes: old.span), after: shown(comparison.new, bytes: new.span))
    }
  }

  /// A stretch with the sign before a number in it and up to two words after it: "12 dead".
  private func shown(_ text: WordTokens, tokens range: Range<Int>) -> String {
    let words = range.filter { text.tokens[$0].kind != .mark }
    guard let first = words.first, let last = words.last else { return "" }
    let range = first..<(last + 1)
    let hasSign =
      range.lowerBound > 0 && text.tokens[range.lowerBound - 1].kind == .mark
      && text.touches(range.lowerBound - 1, range.lowerBound)
      && NumberWords.currency(sign: text.text(range.lowerBound - 1)) != nil
    var end = range.upperBound
    if end < text.tokens.count, text.tokens[end].kind == .mark, ["%", "°"].contains(text.text(end)) { end += 1 }
    if end == range.upperBound, text.tokens[end - 1].kind != .mark { end = text.words(from: end, atMost: 2) }
    return text.excerpt((hasSign ? range.lowerBound - 1 : range.lowerBound)..<end)
  }

  /// The same for a stretch of bytes.
  private func shown(_ text: WordTokens, bytes span: Range<Int>) -> String {
    let tokens = text.tokens.indices.filter {
      text.tokens[$0].start < span.upperBound && text.tokens[$0].end > span.lowerBound
    }
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return shown(text, tokens: first..<(last + 1))
  }

  /// Numbers replaced by others in a few words, or a number that came or went by itself ("three" in "fires three
  /// missiles").
  private func isReplaced(_ hunk: TokenComparison.Hunk) -> Bool {
    guard max(hunk.old.count, hunk.new.count) <= Self.shortChange else { return false }
    let (old, new) = (numbers(comparison.old, hunk.old), numbers(comparison.new, hunk.new))
    if hunk.old.isEmpty { return !new.isEmpty && new.count == words(comparison.new, hunk.new) }
    if hunk.new.isEmpty { return !old.isEmpty && old.count == words(comparison.old, hunk.old) }
    let written = NumbersOfStretch(text: comparison.old, language: language).numbers(in: hunk.old)
    let rewritten = NumbersOfStretch(text: comparison.new, language: language).numbers(in: hunk.new)
    if !written.isEmpty, !rewritten.isEmpty { return Set(written) != Set(rewritten) }
    return !old.isEmpty && !new.isEmpty && old != new
  }

  private func words(_ text: WordTokens, _ range: Range<Int>) -> Int {
    text.tokens[range].count { $0.kind != .mark }
  }

  /// The values of the numbers in a stretch, in order; "1,200" and "1200", "twelve" and "12" are the same.
  private func numbers(_ text: WordTokens, _ range: Range<Int>) -> [Double] {
    let decimalComma = Numeral.usesDecimalComma(language)
    return range.compactMap { index in
      let word = text.text(index)
      switch text.tokens[index].kind {
      case .number: return Numeral.value(word, decimalComma: decimalComma) ?? Double(word.utf8.count)
      case .word:
        let name = word.lowercased()
        return name == "one" ? nil : NumberWords.value(name) ?? NumberWords.scale(name)
      case .mark: return nil
      }
    }.sorted()
  }

  /// A unit that stands once in each text with values that differ: what rewritten sentences show.
  private var countedDifferently: [(old: Figure, new: Figure)] {
    guard comparison.hunks.contains(where: { max($0.old.count, $0.new.count) > 1 }) else { return [] }
    let reader = FigureReader(language: language)
    let old = Self.byUnit(reader.figures(in: comparison.old))
    let new = Self.byUnit(reader.figures(in: comparison.new))
    return old.keys.sorted().compactMap { unit in
      guard let one = old[unit], let other = new[unit], one.count == 1, other.count == 1 else { return nil }
      let isSame = (one[0].value, one[0].low, one[0].high) == (other[0].value, other[0].low, other[0].high)
      return isSame ? nil : (one[0], other[0])
    }
  }

  private static func byUnit(_ figures: [Figure]) -> [String: [Figure]] {
    Dictionary(grouping: figures.filter { $0.unit != nil }) { $0.unit ?? "" }
  }
}
