import News
import Store

/// Feeds that are being asked by a service, which may outlive the pass that asked them: a pass that only waits for slow
/// servers ends, the news of everybody else is decided, and the next pass takes the late answers in.
actor Stragglers {
  /// What a feed's turn came to; nil if it was interrupted before a request was made.
  struct Answer: Sendable {
    var polled: PolledFeed?
    var host: String
  }

  typealias Ending = Result<Answer, any Error>

  /// What the passes before have left to the next one.
  struct Legacy: Sendable {
    /// The hosts of feeds that are still being asked.
    var asked: [FeedID: String] = [:]
    /// Feeds that have answered since, and what they answered.
    var late: [FeedID: Ending] = [:]

    /// Feeds that are still being asked.
    var underway: Set<FeedID> { Set(asked.keys) }

    /// How many of them a host has, without those of which a pass waits for the answer itself.
    func hosts(but records: [FeedRecord]) -> [String: Int] {
      guard !asked.isEmpty else { return [:] }
      let awaited = Set(records.map(\.feed.id))
      return asked.reduce(into: [:]) { if !awaited.contains($1.key) { $0[$1.value, default: 0] += 1 } }
    }
  }

  private struct Asked {
    var host: String
    var task: Task<Void, Never>
  }

  /// Milliseconds without any answer after which a pass that has nobody left to ask ends.
  static let patience: Int64 = 3000
  /// Seconds for which a feed that a pass has left behind is not asked again even if the service is killed meanwhile.
  static let leastPause: Int64 = 3600

  private var asked: [FeedID: Asked] = [:]
  private var waiters: [FeedID: CheckedContinuation<Ending?, Never>] = [:]
  private var late: [FeedID: Ending] = [:]
  private var tell: (@Sendable () async -> Void)?

  /// Whether answers have come that no pass has taken in, of other feeds than some.
  func hasLate(but others: Set<FeedID>) -> Bool {
    late.contains { !others.contains($0.key) }
  }

  /// Which of some feeds are still being asked, and which have answered without that a pass has taken it in.
  func standing(of feeds: Set<FeedID>) -> (underway: Set<FeedID>, late: Set<FeedID>) {
    (feeds.filter { asked[$0] != nil }, feeds.filter { late[$0] != nil })
  }

  /// From now on `tell` is called when an answer has come that no pass waits for.
  func tellLate(_ tell: @escaping @Sendable () async -> Void) {
    self.tell = tell
  }

  /// Asks a feed, or waits for the answer where it is being asked; nil once the pass leaves without it. Cancelling the
  /// caller ends the request, unless the pass has left.
  func ask(_ feed: FeedID, host: String, _ work: @escaping @Sendable () async throws -> PolledFeed?) async -> Ending? {
    if let ending = late.removeValue(forKey: feed) { return ending }
    if asked[feed] == nil {
      asked[feed] = Asked(
        host: host,
        task: Task {
          do { self.end(feed, .success(Answer(polled: try await work(), host: host))) } catch {
            self.end(feed, .failure(error))
          }
        })
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        waiters[feed] = continuation
        if Task.isCancelled { asked[feed]?.task.cancel() }
      }
    } onCancel: {
      Task { await self.interrupt(feed) }
    }
  }

  /// The pass waits no longer. Returns the feeds that it leaves behind.
  func leave() -> [FeedID] {
    let left = waiters
    waiters = [:]
    for waiter in left.values { waiter.resume(returning: nil) }
    return left.keys.sorted()
  }

  /// What earlier passes have left; the late answers of feeds that are wanted are handed out, once.
  func inherit(_ isWanted: (FeedID) -> Bool) -> Legacy {
    let wanted = late.filter { isWanted($0.key) }
    for feed in wanted.keys { late[feed] = nil }
    return Legacy(asked: asked.mapValues(\.host), late: wanted)
  }

  /// Interrupts every request and returns when all have ended.
  func finish() async {
    let tasks = asked.values.map(\.task)
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }

  private func interrupt(_ feed: FeedID) {
    if waiters[feed] != nil { asked[feed]?.task.cancel() }
  }

  private func end(_ feed: FeedID, _ ending: Ending) {
    asked[feed] = nil
    if let waiter = waiters.removeValue(forKey: feed) { return waiter.resume(returning: ending) }
    late[feed] = ending
    if let tell { Task { await tell() } }
  }
}
