import GRDB
import Glibc
import Testing

@testable import Store

let packageRoot = String(
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/"))

func write(_ bytes: [UInt8], to path: String) {
  let file = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
  _ = Glibc.write(file, bytes, bytes.count)
  close(file)
}

func read(_ path: String) -> [UInt8]? {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var all: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = Glibc.read(file, &buffer, buffer.count)
    guard count > 0 else { return all }
    all += buffer.prefix(count)
  }
}

/// Runs SQL on a file behind the store's back.
func sqlite(_ path: String, _ sql: String) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  try queue.close()
}

/// A connection of another program, which may keep a transaction open.
func stranger(_ path: String) throws -> DatabaseQueue {
  var configuration = Configuration()
  configuration.allowsUnsafeTransactions = true
  return try DatabaseQueue(path: path, configuration: configuration)
}

/// The first column of every row.
func lines(_ path: String, _ sql: String) throws -> [String] {
  try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: sql) }
}

/// The steps of SQLite's plan for a statement.
func plan(_ path: String, _ sql: String) throws -> [String] {
  try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] } }
}

/// The whole numbers of a statement at which SQLite enters an index or a table upwards.
func seekedNumbers(_ path: String, _ sql: String) throws -> Set<Int> {
  let program = try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: "EXPLAIN " + sql) }
  var numbers: [Int: Int] = [:]
  for row in program where row["opcode"] == "Integer" { numbers[row["p2"]] = row["p1"] }
  return Set(program.filter { ($0["opcode"] as String).hasPrefix("SeekG") }.compactMap { numbers[$0["p3"]] })
}

/// The kind of the store's error that a body throws; nil if it throws none.
func kind(_ body: () throws -> Void) throws -> StoreError.Kind? {
  do {
    try body()
    return nil
  } catch let error as StoreError {
    return error.kind
  }
}
