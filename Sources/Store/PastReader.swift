import News

/// Where an article was: in which story, as what, and what it was a copy of or went on with, by internal keys.
struct Membership {
  var story: StoryID
  var role: MemberRole
  var original: Int64?
  var share: Int?
  var precursor: Int64?
}

/// Reads articles as they stood at a time, from the rows that are kept of what was replaced since.
struct PastReader {
  let time: Timestamp
  private var sighting: SQLStatement
  private var learntLater: SQLStatement
  private var later: SQLStatement
  private var earlier: SQLStatement
  private var current: SQLStatement
  private var since: SQLStatement
  private var joined: SQLStatement
  private var row: SQLStatement

  init(_ connection: Connection, at time: Timestamp) throws {
    self.time = time
    sighting = try connection.statement(
      """
      SELECT url, language, published, last_seen, withdrawn FROM article_past WHERE article = ? AND until > ? \
      ORDER BY until LIMIT 1
      """)
    learntLater = try connection.statement("SELECT key FROM article_alias_past WHERE article = ? AND learnt > ?")
    later = try connection.statement(
      """
      SELECT story_id, role, original, share, precursor FROM story_member_past WHERE article = ? AND until > ? \
      ORDER BY until LIMIT 1
      """)
    earlier = try connection.statement(
      "SELECT 1 FROM story_member_past WHERE article = ? AND until <= ? LIMIT 1")
    current = try connection.statement(
      """
      SELECT s.id, m.role, m.original, m.share, m.precursor FROM story_member m JOIN story s ON s.pk = m.story \
      WHERE m.article = ?
      """)
    since = try connection.statement("SELECT since FROM story_member WHERE article = ?")
    // It may have come with a story that was taken in before it was ever written.
    joined = try connection.statement(
      """
      SELECT 1 FROM story_event WHERE story_id IN (SELECT ?1 UNION SELECT id FROM story_alias WHERE survivor = \
      coalesce((SELECT survivor FROM story_alias WHERE id = ?1), ?1)) AND article_id = ?2 AND at <= ?3 LIMIT 1
      """)
    row = try connection.statement(
      "SELECT \(ArticleReader.columns(at: time)) \(ArticleReader.source(at: time)) WHERE a.pk = ?")
  }

  /// The article with an internal key as it stood; nil if it was not known.
  mutating func article(_ key: Int64) throws -> ArticleRecord? {
    row.bind(key)
    guard let found = try row.first({ ArticleReader.read(&$0) }), found.article.firstSeen <= time else { return nil }
    return try article(found)
  }

  /// An article that was read with the version of then, and what else was known of it then.
  mutating func article(_ found: (key: Int64, article: ArticleRecord)) throws -> ArticleRecord {
    var article = found.article
    article.story = try membership(found.key, article.id)?.story
    sighting.bind(found.key)
    sighting.bind(time)
    let then = try sighting.first { row in
      (row.optionalText(), row.optionalText(), row.optionalTime(), row.time(), row.optionalTime())
    }
    if let then {
      (article.url, article.language, article.published, article.lastSeen, article.withdrawn) = then
    } else {
      // not every sighting is kept: what came later did not come before now
      article.lastSeen = min(article.lastSeen, time)
      if let withdrawn = article.withdrawn, withdrawn > time { article.withdrawn = nil }
    }
    return article
  }

  /// Which of an article's other names were not known then.
  mutating func namesLearntLater(_ key: Int64) throws -> Set<String> {
    learntLater.bind(key)
    learntLater.bind(time)
    return Set(try learntLater.rows { $0.text() })
  }

  /// The story that an article was in, and as what; nil where that was not decided yet.
  mutating func membership(_ key: Int64, _ id: ArticleID) throws -> Membership? {
    func read(_ row: inout SQLStatement) -> Membership {
      Membership(
        story: StoryID(row.text()), role: MemberRole(rawValue: row.text()) ?? .report, original: row.optionalInt64(),
        share: row.optionalInt(), precursor: row.optionalInt64())
    }
    later.bind(key)
    later.bind(time)
    var membership = try later.first(read)
    let isFormer = membership != nil
    if membership == nil {
      current.bind(key)
      membership = try current.first(read)
    }
    guard let membership else { return nil }
    earlier.bind(key)
    earlier.bind(time)
    if try earlier.first({ $0.int() }) != nil { return membership }
    since.bind(key)
    if let since = try since.first({ $0.optionalTime() }) ?? nil {
      if since <= time { return membership }
      // An article may have been without a story for a while; then it had its first one before.
      if !isFormer { return nil }
    }
    joined.bind(membership.story.text)
    joined.bind(id.text)
    joined.bind(time)
    return try joined.first({ $0.int() }) == nil ? nil : membership
  }
}
