import News
import Testing

@testable import Store

@Suite struct `Counts` {
  let home: TestStore
  let a = feed("alpha")

  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([a, feed("beta")], at: start)
    try home.store.commit([poll(a, [update(a, "1", "One")])], at: start)
    let edit = update(
      a, "1", "Uno", verdict: .revision(changed: [.title], silent: true, revertsTo: nil), at: hours(30))
    try home.store.commit([poll(a, [edit, update(a, "2", "Two", at: hours(30))])], at: hours(30))
  }

  @Test func `status knows everything and today`() throws {
    let status = try home.store.status(dayStart: hours(24))
    #expect(status.feeds == [.ok: 2])
    #expect(status.articles == 2 && status.revisions == 3 && status.stories == 0)
    #expect(status.articlesToday == 1 && status.revisionsToday == 1 && status.silentToday == 1)
    #expect(status.lastSync == nil)
  }

  @Test func `the last pass comes back with its failures`() throws {
    var summary = SyncSummary(startedAt: start)
    summary.seconds = 1.5
    summary.asked = 3
    summary.storiesMerged = 9
    summary.interrupted = true
    summary.failures = [SyncSummary.Failure(feed: "https://x.example/", reason: "404", advice: "remove it")]
    try home.store.record(SyncSummary(startedAt: start))
    try home.store.record(summary)
    #expect(try home.store.status(dayStart: start).lastSync == summary)
  }

  @Test func `statistics count the rows of every table`() throws {
    let statistics = try home.store.stats(at: hours(30))
    func rows(_ name: String) -> Int? { statistics.tables.first { $0.name == name }?.rows }
    #expect(rows("article") == 2 && rows("revision") == 3 && rows("feed") == 2 && rows("article_search") == 2)
    #expect(statistics.walBytes > 0)
  }

  @Test func `a check finds what is broken`() throws {
    #expect(try home.store.check() == [])
    try sqlite(
      home.path,
      """
      PRAGMA foreign_keys = OFF;
      DELETE FROM revision WHERE version = 1;
      DELETE FROM change WHERE cursor = 2;
      DELETE FROM feed WHERE url LIKE '%alpha%';
      INSERT INTO story VALUES (1, 's', 1, 'first', 0, 0, 1, 1, 1, 0, 0);
      """)
    let rules = try home.store.check().map(\.rule)
    #expect(rules.contains("the change log has no gaps"))
    #expect(rules.contains("versions have no gaps and the article names its newest"))
    #expect(rules.contains("every reference leads somewhere"))
    #expect(rules.contains("every story has articles, and its counts are right"))
    #expect(rules.contains("a story's version is the number of its events"))
    #expect(rules.contains("the tallies are right"))
  }
}
