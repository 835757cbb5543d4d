public import News

extension Store {
  /// How many articles of a feed since a time belong to each hour of the week (UTC, by article time), 0 for Monday 00:00.
  public func rhythm(of feed: FeedID, since: Timestamp) throws(StoreError) -> [Int] {
    try read("cannot read the articles of", on: feed.text) { connection in
      var counts = [Int](repeating: 0, count: 168)
      // 1970-01-01 was a Thursday, three days after a Monday.
      var query = try connection.statement(
        """
        SELECT (article_time / 3600000 + 72) % 168, count(*) FROM article \
        WHERE feed_id = ? AND article_time >= max(?, 0) GROUP BY 1
        """)
      query.bind(feed.text)
      query.bind(since)
      while try query.step() {
        let hour = query.int()
        counts[hour] = query.int()
      }
      return counts
    }
  }

  /// The same for every feed that has such an article, by one look at the archive.
  public func rhythms(since: Timestamp) throws(StoreError) -> [FeedID: [Int]] {
    try read("cannot read the articles of") { connection in
      var query = try connection.statement(
        """
        SELECT feed_id, (article_time / 3600000 + 72) % 168, count(*) FROM article \
        WHERE article_time >= max(?, 0) GROUP BY 1, 2
        """)
      query.bind(since)
      var rhythms: [FeedID: [Int]] = [:]
      while try query.step() {
        let feed = FeedID(query.text())
        let hour = query.int()
        rhythms[feed, default: [Int](repeating: 0, count: 168)][hour] = query.int()
      }
      return rhythms
    }
  }

  /// The languages of the articles that came since a time, the commonest first.
  public func languages(since: Timestamp) throws(StoreError) -> [String] {
    try read("cannot read the languages of") { connection in
      var query = try connection.statement(
        """
        SELECT language FROM article WHERE first_seen >= ? AND language IS NOT NULL \
        GROUP BY language ORDER BY count(*) DESC, language
        """)
      query.bind(since)
      return try query.rows { $0.text() }
    }
  }
}
