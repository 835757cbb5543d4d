import Fetching
import News
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `Our own line` {
  let world: World
  private let urls = (0..<4).map { "https://h\($0).example/feed" }

  init() throws { world = try World() }

  /// Publishers of which those that `isUp` names answer.
  private func publishers(
    _ silence: FetchFailure = FetchFailure(.nameResolution, "no such host"),
    _ isUp: @escaping @Sendable (String) -> Bool
  ) -> PlayedAnswers {
    PlayedAnswers(world.clock) { request in
      isUp(request.url) ? PlayedAnswers.document(request, [dam]) : .failed(silence)
    }
  }

  private func pauses() throws -> [Int64] {
    try world.store.feeds().map { ($0.nextDue?.seconds ?? 0) - world.clock.now.seconds }
  }

  /// Nobody is found, or the proxy through which everybody is asked takes our password no more.
  static let silences = [
    FetchFailure(.nameResolution, "no such host"), FetchFailure(.proxy, "the proxy answered 407", status: 407),
  ]

  @Test(arguments: silences)
  func `that is down is held against no feed, which are asked again soon, and at once well when it is back`(
    silence: FetchFailure
  ) async throws {
    let isDown = Guarded(false)
    let pass = world.pass(publishers(silence) { _ in !isDown.with { $0 } }).keepingStories()
    try world.subscribe(to: urls)
    _ = try await pass.run(.due) { _ in }
    let usual = try world.store.feeds().map(\.validators)
    isDown.with { $0 = true }
    world.clock.advance(hours: 26)
    for pause in [60, 120, 300, 600, 1800, 1800] as [Int64] {
      let summary = try await pass.run(.due) { _ in }
      #expect(summary.failed == 4)
      #expect(try pauses() == Array(repeating: pause, count: 4))
      world.clock.advance(milliseconds: pause * 1000)
    }
    let feeds = try world.store.feeds()
    #expect(feeds.allSatisfy { $0.failures == 0 && $0.health == .ok && $0.scheduleReason.contains("our own line") })
    #expect(feeds.map(\.validators) == usual)
    isDown.with { $0 = false }
    _ = try await pass.run(.due) { _ in }
    #expect(try pauses().allSatisfy { $0 >= 3600 })
    #expect(try world.store.feeds().allSatisfy { !$0.scheduleReason.contains("our own line") })
  }

  @Test(arguments: silences)
  func `is told by the log where every pass is a process of its own`(silence: FetchFailure) async throws {
    let isDown = Guarded(false)
    let answers = publishers(silence) { _ in !isDown.with { $0 } }
    try world.subscribe(to: urls)
    _ = try await world.pass(answers).run(.due) { _ in }
    isDown.with { $0 = true }
    world.clock.advance(hours: 26)
    // Two hosts in vain may be their own fault; the third shows whose it is, and what was held against them is taken back.
    for (url, failures) in zip(urls, [[1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]] as [[Int]]) {
      world.clock.advance(milliseconds: 1000)
      let summary = try await world.pass(answers).run(.named([.derived(from: url)])) { _ in }
      #expect(try world.store.feeds().map(\.failures) == failures)
      #expect(summary.failures.first?.advice.contains("our own line") != true)
      #expect((summary.failures.first?.advice.contains("this machine's own line") == true) == (failures[0] == 0))
    }
    #expect(try world.store.feeds().allSatisfy { $0.health == .ok && $0.failure == nil })
    #expect(try pauses().allSatisfy { $0 <= 120 })
    #expect(try world.store.lineSilence().hosts.count == 4)
    world.clock.advance(hours: 2)
    _ = try await world.pass(answers).run(.due) { _ in }
    #expect(try world.store.feeds().allSatisfy { $0.scheduleReason.contains("our own line") })
    isDown.with { $0 = false }
    world.clock.advance(hours: 2)
    _ = try await world.pass(answers).run(.due) { _ in }
    #expect(try world.store.feeds().allSatisfy { $0.failures == 0 })
    #expect(try world.store.lineSilence().hosts.isEmpty)
  }

  @Test func `is not proved by a machine of one's own that answers, once others have answered as well`() async throws {
    let isDown = Guarded(false)
    let answers = publishers { url in url.contains("//near.") || !isDown.with { $0 } }
    let near = "http://near.example/feed"
    try world.subscribe(to: urls)
    _ = try world.store.addFeeds(
      [Feed(id: .derived(from: near), url: near, allowsPrivateAddress: true)], at: world.clock.now)
    let pass = world.pass(answers).keepingStories()
    _ = try await pass.run(.due) { _ in }
    isDown.with { $0 = true }
    for run in [pass, world.pass(answers)] {
      world.clock.advance(hours: 26)
      _ = try await run.run(.due) { _ in }
      #expect(try world.store.feeds().allSatisfy { $0.failures == 0 })
      #expect(try world.store.feeds().count { $0.scheduleReason.contains("our own line") } == 4)
    }
  }

  @Test func `that is down does not excuse a feed that was dead before`() async throws {
    let down = Guarded<Set<String>>([])
    let answers = publishers { url in !down.with { $0.contains(url) } }
    try world.subscribe(to: urls)
    _ = try await world.pass(answers).run(.due) { _ in }
    down.with { $0 = [urls[0]] }
    for _ in 0..<3 {
      world.clock.advance(hours: 26)
      _ = try await world.pass(answers).run(.due) { _ in }
    }
    #expect(try world.store.feeds().map(\.failures) == [3, 0, 0, 0])
    down.with { $0 = Set(urls) }
    for _ in 0..<12 {
      world.clock.advance(hours: 3)
      _ = try await world.pass(answers).run(.due) { _ in }
    }
    let feeds = try world.store.feeds()
    #expect(feeds[0].failures >= 3 && feeds[0].health == .failing)
    #expect(feeds.dropFirst().allSatisfy { $0.failures == 0 && $0.health == .ok })
  }

  @Test func `is not suspected of machines of one's own that fall silent one after another`() async throws {
    let down = Guarded<Set<String>>([])
    let near = (0..<4).map { "http://near.\($0).example/feed" }
    let answers = publishers { url in !down.with { $0.contains(url) } }
    try world.subscribe(to: [urls[0]])
    _ = try world.store.addFeeds(
      near.map { Feed(id: .derived(from: $0), url: $0, allowsPrivateAddress: true) }, at: world.clock.now)
    let pass = world.pass(answers).keepingStories()
    _ = try await pass.run(.due) { _ in }
    for run in [pass, world.pass(answers)] {
      for url in near {
        world.clock.advance(milliseconds: 1000)
        down.with { $0 = [url] }
        _ = try await run.run(.named([.derived(from: url)])) { _ in }
        #expect(try world.store.feed(FeedID.derived(from: url).text).failures >= 1)
        down.with { $0 = [] }
        _ = try await run.run(.named([.derived(from: url)])) { _ in }
      }
      #expect(try world.store.feeds().allSatisfy { !$0.scheduleReason.contains("our own line") })
    }
    #expect(try world.store.lineSilence().hosts.isEmpty)
  }

  @Test func `is not to blame where one host answers, nor where two are silent`() async throws {
    for silent in [["h0", "h1", "h2"], ["h0", "h1", "h2", "h3"]] {
      let world = try World()
      let answers = PlayedAnswers(world.clock) { request in
        silent.contains { request.url.contains($0) }
          ? .failed(FetchFailure(.connection, "refused")) : PlayedAnswers.document(request, [dam])
      }
      try world.subscribe(to: silent.count == 3 ? urls : Array(urls.prefix(2)))
      _ = try await world.pass(answers).run(.due) { _ in }
      let failing = try world.store.feeds().filter { $0.health == .failing }
      #expect(failing.count == (silent.count == 3 ? 3 : 2) && failing.allSatisfy { $0.failures == 1 })
    }
  }

  @Test func `is back once anybody answers: hosts that are silent even then have failed`() async throws {
    let up = Guarded<Set<String>>([])
    let pass = world.pass(publishers { url in up.with { $0.contains(url) } }).keepingStories()
    try world.subscribe(to: urls)
    _ = try await pass.run(.due) { _ in }
    #expect(try world.store.feeds().allSatisfy { $0.failures == 0 })
    world.clock.advance(milliseconds: 60_000)
    up.with { $0 = [urls[3]] }
    _ = try await pass.run(.named([.derived(from: urls[3])])) { _ in }
    world.clock.advance(milliseconds: 60_000)
    _ = try await pass.run(.due) { _ in }
    #expect(try world.store.feeds().map(\.failures) == [1, 1, 1, 0])
    #expect(try Array(pauses().prefix(3)).allSatisfy { $0 >= 3600 })
  }
}
