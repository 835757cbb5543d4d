import News

/// Writes articles and their versions within one transaction.
struct ArticleWriter {
  private(set) var counts = CommitCounts()
  private let now: Timestamp
  private let connection: Connection
  private var log: ChangeLog
  private var index: IndexQueue
  private var revisions: RevisionWriter
  private var headlines: HeadlineWriter
  private var begin: SQLStatement
  private var select: SQLStatement
  private var sight: SQLStatement
  private var name: SQLStatement
  private var wait: SQLStatement
  private var pages: PageEnqueuer
  private var pageText: SQLStatement
  private var newestDated: Timestamp?

  init(_ connection: Connection, at now: Timestamp) throws {
    self.now = now
    self.connection = connection
    log = try ChangeLog(connection, at: now)
    index = try IndexQueue(connection)
    revisions = try RevisionWriter(connection)
    headlines = try HeadlineWriter(connection, at: now)
    begin = try connection.statement(
      """
      INSERT INTO article (pk, id, feed_id, guid, url, canonical_url, source, language, published, stated_at, first_seen, \
      last_seen, article_time, version, entry_hash) VALUES (\(ArticleNumber.next), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (id) DO NOTHING
      """)
    select = try connection.statement("SELECT pk, version, withdrawn FROM article WHERE id = ?")
    sight = try connection.statement(
      """
      UPDATE article SET url = ?, canonical_url = ?, language = coalesce(?, language), \
      published = coalesce(published, ?), stated_at = ?, last_seen = max(last_seen, ?), withdrawn = NULL, version = ?, \
      entry_hash = ? WHERE pk = ?
      """)
    name = try connection.statement(
      "INSERT INTO article_alias (feed, kind, key, article, later) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    wait = try connection.statement("INSERT INTO story_pending VALUES (?) ON CONFLICT DO NOTHING")
    pages = try PageEnqueuer(connection)
    pageText = try connection.statement(
      """
      SELECT r.body FROM page p CROSS JOIN revision r ON r.article = p.article AND r.version = ? \
      WHERE p.article = ? AND p.text_hash IS NOT NULL
      """)
  }

  /// Writes one entry; one that the store has already, word for word, is only another sighting.
  mutating func write(_ update: ArticleUpdate, of feed: Int64, _ feedID: FeedID) throws {
    if update.verdict == .first, try start(update, of: feed, feedID) { return }
    select.bind(update.id.text)
    let stored = try select.first { (key: $0.int64(), version: $0.int(), withdrawn: $0.optionalTime()) }
    guard let stored else {
      _ = try start(update, of: feed, feedID)
      return
    }
    var version = stored.version
    let update = try withPageText(update, key: stored.key, version: version)
    if case .revision(let changed, let silent, let revertsTo) = update.verdict,
      let old = try revisions.words(of: stored.key, version: version),
      old.hash != TextHashes(of: update.article).all
    {
      version += 1
      // A clock that stepped back shall not put a version before the one that it follows.
      var update = update
      update.observedAt = max(update.observedAt, Timestamp(milliseconds: old.observedAt.milliseconds + 1))
      try revisions.add(
        update, to: stored.key, version: version, changed: changed, silent: silent, revertsTo: revertsTo)
      try index.replace(stored.key, old.words, with: IndexedWords(update.article))
      try delay(stored.key)
      try log.add(.edited, .revision, update.id.text, version: version)
      if changed.contains(.title) { try headlines.tell(update.id, key: stored.key, version: version) }
      counts.revisionsNew += 1
      if silent { counts.revisionsSilent += 1 }
    } else {
      counts.sightings += 1
    }
    try sight(update, key: stored.key, version: version)
    if stored.withdrawn != nil { try log.add(.updated, .article, update.id.text, version: version) }
    try add(update.aliases, to: stored.key, of: feed, later: true)
  }

  /// Marks an article as taken back by its publisher; its versions stay.
  mutating func withdraw(_ id: ArticleID) throws {
    select.bind(id.text)
    let stored = try select.first { (key: $0.int64(), version: $0.int(), withdrawn: $0.optionalTime()) }
    guard let stored, stored.withdrawn == nil else { return }
    var update = try connection.statement(
      "UPDATE article SET withdrawn = ?, last_seen = max(last_seen, ?) WHERE pk = ?")
    update.bind(now)
    update.bind(now)
    update.bind(stored.key)
    try update.run()
    try log.add(.withdrawn, .article, id.text, version: stored.version)
    counts.withdrawn += 1
  }

  /// Brings the search index and the tallies up to date; the last step of the transaction.
  mutating func finish() throws {
    try index.finish()
    var tally = try Tally(connection)
    try tally.add(counts.articlesNew, to: "articles")
    try tally.add(counts.articlesNew + counts.revisionsNew, to: "revisions")
    if let newestDated { try tally.raise("newest_dated", to: newestDated.milliseconds) }
  }

  /// Begins an article with its version 1; false if there is one with this id already.
  private mutating func start(_ update: ArticleUpdate, of feed: Int64, _ feedID: FeedID) throws -> Bool {
    let article = update.article
    begin.bind(update.id.text)
    begin.bind(feedID.text)
    begin.bind(update.guid)
    begin.bind(article.url)
    begin.bind(article.canonicalURL)
    begin.bind(article.source)
    begin.bind(article.language)
    begin.bind(article.published ?? article.updated)
    begin.bind(article.statedTime)
    begin.bind(update.observedAt)
    begin.bind(update.observedAt)
    begin.bind(update.articleTime)
    begin.bind(update.entryHash)
    try begin.run()
    guard connection.changedRows == 1 else { return false }
    let key = connection.lastInsertedRow
    try revisions.add(update, to: key, version: 1, changed: [], silent: false, revertsTo: nil)
    try index.insert(key, IndexedWords(article))
    try delay(key)
    if update.wantsPage { try pages.add(key, due: update.observedAt) }
    try log.add(.created, .article, update.id.text, version: 1)
    counts.articlesNew += 1
    if article.statedTime != nil { newestDated = max(newestDated ?? update.articleTime, update.articleTime) }
    try add(update.aliases, to: key, of: feed, later: false)
    return true
  }

  private mutating func sight(_ update: ArticleUpdate, key: Int64, version: Int) throws {
    sight.bind(update.article.url)
    sight.bind(update.article.canonicalURL)
    sight.bind(update.article.language)
    sight.bind(update.article.published)
    sight.bind(update.article.statedTime)
    sight.bind(update.observedAt)
    sight.bind(version)
    sight.bind(update.entryHash)
    sight.bind(key)
    try sight.run()
  }

  private mutating func add(_ aliases: [ArticleAlias], to article: Int64, of feed: Int64, later: Bool) throws {
    for alias in aliases {
      name.bind(feed)
      name.bind(alias.kind.rawValue)
      name.bind(alias.key)
      name.bind(article)
      name.bind(later)
      try name.run()
    }
  }

  /// An update of an article that carries its page's text: that text stays, what the feed has of it says nothing new.
  private mutating func withPageText(_ update: ArticleUpdate, key: Int64, version: Int) throws -> ArticleUpdate {
    guard case .revision = update.verdict else { return update }
    pageText.bind(version)
    pageText.bind(key)
    guard let text = try pageText.first({ $0.text() }) else { return update }
    var update = update
    update.markup = update.markup ?? (update.article.body.isEmpty ? nil : update.article.body)
    update.article.body = text
    return update
  }

  private mutating func delay(_ article: Int64) throws {
    wait.bind(article)
    try wait.run()
  }
}
