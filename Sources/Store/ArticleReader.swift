import News

/// Reads articles with their current words.
struct ArticleReader {
  static let columns = """
    a.pk, a.id, a.feed_id, a.guid, a.url, a.source, a.language, a.published, a.first_seen, a.last_seen, a.withdrawn, \
    a.version, r.title, r.summary, r.body, r.byline, s.id
    """

  static let source = """
    FROM article a CROSS JOIN revision r ON r.article = a.pk AND r.version = a.version \
    LEFT JOIN story_member m ON m.article = a.pk LEFT JOIN story s ON s.pk = m.story
    """

  /// The same columns with the version that was current at a time.
  static func columns(at time: Timestamp) -> String {
    columns.replacing("a.version", with: "r.version")
  }

  /// Articles with the version that was current at a time; their other columns are those of today.
  static func source(at time: Timestamp) -> String {
    let version = """
      (SELECT max(v.version) FROM revision v WHERE v.article = a.pk AND v.observed_at <= \(time.milliseconds))
      """
    return source.replacing("r.version = a.version", with: "r.version = " + version)
  }

  private var aliases: SQLStatement

  init(_ connection: Connection) throws {
    aliases = try connection.statement(
      """
      SELECT key FROM article_alias WHERE article = ? AND later = 1 AND kind IN (0, 1, 3) GROUP BY key \
      ORDER BY min(kind), key
      """)
  }

  static func read(_ row: inout SQLStatement) -> (key: Int64, article: ArticleRecord) {
    let key = row.int64()
    let article = ArticleRecord(
      id: ArticleID(row.text()), feed: FeedID(row.text()), guid: row.optionalText(), url: row.optionalText(),
      source: row.text(), language: row.optionalText(), published: row.optionalTime(), firstSeen: row.time(),
      lastSeen: row.time(), withdrawn: row.optionalTime(), version: row.int(), title: row.text(), summary: row.text(),
      body: row.text(), byline: row.text(), story: row.optionalText().map(StoryID.init), aliases: [])
    return (key, article)
  }

  mutating func withAliases(_ row: (key: Int64, article: ArticleRecord)) throws -> ArticleRecord {
    var article = row.article
    aliases.bind(row.key)
    article.aliases = try aliases.rows { $0.text() }
    return article
  }
}
