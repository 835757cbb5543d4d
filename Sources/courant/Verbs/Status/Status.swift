import ArgumentParser
import News
import Showing
import Store
import Syncing

/// `courant status`
struct Status: Verb {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "The service, the feeds by health, the last sync, today's figures, and what needs attention.",
    discussion: """
      Attention needs a feed that fails, is gone, was asked to wait for more than a day, or is quiet for longer than its \
      own past explains (docs/scheduling.md); or one that redirects for good to another feed that is subscribed to.
      With --as-of: feeds, figures and the last sync as they were known then; exit 0.
      Exit 3: the service is not running. With --check, exit 5 if something needs attention, else 0, whether the \
      service runs or not.

      Examples:
        courant status
        courant status --check || mail -s "courant" me@example.org
        courant status --json
      """)

  @Flag(help: "Exit 5 if something needs attention.")
  var check = false

  @OptionGroup var past: AsOfOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    if let time = past.meant(now: environment.now) { return try show(store, at: time, on: environment.console) }
    let day = environment.now.seconds - environment.now.seconds % 86_400
    let feeds = try store.feeds()
    let report = StatusReport(
      service: ControlClient.status(socketPath: environment.controlSocketPath),
      counts: try store.status(dayStart: Timestamp(seconds: day)),
      pages: try store.pageQueue(at: environment.now, fallback: environment.settings.fullText),
      day: Timestamp(seconds: day),
      feeds: feeds, attention: AttentionItem.all(feeds, now: environment.now))
    if output.json {
      try environment.console.writeDocument { json in json.fields(of: report) }
    } else {
      try environment.console.write(
        StatusPage(report: report, now: environment.now).text(on: environment.console.screen))
    }
    if check {
      if !report.attention.isEmpty { throw ExitStatus.needsAttention }
    } else if report.service == nil {
      throw ExitStatus.serviceNotRunning
    }
  }

  /// What was known at a time; whether the service ran then is kept nowhere.
  private func show(_ store: Store, at time: Timestamp, on console: Console) throws {
    let day = Timestamp(seconds: time.seconds - time.seconds % 86_400)
    let counts = try store.status(dayStart: day, at: time)
    let failures = Dictionary((counts.lastSync?.failures ?? []).map { ($0.feed, $0) }) { first, _ in first }
    let feeds = try store.feeds(at: time)
    let report = StatusReport(
      service: nil, isPast: true, counts: counts, pages: PageQueue(waiting: 0, due: 0), day: day, feeds: feeds,
      attention: feeds.compactMap { feed in
        // Until schema 17 the reason of a failure was kept with its pass alone.
        feed.health == .failing && feed.failure == nil
          ? AttentionItem(feed.feed.id, feed.feed.url, feed.health, failures[feed.feed.url])
          : AttentionItem(feed, now: time)
      })
    if output.json {
      try console.writeDocument { json in json.fields(of: report) }
    } else {
      try console.write(StatusPage(report: report, now: time).text(on: console.screen))
    }
    if check, !report.attention.isEmpty { throw ExitStatus.needsAttention }
  }
}
