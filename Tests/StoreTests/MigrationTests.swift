import Glibc
import News
import StorageSchema
import Testing

@testable import Store

@Suite struct `Migrations` {
  /// A copy of the store that a released Courant left behind.
  private func old(_ home: TestStore, schema: Int) throws -> String {
    let path = home.folder + "/old.sqlite"
    write(try #require(read(packageRoot + "/Tests/Fixtures/schema-\(schema).db")), to: path)
    return path
  }

  private func content(_ path: String) throws -> [String] {
    try [
      "SELECT id || url FROM feed ORDER BY 1", "SELECT id || coalesce(guid, '') || version FROM article ORDER BY 1",
      "SELECT article_id || version || text_hash || title || summary || body FROM revision ORDER BY 1",
      "SELECT id || version || article_count FROM story ORDER BY 1",
      "SELECT cursor || kind || entity || id FROM change ORDER BY cursor",
    ].flatMap { try lines(path, $0) }
  }

  /// Every schema of which a store is kept.
  private static let kept = [5, 11, 24, 35, 38, 41, 45, 46, 47, 48]

  @Test(arguments: kept) func `bring an old store forward with everything in it, and keep a copy`(schema: Int) throws {
    let home = try TestStore()
    let path = try old(home, schema: schema)
    let before = try content(path)
    let store = try Store.open(path, access: .write)
    #expect(try content(path) == before)
    #expect(try store.check() == [])
    #expect(try lines(path, "PRAGMA user_version") == ["\(Schema.version)"])
    let stories = try store.stories()
    // Since 25 passes tell of figures; before, everything is still to be told.
    let several = Set(stories.filter { $0.articles.count > 1 }.map(\.id))
    #expect(try Set(store.storiesWithoutFigureMark(of: 1, limit: 999).map(\.id)) == (schema < 25 ? several : []))
    #expect(try store.search("harbour", limit: 5).isEmpty == false)
    let copy = path + ".schema-\(schema)"
    #expect(try lines(copy, "PRAGMA user_version") == ["\(schema)"])
    #expect(try content(copy) == before)
  }

  @Test func `a copy that was kept is told from the store when it is put in its place`() throws {
    let home = try TestStore()
    let path = try old(home, schema: 47)
    let name = try lines(path, FileMark.row)
    let store = try Store.open(path, access: .write)
    #expect(try name.count == 1 && lines(path, FileMark.row) == name)
    let copy = try #require(read(path + ".schema-47"))
    #expect(!DatabaseFile.exists(path + ".schema-47-wal"))
    write(copy, to: path)
    #expect(throws: StoreError.self) { try store.checkPlace() }
    store.close()
    #expect(read(path) == copy)
  }

  @Test(arguments: kept) func `keep every row of every table`(schema: Int) throws {
    let home = try TestStore()
    let path = try old(home, schema: schema)
    let tables = try lines(
      path,
      """
      SELECT 'SELECT ' || group_concat('quote("' || c.name || '")', ' || ') || ' FROM ' || t.name FROM sqlite_schema t \
      JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'article_search%'
      AND t.name <> 'article_mark' GROUP BY t.name
      """)
    #expect(tables.count > 10)
    let before = try tables.map { try lines(path, $0) }
    try Store.open(path, access: .write).close()
    for (table, rows) in zip(tables, before) {
      let missing = try Set(rows).subtracting(lines(path, table))
      #expect(missing.isEmpty, "\(table): \(missing.first ?? "")")
    }
  }

  @Test(arguments: kept.dropFirst()) func `keep what people decided and what was known of feeds`(schema: Int) throws {
    let home = try TestStore()
    let store = try Store.open(old(home, schema: schema), access: .write)
    let corrections = try store.corrections()
    #expect(corrections.count == 1 && corrections[0].by == "ada" && corrections[0].isCarriedOut)
    let feeds = try store.feeds()
    let last = try #require(try store.changes(since: 0).last).at
    #expect(feeds.count == 5)
    #expect(try store.feeds(at: last).map(\.feed.url) == feeds.map(\.feed.url))
    #expect(try store.feeds(at: last).allSatisfy { $0.lastPolled != nil && $0.health == .ok })
  }

  @Test(arguments: [46, 47]) func `keep what was read, what was not, and what has a star`(schema: Int) throws {
    let home = try TestStore()
    let path = try old(home, schema: schema)
    try sqlite(path, "INSERT INTO article_mark SELECT pk, pk % 3 <> 0, pk % 2 FROM article WHERE pk > 4")
    let unread = try lines(
      path, "SELECT '' || pk FROM article WHERE pk <= 4 OR pk % 3 = 0 ORDER BY first_seen DESC, pk DESC")
    let starred = try lines(path, "SELECT '' || article FROM article_mark WHERE starred ORDER BY article DESC")
    let store = try Store.open(path, access: .write)
    #expect(try store.articleNumbers(.starred, limit: 999).map(String.init) == starred)
    #expect(try store.articleNumbers(.unread, limit: 999).map(String.init) == unread)
    #expect(try store.unreadCounts().values.reduce(0, +) == unread.count)
    #expect(unread.count > 9 && starred.count > 9)
    #expect(try store.check() == [])
  }

  @Test func `keep where something was read`() throws {
    let home = try TestStore()
    let path = try old(home, schema: 48)
    try sqlite(path, "DELETE FROM article_unread WHERE article % 7 = 2; DELETE FROM feed_unread")
    try sqlite(path, "INSERT INTO feed_unread SELECT feed, count(*) FROM article_unread GROUP BY feed")
    let read = try lines(
      path, "SELECT id FROM article WHERE pk % 7 = 2 ORDER BY first_seen DESC, pk DESC")
    let store = try Store.open(path, access: .write)
    var question = ReaderQuery(limit: 999)
    question.isRead = true
    #expect(try store.readerArticles(question).map(\.article.id.text) == read)
    #expect(read.count > 5)
    #expect(try store.check() == [])
  }

  @Test func `count what was there before counts were kept`() throws {
    let home = try TestStore()
    let path = try old(home, schema: 5)
    let store = try Store.open(path, access: .write)
    let moments = try lines(
      path,
      """
      SELECT DISTINCT t + d FROM (SELECT first_seen AS t FROM article UNION SELECT observed_at FROM edit \
      UNION SELECT at FROM story_event), (SELECT -1 AS d UNION ALL SELECT 0 UNION ALL SELECT 3600000)
      """
    ).compactMap(Int64.init).map(Timestamp.init(milliseconds:))
    #expect(moments.count > 9)
    for moment in moments {
      let status = try store.status(dayStart: moment, at: moment)
      func rows(_ sql: String) throws -> Int { try Int(lines(path, sql + " <= \(moment.milliseconds)")[0]) ?? 0 }
      #expect(try status.articles == rows("SELECT count(*) || '' FROM article WHERE first_seen"))
      #expect(try status.revisions == rows("SELECT count(*) || '' FROM revision WHERE observed_at"))
      #expect(try status.stories == store.stories(at: moment).count)
      #expect(try status.storiesMultiSource == store.stories(StoryQuery(minSources: 2), at: moment).count)
    }
  }

  @Test func `a break at any statement leaves the store as it was, and the next opening completes it`() throws {
    let home = try TestStore()
    let counting = FaultPlan()
    try Store.open(old(home, schema: 5), access: .write, faults: counting).close()
    let statements = counting.count
    #expect(statements > 4)
    DatabaseFile.remove(home.folder + "/old.sqlite")
    let path = try old(home, schema: 5)
    let before = try content(path) + lines(path, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    for number in 1...statements {
      let plan = FaultPlan()
      plan.fail(atWrite: number)
      #expect(throws: StoreError.self) { _ = try Store.open(path, access: .write, faults: plan) }
      #expect(try lines(path, "PRAGMA user_version") == ["5"], "after statement \(number)")
    }
    // Each left it as it was, so that the next one began where the first did.
    #expect(try content(path) + lines(path, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL") == before)
    let store = try Store.open(path, access: .write)
    #expect(try store.check() == [])
    store.close()
  }
}
