import News

/// Appends to the change log within a transaction: SQLite numbers the rows one after another, and since none is ever
/// deleted and a broken transaction takes its rows along, the numbers have no gaps.
struct ChangeLog {
  private var insert: SQLStatement
  private let now: Timestamp

  init(_ connection: Connection, at now: Timestamp) throws {
    insert = try connection.statement("INSERT INTO change (at, kind, entity, id, version) VALUES (?, ?, ?, ?, ?)")
    self.now = now
  }

  mutating func add(_ kind: Change.Kind, _ entity: Change.Entity, _ id: String, version: Int? = nil) throws {
    insert.bind(now)
    insert.bind(kind.rawValue)
    insert.bind(entity.rawValue)
    insert.bind(id)
    insert.bind(version)
    try insert.run()
  }
}
