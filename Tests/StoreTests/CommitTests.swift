import GRDB
import News
import Testing

@testable import Store

@Suite struct `Committing polls` {
  let home: TestStore
  let a = feed("alpha")
  let b = feed("beta")

  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([a, b], at: start)
  }

  @Test func `twice is the same as once`() throws {
    let first = [poll(a, [update(a, "1", "One"), update(a, "2", "Two")]), poll(b, [update(b, "1", "One")])]
    #expect(try home.store.commit(first, at: start).articlesNew == 3)
    let edited = update(
      a, "1", "One, edited", verdict: .revision(changed: [.title], silent: true, revertsTo: nil), at: hours(1))
    let second = [poll(a, [edited], at: hours(1), withdrawn: [update(a, "2", "").id])]
    let counts = try home.store.commit(second, at: hours(1))
    #expect(counts.revisionsNew == 1 && counts.revisionsSilent == 1 && counts.withdrawn == 1)
    let before = try dump(home.path)
    let again = try home.store.commit(second, at: hours(1))
    #expect(again.revisionsNew == 0 && again.articlesNew == 0 && again.withdrawn == 0)
    #expect(try dump(home.path) == before)
    #expect(try home.store.commit(first, at: start).articlesNew == 0)
    #expect(try home.store.check() == [])
  }

  @Test func `a feed's row comes back as it was written`() throws {
    var record = FeedRecord(feed: a, addedAt: start)
    record.feed.siteURL = "https://alpha.example/"
    record.feed.language = "en"
    record.health = .failing
    record.validators = Validators(etag: "W/\"x\"", lastModified: "Mon, 02 Mar 2026 06:00:00 GMT")
    record.bodyHash = ContentHash(value: -5)
    record.lastPolled = hours(1)
    record.lastSuccess = hours(2)
    record.lastNews = hours(3)
    record.nextDue = nil
    record.scheduleReason = "because"
    record.pollHistory = "1,2,3"
    record.failures = 7
    record.failure = FetchFailure(.throttled, "429", status: 429, retryAfter: 60, finalURL: "https://x.example/")
    record.movedTo = "https://new.example/"
    record.movedSince = hours(4)
    record.usesLinkIdentity = true
    try home.store.commit([FeedUpdate(record: record)], at: start)
    #expect(try home.store.feed(a.url) == record)
    let health = try home.store.changes(since: 2)
    #expect(health.map(\.kind) == [.health] && health.map(\.id) == [a.id.text])
  }

  @Test func `what is known is found by every name, and another feed's articles are not`() throws {
    let entry = update(a, "1", "One")
    try home.store.commit([poll(a, [entry])], at: start)
    let asked = [ArticleAlias(.link, "https://nowhere.example/")] + entry.aliases
    let known = try home.store.known(feed: a.id, aliases: asked)
    #expect(
      known == [
        KnownArticle(
          id: entry.id, guid: "1", link: entry.article.canonicalURL, entryHash: entry.entryHash, aliases: entry.aliases,
          time: start)
      ])
    #expect(try home.store.known(feed: b.id, aliases: asked) == [])
  }

  @Test func `versions only grow, keep every word and know the words of all before`() throws {
    let texts = ["First words.", "Second words.", "First words."]
    for (index, text) in texts.enumerated() {
      let verdict: RevisionVerdict =
        index == 0 ? .first : .revision(changed: [.body], silent: index == 2, revertsTo: index == 2 ? 1 : nil)
      let entry = update(a, "1", "One", body: text, verdict: verdict, at: hours(Int64(index)))
      try home.store.commit([poll(a, [entry])], at: hours(Int64(index)))
    }
    let id = update(a, "1", "").id
    let versions = try home.store.revisions(id)
    #expect(versions.map(\.version) == [1, 2, 3])
    #expect(versions.map(\.body) == texts)
    #expect(versions.map(\.changed) == [[], [.body], [.body]])
    #expect(versions.map(\.revertsTo) == [nil, nil, 1])
    #expect(versions.map(\.isSilent) == [false, false, true])
    let known = try #require(try home.store.knownRevisions([id])[id])
    #expect(known.version == 3 && known.history.count == 3)
    #expect(known.history[0] == known.history[2] && known.history[0] != known.history[1])
    #expect(known.hashes == TextHashes(of: update(a, "1", "One", body: "First words.").article))
    #expect(try home.store.search("second", limit: 9).isEmpty)
    #expect(try home.store.search("first", limit: 9).map(\.article.version) == [3])
    #expect(try home.store.check() == [])
  }

  @Test func `the change log has one row for each thing that happened, without gaps`() throws {
    let entry = update(a, "1", "One")
    try home.store.commit([poll(a, [entry])], at: start)
    let edit = update(a, "1", "Uno", verdict: .revision(changed: [.title], silent: false, revertsTo: nil))
    try home.store.commit([poll(a, [edit], withdrawn: [edit.id])], at: hours(1))
    let changes = try home.store.changes(since: 0)
    #expect(changes.map(\.cursor) == Array(1...5))
    #expect(changes.map(\.kind) == [.created, .created, .created, .edited, .withdrawn])
    #expect(changes.map(\.entity) == [.feed, .feed, .article, .revision, .article])
    #expect(changes.map(\.version) == [nil, nil, 1, 2, 2])
    #expect(try home.store.changes(since: 3, limit: 1).map(\.cursor) == [4])
    #expect(try home.store.changes(since: 5) == [])
  }

  @Test func `another name of an article is remembered and shown`() throws {
    try home.store.commit([poll(a, [update(a, "1", "One")])], at: start)
    var again = update(a, "1", "One", verdict: .sighting)
    again.aliases = [ArticleAlias(.guid, "one-again")]
    try home.store.commit([poll(a, [again])], at: hours(1))
    #expect(try home.store.known(feed: a.id, aliases: again.aliases).map(\.id) == [again.id])
    #expect(try home.store.article(again.id.text).aliases == ["one-again"])
    #expect(try home.store.article(again.id.text).guid == "1")
  }

  @Test func `an article that comes back is withdrawn no more`() throws {
    let entry = update(a, "1", "One")
    try home.store.commit([poll(a, [entry], withdrawn: [entry.id])], at: start)
    #expect(try home.store.article(entry.id.text).withdrawn == start)
    try home.store.commit([poll(a, [update(a, "1", "One", verdict: .sighting)])], at: hours(1))
    #expect(try home.store.article(entry.id.text).withdrawn == nil)
  }

  @Test func `a poll of a feed that was removed meanwhile is passed over`() throws {
    try home.store.removeFeed(a.id, at: start)
    #expect(try home.store.commit([poll(a, [update(a, "1", "One")])], at: start).articlesNew == 0)
    #expect(try home.store.articles().isEmpty)
  }
}

/// Every row of every table, in an order of its own.
func dump(_ path: String) throws -> [String] {
  try DatabaseQueue(path: path).read { database in
    let tables = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'moment' \
        AND (name NOT LIKE 'article_search%' OR name = 'article_search_docsize') ORDER BY name
        """)
    return try tables.flatMap { table in
      let columns = try String.fetchAll(
        database,
        sql: """
          SELECT 'quote("' || name || '")' FROM pragma_table_info('\(table)') \
          WHERE name <> 'value' OR '\(table)' <> 'meta'
          """)
      return try String.fetchAll(
        database, sql: "SELECT '\(table) ' || " + columns.joined(separator: " || ',' || ") + " FROM \(table)"
      ).sorted()
    }
  }
}
