import Fetching
import News
import Store
import TestSupport
import Testing

@testable import Syncing

/// A door that requests wait at until it is opened.
actor Door {
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func pass() async {
    if isOpen { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func open() {
    isOpen = true
    for waiter in waiting { waiter.resume() }
    waiting = []
  }
}

@Suite struct `A slow server` {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: [
    FetchFailure(.timeout, "too slow"), FetchFailure(.tooSlow, "drips", status: 200),
    FetchFailure(.timeout, "not complete", status: 200),
  ])
  func `that hangs or drips is given up after two time-outs, and its other feeds are put off, not blamed`(
    failure: FetchFailure
  ) async throws {
    let slow = (0..<12).map { "https://slow.example/\($0)" }
    let answers = PlayedAnswers(world.clock) { request in
      request.url.contains("slow") ? .failed(failure) : PlayedAnswers.document(request, [dam])
    }
    try world.subscribe(to: slow + ["https://good.example/1", "https://good.example/2"])
    let start = world.clock.now
    let summary = try await world.pass(answers).run(.due) { _ in }
    let asked = slow.reduce(0) { $0 + answers.count($1) }
    #expect((2...3).contains(asked))
    #expect(summary.failed == asked && summary.waiting == 12 - asked && summary.fetched == 2)
    let feeds = try world.store.feeds().filter { $0.feed.url.contains("slow") }
    let putOff = feeds.filter { $0.failures == 0 }
    #expect(putOff.count == 12 - asked && Set(putOff.map(\.nextDue)) == [start.adding(seconds: 900)])
    #expect(putOff.allSatisfy { $0.health == .ok && $0.scheduleReason.contains("time out") && $0.lastPolled == nil })
    #expect(feeds.filter { $0.failures == 1 }.allSatisfy { ($0.nextDue ?? start) >= start.adding(seconds: 3600) })
  }

  @Test func `holds up no pass of a service, and its late answer comes with the next one`() async throws {
    let (door, store) = (Door(), world.store)
    let (good, slow) = ("https://good.example/feed", "https://slow.example/feed")
    let answers = PlayedAnswers(world.clock) { request in
      if request.url == slow { await door.pass() }
      return PlayedAnswers.document(request, [request.url == slow ? budget : dam])
    }
    try world.subscribe(to: [good, slow])
    let pass = world.pass(answers) { milliseconds in
      guard milliseconds == Stragglers.patience else { return await Task.yield() }
      while (try? store.articles().count) == 0 { await Task.yield() }
    }.keepingStories()
    let first = try await pass.run(.due) { _ in }
    #expect(first.articlesNew == 1 && first.storiesNew == 1 && !first.interrupted)
    // Killed now, the service would not ask the slow one again at once.
    let left = try store.feed(slow)
    #expect(left.nextDue == world.clock.now.adding(seconds: 3600) && left.scheduleReason.contains("being asked"))
    world.clock.advance(hours: 2)
    let second = try await pass.run(.named([.derived(from: good)])) { _ in }
    #expect(second.asked == 1 && answers.count(slow) == 1)
    #expect(try await pass.run(.due) { _ in }.asked == 0)
    await door.open()
    while !(await pass.hasLateAnswers()) { await Task.yield() }
    let third = try await pass.run(.due) { _ in }
    #expect(third.articlesNew == 1 && answers.count(slow) == 1)
    #expect(try store.feed(slow).health == .ok && store.requests().count == 3)
  }

  @Test func `with many feeds holds up no other host's: those that wait stay due for the next pass`() async throws {
    let slow = (0..<40).map { "https://slow.example/\($0)" }
    let answers = PlayedAnswers(world.clock) { [clock = world.clock] request in
      clock.advance(milliseconds: 1000)
      return PlayedAnswers.document(request, [dam])
    }
    try world.subscribe(to: slow)
    let pass = world.pass(answers) { milliseconds in
      guard milliseconds == Stragglers.patience else { return await Task.yield() }
      // Three more are asked meanwhile: nothing is quiet.
      let before = answers.asked.with { $0.count }
      while answers.asked.with({ $0.count }) < min(40, before + 3) { await Task.yield() }
    }.keepingStories()
    let first = try await pass.run(.due) { _ in }
    #expect((10...25).contains(first.asked) && !first.interrupted)
    #expect(await pass.leavesFeeds())
    #expect(try world.store.nextDue(at: world.clock.now).map { $0 <= world.clock.now } == true)
    for _ in 0..<20 { _ = try await pass.run(.due) { _ in } }
    #expect(slow.allSatisfy { answers.count($0) == 1 })
    #expect(await !pass.leavesFeeds())
  }

  @Test func `that a person names is waited for, also while an earlier pass has left it behind`() async throws {
    let door = Door()
    let slow = "https://slow.example/feed"
    let answers = PlayedAnswers(world.clock) { request in
      await door.pass()
      return PlayedAnswers.document(request, [budget])
    }
    try world.subscribe(to: [slow])
    let pass = world.pass(answers) { _ in await Task.yield() }.keepingStories()
    #expect(try await pass.run(.due) { _ in }.articlesNew == 0)
    let named = Task { try await pass.run(.named([.derived(from: slow)])) { _ in } }
    await door.open()
    #expect(try await named.value.articlesNew == 1)
    #expect(answers.count(slow) == 1)
  }

  @Test func `that is cut off by the end of the service is in the log, and not asked again at once`() async throws {
    for isService in [false, true] {
      let world = try World()
      world.documents.put("/drip") { _ in LoopbackReply([.bytes(LoopbackReply.head(200, [])), .hang]) }
      try world.subscribe(["/drip"])
      let pass = isService ? world.pass().keepingStories() : world.pass()
      let server = world.server
      let task = Task { try await pass.run(.due) { _ in } }
      while server.requests.isEmpty { await Task.yield() }
      task.cancel()
      let summary = try await task.value
      try await pass.finish()
      #expect(summary.interrupted)
      #expect(try world.store.requests().map(\.outcome) == [FetchFailure.Kind.cancelled.rawValue])
      let record = try #require(try world.store.feeds().first)
      #expect(record.health == .ok && record.failures == 0)
      #expect(try #require(record.nextDue).seconds(since: world.clock.now) >= 3600)
      #expect(try await world.sync(.due).asked == 0)
      #expect(server.requests.count == 1)
    }
  }
}
