public import News

extension Store {
  /// The change log after a cursor, oldest first: at most `limit` rows, or all.
  public func changes(since cursor: Int64, limit: Int? = nil) throws(StoreError) -> [Change] {
    try read("cannot read the change log of") { connection in
      var query = try connection.statement(
        """
        SELECT c.cursor, c.at, c.kind, c.entity, c.id, c.version, e.kinds, e.field, e.was, e.became \
        FROM (SELECT * FROM change WHERE cursor > ? ORDER BY cursor LIMIT ?) c \
        LEFT JOIN article a ON c.entity = 'revision' AND c.version > 1 AND a.id = c.id \
        LEFT JOIN edit e ON e.article = a.pk AND e.version = c.version ORDER BY c.cursor
        """)
      query.bind(cursor)
      query.bind(limit ?? -1)
      return try query.rows { row in
        Change(
          cursor: row.int64(), at: row.time(), kind: Change.Kind(rawValue: row.text()) ?? .updated,
          entity: Change.Entity(rawValue: row.text()) ?? .article, id: row.text(), version: row.optionalInt(),
          edit: EditRows.account(&row))
      }
    }
  }

  /// The name of this change log: another after the store was restored, so that no consumer mistakes its cursor.
  public func epoch() throws(StoreError) -> String {
    try read("cannot read the change log of") { connection in
      var query = try connection.statement("SELECT value FROM meta WHERE key = 'epoch'")
      return try query.first { $0.text() } ?? ""
    }
  }
}
