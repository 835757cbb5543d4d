import GRDB
import StorageSchema

extension Store {
  /// Brings a connection's file to the newest schema in one transaction, or refuses a file that is not ours or newer.
  ///
  /// A file of an older schema is copied first, to `PATH.schema-N`, N being the number that it has: whoever wants to go
  /// back to the older Courant has the store that it knows.
  static func migrate(_ database: Database, path: String, faults: FaultPlan?, keepsOlder: Bool) throws {
    var version = try schemaVersion(database, path: path)
    guard version < Schema.version else { return }
    // Pages of 8 KB took a tenth off the cost of a first sync of 7,500 articles against SQLite's default of 4.
    let isNew = version == 0
    if isNew { try database.execute(sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL") }
    try database.inTransaction(.immediate) {
      // Another process may have done it meanwhile.
      version = try schemaVersion(database, path: path)
      if version > 0, version < Schema.version, keepsOlder { try keep(path, version) }
      for migration in Schema.migrations where migration.number > version {
        let statements = try database.allStatements(sql: migration.sql)
        while let statement = try statements.next() {
          try faults?.willWrite()
          try statement.execute()
        }
        try database.execute(sql: "PRAGMA user_version = \(migration.number)")
      }
      try database.execute(sql: FileMark.beginning)
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      return .commit
    }
    // Nobody else reads a new file: with all of it in its place, its mark can be found (``FileMark``).
    if isNew { try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  /// Copies the file as it was committed last, through a connection of its own: the transaction that brings it up to
  /// date is open already, so that nobody writes meanwhile. The copy gets a name of its own (``FileMark``): put back under a
  /// process that is at work on the store, it is told from it.
  private static func keep(_ path: String, _ version: Int32) throws {
    let copy = "\(path).schema-\(version)"
    guard !DatabaseFile.exists(copy) else { return }
    let partial = copy + ".partial"
    DatabaseFile.remove(partial)
    defer { DatabaseFile.remove(partial) }
    try DatabaseFile.createPrivately(partial)
    let source = try DatabaseQueue(path: path)
    let target = try DatabaseQueue(path: partial)
    try source.backup(to: target)
    try target.writeWithoutTransaction { database in
      if try database.tableExists("meta") { try database.execute(sql: FileMark.renewal) }
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try target.close()
    try source.close()
    try DatabaseFile.synchronise(partial)
    guard DatabaseFile.rename(partial, to: copy) else { throw DatabaseFile.failure("cannot keep a copy as", copy) }
  }

  /// The number of the last migration of a file; 0 for an empty one.
  static func schemaVersion(_ database: Database, path: String) throws -> Int32 {
    let owner = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if owner == 0, version == 0, objects == 0 { return 0 }
    guard owner == Schema.applicationID else { throw notOurs(path) }
    guard version <= Schema.version else {
      throw StoreError(
        .newer, what: "cannot open the store", subject: path,
        why: "its schema is number \(version), and this Courant knows \(Schema.version)",
        advice: "use the newer Courant that wrote it; the store was left as it is")
    }
    return version
  }
}
