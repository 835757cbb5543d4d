import News

extension Store {
  /// Articles whose current version has the words, best first (BM25, S. Robertson and H. Zaragoza 2009, as FTS5
  /// computes it; a word in a headline counts four times, and how rare a word is that thousands have is told from the newest).
  ///
  /// Where thousands fit, the newest 2,000 of them are put in order (500 of a beginning with many endings): what a word that
  /// half of the archive has means for an article of years ago is nothing that anybody waits for. Of a beginning with very
  /// many endings (`s*`) it is those among the newest hundreds of articles, if they are enough.
  ///
  /// Words must all be there; "a phrase" in double quotes as it stands; -word must not be there; word* any ending.
  /// Throws `badQuery` where there is nothing to look for, and `tooBroad` for more than 32 words or 4 with a star.
  ///
  /// - Parameter offset: how many of them are passed over.
  public func search(_ query: String, limit: Int, offset: Int = 0) throws(StoreError) -> [SearchHit] {
    let parsed = try SearchQuery.read(query)
    return try read("cannot search for", on: query) { connection in
      let query = try parsed.spelt(connection)
      let ranked = try Self.ranked(query, atLeast: limit + offset, connection)
      var article = try connection.statement(
        "SELECT \(ArticleReader.columns) \(ArticleReader.source) WHERE a.pk = ?")
      var reader = try ArticleReader(connection)
      return try ranked.dropFirst(offset).prefix(limit).compactMap { hit in
        article.bind(hit.key)
        guard let row = try article.first({ ArticleReader.read(&$0) }) else { return nil }
        let found = try reader.withAliases(row)
        let text = TextParts(summary: found.summary, body: found.body).joined
        return SearchHit(article: found, snippet: Snippet.of(text, around: query.wanted))
      }
    }
  }

  /// Ranking 300,000 articles took 450 ms of CPU, ranking the newest 2,000 of them takes 14.
  static let ranked = 2_000

  /// How many articles are put in order for terms: fewer where there are many words to be counted in each.
  static func ranked(_ terms: [SearchTerm]) -> Int { terms.reduce(0) { $0 + $1.phrases } > 64 ? 500 : ranked }

  /// The articles that fit, best first, the newest first where they fit as well.
  private static func ranked(
    _ query: SearchQuery, atLeast count: Int, _ connection: Connection
  ) throws -> [RankedArticle] {
    guard let expression = query.expression else { return [] }
    if query.isWide, let newest = try newest(query, atLeast: count, connection) { return newest }
    var statement = try connection.statement(
      """
      SELECT rowid, rank FROM article_search WHERE article_search MATCH ? AND rank MATCH ? ORDER BY rowid DESC LIMIT ?
      """)
    statement.bind(expression)
    statement.bind(try WeightedRank(query.terms, connection).sql)
    statement.bind(max(count, ranked(query.terms)))
    let found = try statement.rows { RankedArticle(key: $0.int64(), rank: $0.double()) }
    return found.sorted { ($0.rank, $1.key) < ($1.rank, $0.key) }
  }

  /// Those among the newest articles that fit; nil if they are too few.
  private static func newest(
    _ query: SearchQuery, atLeast count: Int, _ connection: Connection
  ) throws -> [RankedArticle]? {
    guard let expression = query.typed, let looked = newestLooked(for: count) else { return nil }
    var rows = try connection.statement(
      """
      SELECT a.pk, r.title, r.summary, r.body FROM article a CROSS JOIN revision r \
      ON r.article = a.pk AND r.version = a.version ORDER BY a.pk DESC LIMIT ?
      """)
    rows.bind(looked)
    let found = try IndexAside(&rows).hits(expression, rank: WeightedRank.plain)
    return found.count >= count ? found : nil
  }

  /// How many of the newest articles are looked at for so many that fit; nil if those would hardly be enough.
  static func newestLooked(for count: Int) -> Int? { count <= 150 ? 300 : nil }
}
