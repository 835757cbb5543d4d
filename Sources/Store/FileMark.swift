import GRDB
import GRDBSQLite
import Glibc
import Synchronization

/// The name of a store's file, kept in the file itself; every copy that Courant makes gets another.
///
/// Neither its path nor its inode tells that a file was copied over, and SQLite takes whatever log lies beside a file for its
/// own. The row never changes in a file, so its page on the disk tells without the log whose file that is.
struct FileMark: Sendable, Hashable {
  /// What the file is called.
  let name: String
  /// Bytes of the file before the row.
  private let place: Int64

  static let row = "SELECT value FROM meta WHERE key = 'file'"

  /// Gives a file a name that has none.
  static let beginning = "INSERT OR IGNORE INTO meta VALUES ('file', lower(hex(randomblob(8))))"

  /// Gives a copy a name of its own; a file without one stays without.
  static let renewal = "UPDATE meta SET value = lower(hex(randomblob(8))) WHERE key = 'file'"

  /// The mark of an open file, which gets one where it has none; nil where it does not stand on the disk yet, because somebody
  /// reads what was there before, or has none because the disk is full.
  init?(of database: Database) throws {
    if try String.fetchOne(database, sql: Self.row) == nil { try? database.execute(sql: Self.beginning) }
    guard let name = try String.fetchOne(database, sql: Self.row),
      let page = try Int64.fetchOne(database, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'meta'"),
      let size = try Int.fetchOne(database, sql: "PRAGMA page_size")
    else { return nil }
    func find() -> Int64? {
      let start = (page - 1) * Int64(size)
      let bytes = Self.bytes(size, at: start, in: database)
      return bytes?.firstRange(of: Self.record(of: name)).map { start + Int64($0.lowerBound) }
    }
    var place = find()
    if place == nil {
      try? database.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
      place = find()
    }
    guard let place else { return nil }
    (self.name, self.place) = (name, place)
  }

  /// Whether the row stands where it stood. Where it does not, the file may still be the same, put together anew.
  func stands(in database: Database) -> Bool {
    let record = Self.record(of: name)
    return Self.bytes(record.count, at: place, in: database) == record
  }

  /// The row's key and value, as they lie beside each other in its record.
  private static func record(of name: String) -> [UInt8] { Array("file\(name)".utf8) }

  /// Bytes of the file on the disk; nil where there are none. Read through SQLite's own handle: to open and close the file
  /// once more would end all locks that this process has on it.
  private static func bytes(_ count: Int, at place: Int64, in database: Database) -> [UInt8]? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard let connection = database.sqliteConnection,
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let read = file.pointee.pMethods?.pointee.xRead
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    return read(file, &bytes, Int32(count), place) == SQLITE_OK ? bytes : nil
  }

  /// What a file is called, as far as it tells without the log beside it.
  enum Found: Equatable {
    case named(String)
    /// No file, or one of another program or of an earlier version.
    case unnamed
    /// Half of what a checkpoint that was broken off has to write, half of a copy, or a disk that does not answer: nobody knows.
    case unreadable
  }

  /// The name that the file at a path has on the disk, whatever log lies beside it; nil where none can be read.
  static func onDisk(_ path: String) -> String? {
    if case .named(let name) = find(path) { name } else { nil }
  }

  /// Reads the name of the file at a path, whatever log lies beside it.
  static func find(_ path: String) -> Found {
    guard DatabaseFile.size(path) >= DatabaseFile.leastSize else { return .unnamed }
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(StillFile.address(of: path), &handle, flags, nil) == SQLITE_OK else { return .unreadable }
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let prepared = sqlite3_prepare_v2(handle, row, -1, &statement, nil)
    // No such table.
    if prepared == SQLITE_ERROR { return .unnamed }
    guard prepared == SQLITE_OK else { return .unreadable }
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return sqlite3_column_text(statement, 0).map { .named(String(cString: $0)) } ?? .unnamed
    case SQLITE_DONE: return .unnamed
    default: return .unreadable
    }
  }
}

extension Store {
  /// Throws `replaced` where another file was copied over the one that was opened: what stands there now is not touched. The
  /// log is set aside as `PATH.overwritten-wal`: it belongs to what is gone, and would destroy what was put there. Throws
  /// `damaged` and touches nothing where no file can be read, as while one is being copied.
  func checkMark() throws(StoreError) {
    guard let mark, isOverwritten || !queue.writeWithoutTransaction(mark.stands) else { return }
    let found = FileMark.find(path)
    if found == .named(mark.name), !isOverwritten { return }
    if found == .unreadable, !isOverwritten {
      throw StoreError(
        .damaged, what: "cannot write to", subject: path, why: "what stands in the file cannot be read",
        advice: "look at the disk, and whether something is being copied over the file")
    }
    if overwritten.exchange(true, ordering: .sequentiallyConsistent) == false {
      // A connection that is closed brings its log into the file: this one stays open for as long as the process lives.
      _ = Unmanaged.passRetained(queue)
      _ = DatabaseFile.rename(path + "-wal", to: path + ".overwritten-wal")
      unlink(path + "-shm")
    }
    throw StoreError(
      .replaced, what: "cannot write to", subject: path, why: "another file was copied over it",
      advice: "start again to use that one")
  }

  /// Throws `replaced` where the file at a path is another than the one that a process has the lease of.
  func checkHeldMark() throws(StoreError) {
    guard let held = Lease.mark(storePath: path) else { return }
    let own = try read("cannot open the store") { connection in
      var query = try connection.statement(FileMark.row)
      return try query.first { $0.text() }
    }
    if own == held || Lease.holder(storePath: path) == nil { return }
    throw StoreError(
      .replaced, what: "cannot open the store", subject: path,
      why: "another file was copied over the one that a process is still at work on",
      advice: "stop that process first, then ask again")
  }

  /// Throws `replaced` or `missing` where the log beside a path was left there by a process that worked on another file than
  /// what stands there now: SQLite would take it for this file's, and destroy that, or remove it where there is none.
  static func checkLog(of path: String, leftBy left: Lease.Left?) throws(StoreError) {
    guard let left, DatabaseFile.size(path + "-wal") > 0 else { return }
    let place = FilePlace(path)
    let found = FileMark.find(path)
    let isAnother = left.mark.map { found != .named($0) && found != .unreadable } ?? false
    guard isAnother || place?.inode != left.inode else { return }
    throw StoreError(
      place == nil ? .missing : .replaced, what: "cannot open the store", subject: path,
      why: "the log beside it (-wal) was left there by a process that worked on another file",
      advice: """
        put that file back, or move the log beside it to where it is now; remove the log where that file is gone, and \
        \(path).lock where both belong together after all
        """)
  }
}
