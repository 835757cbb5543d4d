import GRDB

/// Compares the search index with one that is made anew of the same words.
///
/// The index keeps no words, so they are indexed once more, into a private temporary file, and the two are compared: the
/// number of words in every article, and for every word in how many articles it is and how often.
struct IndexComparison {
  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// What differs; empty where the index is what the content makes it.
  func problems() throws -> [Problem] {
    // An empty path is SQLite's name for a temporary file that goes with its connection.
    let queue = try DatabaseQueue(path: "")
    defer { try? queue.close() }
    let differences = try queue.writeWithoutTransaction { database in
      let fresh = Connection(database: database, faults: nil)
      try begin(fresh)
      try database.inTransaction {
        try fill(fresh)
        return .commit
      }
      return try [
        difference(fresh, "SELECT id, hex(sz) FROM article_search_docsize ORDER BY id", "article"),
        difference(fresh, "SELECT term, doc || ' ' || cnt FROM \(SearchVocabulary.name) ORDER BY term", "word"),
      ]
    }
    return differences.compactMap(\.self).map {
      Problem(rule: "the search index is what the articles' words make it", detail: $0, advice: .repair)
    }
  }

  private func begin(_ fresh: Connection) throws {
    try fresh.execute(
      """
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      CREATE VIRTUAL TABLE article_search USING fts5 \
      (title, body, content = '', tokenize = "unicode61 remove_diacritics 2")
      """)
  }

  private func fill(_ fresh: Connection) throws {
    var index = try SearchIndex(fresh)
    var articles = try connection.statement(SearchIndex.currentWords)
    while try articles.step() {
      let key = articles.int64()
      try index.insert(key, IndexedWords(title: articles.text(), summary: articles.text(), body: articles.text()))
    }
  }

  /// The first row that one of the two has and the other has not.
  private func difference(_ fresh: Connection, _ sql: String, _ unit: String) throws -> String? {
    let isVocabulary = sql.contains(SearchVocabulary.name)
    if isVocabulary {
      for side in [connection, fresh] { try SearchVocabulary.make(side) }
    }
    var (stored, wanted) = (try connection.statement(sql), try fresh.statement(sql))
    defer {
      stored.reset()
      wanted.reset()
    }
    while true {
      let a = try stored.step() ? (stored.text(), stored.text()) : nil
      let b = try wanted.step() ? (wanted.text(), wanted.text()) : nil
      if a == nil, b == nil { return nil }
      guard let a, let b, a == b else { return "\(unit) \((b ?? a)?.0 ?? "") is indexed otherwise" }
    }
  }
}
