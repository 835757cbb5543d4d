public import News

/// What the request log says of who was heard of last.
public struct LineSilence: Sendable, Hashable {
  /// When anybody last answered; nil if the log holds no answer.
  public var lastAnswer: Timestamp?
  /// Hosts (`name:port`) that answered before and have not since then.
  public var hosts: Set<String>
}

extension Store {
  /// Who answered last, and which hosts of feeds that were well have been asked in vain since.
  public func lineSilence() throws(StoreError) -> LineSilence {
    try read("cannot read the request log of") { connection in
      var last = try connection.statement(
        "SELECT pk, at, milliseconds FROM request WHERE status IS NOT NULL ORDER BY pk DESC LIMIT 1")
      let answer = try last.first { row in (row.int64(), row.time(), row.int64()) }
      let kinds = FetchFailure.Kind.allCases.filter(\.isSilence).map { "'\($0.rawValue)'" }.joined(separator: ", ")
      // A feed that failed more often than that was not well before.
      var silent = try connection.statement(
        """
        SELECT max(r.host) FROM request r JOIN feed f ON f.pk = r.feed WHERE r.pk > ? AND r.outcome IN (\(kinds)) \
        AND r.cause <> 'check' GROUP BY r.feed HAVING max(f.failures) <= count(*)
        """)
      silent.bind(answer?.0 ?? 0)
      return LineSilence(
        lastAnswer: answer.map { Timestamp(milliseconds: $0.1.milliseconds + $0.2) },
        hosts: Set(try silent.rows { $0.text() }))
    }
  }
}
