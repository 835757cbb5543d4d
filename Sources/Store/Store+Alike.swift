public import News

/// How far stories follow from articles and corrections alone: what a decision after an import left, and what happened since.
extension Store {
  /// The earliest article time of anything that happened to articles and stories since ``noteAlike()``; nil if nothing did, and the
  /// beginning of all times if that was never said.
  public func firstTimeChanged() throws(StoreError) -> Timestamp? {
    try read("cannot read the changes of") { connection in
      guard let cursor = try connection.number("SELECT value + 0 FROM meta WHERE key = '\(Self.alike)'") else {
        return Timestamp(milliseconds: .min / 4)
      }
      var first = try connection.statement(
        """
        SELECT min(time) FROM (SELECT a.article_time AS time FROM change c CROSS JOIN article a ON a.id = c.id \
        WHERE c.cursor > ?1 AND c.entity IN ('article', 'revision') UNION ALL \
        SELECT s.first_seen FROM change c CROSS JOIN story s ON s.id = c.id WHERE c.cursor > ?1 AND c.entity = 'story')
        """)
      first.bind(cursor)
      return try first.first { $0.optionalTime() } ?? nil
    }
  }

  /// Notes that stories follow from articles and corrections alone, as they are now.
  public func noteAlike() throws(StoreError) {
    try write("cannot note the state of the stories in", sparesStories: true) { connection in
      try connection.execute(
        """
        INSERT INTO meta VALUES ('\(Self.alike)', (SELECT coalesce(max(cursor), 0) FROM change)) \
        ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value
        """)
    }
  }

  /// The key under which the log's place of then is kept.
  private static let alike = "alike"
}
