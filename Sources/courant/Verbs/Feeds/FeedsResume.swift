import ArgumentParser
import Fetching
import News
import Scheduling
import Store

/// `courant feeds resume FEED…`
struct FeedsResume: Verb {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Ask paused feeds again, and forget that their hosts throttled us.",
    discussion: """
      Example:
        courant feeds resume 7k2m
      """)

  @Argument(help: "Ids, beginnings of ids, or exact URLs.")
  var feeds: [String]

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    TypedSecrets.tell(feeds, on: environment.console)
    let store = try environment.openStore(.write)
    let records = try feeds.map { try Lookup.record($0, in: store) }
    for record in records {
      try store.setPaused(record.feed.id, false, at: environment.now)
      try forgetThrottling(of: record, in: store, environment)
      environment.console.say("resumed \(record.feed.url)\n")
    }
  }

  /// What a host taught by throttling holds for all its feeds, and goes for all of them.
  private func forgetThrottling(of record: FeedRecord, in store: Store, _ environment: Environment) throws {
    guard let host = Fetcher.hostKey(of: record.feed.url) else { return }
    let planner = PollPlanner(settings: environment.settings.scheduling)
    let now = environment.now
    let held = try store.heldHosts(at: now)[host]
    let feeds = try store.feeds().filter { Fetcher.hostKey(of: $0.feed.url) == host }
    try store.forgetGap(
      of: host,
      feeds: feeds.compactMap { feed in
        let plan = planner.forgive(
          feed: feed.feed.id, now: now, history: feed.plannedHistory,
          holdsValidators: !feed.validators.isEmpty, held: [held, Self.named(by: feed)].compactMap(\.self).max(),
          standing: feed.scheduleReason)
        guard let plan else { return nil }
        var next = feed
        (next.nextDue, next.scheduleReason, next.pollHistory) = (
          plan.schedule.next, plan.schedule.reason, plan.history.text
        )
        return next
      },
      at: now)
  }

  /// Until when the last answer wants the feed left alone, which another host may have given, behind a redirect.
  private static func named(by feed: FeedRecord) -> Timestamp? {
    guard let asked = feed.lastPolled, let wait = feed.failure?.retryAfter else { return nil }
    return asked.adding(seconds: Int64(min(wait, SchedulingSettings.retryAfterCeiling)))
  }
}
