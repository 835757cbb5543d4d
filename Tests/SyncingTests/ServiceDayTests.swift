import Fetching
import Foundation
import News
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `A day of the service` {
  /// How many feeds: `COURANT_DAY_FEEDS`, else five thousand.
  static let count = ProcessInfo.processInfo.environment["COURANT_DAY_FEEDS"].flatMap(Int.init) ?? 5000

  /// Runs the whole line but the network for so many hours of virtual time.
  private func serve(
    _ store: Store, _ publishers: ImaginedPublishers, _ clock: VirtualClock, hours: Int64, socket: String
  )
    async throws
  {
    let end = clock.now.adding(seconds: hours * 3600)
    let running = Guarded<Task<Void, any Error>?>(nil)
    let pass = SyncRun(
      store: store, fetcher: publishers, settings: SyncSettings(window: 64), clock: { clock.now },
      sleep: { $0 == AskingWindow.beat ? await Task.yield() : await Wait.untilCancelled() })
    let service = SyncService(
      pass: pass, store: store, controlSocketPath: socket, clock: { clock.now },
      sleep: { milliseconds in
        clock.advance(milliseconds: milliseconds)
        if clock.now >= end { running.with { $0?.cancel() } }
      }, report: { _ in }, heartbeat: {})
    let gate = Guarded(false)
    let task = Task {
      while !gate.with({ $0 }) { await Task.yield() }
      try await service.run {}
    }
    running.with { $0 = task }
    gate.with { $0 = true }
    try await task.value
  }

  @Test func `starves none, troubles none, and loses nothing, one feed in twenty being faulty`() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/courant-day-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clock = VirtualClock()
    let start = clock.now
    let publishers = ImaginedPublishers(clock: clock)
    let store = try Store.open(folder + "/store.sqlite", access: .write)
    defer { store.close() }
    let feeds = (0..<Self.count).map { Feed(id: FeedID("f\($0)"), url: ImaginedPublishers.url($0)) }
    _ = try store.addFeeds(feeds, at: start)
    try await serve(store, publishers, clock, hours: 24, socket: folder + "/s.sock")

    let byFeed = Dictionary(grouping: publishers.requests, by: \.feed)
    #expect(byFeed.count == Self.count)
    for (feed, requests) in byFeed {
      let gaps = zip(requests, requests.dropFirst()).map { $1.at.seconds - $0.at.seconds }
      switch ImaginedPublishers.fault(feed) {
      case .gone: #expect(requests.count == 1)
      case .throttled: #expect(requests.count <= 3)
      case .missing, .server, .timeout: #expect((2...8).contains(requests.count))
      // A page in the feed's place has no validators: it is asked for at most once in 24 hours.
      case .garbage: #expect((1...2).contains(requests.count))
      case nil:
        #expect(gaps.allSatisfy { $0 >= (ImaginedPublishers.period(feed) <= 7200 ? 900 : 3600) })
        #expect(requests.count >= 2)
        #expect(requests.dropFirst().allSatisfy { $0.isConditional })
      }
    }
    // What was published by hour 12 is stored, whoever published it.
    let noon = start.adding(seconds: 12 * 3600)
    let published = (0..<Self.count).filter {
      ImaginedPublishers.fault($0) == nil && ImaginedPublishers.period($0) > 20_000
    }
    .reduce(0) { $0 + publishers.items($1, at: noon).count }
    #expect(try store.status(dayStart: start).articles >= published)
    #expect(try store.status(dayStart: start).feeds[.ok] == Self.count - Self.count / 20)
    #expect(try store.check() == [])
  }
}
