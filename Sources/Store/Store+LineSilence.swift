public import News

/// What the request log says of who was heard of last.
public struct LineSilence: Sendable, Hashable {
  /// When anybody last answered; nil if the log holds no answer. Answers from private addresses count where there are no
  /// others: they tell nothing of our line to the world.
  public var lastAnswer: Timestamp?
  /// Somebody answered who has no private address.
  public var isPublic: Bool
  /// Hosts (`name:port`) that answered before and have not since then.
  public var hosts: Set<String>
  /// Their feeds.
  public var feeds: [FeedID]
}

extension Store {
  /// Who answered last, and which hosts of feeds that were well have been asked in vain since.
  public func lineSilence() throws(StoreError) -> LineSilence {
    try read("cannot read the request log of") { connection in
      let far = try Self.lastAnswer("status IS NOT NULL AND private <> 1", connection)
      let answer = try far ?? Self.lastAnswer("status IS NOT NULL", connection)
      let kinds = FetchFailure.Kind.allCases.filter(\.isSilence).map { "'\($0.rawValue)'" }.joined(separator: ", ")
      // A feed that failed more often than that was not well before.
      var silent = try connection.statement(
        """
        SELECT max(r.host), f.id FROM request r JOIN feed f ON f.pk = r.feed WHERE r.pk > ? AND r.outcome IN (\(kinds)) \
        AND r.cause <> 'check' GROUP BY r.feed HAVING max(f.failures) <= count(*)
        """)
      silent.bind(answer?.key ?? 0)
      let feeds = try silent.rows { (host: $0.text(), id: FeedID($0.text())) }
      return LineSilence(
        lastAnswer: answer?.end, isPublic: far != nil, hosts: Set(feeds.map(\.host)), feeds: feeds.map(\.id))
    }
  }

  private static func lastAnswer(
    _ condition: String, _ connection: Connection
  ) throws -> (key: Int64, end: Timestamp)? {
    var query = try connection.statement(
      "SELECT pk, at + milliseconds FROM request WHERE \(condition) ORDER BY pk DESC LIMIT 1")
    return try query.first { (key: $0.int64(), end: $0.time()) }
  }
}
