public import News

extension Store {
  /// Hosts (`name:port`) that asked us to wait, and until when, as of `now`.
  public func heldHosts(at now: Timestamp) throws(StoreError) -> [String: Timestamp] {
    try read("cannot read the hosts of") { connection in
      var query = try connection.statement("SELECT host, until FROM host_hold WHERE until > ? AND until < ?")
      query.bind(now)
      query.bind(now.adding(seconds: Self.longestHold))
      return Dictionary(try query.rows { ($0.text(), $0.time()) }, uniquingKeysWith: { _, last in last })
    }
  }

  /// No publisher is believed who asks for more than 31 days; what is held for longer was noted by a clock that was wrong.
  private static let longestHold: Int64 = 32 * 86_400

  /// What each feed of a host leaves between two requests, for hosts (`name:port`) that throttled one.
  public func hostGaps() throws(StoreError) -> [String: LearntGap] {
    try read("cannot read the hosts of") { connection in
      var query = try connection.statement(Self.gapQuery)
      return Dictionary(try query.rows { Self.gap(&$0) }.map { ($0.host, $0.gap) }) { _, last in last }
    }
  }

  /// Seconds between two requests of the feed that was asked most often of a host (`name:port`) over the last day; nil where
  /// none was asked twice.
  public func busiestGap(of host: String, at now: Timestamp) throws(StoreError) -> Int64? {
    try read("cannot read the request log of") { connection in
      var query = try connection.statement(
        """
        SELECT (max(at) - min(at)) / (count(*) - 1) / 1000 FROM request \
        WHERE host = ? AND feed IS NOT NULL AND cause <> 'check' AND at > ? AND at <= ? GROUP BY feed \
        HAVING count(*) > 1 ORDER BY 1 LIMIT 1
        """)
      query.bind(host)
      query.bind(now.adding(seconds: -86_400))
      query.bind(now)
      return try query.first { $0.int64() }
    }
  }

  /// Forgets what a host (`name:port`) taught by throttling, and writes the plans of its feeds without it. A pause that it
  /// asked for stands. When it was is kept for ``forgottenGaps()``.
  public func forgetGap(of host: String, feeds: [FeedRecord], at now: Timestamp) throws(StoreError) {
    try write("cannot change the host", on: host, at: now, sparesStories: true) { connection in
      var forget = try connection.statement(
        "UPDATE host_hold SET gap = NULL, refused = NULL, gap_since = NULL WHERE host = ? AND gap IS NOT NULL")
      forget.bind(host)
      try forget.run()
      if connection.changedRows > 0 { try Tally.count("\(Self.forgotten) \(host)", connection) }
      var update = try connection.statement(
        "UPDATE feed SET poll_history = ?, next_due = ?, planned_at = ?, schedule_reason = ? WHERE id = ?")
      for record in feeds {
        update.bind(record.pollHistory)
        update.bind(record.nextDue)
        update.bind(now)
        update.bind(record.scheduleReason)
        update.bind(record.feed.id.text)
        try update.run()
      }
    }
  }

  /// When what a host (`name:port`) taught by throttling was forgotten by hand, the earliest first.
  public func forgottenGaps() throws(StoreError) -> [String: [Timestamp]] {
    try read("cannot read the hosts of") { connection in
      var query = try connection.statement(
        "SELECT substr(name, length(?1) + 2), at FROM tally_past WHERE name > ?1 || ' ' AND name < ?1 || '!' ORDER BY at"
      )
      query.bind(Self.forgotten)
      return Dictionary(try query.rows { ($0.text(), [$0.time()]) }, uniquingKeysWith: +)
    }
  }

  /// How often the gap of a host was forgotten is a tally of this name, a space and the host.
  private static let forgotten = "gaps_forgotten"

  /// Remembers that a host (`name:port`) wants nothing before `until`, and what each of its feeds leaves between two requests
  /// from then on, in place of what it taught before; a longer wait that it asked for before stands. `now` is when it said so.
  public func holdHost(
    _ host: String, until: Timestamp, gap: LearntGap? = nil, at now: Timestamp
  ) throws(StoreError) {
    try write("cannot remember the host", on: host, sparesStories: true) {
      try Self.hold(host, until: until, gap: gap, at: now, $0)
    }
  }

  /// Holds a host by what it taught so far, so that what is learnt elsewhere meanwhile is not lost: both in one transaction.
  public func holdHost(
    _ host: String, at now: Timestamp, by lesson: (LearntGap?) -> (until: Timestamp, gap: LearntGap?)?
  ) throws(StoreError) {
    try write("cannot remember the host", on: host, sparesStories: true) { connection in
      var query = try connection.statement("\(Self.gapQuery) AND host = ?")
      query.bind(host)
      guard let held = lesson(try query.first { Self.gap(&$0).gap }) else { return }
      try Self.hold(host, until: held.until, gap: held.gap, at: now, connection)
    }
  }

  private static let gapQuery =
    "SELECT host, gap, coalesce(refused, 0), gap_since FROM host_hold WHERE gap > 0 AND gap_since IS NOT NULL"

  private static func gap(_ row: inout SQLStatement) -> (host: String, gap: LearntGap) {
    (row.text(), LearntGap(seconds: row.int64(), refused: row.int64(), since: row.time()))
  }

  static func hold(
    _ host: String, until: Timestamp, gap: LearntGap? = nil, at now: Timestamp, _ connection: Connection
  ) throws {
    var insert = try connection.statement(
      """
      INSERT INTO host_hold (host, until, gap, refused, gap_since, set_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (host) DO UPDATE SET set_at = iif(excluded.until > until, excluded.set_at, set_at),
      until = max(until, excluded.until), gap = coalesce(excluded.gap, gap),
      refused = coalesce(excluded.refused, refused), gap_since = coalesce(excluded.gap_since, gap_since)
      """)
    insert.bind(host)
    insert.bind(until)
    insert.bind(gap?.seconds)
    insert.bind(gap?.refused)
    insert.bind(gap?.since)
    insert.bind(now)
    try insert.run()
  }
}
