import News

/// Figures and quotes as evidence about two articles' event: the same words of the same speech speak for one event, and one
/// source that gives two numbers for one thing at one time speaks of two.
enum ClaimSignals {
  /// What a common quote adds to the score of a pair, which lies between -4 and 4 and decides at 0, and what contradicting
  /// figures take from it: they tip a close decision and make none. Less for the figures, which an outlet may also correct
  /// while another still has the old ones.
  static let sameQuote = 1.0
  static let contradiction = -0.6

  /// Figures of two articles that are further apart in time contradict nothing: counts grow. In milliseconds, three hours.
  static let atOneTime: Int64 = 3 * 3_600_000

  /// Entries kept of an article.
  static let most = 24

  /// What is kept of an article's evidence: figures by what they count, quotes under 0.
  static func entries(of evidence: ClaimEvidence) -> [NumberEntry] {
    let figures = evidence.figures.map { figure in
      NumberEntry(unit: max(1, TermHash.of(figure.subject)), value: TermHash.of("\(figure.value)"))
    }
    let quotes = evidence.quotes.map { NumberEntry(unit: 0, value: TermHash.of($0)) }
    return Array((figures + quotes).prefix(most))
  }

  /// What the evidence adds to the score of two articles.
  static func adjustment(_ a: borrowing ArticleFeatures, _ b: borrowing ArticleFeatures) -> Double {
    if a.claims.isEmpty || b.claims.isEmpty { return 0 }
    var isQuoted = false
    var isContradicted = false
    var isConfirmed = false
    for one in a.claims {
      for other in b.claims where other.unit == one.unit {
        if one.unit == 0 {
          isQuoted = isQuoted || one.value == other.value
        } else if one.value == other.value {
          isConfirmed = true
        } else {
          isContradicted = true
        }
      }
    }
    if isQuoted { return sameQuote }
    return isContradicted && !isConfirmed && abs(a.time - b.time) <= atOneTime ? contradiction : 0
  }
}
