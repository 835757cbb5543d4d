import Glibc
public import News
public import Store

/// `courant run`: asks what is due, sleeps until the next feed is, and takes orders from the control socket.
public final class SyncService: Sendable {
  /// The longest time between two signs of life, in seconds.
  public static let heartbeatSeconds: Int64 = 5

  /// Seconds from the beginning of one pass to that of the next, so that among thousands of feeds, of which one is due
  /// every other second, a pass gathers some: most of what a small pass costs is the decision about stories, which looks
  /// at every story near the new articles. Orders do not wait, and a feed that is due after a rest is asked at once.
  static let gatheringSeconds: Int64 = 60

  private let pass: SyncRun
  private let store: Store
  private let socketPath: String
  private let clock: @Sendable () -> Timestamp
  private let sleep: @Sendable (_ milliseconds: Int64) async -> Void
  private let report: @Sendable (SyncNews) -> Void
  private let heartbeat: @Sendable () -> Void
  private let inbox = ControlInbox()
  private let state: ServiceState

  /// A service over a store. `sleep` returns early when its task is cancelled; `heartbeat` is called at least every
  /// ``heartbeatSeconds`` while the service waits and after every feed while it works.
  public init(
    pass: SyncRun, store: Store, controlSocketPath: String, clock: @escaping @Sendable () -> Timestamp,
    sleep: @escaping @Sendable (_ milliseconds: Int64) async -> Void,
    report: @escaping @Sendable (SyncNews) -> Void, heartbeat: @escaping @Sendable () -> Void
  ) {
    self.pass = pass.keepingStories()
    self.store = store
    self.socketPath = controlSocketPath
    self.clock = clock
    self.sleep = sleep
    self.report = report
    self.heartbeat = heartbeat
    state = ServiceState(started: clock())
  }

  /// What the service says of itself.
  public func status() async -> ServiceStatus {
    let now = await state.current
    return ServiceStatus(
      pid: getpid(), since: state.started, nextPass: now.nextPass, passRunning: now.passRunning)
  }

  /// Has a correction carried out between two passes, as if it had come over the control socket.
  ///
  /// Throws a ``ControlError`` where it cannot be done, or where the service is ending.
  public func correct(_ request: CorrectionRequest) async throws(ControlError) -> CorrectionOutcome {
    let reply = await withCheckedContinuation { continuation in
      Task { await inbox.post(ControlOrder(work: .correct(request)) { continuation.resume(returning: $0) }) }
    }
    if let outcome = reply.corrected { return outcome }
    throw ControlError(kind: .failed, message: reply.error ?? "the service gave no answer that makes sense")
  }

  /// Runs until its task is cancelled; then no new fetch begins, the running write commits, and it returns.
  /// `ready` is called once commands can reach the service.
  public func run(ready: @Sendable () -> Void) async throws {
    let server = ControlServer(path: socketPath, inbox: inbox) { [self] in
      let status = await status()
      return ControlReply.Status(
        pid: status.pid, since: status.since.milliseconds, nextPass: status.nextPass?.milliseconds,
        passRunning: status.passRunning)
    }
    guard let server else {
      throw StoreError(
        .cannotOpen, what: "cannot listen at", subject: socketPath, why: String(cString: strerror(errno)),
        advice: "check that its folder can be written by this user")
    }
    server.start()
    defer { server.stop() }
    ready()
    var patience = ServicePatience()
    var lastPass = Timestamp(milliseconds: 0)
    while !Task.isCancelled {
      heartbeat()
      do {
        let begun = clock()
        try checkPlace(isTold: patience.holds(at: begun))
        if try await work(after: max(patience.until, lastPass.adding(seconds: Self.gatheringSeconds))) {
          patience.end()
          // What was left is gathered already.
          lastPass = await pass.leavesFeeds() ? Timestamp(milliseconds: 0) : begun
        }
      } catch let error as StoreError where error.mayPass {
        patience.take(at: clock())
        report(.trouble(error, until: patience.until))
      }
    }
    await inbox.close()
    try await pass.finish()
  }

  /// Looks whether the store's file is where it was: while the service rests, nobody else would notice.
  ///
  /// - Parameter isTold: that there is trouble was told a moment ago; a file that is away is no news then.
  private func checkPlace(isTold: Bool) throws(StoreError) {
    do {
      try store.checkPlace()
    } catch {
      guard error.kind == .missing, isTold else { throw error }
    }
  }

  /// One turn: orders, else what is due, else rest. True if a pass was made.
  ///
  /// - Parameter moment: nothing is done of the service's own accord before it.
  private func work(after moment: Timestamp) async throws -> Bool {
    let orders = await inbox.take()
    for (index, order) in orders.enumerated() {
      do {
        try await obey(order)
      } catch {
        // Nobody shall wait for ever behind the one that failed.
        for later in orders[(index + 1)...] { later.reply(ControlReply(error)) }
        throw error
      }
    }
    guard orders.isEmpty else { return true }
    let now = clock()
    // A moment further away was named by a clock that was wrong.
    if now < moment, moment <= now.adding(seconds: ServicePatience.longest) {
      await rest(until: moment)
      return false
    }
    let due = await pass.hasLateAnswers() ? now : try pass.nextDue(at: now)
    await state.set(nextPass: due)
    guard let due, due <= clock() else {
      await rest(until: due)
      return false
    }
    try await perform(.due)
    return true
  }

  private func obey(_ order: ControlOrder) async throws {
    guard !Task.isCancelled else {
      order.reply(ControlReply(error: "the service is ending"))
      return
    }
    switch order.work {
    case .sync(let selection):
      do {
        let summary = try await perform(selection) { news in
          if case .progress(let p) = news {
            order.reply(ControlReply(progress: .init(total: p.total, done: p.done, articlesNew: p.articlesNew)))
          }
        }
        order.reply(ControlReply(summary: .init(summary)))
      } catch {
        order.reply(ControlReply(error))
        throw error
      }
    case .correct(let request):
      // What cannot be done is the asker's business; the service goes on.
      do {
        order.reply(ControlReply(corrected: try StoryCorrecting(store: store).perform(request, at: clock())))
      } catch {
        order.reply(ControlReply(error))
      }
    case .recluster(let since):
      do {
        let outcome = try Reclustering(store: store).perform(since: since, at: clock())
        for part in ReclusterPart.parts(of: outcome) { order.reply(ControlReply(reclustered: part)) }
      } catch {
        order.reply(ControlReply(error))
      }
    }
  }

  @discardableResult
  private func perform(
    _ selection: SyncSelection, also listener: @escaping @Sendable (SyncNews) -> Void = { _ in }
  ) async throws -> SyncSummary {
    await state.set(passRunning: true)
    do {
      let summary = try await pass.run(selection) { [report, heartbeat] news in
        heartbeat()
        report(news)
        listener(news)
      }
      await state.set(passRunning: false)
      return summary
    } catch {
      await state.set(passRunning: false)
      throw error
    }
  }

  private func rest(until due: Timestamp?) async {
    let most = Self.heartbeatSeconds * 1000
    let pause = due.map { min(most, max(1, $0.milliseconds - clock().milliseconds)) } ?? most
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [sleep] in await sleep(pause) }
      group.addTask { [inbox] in await inbox.arrival() }
      await group.next()
      group.cancelAll()
    }
  }
}

/// What the service tells of itself while it works.
private actor ServiceState {
  let started: Timestamp
  var current: (nextPass: Timestamp?, passRunning: Bool) = (nil, false)

  init(started: Timestamp) { self.started = started }

  func set(nextPass: Timestamp?) { current.nextPass = nextPass }
  func set(passRunning: Bool) { current.passRunning = passRunning }
}
