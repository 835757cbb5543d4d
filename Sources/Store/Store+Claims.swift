public import News

/// When a version of an article was seen, and what is kept of its claims.
public struct ReadVersion: Sendable {
  /// Its number.
  public var version: Int
  /// When it was first seen.
  public var observedAt: Timestamp
  /// What it claims; nil where that is not kept by the rules that were asked for.
  public var claims: KeptClaims?
}

/// What is read of a version for its claims.
public struct VersionWords: Sendable {
  /// Its number.
  public var version: Int
  /// When it was first seen.
  public var observedAt: Timestamp
  /// Its headline.
  public var title: String
  /// Its summary.
  public var summary: String
  /// Its full text.
  public var body: String
}

/// A version of which claims are kept.
public struct VersionClaims: Sendable {
  /// The article.
  public var article: ArticleID
  /// The version's number.
  public var version: Int
  /// What it claims.
  public var claims: KeptClaims

  /// A version with its claims.
  public init(article: ArticleID, version: Int, claims: KeptClaims) {
    self.article = article
    self.version = version
    self.claims = claims
  }
}

extension Store {
  /// The versions of an article with what is kept of their claims by some rules, the oldest first.
  public func readVersions(of article: ArticleID, rules: Int) throws(StoreError) -> [ReadVersion] {
    try read("cannot read the claims of", on: article.text) { connection in
      var query = try connection.statement(
        """
        SELECT r.version, r.observed_at, c.rules IS NOT NULL, c.claims FROM article a JOIN revision r ON r.article = a.pk \
        LEFT JOIN revision_claims c ON c.article = a.pk AND c.version = r.version AND c.rules = ? \
        WHERE a.id = ? ORDER BY r.version
        """)
      query.bind(rules)
      query.bind(article.text)
      return try query.rows { row in
        let (version, seen, isKept) = (row.int(), row.time(), row.bool())
        let bytes = row.bytes()
        return ReadVersion(version: version, observedAt: seen, claims: isKept ? KeptClaims(bytes: bytes) : nil)
      }
    }
  }

  /// The language of an article, and the words of its versions, the oldest first; without markup.
  public func words(of article: ArticleID) throws(StoreError) -> (language: String?, versions: [VersionWords]) {
    try read("cannot read the words of", on: article.text) { connection in
      var language = try connection.statement("SELECT language FROM article WHERE id = ?")
      language.bind(article.text)
      var query = try connection.statement(
        """
        SELECT version, observed_at, title, summary, body FROM revision \
        WHERE article = (SELECT pk FROM article WHERE id = ?) ORDER BY version
        """)
      query.bind(article.text)
      let versions = try query.rows { row in
        VersionWords(
          version: row.int(), observedAt: row.time(), title: row.text(), summary: row.text(), body: row.text())
      }
      return (try language.first { $0.optionalText() } ?? nil, versions)
    }
  }

  /// Keeps what versions claim by some rules, all of it in one transaction. The caller holds the store's lease since before
  /// it read the words.
  public func keep(_ claims: [VersionClaims], rules: Int) throws(StoreError) {
    guard !claims.isEmpty else { return }
    try write("cannot keep claims in", sparesStories: true) { connection in
      var insert = try connection.statement(
        "INSERT OR REPLACE INTO revision_claims SELECT pk, ?, ?, ? FROM article WHERE id = ?")
      for kept in claims {
        insert.bind(kept.version)
        insert.bind(rules)
        insert.bind(kept.claims.bytes)
        insert.bind(kept.article.text)
        try insert.run()
      }
    }
  }
}
