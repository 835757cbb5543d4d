import GRDB
import GRDBSQLite
import Glibc
import News
import Testing

@testable import Store

@Suite struct `Trouble` {
  let home: TestStore
  let a = feed("alpha")

  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([a], at: start)
    try home.store.commit([poll(a, [update(a, "1", "Bridge closed")])], at: start)
  }

  /// A poll that needs many pages of the file.
  private var large: FeedUpdate {
    poll(a, (2..<40).map { update(a, "\($0)", "Article \($0)", body: String(repeating: "word\($0) ", count: 3000)) })
  }

  @Test func `a full disk is told, loses nothing, and is over when there is room`() throws {
    let before = try dump(home.path)
    let pages = try home.store.queue.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    func limit(_ pages: Int) throws {
      try home.store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    try limit(pages + 2)
    #expect(try kind { try home.store.commit([large], at: hours(1)) } == .diskFull)
    #expect(try dump(home.path) == before)
    #expect(try home.store.check() == [])
    try limit(1 << 30)
    #expect(try home.store.commit([large], at: hours(1)).articlesNew == 38)
    #expect(try home.store.check() == [])
  }

  @Test func `a file that was taken away is not written to, and is again when it is back`() throws {
    let elsewhere = home.folder + "/elsewhere"
    #expect(rename(home.path, elsewhere) == 0)
    #expect(try kind { try home.store.commit([large], at: hours(1)) } == .missing)
    write([], to: home.path)
    #expect(try kind { try home.store.checkWritable() } == .replaced)
    #expect(rename(elsewhere, home.path) == 0)
    #expect(try home.store.commit([large], at: hours(1)).articlesNew == 38)
    #expect(try home.store.check() == [])
  }

  @Test func `nobody opens another file beside the log of one that its holder works on`() throws {
    let epoch = try home.store.epoch()
    var lease: Lease? = try Lease.acquire(storePath: home.path, at: start)
    let elsewhere = home.folder + "/elsewhere"
    #expect(rename(home.path, elsewhere) == 0)
    for access in [Store.Access.read, .write] {
      #expect(try kind { _ = try Store.open(home.path, access: access) } == .missing)
    }
    #expect(!DatabaseFile.exists(home.path))
    write([], to: home.path)
    for access in [Store.Access.read, .write] {
      #expect(try kind { _ = try Store.open(home.path, access: access) } == .replaced)
    }
    #expect(DatabaseFile.size(home.path) == 0)
    #expect(lease != nil)
    home.store.close()
    lease = nil
    #expect(try Store.open(home.path, access: .write).epoch() != epoch)
  }

  @Test func `what a log still holds of a file that was replaced goes into that file and not into the other`() throws {
    let (other, elsewhere) = (home.folder + "/other.sqlite", home.folder + "/elsewhere")
    try Store.open(other, access: .write).close()
    #expect(DatabaseFile.size(home.path + "-wal") > 0)
    let before = try dump(home.path)
    #expect(rename(home.path, elsewhere) == 0 && rename(other, home.path) == 0)
    #expect(try kind { try home.store.checkPlace() } == .replaced)
    let new = try Store.open(home.path, access: .write)
    #expect(try new.feeds().isEmpty && new.check() == [])
    #expect(try dump(elsewhere) == before)
  }

  @Test func `a file that was copied over is not written to, and its log is kept from it`() throws {
    let copy = home.folder + "/copy.sqlite"
    try home.store.commit([poll(a, [update(a, "2", "Harvest")], at: hours(1))], at: hours(1))
    _ = try home.store.backup(to: copy)
    try home.store.commit([large], at: hours(2))
    let put = try #require(read(copy))
    write(put, to: home.path)
    for _ in 0..<2 {
      #expect(try kind { try home.store.commit([large], at: hours(3)) } == .replaced)
      #expect(try kind { try home.store.checkPlace() } == .replaced)
    }
    home.store.close()
    #expect(read(home.path) == put && !DatabaseFile.exists(home.path + "-wal"))
  }

  @Test func `a file that was copied over just before the end is not written to, either`() throws {
    let copy = home.folder + "/copy.sqlite"
    _ = try home.store.backup(to: copy)
    try home.store.commit([large], at: hours(2))
    let put = try #require(read(copy))
    write(put, to: home.path)
    home.store.close()
    #expect(read(home.path) == put && !DatabaseFile.exists(home.path + "-wal"))
  }

  @Test func `a file that was copied over is not written to when its store is dropped`() throws {
    let (path, copy) = (home.folder + "/dropped.sqlite", home.folder + "/copy.sqlite")
    var store: Store? = try Store.open(path, access: .write)
    _ = try home.store.backup(to: copy)
    _ = try store?.addFeeds([a], at: start)
    let put = try #require(read(copy))
    write(put, to: path)
    store = nil
    #expect(read(path) == put && !DatabaseFile.exists(path + "-wal"))
    #expect(DatabaseFile.exists(path + ".overwritten-wal"))
  }

  @Test func `a store without a name is opened where none can be written`() throws {
    try sqlite(home.path, "DELETE FROM meta WHERE key = 'file'")
    home.store.close()
    let disk = DyingDisk(home.folder, last: 0)
    let store = try Store.open(home.path, access: .write)
    #expect(try store.articles().count == 1 && store.mark == nil)
    #expect(throws: StoreError.self) { try store.checkWritable() }
    store.close()
    disk.remove()
    #expect(try Store.open(home.path, access: .write).mark != nil)
  }

  @Test func `a file of which nobody can tell what it is stops writing for a while, and its log stays`() throws {
    let whole = try #require(read(home.path))
    try home.store.commit([large], at: hours(2))
    write([UInt8](repeating: 7, count: whole.count), to: home.path)
    #expect(try kind { try home.store.checkPlace() } == .damaged)
    #expect(!home.store.isOverwritten && DatabaseFile.size(home.path + "-wal") > 0)
    write(whole, to: home.path)
    try home.store.checkPlace()
    #expect(try home.store.check() == [])
  }

  @Test func `a log that was left is no other file's because a checkpoint was broken off`() throws {
    try home.store.commit([large], at: hours(2))
    let place = try #require(FilePlace(home.path))
    let left = Lease.Left(inode: place.inode, mark: FileMark.onDisk(home.path))
    #expect(left.mark != nil)
    // The header already names more pages than the file has.
    var bytes = try #require(read(home.path))
    bytes[28...31] = [0, 1, 0, 0]
    write(bytes, to: home.path)
    #expect(FileMark.find(home.path) == .unreadable)
    try Store.checkLog(of: home.path, leftBy: left)
  }

  @Test func `what was copied over the file of a process at work is opened by nobody meanwhile`() throws {
    let copy = home.folder + "/copy.sqlite"
    _ = try home.store.backup(to: copy)
    let lease = try Lease.acquire(storePath: home.path, at: start)
    #expect(try kind { _ = try Store.open(home.path, access: .read) } == nil)
    write(try #require(read(copy)), to: home.path)
    for access in [Store.Access.read, .write] {
      #expect(try kind { _ = try Store.open(home.path, access: access) } == .replaced)
    }
    withExtendedLifetime(lease) {}
  }

  @Test func `another file is not taken for the one that readers still look at when its writer has ended`() throws {
    let other = home.folder + "/other.sqlite"
    try Store.open(other, access: .write).close()
    let reader = try Store.open(home.path, access: .read)
    var lease: Lease? = try Lease.acquire(storePath: home.path, at: start)
    try home.store.commit([large], at: hours(1))
    home.store.close()
    #expect(lease != nil)
    lease = nil
    #expect(rename(home.path, home.folder + "/elsewhere") == 0)
    #expect(try kind { _ = try Store.open(home.path, access: .write) } == .missing)
    #expect(rename(other, home.path) == 0)
    for access in [Store.Access.read, .write] {
      #expect(try kind { _ = try Store.open(home.path, access: access) } == .replaced)
    }
    #expect(try reader.articles().count == 39)
    #expect(rename(home.path, other) == 0 && rename(home.folder + "/elsewhere", home.path) == 0)
    reader.close()
    let new = try Store.open(home.path, access: .write)
    #expect(try new.check() == [] && new.articles().count == 39)
    #expect(try Store.open(other, access: .write).check() == [])
  }

  /// A folder as a process leaves it that is killed at work on a store: with a log, and a lock that nobody holds.
  private func killed() throws -> String {
    let lease = try Lease.acquire(storePath: home.path, at: start)
    let lock = try #require(read(home.path + ".lock"))
    try home.store.commit([large], at: hours(1))
    let path = home.folder + "/killed/test.sqlite"
    #expect(mkdir(home.folder + "/killed", 0o700) == 0)
    try DatabaseFile.copy(home.path, to: path)
    write([], to: path + ".lock")
    var text = String(decoding: lock, as: UTF8.self)
    for (end, key) in [("", "inode"), (".lock", "lock")] {
      text = text.replacing(
        "\"\(key)\":\(try #require(FilePlace(home.path + end)).inode)",
        with: "\"\(key)\":\(try #require(FilePlace(path + end)).inode)")
    }
    write(Array(text.utf8), to: path + ".lock")
    withExtendedLifetime(lease) {}
    return path
  }

  @Test func `the log that a killed process left is its own file's, wherever both are`() throws {
    let path = try killed()
    let whole = try dump(home.path)
    let elsewhere = home.folder + "/elsewhere"
    #expect(mkdir(elsewhere, 0o700) == 0)
    for end in ["", "-wal", ".lock"] { write(try #require(read(path + end)), to: elsewhere + "/test.sqlite" + end) }
    for place in [path, elsewhere + "/test.sqlite"] {
      #expect(DatabaseFile.size(place + "-wal") > 0)
      let store = try Store.open(place, access: .write)
      #expect(try store.check() == [])
      store.close()
      #expect(try dump(place) == whole)
    }
  }

  @Test(arguments: [true, false]) func `another file is not taken for the one whose log a killed process left`(
    isCopiedOver: Bool
  ) throws {
    let copy = home.folder + "/copy.sqlite"
    _ = try home.store.backup(to: copy)
    let path = try killed()
    let (put, log) = (try #require(read(copy)), try #require(read(path + "-wal")))
    if isCopiedOver {
      write(put, to: path)
    } else {
      #expect(rename(path, path + ".old") == 0 && rename(copy, path) == 0)
    }
    for access in [Store.Access.read, .write] {
      #expect(try kind { _ = try Store.open(path, access: access) } == .replaced)
    }
    for replacing in [true, false] {
      #expect(try kind { _ = try Lease.acquire(storePath: path, at: start, replacing: replacing) } == .replaced)
    }
    #expect(read(path) == put && read(path + "-wal") == log)
    // The advice: the log beside its file is whole, and what was put there is.
    if !isCopiedOver {
      #expect(rename(path + "-wal", path + ".old-wal") == 0)
      #expect(try dump(path + ".old") == dump(home.path))
    } else {
      unlink(path + "-wal")
    }
    let new = try Store.open(path, access: .write)
    #expect(try new.check() == [] && new.articles().count == 1)
  }

  @Test func `a store whose file was moved is complete there once it is closed`() throws {
    let before = try dump(home.path)
    let elsewhere = home.folder + "/elsewhere"
    #expect(rename(home.path, elsewhere) == 0)
    home.store.close()
    #expect(DatabaseFile.size(home.path + "-wal") == 0)
    #expect(try dump(elsewhere) == before)
  }

  @Test func `a lock that another process holds for long is told as busy, and over when it lets go`() throws {
    let hasty = try Store.open(home.path, access: .write, faults: nil, patience: 0.01)
    let other = try stranger(home.path)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(try kind { try hasty.commit([large], at: hours(1)) } == .busy)
    #expect(try hasty.articles().count == 1)
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try hasty.commit([large], at: hours(1)).articlesNew == 38)
    #expect(try hasty.check() == [])
  }

  @Test(arguments: [
    (SQLITE_PROTOCOL, true), (SQLITE_IOERR | 15 << 8, true), (SQLITE_IOERR | 20 << 8, true),
    (SQLITE_IOERR | 1 << 8, false),
  ])
  func `a file system whose locks do not work is told from a broken disk`(code: Int32, isLocking: Bool) {
    let error = StoreError(
      SQLiteFailure(code: code, message: "trouble"), what: "cannot write to", subject: home.path)
    #expect(error.kind == .cannotOpen)
    #expect(error.advice.contains("local disk") == isLocking)
  }

  @Test func `versions keep their order when the clock steps back`() throws {
    for (title, hour) in [("Bridge open", Int64(9000)), ("Bridge shut", 1), ("Bridge gone", 2)] {
      let edit = update(
        a, "1", title, verdict: .revision(changed: [.title], silent: false, revertsTo: nil), at: hours(hour))
      try home.store.commit([poll(a, [edit], at: hours(hour))], at: hours(hour))
    }
    let versions = try home.store.revisions(update(a, "1", "").id)
    #expect(versions.map(\.title) == ["Bridge closed", "Bridge open", "Bridge shut", "Bridge gone"])
    #expect(zip(versions, versions.dropFirst()).allSatisfy { $0.observedAt < $1.observedAt })
  }

  @Test func `what a clock a year ahead planned is planned as if from now when it is right again`() throws {
    let ahead = start.adding(seconds: 365 * 86_400)
    try home.store.commit([poll(a, [], at: ahead)], at: ahead)
    try home.store.holdHost("alpha.example:443", until: ahead.adding(seconds: 60), at: ahead)
    #expect(try home.store.nextDue(at: ahead)! > ahead)
    #expect(try home.store.nextDue(at: hours(2)) == hours(2))
    #expect(try home.store.feedsToAsk(.due(hours(2))).isEmpty)
    #expect(try home.store.followClock(to: hours(2)) == nil)
    // It was asked a moment ago, whatever that clock said, and its host asked for a minute.
    #expect(try home.store.feedsToAsk(.due(hours(2).adding(seconds: 1799))).isEmpty)
    #expect(try home.store.feedsToAsk(.due(hours(2).adding(seconds: 1800))).map(\.feed.id) == [a.id])
    #expect(try home.store.heldHosts(at: hours(2)) == ["alpha.example:443": hours(2).adding(seconds: 60)])
    #expect(try home.store.nextDue(at: hours(2)) == hours(2).adding(seconds: 1800))
    // Once they are planned anew, nothing is left of it.
    try home.store.commit([poll(a, [], at: hours(2))], at: hours(2))
    #expect(try home.store.nextDue(at: hours(2)) == hours(2).adding(seconds: 1800))
  }
}
