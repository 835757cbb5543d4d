import News

/// Whether a number became another number.
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
    comparison.hunks.contains(where: isReplaced) || isCountedDifferently
  }

  /// Numbers replaced by others in a few words, or a number that came or went by itself ("three" in "fires three
  /// missiles").
  private func isReplaced(_ hunk: TokenComparison.Hunk) -> Bool {
    guard max(hunk.old.count, hunk.new.count) <= Self.shortChange else { return false }
    let (old, new) = (numbers(comparison.old, hunk.old), numbers(comparison.new, hunk.new))
    if hunk.old.isEmpty { return !new.isEmpty && new.count == words(comparison.new, hunk.new) }
    if hunk.new.isEmpty { return !old.isEmpty && old.count == words(comparison.old, hunk.old) }
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
  private var isCountedDifferently: Bool {
    guard comparison.hunks.contains(where: { max($0.old.count, $0.new.count) > 1 }) else { return false }
    let reader = FigureReader(language: language)
    let old = Self.byUnit(reader.figures(in: comparison.old))
    let new = Self.byUnit(reader.figures(in: comparison.new))
    return old.contains { unit, figures in
      guard figures.count == 1, let others = new[unit], others.count == 1 else { return false }
      return (figures[0].value, figures[0].low, figures[0].high) != (others[0].value, others[0].low, others[0].high)
    }
  }

  private static func byUnit(_ figures: [Figure]) -> [String: [Figure]] {
    Dictionary(grouping: figures.filter { $0.unit != nil }) { $0.unit ?? "" }
  }
}
