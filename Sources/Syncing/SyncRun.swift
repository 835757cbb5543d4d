public import Fetching
public import News
import Scheduling
import Showing
public import Store

/// One pass: ask feeds, read what came, write it in groups, then do the same for pages that are due, then decide the
/// stories.
///
/// A sliding window of tasks (``AskingWindow``) fetches, parses and extracts, one feed each; the pass takes their results one at a time and
/// is the only writer. The window is the back-pressure: nothing queues up.
public struct SyncRun: Sendable {
  private let store: Store
  private let poller: FeedPoller
  private let pages: PageRun
  private let settings: SyncSettings
  private(set) var memory: StoryMemory?
  /// What outlives a pass; nil where there is one pass alone.
  private var service: ServiceMemory?
  private let clock: @Sendable () -> Timestamp
  private let sleep: @Sendable (_ milliseconds: Int64) async -> Void

  /// A pass over a store. The caller holds the store's lease. `sleep` returns early when its task is cancelled.
  public init(
    store: Store, fetcher: any Requester, settings: SyncSettings, clock: @escaping @Sendable () -> Timestamp,
    sleep: @escaping @Sendable (_ milliseconds: Int64) async -> Void
  ) {
    self.sleep = sleep
    self.store = store
    self.settings = settings
    self.clock = clock
    poller = FeedPoller(store: store, fetcher: fetcher, settings: settings, clock: clock)
    pages = PageRun(store: store, fetcher: fetcher, settings: settings, clock: clock)
  }

  /// The same, for one pass after another: the stories are read from the store when others have changed them, and else kept;
  /// a pass does not wait for servers that take long, whose answers a later one takes in.
  public func keepingStories() -> SyncRun {
    var run = self
    run.memory = StoryMemory()
    run.service = ServiceMemory()
    return run
  }

  /// Whether answers have come since the pass ended that asked for them, of other feeds than some.
  func hasLateAnswers(but others: Set<FeedID> = []) async -> Bool {
    await service?.stragglers.hasLate(but: others) ?? false
  }

  /// Which of some feeds are still being asked, and which have answered since the pass ended that asked for them.
  func standing(of feeds: Set<FeedID>) async -> (underway: Set<FeedID>, late: Set<FeedID>) {
    await service?.stragglers.standing(of: feeds) ?? ([], [])
  }

  /// From now on `tell` is called when an answer has come since the pass ended that asked for it.
  func tellLateAnswers(_ tell: @escaping @Sendable () async -> Void) async {
    await service?.stragglers.tellLate(tell)
  }

  /// Whether the last pass left feeds that are due to the next one.
  func leavesFeeds() async -> Bool {
    await service?.leavesFeeds ?? false
  }

  /// Interrupts what earlier passes have left behind, and writes down what became of it.
  func finish() async throws {
    guard let stragglers = service?.stragglers else { return }
    await stragglers.finish()
    var summary = SyncSummary(startedAt: clock())
    let late = await stragglers.inherit { _ in true }.late.values.compactMap { try? $0.get().polled }
    try PollWriter(store: store, clock: clock, report: { _ in }).write(late, into: &summary)
  }

  /// When the next feed or page is due; nil if none ever will be. Pages are gathered by the minute, so that a hundred that
  /// come due one after another do not make a hundred passes.
  func nextDue(at now: Timestamp) throws(StoreError) -> Timestamp? {
    let page = try store.nextPageDue(fallback: settings.fullText).map { due in
      Timestamp(milliseconds: (due.milliseconds + 59_999) / 60_000 * 60_000)
    }
    return [try store.nextDue(at: now), page].compactMap(\.self).min()
  }

  /// Asks the selected feeds and returns what that came to.
  ///
  /// Cancelling the task ends the pass early: no new request, what came is committed, the summary says `interrupted`,
  /// and articles without a story get theirs in the next pass. Throws ``StoreError`` alone.
  public func run(
    _ selection: SyncSelection, report: @escaping @Sendable (SyncNews) -> Void
  ) async throws -> SyncSummary {
    try await run(PassScope(selection: selection, mayLeave: selection == .due), report: report).summary
  }

  /// One pass of a service.
  func run(_ scope: PassScope, report: @escaping @Sendable (SyncNews) -> Void) async throws -> PassOutcome {
    let started = clock()
    let selection = scope.selection
    var summary = SyncSummary(startedAt: started)
    try store.checkWritable()
    try store.followClock(to: started) { text, due, leap in
      var history = PollHistory(text: text)
      history.leap(seconds: leap.seconds, since: leap.since, to: started, next: due)
      return history.text
    }
    var records = try store.feedsToAsk(selection.asked(at: started))
    if let asks = scope.asks { records.removeAll { !asks.contains($0.feed.id) } }
    // Who ordered them has them asked; twice is once too often.
    if !scope.isOrdered, !scope.others.isEmpty { records.removeAll { scope.others.contains($0.feed.id) } }
    summary.notDue = try leftAlone(by: selection, at: started)
    let count = records.count
    report(.progress(SyncProgress(total: count, done: 0, articlesNew: 0)))
    var outcome = PassOutcome(summary: summary)
    try await poll(consume records, scope, into: &outcome, report: report)
    summary = outcome.summary
    if !Task.isCancelled { try await pages.run(feeds: selection.named, into: &summary, report: report) }
    summary.interrupted = Task.isCancelled
    if !summary.interrupted {
      try EditTelling(store: store).tell()
      let claims = PassClaims()
      let progress = SyncProgress(total: count, done: count, articlesNew: summary.articlesNew)
      try StoryDecisions(
        store: store, settings: settings, claims: claims, beat: { report(.progress(progress)) }, memory: memory
      ).decide(at: clock(), into: &summary)
      try FigureTelling(store: store, known: claims).tell()
    }
    summary.failures.sort { $0.feed < $1.feed }
    summary.seconds = clock().seconds(since: started)
    try store.record(summary)
    // All of it is written: where the log cannot be trimmed now, the next pass does it.
    try? store.trimRequests(at: clock())
    report(.finished(summary))
    outcome.summary = summary
    return outcome
  }

  private func leftAlone(by selection: SyncSelection, at now: Timestamp) throws -> Int {
    if case .due = selection { return try store.countNotDue(at: now) }
    return 0
  }

  private func poll(
    _ selected: consuming [FeedRecord], _ scope: PassScope, into outcome: inout PassOutcome,
    report: @escaping @Sendable (SyncNews) -> Void
  ) async throws {
    let legacy = await service?.stragglers.inherit { scope.takes($0) } ?? Stragglers.Legacy()
    let cause = scope.selection.cause
    let isScheduled = cause == .schedule
    // A person who names a feed that is being asked waits for that answer.
    let passedOver = isScheduled ? legacy.underway : []
    var records = selected
    if !passedOver.isEmpty || !legacy.late.isEmpty {
      records.removeAll { passedOver.contains($0.feed.id) || legacy.late[$0.feed.id] != nil }
    }
    let (count, underway) = (records.count, legacy.hosts(but: records))
    // Nobody else holds the records: the line lets them go one by one.
    let waiting = AskingLine(consume records, perHost: settings.perHost, underway: underway, timeOuts: scope.timeOuts)
    var poller = poller
    // What other commands were told meanwhile.
    for (host, until) in try store.heldHosts(at: clock()) { poller.fetcher.hold(host, until: until) }
    poller.terms = try AskingTerms(store, crowds: waiting.crowds)
    let asker = FeedAsker(
      poller: poller, cause: cause, stragglers: service?.stragglers, isPatient: !scope.mayLeave, sleep: sleep)
    var pass = FeedPass(
      count, consume waiting, asker, window: settings.window,
      line: LineWatch(try await service?.line ?? LineWatch.Memory(store.lineSilence())),
      group: PollGroup(size: settings.feedsPerTransaction),
      writer: PollWriter(store: store, clock: clock, report: report),
      summary: outcome.summary, others: scope.others)
    defer { outcome = pass.outcome }
    try pass.take(legacy.late)
    try await pass.run()
    try pass.settle()
    await service?.keep(pass.line.memory, leavesFeeds: scope.isOrdered ? nil : pass.leavesFeeds)
  }
}

extension SyncSelection {
  /// The store's question for these feeds.
  func asked(at now: Timestamp) -> FeedSelection {
    switch self {
    case .due: .due(now)
    case .all: .all
    case .named(let ids): .named(ids)
    }
  }

  /// Why the requests of a pass over these are made.
  var cause: LoggedRequest.Cause {
    switch self {
    case .due: .schedule
    case .all: .all
    case .named: .named
    }
  }

  /// The feeds that are named; nil for all.
  var named: [FeedID]? {
    if case .named(let ids) = self { return ids }
    return nil
  }
}
