import News
import Testing

@testable import Store

@Suite struct `Repair` {
  let home: TestStore
  let a = feed("alpha")
  let b = feed("beta")

  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([a, b], at: start)
    let (one, two, three) = (update(a, "1", "Bridge closed"), update(b, "2", "Bridge shut"), update(a, "3", "Harvest"))
    try home.store.commit([poll(a, [one, three]), poll(b, [two])], at: hours(1))
    try home.store.commit(pass(StoryID("s1"), of: [(a, one), (b, two)]), decided: [one.id, two.id], at: hours(1))
    try home.store.commit(pass(StoryID("s2"), of: [(a, three)]), decided: [three.id], at: hours(1))
    var merge = pass(StoryID("s1"), of: [(a, one), (b, two), (a, three)], new: false)
    merge.aliases = [StoryID("s2"): StoryID("s1")]
    try home.store.commit(merge, decided: [], at: hours(2))
    var edit = update(
      a, "1", "Bridge closed for a week", verdict: .revision(changed: [.title], silent: true, revertsTo: nil),
      at: hours(2))
    edit.aliases += [ArticleAlias(.guid, "1-moved"), ArticleAlias(.link, "https://alpha.example/1-moved")]
    try home.store.commit([poll(a, [edit])], at: hours(2))
  }

  /// What follows from articles and versions, put wrong one way after another.
  private static let damages = [
    "UPDATE story SET article_count = 9, source_count = 9, first_seen = 1, version = 77",
    "DELETE FROM story_member WHERE article = 1",
    "DELETE FROM story_member",
    "UPDATE story SET headline_article = 2, headline_rule = 'x'; DELETE FROM story_member WHERE article = 2",
    "UPDATE tally SET value = value + 5",
    "UPDATE feed SET article_count = 100",
    "DELETE FROM article_unread WHERE article = 1",
    "INSERT INTO article_unread VALUES (5, 99, 1), ((SELECT first_seen FROM article WHERE pk = 1) + 1, 1, 1)",
    "UPDATE article_unread SET feed = 3 - feed",
    "UPDATE feed_unread SET articles = 7",
    "PRAGMA foreign_keys = OFF; UPDATE story_alias SET survivor = 'nowhere'",
    "PRAGMA foreign_keys = OFF; DELETE FROM article WHERE pk = 3; DELETE FROM revision WHERE article_id NOT IN (SELECT id FROM article)",
    "INSERT INTO article_search (article_search) VALUES ('delete-all')",
    "INSERT INTO article_search (rowid, title, body) VALUES (1, 'twice', 'twice')",
    "INSERT INTO article_search (article_search, rowid, title, body) VALUES ('delete', 1, 'Bridge closed', 'other words')",
    "DELETE FROM article_alias",
    "DELETE FROM article_alias WHERE kind = 0 AND article = 2",
    "DELETE FROM article_alias WHERE key LIKE '%1-moved'",
    "DELETE FROM story_alias",
    "DELETE FROM edit",
    "UPDATE edit SET silent = 1 - silent, observed_at = 7",
    "INSERT INTO edit SELECT 3, 2, feed, observed_at, silent, NULL, kinds, field, was, became FROM edit",
    "DELETE FROM article_unread WHERE article > 1; UPDATE feed_unread SET articles = 2 - feed",
  ]

  @Test func `has nothing to do in a sound store`() throws {
    let before = try dump(home.path)
    #expect(try home.store.repair(at: hours(3)) == [])
    #expect(try dump(home.path) == before)
  }

  @Test func `of a file with broken pages ends with an error, whichever page it is`() throws {
    home.store.close()
    let whole = try #require(read(home.path))
    for page in stride(from: 2, to: whole.count / 8192, by: 3) {
      var bytes = whole
      for index in page * 8192..<(page + 1) * 8192 { bytes[index] = UInt8(truncatingIfNeeded: index &* 7919 >> 3) }
      let path = home.folder + "/broken\(page).sqlite"
      write(bytes, to: path)
      do {
        let store = try Store.open(path, access: .write)
        _ = try store.repair(at: hours(3))
        _ = try store.articles()
      } catch {
        #expect(error.kind == .damaged || error.kind == .other, "page \(page): \(error)")
      }
    }
  }

  @Test(arguments: damages) func `puts right what follows from articles and versions`(damage: String) throws {
    let articles = try lines(home.path, "SELECT article_id || version || title FROM revision ORDER BY 1")
    try sqlite(home.path, damage)
    #expect(try !home.store.check().isEmpty)
    #expect(try !home.store.repair(at: hours(3)).isEmpty)
    #expect(try home.store.check() == [])
    if !damage.contains("DELETE FROM revision") {
      #expect(try lines(home.path, "SELECT article_id || version || title FROM revision ORDER BY 1") == articles)
    }
  }

  @Test(arguments: [1, 10, 12].map { damages[$0] }) func `a break at any write is made good by the next repair`(
    damage: String
  ) throws {
    try sqlite(home.path, damage)
    let before = try dump(home.path)
    let other = home.folder + "/other.sqlite"
    home.store.close()
    try DatabaseFile.copy(home.path, to: other)
    let whole = try Store.open(other, access: .write, faults: home.faults)
    home.faults.fail(atWrite: 0)
    _ = try whole.repair(at: hours(3))
    let writes = home.faults.count
    let wanted = try dump(other)
    #expect(writes > 18)
    let store = try Store.open(home.path, access: .write, faults: home.faults)
    for number in 1...writes {
      home.faults.fail(atWrite: number)
      #expect(throws: StoreError.self, "at write \(number)") { _ = try store.repair(at: hours(3)) }
    }
    // Each left it as it was, so that the next one began where the first did.
    #expect(try dump(home.path) == before)
    home.faults.fail(atWrite: 0)
    _ = try store.repair(at: hours(3))
    #expect(try dump(home.path) == wanted)
    #expect(try store.check() == [])
  }

  @Test func `gives articles the names back by which their entries are found`() throws {
    // One without a guid, and one without a link, too.
    var linked = update(b, "linked", "By its link")
    (linked.guid, linked.aliases) = (nil, [ArticleAlias(.link, "https://beta.example/linked")])
    var named = update(b, "named", "By its title")
    let title = ArticleAlias.text(title: "By its title", published: named.article.published)
    (named.guid, named.article.canonicalURL, named.aliases) = (nil, nil, [title])
    try home.store.commit([poll(b, [linked, named])], at: hours(3))
    #expect(try home.store.check() == [])
    let names = [
      ArticleAlias(.guid, "1"), ArticleAlias(.link, "https://alpha.example/1"), ArticleAlias(.guid, "3"),
      ArticleAlias(.guid, "1-moved"), ArticleAlias(.link, "https://alpha.example/1-moved"),
    ]
    let before = try home.store.known(feed: a.id, aliases: names)
    let unnamed = [ArticleAlias(.link, "https://beta.example/linked"), title]
    #expect(before.map(\.aliases.count) == [4, 1])
    #expect(try home.store.known(feed: b.id, aliases: unnamed).map(\.id) == [linked.id, named.id])
    try sqlite(home.path, "DELETE FROM article_alias")
    #expect(try home.store.check().map(\.rule) == ["an article is found by the names that are known of it"])
    _ = try home.store.repair(at: hours(4))
    #expect(try home.store.known(feed: a.id, aliases: names) == before)
    #expect(try home.store.known(feed: b.id, aliases: unnamed).map(\.id) == [linked.id, named.id])
    #expect(try home.store.check() == [] && home.store.repair(at: hours(5)) == [])
  }

  @Test func `leads the id of a story that was taken in to the story of what was in it`() throws {
    let before = try lines(home.path, "SELECT * FROM story_alias")
    #expect(before.count == 1)
    try sqlite(home.path, "DELETE FROM story_alias")
    #expect(try home.store.check().map(\.detail) == ["1 broken: s2"])
    _ = try home.store.repair(at: hours(4))
    #expect(try lines(home.path, "SELECT * FROM story_alias") == before)
  }

  @Test func `leaves alone what cannot be made anew`() throws {
    try sqlite(home.path, "DELETE FROM change WHERE cursor = 2")
    #expect(try home.store.check().map(\.advice) == [.restore])
    #expect(try home.store.repair(at: hours(3)) == [])
    #expect(try home.store.check().count == 1)
  }

  @Test func `statistics know how the store grows once it is a day old`() throws {
    #expect(try home.store.stats(at: hours(2)).growth == nil)
    try home.store.commit([poll(a, [update(a, "9", "Later", at: hours(40))])], at: hours(40))
    let growth = try #require(try home.store.stats(at: hours(48)).growth)
    #expect(growth.days == 2 && growth.articlesPerDay == 0.5 && growth.bytesPerDay > 0)
  }

  @Test func `statistics do not take what a feed has when it is added for what it brings every day`() throws {
    let late = feed("late")
    _ = try home.store.addFeeds([late], at: hours(24))
    let backlog = (0..<40).map { update(late, "b\($0)", "Old report \($0)", at: hours(24).adding(seconds: Int64($0))) }
    try home.store.commit([poll(late, backlog)], at: hours(24))
    for day in Int64(1)...10 {
      let reports = (0..<4).map { update(late, "\(day)-\($0)", "Report \($0) of day \(day)", at: hours(day * 24 + 6)) }
      try home.store.commit([poll(late, reports)], at: hours(day * 24 + 6))
    }
    let growth = try #require(try home.store.stats(at: hours(240 + 12)).growth)
    // Ten days of eleven in which it was read.
    #expect(abs(growth.articlesPerDay - 40 / growth.days) < 1e-9 && growth.days == 10.5)
  }
}
