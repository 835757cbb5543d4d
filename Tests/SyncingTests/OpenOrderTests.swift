import Fetching
import News
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `What is ordered of a service` {
  let world: World
  private let slow = "https://slow.example/feed"
  private let good = "https://good.example/feed"

  init() throws { world = try World() }

  private var socket: String { world.folder + "/s.sock" }

  /// Runs a service whose time does not go on by itself while `body` gives it orders.
  private func serve(
    _ pass: SyncRun, finished: @escaping @Sendable () -> Void = {}, _ body: (_ end: () -> Void) async throws -> Void
  ) async throws {
    let service = SyncService(
      pass: pass, store: world.store, controlSocketPath: socket, clock: { [clock = world.clock] in clock.now },
      sleep: { _ in await Wait.untilCancelled() }, report: { if case .finished = $0 { finished() } }, heartbeat: {})
    let (ready, isReady) = AsyncStream.makeStream(of: Void.self)
    let task = Task { try await service.run { isReady.yield() } }
    for await _ in ready { break }
    try await body { task.cancel() }
    task.cancel()
    try await task.value
  }

  /// Orders a pass as `courant sync` does.
  ///
  /// - Parameter seconds: the longest silence.
  private static func order(
    _ selection: SyncSelection, at socket: String, seconds: Int = 300
  ) async throws -> SyncSummary? {
    let result = await withCheckedContinuation { continuation in
      Threads.detach {
        continuation.resume(
          returning: Result { try ControlClient.sync(selection, socketPath: socket, waitSeconds: seconds) { _ in } })
      }
    }
    return try result.get()
  }

  /// Publishers of which the slow one answers once its door is open.
  private func publishers(_ door: Door) -> PlayedAnswers {
    PlayedAnswers(world.clock) { [slow] request in
      if request.url == slow { await door.pass() }
      return PlayedAnswers.document(request, [request.url == slow ? budget : dam])
    }
  }

  /// Subscribes to both publishers, of which nothing is due: what is asked is what is ordered.
  private func subscribe() throws {
    try world.subscribe(to: [slow, good])
    try world.store.putOff(
      [slow, good].map { .derived(from: $0) }, until: world.clock.now.adding(seconds: 600), reason: "test",
      at: world.clock.now)
  }

  @Test func `holds up nobody while a server hangs, and waits for that server's answer`() async throws {
    let door = Door()
    let answers = publishers(door)
    try subscribe()
    let (socket, named) = (socket, SyncSelection.named([.derived(from: slow)]))
    try await serve(world.pass(answers) { _ in await Task.yield() }) { _ in
      async let first = Self.order(named, at: socket)
      async let second = Self.order(named, at: socket)
      while answers.count(slow) == 0 { await Task.yield() }
      let other = try #require(try await Self.order(.named([.derived(from: good)]), at: socket))
      #expect(other.asked == 1 && other.fetched == 1 && other.articlesNew == 1 && other.failed == 0)
      await door.open()
      let summaries = try await [first, second].compactMap(\.self)
      #expect(summaries.map(\.asked) == [1, 1] && summaries.map(\.fetched) == [1, 1])
      #expect(summaries.map(\.articlesNew) == [1, 1] && summaries.map(\.entriesNew) == [1, 1])
      #expect(summaries.allSatisfy { !$0.interrupted })
      #expect(answers.count(slow) == 1 && answers.count(good) == 1)
    }
    #expect(try world.store.check() == [])
  }

  @Test(arguments: [SyncSelection.all, .due])
  func `is done when every feed of a busy host has had its turn, each of them once`(selection: SyncSelection)
    async throws
  {
    let urls = (0..<40).map { "https://busy.example/\($0)" }
    let answers = PlayedAnswers(world.clock) { [clock = world.clock] request in
      clock.advance(milliseconds: 1000)
      return request.url.contains("busy")
        ? PlayedAnswers.document(request, [dam]) : .failed(FetchFailure(.notFound, "gone", status: 404))
    }
    let pass = world.pass(answers) { milliseconds in
      guard milliseconds == Stragglers.patience else { return await Task.yield() }
      // Three more are asked meanwhile: nothing is quiet.
      let before = answers.asked.with { $0.count }
      while answers.asked.with({ $0.count }) < min(41, before + 3) { await Task.yield() }
    }
    try await serve(pass) { _ in
      try world.subscribe(to: urls + ["https://lost.example/feed"])
      let summary = try #require(try await Self.order(selection, at: socket))
      #expect(summary.asked == 41 && summary.fetched == 40 && summary.failed == 1)
      #expect(summary.failures.map(\.feed) == ["https://lost.example/feed"])
      #expect(urls.allSatisfy { answers.count($0) == 1 })
    }
  }

  @Test(arguments: [SyncSelection.all, .due])
  func `rests while a host hangs, and gives it up after two time-outs, whichever pass they came in`(
    selection: SyncSelection
  ) async throws {
    let urls = (0..<12).map { "https://slow.example/\($0)" }
    let (door, passes, socket) = (Door(), Guarded(0), socket)
    let answers = PlayedAnswers(world.clock) { request in
      guard request.url.contains("slow") else { return PlayedAnswers.document(request, [dam]) }
      await door.pass()
      return .failed(FetchFailure(.timeout, "too slow"))
    }
    try await serve(world.pass(answers) { _ in await Task.yield() }, finished: { passes.with { $0 += 1 } }) { _ in
      try world.subscribe(to: urls + [good])
      async let ordered = Self.order(selection, at: socket)
      while try world.store.feeds().filter({ $0.scheduleReason.contains("being asked") }).count < 2 {
        await Task.yield()
      }
      for _ in 0..<2000 { await Task.yield() }
      // The service's own, the order's first, and one that finds no room.
      #expect(passes.with { $0 } <= 3)
      await door.open()
      let summary = try #require(try await ordered)
      let asked = urls.reduce(0) { $0 + answers.count($1) }
      #expect((2...4).contains(asked))
      #expect(summary.fetched == 1 && summary.failed == asked && summary.waiting == 12 - asked)
    }
  }

  @Test func `tells of feeds that another order's pass gave up, and asks them no more`() async throws {
    let urls = (0..<6).map { "https://slow.example/\($0)" }
    let (door, socket) = (Door(), socket)
    let answers = PlayedAnswers(world.clock) { request in
      await door.pass()
      return .failed(FetchFailure(.timeout, "too slow"))
    }
    try world.subscribe(to: urls)
    try world.store.putOff(
      urls.map { .derived(from: $0) }, until: world.clock.now.adding(seconds: 600), reason: "test", at: world.clock.now)
    try await serve(world.pass(answers) { _ in await Task.yield() }) { _ in
      async let all = Self.order(.all, at: socket)
      while try world.store.feeds().filter({ $0.scheduleReason.contains("being asked") }).count < 2 {
        await Task.yield()
      }
      let waiting = try #require(urls.last { answers.count($0) == 0 })
      async let named = Self.order(.named([.derived(from: waiting)]), at: socket)
      for _ in 0..<2000 { await Task.yield() }
      await door.open()
      let (summary, own) = try await (#require(all), #require(named))
      let asked = urls.reduce(0) { $0 + answers.count($1) }
      #expect((2...3).contains(asked) && answers.count(waiting) == 0)
      #expect(summary.failed == asked && summary.waiting == 6 - asked)
      #expect(own.waiting == 1 && own.asked == 0 && own.failed == 0)
    }
  }

  @Test func `and not done when the service ends says so`() async throws {
    let door = Door()
    let answers = publishers(door)
    try subscribe()
    let socket = socket
    try await serve(world.pass(answers) { _ in await Task.yield() }) { end in
      async let summary = Self.order(.all, at: socket)
      while try world.store.feed(slow).scheduleReason.contains("being asked") == false { await Task.yield() }
      end()
      await door.open()
      #expect(try await summary?.interrupted == true)
    }
  }

  @Test func `and waited for in vain tells how much is left`() async throws {
    let door = Door()
    let answers = publishers(door)
    try subscribe()
    let (socket, named) = (socket, SyncSelection.named([.derived(from: slow)]))
    try await serve(world.pass(answers) { _ in await Task.yield() }) { _ in
      var message = ""
      // On a busy machine a second may be over before the service has begun.
      for seconds in [1, 4, 16, 60] where !message.contains("have not had their turn") {
        let error = await #expect(throws: ControlError.self) {
          try await Self.order(named, at: socket, seconds: seconds)
        }
        #expect(error?.kind == .timedOut)
        message = error?.message ?? ""
      }
      #expect(message.contains("1 of 1 feeds have not had their turn"))
      #expect(answers.count(slow) == 1)
      await door.open()
    }
  }
}
