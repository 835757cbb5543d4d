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

  /// Remembers that a host (`name:port`) wants nothing before `until`; a longer wait that it asked for before stands.
  public func holdHost(_ host: String, until: Timestamp) throws(StoreError) {
    try write("cannot remember the host", on: host) { try Self.hold(host, until: until, $0) }
  }

  static func hold(_ host: String, until: Timestamp, _ connection: Connection) throws {
    var insert = try connection.statement(
      """
      INSERT INTO host_hold VALUES (?, ?)
      ON CONFLICT (host) DO UPDATE SET until = excluded.until WHERE excluded.until > until
      """)
    insert.bind(host)
    insert.bind(until)
    try insert.run()
  }
}
