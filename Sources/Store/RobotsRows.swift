import News

/// The rows of table `robots`.
enum RobotsRows {
  static func read(_ origin: String, _ connection: Connection) throws -> RobotsRecord? {
    var query = try connection.statement("SELECT answer, rules, fetched_at, expires_at FROM robots WHERE origin = ?")
    query.bind(origin)
    return try query.first { row in
      RobotsRecord(
        origin: origin, answer: RobotsRecord.Answer(rawValue: row.text()) ?? .unreachable, rules: row.text(),
        fetchedAt: row.time(), expiresAt: row.time())
    }
  }

  static func write(_ record: RobotsRecord, _ connection: Connection) throws {
    var insert = try connection.statement("INSERT OR REPLACE INTO robots VALUES (?, ?, ?, ?, ?)")
    insert.bind(record.origin)
    insert.bind(record.answer.rawValue)
    insert.bind(record.rules)
    insert.bind(record.fetchedAt)
    insert.bind(record.expiresAt)
    try insert.run()
  }
}
