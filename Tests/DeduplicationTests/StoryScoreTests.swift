import Deduplication
import News
import Testing

@Suite("The score of a story")
struct StoryScoreTests {
  private let reports = [
    StoryFixtures.article(
      "a", "one.example", minutes: 0, "Kestria admits its soldiers are in Ombale",
      "After weeks of denials the army in Kest Town confirmed that troops were sent across the border to guard Ombale. "
        + "A spokesman gave the strength as 1,800."),
    StoryFixtures.article(
      "b", "two.example", minutes: 60, "Kestrian boots on Ombale's streets: army comes clean",
      "The army in Kest Town has owned up to its mission: 1,800 soldiers guard the palace of Ombale and its airport."),
    StoryFixtures.article(
      "c", "three.example", minutes: 180, "Army in Kest Town owns up to mission",
      "About 3,000 Kestrian soldiers are in Ombale, opposition figures there say. The army's own figure is 1,800."),
    StoryFixtures.article("d", "four.example", minutes: 235, "Kestria: yes, we sent troops to Ombale"),
  ]

  @Test("One report that tells the same counts for more than two that chose other words")
  func nearest() {
    let stories = StoryFixtures.stories(reports)
    #expect(Set(stories.values).count == 1)
    // A plain mean of the three leaves the headline outside.
    var plain = DeduplicatorSettings()
    plain.countedDecay = 1
    let ids = InspectStories.lines(of: reports, settings: plain).map { $0.split(separator: "\t")[1] }
    #expect(Set(ids[0...2]).count == 1 && ids[3] != ids[0])
  }

  @Test("An article that another story suits, too, has to score more; and its reason says what it had to exceed")
  func rivals() {
    let settings = DeduplicatorSettings()
    var deduplicator = Deduplicator()
    for candidate in StoryFixtures.stream(events: 60, seed: 5) { deduplicator.add(candidate) }
    var raised = 0
    for decision in deduplicator.finishPass() {
      let reason: MergeReason
      switch decision {
      case .joined(_, _, _, let why) where why.rule == .score: reason = why
      case .created(_, _, _, let why) where why.score != nil: reason = why
      default: continue
      }
      let excess = max(0, (reason.otherScore ?? settings.rivalAbove) - settings.rivalAbove)
      #expect(abs(reason.threshold - settings.threshold - settings.rivalMalus * excess) < 1e-9)
      #expect(((reason.score ?? 0) > reason.threshold) == (reason.rule == .score))
      if excess > 0 { raised += 1 }
    }
    #expect(raised > 0)
  }
}
