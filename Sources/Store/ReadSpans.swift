import News

/// Where read articles are looked for, within one transaction: the hours in which something is read, and longer spans where it
/// was said of all. That nothing is read there any more is not kept.
struct ReadSpans {
  private static let hour: Int64 = 3_600_000

  /// The hours of unread articles in milliseconds, to be narrowed.
  static let hours = "SELECT DISTINCT first_seen / \(hour) * \(hour) FROM article_unread"

  /// Read articles beside all spans: one row each, with its hour.
  static let missing = """
    SELECT a.id, a.first_seen / \(hour) * \(hour) AS since FROM article a LEFT JOIN article_unread u \
    ON u.first_seen = a.first_seen AND u.article = a.pk WHERE u.article IS NULL AND coalesce((SELECT until FROM read_span \
    WHERE since <= a.first_seen ORDER BY since DESC LIMIT 1), a.first_seen) <= a.first_seen
    """

  /// Makes hours of what is missing.
  static let repair = """
    INSERT INTO read_span SELECT DISTINCT since, since + \(hour) FROM (\(missing)) WHERE true ON CONFLICT DO NOTHING
    """

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Something of this moment is read.
  func cover(_ moment: Timestamp) throws {
    var add = try connection.statement(
      """
      INSERT INTO read_span SELECT ?1, ?1 + \(Self.hour) WHERE coalesce((SELECT until FROM read_span \
      WHERE since <= ?1 ORDER BY since DESC LIMIT 1), ?1) <= ?1
      """)
    add.bind(Self.beginning(of: moment))
    try add.run()
  }

  /// Something of these hours is read; they are the statement's rows.
  func cover(_ hours: inout SQLStatement) throws {
    for hour in try hours.rows({ $0.time() }) { try cover(hour) }
  }

  /// All of a time is read.
  func cover(from first: Timestamp, through last: Timestamp) throws {
    var (since, until) = (Self.beginning(of: first), Self.beginning(of: last) + Self.hour)
    var touching = try connection.statement(
      "SELECT coalesce(min(since), ?2), coalesce(max(until), ?1) FROM read_span WHERE until >= ?1 AND since <= ?2")
    touching.bind(since)
    touching.bind(until)
    if let ends = try touching.first({ (since: $0.int64(), until: $0.int64()) }) {
      (since, until) = (min(since, ends.since), max(until, ends.until))
    }
    var remove = try connection.statement("DELETE FROM read_span WHERE since >= ? AND since < ?")
    remove.bind(since)
    remove.bind(until)
    try remove.run()
    var add = try connection.statement("INSERT INTO read_span VALUES (?, ?)")
    add.bind(since)
    add.bind(until)
    try add.run()
  }

  /// As SQLite divides.
  private static func beginning(of moment: Timestamp) -> Int64 { moment.milliseconds / hour * hour }
}
