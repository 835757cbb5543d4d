public import News

/// Which articles a reader asks for: newest first by the time at which Courant saw them first.
public struct ReaderQuery: Sendable {
  /// Only articles of this feed.
  public var feed: FeedID?
  /// Only articles of feeds in this folder.
  public var folder: String?
  /// Only read ones, or only unread ones; nil: both.
  public var isRead: Bool?
  /// Only starred ones, or only those without a star; nil: both.
  public var isStarred: Bool?
  /// None of these feeds.
  public var excludedFeeds: [FeedID] = []
  /// None of feeds in these folders.
  public var excludedFolders: [String] = []
  /// The oldest first, not the newest.
  public var oldestFirst = false
  /// Only articles that were first seen not earlier.
  public var since: Timestamp?
  /// Only articles that were first seen earlier.
  public var until: Timestamp?
  /// Only articles that come after this one in the order.
  public var afterArticle: (firstSeen: Timestamp, id: ArticleID)?
  /// Only stories that come after the one of this number in the order.
  public var afterStory: Int64?
  /// At most this many.
  public var limit: Int

  /// A question for so many articles.
  public init(limit: Int) { self.limit = limit }

  /// The direction in which SQL sorts.
  var direction: String { oldestFirst ? "ASC" : "DESC" }

  /// How what comes later in the order compares with what comes before.
  var later: String { oldestFirst ? ">" : "<" }

  /// Whether they are looked for among the unread ones. One feed's are few: they are looked for among its own.
  fileprivate var goesByUnread: Bool { isRead == false && isStarred != true && feed == nil }

  /// Whether they are looked for where something is read; one feed's are looked for among its own here, too.
  fileprivate var goesByRead: Bool { isRead == true && isStarred != true && feed == nil }

  /// Where the articles are looked for: where only unread or starred ones are wanted, among these.
  fileprivate var source: String {
    let unread = "article_unread u ON u.first_seen = a.first_seen AND u.article = a.pk"
    if goesByUnread {
      return """
        article_unread u CROSS JOIN article a ON a.pk = u.article CROSS JOIN feed f ON f.pk = u.feed \
        LEFT JOIN article_star s ON s.article = a.pk
        """
    }
    if goesByRead {
      // What is not read is passed over before its feed is looked up.
      return """
        read_span r CROSS JOIN article a LEFT JOIN \(unread) CROSS JOIN feed f ON f.id = a.feed_id \
        LEFT JOIN article_star s ON s.article = a.pk
        """
    }
    return isStarred == true
      ? "article_star s CROSS JOIN article a ON a.pk = s.article CROSS JOIN feed f ON f.id = a.feed_id LEFT JOIN \(unread)"
      : """
      article a CROSS JOIN feed f ON f.id = a.feed_id LEFT JOIN \(unread) LEFT JOIN article_star s ON s.article = a.pk
      """
  }

  /// How many there are at the most. Of read ones no more than are not unread: where hardly any is, nobody looks on when the
  /// last one is found.
  fileprivate var bound: String {
    isRead == true
      ? """
      min(?, (SELECT max(0, value - (SELECT coalesce(sum(articles), 0) FROM feed_unread)) FROM tally \
      WHERE name = 'articles'))
      """ : "?"
  }

  /// What they are in order by: their first sighting, then their key.
  fileprivate var order: (time: String, key: String) {
    goesByUnread ? ("u.first_seen", "u.article") : ("a.first_seen", "a.pk")
  }

  /// When they were first seen, the first two parameters being the bounds.
  fileprivate var times: [String] {
    goesByRead
      ? ["r.until > ?1", "r.since < ?2", "a.first_seen >= max(r.since, ?1)", "a.first_seen < min(r.until, ?2)"]
      : ["\(order.time) >= ?1", "\(order.time) < ?2"]
  }

  /// That they come after one in the order, whose moment and id are parameters. SQLite enters the index once: among what is read
  /// not by this, but by the bounds, which it narrows.
  fileprivate var isLater: String {
    // One that was deleted meanwhile stood before all others of its moment.
    let gone = oldestFirst ? 0 : Int64.max
    let place = "(?, (SELECT coalesce(max(pk), \(gone)) FROM article WHERE id = ?))"
    let own = goesByRead ? "+\(order.time), +\(order.key)" : "\(order.time), \(order.key)"
    return "(\(own)) \(later) \(place)"
  }

  /// The bounds of their first sighting in milliseconds: from, and before.
  fileprivate var bounds: (from: Int64, before: Int64) {
    var (from, before) = (since?.milliseconds ?? Int64.min, until?.milliseconds ?? Int64.max)
    if goesByRead, let place = afterArticle?.firstSeen.milliseconds {
      if oldestFirst { from = max(from, place) } else { before = min(before, place + 1) }
    }
    return (from, before)
  }

  /// The order as SQL.
  fileprivate var sorting: String {
    // A span's hours are its own.
    let columns = (goesByRead ? ["r.since"] : []) + [order.time, order.key]
    return columns.map { "\($0) \(direction)" }.joined(separator: ", ")
  }
}

extension ReaderQuery {
  /// The question as SQL; its parameters are the bounds of time, then what else is asked, in the order of the conditions.
  func sql(_ columns: String) -> String {
    var conditions = times
    // What a person kept is there although its feed was left.
    if isStarred != true { conditions.append("f.removed_at IS NULL") }
    if feed != nil { conditions.append("a.feed_id = ?") }
    if folder != nil { conditions.append("f.folder = ?") }
    // As comparisons: of `IS NOT NULL` SQLite makes joins in an order of its own.
    if let isRead { conditions.append("(u.article IS NULL) = \(isRead ? 1 : 0)") }
    if let isStarred { conditions.append("(s.article IS NULL) = \(isStarred ? 0 : 1)") }
    conditions += excludedFeeds.map { _ in "a.feed_id <> ?" }
    conditions += excludedFolders.map { _ in "f.folder IS NOT ?" }
    if afterArticle != nil { conditions.append(isLater) }
    return """
      SELECT \(columns) FROM \(source) WHERE \(conditions.joined(separator: " AND ")) \
      ORDER BY \(sorting) LIMIT \(bound)
      """
  }
}

extension Store {
  /// Articles of feeds that we are subscribed to, where starred ones are asked for also of others, with what was done with
  /// them.
  public func readerArticles(_ question: ReaderQuery) throws(StoreError) -> [ReaderArticle] {
    try read("cannot read the articles of") { connection in
      var query = try Self.query(
        question, "a.id, u.article IS NULL, s.article IS NOT NULL", connection)
      let rows = try query.rows { (id: $0.text(), isRead: $0.bool(), isStarred: $0.bool()) }
      return try Self.whole(rows, connection)
    }
  }

  /// The same articles by id, feed and first sighting alone.
  public func readerArticleNames(
    _ question: ReaderQuery
  ) throws(StoreError) -> [(id: ArticleID, feed: FeedID, firstSeen: Timestamp)] {
    try read("cannot read the articles of") { connection in
      var query = try Self.query(question, "a.id, a.feed_id, a.first_seen", connection)
      return try query.rows { (id: ArticleID($0.text()), feed: FeedID($0.text()), firstSeen: $0.time()) }
    }
  }

  private static func query(
    _ question: ReaderQuery, _ columns: String, _ connection: Connection
  ) throws -> SQLStatement {
    var query = try connection.statement(question.sql(columns))
    let bounds = question.bounds
    query.bind(bounds.from)
    query.bind(bounds.before)
    if let feed = question.feed { query.bind(feed.text) }
    if let folder = question.folder { query.bind(folder) }
    for feed in question.excludedFeeds { query.bind(feed.text) }
    for folder in question.excludedFolders { query.bind(folder) }
    if let place = question.afterArticle {
      query.bind(place.firstSeen)
      query.bind(place.id.text)
    }
    query.bind(question.limit)
    return query
  }

  /// These articles with what was done with them; those that are not there are left out.
  public func readerArticles(_ ids: [ArticleID]) throws(StoreError) -> [ReaderArticle] {
    try read("cannot read the articles of") { connection in
      var query = try connection.statement(
        """
        SELECT a.id, u.article IS NULL, s.article IS NOT NULL FROM article a \
        LEFT JOIN article_unread u ON u.first_seen = a.first_seen AND u.article = a.pk \
        LEFT JOIN article_star s ON s.article = a.pk WHERE a.id = ?
        """)
      let rows = try ids.compactMap { id in
        query.bind(id.text)
        return try query.first { (id: $0.text(), isRead: $0.bool(), isStarred: $0.bool()) }
      }
      return try Self.whole(rows, connection)
    }
  }

  static func whole(
    _ rows: [(id: String, isRead: Bool, isStarred: Bool)], _ connection: Connection
  ) throws -> [ReaderArticle] {
    var articles = try connection.statement(
      "SELECT \(ArticleReader.columns) \(ArticleReader.source) WHERE a.id = ?")
    return try rows.compactMap { row in
      articles.bind(row.id)
      guard let found = try articles.first({ ArticleReader.read(&$0) }) else { return nil }
      return ReaderArticle(article: found.article, isRead: row.isRead, isStarred: row.isStarred)
    }
  }

  /// Unread articles of each feed that we are subscribed to; feeds without are left out.
  public func unreadCounts() throws(StoreError) -> [FeedID: Int] {
    try read("cannot count the articles of") { connection in
      var query = try connection.statement(
        """
        SELECT f.id, u.articles FROM feed f JOIN feed_unread u ON u.feed = f.pk \
        WHERE f.removed_at IS NULL AND u.articles > 0
        """)
      var counts: [FeedID: Int] = [:]
      while try query.step() {
        let feed = FeedID(query.text())
        counts[feed] = query.int()
      }
      return counts
    }
  }

  /// Marks articles; nil leaves a mark as it is. Articles that are not there are passed over.
  public func mark(_ articles: [ArticleID], read: Bool?, starred: Bool?) throws(StoreError) {
    try write("cannot mark articles in", sparesStories: true) { connection in
      let marks = MarkWriter(connection)
      for article in articles {
        if let read { try marks.mark(article, read: read) }
        if let starred { try marks.mark(article, starred: starred) }
      }
    }
  }

  /// Marks every article as read that was first seen before a time: those of a feed, of a folder, that are starred, or all.
  public func markAllRead(
    feed: FeedID?, folder: String?, starredOnly: Bool = false, before time: Timestamp
  ) throws(StoreError) {
    try write("cannot mark articles in", sparesStories: true) { connection in
      let marks = MarkWriter(connection)
      if starredOnly {
        for article in try marks.starred(feed: feed, folder: folder, before: time) {
          try marks.mark(article, read: true)
        }
      } else if let feed {
        try marks.markAllRead(of: feed, before: time)
      } else {
        try marks.markAllRead(folder: folder, before: time)
      }
    }
  }
}
