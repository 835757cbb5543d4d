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
}
