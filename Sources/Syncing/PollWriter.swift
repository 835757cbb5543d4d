import Fetching
import News
import Scheduling
import Showing
import Store

/// Writes what came of feeds' turns, and counts it.
struct PollWriter: Sendable {
  /// Seconds for which the feeds of a host are left alone that let requests time out: a quarter of an hour.
  private static let hostPause: Int64 = 900

  let store: Store
  let clock: @Sendable () -> Timestamp
  let report: @Sendable (SyncNews) -> Void

  /// Writes feeds' turns in one transaction.
  func write(_ polled: [PolledFeed], into summary: inout SyncSummary) throws {
    guard !polled.isEmpty else { return }
    let now = clock()
    for held in polled.compactMap(\.heldHost) {
      try store.holdHost(held.host, until: held.until, gap: held.gap, at: now)
    }
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

  /// Takes back what was held against feeds before it showed that our own line is down.
  func acquit(_ planner: PollPlanner) throws {
    let now = clock()
    let records = try store.feedsToAsk(.named(store.lineSilence().feeds))
    _ = try store.commit(records.compactMap { $0.acquitted(planner, at: now).map { FeedUpdate(record: $0) } }, at: now)
  }

  /// Puts off the feeds of a host that lets requests time out.
  func giveUp(_ records: [FeedRecord], into summary: inout SyncSummary) throws {
    guard !records.isEmpty else { return }
    let now = clock()
    try store.putOff(
      records.map(\.feed.id), until: now.adding(seconds: Self.hostPause),
      reason: "its host let \(AskingLine.patience) requests in a row time out; it was not asked meanwhile", at: now)
    summary.waiting += records.count
  }

  /// Puts off feeds that are still being asked: even if the service is killed before they answer, they are not asked again at
  /// once.
  func leave(_ feeds: [FeedID]) throws {
    let now = clock()
    try store.putOff(
      feeds, until: now.adding(seconds: Stragglers.leastPause), reason: "it is being asked since \(now.iso8601)",
      at: now)
  }

  /// Tells how far the pass is.
  func tell(_ done: Int, of total: Int, _ summary: SyncSummary) {
    report(.progress(SyncProgress(total: total, done: done, articlesNew: summary.articlesNew)))
  }
}

extension FeedRecord {
  /// The record without the failures that nobody's silence but our own line's made; nil if there are none.
  fileprivate func acquitted(_ planner: PollPlanner, at now: Timestamp) -> FeedRecord? {
    guard health == .failing, let failure, failure.kind.isSilence else { return nil }
    let plan = planner.acquitted(now: now, history: plannedHistory, standing: scheduleReason)
    var next = self
    next.health = .ok
    next.failures = 0
    next.failure = nil
    next.nextDue = plan.schedule.next
    next.scheduleReason = plan.schedule.reason
    next.pollHistory = plan.history.text
    return next
  }
}

extension SyncSummary {
  /// Counts one feed's turn.
  fileprivate mutating func count(_ feed: PolledFeed) {
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
      let advice =
        feed.isUnheard
        ? "no host answered: look at this machine's own line and its name server; nothing is held against the feed"
        : Advice.text(for: failure)
      failures.append(
        Failure(feed: feed.update.record.feed.url, reason: Advice.reason(for: failure), advice: advice))
    }
  }
}
