import News

extension Store {
  /// Articles whose current version has the words, best first (BM25, S. Robertson and H. Zaragoza 2009, as FTS5
  /// computes it; a word in a headline counts four times, and how rare a word is that thousands have is told from the newest).
  ///
  /// Where thousands fit, the newest 2,000 of them are put in order: what a word that half of the archive has means for an
  /// article of years ago is nothing that anybody waits for.
  ///
  /// Words must all be there; "a phrase" in double quotes as it stands; -word must not be there; word* any ending.
  /// Throws `badQuery` where there is nothing to look for.
  ///
  /// - Parameter offset: how many of them are passed over.
  public func search(_ query: String, limit: Int, offset: Int = 0) throws(StoreError) -> [SearchHit] {
    let parsed = SearchQuery(query)
    guard let expression = parsed.expression else {
      throw StoreError(
        .badQuery, what: "cannot search for", subject: query, why: "it has no word to look for",
        advice: "give at least one word")
    }
    return try read("cannot search for", on: query) { connection in
      var statement = try connection.statement(
        """
        SELECT \(ArticleReader.columns) FROM (SELECT rowid AS article, rank AS place FROM article_search \
        WHERE article_search MATCH ? AND rowid >= ? AND rank MATCH ? ORDER BY rank LIMIT ? OFFSET ?) hit \
        CROSS JOIN article a ON a.pk = hit.article \
        CROSS JOIN revision r ON r.article_id = a.id AND r.version = a.version \
        LEFT JOIN story_member m ON m.article = a.pk LEFT JOIN story s ON s.pk = m.story \
        ORDER BY hit.place, a.article_time DESC
        """)
      statement.bind(expression)
      statement.bind(try Self.oldestRanked(expression, connection))
      statement.bind(try WeightedRank(parsed.terms, connection).sql)
      statement.bind(limit)
      statement.bind(offset)
      var reader = try ArticleReader(connection)
      let rows = try statement.rows { ArticleReader.read(&$0) }
      return try rows.map { row in
        let article = try reader.withAliases(row)
        let text = TextParts(summary: article.summary, body: article.body).joined
        return SearchHit(article: article, snippet: Snippet.of(text, around: parsed.wanted))
      }
    }
  }

  /// Ranking 300,000 articles took 450 ms of CPU, ranking the newest 2,000 of them takes 14.
  static let ranked = 2_000

  /// The key of the oldest article that is ranked; 0 where all are.
  private static func oldestRanked(_ expression: String, _ connection: Connection) throws -> Int64 {
    var query = try connection.statement(
      "SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?")
    query.bind(expression)
    query.bind(ranked - 1)
    return try query.first { $0.int64() } ?? 0
  }
}
