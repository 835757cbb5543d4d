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

  /// Seconds that each feed of a host leaves between two requests, for hosts (`name:port`) that ever throttled one.
  public func hostGaps() throws(StoreError) -> [String: Int] {
    try read("cannot read the hosts of") { connection in
      var query = try connection.statement("SELECT host, gap FROM host_hold WHERE gap > 0")
      return Dictionary(try query.rows { ($0.text(), $0.int()) }, uniquingKeysWith: { _, last in last })
    }
  }

  /// Remembers that a host (`name:port`) wants nothing before `until`, and `gap` seconds between two requests of a feed from
  /// then on; a longer wait or a wider gap that it asked for before stands.
  public func holdHost(_ host: String, until: Timestamp, gap: Int? = nil) throws(StoreError) {
    try write("cannot remember the host", on: host, sparesStories: true) {
      try Self.hold(host, until: until, gap: gap, $0)
    }
  }

  static func hold(_ host: String, until: Timestamp, gap: Int? = nil, _ connection: Connection) throws {
    var insert = try connection.statement(
      """
      INSERT INTO host_hold (host, until, gap) VALUES (?, ?, ?)
      ON CONFLICT (host) DO UPDATE SET until = max(until, excluded.until),
      gap = nullif(max(coalesce(gap, 0), coalesce(excluded.gap, 0)), 0)
      """)
    insert.bind(host)
    insert.bind(until)
    insert.bind(gap)
    try insert.run()
  }
}
