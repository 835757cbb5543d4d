public import Fetching
public import News
public import Store

/// What the notifier tells of itself.
public enum NotifierNews: Sendable {
  /// A message went to a hook, or did not.
  case delivery(hook: String, id: String, HookAttempt)
  /// A hub could not be told.
  case hub(String, failure: String)
  /// The store did not do what it was asked; it is tried again.
  case trouble(StoreError)
}

/// Tells hooks of what happens, and a WebSub hub that our feeds have changed.
///
/// It reads the change log on its own, whoever wrote it, with a place in it that is kept for each hook.
public struct Notifier: Sendable {
  /// Milliseconds between two looks.
  private static let rhythm: Int64 = 2000
  /// Deliveries to one receiver after one look.
  private static let most = 64
  /// Seconds between two looks for feeds that have been failing for long.
  private static let lostRhythm: Double = 3600

  private let store: Store
  private let requester: any Requester
  private let publicURL: String?
  private let hub: String?
  private let report: @Sendable (NotifierNews) -> Void
  /// The lines in which something is being sent.
  private let lines = Lines()

  /// A notifier over a store that is its own: opened for writing, and used by nobody else.
  ///
  /// - Parameters:
  ///   - publicURL: the address of our pages, without a slash at its end; without it a hub is told nothing.
  ///   - hub: a WebSub hub.
  public init(
    store: Store, requester: any Requester, publicURL: String?, hub: String?,
    report: @escaping @Sendable (NotifierNews) -> Void
  ) {
    self.store = store
    self.requester = requester
    self.publicURL = publicURL
    self.hub = hub
    self.report = report
  }

  /// Goes on until its task is cancelled. `sleep` returns early when its task is cancelled.
  public func run(
    clock: @escaping @Sendable () -> Timestamp, sleep: @Sendable (_ milliseconds: Int64) async -> Void
  ) async {
    await withDiscardingTaskGroup { tasks in
      var state = State()
      while !Task.isCancelled {
        var pause = Self.rhythm
        do {
          try turn(&state, clock: clock, in: &tasks)
          if lines.takeTrouble() { pause *= 10 }
        } catch let error as StoreError {
          state = State()
          report(.trouble(error))
          pause *= 10
        } catch {
          return
        }
        await sleep(pause)
      }
    }
  }

  /// What one look leaves to the next.
  struct State {
    /// Another number as soon as somebody else committed.
    var mark: Int64?
    /// When feeds were looked at last.
    var lookedAt: Timestamp?
  }

  /// One look: what is new in the log, then what is due. That is sent in lines, one a receiver, so that a slow one holds up
  /// nobody else; a receiver whose line is still under way gets what is new when it has ended.
  func turn(
    _ state: inout State, clock: @escaping @Sendable () -> Timestamp, in tasks: inout DiscardingTaskGroup
  ) throws {
    let now = clock()
    let mark = try store.commitMark()
    let isNew = mark != state.mark
    let isTime = state.lookedAt.map { abs(now.seconds(since: $0)) >= Self.lostRhythm } ?? true
    let hooks = try store.hooks().filter { $0.endedAt == nil }
    if isNew || isTime {
      let gathering = HookGathering(store: store, publicURL: publicURL)
      for record in hooks {
        try gathering.gather(for: record, at: now)
        if isTime { try gathering.gatherLost(for: record, at: now) }
      }
    }
    // Only now: what failed on the way is looked at again.
    state.mark = mark
    if isTime { state.lookedAt = now }
    for record in hooks {
      let due = try store.dueDeliveries(of: record.hook.name, at: now, limit: Self.most)
      if !due.isEmpty { line("hook " + record.hook.name, in: &tasks) { try await deliver(due, clock) } }
    }
    guard let hub, let publicURL else { return }
    line("hub", in: &tasks) {
      let telling = HubTelling(store: store, requester: requester, hub: hub, publicURL: publicURL)
      if let failure = try await telling.tell(at: now) { report(.hub(hub, failure: failure)) }
    }
  }

  /// Begins a line, unless it is under way.
  private func line(
    _ name: String, in tasks: inout DiscardingTaskGroup, _ body: @escaping @Sendable () async throws -> Void
  ) {
    guard lines.begin(name) else { return }
    tasks.addTask {
      var isTroubled = false
      do {
        try await body()
      } catch let error as StoreError {
        report(.trouble(error))
        isTroubled = true
      } catch {}
      lines.end(name, isTroubled: isTroubled)
    }
  }

  /// Sends a receiver what is due, one message after another, until one fails.
  private func deliver(_ due: [HookDelivery], _ clock: @escaping @Sendable () -> Timestamp) async throws {
    let sending = HookSending(requester: requester, clock: clock)
    for delivery in due where !Task.isCancelled {
      let attempt = await sending.send(delivery)
      try store.finish(delivery, attempt, at: clock())
      report(.delivery(hook: delivery.hook.name, id: delivery.id, attempt))
      if attempt.failure != nil { return }
    }
  }
}
