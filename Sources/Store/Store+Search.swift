import News

extension Store {
  /// Articles whose current version has the words, best first (BM25, S. Robertson and H. Zaragoza 2009, as FTS5
  /// computes it; a word in a headline counts four times, and how rare a word is that thousands have is told from the newest).
  ///
  /// Where thousands fit, the newest 2,000 of them are put in order (500 of a beginning with many endings): what a word that
  /// half of the archive has means for an article of years ago is nothing that anybody waits for. Of a beginning (`s*`) those
  /// among the newest 300 articles come first, if they are 50.
  ///
  /// Words must all be there; "a phrase" in double quotes as it stands; -word must not be there; word* any ending.
  /// Throws `badQuery` where there is nothing to look for, and `tooBroad` for more than 32 words or 4 with a star.
  public func search(_ query: String, limit: Int) throws(StoreError) -> [SearchHit] {
    try search(query, limit: limit, from: nil).hits
  }

  /// A page of what ``search(_:limit:)`` finds. The pages behind one another are pages of one list: what comes in between
  /// is in none of them. (How rare a word is does move with it, so that two articles that fit almost equally may change places.)
  ///
  /// - Parameter place: what the page before gave as `next`; nil: the first page.
  public func search(_ query: String, limit: Int, from place: SearchPlace?) throws(StoreError) -> FoundArticles {
    let parsed = try SearchQuery.read(query)
    return try read("cannot search for", on: query) { connection in
      let newest = try place?.newest ?? Self.newestKey(connection)
      let (start, end) = (place?.offset ?? 0, (place?.offset ?? 0) + limit)
      let ranked = try Self.ranked(parsed, atLeast: end + 1, upTo: newest, connection)
      var article = try connection.statement(
        "SELECT \(ArticleReader.columns) \(ArticleReader.source) WHERE a.pk = ?")
      var reader = try ArticleReader(connection)
      let wanted = parsed.wanted
      let hits = try ranked.dropFirst(start).prefix(limit).compactMap { hit in
        article.bind(hit.key)
        guard let row = try article.first({ ArticleReader.read(&$0) }) else { return nil as SearchHit? }
        let found = try reader.withAliases(row)
        let text = TextParts(summary: found.summary, body: found.body).joined
        return SearchHit(article: found, snippet: Snippet.of(text, around: wanted))
      }
      return FoundArticles(hits: hits, next: ranked.count > end ? SearchPlace(offset: end, newest: newest) : nil)
    }
  }

  private static func newestKey(_ connection: Connection) throws -> Int64 {
    var query = try connection.statement("SELECT max(pk) FROM article")
    return try query.first { $0.optionalInt64() ?? 0 } ?? 0
  }

  /// Ranking 300,000 articles took 450 ms of CPU, ranking the newest 2,000 of them takes 14.
  static let ranked = 2_000

  /// How many articles are put in order for terms: fewer where there are many words to be counted in each.
  static func ranked(_ terms: [SearchTerm]) -> Int { terms.reduce(0) { $0 + $1.phrases } > 64 ? 500 : ranked }

  /// The articles that fit, best first, the newest first where they fit as well.
  private static func ranked(
    _ query: SearchQuery, atLeast count: Int, upTo newest: Int64, _ connection: Connection
  ) throws -> [RankedArticle] {
    let first = query.hasBeginnings ? try amongNewest(query, upTo: newest, connection) : []
    if first.count >= count { return first }
    let spelt = try query.spelt(connection)
    guard let expression = spelt.expression else { return [] }
    var statement = try connection.statement(
      """
      SELECT rowid, rank FROM article_search WHERE article_search MATCH ? AND rank MATCH ? AND rowid <= ? \
      ORDER BY rowid DESC LIMIT ?
      """)
    statement.bind(expression)
    statement.bind(try WeightedRank(spelt.terms, connection).sql)
    statement.bind(newest)
    statement.bind(max(count, ranked(spelt.terms)))
    let found = try statement.rows { RankedArticle(key: $0.int64(), rank: $0.double()) }
    let known = Set(first.map(\.key))
    return first + found.filter { !known.contains($0.key) }.sorted { ($0.rank, $1.key) < ($1.rank, $0.key) }
  }

  /// Those among the newest 300 articles that fit; none if they are fewer than a page has, so that better ones further
  /// back come before them.
  private static func amongNewest(
    _ query: SearchQuery, upTo newest: Int64, _ connection: Connection
  ) throws -> [RankedArticle] {
    var rows = try connection.statement(
      """
      SELECT a.pk, r.title, r.summary, r.body FROM article a CROSS JOIN revision r \
      ON r.article = a.pk AND r.version = a.version WHERE a.pk <= ? ORDER BY a.pk DESC LIMIT ?
      """)
    rows.bind(newest)
    rows.bind(newestLooked)
    var matcher = try WordMatcher(query, connection)
    let found = try matcher.hits(in: &rows)
    return found.count >= fewest ? found : []
  }

  /// How many of the newest articles are looked at for a beginning before its endings are looked up: a tenth of the time.
  static let newestLooked = 300
  /// Of these so many must fit to be told first.
  static let fewest = 50
}
