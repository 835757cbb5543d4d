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
  private var memory: StoryMemory?
  /// What outlives a pass; nil where there is one pass alone.
  private var service: ServiceMemory?
  private let clock: @Sendable () -> Timestamp
  private let sleep: @Sendable (_ milliseconds: Int64) async -> Void

  /// A pass over a store. The caller holds the store's lease. `sleep` returns early when its task is cancelled.
  public init(
    store: Store, fetcher: any Requester, settings: SyncSettings, clock: @escaping @Sendable () -> Timestamp,
    sleep: @escaping @Sendable (_ milliseconds: Int64) async -> Void = { try? await Task.sleep(for: .milliseconds($0)) }
  ) {
    self.sleep = sleep
    self.store = store
    self.settings = settings
    self.clock = clock
    poller = FeedPoller(store: store, fetcher: fetcher, settings: settings, clock: clock)
    pages = PageRun(store: store, fetcher: fetcher, settings: settings, clock: clock)
  }

  /// The same, for one pass after another: the stories are read from the store when others have changed them, and else kept;
  /// a pass over what is due does not wait for servers that take long, whose answers the next one takes in.
  public func keepingStories() -> SyncRun {
    var run = self
    run.memory = StoryMemory()
    run.service = ServiceMemory()
    return run
  }

  /// Whether answers have come since the pass ended that asked for them.
  func hasLateAnswers() async -> Bool {
    await service?.stragglers.hasLate ?? false
  }

  /// Interrupts what earlier passes have left behind, and writes down what became of it.
  func finish() async throws {
    guard let stragglers = service?.stragglers else { return }
    await stragglers.finish()
    var summary = SyncSummary(startedAt: clock())
    var group = PollGroup(size: settings.feedsPerTransaction)
    for ending in await stragglers.inherit().late.values {
      if let polled = try? ending.get().polled { group.add(polled, at: clock()) }
    }
    try commit(&group, into: &summary) { _ in }
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
    let started = clock()
    var summary = SyncSummary(startedAt: started)
    try store.checkWritable()
    try store.forgetTimesAhead(of: started)
    let records = try store.feedsToAsk(selection.asked(at: started))
    summary.notDue = try leftAlone(by: selection, at: started)
    report(.progress(SyncProgress(total: records.count, done: 0, articlesNew: 0)))
    try await poll(records, cause: selection.cause, into: &summary, report: report)
    if !Task.isCancelled { try await pages.run(feeds: selection.named, into: &summary, report: report) }
    summary.interrupted = Task.isCancelled
    if !summary.interrupted {
      try EditTelling(store: store).tell()
      let claims = PassClaims()
      try StoryDecisions(store: store, settings: settings.deduplication, claims: claims, memory: memory).decide(
        at: clock(), into: &summary)
      try FigureTelling(store: store, known: claims).tell()
    }
    summary.failures.sort { $0.feed < $1.feed }
    summary.seconds = clock().seconds(since: started)
    try store.record(summary)
    try store.trimRequests(at: clock())
    report(.finished(summary))
    return summary
  }

  private func leftAlone(by selection: SyncSelection, at now: Timestamp) throws -> Int {
    if case .due = selection { return try store.countNotDue(at: now) }
    return 0
  }

  private func poll(
    _ selected: [FeedRecord], cause: LoggedRequest.Cause, into summary: inout SyncSummary,
    report: @escaping @Sendable (SyncNews) -> Void
  ) async throws {
    let stragglers = service?.stragglers
    let legacy = await stragglers?.inherit() ?? Stragglers.Legacy()
    // A person who names a feed that is being asked waits for that answer.
    let passedOver = cause == .schedule ? legacy.underway : []
    let records =
      passedOver.isEmpty && legacy.late.isEmpty
      ? selected : selected.filter { !passedOver.contains($0.feed.id) && legacy.late[$0.feed.id] == nil }
    var waiting = AskingLine(
      records, perHost: settings.perHost, underway: cause == .schedule ? legacy.hosts : [:])
    var poller = poller
    poller.terms = try AskingTerms(store, crowds: waiting.crowds)
    var line = LineWatch(await service?.line ?? LineWatch.Memory())
    var group = PollGroup(size: settings.feedsPerTransaction)
    var done = 0
    for (_, ending) in legacy.late.sorted(by: { $0.key < $1.key }) {
      // A store that could not be read then says so again now.
      guard let answer = try? ending.get() else { continue }
      if let polled = answer.polled { for settled in line.take(polled) { group.add(settled, at: clock()) } }
      done += try giveUp(waiting.end(answer.host, timedOut: answer.polled?.hasTimedOut == true), into: &summary)
    }
    try await withThrowingTaskGroup(of: PollStep.self) { [poller] steps in
      var window = AskingWindow(most: settings.window)
      var isWatched = false
      var hasLeft = false
      func askMore() {
        while window.hasRoom, let (record, host) = waiting.next() {
          window.begin()
          guard let stragglers else {
            steps.addTask { .polled(try await poller.poll(record, cause: cause), host: host) }
            continue
          }
          steps.addTask {
            let ending = await stragglers.ask(record.feed.id, host: host) {
              try await poller.poll(record, cause: cause)
            }
            guard let answer = try ending?.get() else { return .left }
            return .polled(answer.polled, host: host)
          }
        }
        // Nobody is left to be asked: from now on the pass waits only for as long as answers come.
        guard stragglers != nil, cause == .schedule, window.hasRoom, window.underway > 0, !isWatched else { return }
        isWatched = true
        steps.addTask { [done, sleep] in
          await sleep(Stragglers.patience)
          return .quiet(since: done)
        }
      }
      func waitForBeat() {
        guard window.isGrowing, !waiting.isEmpty else { return }
        steps.addTask { [sleep] in
          await sleep(AskingWindow.beat)
          return .beat
        }
      }
      askMore()
      waitForBeat()
      // What was answered before the pass left is still taken in.
      while done < records.count, !hasLeft || window.underway > 0, let step = try await steps.next() {
        switch step {
        case .left:
          window.end()
          continue
        case .quiet(let before):
          isWatched = false
          guard before == done || Task.isCancelled || hasLeft else {
            askMore()
            continue
          }
          guard !Task.isCancelled, !hasLeft else { continue }
          hasLeft = true
          try await leave(stragglers)
          continue
        case .timeIsUp:
          group.isWaitedFor = false
          try commit(&group, into: &summary, report: report)
          continue
        case .beat:
          window.pass()
          guard !Task.isCancelled, !hasLeft else { continue }
          askMore()
          waitForBeat()
          continue
        case .polled(let polled, let host):
          window.end()
          done += 1
          done += try giveUp(waiting.end(host, timedOut: polled?.hasTimedOut == true), into: &summary)
          if !Task.isCancelled, !hasLeft { askMore() }
          if let polled { for settled in line.take(polled) { group.add(settled, at: clock()) } }
        }
        if group.isDue(at: clock()) { try commit(&group, into: &summary, report: report) }
        if group.wantsWaiting {
          group.isWaitedFor = true
          steps.addTask { [sleep] in
            await sleep(PollGroup.patience)
            return .timeIsUp
          }
        }
        report(.progress(SyncProgress(total: records.count, done: done, articlesNew: summary.articlesNew)))
      }
      steps.cancelAll()
    }
    for polled in line.settle() { group.add(polled, at: clock()) }
    await service?.keep(line.memory)
    try commit(&group, into: &summary, report: report)
  }

  /// Goes on without the feeds that are still being asked. Even if the service is killed before they answer, they are not asked
  /// again at once.
  private func leave(_ stragglers: Stragglers?) async throws {
    guard let stragglers else { return }
    let now = clock()
    try store.putOff(
      await stragglers.leave(), until: now.adding(seconds: Stragglers.leastPause),
      reason: "it is being asked since \(now.iso8601)")
  }

  /// Puts off the feeds of a host that lets requests time out. Returns how many they are.
  private func giveUp(_ records: [FeedRecord], into summary: inout SyncSummary) throws -> Int {
    guard !records.isEmpty else { return 0 }
    try store.putOff(
      records.map(\.feed.id), until: clock().adding(seconds: Self.hostPause),
      reason: "its host let \(AskingLine.patience) requests in a row time out; it was not asked meanwhile")
    summary.waiting += records.count
    return records.count
  }

  /// Seconds for which the feeds of a host are left alone that let requests time out: a quarter of an hour.
  private static let hostPause: Int64 = 900

  private func commit(
    _ group: inout PollGroup, into summary: inout SyncSummary, report: @Sendable (SyncNews) -> Void
  ) throws {
    let polled = group.take()
    guard !polled.isEmpty else { return }
    let now = clock()
    for held in polled.compactMap(\.heldHost) { try store.holdHost(held.host, until: held.until, gap: held.gap) }
    let counts = try store.commit(polled.map(\.update), at: now)
    summary.articlesNew += counts.articlesNew
    summary.revisionsNew += counts.revisionsNew
    summary.revisionsSilent += counts.revisionsSilent
    summary.withdrawn += counts.withdrawn
    for feed in polled {
      if let url = feed.newURL { try store.moveFeed(feed.update.record.feed.id, to: url) }
      summary.count(feed)
      report(.feed(feed.report))
    }
  }
}

/// What the tasks of a pass come to.
private enum PollStep: Sendable {
  /// A feed's turn; nil if the pass was interrupted before an answer came.
  indirect case polled(PolledFeed?, host: String)
  /// The pass waits no longer for it.
  case left
  /// Some time has passed since so many feeds were done and nobody was left to be asked.
  case quiet(since: Int)
  /// Results have waited long enough for others.
  case timeIsUp
  /// More feeds may be asked at once if those that are being asked take long.
  case beat
}

/// Results that wait to share a transaction.
private struct PollGroup {
  /// Milliseconds that a result waits for others, whether any comes or not: one slow feed holds back nobody's news.
  static let patience: Int64 = 1000
  /// Feeds without a change that write as much as one with articles: a few pages of indexes that they share.
  private static let unchangedForOne = 8

  /// Feeds with articles that share a transaction.
  let size: Int
  /// A task sees to it that the results are written when their time is up.
  var isWaitedFor = false
  private var polled: [PolledFeed] = []
  private var weight = 0
  private var since = Timestamp(milliseconds: 0)

  init(size: Int) {
    self.size = size
  }

  mutating func add(_ feed: PolledFeed, at now: Timestamp) {
    if polled.isEmpty { since = now }
    polled.append(feed)
    weight += feed.update.articles.isEmpty ? 1 : Self.unchangedForOne
  }

  /// Full, or its first result has waited for a second.
  func isDue(at now: Timestamp) -> Bool {
    weight >= size * Self.unchangedForOne || now.milliseconds - since.milliseconds >= Self.patience
  }

  /// Results wait, and nobody sees to it that they are written in time.
  var wantsWaiting: Bool { !polled.isEmpty && !isWaitedFor }

  mutating func take() -> [PolledFeed] {
    defer {
      polled = []
      weight = 0
    }
    return polled
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

extension SyncSummary {
  /// Counts one feed's turn.
  mutating func count(_ feed: PolledFeed) {
    if feed.wasAsked { asked += 1 }
    entriesNew += feed.entriesNew
    switch feed.result {
    case .fetched:
      fetched += 1
      let record = feed.update.record
      if let notice = record.itemsLeftNotice {
        failures.append(Failure(feed: record.feed.url, reason: notice.reason, advice: notice.advice))
      }
    case .notModified: notModified += 1
    case .waiting: waiting += 1
    case .interrupted: break
    case .failed(let failure):
      failed += 1
      failures.append(
        Failure(
          feed: feed.update.record.feed.url, reason: Advice.reason(for: failure), advice: Advice.text(for: failure)))
    }
  }
}
