import GRDB
import Glibc
import News
import Testing

@testable import Store

/// A program beside the store that copies its write-ahead log as it grows, in the way of Litestream: it keeps a read
/// transaction open so that the log is not begun anew behind its back, turns automatic checkpoints off in its own
/// connection, and does them itself under the write lock.
@Suite struct `Beside a program that ships the log` {
  private let home: TestStore
  private let a = feed("alpha")
  private let shipper: DatabaseQueue

  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([a], at: start)
    shipper = try stranger(home.path)
    try sql("PRAGMA wal_autocheckpoint = 0")
  }

  private func sql(_ statement: String) throws {
    try shipper.writeWithoutTransaction { try $0.execute(sql: statement) }
  }

  /// Keeps the log from being begun anew.
  private func holdTheLog() throws {
    try sql("BEGIN")
    _ = try shipper.writeWithoutTransaction { try Int.fetchOne($0, sql: "SELECT count(*) FROM feed") }
  }

  /// A commit of many pages.
  private func fill(_ number: Int) throws {
    let body = String(repeating: "word\(number) ", count: 2000)
    try home.store.commit(
      [poll(a, (0..<20).map { update(a, "\(number)-\($0)", "Article \($0)", body: body) })], at: hours(Int64(number)))
  }

  private var log: [UInt8] { read(home.path + "-wal") ?? [] }

  @Test func `the log only grows while it is read, and what was copied of it is the store`() throws {
    try holdTheLog()
    let base = try #require(read(home.path))
    var copied = log
    for number in 1...6 {
      try fill(number)
      let grown = log
      #expect(grown.count > copied.count)
      #expect(grown.prefix(copied.count) == copied[...], "commit \(number) wrote over the log")
      copied = grown
    }
    let copy = home.folder + "/copy.sqlite"
    write(base, to: copy)
    write(copied, to: copy + "-wal")
    #expect(try dump(copy) == dump(home.path))
    try sql("COMMIT")
    #expect(try home.store.check() == [])
  }

  @Test(arguments: ["PASSIVE", "FULL", "RESTART", "TRUNCATE"])
  func `checkpoints of another process lose nothing`(mode: String) throws {
    let alone = try TestStore()
    _ = try alone.store.addFeeds([a], at: start)
    for number in 1...4 {
      try fill(number)
      try sql("PRAGMA wal_checkpoint(\(mode))")
      let body = String(repeating: "word\(number) ", count: 2000)
      try alone.store.commit(
        [poll(a, (0..<20).map { update(a, "\(number)-\($0)", "Article \($0)", body: body) })],
        at: hours(Int64(number)))
    }
    #expect(try dump(home.path) == dump(alone.path))
    #expect(try home.store.check() == [])
  }

  @Test func `the write lock that it takes for a checkpoint of its own is waited for`() throws {
    let hasty = try Store.open(home.path, access: .write, faults: nil, patience: 0.01)
    try sql("BEGIN IMMEDIATE")
    #expect(try kind { try hasty.commit([poll(a, [update(a, "1", "Bridge closed")])], at: hours(1)) } == .busy)
    // Readers go on meanwhile.
    #expect(try hasty.feeds().count == 1)
    try sql("COMMIT")
    try sql("PRAGMA wal_checkpoint(TRUNCATE)")
    #expect(try hasty.commit([poll(a, [update(a, "1", "Bridge closed")])], at: hours(1)).articlesNew == 1)
    #expect(try hasty.check() == [])
  }

  @Test func `the log is still there when the store is closed`() throws {
    try holdTheLog()
    try fill(1)
    let before = log
    home.store.close()
    #expect(log == before)
    try sql("COMMIT")
  }
}
