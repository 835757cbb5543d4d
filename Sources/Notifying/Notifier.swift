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
  /// Deliveries of one look.
  private static let most = 64
  /// Seconds between two looks for feeds that have been failing for long.
  private static let lostRhythm: Double = 3600

  private let store: Store
  private let requester: any Requester
  private let publicURL: String?
  private let hub: String?
  private let report: @Sendable (NotifierNews) -> Void

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
    clock: @Sendable () -> Timestamp, sleep: @Sendable (_ milliseconds: Int64) async -> Void
  ) async {
    var state = State()
    while !Task.isCancelled {
      do {
        try await turn(&state, at: clock())
      } catch let error as StoreError {
        state = State()
        report(.trouble(error))
        await sleep(Self.rhythm * 10)
      } catch {
        return
      }
      await sleep(Self.rhythm)
    }
  }

  /// What one look leaves to the next.
  struct State {
    /// Another number as soon as somebody else committed.
    var mark: Int64?
    /// When feeds were looked at last.
    var lookedAt: Timestamp?
  }

  /// One look: what is new in the log, then what is due.
  func turn(_ state: inout State, at now: Timestamp) async throws {
    let mark = try store.commitMark()
    let isNew = mark != state.mark
    let isTime = state.lookedAt.map { now.seconds(since: $0) >= Self.lostRhythm } ?? true
    if isNew || isTime {
      let gathering = HookGathering(store: store, publicURL: publicURL)
      for record in try store.hooks() where record.endedAt == nil {
        try gathering.gather(for: record, at: now)
        if isTime { try gathering.gatherLost(for: record, at: now) }
      }
    }
    // Only now: what failed on the way is looked at again.
    state.mark = mark
    if isTime { state.lookedAt = now }
    try await deliver(at: now)
    try await tellHub(at: now)
  }

  /// One receiver after another's turn; receivers at the same time, so that a slow one holds up nobody else.
  private func deliver(at now: Timestamp) async throws {
    let due = try store.dueDeliveries(at: now, limit: Self.most)
    guard !due.isEmpty else { return }
    let sending = HookSending(requester: requester)
    try await withThrowingTaskGroup { group in
      for deliveries in Dictionary(grouping: due, by: \.hook.name).values {
        group.addTask {
          for delivery in deliveries {
            let attempt = await sending.send(delivery, at: now)
            try store.finish(delivery, attempt, at: now)
            report(.delivery(hook: delivery.hook.name, id: delivery.id, attempt))
            if attempt.failure != nil { return }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private func tellHub(at now: Timestamp) async throws {
    guard let hub, let publicURL else { return }
    let telling = HubTelling(store: store, requester: requester, hub: hub, publicURL: publicURL)
    if let failure = try await telling.tell(at: now) { report(.hub(hub, failure: failure)) }
  }
}
