import News

/// The words of an article as the search index sees them.
struct IndexedWords {
  var title: String
  var body: String

  init(title: String, summary: String, body: String) {
    self.title = SearchText.written(title)
    self.body = SearchText.written(TextParts(summary: summary, body: body).joined)
  }

  init(_ article: ExtractedArticle) {
    self.init(title: article.title, summary: article.summary, body: article.body)
  }

  /// Their size in UTF-8.
  var bytes: Int { title.utf8.count + body.utf8.count }
}

/// Keeps the full-text index at the current version of every article.
struct SearchIndex {
  /// Every article's key with the title, summary and full text of its current version.
  static let currentWords = """
    SELECT a.pk, r.title, r.summary, r.body FROM article a CROSS JOIN revision r \
    ON r.article = a.pk AND r.version = a.version ORDER BY a.pk
    """

  private var insertion: SQLStatement
  private var deletion: SQLStatement

  init(_ connection: Connection) throws {
    insertion = try connection.statement("INSERT INTO article_search (rowid, title, body) VALUES (?, ?, ?)")
    deletion = try connection.statement(
      "INSERT INTO article_search (article_search, rowid, title, body) VALUES ('delete', ?, ?, ?)")
  }

  mutating func insert(_ article: Int64, _ words: IndexedWords) throws {
    insertion.bind(article)
    insertion.bind(words.title)
    insertion.bind(words.body)
    try insertion.run()
  }

  mutating func replace(_ article: Int64, _ old: IndexedWords, with new: IndexedWords) throws {
    guard old.title != new.title || old.body != new.body else { return }
    try remove(article, old)
    try insert(article, new)
  }

  /// The index keeps no text: what it had must be named word for word to be taken out.
  mutating func remove(_ article: Int64, _ words: IndexedWords) throws {
    deletion.bind(article)
    deletion.bind(words.title)
    deletion.bind(words.body)
    try deletion.run()
  }
}
