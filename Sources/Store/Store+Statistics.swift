import Glibc

extension Store {
  /// Rows and bytes of every table; this one counts every row.
  public func stats() throws(StoreError) -> StoreStatistics {
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
      statistics.fileBytes = Self.size(path)
      statistics.walBytes = Self.size(path + "-wal")
      let free = try connection.number("PRAGMA freelist_count") ?? 0
      statistics.freeBytes = Int(free * (try connection.number("PRAGMA page_size") ?? 0))
      return statistics
    }
  }

  private static func bytesByTable(_ connection: Connection) throws -> [String: Int] {
    var query = try connection.statement(
      """
      SELECT CASE WHEN s.tbl_name LIKE 'article_search_%' THEN 'article_search' ELSE s.tbl_name END, sum(d.pgsize) \
      FROM dbstat d JOIN sqlite_schema s ON s.name = d.name WHERE d.aggregate = 1 GROUP BY 1
      """)
    return Dictionary(try query.rows { ($0.text(), $0.int()) }, uniquingKeysWith: +)
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
