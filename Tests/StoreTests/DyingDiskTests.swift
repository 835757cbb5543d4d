import FoundationEssentials
import Glibc
import StorageSchema
import Testing

@testable import Store

/// Every kind of work on a store, its process killed at a write that SQLite makes: to the write-ahead log, to the file when
/// the log is brought into it, to a copy. `make soak` kills at every one, `make test` at some of each kind.
@Suite struct DyingDiskTests {
  private static let isLong = ProcessInfo.processInfo.environment["COURANT_SOAK_STEPS"] != nil
  private static let killsInShort = 6

  @Test(arguments: StoreWork.all)
  func `whoever is killed at a write loses nothing that was done, leaves nothing half done, and the next completes it`(
    work: StoreWork
  ) throws {
    let home = try TestStore()
    let base = home.folder + "/base"
    #expect(mkdir(base, 0o700) == 0)
    try work.prepare(base + "/test.sqlite")
    let states = try (0...work.steps.count).map { count in
      let path = try copy(base, to: "\(home.folder)/whole\(count)")
      #expect(work.run(path, 0..<count) == count)
      return try work.look(path)
    }
    let counting = DyingDisk(home.folder + "/counted")
    #expect(try work.run(copy(base, to: home.folder + "/counted")) == work.steps.count)
    counting.remove()
    let writes = counting.count
    #expect(writes > 5)
    let distance = Self.isLong ? 1 : max(1, writes / Self.killsInShort)
    for last in stride(from: 0, to: writes, by: distance) {
      let place = "\(home.folder)/\(last)"
      defer { remove(folder: place) }
      let path = try copy(base, to: place)
      let disk = DyingDisk(place, last: last, tears: last / distance % 2 == 1)
      let done = work.run(path, until: { disk.isDead })
      disk.remove()
      #expect(disk.isDead, "write \(last) of \(writes)")
      try expectCompleted(work, at: path, done: done, states, "write \(last) of \(writes)")
    }
  }

  /// What was done before the kill is there, of the rest one step at most; the next process comes to the end.
  private func expectCompleted(
    _ work: StoreWork, at path: String, done: Int, _ states: [[String]], _ place: Comment
  ) throws {
    let left = try work.look(path)
    let reached = try #require(states.indices.first { $0 >= done && states[$0] == left }, place)
    #expect(reached <= done + 1, place)
    let store = try Store.open(path, access: .write)
    if !work.mends || reached > 0 { #expect(try store.check() == [], place) }
    store.close()
    #expect(work.run(path, reached..<work.steps.count) == work.steps.count, place)
    #expect(try work.look(path) == states.last, place)
  }

  /// Copies the files of a folder; returns where the store is then.
  private func copy(_ folder: String, to target: String) throws -> String {
    #expect(mkdir(target, 0o700) == 0)
    for name in ["test.sqlite", "copy.sqlite"] where DatabaseFile.exists("\(folder)/\(name)") {
      try DatabaseFile.copy("\(folder)/\(name)", to: "\(target)/\(name)")
    }
    return target + "/test.sqlite"
  }
}
