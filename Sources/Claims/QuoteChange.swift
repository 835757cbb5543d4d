/// Whether words inside quotation marks changed while at least half of the quote stayed.
struct QuoteChange {
  private let comparison: TokenComparison
  /// A quote has at least this many words; fewer are a title or a word at arm's length.
  private static let leastWords = 3

  init(_ comparison: TokenComparison) {
    self.comparison = comparison
  }

  var isPresent: Bool {
    isChanged(comparison.old, \.old, other: \.new) || isChanged(comparison.new, \.new, other: \.old)
  }

  private func isChanged(
    _ text: WordTokens, _ side: KeyPath<TokenComparison.Hunk, Range<Int>>,
    other: KeyPath<TokenComparison.Hunk, Range<Int>>
  ) -> Bool {
    let counterpart = other == \.old ? comparison.old : comparison.new
    guard !Self.quotes(counterpart).isEmpty else { return false }
    return Self.quotes(text).contains { quote in
      var changed = 0
      for hunk in comparison.hunks where hunk[keyPath: side].overlaps(quote) {
        let inside = hunk[keyPath: side].clamped(to: quote)
        changed += text.tokens[inside].count { $0.kind != .mark }
      }
      let words = text.tokens[quote].count { $0.kind != .mark }
      return changed > 0 && changed * 2 <= words
    }
  }

  /// The tokens between matching quotation marks, of three words or more, within 200 tokens.
  static func quotes(_ text: WordTokens) -> [Range<Int>] {
    var quotes: [Range<Int>] = []
    var opened: (index: Int, closing: String)?
    for index in text.tokens.indices where text.tokens[index].kind == .mark {
      let mark = text.text(index)
      if let open = opened, mark == open.closing {
        let inside = (open.index + 1)..<index
        if text.tokens[inside].count(where: { $0.kind != .mark }) >= leastWords { quotes.append(inside) }
        opened = nil
      } else if opened == nil || index - (opened?.index ?? 0) > 200, let closing = closings[mark] {
        opened = (index, closing)
      }
    }
    return quotes
  }

  private static let closings = ["“": "”", "\"": "\"", "«": "»", "„": "“", "「": "」", "『": "』"]
}
