import News
import Testing

@testable import Deduplication

@Suite("What is held of open articles")
struct OpenArticleTests {
  @Test("A deduplicator that tells no decisions comes to the same stories, events and reasons")
  func untold() {
    let stream = StoryFixtures.stream(events: 60, seed: 11)
    var told = Deduplicator()
    var untold = Deduplicator(tellsDecisions: false)
    for candidate in stream {
      told.add(candidate)
      untold.add(candidate)
    }
    #expect(!told.decisions.isEmpty && untold.decisions.isEmpty)
    let end = stream[stream.count - 1].time
    #expect(told.finishPass(at: end) == untold.finishPass(at: end))
    #expect(untold.finishPass().isEmpty)
  }

  @Test("The steps to an article's story are gone back one by one, however many there are", arguments: [1, 2, 5])
  func steps(count: Int64) throws {
    var standing = Standing()
    #expect(standing.home == nil && standing.goBack(before: 0) == nil)
    for cause in 1...count {
      standing.steps.append(
        Standing.Step(story: StoryID("s\(cause)"), cause: cause, isFounding: cause % 2 == 0))
    }
    #expect(standing.steps.map(\.cause) == Array(1...count) && standing.home == StoryID("s\(count)"))
    #expect(standing.goBack(before: count + 1) == nil)
    // The first step stays, whatever brought it about.
    #expect(standing.goBack(before: 1) == nil)
    for cause in stride(from: count, to: 1, by: -1) {
      #expect(standing.goBack(before: cause) == (cause % 2 == 0 ? 1 : 0))
      #expect(standing.home == StoryID("s\(cause - 1)"))
    }
    #expect(standing.steps.count == 1)
  }
}
