public import News

/// How much of the request log is kept.
public enum RequestLogLimits {
  /// Seconds: 40 days, so that a month can be judged whole.
  public static let age: Int64 = 40 * 86_400
  /// Rows; at some 200 bytes each the log stays near 50 MB.
  public static let rows = 250_000
}

extension Store {
  /// Writes requests down that belong to no pass: those of `feeds add`, `check` and `discover`; and the pauses that hosts
  /// asked for in answer to them, which hold for everybody. The log keeps its bounds where it can.
  public func log(_ requests: [LoggedRequest]) throws(StoreError) {
    guard !requests.isEmpty else { return }
    try write("cannot write the request log of", sparesStories: true) { try Self.logAsked(requests, $0) }
    trimRequests(behind: requests)
  }

  /// Lets the oldest requests go behind some that were just written. These are in the store: where the log cannot be trimmed
  /// now, the next pass does it.
  func trimRequests(behind requests: [LoggedRequest]) {
    if let newest = requests.map(\.end).max() { try? trimRequests(at: newest) }
  }

  static func logAsked(_ requests: [LoggedRequest], _ connection: Connection) throws {
    try log(requests, connection)
    for request in requests where request.failure == .throttled && request.status != nil {
      let wait = request.retryAfter ?? (request.status == 429 ? unnamedPause : 0)
      guard wait > 0 else { continue }
      let until = request.end.adding(seconds: min(Int64(wait), longestPause))
      try hold(request.answeredHost ?? request.host, until: until, at: request.end, connection)
    }
  }

  /// Seconds for which a host is left alone that throttles and names no time: an hour, the least pause between two requests.
  private static let unnamedPause = 3600
  /// No publisher is believed who asks for more than 31 days.
  private static let longestPause: Int64 = 31 * 86_400

  /// The log, in the order in which requests were made, but for those that were underway together. A clock that was wrong dated
  /// some otherwise.
  ///
  /// - Parameters:
  ///   - feed: only the requests of this feed, removed or not.
  ///   - host: only the requests to this host, `name:port`, or to every port of a name; also those that were led there.
  public func requests(feed: FeedID? = nil, host: String? = nil) throws(StoreError) -> [LoggedRequest] {
    try read("cannot read the request log of") { connection in
      var conditions: [String] = []
      if feed != nil { conditions.append(host == nil ? "f.id = ?1" : "f.id = ?2") }
      if host != nil {
        let asked = ["r.host", "r.answered_host"].map { "\($0) = ?1 OR substr(\($0), 1, length(?1) + 1) = ?1 || ':'" }
        conditions.append("(\(asked.joined(separator: " OR ")))")
      }
      let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
      let columns = RequestRows.columns.split(separator: ", ").map { "r." + $0 }.joined(separator: ", ")
      var query = try connection.statement(
        """
        SELECT f.id, \(columns), u.text FROM request r LEFT JOIN feed f ON f.pk = r.feed \
        LEFT JOIN user_agent u ON u.pk = r.user_agent \(filter) ORDER BY r.pk
        """)
      if let host { query.bind(host) }
      if let feed { query.bind(feed.text) }
      return try query.rows { row in
        let id = row.optionalText().map { FeedID($0) }
        return RequestRows.read(&row, feed: id)
      }
    }
  }

  /// Lets the oldest requests go, a portion in each transaction, and at most sixteen portions: more than the requests of any
  /// pass, and no pass pays for all of a long time without one.
  ///
  /// Where passes tell that the clock has leapt, age counts from before for a day: one that is wrong for a while takes nothing away.
  public func trimRequests(
    at now: Timestamp, age: Int64 = RequestLogLimits.age, rows: Int = RequestLogLimits.rows, portion: Int = 4000
  ) throws(StoreError) {
    for _ in 0..<16 {
      let last = try read("cannot read the request log of") { connection in
        let time = try ClockRow.read(connection)?.time(at: now) ?? now
        return try Self.lastToGo(
          connection, before: time.adding(seconds: -age), ahead: now.adding(seconds: ClockRow.planSlack), rows: rows,
          portion: portion)
      }
      guard let last else { return }
      try write("cannot trim the request log of", sparesStories: true) { connection in
        var delete = try connection.statement("DELETE FROM request WHERE pk <= ?")
        delete.bind(last)
        try delete.run()
      }
    }
  }

  static func log(_ requests: [LoggedRequest], _ connection: Connection) throws {
    guard !requests.isEmpty else { return }
    var writer = try RequestWriter(connection)
    var find = try connection.statement("SELECT pk FROM feed WHERE id = ?")
    for request in requests {
      var key: Int64?
      if let feed = request.feed {
        find.bind(feed.text)
        key = try find.first { $0.int64() }
      }
      try writer.write(request, feed: key)
    }
  }

  /// The newest of the next rows to go; nil if all may stay. Rows are made in the order of time, or nearly so; what a clock
  /// that was ahead wrote goes with what came after it.
  private static func lastToGo(
    _ connection: Connection, before time: Timestamp, ahead: Timestamp, rows: Int, portion: Int
  ) throws -> Int64? {
    guard let newest = try connection.number("SELECT max(pk) FROM request") else { return nil }
    var query = try connection.statement("SELECT pk, at FROM request ORDER BY pk")
    var last: Int64?
    var count = 0
    while count < portion || last == nil, try query.step() {
      let (key, at) = (query.int64(), query.time())
      if at < time || key <= newest - Int64(rows) { last = key } else if at <= ahead { break }
      count += 1
    }
    query.reset()
    return last
  }
}
