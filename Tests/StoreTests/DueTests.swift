import News
import Testing

@testable import Store

@Suite struct `What is due` {
  @Test(
    arguments: [
      Store.dueQuery, Store.plannedQuery, Store.unplannedQuery, Store.nextDueQuery, Store.timesAheadQuery,
      Store.notDueQuery,
    ])
  func `is found by an index, never by a scan of the feeds`(query: String) throws {
    let home = try TestStore()
    let steps = try plan(home.path, query.replacing("?", with: "0")).filter { $0.contains("feed") }
    #expect(!steps.isEmpty)
    #expect(steps.allSatisfy { $0.contains("USING") && $0.contains("INDEX") }, "\(steps)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") })
  }

  @Test func `comes in the order in which it fell due, the longest due first`() throws {
    let home = try TestStore()
    let start = Timestamp(seconds: 1_745_900_000)
    for number in [3, 1, 2, 0] {
      _ = try home.store.addFeeds(
        [Feed(id: FeedID("feed\(number)"), url: "https://\(number).example/feed")],
        at: start.adding(seconds: Int64(number)))
    }
    let due = try home.store.feedsToAsk(.due(start.adding(seconds: 2)))
    #expect(due.map(\.feed.id.text) == ["feed0", "feed1", "feed2"])
    #expect(try home.store.countNotDue(at: start.adding(seconds: 2)) == 1)
    #expect(try home.store.nextDue(at: start) == start)
  }
}
