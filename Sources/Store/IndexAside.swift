import GRDB

/// An index in memory, of articles of which the store's own does not have the words that are asked for, or not fast enough.
struct IndexAside {
  private let queue: DatabaseQueue

  /// Indexes rows of key, title, summary and full text.
  init(_ rows: inout SQLStatement) throws {
    queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { database in
      try WeightedRank.register(on: database)
      let memory = Connection(database: database, faults: nil)
      try memory.execute(
        """
        CREATE VIRTUAL TABLE article_search USING fts5 \
        (title, body, content = '', tokenize = "unicode61 remove_diacritics 2"); BEGIN
        """)
      var index = try SearchIndex(memory)
      while try rows.step() {
        let key = rows.int64()
        try index.insert(key, IndexedWords(title: rows.text(), summary: rows.text(), body: rows.text()))
      }
      try memory.execute("COMMIT")
    }
  }

  /// The articles that fit, best first by a rank.
  func hits(_ expression: String, rank: String) throws -> [RankedArticle] {
    try queue.writeWithoutTransaction { database in
      var query = try Connection(database: database, faults: nil).statement(
        "SELECT rowid, rank FROM article_search WHERE article_search MATCH ? AND rank MATCH ? ORDER BY rank")
      query.bind(expression)
      query.bind(rank)
      let found = try query.rows { RankedArticle(key: $0.int64(), rank: $0.double()) }
      return found.sorted { ($0.rank, $1.key) < ($1.rank, $0.key) }
    }
  }
}

/// An article that fits, and how well: less is better.
struct RankedArticle {
  var key: Int64
  var rank: Double
}
