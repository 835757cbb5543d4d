/// Gathers what a transaction changes in the search index, and writes it at the end, in the order of the articles' keys.
///
/// FTS5 gathers words itself, but writes what it has as a segment of its own whenever a statement begins that fires triggers
/// (`xSavepoint`), and whenever an article comes that is older than the one before. One segment an article made a pass
/// merge hundreds of them, and the more so the larger the index was.
struct IndexQueue {
  private struct Change {
    /// What the index has; nil for an article that it does not know.
    var old: IndexedWords?
    var new: IndexedWords
  }

  /// Bytes of words that are held before they are written: as many as FTS5 gathers (`hashsize`, see V0005__search.sql).
  private static let most = 8 << 20

  private var index: SearchIndex
  private var changes: [Int64: Change] = [:]
  private var bytes = 0

  init(_ connection: Connection) throws {
    index = try SearchIndex(connection)
  }

  /// Takes note of an article that the index does not have.
  mutating func insert(_ article: Int64, _ words: IndexedWords) throws {
    try note(article, nil, words)
  }

  /// Takes note that an article's words changed.
  mutating func replace(_ article: Int64, _ old: IndexedWords, with new: IndexedWords) throws {
    try note(article, old, new)
  }

  /// Writes what was gathered; the last step with the index in its transaction.
  mutating func finish() throws {
    for (article, change) in changes.sorted(by: { $0.key < $1.key }) {
      if let old = change.old {
        try index.replace(article, old, with: change.new)
      } else {
        try index.insert(article, change.new)
      }
    }
    changes = [:]
    bytes = 0
  }

  private mutating func note(_ article: Int64, _ old: IndexedWords?, _ new: IndexedWords) throws {
    if changes[article] == nil {
      changes[article] = Change(old: old, new: new)
      bytes += old?.bytes ?? 0
    } else {
      changes[article]?.new = new
    }
    bytes += new.bytes
    if bytes >= Self.most { try finish() }
  }
}
