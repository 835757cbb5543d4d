import News

/// Writes what looks at pages came to within one transaction: the pages' rows and, where their texts changed, the
/// articles' versions.
struct PageWriter {
  private(set) var counts = PageCounts()
  private let connection: Connection
  private var words: PageWordsWriter
  private var find: SQLStatement
  private var update: SQLStatement
  private var name: SQLStatement
  private var speak: SQLStatement

  init(_ connection: Connection, at now: Timestamp) throws {
    self.connection = connection
    words = try PageWordsWriter(connection, at: now)
    find = try connection.statement(
      "SELECT a.pk, f.pk FROM article a JOIN feed f ON f.id = a.feed_id JOIN page p ON p.article = a.pk WHERE a.id = ?")
    update = try connection.statement(
      """
      UPDATE page SET url = ?, state = ?, detail = ?, status = ?, etag = ?, last_modified = ?, body_hash = ?, \
      text_hash = ?, title = ?, author = ?, published = ?, language = ?, picture = ?, first_answered = ?, \
      last_asked = ?, looks = ?, failures = ?, next_due = ? WHERE article = ?
      """)
    name = try connection.statement(
      "INSERT INTO article_alias (feed, kind, key, article, later) VALUES (?, ?, ?, ?, 1) ON CONFLICT DO NOTHING")
    speak = try connection.statement("UPDATE article SET language = ? WHERE pk = ? AND language IS NULL")
  }

  /// Writes one look; an article that is not there any more is passed over.
  mutating func write(_ look: PageUpdate) throws {
    find.bind(look.article.text)
    guard let (article, feed) = try find.first({ ($0.int64(), $0.int64()) }) else { return }
    switch look.words {
    case .stay: break
    case .complete(let text):
      if try words.complete(look.article, with: text) { counts.read += 1 }
    case .revise(let text):
      guard let isSilent = try words.revise(look.article, to: text, observedAt: look.observedAt) else { break }
      counts.revised += 1
      if isSilent { counts.silent += 1 }
    }
    if let alias = look.alias { try remember(alias, of: article, feed) }
    if let language = look.record.language, look.record.textHash != nil {
      speak.bind(language)
      speak.bind(article)
      try speak.run()
    }
    try write(look.record, of: article)
  }

  /// Brings the search index and the tallies up to date; the last step of the transaction.
  mutating func finish() throws {
    try words.finish()
    var tally = try Tally(connection)
    try tally.add(counts.revised, to: "revisions")
  }

  private mutating func remember(_ alias: String, of article: Int64, _ feed: Int64) throws {
    name.bind(feed)
    name.bind(ArticleAlias.Kind.page.rawValue)
    name.bind(alias)
    name.bind(article)
    try name.run()
  }

  private mutating func write(_ page: PageRecord, of article: Int64) throws {
    update.bind(page.url)
    update.bind(page.state.rawValue)
    update.bind(page.detail)
    update.bind(page.status)
    update.bind(page.validators.etag)
    update.bind(page.validators.lastModified)
    update.bind(page.bodyHash)
    update.bind(page.textHash)
    update.bind(page.title)
    update.bind(page.author)
    update.bind(page.published)
    update.bind(page.language)
    update.bind(page.picture)
    update.bind(page.firstAnswered)
    update.bind(page.lastAsked)
    update.bind(page.looks)
    update.bind(page.failures)
    update.bind(page.nextDue)
    update.bind(article)
    try update.run()
  }
}
