import GRDB
import GRDBSQLite
import News
import Synchronization

extension Store {
  /// A transaction that only reads: one moment of the store, whatever others write meanwhile.
  func read<T>(
    _ what: String, on subject: String? = nil, _ body: (Connection) throws -> T
  ) throws(StoreError) -> T {
    do {
      try still?.check(what)
      let value = try queue.writeWithoutTransaction { database in
        let connection = Connection(database: database, faults: nil)
        var begin = try connection.statement("BEGIN DEFERRED")
        try begin.run()
        do {
          let value = try body(connection)
          var commit = try connection.statement("COMMIT")
          try commit.run()
          return value
        } catch {
          try? database.rollback()
          Self.giveUpStatements(of: database)
          throw error
        }
      }
      try still?.check(what)
      return value
    } catch {
      throw StoreError(error, what: what, subject: subject ?? path)
    }
  }

  /// A transaction that writes: all of it or nothing.
  ///
  /// - Parameters:
  ///   - now: when it happens. Whatever changes rows that are kept for `--as-of` says so: triggers write it down.
  ///   - sparesStories: it changes neither stories nor what is known of articles that are in one (see ``StoryMark``).
  func write<T>(
    _ what: String, on subject: String? = nil, at now: Timestamp? = nil, sparesStories: Bool = false,
    _ body: (Connection) throws -> T
  ) throws(StoreError) -> T {
    try checkPlace()
    if !sparesStories { storyWrites.add(1, ordering: .sequentiallyConsistent) }
    do {
      return try queue.writeWithoutTransaction { database in
        var value: T?
        do {
          try database.inTransaction(.immediate) {
            let connection = Connection(database: database, faults: faults)
            if let now { try Self.begin(at: now, connection) }
            value = try body(connection)
            try faults?.willWrite()
            return .commit
          }
        } catch {
          Self.giveUpStatements(of: database)
          throw error
        }
        guard let value else { throw SQLiteFailure(code: SQLITE_ABORT, message: "the transaction was given up") }
        return value
      }
    } catch {
      throw StoreError(error, what: what, subject: subject ?? path)
    }
  }
}

extension Store {
  /// Ends what a broken transaction left in the midst of its rows: statements are kept, and the next one would go on there.
  private static func giveUpStatements(of database: Database) {
    var statement = sqlite3_next_stmt(database.sqliteConnection, nil)
    while let current = statement {
      sqlite3_reset(current)
      statement = sqlite3_next_stmt(database.sqliteConnection, current)
    }
  }

  private static func begin(at now: Timestamp, _ connection: Connection) throws {
    var update = try connection.statement("UPDATE moment SET at = ?")
    update.bind(now)
    try update.run()
  }
}

extension StoreError {
  /// Any error of a transaction as one of ours.
  init(_ error: any Error, what: String, subject: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as SQLiteFailure:
      self.init(code: error.code, why: error.message, what: what, subject: subject)
    case let error as DatabaseError:
      self.init(
        code: error.extendedResultCode.rawValue, why: Self.reason(error),
        what: what, subject: subject)
    default: self.init(.other, what: what, subject: subject, why: "\(error)", advice: "try again")
    }
  }

  /// What helps against a file that cannot be written.
  static let rights = "check that the file, those beside it (-wal, -shm) and its folder can be written by this user"

  /// What SQLite says of an error; a copy's own connection may have forgotten it ("not an error").
  private static func reason(_ error: DatabaseError) -> String {
    if let message = error.message, message != String(cString: sqlite3_errstr(SQLITE_OK)) { return message }
    return String(cString: sqlite3_errstr(error.extendedResultCode.rawValue))
  }

  private init(code: Int32, why: String, what: String, subject: String) {
    if Self.isLocking(code) {
      self.init(
        .cannotOpen, what: what, subject: subject, why: why,
        advice: "keep the store on a local disk: its locks do not work here")
      return
    }
    let (kind, advice): (Kind, String) =
      switch code & 0xFF {
      case SQLITE_BUSY, SQLITE_LOCKED: (.busy, "another process is writing; try again when it has finished")
      case SQLITE_FULL: (.diskFull, "free some space on the disk and try again; nothing was lost")
      case SQLITE_CORRUPT:
        (.damaged, "restore a copy of the file, or save what can be read with `sqlite3 FILE .recover`")
      case SQLITE_NOTADB: (.notOurs, "name another file with --store")
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
        (.cannotOpen, Self.rights)
      case SQLITE_IOERR: (.cannotOpen, "check the disk that holds the file")
      case SQLITE_NOLFS: (.cannotOpen, "keep the store on a local disk: files cannot grow large enough here")
      default: (.other, "try again, and report this message if it stays")
      }
    self.init(kind, what: what, subject: subject, why: why, advice: advice)
  }

  /// Whether SQLite found that locks or shared memory do not work, as on many network file systems.
  private static func isLocking(_ code: Int32) -> Bool {
    let primary = code & 0xFF
    if primary == SQLITE_PROTOCOL { return true }
    // Extended codes, https://www.sqlite.org/rescode.html: LOCK, RDLOCK, UNLOCK, CHECKRESERVEDLOCK, SHMOPEN, SHMLOCK, SHMMAP.
    return primary == SQLITE_IOERR && [15, 9, 8, 14, 18, 20, 21].contains(code >> 8)
  }
}
