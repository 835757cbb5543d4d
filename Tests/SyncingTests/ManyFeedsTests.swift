import Fetching
import FoundationEssentials
import News
import Store
import TestSupport
import Testing

@testable import Syncing

/// Answers 304 at once, remembers in which order it was asked, and ends the pass after so many answers.
private final class QuickAnswers: Requester {
  let asked = Guarded<[Int]>([])
  private let limit: Int
  private let end: @Sendable () -> Void

  init(limit: Int, end: @escaping @Sendable () -> Void) {
    self.limit = limit
    self.end = end
  }

  func hold(_ host: String, until: Timestamp) {}

  func fetch(_ request: FetchRequest) async -> FetchOutcome {
    let number = Int(request.url.dropFirst(8).prefix { $0.isNumber }) ?? -1
    let isOver = asked.with { asked in
      asked.append(number)
      return asked.count == limit
    }
    if isOver { end() }
    return .notModified(
      FetchedHeaders(
        status: 304, contentType: nil, validators: Validators(etag: "\"1\""), finalURL: request.url))
  }
}

@Suite struct `Twenty thousand feeds in one store` {
  private static let count = 20_000
  private static let batch = 1000
  private static let window = 32

  @Test func `are asked by due time, and a pass that ends early starves none`() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/courant-many-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clock = VirtualClock()
    let store = try Store.open(folder + "/store.sqlite", access: .write)
    defer { store.close() }
    // Feed n is due since second n; they are not added in that order.
    let batches = Self.count / Self.batch
    for batch in (0..<batches).map({ $0 * 7 % batches }) {
      let feeds = (0..<Self.batch).map { index in
        let number = batch * Self.batch + index
        return Feed(id: FeedID("f\(number)"), url: "https://\(number).example/feed")
      }
      _ = try store.addFeeds(feeds, at: clock.now.adding(seconds: Int64(batch)))
    }
    clock.advance(hours: 1)
    #expect(try store.feedsToAsk(.due(clock.now)).count == Self.count)

    var answered: Set<Int> = []
    for portion in [400, 300] {
      let running = Guarded<Task<SyncSummary, any Error>?>(nil)
      let answers = QuickAnswers(limit: portion) { running.with { $0?.cancel() } }
      let pass = SyncRun(
        store: store, fetcher: answers, settings: SyncSettings(window: Self.window), clock: { clock.now },
        sleep: { $0 == AskingWindow.beat ? await Task.yield() : await Wait.untilCancelled() })
      let gate = Guarded(false)
      let task = Task {
        while !gate.with({ $0 }) { await Task.yield() }
        return try await pass.run(.due) { _ in }
      }
      running.with { $0 = task }
      gate.with { $0 = true }
      let summary = try await task.value
      let asked = answers.asked.with { $0 }
      #expect(summary.interrupted)
      // What is in work at one time may overtake, nothing else; and what was answered is not asked again.
      let limit = (answered.count + asked.count + 2 * Self.window) / Self.batch
      #expect(asked.allSatisfy { $0 / Self.batch <= limit })
      #expect(answered.isDisjoint(with: asked))
      answered.formUnion(asked)
    }
    #expect(answered.count >= 700)
    #expect(try store.feedsToAsk(.due(clock.now)).count == Self.count - answered.count)
  }
}
