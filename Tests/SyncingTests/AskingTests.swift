import Fetching
import Glibc
import News
import Parsing
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `Asking feeds` {
  private func add(_ world: World, _ path: String) async throws -> FoundFeeds {
    let found = await FeedAdder(
      fetcher: world.fetcher, allowsPrivateAddress: true, clock: { [clock = world.clock] in clock.now },
      sleep: { _ in }
    ).feeds(at: world.url(path))
    _ = try world.store.addFeeds(
      found.feeds, access: found.access, answers: found.answers, requests: found.requests, at: world.clock.now)
    return found
  }

  @Test func `feeds add hands its answer and validators to the first sync`() async throws {
    let world = try World()
    world.documents.put("/a.xml", rss("a.example", [dam]), etag: "\"1\"")
    _ = try await add(world, "/a.xml")
    let summary = try await world.sync(.due)
    #expect(world.server.requests.count == 1)
    #expect(summary.fetched == 1 && summary.articlesNew == 1)
    let record = try #require(try world.store.feeds().first)
    #expect(record.validators.etag == "\"1\"")
    world.clock.advance(hours: 25)
    try await world.sync(.due)
    #expect(world.server.requests.map { $0["If-None-Match"] } == [nil, "\"1\""])
    #expect(try world.store.requests().map(\.cause) == [.add, .schedule])
  }

  @Test func `a person who asks at once, and a sync much later, ask conditionally`() async throws {
    for (selection, later) in [(SyncSelection.all, Int64(0)), (.due, 26)] {
      let world = try World()
      world.documents.put("/a.xml", rss("a.example", [dam]), etag: "\"1\"")
      _ = try await add(world, "/a.xml")
      world.clock.advance(hours: later)
      let summary = try await world.sync(selection)
      #expect(world.server.requests.map { $0["If-None-Match"] } == [nil, "\"1\""])
      #expect(summary.articlesNew == 1)
      #expect(try world.store.requests().last?.outcome == LoggedRequest.notModified)
    }
  }

  @Test(arguments: [410, 404, 503, 200])
  func `what feeds add was answered is kept although the feed then fails`(status: Int) async throws {
    for (selection, later) in [(SyncSelection.all, Int64(0)), (.due, 26)] {
      let world = try World()
      world.documents.put("/a.xml", rss("a.example", [dam]), etag: "\"1\"")
      _ = try await add(world, "/a.xml")
      world.documents.put("/a.xml") { _ in .status(status, body: Array("<html><p>Nothing here</p></html>".utf8)) }
      world.clock.advance(hours: later)
      let summary = try await world.sync(selection)
      #expect(summary.articlesNew == 1 && summary.entriesNew == 1 && summary.fetched == 0)
      #expect(summary.failed + summary.waiting == 1)
      let record = try #require(try world.store.feeds().first)
      #expect(record.validators.etag == "\"1\"" && record.failures == 1 && record.articleCount == 1)
      #expect(record.health == [410: .gone, 503: .waiting][status, default: .failing])
      guard status != 410 else { continue }
      world.documents.put("/a.xml", rss("a.example", [dam]), etag: "\"1\"")
      world.clock.advance(hours: 26)
      try await world.sync(.due)
      #expect(world.server.requests.map { $0["If-None-Match"] } == [nil, "\"1\"", "\"1\""])
      #expect(try world.store.requests().last?.outcome == LoggedRequest.notModified)
    }
  }

  @Test func `a feed that is known is not asked to be added again`() async throws {
    let world = try World()
    let found = await FeedAdder(
      fetcher: world.fetcher, allowsPrivateAddress: true, knows: { _ in true },
      clock: { [clock = world.clock] in clock.now },
      sleep: { _ in }
    ).feeds(at: world.url("/a.xml"))
    #expect(found.feeds.map(\.url) == [world.url("/a.xml")])
    #expect(world.server.requests.isEmpty)
  }

  @Test func `the usual places are asked with leave alone, one after another, until one has a feed`() async throws {
    let world = try World()
    world.documents.put("/", "<html><body>No link</body></html>", type: "text/html")
    world.documents.put("/rss.xml", rss("a.example", [dam]))
    for mayProbe in [false, true] {
      let adder = FeedAdder(
        fetcher: world.fetcher, allowsPrivateAddress: true, mayProbe: mayProbe,
        clock: { [clock = world.clock] in clock.now }, sleep: { _ in Issue.record("one's own machine needs no pause") })
      let (named, found) = await adder.discover(at: world.url("/"))
      #expect(named.map(\.url) == (mayProbe ? [world.url("/rss.xml")] : []))
      #expect(found.requests.count == (mayProbe ? 5 : 1))
      #expect(found.failure?.kind == (mayProbe ? nil : .notAFeed))
    }
    #expect(world.server.requests.map(\.path) == ["/", "/", "/feed", "/rss", "/feed.xml", "/rss.xml"])
    #expect(world.server.peakAnswers == 1)
  }

  @Test func `a user and password inside an address are taken out of it, and sent`() async throws {
    let world = try World()
    world.documents.put("/a.xml", rss("a.example", [dam]), etag: "\"1\"")
    let url = world.url("/a.xml").replacing("http://", with: "http://reader:hush@")
    let found = await FeedAdder(
      fetcher: world.fetcher, allowsPrivateAddress: true, clock: { [clock = world.clock] in clock.now },
      sleep: { _ in }
    ).feeds(at: url)
    _ = try world.store.addFeeds(
      found.feeds, access: found.access, answers: found.answers, requests: found.requests, at: world.clock.now)
    #expect(try world.store.feeds().map(\.feed.url) == [world.url("/a.xml")])
    world.clock.advance(hours: 25)
    try await world.sync(.due)
    #expect(world.server.requests.allSatisfy { $0["Authorization"] == "Basic cmVhZGVyOmh1c2g=" })
    #expect(world.server.requests.count == 2)
    #expect(try world.store.requests().allSatisfy { !$0.url.contains("hush") })
  }

  @Test func `what is finished is written although a slow feed keeps the pass waiting`() async throws {
    let world = try World()
    let store = world.store
    world.documents.put("/a.xml", rss("a.example", [dam]))
    // The slow feed answers once the quick one is in the store.
    world.documents.put("/slow.xml") { _ in
      while (try? store.articles().count) != 1 { sched_yield() }
      return .ok(rss("s.example", [budget]))
    }
    try world.subscribe(["/a.xml", "/slow.xml"])
    let pass = SyncRun(
      store: store, fetcher: world.fetcher, settings: SyncSettings(), clock: { [clock = world.clock] in clock.now },
      sleep: { _ in await Task.yield() })
    let summary = try await pass.run(.due) { _ in }
    #expect(summary.articlesNew == 2)
  }

  @Test func `sync --all is conditional even when the eternal 304 is due to be broken`() async throws {
    let world = try World()
    world.documents.put("/a.xml", rss("a.example", [dam]), etag: "\"1\"")
    try world.subscribe(["/a.xml"])
    try await world.sync(.due)
    for _ in 0..<16 {
      world.clock.advance(hours: 24)
      try await world.sync(.all)
    }
    #expect(world.server.requests.dropFirst().allSatisfy { $0["If-None-Match"] == "\"1\"" })
  }

  @Test func `a host that throttled one feed is asked less often for the others too`() async throws {
    let world = try World()
    world.documents.put("/a.xml", rss("a.example", [dam]), etag: "\"1\"")
    world.documents.put("/b.xml", rss("b.example", [budget]), etag: "\"2\"")
    try world.subscribe(["/a.xml", "/b.xml"])
    try await world.sync(.due)
    world.documents.put("/a.xml") { _ in .status(429) }
    world.clock.advance(hours: 25)
    try await world.sync(.due)
    #expect(try world.store.hostGaps().values.first?.seconds == 21_600)
    world.clock.advance(hours: 50)
    try await world.sync(.due)
    let other = try #require(try world.store.feeds().first { $0.feed.url.hasSuffix("/b.xml") })
    #expect(try #require(other.nextDue).seconds >= world.clock.now.seconds + 21_600)
  }
}
