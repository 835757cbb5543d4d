import News
import Notifying
import Store
import Syncing

/// The service's log: one line a feed and one a pass, on standard error.
struct ServiceLog: Sendable {
  /// How a line is written.
  let format: Settings.LogFormat
  /// Lines below this level are left out.
  let level: Settings.LogLevel

  /// What a pass tells.
  func take(_ news: SyncNews) {
    switch news {
    case .progress: return
    case .feed(let report): feed(report)
    case .page(let report): page(report)
    case .finished(let summary): pass(summary)
    case .trouble(let error, let until):
      write(.error, "trouble") { $0.with("what", error.description).with("again", until.iso8601) }
    }
  }

  /// What became of telling somebody of what happened.
  func take(_ news: NotifierNews) {
    switch news {
    case .delivery(let hook, let id, let attempt):
      write(attempt.failure == nil ? .info : .warning, "hook") {
        $0.with("hook", hook).with("id", id).with("status", attempt.status).with("failure", attempt.failure)
          .with("again", attempt.again?.iso8601)
      }
    case .hub(let hub, let failure): write(.warning, "hub") { $0.with("hub", hub).with("failure", failure) }
    case .trouble(let error): write(.error, "trouble") { $0.with("what", error.description) }
    }
  }

  /// The service can be reached.
  func started(store: String) {
    write(.info, "started") { $0.with("version", CourantVersion.text).with("store", store) }
  }

  /// Publishers are told nothing of who asks.
  func withoutContact() {
    write(.notice, "contact") { $0.with("what", Self.contactAdvice) }
  }

  /// What to do where publishers cannot reach whoever asks them.
  static let contactAdvice =
    "COURANT_CONTACT_URL is not set: publishers find no address in the User-Agent, and can only block where they would write"

  /// Pages, API and feeds can be asked for.
  func listening(port: Int) {
    write(.info, "listening") { $0.with("port", port) }
  }

  /// Somebody asked over HTTP and was not answered, by a fault of ours.
  func unanswered(asked: String, trouble: String) {
    write(.error, "unanswered") { $0.with("path", asked).with("what", trouble) }
  }

  /// The service has ended cleanly.
  func stopped() {
    write(.info, "stopped") { $0 }
  }

  private func feed(_ report: FeedReport) {
    write(report.failure == nil ? .info : .warning, "feed") { line in
      line.with("feed", report.id.text).with("url", report.url).with("outcome", report.outcome)
        .with("status", report.status).with("bytes", report.bytes).with("articles_new", report.articlesNew)
        .with("revisions_new", report.revisionsNew).with("failure", report.failure)
        .with("next", report.next?.iso8601)
    }
  }

  private func page(_ report: PageReport) {
    write(.debug, "page") { line in
      line.with("article", report.article.text).with("url", report.url).with("state", report.state.rawValue)
        .with("status", report.status).with("detail", report.detail.isEmpty ? nil : report.detail)
        .with("next", report.next?.iso8601)
    }
  }

  private func pass(_ summary: SyncSummary) {
    write(.info, "pass") { line in
      line.with("asked", summary.asked).with("fetched", summary.fetched).with("not_modified", summary.notModified)
        .with("waiting", summary.waiting).with("failed", summary.failed).with("articles_new", summary.articlesNew)
        .with("revisions_new", summary.revisionsNew).with("revisions_silent", summary.revisionsSilent)
        .with("withdrawn", summary.withdrawn > 0 ? summary.withdrawn : nil)
        .with("stories_new", summary.storiesNew).with("stories_joined", summary.storiesJoined)
        .with("pages_asked", summary.pagesAsked > 0 ? summary.pagesAsked : nil)
        .with("pages_read", summary.pagesAsked > 0 ? summary.pagesRead : nil)
        .with("pages_revised", summary.pagesAsked > 0 ? summary.pagesRevised : nil)
        .with("pages_failed", summary.pagesAsked > 0 ? summary.pagesFailed : nil)
        .with("interrupted", summary.interrupted ? "true" : nil).with("seconds", seconds: summary.seconds)
    }
  }

  private func write(_ level: Settings.LogLevel, _ event: String, _ fields: (LogLine) -> LogLine) {
    guard level >= self.level else { return }
    Console.say(fields(LogLine(level, event, at: SystemClock.now())).rendered(as: format))
  }
}

extension Settings.LogLevel: Comparable {
  static func < (a: Self, b: Self) -> Bool {
    let order = Self.allCases
    return (order.firstIndex(of: a) ?? 0) < (order.firstIndex(of: b) ?? 0)
  }
}
