public import News

/// What the request log says of who was heard of last.
public struct LineSilence: Sendable, Hashable {
  /// When anybody last answered; nil if the log holds no answer. Answers from private addresses count where there are no
  /// others: they tell nothing of our line to the world.
  public var lastAnswer: Timestamp?
  /// Somebody answered who has no private address.
  public var isPublic: Bool
  /// Hosts (`name:port`) that answered before and have not since then; those of private addresses only where all are such.
  public var hosts: Set<String>
  /// Their feeds.
  public var feeds: [FeedID]
}

extension Store {
  /// Who answered last, and which hosts of feeds that were well have been asked in vain since.
  public func lineSilence() throws(StoreError) -> LineSilence {
    try read("cannot read the request log of") { connection in
      let far = try Self.lastAnswer("AND private <> 1", connection)
      let answer = try far ?? Self.lastAnswer("", connection)
      let silent = try Self.silent(since: answer?.key ?? 0, connection)
      let earlier =
        silent.isEmpty ? [:] : try Self.lastOutcomes(of: silent.map(\.feed), until: answer?.key ?? 0, connection)
      // Well before was who answered the last time; a feed that has no earlier request, who has not failed more often.
      let well = silent.filter { row in
        guard let last = earlier[row.feed] else { return row.failures <= row.times }
        return last.isAnswer && !(far != nil && last.isPrivate)
      }
      return LineSilence(
        lastAnswer: answer?.end, isPublic: far != nil, hosts: Set(well.map(\.host)), feeds: well.map(\.id))
    }
  }

  private typealias SilentFeed = (feed: Int64, id: FeedID, host: String, failures: Int, times: Int)

  /// Feeds whose newest request is one that nobody answered, and was made after the one of this key.
  private static func silent(since key: Int64, _ connection: Connection) throws -> [SilentFeed] {
    let kinds = FetchFailure.Kind.allCases.filter(\.isSilence).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    var query = try connection.statement(
      """
      SELECT f.pk, f.id, max(r.host), f.failures, sum(r.outcome IN (\(kinds))) FROM request r JOIN feed f ON f.pk = r.feed \
      WHERE r.pk > ? AND r.cause <> 'check' GROUP BY r.feed \
      HAVING max(CASE WHEN r.outcome IN (\(kinds)) THEN r.pk END) = max(r.pk)
      """)
    query.bind(key)
    return try query.rows {
      (feed: $0.int64(), id: FeedID($0.text()), host: $0.text(), failures: $0.int(), times: $0.int())
    }
  }

  /// What the last request of each of some feeds came to, among those up to a key.
  private static func lastOutcomes(
    of feeds: [Int64], until key: Int64, _ connection: Connection
  ) throws -> [Int64: (isAnswer: Bool, isPrivate: Bool)] {
    let keys = feeds.map(String.init).joined(separator: ", ")
    // SQLite takes the other columns from the row that has the greatest key.
    var query = try connection.statement(
      "SELECT feed, outcome, private, max(pk) FROM request WHERE pk <= ? AND feed IN (\(keys)) GROUP BY feed")
    query.bind(key)
    let answers = [LoggedRequest.fetched, LoggedRequest.notModified]
    let rows = try query.rows { (feed: $0.int64(), isAnswer: answers.contains($0.text()), isPrivate: $0.int64() == 1) }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.feed, (isAnswer: $0.isAnswer, isPrivate: $0.isPrivate)) })
  }

  /// Requests that are looked at: more than a pass makes, and few enough that nobody waits for it.
  private static let looked = 60_000

  /// What a proxy answers itself (407) is no publisher's answer.
  private static func lastAnswer(
    _ condition: String, _ connection: Connection
  ) throws -> (key: Int64, end: Timestamp)? {
    var query = try connection.statement(
      """
      SELECT pk, at + milliseconds FROM request WHERE status IS NOT NULL \
      AND outcome <> '\(FetchFailure.Kind.proxy.rawValue)' \(condition) \
      AND pk > (SELECT max(pk) FROM request) - \(looked) ORDER BY pk DESC LIMIT 1
      """)
    return try query.first { (key: $0.int64(), end: $0.time()) }
  }
}
