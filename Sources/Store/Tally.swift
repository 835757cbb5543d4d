import News

/// Counts that the store keeps, because counting the rows of a grown archive would cost a pass over it.
struct Tally {
  private var increase: SQLStatement
  private var maximum: SQLStatement

  init(_ connection: Connection) throws {
    increase = try connection.statement("UPDATE tally SET value = value + ? WHERE name = ?")
    maximum = try connection.statement(
      """
      INSERT INTO tally VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE excluded.value > value
      """)
  }

  mutating func add(_ number: Int, to name: String) throws {
    guard number != 0 else { return }
    increase.bind(number)
    increase.bind(name)
    try increase.run()
  }

  mutating func raise(_ name: String, to value: Int64) throws {
    maximum.bind(name)
    maximum.bind(value)
    try maximum.run()
  }

  /// Adds one to a tally that begins with this, if it was never set.
  static func count(_ name: String, _ connection: Connection) throws {
    var count = try connection.statement(
      "INSERT INTO tally VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1")
    count.bind(name)
    try count.run()
  }

  /// The value of a tally; nil where it was never set.
  static func value(_ name: String, _ connection: Connection) throws -> Int64? {
    var query = try connection.statement("SELECT value FROM tally WHERE name = ?")
    query.bind(name)
    return try query.first { $0.int64() }
  }

  /// The value that a tally had at a time; nil where none is kept of then.
  static func value(_ name: String, at time: Timestamp, _ connection: Connection) throws -> Int64? {
    var query = try connection.statement(
      "SELECT value FROM tally_past WHERE name = ? AND at <= ? ORDER BY at DESC LIMIT 1")
    query.bind(name)
    query.bind(time)
    return try query.first { $0.int64() }
  }
}
