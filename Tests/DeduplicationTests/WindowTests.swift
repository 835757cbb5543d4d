import News
import Testing

@testable import Deduplication

@Suite("What is held in memory is what the window holds")
struct WindowTests {
  @Test("After nine hundred windows no more is held than a few of them had")
  func bounded() {
    var deduplicator = Deduplicator()
    for number in 0..<9000 {
      deduplicator.add(
        StoryFixtures.article(
          "\(number)", "paper\(number % 7).example", minutes: Int64(number) * 576,
          "Zq\(number)a mends vr\(number)b near tk\(number)c"))
      if number % 50 == 49 { _ = deduplicator.finishPass(at: Timestamp(seconds: 0)) }
    }
    #expect(deduplicator.state.liveArticles <= 60)
    #expect(deduplicator.state.slots.count <= 2 * 60 + 4096 + 1)
    #expect(deduplicator.state.stories.count <= deduplicator.state.slots.count)
  }
}
