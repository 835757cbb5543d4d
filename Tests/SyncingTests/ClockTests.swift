import News
import TestSupport
import Testing

@testable import Store
@testable import Syncing

@Suite struct `A clock that is wrong for a while` {
  private static let steps: [Int64] = [-3_600, -86_400, -365 * 86_400, 86_400, 20 * 86_400, 365 * 86_400]

  /// A dated article whose figure changes with every edition, and one without a date.
  private func publish(_ world: World, edition: Int) {
    let bridge = Item(
      guid: "bridge", title: "Bridge at Merrow falls, \(edition) hurt",
      text: "The bridge fell at noon; \(edition) hurt.")
    let note = Item(guid: "note \(edition)", title: "Notice number \(edition)", text: "A notice.", date: "")
    world.documents.put("/a.xml", rss("a.example", [bridge, note]))
  }

  /// Runs passes over what is due until a time, and returns when the publisher was asked.
  private func run(_ world: World, until end: Timestamp) async throws -> [Timestamp] {
    var asked: [Timestamp] = []
    for _ in 0..<200 {
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
    if seconds > 3_600 { #expect(try #require(asked.first) >= right.adding(seconds: 60)) }

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
}
