import News

/// A host that asked for a pause.
struct HeldHost: Sendable {
  /// `name:port`.
  var host: String
  /// Nothing is asked of it before.
  var until: Timestamp
  /// What each of its feeds leaves between two requests from then on.
  var gap: LearntGap?
}

/// What one feed's turn came to, ready to be committed.
struct PolledFeed: Sendable {
  enum Result: Sendable {
    /// A body came, new or the same as before.
    case fetched
    /// 304.
    case notModified
    /// The publisher asked us to wait.
    case waiting
    /// Nothing usable came.
    case failed(FetchFailure)
    /// The request was cut off by the end of the pass.
    case interrupted
  }

  var result: Result
  var update: FeedUpdate
  /// Whether a request was made.
  var wasAsked = true
  /// Entries whose own name was not known before.
  var entriesNew = 0
  /// A host that is not to be asked before a time.
  var heldHost: HeldHost?
  /// What the document said of how often it may be asked for; nil where none was read.
  var document: LoggedRequest.DocumentFacts?
  /// The URL that the feed has from now on, after a permanent redirect that lasted.
  var newURL: String?
  /// HTTP status, where there was one.
  var status: Int?
  /// Body bytes over the wire.
  var bytes = 0
  /// The last request before this one was answered, or was held against nobody.
  var wasWell = false
  /// When the last request was made, if it reached nobody because our own line seemed to be down.
  var unheardBefore: Timestamp?
  /// The feed's record if our own line turns out to be down; nil unless no answer came.
  var unheard: FeedRecord? {
    get { unheardRecord.first }
    set { unheardRecord = newValue.map { [$0] } ?? [] }
  }
  /// Apart, because a record is large, a turn is handed on many times, and few have this.
  private(set) var unheardRecord: [FeedRecord] = []

  /// Nobody answered any host's requests: our own line is down, and nothing is held against the feed.
  var isUnheard = false

  /// A document came, or was known to be the same.
  var hasDocument: Bool {
    switch result {
    case .fetched, .notModified: true
    case .waiting, .failed, .interrupted: false
    }
  }

  /// The host let the request time out, before its answer began or within it.
  var hasTimedOut: Bool {
    if case .failed(let failure) = result { failure.isTimeOut } else { false }
  }

  /// The feed's log line.
  var report: FeedReport {
    let record = update.record
    // A failure of before is no news of a turn that was cut off.
    let failure: FetchFailure? = if case .interrupted = result { nil } else { record.failure }
    return FeedReport(
      url: record.feed.url, id: record.feed.id, outcome: outcome, status: status, bytes: bytes,
      articlesNew: update.articles.count { $0.verdict == .first },
      revisionsNew: update.articles.count { if case .revision = $0.verdict { true } else { false } },
      failure: failure.map(Advice.reason(for:)), advice: failure.map(Advice.text(for:)),
      next: record.nextDue)
  }

  private var outcome: String {
    switch result {
    case .fetched: "fetched"
    case .notModified: "unchanged"
    case .waiting: "waiting"
    case .failed: "failed"
    case .interrupted: "interrupted"
    }
  }
}
