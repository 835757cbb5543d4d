import News

/// What readers do with articles, within one transaction. An article is read if it is not among the unread ones.
struct MarkWriter {
  /// Unread articles up to which those that stay are put back, where all others are read: to empty the table costs a thirtieth of
  /// removing its rows one by one (of 2 million 22 and 740 ms of CPU).
  private static let mostKept = 10_000

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Marks an article as read or as unread; one that is not there, or is marked so already, is passed over.
  func mark(_ article: ArticleID, read: Bool) throws {
    var find = try connection.statement(
      "SELECT a.first_seen, a.pk, f.pk FROM article a JOIN feed f ON f.id = a.feed_id WHERE a.id = ?")
    find.bind(article.text)
    guard let place = try find.first({ (firstSeen: $0.time(), number: $0.int64(), feed: $0.int64()) }) else { return }
    if read { try ReadSpans(connection).cover(place.firstSeen) }
    var change = try connection.statement(
      read
        ? "DELETE FROM article_unread WHERE first_seen = ? AND article = ?"
        : "INSERT OR IGNORE INTO article_unread VALUES (?, ?, ?)")
    change.bind(place.firstSeen)
    change.bind(place.number)
    if !read { change.bind(place.feed) }
    try change.run()
    let changed = connection.changedRows
    if changed > 0 { try count(read ? -changed : changed, of: place.feed) }
  }

  /// Gives an article a star or takes it away; one that is not there is passed over.
  func mark(_ article: ArticleID, starred: Bool) throws {
    var change = try connection.statement(
      starred
        ? "INSERT OR IGNORE INTO article_star SELECT pk FROM article WHERE id = ?"
        : "DELETE FROM article_star WHERE article = (SELECT pk FROM article WHERE id = ?)")
    change.bind(article.text)
    try change.run()
  }

  /// Marks as read what a feed has that was first seen before a time.
  func markAllRead(of feed: FeedID, before time: Timestamp) throws {
    var find = try connection.statement("SELECT pk FROM feed WHERE id = ?")
    find.bind(feed.text)
    guard let number = try find.first({ $0.int64() }) else { return }
    var hours = try connection.statement(ReadSpans.hours + " WHERE first_seen < ? AND feed = ?")
    hours.bind(time)
    hours.bind(number)
    try ReadSpans(connection).cover(&hours)
    var change = try connection.statement("DELETE FROM article_unread WHERE first_seen < ? AND feed = ?")
    change.bind(time)
    change.bind(number)
    try change.run()
    try count(-connection.changedRows, of: number)
  }

  /// Marks as read what was first seen before a time in a folder, or everywhere where none is named.
  func markAllRead(folder: String?, before time: Timestamp) throws {
    if let folder { try markAllRead(in: folder, before: time) } else { try markAllRead(before: time) }
    try countAnew()
  }

  private func markAllRead(in folder: String, before time: Timestamp) throws {
    let place = " WHERE first_seen < ? AND feed IN (SELECT pk FROM feed WHERE folder = ?)"
    var hours = try connection.statement(ReadSpans.hours + place)
    hours.bind(time)
    hours.bind(folder)
    try ReadSpans(connection).cover(&hours)
    var change = try connection.statement("DELETE FROM article_unread" + place)
    change.bind(time)
    change.bind(folder)
    try change.run()
  }

  private func markAllRead(before time: Timestamp) throws {
    var ends = try connection.statement(
      """
      SELECT (SELECT min(first_seen) FROM article_unread), (SELECT max(first_seen) FROM article_unread WHERE first_seen < ?)
      """)
    ends.bind(time)
    guard let found = try ends.first({ (first: $0.optionalTime(), last: $0.optionalTime()) }), let first = found.first,
      let last = found.last
    else { return }
    try ReadSpans(connection).cover(from: first, through: last)
    var later = try connection.statement(
      "SELECT first_seen, article, feed FROM article_unread WHERE first_seen >= ? LIMIT ?")
    later.bind(time)
    later.bind(Self.mostKept + 1)
    let kept = try later.rows { [$0.int64(), $0.int64(), $0.int64()] }
    guard kept.count <= Self.mostKept else {
      var change = try connection.statement("DELETE FROM article_unread WHERE first_seen < ?")
      change.bind(time)
      return try change.run()
    }
    try emptyUnread()
    var back = try connection.statement("INSERT INTO article_unread VALUES (?, ?, ?)")
    for row in kept {
      for value in row { back.bind(value) }
      try back.run()
    }
  }

  /// Empties the table. There is nothing private in it: its pages need not be overwritten, as some builds of SQLite do.
  private func emptyUnread() throws {
    let overwrites = try connection.number("PRAGMA secure_delete") == 1
    if overwrites { try connection.execute("PRAGMA secure_delete = FAST") }
    defer { if overwrites { try? connection.execute("PRAGMA secure_delete = ON") } }
    var change = try connection.statement("DELETE FROM article_unread")
    try change.run()
  }

  /// Articles with a star that were first seen before a time: of a feed, in a folder, or everywhere.
  func starred(feed: FeedID?, folder: String?, before time: Timestamp) throws -> [ArticleID] {
    let place = feed != nil ? "AND f.id = ?" : folder != nil ? "AND f.folder = ?" : ""
    var query = try connection.statement(
      """
      SELECT a.id FROM article_star s CROSS JOIN article a ON a.pk = s.article CROSS JOIN feed f ON f.id = a.feed_id \
      WHERE a.first_seen < ? \(place)
      """)
    query.bind(time)
    if let feed { query.bind(feed.text) } else if let folder { query.bind(folder) }
    return try query.rows { ArticleID($0.text()) }
  }

  private func count(_ change: Int, of feed: Int64) throws {
    var update = try connection.statement(
      "INSERT INTO feed_unread VALUES (?1, ?2) ON CONFLICT DO UPDATE SET articles = articles + ?2")
    update.bind(feed)
    update.bind(change)
    try update.run()
  }

  /// Counts what is left. SQLite would sort it all by feeds first, which takes seven times as long.
  private func countAnew() throws {
    var left: [Int64: Int] = [:]
    var query = try connection.statement("SELECT feed FROM article_unread")
    while try query.step() { left[query.int64(), default: 0] += 1 }
    var feeds = try connection.statement("SELECT feed FROM feed_unread ORDER BY feed")
    var update = try connection.statement("UPDATE feed_unread SET articles = ?2 WHERE feed = ?1")
    for feed in try feeds.rows({ $0.int64() }) {
      update.bind(feed)
      update.bind(left[feed, default: 0])
      try update.run()
    }
  }
}
