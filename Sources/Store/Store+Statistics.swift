public import News

extension Store {
  /// Rows and bytes of every table; this one counts every row.
  ///
  /// - Parameter now: growth is measured over the 30 days before it.
  public func stats(at now: Timestamp) throws(StoreError) -> StoreStatistics {
    let path = path
    return try read("cannot measure") { connection in
      var statistics = StoreStatistics()
      var names = try connection.statement(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_search_%' ORDER BY name")
      let bytes = try? Self.bytesByTable(connection)
      for name in try names.rows({ $0.text() }) {
        // The index keeps one row of sizes an article; the index itself cannot be counted without its content.
        let counted = name == "article_search" ? "article_search_docsize" : name
        let rows = Int(try connection.number("SELECT count(*) FROM \(counted)") ?? 0)
        statistics.tables.append(TableSize(name: name, rows: rows, bytes: bytes.map { $0[name] ?? 0 }))
      }
      statistics.fileBytes = DatabaseFile.size(path)
      statistics.walBytes = DatabaseFile.size(path + "-wal")
      let free = try connection.number("PRAGMA freelist_count") ?? 0
      let pageSize = try connection.number("PRAGMA page_size") ?? 0
      statistics.freeBytes = Int(free * pageSize)
      // Pages rather than the file: what was written last is still in the log beside it.
      let pages = try connection.number("PRAGMA page_count") ?? 0
      statistics.growth = try Self.growth(connection, at: now, bytes: Int((pages - free) * pageSize))
      return statistics
    }
  }

  /// Milliseconds within which a feed that is read for the first time brings what it has.
  private static let firstReading = 3_600_000

  /// Growth over the last 30 days, or over the store's life if that is shorter; nil before it is a day old.
  private static func growth(_ connection: Connection, at now: Timestamp, bytes: Int) throws -> Growth? {
    let articles = try Tally.value("articles", connection) ?? 0
    guard let first = try connection.number("SELECT min(first_seen) FROM article"), articles > 0 else { return nil }
    let days = min(30, Double(now.milliseconds - first) / 86_400_000)
    guard days >= 1 else { return nil }
    let start = now.milliseconds - Int64(days * 86_400_000)
    // What a feed had when it was read first came at once, and will not come every day.
    let begun =
      try connection.number(
        """
        SELECT count(*) FROM article a JOIN (SELECT feed_id, min(first_seen) AS began FROM article GROUP BY feed_id) f \
        ON f.feed_id = a.feed_id WHERE a.first_seen > \(start) AND a.first_seen > f.began + \(Self.firstReading)
        """) ?? 0
    let edited =
      try connection.number("SELECT count(*) FROM revision WHERE version > 1 AND observed_at > \(start)") ?? 0
    return Growth(
      days: days, articlesPerDay: Double(begun) / days, revisionsPerDay: Double(edited) / days,
      bytesPerArticle: Double(bytes) / Double(articles))
  }

  private static func bytesByTable(_ connection: Connection) throws -> [String: Int] {
    var query = try connection.statement(
      """
      SELECT CASE WHEN s.tbl_name LIKE 'article_search_%' THEN 'article_search' ELSE s.tbl_name END, sum(d.pgsize) \
      FROM dbstat d JOIN sqlite_schema s ON s.name = d.name WHERE d.aggregate = 1 GROUP BY 1
      """)
    return Dictionary(try query.rows { ($0.text(), $0.int()) }, uniquingKeysWith: +)
  }
}
