import News
import Syncing
import TestSupport
import Testing

@testable import Store

@Suite struct `An article that its publisher takes back` {
  private let world: World

  init() throws { world = try World() }

  private func item(_ number: Int) -> Item {
    Item(
      guid: "n\(number)", title: "Item number \(number) of the day", text: "Words of item \(number).",
      date: "Tue, 29 Apr 2025 0\(number):00:00 GMT")
  }

  private func publish(_ numbers: [Int]) async throws -> SyncSummary {
    world.documents.put("/a.xml", rss("a.example", numbers.map(item)))
    world.clock.advance(hours: 1)
    return try await world.sync()
  }

  private func withdrawn() throws -> [String?] {
    try world.store.articles().filter { $0.withdrawn != nil }.map(\.guid)
  }

  @Test func `without a notice is marked, keeps its versions, and is marked no more when it comes back unchanged`()
    async throws
  {
    try world.subscribe(["/a.xml"])
    _ = try await publish([4, 3, 2, 1])
    _ = try await publish([5, 4, 3, 2, 1])
    _ = try await publish([5, 4, 2, 1])
    #expect(try withdrawn() == ["n3"])
    let cursor = try world.store.changes(since: 0).last
    #expect(cursor?.kind == .withdrawn && cursor?.entity == .article)
    _ = try await publish([5, 4, 3, 2, 1])
    #expect(try withdrawn() == [])
    #expect(try world.store.articles().allSatisfy { $0.version == 1 })
    #expect(try world.store.check() == [])
  }

  @Test func `is not told from a document that ends early`() async throws {
    try world.subscribe(["/a.xml"])
    _ = try await publish([4, 3, 2, 1])
    _ = try await publish([5, 4, 3, 2, 1])
    let whole = rss("a.example", [5, 4, 2, 1].map(item))
    world.documents.put("/a.xml", String(whole.dropLast(40)))
    world.clock.advance(hours: 1)
    try await world.sync()
    #expect(try withdrawn() == [])
  }

  @Test func `leaves the list when it becomes too old, and is not called withdrawn`() async throws {
    try world.subscribe(["/a.xml"])
    for newest in 4...9 { _ = try await publish(Array((newest - 3)...newest).reversed()) }
    #expect(try withdrawn() == [])
  }

  @Test func `or edits has the kind of its edit told within the pass`() async throws {
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    try await world.sync()
    var later = dam
    later.title = "Dam breaks above the town of Merrow, 15 dead"
    world.documents.put("/a.xml", rss("a.example", [later]))
    try await world.sync()
    let edit = try #require(try world.store.edits().first)
    #expect(edit.account?.kinds == [.figure])
    #expect(edit.account?.before == "12 dead" && edit.account?.after == "15 dead")
  }
}
