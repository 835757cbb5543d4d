import Claims
import Extraction
import News

/// Holds back an article in which nothing moves but a number that counts nothing anybody reports: a number of readers, say,
/// told in words that no list knows.
///
/// The first versions are written at once. After them such a change waits until the newest one is six hours old, as a text
/// that goes to and fro does at first (``FlipFlop``): never longer, since a number without a label may be news all the same. A number with a label that ``ClaimReader`` knows, as
/// of people killed, never waits.
enum RestlessNumber {
  /// Versions that are written at once.
  static let free = 6

  /// Whether a change is one too many, for now.
  static func isHeld(_ update: ArticleUpdate, from standing: StandingArticle, known: KnownRevision, now: Timestamp)
    -> Bool
  {
    guard case .revision(let changed, _, _) = update.verdict, let newest = known.observedAt,
      known.history.count >= free, now.seconds - newest.seconds < FlipFlop.wait(after: 0),
      VolatileChange.isNumbers(of: changed, from: standing, to: update.article, markup: update.markup)
    else { return false }
    let reader = ClaimReader(language: update.article.language)
    return figures(in: TextParts(summary: standing.summary, body: standing.body), reader)
      == figures(in: TextParts(summary: update.article.summary, body: update.article.body), reader)
  }

  private static func figures(in parts: TextParts, _ reader: ClaimReader) -> [String] {
    reader.claims(title: "", parts: parts).figures.map { claim in
      let figure = claim.figure
      return [claim.label, figure.unit ?? ""].joined(separator: " ")
        + [figure.value, figure.low, figure.high].map { $0.map { " \($0)" } ?? " -" }.joined()
    }
  }
}
