public import News

extension Store {
  /// Articles of feeds that we are subscribed to, and starred ones of others, by their numbers, at most `limit` of them.
  public func articleItems(
    _ range: ItemRange, limit: Int
  ) throws(StoreError) -> [(number: Int64, feed: Int64, item: ReaderArticle)] {
    try read("cannot read the articles of") { connection in
      let numbers = ItemNumbers(range, column: "a.pk")
      var query = try connection.statement(
        """
        SELECT a.pk, f.pk, a.id, u.article IS NULL, s.article IS NOT NULL FROM article a \
        JOIN feed f ON f.id = a.feed_id LEFT JOIN article_star s ON s.article = a.pk \
        LEFT JOIN article_unread u ON u.first_seen = a.first_seen AND u.article = a.pk \
        WHERE \(numbers.condition) AND (f.removed_at IS NULL OR s.article IS NOT NULL) ORDER BY a.pk \(numbers.order) LIMIT ?
        """)
      numbers.bind(to: &query)
      query.bind(limit)
      let rows = try query.rows { row in
        (
          number: row.int64(), feed: row.int64(),
          mark: (id: row.text(), isRead: row.bool(), isStarred: row.bool())
        )
      }
      return try rows.compactMap { row in
        try Self.whole([row.mark], connection).first.map { (row.number, row.feed, $0) }
      }
    }
  }

  /// The numbers of the feeds that we are subscribed to.
  public func feedNumbers() throws(StoreError) -> [FeedID: Int64] {
    try read("cannot read the feeds of") { connection in
      var query = try connection.statement("SELECT id, pk FROM feed WHERE removed_at IS NULL")
      return Dictionary(try query.rows { (FeedID($0.text()), $0.int64()) }) { first, _ in first }
    }
  }

  /// Feeds that we are subscribed to no more and of which articles are starred, by their numbers.
  public func leftFeeds() throws(StoreError) -> [(number: Int64, feed: FeedRecord)] {
    try read("cannot read the feeds of") { connection in
      var query = try connection.statement(
        """
        SELECT pk, \(FeedRows.columns) FROM feed WHERE removed_at IS NOT NULL AND id IN (SELECT a.feed_id \
        FROM article_star s CROSS JOIN article a ON a.pk = s.article) ORDER BY pk
        """)
      return try query.rows { (number: $0.int64(), feed: FeedRows.read(&$0)) }
    }
  }

  /// How many articles there are of feeds that we are subscribed to, with the starred ones of others.
  public func articleItemCount() throws(StoreError) -> Int {
    let own = try feeds().reduce(0) { $0 + $1.articleCount }
    return try read("cannot read the articles of") { connection in
      var query = try connection.statement(
        """
        SELECT count(*) FROM article_star s CROSS JOIN article a ON a.pk = s.article \
        JOIN feed f ON f.id = a.feed_id WHERE f.removed_at IS NOT NULL
        """)
      return own + (try query.first { $0.int() } ?? 0)
    }
  }

  /// The numbers of the newest articles that are unread, or starred; of feeds that we have left, the starred ones alone.
  public func articleNumbers(_ mark: ReaderMark, limit: Int) throws(StoreError) -> [Int64] {
    try read("cannot read the articles of") { connection in
      var query = try connection.statement(
        mark == .starred
          ? "SELECT article FROM article_star ORDER BY article DESC LIMIT ?"
          : """
          SELECT article FROM article_unread WHERE feed NOT IN (SELECT pk FROM feed WHERE removed_at IS NOT NULL) \
          OR article IN (SELECT article FROM article_star) ORDER BY first_seen DESC, article DESC LIMIT ?
          """)
      query.bind(limit)
      return try query.rows { $0.int64() }
    }
  }

  /// Marks articles by their numbers; nil leaves a mark as it is.
  public func mark(articleNumbers numbers: [Int64], read: Bool?, starred: Bool?) throws(StoreError) {
    let ids = try self.read("cannot read the articles of") { connection in
      var query = try connection.statement("SELECT id FROM article WHERE pk = ?")
      return try numbers.compactMap { number in
        query.bind(number)
        return try query.first { ArticleID($0.text()) }
      }
    }
    try mark(ids, read: read, starred: starred)
  }
}
