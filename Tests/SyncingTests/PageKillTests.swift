import News
@testable import Store
import Syncing
import TestSupport
import Testing

@Suite struct `Looking at pages` {
  private func world(_ facts: String = "") throws -> World {
    let world = try World()
    try threeOutlets(world)
    let publisher = PagePublisher(world: world)
    publisher.feed(["arn", "bex"], at: "/p.xml")
    publisher.put("arn", facts: facts)
    publisher.put("bex", facts: facts)
    let feed = Feed(id: .derived(from: "/p.xml"), url: world.url("/p.xml"), allowsPrivateAddress: true, fullText: .on)
    _ = try world.store.addFeeds([feed], at: world.clock.now)
    return world
  }

  /// Every article with its versions' words, without what depends on the server's port.
  private func words(_ world: World) throws -> [String: [String]] {
    var words: [String: [String]] = [:]
    for article in try world.store.articles() {
      words[article.guid ?? ""] = try world.store.revisions(article.id).map { $0.title + "|" + $0.body }
    }
    return words
  }

  @Test func `that breaks at any write loses nothing and doubles nothing`() async throws {
    let whole = try world()
    let before = whole.faults.count
    try await whole.sync()
    let writes = whole.faults.count - before
    let wanted = try (words(whole), whole.stories())
    for number in stride(from: 1, through: writes, by: 1) {
      let broken = try world()
      broken.faults.fail(atWrite: number)
      await #expect(throws: StoreError.self, "write \(number)") { try await broken.sync() }
      #expect(try broken.store.check() == [], "write \(number)")
      try await broken.sync()
      #expect(try words(broken) == wanted.0, "write \(number)")
      #expect(try broken.stories().count == wanted.1.count, "write \(number)")
      #expect(try broken.store.check() == [], "write \(number)")
    }
  }

  @Test func `that breaks while an edit is written finds the edit the next time, once`() async throws {
    for number in 1...60 {
      let broken = try world()
      try await broken.sync()
      broken.clock.advance(hours: 2)
      PagePublisher(world: broken).put("arn", facts: "Twelve people spoke.")
      broken.faults.fail(atWrite: number)
      let isBroken: Bool
      do {
        try await broken.sync(.due)
        isBroken = false
      } catch is StoreError {
        isBroken = true
        try await broken.sync(.due)
      }
      #expect(try words(broken)["arn"]?.count == 2, "write \(number)")
      #expect(try broken.store.check() == [], "write \(number)")
      if !isBroken { break }
    }
  }

  @Test func `that is interrupted goes on in the next pass`() async throws {
    let cut = try world()
    let pass = cut.pass()
    let stop = Guarded<Task<SyncSummary, any Error>?>(nil)
    let task = Task {
      try await pass.run(.all) { news in
        if case .page = news { stop.with { $0?.cancel() } }
      }
    }
    stop.with { $0 = task }
    let first = try await task.value
    let second = try await cut.sync()
    #expect(first.pagesRead + second.pagesRead == 2)
    let whole = try world()
    try await whole.sync()
    #expect(try words(cut) == words(whole))
    #expect(try cut.store.check() == [])
  }

  @Test func `never holds up or fails a feed`() async throws {
    let world = try world()
    world.documents.put("/arn.html") { _ in LoopbackReply([.reset]) }
    world.documents.put("/bex.html") { _ in
      LoopbackReply([.bytes(LoopbackReply.head(200, [("Content-Length", "900")])), .close])
    }
    let summary = try await world.sync()
    #expect(summary.failed == 0 && summary.fetched == 4 && summary.pagesFailed == 2 && summary.articlesNew == 6)
    #expect(try world.store.stories().count >= 4)
  }
}
