import News

/// Adds versions to articles; a version is written once and never changed.
struct RevisionWriter {
  static let insertSQL = """
    INSERT INTO revision (article, article_id, version, observed_at, stated_at, silent, changed, reverts_to, title_hash, \
    summary_hash, body_hash, byline_hash, text_hash, title, byline, summary, body, markup, markup_base)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private var insert: SQLStatement
  private var select: SQLStatement

  init(_ connection: Connection) throws {
    insert = try connection.statement(Self.insertSQL)
    select = try connection.statement(
      "SELECT text_hash, observed_at, title, summary, body FROM revision WHERE article = ? AND version = ?")
  }

  mutating func add(
    _ update: ArticleUpdate, to key: Int64, version: Int, changed: [ArticleField], silent: Bool, revertsTo: Int?
  ) throws {
    let article = update.article
    let hashes = TextHashes(of: article)
    insert.bind(key)
    insert.bind(update.id.text)
    insert.bind(version)
    insert.bind(update.observedAt)
    insert.bind(article.statedTime)
    insert.bind(silent)
    insert.bind(changed.map(\.rawValue).joined(separator: ","))
    insert.bind(revertsTo)
    insert.bind(hashes.title)
    insert.bind(hashes.summary)
    insert.bind(hashes.body)
    insert.bind(hashes.byline)
    insert.bind(hashes.all)
    insert.bind(article.title)
    insert.bind(article.byline)
    insert.bind(article.summary)
    insert.bind(article.body)
    insert.bind(update.markup)
    insert.bind(update.markupBase)
    try insert.run()
  }

  /// The hash of all words of a version, when it was seen first, and those words that the search index has of it.
  mutating func words(
    of article: Int64, version: Int
  ) throws -> (hash: ContentHash, observedAt: Timestamp, words: IndexedWords)? {
    select.bind(article)
    select.bind(version)
    return try select.first {
      ($0.hash(), $0.time(), IndexedWords(title: $0.text(), summary: $0.text(), body: $0.text()))
    }
  }
}
