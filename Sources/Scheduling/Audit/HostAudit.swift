import News

/// Walks along the requests of all hosts, oldest first.
struct HostAudit {
  /// Connections to one host at a time (rule 16).
  private static let mostAtOnce = 2
  /// The longest wait that is obeyed in full: 31 days.
  private static let longestWait = 31 * 86_400

  /// For how long what a host refused is not tried again (rule 9): a month. After that it is as any other.
  private static let memory = 30 * 86_400.0
  /// No host is asked more rarely than this because of what it refused.
  private static let widest = 21_600.0

  /// What the log says of one host so far.
  private struct Host {
    var heldUntil: Timestamp?
    var heldBy: LoggedRequest?
    /// Seconds between two requests of its busiest feed when the host throttled one, and when it last did.
    var gap = 0.0
    var gapSince: Timestamp?
    /// When each of its feeds was asked over the last day.
    var lately: [FeedID: RecentTimes] = [:]
    var underWay: [LoggedRequest] = []
    /// Requests that look for feeds, the last one.
    var search: LoggedRequest?
  }

  private(set) var findings = AuditFindings()
  /// When a person forgot what a host had refused.
  private let forgotten: [String: [Timestamp]]
  private var hosts: [String: Host] = [:]
  private var lastOfFeed: [FeedID: LoggedRequest] = [:]
  private var feedOfURL: [String: FeedID] = [:]
  private var urlOfFeed: [FeedID: String] = [:]

  init(forgotten: [String: [Timestamp]]) {
    self.forgotten = forgotten
  }

  mutating func take(_ request: LoggedRequest) {
    var host = hosts[request.host] ?? Host()
    if let since = host.gapSince, forgotten[request.host]?.contains(where: { $0 >= since && $0 <= request.at }) == true
    {
      host.gapSince = nil
    }
    judgePause(request, host)
    judgeGap(request, host)
    judgeConnections(request, &host)
    judgeSearch(request, &host)
    hosts[request.host] = host
    judgeFeeds(request)
    findings.judge(
      17, by: request,
      request.isPrivate && !request.mayBePrivate ? "connected to \(request.address ?? "a private address")" : nil)
    learn(request)
  }

  private mutating func judgePause(_ request: LoggedRequest, _ host: Host) {
    guard let until = host.heldUntil, let by = host.heldBy, request.at > by.end else { return }
    findings.judge(
      8, by: request, after: by,
      request.at < until
        ? "\(Int(until.seconds(since: request.at).rounded(.up))) s before the time that Retry-After named for the host"
        : nil)
  }

  private mutating func judgeGap(_ request: LoggedRequest, _ host: Host) {
    guard request.cause == .schedule, let since = host.gapSince, let feed = request.feed, let last = lastOfFeed[feed],
      last.at >= since, request.at.seconds(since: since) < Self.memory
    else { return }
    let gap = request.at.seconds(since: last.at)
    findings.judge(
      9, by: request, after: last,
      gap <= host.gap && gap < Self.widest
        ? "\(Int(gap)) s after the one before, no slower than the \(Int(host.gap)) s that the host refused" : nil)
  }

  private mutating func judgeConnections(_ request: LoggedRequest, _ host: inout Host) {
    host.underWay.removeAll { $0.end <= request.at }
    findings.judge(
      16, by: request, after: host.underWay.first,
      host.underWay.count >= Self.mostAtOnce ? "\(host.underWay.count + 1) requests to the host at once" : nil)
    host.underWay.append(request)
  }

  private mutating func judgeSearch(_ request: LoggedRequest, _ host: inout Host) {
    guard request.cause == .discover || request.cause == .add else { return }
    findings.judge(
      12, by: request, after: host.search,
      host.search.map { $0.end > request.at } == true ? "looking for feeds at two places at once" : nil)
    host.search = request
  }

  private mutating func judgeFeeds(_ request: LoggedRequest) {
    guard let feed = request.feed else { return }
    findings.judge(
      12, by: request,
      feedOfURL[request.url].map { $0 != feed } == true ? "another subscription asks the same URL" : nil)
    // A feed that moved leaves its old address to whoever subscribes to it next.
    if let old = urlOfFeed.updateValue(request.url, forKey: feed), old != request.url, feedOfURL[old] == feed {
      feedOfURL[old] = nil
    }
    feedOfURL[request.url] = feed
  }

  private mutating func learn(_ request: LoggedRequest) {
    let key = request.answeredHost ?? request.host
    if request.failure == .throttled, let wait = request.retryAfter {
      var host = hosts[key] ?? Host()
      let until = request.end.adding(seconds: Int64(min(wait, Self.longestWait)))
      if host.heldUntil.map({ $0 < until }) ?? true { (host.heldUntil, host.heldBy) = (until, request) }
      hosts[key] = host
    }
    if let feed = request.feed, request.cause != .check { learnPace(of: feed, request) }
    if let feed = request.feed, request.cause != .check { lastOfFeed[feed] = request }
  }

  /// How often the host's feeds were asked, and what of it the host refused itself: a 429 behind a redirect from elsewhere
  /// says nothing of its own feeds.
  private mutating func learnPace(of feed: FeedID, _ request: LoggedRequest) {
    if request.status == 429, request.answeredHost == nil, let last = lastOfFeed[feed] {
      let gaps = hosts[request.host]?.lately.values.compactMap { $0.meanGap(at: request.at) } ?? []
      let gap = gaps.min() ?? request.at.seconds(since: last.at)
      hosts[request.host, default: Host()].gap = min(gap, Self.widest)
      hosts[request.host, default: Host()].gapSince = request.at
    }
    hosts[request.host, default: Host()].lately[feed, default: RecentTimes()].add(request.at)
  }
}
