import News
import Syncing
import TestSupport
import Testing

@testable import Store

@Suite struct `Stories` {
  @Test func `do not depend on the order of feeds`() async throws {
    let paths = ["/a.xml", "/b.xml", "/c.xml"]
    var seen: [Set<Set<ArticleID>>] = []
    for order in [paths, paths.reversed(), [paths[1], paths[2], paths[0]]] {
      let world = try World()
      try threeOutlets(world)
      for path in paths { try world.store.removeFeed(.derived(from: path), at: world.clock.now) }
      try world.subscribe(order)
      try await world.sync()
      seen.append(try world.stories())
    }
    #expect(seen[0].count == 3)
    #expect(seen.allSatisfy { $0 == seen[0] })
  }

  @Test func `of feeds that come one pass after another are those of one pass`() async throws {
    let whole = try World()
    try threeOutlets(whole)
    try await whole.sync()
    for order in [["/a.xml", "/b.xml", "/c.xml"], ["/c.xml", "/b.xml", "/a.xml"]] {
      let world = try World()
      try threeOutlets(world)
      for path in order { try await world.sync(.named([.derived(from: path)])) }
      #expect(try world.stories() == whole.stories())
      #expect(try world.store.check() == [])
    }
  }

  @Test func `at rest are woken by a late article with the address of one of theirs`() async throws {
    let world = try World()
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    try await world.sync()
    let later = Item(
      guid: "dam", title: "Twelve graves", text: "A month of mourning.", date: "Tue, 29 Apr 2025 02:10:00 GMT")
    var reprint = later
    reprint.date = "Thu, 29 May 2025 02:10:00 GMT"
    world.clock.advance(hours: 31 * 24)
    world.documents.put("/z.xml", rss("a.example", [reprint]))
    try world.subscribe(["/z.xml"])
    try await world.sync(.named([.derived(from: "/z.xml")]))
    let story = try #require(try world.store.stories(StoryQuery()).first)
    #expect(story.articles.map(\.role) == [.lead, .copy])
    #expect(story.articles[1].original == story.articles[0].id)
    #expect(try world.store.storyEvents(story.id).map(\.kind) == [.created, .reopened, .joined])
    #expect(try world.store.check() == [])
  }

  @Test func `of an interrupted pass and the next are those of one pass`() async throws {
    let whole = try World()
    try threeOutlets(whole)
    try await whole.sync()

    let cut = try World()
    try threeOutlets(cut)
    let pass = cut.pass(group: 1)
    let stop = Guarded<Task<SyncSummary, any Error>?>(nil)
    let task = Task {
      try await pass.run(.all) { news in
        if case .feed = news { stop.with { $0?.cancel() } }
      }
    }
    stop.with { $0 = task }
    let first = try await task.value
    let second = try await cut.sync()
    #expect(first.articlesNew + second.articlesNew == 4)
    #expect(try cut.stories() == whole.stories())
    #expect(try cut.store.check() == [])
  }

  @Test func `survive a break at any write`() async throws {
    let whole = try World()
    try threeOutlets(whole)
    let before = whole.faults.count
    try await whole.sync()
    let writes = whole.faults.count - before
    let wanted = try whole.stories()
    #expect(writes > 20)
    for number in stride(from: 1, through: writes, by: 1) {
      let broken = try World()
      try threeOutlets(broken)
      broken.faults.fail(atWrite: number)
      await #expect(throws: StoreError.self, "write \(number)") { try await broken.sync() }
      #expect(try broken.store.check() == [], "write \(number)")
      try await broken.sync()
      #expect(try broken.stories() == wanted, "write \(number)")
      #expect(try broken.store.check() == [], "write \(number)")
    }
  }
}
