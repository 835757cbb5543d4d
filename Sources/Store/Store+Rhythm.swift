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
