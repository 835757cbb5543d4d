import News

/// Reads the histories of articles: what was observed of their words, and when.
struct HistoryReader {
  private var revisions: SQLStatement
  private var observations: SQLStatement

  init(_ connection: Connection) throws {
    revisions = try connection.statement(
      """
      SELECT version, observed_at, stated_at, silent, text_hash, title, summary, body, byline, markup, markup_base FROM revision \
      WHERE article = ? ORDER BY version
      """)
    observations = try connection.statement(
      "SELECT observed_at, text_hash, stated_at, silent FROM observation WHERE article = ? ORDER BY observed_at, text_hash"
    )
  }

  /// The history of an article; where it was never merged, its versions are its observations.
  mutating func history(_ key: Int64) throws -> ArticleHistory {
    let versions = try versions(key)
    var history = ArticleHistory()
    let merged = try merged(key)
    var known: Set<ArticleHistory.Observation> = []
    for observation in merged {
      // An observation has the words of a version: `store check` says so.
      guard let words = versions.first(where: { $0.observation.hash == observation.hash })?.words else { continue }
      history.add(observation, words)
      known.insert(observation.place)
    }
    for (number, version) in versions.enumerated() where !known.contains(version.observation.place) {
      var observation = version.observation
      if merged.isEmpty, number == 0 { observation.silent = nil }
      history.add(observation, version.words)
    }
    return history
  }

  /// Whether an article's history came from several stores.
  mutating func isMerged(_ key: Int64) throws -> Bool {
    try !merged(key).isEmpty
  }

  /// The versions as they stand, oldest first.
  mutating func versions(
    _ key: Int64
  ) throws -> [(observation: ArticleHistory.Observation, words: ArticleHistory.Words)] {
    revisions.bind(key)
    return try revisions.rows { row in
      _ = row.int()
      let at = row.time()
      let stated = row.optionalTime()
      let silent = row.bool()
      let observation = ArticleHistory.Observation(at: at, hash: row.hash(), statedAt: stated, silent: silent)
      let words = ArticleHistory.Words(
        title: row.text(), summary: row.text(), body: row.text(), byline: row.text(), markup: row.optionalText(),
        markupBase: row.optionalText())
      return (observation, words)
    }
  }

  private mutating func merged(_ key: Int64) throws -> [ArticleHistory.Observation] {
    observations.bind(key)
    return try observations.rows { row in
      ArticleHistory.Observation(
        at: row.time(), hash: row.hash(), statedAt: row.optionalTime(), silent: row.optionalInt().map { $0 != 0 })
    }
  }
}

extension ArticleHistory.Observation {
  /// When and what alone: what makes two accounts the same observation.
  fileprivate var place: Self { Self(at: at, hash: hash, statedAt: nil, silent: nil) }
}
