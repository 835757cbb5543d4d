/// A view of the words in the search index, one row a word with how often it occurs, of one connection alone.
enum SearchVocabulary {
  static let name = "temp.article_search_row"

  /// Makes the view, unless it is there; a connection that only reads may have it too.
  static func make(_ connection: Connection) throws {
    let readsOnly = try connection.number("PRAGMA query_only") == 1
    if readsOnly { try connection.execute("PRAGMA query_only = OFF") }
    try connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS \(name) USING fts5vocab (main, article_search, row)")
    if readsOnly { try connection.execute("PRAGMA query_only = ON") }
  }
}
