import Extraction
import Fetching
import News
import Scheduling
import Store

/// The second queue of a pass: looks at the pages that are due and writes what that came to in groups.
///
/// A sliding window of visits, one a host, each looking at one page at a time; the run takes their answers one at a time
/// and is the only writer. A page that fails is a row of its own and nobody else's failure.
struct PageRun {
  /// Pages that are read from the store at once.
  private static let portion = 1000
  /// Pages that share one transaction.
  private static let group = 16

  let store: Store
  let fetcher: any Requester
  let settings: SyncSettings
  let clock: @Sendable () -> Timestamp

  /// Looks at the pages that were due when this began: of some feeds, or of all.
  func run(
    feeds: [FeedID]?, into summary: inout SyncSummary, report: @escaping @Sendable (SyncNews) -> Void
  ) async throws {
    let started = clock()
    let robots = RobotsLibrary(store: store, fetcher: fetcher, clock: clock)
    let poller = PagePoller(
      fetcher: fetcher, robots: robots, plan: settings.pages, clock: clock, known: { try known($0) })
    while !Task.isCancelled, !isOver(started) {
      let tasks = try store.pagesToAsk(
        at: started, feeds: feeds, fallback: settings.fullText, limit: Self.portion)
      if tasks.isEmpty { break }
      try await visit(HostVisit.visits(tasks), poller, since: started, into: &summary, report: report)
    }
    summary.pagesWaiting = try store.pageQueue(at: clock(), fallback: settings.fullText).waiting
  }

  /// What the store has of an article.
  private func known(_ task: PageTask) throws -> PageRelation.Known {
    let article = try store.article(task.article.text)
    let hasPageText = task.record.textHash != nil
    let feedText = article.summary + "\n" + (hasPageText ? "" : article.body)
    return PageRelation.Known(
      title: article.title, feedText: feedText, pageText: hasPageText ? article.body : nil,
      pageTitle: hasPageText ? task.record.title : nil)
  }

  private func visit(
    _ visits: [HostVisit], _ poller: PagePoller, since started: Timestamp, into summary: inout SyncSummary,
    report: @escaping @Sendable (SyncNews) -> Void
  ) async throws {
    var group = PageGroup(at: clock())
    try await withThrowingTaskGroup(of: (HostVisit, PagePoller.Answer?).self) { steps in
      var waiting = visits[...]
      for visit in waiting.prefix(settings.window) { steps.addTask { try await step(visit, poller) } }
      waiting = waiting.dropFirst(settings.window)
      while let (visit, answer) = try await steps.next() {
        if let answer {
          group.add(answer)
          for look in answer.looks { report(.page(PageReport(look))) }
        }
        let isGoingOn = !Task.isCancelled && !isOver(started)
        if isGoingOn, !visit.pages.isEmpty {
          steps.addTask { try await step(visit, poller) }
        } else if isGoingOn, let next = waiting.popFirst() {
          steps.addTask { try await step(next, poller) }
        }
        if group.looks.count >= Self.group || clock().milliseconds - group.since.milliseconds >= 1000 {
          try await commit(&group, poller.robots, into: &summary)
        }
      }
    }
    try await commit(&group, poller.robots, into: &summary)
  }

  /// Looks at the next page of a host; the pages of one that keeps failing are put off without asking it.
  private func step(_ visit: HostVisit, _ poller: PagePoller) async throws -> (HostVisit, PagePoller.Answer?) {
    var visit = visit
    guard visit.failures < HostVisit.patience else {
      let until = clock().adding(seconds: PagePlan.leastPause)
      let rest = visit.pages.flatMap(\.tasks).map { task in
        PageTurn(task: task, plan: settings.pages, now: clock()).held(until: until)
      }
      visit.pages = []
      return (visit, PagePoller.Answer(looks: rest))
    }
    guard let page = visit.pages.popFirst() else { return (visit, nil) }
    let answer = try await poller.look(at: page)
    visit.failures = answer?.isTrouble == true ? visit.failures + 1 : 0
    return (visit, answer)
  }

  private func commit(_ group: inout PageGroup, _ robots: RobotsLibrary, into summary: inout SyncSummary) async throws {
    let files = await robots.takeFresh()
    let requests = group.requests + (await robots.takeRequests())
    guard !group.looks.isEmpty || !files.isEmpty || !requests.isEmpty else { return }
    for (host, until) in group.heldHosts { fetcher.hold(host, until: until) }
    let counts = try store.commit(
      pages: group.looks.map(\.update), robots: files, heldHosts: group.heldHosts, requests: requests,
      at: clock())
    summary.count(group.looks)
    summary.pagesRead += counts.read
    summary.pagesRevised += counts.revised
    summary.revisionsNew += counts.revised
    summary.revisionsSilent += counts.silent
    group = PageGroup(at: clock())
  }

  private func isOver(_ started: Timestamp) -> Bool {
    guard let most = settings.pageSeconds else { return false }
    return clock().seconds(since: started) >= Double(most)
  }
}

/// Looks that wait to share a transaction.
private struct PageGroup {
  var looks: [PageLook] = []
  var heldHosts: [String: Timestamp] = [:]
  var requests: [LoggedRequest] = []
  var since: Timestamp

  init(at now: Timestamp) {
    since = now
  }

  mutating func add(_ answer: PagePoller.Answer) {
    looks += answer.looks
    requests += answer.requests
    if let (host, until) = answer.heldHost { heldHosts[host] = max(until, heldHosts[host] ?? until) }
  }
}

extension SyncSummary {
  /// Counts looks at pages, except for what the store counts.
  fileprivate mutating func count(_ looks: [PageLook]) {
    for look in looks {
      if look.wasAsked { pagesAsked += 1 }
      switch look.result {
      case .unchanged: pagesUnchanged += 1
      case .unusable: pagesUnusable += 1
      case .failed: pagesFailed += 1
      case .read, .revised, .held: break
      }
    }
  }
}
