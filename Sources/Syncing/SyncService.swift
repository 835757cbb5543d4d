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
    let (next, isRunning) = await state.current
    // While a pass runs, what was due before is the pass itself.
    return ServiceStatus(
      pid: getpid(), since: state.started, nextPass: isRunning ? next.flatMap { $0 > clock() ? $0 : nil } : next,
      passRunning: isRunning)
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
    await pass.tellLateAnswers { [inbox] in await inbox.wake() }
    ready()
    var patience = ServicePatience()
    var open: [OpenOrder] = []
    defer { for order in open { order.reply(at: clock(), interrupted: true) } }
    var lastPass = Timestamp(milliseconds: 0)
    while !Task.isCancelled {
      heartbeat()
      do {
        let begun = clock()
        try checkPlace(isTold: patience.holds(at: begun))
        if try await work(after: max(patience.until, lastPass.adding(seconds: Self.gatheringSeconds)), &open) {
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

  /// One turn: orders, else what was left of them and what is due, else rest. True if a pass was made that orders began or the
  /// service's own accord.
  ///
  /// - Parameters:
  ///   - moment: nothing is done of the service's own accord before it.
  ///   - open: orders that wait for servers that take long.
  private func work(after moment: Timestamp, _ open: inout [OpenOrder]) async throws -> Bool {
    let orders = await inbox.take()
    for (index, order) in orders.enumerated() {
      do {
        try await obey(order, &open)
      } catch {
        // Nobody shall wait for ever behind the one that failed.
        for later in orders[(index + 1)...] { later.reply(ControlReply(error)) }
        throw error
      }
    }
    guard orders.isEmpty else { return true }
    let hasGoneOn = try await goOn(&open)
    let now = clock()
    // A moment further away was named by a clock that was wrong.
    if now < moment, moment <= now.adding(seconds: ServicePatience.longest) {
      if !hasGoneOn {
        await tellNextPass(notBefore: moment, at: now)
        await rest(until: moment, &open)
      }
      return false
    }
    let others = Self.awaited(by: open)
    let due = await pass.hasLateAnswers(but: others) ? now : try pass.nextDue(at: now)
    await state.set(nextPass: due)
    guard let due, due <= clock() else {
      if !hasGoneOn { await rest(until: due, &open) }
      return false
    }
    let outcome = try await perform(PassScope(selection: .due, others: others, mayLeave: true))
    for index in open.indices {
      open[index].take(elsewhere: outcome.elsewhere)
      open[index].tryAgain()
    }
    return true
  }

  /// Tells when the next pass is, where nothing is done of the service's own accord before a moment. A store that cannot be
  /// read is tried again then.
  private func tellNextPass(notBefore moment: Timestamp, at now: Timestamp) async {
    do {
      await state.set(nextPass: try pass.nextDue(at: now).map { max($0, moment) })
    } catch {
      await state.set(nextPass: moment)
    }
  }

  /// Makes the next pass of the first open order that has something to ask or to take in, and answers those that are over.
  /// False if there was none.
  private func goOn(_ open: inout [OpenOrder]) async throws -> Bool {
    for index in open.indices {
      let (underway, late) = await pass.standing(of: open[index].underway)
      open[index].keep(underway: underway.union(late))
      let hasNone = open[index].waiting.isEmpty || open[index].isHeldUp
      guard !open[index].isOver, hasNone, late.isEmpty else {
        // Each in its turn: what is left of it comes behind the others.
        var order = open.remove(at: index)
        try await goOn(&order, &open)
        return true
      }
    }
    return false
  }

  private func goOn(_ order: inout OpenOrder, _ others: inout [OpenOrder]) async throws {
    if !order.isOver {
      do {
        let outcome = try await perform(order.scope(others: Self.awaited(by: others))) { [order] in order.tell($0) }
        order.take(outcome)
        for index in others.indices { others[index].take(elsewhere: outcome.elsewhere) }
      } catch {
        order.reply(error)
        throw error
      }
    }
    if order.isOver { order.reply(at: clock()) } else { others.append(order) }
  }

  /// The feeds that some orders wait for.
  private static func awaited(by orders: [OpenOrder]) -> Set<FeedID> {
    orders.reduce(into: []) { $0.formUnion($1.awaited) }
  }

  private func obey(_ order: ControlOrder, _ open: inout [OpenOrder]) async throws {
    guard !Task.isCancelled else {
      order.reply(ControlReply(error: "the service is ending"))
      return
    }
    switch order.work {
    case .sync(let selection):
      do {
        let scope = PassScope(
          selection: selection, takes: selection.named.map(Set.init), others: Self.awaited(by: open), mayLeave: true,
          isOrdered: true)
        let outcome = try await perform(scope) { progress in
          order.reply(
            ControlReply(
              progress: .init(total: progress.total, done: progress.done, articlesNew: progress.articlesNew)))
        }
        for index in open.indices { open[index].take(elsewhere: outcome.elsewhere) }
        let left = OpenOrder(order, selection, outcome)
        if left.isOver { left.reply(at: clock()) } else { open.append(left) }
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

  private func perform(
    _ scope: PassScope, progress: @escaping @Sendable (SyncProgress) -> Void = { _ in }
  ) async throws -> PassOutcome {
    await state.set(passRunning: true)
    do {
      let outcome = try await pass.run(scope) { [report, heartbeat] news in
        heartbeat()
        report(news)
        if case .progress(let step) = news { progress(step) }
      }
      await state.set(passRunning: false)
      return outcome
    } catch {
      await state.set(passRunning: false)
      throw error
    }
  }

  /// Waits for a while, for an order or for an answer that came late; then open orders look again for hosts that have room.
  private func rest(until due: Timestamp?, _ open: inout [OpenOrder]) async {
    defer { for index in open.indices { open[index].tryAgain() } }
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
