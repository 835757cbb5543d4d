import Fetching
import News
import Parsing
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

  @Test func `of a document of more items than anybody publishes the first thousands are taken in, and that is said`()
    async throws
  {
    let items = (0..<6000).map { "{\"id\":\"\($0)\",\"title\":\"Report \($0)\"}" }.joined(separator: ",")
    let text = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[\(items)]}"
    var document = try FeedParser.parse(Array(text.utf8))
    #expect(document.entries.count == 6000 && !document.isCapped)
    document.cap()
    #expect(document.entries.count == ParsedFeed.mostItems && document.isCapped)
    #expect(document.entries.first?.guid == "0")
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
