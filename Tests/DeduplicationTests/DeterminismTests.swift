import Deduplication
import News
import Testing

@Suite("The same articles come to the same stories")
struct DeterminismTests {
  /// Feeds a stream in passes of given sizes, each by a deduplicator that knows only what the last ones stored.
  private func restored(_ stream: [StoryCandidate], passes: [Int]) -> [StoryID: Set<ArticleID>] {
    var stored: [StoryID: StoredStory] = [:]
    var start = 0
    for size in passes + [stream.count] where start < stream.count {
      var deduplicator = Deduplicator()
      deduplicator.restore(stories: stored.values.sorted { $0.id < $1.id })
      let end = min(stream.count, start + size)
      for candidate in stream[start..<end] { deduplicator.add(candidate) }
      let pass = deduplicator.finishPass(at: stream[end - 1].time)
      for id in pass.aliases.keys { stored[id] = nil }
      for story in pass.stories { stored[story.id] = story }
      start = end
    }
    return stored.mapValues { Set($0.members.map(\.id)) }
  }

  @Test("One pass or many with a restart between them", arguments: [1, 2, 3])
  func restarts(seed: UInt64) {
    let stream = StoryFixtures.stream(events: 120, seed: seed)
    let once = restored(stream, passes: [])
    #expect(once == restored(stream, passes: [1, 2, 40, 7, 90]))
    #expect(once == restored(stream, passes: Array(repeating: 25, count: 20)))
    #expect(once.values.contains { $0.count > 1 })
  }

  @Test("Two runs over the same stream decide the same, reasons included")
  func twoRuns() {
    let stream = StoryFixtures.stream(events: 80, seed: 7)
    var first = Deduplicator()
    var second = Deduplicator()
    for candidate in stream {
      first.add(candidate)
      second.add(candidate)
    }
    #expect(first.finishPass() == second.finishPass())
  }

  @Test("The features of an article survive their encoding")
  func coding() throws {
    var deduplicator = Deduplicator()
    let stream = StoryFixtures.stream(events: 20, seed: 3)
    for candidate in stream { deduplicator.add(candidate) }
    for member in deduplicator.finishPass(at: stream[0].time).stories.flatMap(\.members) {
      let features = try #require(ArticleFeatures(encoded: member.features))
      #expect(features.encoded == member.features)
      #expect(ArticleFeatures(encoded: features.encoded) == features)
      #expect(ArticleFeatures(encoded: Array(member.features.dropLast())) == nil)
    }
    #expect(ArticleFeatures(encoded: []) == nil)
  }

  @Test("Every ended story leads to one that lives, the older one")
  func aliases() {
    for seed in UInt64(10)..<16 {
      var deduplicator = Deduplicator()
      let stream = StoryFixtures.stream(events: 120, seed: seed)
      for candidate in stream { deduplicator.add(candidate) }
      let pass = deduplicator.finishPass(at: stream[0].time)
      let living = Set(pass.stories.map(\.id))
      #expect(living.isDisjoint(with: pass.aliases.keys))
      #expect(pass.aliases.values.allSatisfy(living.contains))
      let members = pass.stories.flatMap { $0.members.map(\.id) }
      #expect(members.count == stream.count && Set(members).count == stream.count)
    }
  }
}
