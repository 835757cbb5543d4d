import News
import Testing

@testable import Deduplication

@Suite("What is held in memory is what the window holds")
struct WindowTests {
  @Test("After nine hundred windows no more is held than a few of them had")
  func bounded() {
    var deduplicator = Deduplicator()
    let places = ["Brackwater", "Elmsport", "Dunvale", "Karsholt"]
    for number in 0..<9000 {
      deduplicator.add(
        StoryFixtures.article(
          "\(number)", "paper\(number % 7).example", minutes: Int64(number) * 576,
          "\(places[number % 4]) council meets for session \(number)"))
      if number % 50 == 49 { _ = deduplicator.finishPass(at: Timestamp(seconds: 0)) }
    }
    #expect(deduplicator.state.liveArticles <= 60)
    #expect(deduplicator.state.slots.count <= 2 * 60 + 4096 + 1)
    #expect(deduplicator.state.stories.count <= deduplicator.state.slots.count)
  }
}
