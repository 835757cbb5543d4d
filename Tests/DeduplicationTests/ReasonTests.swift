import Deduplication
import News
import Testing

@Suite("Reasons")
struct ReasonTests {
  private let stream = StoryFixtures.stream(events: 60, seed: 5)

  @Test("A join by score says with whom, by which features, and which terms are shared")
  func joins() {
    var deduplicator = Deduplicator()
    for candidate in stream { deduplicator.add(candidate) }
    var joins = 0
    for decision in deduplicator.finishPass() {
      guard case .joined(let story, _, let reason) = decision, reason.rule == .score else { continue }
      joins += 1
      #expect((reason.score ?? -1) > reason.threshold)
      #expect(reason.nearestArticle != nil && reason.nearestStory == story)
      #expect(!reason.parts.isEmpty && !reason.sharedTerms.isEmpty)
    }
    #expect(joins > 0)
  }

  @Test("A founder's reason names the nearest story and its score")
  func founders() {
    var deduplicator = Deduplicator()
    for candidate in stream { deduplicator.add(candidate) }
    let reasons = deduplicator.finishPass().compactMap { decision -> MergeReason? in
      if case .created(_, _, let reason) = decision { return reason }
      return nil
    }
    #expect(reasons.contains { $0.nearestStory != nil && ($0.score ?? 1) <= $0.threshold })
    #expect(reasons.allSatisfy { ($0.score == nil) == ($0.nearestArticle == nil) })
  }

  @Test("A reason's JSON has its keys in a fixed order and escapes what it must")
  func json() {
    var reason = MergeReason(rule: .score, score: 1.25, threshold: 0)
    reason.nearestArticle = ArticleID("a\"b")
    reason.parts = [MergeReason.Part(feature: "terms", value: 0.5, contribution: -0.1234)]
    reason.sharedTerms = ["kälte"]
    #expect(
      reason.json
        == #"{"rule":"score","score":1.250,"threshold":0.000,"nearestArticle":"a\"b","#
        + #""parts":[{"feature":"terms","value":0.500,"contribution":-0.123}],"sharedTerms":["kälte"],"sharedNames":[]}"#
    )
  }
}
