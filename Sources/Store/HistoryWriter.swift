import News

/// Writes the history of an article whose versions several stores saw: numbered anew.
struct HistoryWriter {
  private var clear: SQLStatement
  private var insert: SQLStatement
  private var observe: SQLStatement

  init(_ connection: Connection) throws {
    clear = try connection.statement("DELETE FROM revision WHERE article = ?")
    insert = try connection.statement(RevisionWriter.insertSQL)
    observe = try connection.statement(
      """
      INSERT INTO observation VALUES (?, ?, ?, ?, ?) ON CONFLICT (article, observed_at, text_hash) \
      DO UPDATE SET stated_at = excluded.stated_at, silent = excluded.silent
      """)
  }

  /// Replaces an article's versions; the words of every one of them are there still.
  mutating func write(_ history: ArticleHistory, of id: String, _ key: Int64, keepsObservations: Bool) throws {
    clear.bind(key)
    try clear.run()
    for (number, version) in history.versions.enumerated() { try write(version, number + 1, of: id, key, history) }
    guard keepsObservations else { return }
    for observation in history.inOrder {
      observe.bind(key)
      observe.bind(observation.at)
      observe.bind(observation.hash)
      observe.bind(observation.statedAt)
      observe.bind(observation.silent.map { $0 ? 1 : 0 })
      try observe.run()
    }
  }

  /// The words of the newest version as the search index sees them.
  func indexed(_ history: ArticleHistory) throws -> IndexedWords {
    let words = history.versions.last.flatMap { history.words($0.observation.hash) }
    return IndexedWords(title: words?.title ?? "", summary: words?.summary ?? "", body: words?.body ?? "")
  }

  private mutating func write(
    _ version: ArticleHistory.Version, _ number: Int, of id: String, _ key: Int64, _ history: ArticleHistory
  ) throws {
    guard let words = history.words(version.observation.hash) else { return }
    let hashes = words.hashes
    insert.bind(key)
    insert.bind(id)
    insert.bind(number)
    insert.bind(version.observation.at)
    insert.bind(version.observation.statedAt)
    insert.bind(version.silent)
    insert.bind(version.changed.map(\.rawValue).joined(separator: ","))
    insert.bind(version.revertsTo)
    for hash in [hashes.title, hashes.summary, hashes.body, hashes.byline, hashes.all] { insert.bind(hash) }
    for text in [words.title, words.byline, words.summary, words.body] { insert.bind(text) }
    insert.bind(words.markup)
    insert.bind(words.markupBase)
    try insert.run()
  }
}
