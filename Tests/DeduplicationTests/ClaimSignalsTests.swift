import News
import Testing

@testable import Deduplication

@Suite("Figures and quotes as evidence about the event")
struct ClaimSignalsTests {
  private let quote = "we will rebuild every house along the river"

  /// The features of an article with some evidence, a number of minutes into the day.
  private func features(minutes: Int64, figures: [(String, Double)] = [], quotes: [String] = []) -> ArticleFeatures {
    var features = ArticleFeatures()
    features.time = minutes * 60_000
    var lists = FeatureLists()
    lists.claims = ClaimSignals.entries(
      of: ClaimEvidence(
        figures: figures.map { ClaimEvidence.Figure(subject: $0.0, value: $0.1) }, quotes: quotes))
    features.lists = PackedLists(lists)
    return features
  }

  @Test("The same quote speaks for one event")
  func quotes() {
    let a = features(minutes: 0, quotes: [quote])
    #expect(ClaimSignals.adjustment(a, features(minutes: 900, quotes: [quote])) == ClaimSignals.sameQuote)
    #expect(ClaimSignals.adjustment(a, features(minutes: 0, quotes: [quote + " bank"])) == 0)
    #expect(ClaimSignals.adjustment(a, features(minutes: 0)) == 0)
  }

  @Test("Two numbers of one source for one thing at one time speak against it, later they do not")
  func contradiction() {
    let a = features(minutes: 0, figures: [("killed||police", 3)])
    let b = [("killed||police", 5.0)]
    #expect(ClaimSignals.adjustment(a, features(minutes: 30, figures: b)) == ClaimSignals.contradiction)
    #expect(ClaimSignals.adjustment(a, features(minutes: 600, figures: b)) == 0)
    #expect(ClaimSignals.adjustment(a, features(minutes: 30, figures: [("killed||mayor", 5)])) == 0)
    #expect(ClaimSignals.adjustment(a, features(minutes: 30, figures: [("killed||police", 3)])) == 0)
  }

  @Test("What both agree on outweighs one difference, and a quote outweighs figures")
  func weighing() {
    let a = features(minutes: 0, figures: [("killed||police", 3), ("injured||police", 20)], quotes: [quote])
    let b = [("killed||police", 3.0), ("injured||police", 24)]
    #expect(ClaimSignals.adjustment(a, features(minutes: 5, figures: b)) == 0)
    let other = [("killed||police", 5.0)]
    #expect(
      ClaimSignals.adjustment(a, features(minutes: 5, figures: other, quotes: [quote])) == ClaimSignals.sameQuote)
  }

  @Test("Evidence is kept with the features")
  func coding() throws {
    let features = features(minutes: 1, figures: [("killed||police", 3)], quotes: [quote])
    #expect(features.claims.count == 2)
    #expect(try Array(#require(ArticleFeatures(encoded: features.encoded)).claims) == Array(features.claims))
  }
}
