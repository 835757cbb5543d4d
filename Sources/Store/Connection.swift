import GRDB
import GRDBSQLite

/// The store's one connection while a transaction is open on it.
struct Connection {
  let database: Database
  let faults: FaultPlan?

  /// A statement that is prepared once and kept.
  func statement(_ sql: String) throws -> SQLStatement {
    SQLStatement(try database.cachedStatement(sql: sql).sqliteStatement, faults: faults)
  }

  /// Executes statements that are too rare to be kept.
  func execute(_ sql: String) throws {
    try faults?.willWrite()
    try database.execute(sql: sql)
  }

  /// The first column of the first row as a number; nil without a row, or for NULL.
  func number(_ sql: String) throws -> Int64? {
    var statement = try statement(sql)
    return try statement.first { $0.optionalInt64() } ?? nil
  }

  /// Rows that the last statement inserted, updated or deleted.
  var changedRows: Int { Int(sqlite3_changes(database.sqliteConnection)) }

  /// Key of the row that was inserted last.
  var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(database.sqliteConnection) }
}
