import GRDB
import GRDBSQLite
import News

/// What SQLite answered instead of doing what it was asked.
struct SQLiteFailure: Error {
  /// Extended result code.
  var code: Int32
  var message: String
}

/// A prepared statement: parameters are bound and columns read in the order in which they stand in the SQL.
///
/// GRDB keeps the statement; binding and reading go straight to SQLite, because boxing every value into GRDB's
/// argument and row types costs more than the statements themselves on the writing path.
struct SQLStatement {
  private let handle: OpaquePointer
  private let faults: FaultPlan?
  private var parameter: Int32 = 0
  private var column: Int32 = 0

  init(_ handle: OpaquePointer, faults: FaultPlan?) {
    self.handle = handle
    self.faults = faults
  }

  /// Executes a statement that returns no rows, and makes it ready for the next parameters.
  mutating func run() throws {
    try faults?.willWrite()
    let code = sqlite3_step(handle)
    try finish(code)
  }

  /// Moves to the next row; false after the last one, with the statement ready for the next parameters.
  mutating func step() throws -> Bool {
    column = 0
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    try finish(code)
    return false
  }

  /// Every row through `read`.
  mutating func rows<T>(_ read: (inout SQLStatement) throws -> T) throws -> [T] {
    var all: [T] = []
    while try step() { all.append(try read(&self)) }
    return all
  }

  /// The first row through `read`; nil without one.
  mutating func first<T>(_ read: (inout SQLStatement) throws -> T) throws -> T? {
    guard try step() else { return nil }
    defer {
      sqlite3_reset(handle)
      parameter = 0
    }
    return try read(&self)
  }

  /// Gives up the rows that are left.
  mutating func reset() {
    sqlite3_reset(handle)
    parameter = 0
  }

  private mutating func finish(_ code: Int32) throws {
    parameter = 0
    guard code != SQLITE_DONE, code != SQLITE_ROW else {
      sqlite3_reset(handle)
      return
    }
    let connection = sqlite3_db_handle(handle)
    let failure = SQLiteFailure(
      code: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)))
    sqlite3_reset(handle)
    throw failure
  }
}

// MARK: Parameters

extension SQLStatement {
  /// Tells SQLite to copy what it is given.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  mutating func bind(_ number: Int64) {
    parameter += 1
    sqlite3_bind_int64(handle, parameter, number)
  }

  mutating func bind(_ number: Int64?) {
    guard let number else { return bindNull() }
    bind(number)
  }

  mutating func bind(_ number: Int) { bind(Int64(number)) }
  mutating func bind(_ number: Int?) { bind(number.map(Int64.init)) }
  mutating func bind(_ truth: Bool) { bind(truth ? 1 : 0 as Int64) }
  mutating func bind(_ time: Timestamp) { bind(time.milliseconds) }
  mutating func bind(_ time: Timestamp?) { bind(time?.milliseconds) }
  mutating func bind(_ hash: ContentHash) { bind(hash.value) }
  mutating func bind(_ hash: ContentHash?) { bind(hash?.value) }

  mutating func bind(_ number: Double) {
    parameter += 1
    sqlite3_bind_double(handle, parameter, number)
  }

  mutating func bind(_ number: Double?) {
    guard let number else { return bindNull() }
    bind(number)
  }

  mutating func bind(_ text: String) {
    parameter += 1
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // A null address would bind NULL instead of an empty text.
        _ =
          characters.isEmpty
          ? sqlite3_bind_text(handle, parameter, "", 0, Self.transient)
          : sqlite3_bind_text(handle, parameter, characters.baseAddress, Int32(characters.count), Self.transient)
      }
    }
  }

  mutating func bind(_ text: String?) {
    guard let text else { return bindNull() }
    bind(text)
  }

  mutating func bind(_ bytes: [UInt8]) {
    parameter += 1
    if bytes.isEmpty {
      sqlite3_bind_zeroblob(handle, parameter, 0)
    } else {
      bytes.withUnsafeBytes {
        _ = sqlite3_bind_blob(handle, parameter, $0.baseAddress, Int32($0.count), Self.transient)
      }
    }
  }

  private mutating func bindNull() {
    parameter += 1
    sqlite3_bind_null(handle, parameter)
  }
}

// MARK: Columns

extension SQLStatement {
  mutating func int64() -> Int64 {
    defer { column += 1 }
    return sqlite3_column_int64(handle, column)
  }

  mutating func optionalInt64() -> Int64? {
    guard sqlite3_column_type(handle, column) != SQLITE_NULL else {
      column += 1
      return nil
    }
    return int64()
  }

  mutating func int() -> Int { Int(int64()) }
  mutating func optionalInt() -> Int? { optionalInt64().map(Int.init) }
  mutating func bool() -> Bool { int64() != 0 }
  mutating func time() -> Timestamp { Timestamp(milliseconds: int64()) }
  mutating func optionalTime() -> Timestamp? { optionalInt64().map(Timestamp.init(milliseconds:)) }
  mutating func hash() -> ContentHash { ContentHash(value: int64()) }
  mutating func optionalHash() -> ContentHash? { optionalInt64().map(ContentHash.init(value:)) }

  mutating func double() -> Double {
    defer { column += 1 }
    return sqlite3_column_double(handle, column)
  }

  mutating func optionalDouble() -> Double? {
    guard sqlite3_column_type(handle, column) != SQLITE_NULL else {
      column += 1
      return nil
    }
    return double()
  }

  mutating func optionalText() -> String? {
    defer { column += 1 }
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  mutating func text() -> String { optionalText() ?? "" }

  /// A text; where it says the same as `known` it is that one, so that what many rows have in common is held once.
  mutating func text(or known: String) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return text() }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    guard known.utf8.count == bytes.count, known.utf8.elementsEqual(bytes) else { return text() }
    column += 1
    return known
  }

  /// A text, cut before the character that would go beyond a number of bytes.
  mutating func text(atMost limit: Int) -> String {
    defer { column += 1 }
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    var count = Int(sqlite3_column_bytes(handle, column))
    if count > limit {
      count = limit
      // bytes 10xxxxxx go on with a character
      while count > 0, start[count] & 0xC0 == 0x80 { count -= 1 }
    }
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  mutating func bytes() -> [UInt8] {
    defer { column += 1 }
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }
}
