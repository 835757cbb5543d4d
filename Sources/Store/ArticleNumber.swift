/// The numbers by which readers of Fever's kind know articles: one is given out once, and the newer article has the greater,
/// also behind a purge of the newest.
enum ArticleNumber {
  /// The greatest one that was ever given out before a purge.
  static let last = "last_article"

  /// The next one, as an SQL expression.
  static let next = """
    max(coalesce((SELECT max(pk) FROM article), 0), coalesce((SELECT value FROM tally WHERE name = '\(last)'), 0)) + 1
    """

  /// Keeps which was the last, before articles go.
  static func keep(_ connection: Connection) throws {
    let last = try connection.number("SELECT coalesce(max(pk), 0) FROM article") ?? 0
    var tally = try Tally(connection)
    try tally.raise(Self.last, to: last)
  }
}
