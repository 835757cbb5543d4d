import Deduplication
import News
import Testing

@Suite("Pairs to learn from")
struct PairTrainingTests {
  @Test("An article of a story that is used is compared with all others; others are compared with none")
  func halves() {
    let candidates = [
      StoryFixtures.article("a1", "one.example", minutes: 0, "Tanker aground off Brackwater, crew rescued"),
      StoryFixtures.article("b1", "one.example", minutes: 10, "Tanker crew of Brackwater honoured in Elmsport"),
      StoryFixtures.article("a2", "two.example", minutes: 20, "Crew rescued from tanker aground near Brackwater"),
      StoryFixtures.article("b2", "two.example", minutes: 30, "Elmsport honours crew of Brackwater tanker"),
    ]
    let gold = [ArticleID("a1"): "a", ArticleID("a2"): "a", ArticleID("b1"): "b", ArticleID("b2"): "b"]
    let all = PairTraining.examples(of: candidates, gold: gold)
    let half = PairTraining.examples(of: candidates, gold: gold) { $0 == "a" }
    #expect(all.isSame.count == 6)
    #expect(all.isSame.count { $0 } == 2)
    #expect(half.isSame.count == 2)
    #expect(half.isSame.count { $0 } == 1)
  }
}
