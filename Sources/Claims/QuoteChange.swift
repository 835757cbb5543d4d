/// Whether words inside quotation marks changed while at least half of the quote stayed.
struct QuoteChange {
  private let comparison: TokenComparison
  /// A quote has at least this many words; fewer are a title or a word at arm's length.
  private static let leastWords = 3

  init(_ comparison: TokenComparison) {
    self.comparison = comparison
  }

  var isPresent: Bool { hunk != nil }

  /// The first change inside a quote that stayed for the most part.
  var hunk: TokenComparison.Hunk? {
    change(comparison.old, \.old, other: \.new) ?? change(comparison.new, \.new, other: \.old)
  }

  private func change(
    _ text: WordTokens, _ side: KeyPath<TokenComparison.Hunk, Range<Int>>,
    other: KeyPath<TokenComparison.Hunk, Range<Int>>
  ) -> TokenComparison.Hunk? {
    let counterpart = other == \.old ? comparison.old : comparison.new
    guard !Self.quotes(counterpart).isEmpty else { return nil }
    for quote in Self.quotes(text) {
      let hunks = comparison.hunks.filter { $0[keyPath: side].overlaps(quote) }
      let changed = hunks.reduce(0) { changed, hunk in
        changed + text.tokens[hunk[keyPath: side].clamped(to: quote)].count { $0.kind != .mark }
      }
      let words = text.tokens[quote].count { $0.kind != .mark }
      if changed > 0, changed * 2 <= words { return hunks.first }
    }
    return nil
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
