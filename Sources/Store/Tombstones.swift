import News

/// Looks up the names of purged articles.
struct Tombstones {
  private var select: SQLStatement
  private let isEmpty: Bool

  init(_ connection: Connection) throws {
    select = try connection.statement("SELECT article FROM tombstone WHERE feed = ? AND kind = ? AND key = ?")
    isEmpty = try connection.number("SELECT 1 FROM tombstone LIMIT 1") == nil
  }

  /// The purged article that has this name in a feed; nil if none has.
  mutating func article(feed: Int64, _ alias: ArticleAlias) throws -> KnownArticle? {
    if isEmpty { return nil }
    select.bind(feed)
    select.bind(alias.kind.rawValue)
    select.bind(alias.key)
    return try select.first { row in
      var article = KnownArticle(
        id: ArticleID(row.text()), guid: nil, link: nil, entryHash: ContentHash(value: 0), aliases: [alias])
      article.isPurged = true
      return article
    }
  }

  /// What to say of an id that was purged; nil for one that was not.
  static func refusal(_ entity: String, _ id: String, _ connection: Connection) throws -> StoreError? {
    var query = try connection.statement("SELECT at FROM purged WHERE id = ? AND entity = ?")
    query.bind(id)
    query.bind(entity)
    guard let at = try query.first({ $0.time() }) else { return nil }
    return StoreError(
      .notFound, what: "cannot show the \(entity)", subject: id, why: "it was purged at \(at.iso8601)",
      advice: "a copy of the store from before that time still has it")
  }
}
