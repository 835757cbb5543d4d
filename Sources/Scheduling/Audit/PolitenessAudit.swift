public import News

/// What an audit has to know of a feed beside the log.
public struct AuditedFeed: Sendable, Hashable {
  /// The feed.
  public var id: FeedID
  /// Its URL now.
  public var url: String
  /// What a person set as its `User-Agent`; nil where nothing is set.
  public var userAgent: String?
  /// It has no next time although it is neither paused nor gone.
  public var isStopped: Bool
  /// When somebody wanted it asked that was not subscribed to, paused, or gone before (`feeds add`, `feeds resume`).
  public var wanted: [Timestamp]

  /// A feed from its parts.
  public init(id: FeedID, url: String, userAgent: String? = nil, isStopped: Bool = false, wanted: [Timestamp] = []) {
    self.id = id
    self.url = url
    self.userAgent = userAgent
    self.isStopped = isStopped
    self.wanted = wanted
  }
}

/// A request, or a pair of them, that broke a rule.
public struct PolitenessBreach: Sendable, Hashable {
  /// The rule, 1 to 17.
  public var rule: Int
  /// The feed; nil where the request belongs to none.
  public var feed: FeedID?
  /// The host, `name:port`.
  public var host: String
  /// What is wrong and how far off, for people.
  public var what: String
  /// The request that it is measured from; nil where one says it all.
  public var before: LoggedRequest?
  /// The request that breaks the rule; nil where it is the lack of one.
  public var request: LoggedRequest?

  init(_ rule: Int, _ what: String, before: LoggedRequest? = nil, _ request: LoggedRequest) {
    self.rule = rule
    self.feed = request.feed
    self.host = request.host
    self.what = what
    self.before = before
    self.request = request
  }

  init(_ rule: Int, feed: AuditedFeed, _ what: String) {
    self.rule = rule
    self.feed = feed.id
    self.host = ""
    self.what = what
  }
}

/// A request log, judged by the rules of politeness. Values in, breaches out: it knows nothing of the scheduler that made
/// the requests, and has the rules' numbers from the rules.
public struct PolitenessAudit: Sendable {
  /// Requests that were judged.
  public var requests: Int
  /// Requests that are dated later than now, by a clock that was ahead: in what order they were made nobody knows.
  public var later: Int
  /// When the first one was made; nil for an empty log.
  public var since: Timestamp?
  /// When the last one was made.
  public var until: Timestamp?
  /// Requests that were held against each rule.
  public var judged: [Int: Int] = [:]
  /// What broke a rule, in the order of the rules and of time.
  public var breaches: [PolitenessBreach] = []

  /// Seconds by which a clock may be set back without that it was wrong.
  private static let slack: Int64 = 60

  /// Judges a log, in the order in which its requests were made.
  ///
  /// - Parameters:
  ///   - feeds: the feeds that we are subscribed to.
  ///   - forgotten: when a person forgot what a host (`name:port`) had refused (`feeds resume`).
  ///   - now: what is dated later, by more than clocks are set by, is not judged; nil: all is.
  public init(
    _ log: [LoggedRequest], feeds: [AuditedFeed], forgotten: [String: [Timestamp]] = [:], at now: Timestamp? = nil
  ) {
    let asked = log
    func isLater(_ request: LoggedRequest) -> Bool { now.map { request.at > $0.adding(seconds: Self.slack) } ?? false }
    let log = asked.enumerated().filter { !isLater($1) }.sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    .map(\.element)
    (requests, later) = (log.count, asked.count - log.count)
    since = log.first?.at
    until = log.last?.at
    var byFeed: [FeedID: [LoggedRequest]] = [:]
    let heard = LineOutage.heard(log)
    let unheard = Set(log).subtracting(heard)
    for request in asked where !unheard.contains(request) {
      if let feed = request.feed { byFeed[feed, default: []].append(request) }
    }
    let known = Dictionary(feeds.map { ($0.id, $0) }) { first, _ in first }
    for (id, requests) in byFeed.sorted(by: { $0.key < $1.key }) {
      var audit = FeedAudit(known[id], targets: Set(requests.compactMap(\.permanentURL)))
      for request in requests { audit.take(request, isLater: isLater(request)) }
      add(audit.findings)
    }
    for request in log { judgeAgent(of: request, request.feed.flatMap { known[$0] }) }
    var hosts = HostAudit(forgotten: forgotten)
    for request in heard { hosts.take(request) }
    add(hosts.findings)
    for feed in feeds { judge(feed) }
    breaches.sort { a, b in
      (a.rule, a.request?.at.milliseconds ?? 0, a.host) < (b.rule, b.request?.at.milliseconds ?? 0, b.host)
    }
  }

  /// Rule 11: what a request calls itself says who asks and where to find out more, or is what a person set for the feed.
  private mutating func judgeAgent(of request: LoggedRequest, _ feed: AuditedFeed?) {
    guard let agent = request.userAgent else { return }
    judged[11, default: 0] += 1
    let tellsMore = agent == feed?.userAgent || agent.contains("(+") || Self.isVersionAlone(agent)
    let isHonest = agent.hasPrefix("Courant/") && tellsMore
    if !isHonest { breaches.append(PolitenessBreach(11, "its User-Agent was \(agent)", request)) }
  }

  /// What is sent where nobody set an address that publishers could write to: no name is better than one that leads nowhere.
  private static func isVersionAlone(_ agent: String) -> Bool {
    agent.hasPrefix("Courant/") && agent.dropFirst("Courant/".count).allSatisfy { $0.isNumber || $0 == "." }
  }

  private mutating func judge(_ feed: AuditedFeed) {
    if let agent = feed.userAgent {
      judged[11, default: 0] += 1
      if !agent.hasPrefix("Courant/") {
        breaches.append(PolitenessBreach(11, feed: feed, "its User-Agent is \(agent)"))
      }
    }
    if feed.isStopped {
      breaches.append(PolitenessBreach(15, feed: feed, "it is never asked again, and no 410 and no person said so"))
    }
  }

  private mutating func add(_ findings: AuditFindings) {
    breaches += findings.breaches
    for (rule, count) in findings.judged { judged[rule, default: 0] += count }
  }
}

/// Breaches, and how many requests were held against each rule to find them.
struct AuditFindings {
  var judged: [Int: Int] = [:]
  var breaches: [PolitenessBreach] = []

  /// Holds a request against rules; `what` is nil where it keeps them.
  mutating func judge(_ rules: Int..., by request: LoggedRequest, after before: LoggedRequest? = nil, _ what: String?) {
    for rule in rules { judged[rule, default: 0] += 1 }
    if let what, let rule = rules.first { breaches.append(PolitenessBreach(rule, what, before: before, request)) }
  }
}
