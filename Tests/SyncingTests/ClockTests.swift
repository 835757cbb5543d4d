import News
import Scheduling
import TestSupport
import Testing

@testable import Store
@testable import Syncing

@Suite struct `A clock that is wrong for a while` {
  private static let steps: [Int64] = [
    -365 * 86_400, -86_400, -3_600, -1_800, 1_800, 3_600, 86_400, 20 * 86_400, 365 * 86_400,
  ]

  /// A dated article whose figure changes with every edition, and one without a date.
  private func publish(_ world: World, edition: Int) {
    let bridge = Item(
      guid: "bridge", title: "Bridge at Merrow falls, \(edition) hurt",
      text: "The bridge fell at noon; \(edition) hurt.")
    let note = Item(guid: "note \(edition)", title: "Notice number \(edition)", text: "A notice.", date: "")
    world.documents.put("/a.xml", rss("a.example", [bridge, note]))
  }

  /// Runs passes over what is due until a time, and returns when the publisher was asked.
  private func run(_ world: World, until end: Timestamp, passes: Int = 400) async throws -> [Timestamp] {
    var asked: [Timestamp] = []
    for _ in 0..<passes {
      guard let next = try world.store.nextDue(at: world.clock.now), next < end else { return asked }
      world.clock.advance(milliseconds: max(0, next.milliseconds - world.clock.now.milliseconds))
      let before = world.server.requests.count
      try await world.sync(.due)
      if world.server.requests.count > before { asked.append(world.clock.now) }
    }
    Issue.record("passes without end")
    return asked
  }

  @Test(arguments: steps)
  func `loses nothing, keeps every order, and leaves no feed to wait`(seconds: Int64) async throws {
    let world = try World()
    publish(world, edition: 1)
    try world.subscribe(["/a.xml"])
    try await world.sync(.due)
    world.clock.advance(milliseconds: seconds * 1_000)
    for edition in 2...4 {
      publish(world, edition: edition)
      world.clock.advance(milliseconds: 60_000)
      try await world.sync(.all)
    }
    world.clock.advance(milliseconds: -seconds * 1_000)
    publish(world, edition: 5)
    let right = world.clock.now
    let asked = try await run(world, until: right.adding(seconds: 2 * 86_400))

    // Asked within hours, and never twice in a minute.
    #expect(asked.count > 1)
    #expect(try #require(asked.first) < right.adding(seconds: 86_400))
    #expect(zip(asked, asked.dropFirst()).allSatisfy { $1.seconds(since: $0) >= 60 })
    // It was asked just before the clock was right again.
    #expect(try #require(asked.first) >= right.adding(seconds: 900))

    let articles = try world.store.articles()
    #expect(articles.count == 6)
    let bridge = try #require(articles.first { $0.guid == "bridge" })
    let versions = try world.store.revisions(bridge.id)
    #expect(versions.map(\.title) == (1...5).map { "Bridge at Merrow falls, \($0) hurt" })
    #expect(zip(versions, versions.dropFirst()).allSatisfy { $0.observedAt < $1.observedAt })
    // Versions that follow each other by the clock of then are newer than all that was known before.
    #expect(try world.store.edits(EditQuery(since: versions[1].observedAt)).count == 4)
    #expect(try world.store.changes(since: 0).map(\.cursor) == Array(1...world.store.lastCursor()))

    let rule = PruneRule(before: world.clock.now.adding(seconds: -90 * 86_400), keepsMultiSource: false)
    let purged = try world.store.prune(rule, at: world.clock.now, rehearsal: true)
    if seconds > -90 * 86_400 { #expect(purged == PruneReport()) }
    #expect(try world.store.check() == [])
  }

  @Test(arguments: steps.filter { $0 < 0 })
  func `that is behind lets nobody be asked early, and who was not asked by it is asked when it was planned`(
    seconds: Int64
  ) async throws {
    let world = try World()
    publish(world, edition: 1)
    world.documents.put("/b.xml", rss("b.example", [dam]))
    try world.subscribe(["/a.xml", "/b.xml"])
    try await world.sync()
    let planned = try world.store.feeds()
    world.clock.advance(milliseconds: (60 + seconds) * 1_000)
    publish(world, edition: 2)
    try await world.sync(.due)
    #expect(world.server.requests.count == 2)
    try await world.sync(.named([planned[0].feed.id]))
    #expect(world.server.requests.count == 3)
    world.clock.advance(milliseconds: (60 - seconds) * 1_000)
    let right = world.clock.now
    try await world.sync(.due)
    #expect(world.server.requests.count == 3)
    let after = try world.store.feeds()
    #expect(after[1] == planned[1])
    // Asked a minute ago by the time that went by, and now as far as anybody can tell.
    #expect(try #require(after[0].lastPolled) >= right.adding(seconds: -60))
    #expect(try #require(after[0].nextDue) >= right.adding(seconds: 900))
    #expect(try #require(after[0].nextDue) <= right.adding(seconds: 2 * 86_400))
    #expect(try #require(after[0].lastSuccess) >= right.adding(seconds: -60))
  }

  @Test func `that is behind ends no pause that a host asked for, by whichever clock it was asked`() async throws {
    let world = try World()
    let busy = try LoopbackServer { _ in .status(503, [("Retry-After", "86400")]) }
    defer { busy.stop() }
    _ = try world.store.addFeeds(
      [1, 2].map { Feed(id: FeedID("f\($0)"), url: busy.base + "/\($0)", allowsPrivateAddress: true) },
      at: world.clock.now)
    let begun = world.clock.now
    try await world.sync(.named([FeedID("f1")]))
    world.clock.advance(milliseconds: -30 * 86_400_000)
    try await world.sync(.all)
    world.clock.advance(milliseconds: 30 * 86_400_000 + 7_200_000)
    for _ in 0..<100 {
      guard let next = try world.store.nextDue(at: world.clock.now), next < begun.adding(seconds: 86_400) else { break }
      world.clock.advance(milliseconds: max(0, next.milliseconds - world.clock.now.milliseconds))
      try await world.sync(.due)
    }
    #expect(busy.requests.count == 1)
    #expect(try #require(try world.store.nextDue(at: world.clock.now)) < begun.adding(seconds: 2 * 86_400))
  }

  @Test func `that is ahead for a pass takes no request from the log`() async throws {
    let world = try World()
    publish(world, edition: 1)
    try world.subscribe(["/a.xml"])
    try await world.sync()
    world.clock.advance(hours: 60 * 24)
    try await world.sync()
    world.clock.advance(hours: -60 * 24 + 2)
    try await world.sync()
    #expect(try world.store.requests().count == 3 && world.server.requests.count == 3)
  }

  @Test func `what robots.txt said to a clock that was ahead is asked anew`() {
    let now = Timestamp(seconds: 1_745_900_000)
    func record(asked: Int64) -> RobotsRecord {
      RobotsRecord(
        origin: "https://a.example:443", answer: .absent, fetchedAt: now.adding(seconds: asked),
        expiresAt: now.adding(seconds: asked + 86_400))
    }
    #expect(record(asked: -60).isFresh(at: now) && record(asked: 60).isFresh(at: now))
    #expect(!record(asked: -90_000).isFresh(at: now) && !record(asked: 365 * 86_400).isFresh(at: now))
  }

  /// A publisher whose documents have validators, and which may ask for a pause.
  private final class Host {
    let server: LoopbackServer
    let pause: Guarded<Int?>

    init() throws {
      let pause = Guarded<Int?>(nil)
      self.pause = pause
      server = try LoopbackServer { request in
        if let seconds = pause.with({ $0 }) { return .status(429, [("Retry-After", String(seconds))]) }
        if request["If-None-Match"] != nil { return .status(304, [("ETag", "\"1\"")]) }
        return .status(200, [("ETag", "\"1\"")], body: Array(rss("a.example", [dam]).utf8))
      }
    }

    func subscribe(_ world: World, feeds: Int) throws {
      _ = try world.store.addFeeds(
        (1...feeds).map { Feed(id: FeedID("f\($0)"), url: server.base + "/\($0)", allowsPrivateAddress: true) },
        at: world.clock.now)
    }
  }

  @Test(arguments: steps) func `gives its own log no reason to accuse it`(seconds: Int64) async throws {
    let world = try World()
    let host = try Host()
    defer { host.server.stop() }
    try host.subscribe(world, feeds: 4)
    try await world.sync(.due)
    world.clock.advance(milliseconds: (14_400 + seconds) * 1_000)
    for _ in 0..<3 {
      try await world.sync(.due)
      world.clock.advance(milliseconds: 14_400_000)
    }
    world.clock.advance(milliseconds: -seconds * 1_000)
    _ = try await run(world, until: world.clock.now.adding(seconds: 2 * 86_400))
    #expect(host.server.requests.count > 8)
    let audit = PolitenessAudit(try world.store.requests(), feeds: [], at: world.clock.now)
    #expect(audit.requests + audit.later == host.server.requests.count && audit.requests > 4)
    // Where the clock said that more than 14 days had gone by, it had the whole document asked for: so it was.
    let isWhole = seconds > 14 * 86_400
    #expect(audit.breaches.filter { !isWhole || $0.request?.isConditional != false }.map(\.what) == [])
  }

  @Test func `that was ahead puts off no feed to its time when their host asks for a pause later`() async throws {
    let world = try World()
    let host = try Host()
    defer { host.server.stop() }
    try host.subscribe(world, feeds: 3)
    world.clock.advance(hours: 20 * 24)
    try await world.sync(.due)
    world.clock.advance(hours: -20 * 24)
    let right = world.clock.now
    _ = try await run(world, until: right.adding(seconds: 60))
    host.pause.with { $0 = 600 }
    world.clock.advance(hours: 48)
    try await world.sync(.due)
    let feeds = try world.store.feeds()
    #expect(feeds.contains { $0.scheduleReason.hasPrefix("its host asked us to wait") })
    #expect(feeds.allSatisfy { $0.nextDue.map { $0 < right.adding(seconds: 4 * 86_400) } ?? false })
  }

  @Test func `that was ahead has no document asked for whole before 14 days are over`() async throws {
    let world = try World()
    let host = try Host()
    defer { host.server.stop() }
    try host.subscribe(world, feeds: 1)
    try await world.sync(.due)
    world.clock.advance(hours: 30 * 24)
    try await world.sync(.all)
    world.clock.advance(hours: -30 * 24)
    let right = world.clock.now
    _ = try await run(world, until: right.adding(seconds: 13 * 86_400), passes: 1_000)
    let requests = host.server.requests
    #expect(requests.count > 5)
    #expect(requests.dropFirst().allSatisfy { $0["If-None-Match"] == "\"1\"" })
  }
}
