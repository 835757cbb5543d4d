import GRDB
public import News

extension Store {
  /// Articles whose version of a time has the words, as ``search(_:limit:)`` finds them in the current one.
  ///
  /// The index knows current words only: articles that were edited since are put into an index of their own, in memory, with
  /// the words that they had. Which articles are found is exact; their order is by the figures of these two indexes, which
  /// are not quite those of then.
  public func search(_ query: String, limit: Int, at time: Timestamp) throws(StoreError) -> [SearchHit] {
    let parsed = SearchQuery(query)
    guard let expression = parsed.expression else { return try search(query, limit: limit) }
    return try read("cannot search for", on: query) { connection in
      var hits = try Self.unchanged(expression, limit, since: time, connection)
      hits += try Self.changed(expression, limit, since: time, connection)
      hits.sort { ($0.rank, $1.key) < ($1.rank, $0.key) }
      var past = try PastReader(connection, at: time)
      return try hits.prefix(limit).compactMap { hit in
        guard let article = try past.article(hit.key) else { return nil }
        let text = TextParts(summary: article.summary, body: article.body).joined
        return SearchHit(article: article, snippet: Snippet.of(text, around: parsed.wanted))
      }
    }
  }

  private static func unchanged(
    _ expression: String, _ limit: Int, since time: Timestamp, _ connection: Connection
  ) throws -> [(key: Int64, rank: Double)] {
    var query = try connection.statement(
      """
      SELECT a.pk, s.rank FROM article_search s CROSS JOIN article a ON a.pk = s.rowid \
      WHERE article_search MATCH ? AND s.rank MATCH 'bm25(4.0, 1.0)' AND a.first_seen <= ? \
      AND NOT EXISTS (SELECT 1 FROM edit e WHERE e.article = a.pk AND e.observed_at > ?) ORDER BY s.rank LIMIT ?
      """)
    query.bind(expression)
    query.bind(time)
    query.bind(time)
    query.bind(limit)
    return try query.rows { ($0.int64(), $0.double()) }
  }

  private static func changed(
    _ expression: String, _ limit: Int, since time: Timestamp, _ connection: Connection
  ) throws -> [(key: Int64, rank: Double)] {
    var edited = try connection.statement(
      """
      SELECT a.pk, r.title, r.summary, r.body FROM (SELECT DISTINCT article FROM edit WHERE observed_at > ?) e \
      CROSS JOIN article a ON a.pk = e.article CROSS JOIN revision r ON r.article_id = a.id AND r.version = \
      (SELECT max(version) FROM revision v WHERE v.article_id = a.id AND v.observed_at <= ?)
      """)
    edited.bind(time)
    edited.bind(time)
    return try DatabaseQueue().writeWithoutTransaction { database in
      let memory = Connection(database: database, faults: nil)
      try memory.execute(
        "CREATE VIRTUAL TABLE article_search USING fts5 (title, body, tokenize = \"unicode61 remove_diacritics 2\")")
      var index = try SearchIndex(memory)
      while try edited.step() {
        let key = edited.int64()
        try index.insert(key, IndexedWords(title: edited.text(), summary: edited.text(), body: edited.text()))
      }
      var query = try memory.statement(
        """
        SELECT rowid, rank FROM article_search WHERE article_search MATCH ? AND rank MATCH 'bm25(4.0, 1.0)' \
        ORDER BY rank LIMIT ?
        """)
      query.bind(expression)
      query.bind(limit)
      return try query.rows { ($0.int64(), $0.double()) }
    }
  }
}
