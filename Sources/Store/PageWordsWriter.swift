import News

/// Puts a page's text into its article: into the current version the first time, as a new version afterwards.
struct PageWordsWriter {
  /// The current version of an article, and what is needed to write another.
  private struct Current {
    var key: Int64
    var version: Int
    /// The stated time as last seen.
    var statedAt: Timestamp?
    /// The stated time of the version.
    var versionStatedAt: Timestamp?
    var observedAt: Timestamp
    var article: ExtractedArticle
    var markup: String?
    var markupBase: String?
  }

  private let now: Timestamp
  private var log: ChangeLog
  private var index: IndexQueue
  private var revisions: RevisionWriter
  private var select: SQLStatement
  private var fill: SQLStatement
  private var observe: SQLStatement
  private var earlier: SQLStatement
  private var advance: SQLStatement
  private var wait: SQLStatement

  init(_ connection: Connection, at now: Timestamp) throws {
    self.now = now
    log = try ChangeLog(connection, at: now)
    index = try IndexQueue(connection)
    revisions = try RevisionWriter(connection)
    select = try connection.statement(
      """
      SELECT a.pk, a.version, a.stated_at, r.stated_at, r.observed_at, r.title, r.summary, r.body, r.byline, a.source, r.markup, \
      r.markup_base \
      FROM article a JOIN revision r ON r.article = a.pk AND r.version = a.version WHERE a.id = ?
      """)
    fill = try connection.statement(
      """
      UPDATE revision SET body = ?, body_hash = ?, text_hash = ?, markup = ? WHERE article = ? AND version = ?
      """)
    // The observation of the version is one of its new words; so is every other that no version has the words of any more.
    observe = try connection.statement(
      """
      UPDATE OR REPLACE observation SET text_hash = ?1 WHERE article = ?2 AND text_hash = ?3 \
      AND (observed_at = (SELECT observed_at FROM revision WHERE article = ?2 AND version = ?4) \
      OR NOT EXISTS (SELECT 1 FROM revision WHERE article = ?2 AND text_hash = ?3))
      """)
    earlier = try connection.statement(
      "SELECT max(version) FROM revision WHERE article = ? AND text_hash = ? AND version < ?")
    advance = try connection.statement("UPDATE article SET version = ?, last_seen = max(last_seen, ?) WHERE pk = ?")
    wait = try connection.statement("INSERT INTO story_pending VALUES (?) ON CONFLICT DO NOTHING")
  }

  /// Makes a text the body of the current version, which stays the same version: nothing was edited, more is known.
  /// What the feed carried as its body is kept as the version's markup. False for an article that is not there.
  mutating func complete(_ id: ArticleID, with text: String) throws -> Bool {
    guard let current = try current(id) else { return false }
    var article = current.article
    article.body = text
    let hashes = TextHashes(of: article)
    fill.bind(text)
    fill.bind(hashes.body)
    fill.bind(hashes.all)
    fill.bind(current.markup ?? (current.article.body.isEmpty ? nil : current.article.body))
    fill.bind(current.key)
    fill.bind(current.version)
    try fill.run()
    observe.bind(hashes.all)
    observe.bind(current.key)
    observe.bind(TextHashes(of: current.article).all)
    observe.bind(current.version)
    try observe.run()
    try note(current, article)
    try log.add(.updated, .article, id.text, version: current.version)
    return true
  }

  /// Adds a version whose body is a text; whether it is silent, or nil if the words are what they were.
  mutating func revise(_ id: ArticleID, to text: String, observedAt: Timestamp) throws -> Bool? {
    guard let current = try current(id) else { return nil }
    var article = current.article
    article.body = text
    article.updated = current.statedAt
    let hashes = TextHashes(of: article)
    guard hashes.all != TextHashes(of: current.article).all else { return nil }
    let version = current.version + 1
    // A clock that stepped back shall not put a version before the one that it follows.
    let observedAt = max(observedAt, Timestamp(milliseconds: current.observedAt.milliseconds + 1))
    let isSilent = current.statedAt == current.versionStatedAt
    earlier.bind(current.key)
    earlier.bind(hashes.all)
    earlier.bind(current.version)
    let revertsTo = try earlier.first { $0.optionalInt() } ?? nil
    let update = ArticleUpdate(
      id: id, verdict: .revision(changed: [.body], silent: isSilent, revertsTo: revertsTo), guid: nil,
      article: article, markup: current.markup, markupBase: current.markupBase, entryHash: ContentHash(value: 0),
      aliases: [],
      observedAt: observedAt, articleTime: observedAt)
    try revisions.add(
      update, to: current.key, version: version, changed: [.body], silent: isSilent, revertsTo: revertsTo)
    advance.bind(version)
    advance.bind(observedAt)
    advance.bind(current.key)
    try advance.run()
    try note(current, article)
    try log.add(.edited, .revision, id.text, version: version)
    return isSilent
  }

  /// Brings the search index up to date; the last step of the transaction.
  mutating func finish() throws {
    try index.finish()
  }

  private mutating func current(_ id: ArticleID) throws -> Current? {
    select.bind(id.text)
    return try select.first { row in
      Current(
        key: row.int64(), version: row.int(), statedAt: row.optionalTime(), versionStatedAt: row.optionalTime(),
        observedAt: row.time(),
        article: ExtractedArticle(
          title: row.text(), summary: row.text(), body: row.text(), byline: row.text(), source: row.text()),
        markup: row.optionalText(), markupBase: row.optionalText())
    }
  }

  /// The search index follows, and the article waits for another look at its story.
  private mutating func note(_ current: Current, _ article: ExtractedArticle) throws {
    try index.replace(current.key, IndexedWords(current.article), with: IndexedWords(article))
    wait.bind(current.key)
    try wait.run()
  }
}
