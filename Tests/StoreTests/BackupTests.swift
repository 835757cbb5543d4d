import Glibc
import News
import StorageSchema
import Testing

@testable import Store

@Suite struct `Backup and restore` {
  let home: TestStore
  let a = feed("alpha")
  let b = feed("beta")
  var copy: String { home.folder + "/copy.sqlite" }

  init() throws {
    home = try TestStore()
    try fill(home.store, "1")
  }

  private func fill(_ store: Store, _ guid: String) throws {
    _ = try store.addFeeds([a, b], at: start)
    let one = update(a, guid, "Bridge closed")
    try store.commit([poll(a, [one])], at: hours(1))
    try store.commit(pass(StoryID("s" + guid), of: [(a, one)]), decided: [one.id], at: hours(1))
  }

  @Test func `a copy is the store at one moment, alone in its file`() throws {
    let report = try home.store.backup(to: copy)
    #expect(report.cursor == (try home.store.changes(since: 0).count).asInt64)
    #expect(report.bytes == read(copy)?.count)
    #expect(try dump(copy) == dump(home.path))
    #expect(DatabaseFile.companions.allSatisfy { !DatabaseFile.exists(copy + $0) })
    #expect(!DatabaseFile.exists(copy + ".partial"))
  }

  @Test func `while another connection writes, the copy is what was committed last`() throws {
    let before = try dump(home.path)
    try home.store.write("") { connection in
      try connection.execute("UPDATE feed SET title = 'another'")
      _ = try Store.open(home.path, access: .read).backup(to: copy)
    }
    #expect(try dump(copy) == before)
  }

  @Test func `an unsound store gives no copy, and the copy of yesterday stays`() throws {
    write([1, 2, 3], to: copy)
    try sqlite(home.path, "DELETE FROM change WHERE cursor = 2")
    #expect(try kind { _ = try home.store.backup(to: copy) } == .damaged)
    #expect(read(copy) == [1, 2, 3])
  }

  @Test func `restoring brings the copy back under another epoch and keeps what was there`() throws {
    _ = try home.store.backup(to: copy)
    let epoch = try home.store.epoch()
    let wanted = try dump(copy)
    try fill(home.store, "2")
    let later = try dump(home.path)
    let report = try Store.restore(copy, to: home.path, at: hours(5))
    #expect(try dump(home.path) == wanted)
    let store = try Store.open(home.path, access: .write)
    #expect(try store.epoch() == report.epoch && report.epoch != epoch)
    #expect(try dump(#require(report.aside)) == later)
    #expect(try kind { try home.store.removeFeed(a.id, at: start) } == .replaced)
    try fill(store, "3")
    #expect(try store.changes(since: 0).map(\.cursor) == Array(1...store.lastCursor()))
  }

  @Test func `what cannot be trusted is refused, and the store stays as it is`() throws {
    let before = try dump(home.path)
    _ = try home.store.backup(to: copy)
    try sqlite(copy, "PRAGMA user_version = \(Schema.version + 1)")
    #expect(try kind { _ = try Store.restore(copy, to: home.path, at: start) } == .newer)
    try sqlite(copy, "PRAGMA user_version = \(Schema.version); DELETE FROM revision")
    #expect(try kind { _ = try Store.restore(copy, to: home.path, at: start) } == .damaged)
    write([UInt8](repeating: 7, count: 9000), to: copy)
    #expect(try kind { _ = try Store.restore(copy, to: home.path, at: start) } == .notOurs)
    _ = try home.store.backup(to: copy)
    let whole = try #require(read(copy))
    write(Array(whole.prefix(whole.count / 2)), to: copy)
    #expect(try kind { _ = try Store.restore(copy, to: home.path, at: start) } == .damaged)
    write([], to: copy)
    #expect(try kind { _ = try Store.restore(copy, to: home.path, at: start) } == .notOurs)
    #expect(try dump(home.path) == before)
    #expect(!DatabaseFile.exists(home.path + ".restoring"))
  }

  /// The change log of a store: which of two stores it is.
  private func log(_ path: String) throws -> [String] {
    try lines(path, "SELECT cursor || kind || entity || id FROM change ORDER BY cursor")
  }

  @Test(arguments: [nil, 45]) func `a break at any step leaves the old store or the new one, and the next completes it`(
    schema: Int?
  ) throws {
    _ = try home.store.backup(to: copy)
    if let schema { write(try #require(read(packageRoot + "/Tests/Fixtures/schema-\(schema).db")), to: copy) }
    try fill(home.store, "2")
    home.store.close()
    let path = home.folder + "/broken.sqlite"
    func begin() throws {
      DatabaseFile.remove(path)
      try DatabaseFile.copy(home.path, to: path)
    }
    try begin()
    let counting = FaultPlan()
    let old = try log(path)
    _ = try Store.restore(copy, to: path, at: start, faults: counting)
    let new = try log(path)
    #expect(counting.count > 5)
    for number in 1...counting.count {
      try begin()
      let plan = FaultPlan()
      plan.fail(atWrite: number)
      #expect(throws: StoreError.self) {
        _ = try Store.restore(copy, to: path, at: hours(Int64(number)), faults: plan)
      }
      let left = try log(path)
      #expect(left == old || left == new, "after step \(number)")
      #expect(!DatabaseFile.exists(path + ".restoring"))
      let report = try Store.restore(copy, to: path, at: hours(Int64(number + 1000)))
      #expect(try log(path) == new && log(#require(report.aside)) == left, "after step \(number)")
      #expect(try Store.open(path, access: .write).check() == [])
    }
  }

  @Test func `a store that is not there can be restored`() throws {
    _ = try home.store.backup(to: copy)
    let path = home.folder + "/fresh.sqlite"
    let report = try Store.restore(copy, to: path, at: start)
    #expect(report.aside == nil)
    #expect(try dump(path) == dump(copy))
  }
}

extension Int {
  fileprivate var asInt64: Int64 { Int64(self) }
}
