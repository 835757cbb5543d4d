public import News

extension Store {
  /// Articles whose version of a time has the words, as ``search(_:limit:)`` finds them in the current one.
  ///
  /// The index knows current words only: articles that were edited since are put into an index of their own, in memory, with
  /// the words that they had. Which articles are found is exact; their order is by the figures of these two indexes, which
  /// are not quite those of then. Where thousands fit, the newest of then are put in order.
  public func search(_ query: String, limit: Int, at time: Timestamp) throws(StoreError) -> [SearchHit] {
    let parsed = try SearchQuery.read(query)
    return try read("cannot search for", on: query) { connection in
      let hits = try PastSearch(parsed, at: time, connection).hits(limit: limit)
      var past = try PastReader(connection, at: time)
      return try hits.prefix(limit).compactMap { hit in
        guard let article = try past.article(hit.key) else { return nil }
        let text = TextParts(summary: article.summary, body: article.body).joined
        return SearchHit(article: article, snippet: Snippet.of(text, around: parsed.wanted))
      }
    }
  }
}

/// Finds the articles that had words at a time.
private struct PastSearch {
  /// Keys beside each other whose edits are looked at one after another; over more, the edits since then are.
  private static let near: Int64 = 50_000

  private let query: SearchQuery
  private let time: Timestamp
  private let connection: Connection
  private let known: [ClosedRange<Int64>]

  init(_ query: SearchQuery, at time: Timestamp, _ connection: Connection) throws {
    self.query = query
    self.time = time
    self.connection = connection
    known = try KnownKeys.ranges(by: time, connection)
  }

  /// Best first, the newest first where they fit as well.
  func hits(limit: Int) throws -> [RankedArticle] {
    let first = query.hasBeginnings ? try amongNewest() : []
    if first.count >= limit { return first }
    let spelt = try query.spelt(connection)
    let expression = spelt.expression ?? ""
    let rank = try WeightedRank(spelt.terms, connection).sql
    let most = max(limit, Store.ranked(spelt.terms))
    var hits = try unchanged(expression, rank, atMost: most)
    // Where that many are found, older ones are not ranked, changed or not.
    let oldest = hits.count < most ? 0 : hits.last?.key ?? 0
    if let changed = try changed(from: oldest) { hits += try changed.hits(expression, rank: rank) }
    let told = Set(first.map(\.key))
    return first + hits.filter { !told.contains($0.key) }.sorted { ($0.rank, $1.key) < ($1.rank, $0.key) }
  }

  /// Articles that fit and are what they were, the newest first, as many as are ranked.
  private func unchanged(_ expression: String, _ rank: String, atMost most: Int) throws -> [RankedArticle] {
    var query = try connection.statement(
      """
      SELECT s.rowid, s.rank FROM article_search s CROSS JOIN article a ON a.pk = s.rowid WHERE article_search MATCH ? \
      AND s.rank MATCH ? AND s.rowid BETWEEN ? AND ? AND a.first_seen <= ? \
      AND NOT EXISTS (SELECT 1 FROM edit e WHERE e.article = a.pk AND e.observed_at > ?) ORDER BY s.rowid DESC LIMIT ?
      """)
    var found: [RankedArticle] = []
    for range in known where found.count < most {
      query.bind(expression)
      query.bind(rank)
      query.bind(range.lowerBound)
      query.bind(range.upperBound)
      query.bind(time)
      query.bind(time)
      query.bind(most - found.count)
      found += try query.rows { RankedArticle(key: $0.int64(), rank: $0.double()) }
    }
    return found
  }

  /// The articles that were edited since, from a key on, with the words that they had; nil if there are none.
  private func changed(from oldest: Int64) throws -> IndexAside? {
    var keys: [Int64] = []
    for range in known where range.upperBound >= oldest {
      let first = max(range.lowerBound, oldest)
      // The sign + keeps SQLite from going by that column.
      let (byTime, byKey) = range.upperBound - first < Self.near ? ("+", "") : ("", "+")
      var edited = try connection.statement(
        "SELECT DISTINCT article FROM edit WHERE \(byTime)observed_at > ? AND \(byKey)article BETWEEN ? AND ?")
      edited.bind(time)
      edited.bind(first)
      edited.bind(range.upperBound)
      keys += try edited.rows { $0.int64() }
    }
    guard !keys.isEmpty else { return nil }
    var words = try words(of: keys)
    return try IndexAside(&words)
  }

  /// Those among the newest articles of then that fit; none if they are few, as in a search of today.
  private func amongNewest() throws -> [RankedArticle] {
    let looked = Store.newestLooked
    var newest = try connection.statement(
      "SELECT pk FROM article WHERE pk BETWEEN ? AND ? AND first_seen <= ? ORDER BY pk DESC LIMIT ?")
    var keys: [Int64] = []
    for range in known where keys.count < looked {
      newest.bind(range.lowerBound)
      newest.bind(range.upperBound)
      newest.bind(time)
      newest.bind(looked - keys.count)
      keys += try newest.rows { $0.int64() }
    }
    var words = try words(of: keys)
    var matcher = try WordMatcher(query, connection)
    let found = try matcher.hits(in: &words)
    return found.count >= Store.fewest ? found : []
  }

  /// Articles, those of them that were known, with the words that they had.
  private func words(of keys: [Int64]) throws -> SQLStatement {
    var words = try connection.statement(
      """
      SELECT a.pk, r.title, r.summary, r.body FROM json_each(?) k CROSS JOIN article a ON a.pk = k.value \
      CROSS JOIN revision r ON r.article = a.pk AND r.version = (SELECT max(version) FROM revision v \
      WHERE v.article = a.pk AND v.observed_at <= ?) WHERE a.first_seen <= ?
      """)
    words.bind("[" + keys.sorted().map(String.init).joined(separator: ",") + "]")
    words.bind(time)
    words.bind(time)
    return words
  }
}
