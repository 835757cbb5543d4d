import Deduplication
import News
import TestSupport
import Testing

@Suite("Stories do not depend on the order of arrival")
struct OrderTests {
  /// A stream cut into passes at random, and each article in any of them.
  private func shuffled(_ stream: [StoryCandidate], passes: Int, seed: UInt64) -> [[StoryCandidate]] {
    var random = SeededNumbers(state: seed)
    var cut = [[StoryCandidate]](repeating: [], count: passes)
    for candidate in stream { cut[random.below(passes)].append(candidate) }
    return cut
  }

  @Test(
    "The same articles in one pass, or each in any of several, are the same stories", arguments: [1, 2, 3, 4, 5, 6])
  func anySplit(seed: UInt64) {
    let stream = StoryFixtures.stream(events: 90, seed: seed)
    var once = StoredStream()
    once.take(stream)
    for passes in [2, 3, 7] {
      var many = StoredStream()
      for pass in shuffled(stream, passes: passes, seed: seed &* 31 &+ UInt64(passes)) { many.take(pass) }
      #expect(many.groups == once.groups, "\(passes) passes")
    }
    #expect(once.groups.contains { $0.count > 1 })
  }

  @Test("Feed by feed, in any order of the feeds, is the same as all at once", arguments: [11, 12, 13])
  func feedByFeed(seed: UInt64) {
    let stream = StoryFixtures.stream(events: 90, seed: seed)
    var once = StoredStream()
    once.take(stream)
    let feeds = Dictionary(grouping: stream, by: \.feedURL)
    for order in [feeds.keys.sorted(), feeds.keys.sorted().reversed()] {
      var many = StoredStream()
      for feed in order { many.take(feeds[feed] ?? []) }
      #expect(many.groups == once.groups)
    }
  }

  @Test("No id that was shown dies, and every article is in one story", arguments: [21, 22, 23])
  func idsLive(seed: UInt64) {
    let stream = StoryFixtures.stream(events: 90, seed: seed)
    var stored = StoredStream()
    var shown: Set<StoryID> = []
    for pass in shuffled(stream, passes: 6, seed: seed) {
      stored.take(pass)
      shown.formUnion(stored.stories.keys)
    }
    for id in shown { #expect(stored.stories[stored.living(id)] != nil) }
    let members = stored.stories.values.flatMap { $0.members.map(\.id) }
    #expect(members.count == stream.count && Set(members).count == stream.count)
    #expect(stored.stories.values.allSatisfy { $0.members.filter { $0.role == .lead }.count == 1 })
  }

  @Test("A late founder joins a story that was shown, which keeps its id")
  func lateFounder() {
    let first = StoryFixtures.article(
      "a", "one.example", minutes: 0, "Tanker runs aground off Brackwater, crew of 23 rescued",
      "A tanker carrying fuel ran aground on rocks off Brackwater early on Monday. Helicopters lifted all 23 crew members."
    )
    let second = StoryFixtures.article(
      "b", "two.example", minutes: 50, "Crew lifted from grounded tanker near Brackwater",
      "All 23 crew of a fuel tanker were taken off by helicopter after it hit rocks off Brackwater on Monday.")
    var stored = StoredStream()
    stored.take([second])
    let shown = stored.story(of: second.id)
    stored.take([first])
    #expect(stored.groups == [[first.id, second.id]])
    #expect(stored.story(of: first.id) == shown)
    #expect(stored.events.map(\.kind) == [.created, .joined, .headline])
  }

  @Test("What comes out as it was brings no event")
  func quiet() {
    let stream = StoryFixtures.stream(events: 60, seed: 9)
    var stored = StoredStream()
    stored.take(stream)
    let before = (stored.groups, stored.events.count, Set(stored.stories.keys))
    stored.decide(from: stream[20].place)
    #expect(stored.groups == before.0)
    #expect(stored.events.count == before.1)
    #expect(Set(stored.stories.keys) == before.2)
  }
}
