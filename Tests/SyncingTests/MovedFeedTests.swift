import Fetching
import News
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `A feed behind a redirect` {
  let world: World

  init() throws { world = try World() }

  private func days(_ count: Int) async throws {
    for _ in 0..<count {
      world.clock.advance(hours: 24)
      try await world.sync(.all)
    }
  }

  @Test func `that leads to a web page keeps its URL, however long that lasts, and comes back`() async throws {
    world.documents.put("/old", rss("a.example", [budget]), etag: "\"m\"")
    world.documents.put("/html", "<!doctype html><title>News</title><p>Read on", type: "text/html")
    try world.subscribe(["/old"])
    try await world.sync(.all)
    world.documents.put("/old") { _ in .redirect(301, to: "/html") }
    try await days(12)
    let record = try world.store.feed(world.url("/old"))
    #expect(record.health == .failing && record.movedTo == nil && record.validators.etag == "\"m\"")
    world.documents.put("/old", rss("a.example", [dam, budget]))
    #expect(try await world.sync(.all).articlesNew == 1)
  }

  @Test func `that leads to another subscription is told by feeds check`() async throws {
    world.documents.put("/a", rss("a.example", [dam]), etag: "\"1\"")
    world.documents.put("/b") { _ in .redirect(301, to: "/a") }
    try world.subscribe(["/a", "/b"])
    try await world.sync(.all)
    try await days(9)
    let record = try world.store.feed(world.url("/b"))
    #expect(record.movedTo == world.url("/a") && record.health == .ok)
    let known = Set(try world.store.feeds().map(\.feed.url))
    var check = await FeedCheck(
      FetchRequest(record, unconditional: false), feed: record.feed.id, fetcher: world.fetcher, at: world.clock.now)
    check.compare(with: record, known: known)
    #expect(!check.isHealthy && check.double == world.url("/a"))
    #expect(check.advice?.contains("courant feeds remove \(record.feed.id.text)") == true)
  }

  @Test func `that leads to a 410 for now is asked again`() async throws {
    world.documents.put("/a") { _ in .redirect(302, to: "/elsewhere") }
    world.documents.put("/elsewhere") { _ in .status(410) }
    try world.subscribe(["/a"])
    try await world.sync(.all)
    let record = try world.store.feed(world.url("/a"))
    #expect(record.health == .failing && record.nextDue != nil)
    #expect(try world.store.requests().map(\.outcome) == [FetchFailure.Kind.notFound.rawValue])
    world.documents.put("/a", rss("a.example", [dam]))
    world.clock.advance(hours: 2)
    #expect(try await world.sync(.due).articlesNew == 1)
  }

  @Test func `that leads to a host which throttles slows none of that host's own feeds`() async throws {
    let throttling = try LoopbackServer { _ in .status(429) }
    defer { throttling.stop() }
    world.documents.put("/hostile") { [base = throttling.base] _ in .redirect(302, to: base + "/x") }
    try world.subscribe(["/hostile"])
    try await world.sync(.all)
    #expect(try world.store.feed(world.url("/hostile")).health == .waiting)
    #expect(try world.store.hostGaps().isEmpty)
    #expect(try world.store.heldHosts(at: world.clock.now).isEmpty)
  }

  @Test func `that leads to a host which wants to be left alone has had its turn`() async throws {
    let held = try LoopbackServer { _ in .ok(rss("b.example", [dam])) }
    defer { held.stop() }
    let host = try #require(Fetcher.hostKey(of: held.base))
    try world.store.holdHost(host, until: world.clock.now.adding(seconds: 300), at: world.clock.now)
    world.documents.put("/led") { [base = held.base] _ in .redirect(302, to: base + "/x") }
    try world.subscribe(["/led"])
    try await world.sync(.all)
    let record = try world.store.feed(world.url("/led"))
    #expect(record.lastPolled == world.clock.now && record.health == .waiting)
    #expect(record.nextDue.map { (3600...3960).contains($0.seconds(since: world.clock.now)) } == true)
    #expect(record.failures == 0 && !record.scheduleReason.contains("throttled"))
    world.clock.advance(milliseconds: 900_000)
    try await world.sync(.due)
    #expect(world.server.requests.count == 1 && held.requests.isEmpty)
    world.clock.advance(hours: 2)
    #expect(try await world.sync(.due).articlesNew == 1)
  }

  @Test func `that moved to another spelling of an address is the feed of that address`() async throws {
    world.documents.put("/a", rss("a.example", [dam]), etag: "\"1\"")
    world.documents.put("/b") { [base = world.url("")] _ in
      .redirect(301, to: base.replacing("http://", with: "HTTP://") + "/a?")
    }
    try world.subscribe(["/a", "/b"])
    try await world.sync(.all)
    #expect(try world.store.feed(world.url("/b")).movedTo == world.url("/a"))
    #expect(try world.store.requests().compactMap(\.permanentURL) == [world.url("/a")])
  }

  @Test func `a 503 with a time holds the host until then, and widens nothing`() async throws {
    world.documents.put("/a") { _ in .status(503, [("Retry-After", "600")]) }
    try world.subscribe(["/a"])
    try await world.sync(.all)
    #expect(try world.store.heldHosts(at: world.clock.now).count == 1)
    #expect(try world.store.hostGaps().isEmpty)
  }
}
