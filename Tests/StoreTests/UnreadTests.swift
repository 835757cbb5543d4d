import News
import Testing

@testable import Store

@Suite struct `What is unread` {
  private let home: TestStore
  private let a = feed("alpha")
  private let b: Feed
  private let articles: [ArticleUpdate]

  init() throws {
    home = try TestStore()
    var b = feed("beta")
    b.folder = "Region"
    self.b = b
    let a = a
    articles = (0..<6).map { update($0 % 3 == 0 ? b : a, "\($0)", "Report \($0)", at: hours(Int64($0))) }
    _ = try home.store.addFeeds([a, b], at: start)
    for article in articles {
      let own = article.guid == "0" || article.guid == "3" ? b : a
      try home.store.commit([poll(own, [article])], at: article.observedAt)
    }
  }

  /// The unread ones, newest first, by every way in which they are told.
  private func unread() throws -> [Int] {
    func places(_ ids: [ArticleID]) -> [Int] { ids.compactMap { id in articles.firstIndex { $0.id == id } } }
    var question = ReaderQuery(limit: 99)
    question.isRead = false
    let found = places(try home.store.readerArticles(question).map(\.article.id))
    question.oldestFirst = true
    #expect(try places(home.store.readerArticleNames(question).map(\.id)) == found.reversed())
    let numbers = try home.store.articleNumbers(.unread, limit: 99)
    let items = try home.store.articleItems(.these(numbers), limit: 99)
    #expect(items.allSatisfy { !$0.item.isRead })
    #expect(Set(places(items.map(\.item.article.id))) == Set(found))
    let counts = try home.store.unreadCounts()
    for feed in [a, b] {
      question.feed = feed.id
      let own = try home.store.readerArticleNames(question).count
      #expect(counts[feed.id] == (own > 0 ? own : nil))
    }
    #expect(counts.values.reduce(0, +) == found.count)
    #expect(try read() == all().filter { !found.contains($0) })
    #expect(try home.store.check() == [])
    return found
  }

  /// All that a reader is shown, and what of it is read: newest first.
  private func all(isRead: Bool? = nil) throws -> [Int] {
    var question = ReaderQuery(limit: 99)
    question.isRead = isRead
    let found = try home.store.readerArticles(question)
    #expect(isRead == nil || found.allSatisfy { $0.isRead == isRead })
    let ids = found.map(\.article.id)
    #expect(try home.store.readerArticles(ids).map(\.isRead) == found.map(\.isRead))
    return ids.compactMap { id in articles.firstIndex { $0.id == id } }
  }

  private func read() throws -> [Int] { try all(isRead: true) }

  private func starred(isRead: Bool?) throws -> [Int] {
    var question = ReaderQuery(limit: 99)
    (question.isStarred, question.isRead) = (true, isRead)
    let ids = try home.store.readerArticles(question).map(\.article.id)
    return ids.compactMap { id in articles.firstIndex { $0.id == id } }
  }

  @Test func `is what nobody marked as read, in the order in which it came`() throws {
    #expect(try unread() == [5, 4, 3, 2, 1, 0])
    try home.store.mark([articles[4].id, articles[0].id], read: true, starred: nil)
    try home.store.mark([articles[2].id, articles[4].id], read: nil, starred: true)
    #expect(try unread() == [5, 3, 2, 1])
    try home.store.mark([articles[4].id, articles[3].id], read: false, starred: nil)
    #expect(try unread() == [5, 4, 3, 2, 1])
    try home.store.mark([articles[4].id, articles[3].id, ArticleID("nobody's")], read: false, starred: nil)
    #expect(try unread() == [5, 4, 3, 2, 1])
    #expect(try starred(isRead: nil) == [4, 2] && starred(isRead: false) == [4, 2] && starred(isRead: true) == [])
    try home.store.markAllRead(feed: nil, folder: nil, before: hours(3))
    #expect(try unread() == [5, 4, 3])
    #expect(try starred(isRead: false) == [4] && starred(isRead: true) == [2])
    try home.store.markAllRead(feed: b.id, folder: nil, starredOnly: true, before: hours(9))
    try home.store.markAllRead(feed: nil, folder: nil, starredOnly: true, before: hours(4))
    #expect(try unread() == [5, 4, 3])
    try home.store.markAllRead(feed: nil, folder: nil, starredOnly: true, before: hours(9))
    #expect(try unread() == [5, 3])
    try home.store.mark([articles[4].id, articles[2].id], read: nil, starred: false)
    #expect(try starred(isRead: nil) == [])
    try home.store.markAllRead(feed: b.id, folder: nil, before: hours(9))
    #expect(try unread() == [5])
  }

  @Test func `goes on page by page, and leaves out feeds that were left`() throws {
    var question = ReaderQuery(limit: 2)
    question.isRead = false
    question.afterArticle = (articles[4].observedAt, articles[4].id)
    #expect(try home.store.readerArticleNames(question).map(\.id) == [articles[3].id, articles[2].id])
    // Of a place whose article is purged no other of its moment is left out.
    question.afterArticle = (articles[4].observedAt, ArticleID("gone"))
    #expect(try home.store.readerArticleNames(question).map(\.id) == [articles[4].id, articles[3].id])
    question.oldestFirst = true
    question.afterArticle = (articles[3].observedAt, ArticleID("gone"))
    #expect(try home.store.readerArticleNames(question).map(\.id) == [articles[3].id, articles[4].id])
    question.oldestFirst = false
    question.afterArticle = (articles[4].observedAt, articles[4].id)
    question.since = hours(1)
    question.until = hours(3)
    #expect(try home.store.readerArticleNames(question).map(\.id) == [articles[2].id, articles[1].id])
    try home.store.removeFeed(b.id, at: hours(9))
    #expect(try unread() == [5, 4, 2, 1])
  }

  @Test func `follows an article's first sight`() throws {
    let (late, id) = (hours(7).milliseconds, articles[1].id.text)
    try sqlite(home.path, "UPDATE article SET first_seen = \(late) WHERE id = '\(id)'")
    #expect(try unread() == [1, 5, 4, 3, 2, 0])
    try home.store.mark([articles[1].id], read: true, starred: true)
    #expect(try unread() == [5, 4, 3, 2, 0])
    try sqlite(home.path, "UPDATE article SET first_seen = \(late + 1) WHERE id = '\(id)'")
    #expect(try unread() == [5, 4, 3, 2, 0] && read() == [1])
  }

  @Test func `is marked folder by folder, and what comes later is unread`() throws {
    try home.store.markAllRead(feed: nil, folder: "Region", before: hours(3))
    #expect(try unread() == [5, 4, 3, 2, 1])
    try home.store.markAllRead(feed: nil, folder: "Elsewhere", before: hours(9))
    #expect(try unread() == [5, 4, 3, 2, 1])
    try home.store.markAllRead(feed: nil, folder: "Region", before: hours(9))
    #expect(try unread() == [5, 4, 2, 1])
    // Of a clock that was behind: what is marked is what was there, not a time.
    let early = update(b, "early", "Report of an earlier time", at: hours(2))
    try home.store.commit([poll(b, [early])], at: hours(9))
    #expect(try home.store.unreadCounts() == [a.id: 4, b.id: 1])
    #expect(try home.store.readerArticles([early.id]).map(\.isRead) == [false])
  }

  /// The spans in hours since the articles began.
  private func spans() throws -> [String] {
    let zero = start.milliseconds / 3_600_000
    return try lines(
      home.path,
      "SELECT (since / 3600000 - \(zero)) || '-' || (until / 3600000 - \(zero)) FROM read_span ORDER BY since")
  }

  @Test func `what is read is looked for in hours in which something is`() throws {
    #expect(try spans() == [])
    try home.store.mark([articles[4].id, articles[1].id], read: true, starred: nil)
    #expect(try spans() == ["1-2", "4-5"] && read() == [4, 1])
    // Again, and what is unread again: the hours stay.
    try home.store.mark([articles[4].id], read: true, starred: nil)
    try home.store.mark([articles[1].id], read: false, starred: nil)
    #expect(try spans() == ["1-2", "4-5"] && read() == [4])
    try home.store.markAllRead(feed: b.id, folder: nil, before: hours(1))
    #expect(try spans() == ["0-1", "1-2", "4-5"] && read() == [4, 0])
    // Of everything: one span, from the first unread one to the last that is not later.
    try home.store.markAllRead(feed: nil, folder: nil, before: hours(3))
    #expect(try spans() == ["0-3", "4-5"] && read() == [4, 2, 1, 0])
    try home.store.mark([articles[2].id], read: true, starred: nil)
    try home.store.markAllRead(feed: nil, folder: "Region", before: hours(9))
    #expect(try spans() == ["0-3", "3-4", "4-5"] && read() == [4, 3, 2, 1, 0])
    try home.store.markAllRead(feed: nil, folder: nil, before: hours(9))
    #expect(try spans() == ["0-3", "3-4", "4-6"] && read() == [5, 4, 3, 2, 1, 0])
    // Nothing is left to be read.
    try home.store.markAllRead(feed: nil, folder: nil, before: hours(99))
    #expect(try spans() == ["0-3", "3-4", "4-6"])
    let (moved, id) = (hours(7).milliseconds, articles[5].id.text)
    try sqlite(home.path, "UPDATE article SET first_seen = \(moved) WHERE id = '\(id)'")
    #expect(try spans() == ["0-3", "3-4", "4-6", "7-8"] && read() == [5, 4, 3, 2, 1, 0])
    #expect(try home.store.check() == [])
  }

  @Test func `what is read goes on page by page, within its bounds and over every span`() throws {
    try home.store.mark([0, 2, 3, 5].map { articles[$0].id }, read: true, starred: nil)
    let bounds: [(Int64?, Int64?)] = [(nil, nil), (2, nil), (nil, 5), (2, 4), (4, 4)]
    for oldestFirst in [false, true] {
      for (since, until) in bounds {
        var question = ReaderQuery(limit: 1)
        (question.isRead, question.oldestFirst) = (true, oldestFirst)
        (question.since, question.until) = (since.map(hours), until.map(hours))
        var found: [Int] = []
        while let next = try home.store.readerArticleNames(question).first {
          question.afterArticle = (next.firstSeen, next.id)
          found += articles.indices.filter { articles[$0].id == next.id }
          if found.count > 9 { break }
        }
        let owed = [5, 3, 2, 0].filter { Int64($0) >= since ?? 0 && Int64($0) < until ?? 9 }
        #expect(found == (oldestFirst ? owed.reversed() : owed))
      }
    }
  }

  @Test func `all of many but a few that came later are read at once, and these stay`() throws {
    try home.store.mark([articles[5].id, articles[0].id], read: true, starred: nil)
    try home.store.mark([articles[5].id], read: false, starred: nil)
    try home.store.markAllRead(feed: nil, folder: nil, before: hours(4))
    #expect(try unread() == [5, 4])
    #expect(try home.store.unreadCounts() == [a.id: 2])
    // A break within leaves everything as it was.
    let before = try dump(home.path)
    home.faults.fail(atWrite: 3)
    #expect(throws: StoreError.self) { try home.store.markAllRead(feed: nil, folder: nil, before: hours(9)) }
    #expect(try dump(home.path) == before)
    try home.store.markAllRead(feed: nil, folder: nil, before: hours(9))
    #expect(try unread() == [])
  }

  @Test func `lists of what is read and what is not enter their indexes and sort nothing`() throws {
    for isRead in [true, false] {
      for oldestFirst in [true, false] {
        for page in [nil, articles[2]] {
          var question = ReaderQuery(limit: 20)
          (question.isRead, question.oldestFirst, question.isStarred) = (isRead, oldestFirst, oldestFirst ? nil : false)
          question.afterArticle = page.map { ($0.observedAt, $0.id) }
          let sql = question.sql("a.id").replacing("?1", with: "0").replacing("?2", with: "9").replacing("?", with: "7")
          let steps = try plan(home.path, sql)
          #expect(!steps.contains { $0.hasPrefix("SCAN a") || $0.hasPrefix("USE TEMP") }, "\(steps)")
          #expect(steps.contains { $0.hasPrefix(isRead ? "SEARCH r USING INTEGER PRIMARY KEY" : "SEARCH u") })
          #expect(
            !isRead
              || steps.contains("SEARCH a USING INDEX article_by_first_seen (first_seen>? AND first_seen<?)"))
        }
      }
    }
  }
}
