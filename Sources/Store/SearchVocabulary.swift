/// Views of the words in the search index, of one connection alone.
enum SearchVocabulary: String {
  /// One row a word, with how often it occurs.
  case row
  /// One row an occurrence.
  case instance

  var name: String { "temp.article_search_\(self)" }

  /// Makes a view, unless it is there; a connection that only reads may have it too.
  static func make(_ kind: SearchVocabulary, _ connection: Connection) throws {
    let readsOnly = try connection.number("PRAGMA query_only") == 1
    if readsOnly { try connection.execute("PRAGMA query_only = OFF") }
    try connection.execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS \(kind.name) USING fts5vocab (main, article_search, \(kind))")
    if readsOnly { try connection.execute("PRAGMA query_only = ON") }
  }
}
