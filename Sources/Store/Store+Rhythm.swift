public import News

extension Store {
  /// How many articles of a feed since a time belong to each hour of the week (UTC, by article time), 0 for Monday 00:00.
  public func rhythm(of feed: FeedID, since: Timestamp) throws(StoreError) -> [Int] {
    try read("cannot read the articles of", on: feed.text) { connection in
      var reader = try RhythmReader(connection, since: since)
      return try reader.rhythm(of: feed.text)
    }
  }

  /// The same for every feed. Feed by feed, because the index by feed and time holds all that it needs; one look at all
  /// articles of a time would read them themselves, and took ten times as long on an archive of years.
  public func rhythms(since: Timestamp) throws(StoreError) -> [FeedID: [Int]] {
    try read("cannot read the articles of") { connection in
      var feeds = try connection.statement("SELECT id FROM feed WHERE removed_at IS NULL")
      var reader = try RhythmReader(connection, since: since)
      var rhythms: [FeedID: [Int]] = [:]
      for feed in try feeds.rows({ $0.text() }) { rhythms[FeedID(feed)] = try reader.rhythm(of: feed) }
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

/// Counts a feed's articles by hour of the week.
private struct RhythmReader {
  private var query: SQLStatement
  private let since: Timestamp

  init(_ connection: Connection, since: Timestamp) throws {
    self.since = since
    // 1970-01-01 was a Thursday, three days after a Monday.
    query = try connection.statement(
      """
      SELECT (article_time / 3600000 + 72) % 168, count(*) FROM article \
      WHERE feed_id = ? AND article_time >= max(?, 0) GROUP BY 1
      """)
  }

  mutating func rhythm(of feed: String) throws -> [Int] {
    var counts = [Int](repeating: 0, count: 168)
    query.bind(feed)
    query.bind(since)
    while try query.step() {
      let hour = query.int()
      counts[hour] = query.int()
    }
    return counts
  }
}
