import News

/// The words of an article as the search index sees them.
struct IndexedWords {
  var title: String
  var body: String

  init(title: String, summary: String, body: String) {
    self.title = SearchText.written(title)
    self.body = SearchText.written(FullText.joined(summary: summary, body: body))
  }

  init(_ article: ExtractedArticle) {
    self.init(title: article.title, summary: article.summary, body: article.body)
  }
}

/// Keeps the full-text index at the current version of every article.
struct SearchIndex {
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

  /// The index keeps no text: what it had must be named word for word to be taken out.
  mutating func replace(_ article: Int64, _ old: IndexedWords, with new: IndexedWords) throws {
    guard old.title != new.title || old.body != new.body else { return }
    deletion.bind(article)
    deletion.bind(old.title)
    deletion.bind(old.body)
    try deletion.run()
    try insert(article, new)
  }
}
