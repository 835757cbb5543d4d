import Fetching
import News
import Parsing
import Scheduling
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `Many at once` {
  @Test func `feeds of one host that were asked together come apart over their interval, without coming too soon`()
    async throws
  {
    let world = try World()
    let answers = PlayedAnswers(world.clock) { PlayedAnswers.document($0, [dam, budget]) }
    try world.subscribe(to: (0..<60).map { "https://many.example/\($0)" })
    let start = world.clock.now.seconds
    _ = try await world.pass(answers).run(.due) { _ in }
    let due = try world.store.feeds().compactMap { $0.nextDue?.seconds }
    #expect(due.allSatisfy { $0 >= start + 3600 })
    #expect((due.max() ?? 0) - (due.min() ?? 0) >= 1200)
    let minutes = Dictionary(grouping: due, by: { $0 / 60 }).mapValues(\.count)
    #expect(minutes.values.allSatisfy { $0 <= 10 })
  }

  private func document(_ numbers: Range<Int>, changed: Set<Int> = []) -> String {
    let items = numbers.map { "{\"id\":\"\($0)\",\"title\":\"Report \($0)\(changed.contains($0) ? " (new)" : "")\"}" }
    return
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[\(items.joined(separator: ","))]}"
  }

  @Test func `a document of more items than a pass takes in is taken in by several, and that is said`() async throws {
    let world = try World()
    world.documents.put("/long.json", document(0..<7000), type: "application/feed+json")
    let feed = Feed(id: .derived(from: "/long.json"), url: world.url("/long.json"), allowsPrivateAddress: true)
    _ = try world.store.addFeeds([feed], at: world.clock.now)
    var summary = try await world.sync()
    #expect(summary.articlesNew == ParsedFeed.mostItems && summary.failed == 0)
    #expect(summary.failures.first?.reason.contains("2000 new") == true)
    let waiting = try #require(try world.store.feeds().first)
    #expect(waiting.itemsLeftNotice != nil && waiting.health == .ok && waiting.bodyHash == nil)
    summary = try await world.sync()
    #expect(summary.articlesNew == 2000 && summary.failures.isEmpty)
    let done = try #require(try world.store.feeds().first)
    #expect(done.itemsLeftNotice == nil && done.bodyHash != nil && done.articleCount == 7000)
  }

  @Test func `of a long document new items at its end and changed ones are taken in before known ones`() async throws {
    let world = try World()
    world.documents.put("/long.json", document(0..<5000), type: "application/feed+json")
    let feed = Feed(id: .derived(from: "/long.json"), url: world.url("/long.json"), allowsPrivateAddress: true)
    _ = try world.store.addFeeds([feed], at: world.clock.now)
    try await world.sync()
    world.documents.put("/long.json", document(0..<5003, changed: [4999]), type: "application/feed+json")
    let summary = try await world.sync()
    #expect(summary.articlesNew == 3 && summary.revisionsNew == 1 && summary.failures.isEmpty)
  }

  @Test func `of RSS alone the last closing tag may be missing, without which the document is whole`() throws {
    let whole = rss("a.example", [dam, budget])
    let open = try FeedParser.parse(Array(whole.replacing("</rss>", with: "").utf8))
    #expect(open.isTruncated && open.lacksOnlyItsEnd && open.entries.count == 2)
    for cut in [whole.replacing("</channel></rss>", with: ""), String(whole.prefix(whole.count - 60))] {
      #expect(try !FeedParser.parse(Array(cut.utf8)).lacksOnlyItsEnd)
    }
    #expect(try !FeedParser.parse(Array(whole.utf8)).lacksOnlyItsEnd)
  }
}
