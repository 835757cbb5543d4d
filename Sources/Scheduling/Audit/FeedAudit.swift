import News

/// Walks along the requests of one feed, in the order in which they were made.
struct FeedAudit {
  private(set) var findings = AuditFindings()
  private let feed: AuditedFeed?
  /// The last request that counts for the schedule: not a `feeds check`, whose answer is not kept.
  private var last: LoggedRequest?
  /// The validators that the answers so far leave us with; nil while no answer is known (the log may begin late).
  private var held: Validators?
  /// What they left us with before the last request was answered.
  private var former: Validators?
  /// When a body last came, or an unconditional request was last made to get one.
  private var lastBody: Timestamp?
  private var limits = AuditedPace()
  /// Every validator that an answer carried.
  private var received: Set<String> = []
  /// The last body was cut: the next request may be for the whole document.
  private var isCut = false
  private var failures = 0
  /// When it said that it is gone (410); nil while it is not.
  private var goneAt: Timestamp?
  private var move: (target: String, since: Timestamp)?

  /// Where the feed's permanent redirects led at any time: its URL may be one of them by now.
  private let targets: Set<String>

  init(_ feed: AuditedFeed?, targets: Set<String>) {
    self.feed = feed
    self.targets = targets
  }

  /// - Parameter isLater: a clock that was ahead dated it: what it was answered counts, when that was is not known.
  mutating func take(_ request: LoggedRequest, isLater: Bool = false) {
    guard !isLater else {
      if request.cause != .check { learn(request) }
      (last, lastBody, goneAt) = (nil, nil, nil)
      return
    }
    judgeValidators(request)
    judgeURL(request)
    let isByHand = isWantedAgain(by: request.at)
    if request.cause == .schedule, !isByHand, let last { judgeTime(request, last) }
    findings.judge(
      15, by: request, after: last,
      goneAt != nil && !isByHand && (request.cause == .schedule || request.cause == .all)
        ? "asked after it said that it is gone (410)" : nil)
    if request.cause != .check { learn(request) }
  }

  /// A person wanted it asked again after it had said that it is gone: the next request is theirs.
  private func isWantedAgain(by time: Timestamp) -> Bool {
    guard let goneAt, let feed else { return false }
    return feed.wanted.contains { $0 >= goneAt && $0 <= time }
  }

  // MARK: Validators: rules 1 to 4

  private mutating func judgeValidators(_ request: LoggedRequest) {
    guard let held = known(to: request), request.cause != .add else { return }
    if request.isConditional {
      let broken = request.sent == held ? nil : ruleOfValidators(request.sent, held)
      for rule in [1, 2, 4] {
        let what = "sent \(Self.text(request.sent)), where the answers before it leave \(Self.text(held))"
        findings.judge(rule, by: request, after: last, rule == broken ? what : nil)
      }
      guard let lastBody, request.cause == .schedule else { return }
      let age = request.at.seconds(since: lastBody)
      findings.judge(
        3, by: request, after: last,
        age > AuditedPace.eternity + max(86_400, Double(limits.hint ?? 0)) + AuditedPace.day
          ? "conditional for \(Int(age / AuditedPace.day)) days on end" : nil)
    } else {
      // Where the log begins behind the last body nobody can tell how old that is.
      let age = lastBody.map { request.at.seconds(since: $0) }
      let mayBreak = request.cause == .schedule && age.map { $0 >= AuditedPace.eternity } ?? true
      let when = age.map { ", \(Int($0)) s after a body" } ?? ""
      findings.judge(
        3, by: request, after: last,
        held.isEmpty || mayBreak || isCut ? nil : "unconditional although \(Self.text(held)) was held\(when)")
    }
  }

  /// Seconds that an answer may take until it is in the store, where another command reads what is held.
  private static let writing: Int64 = 2

  /// What a request could know to be held: one that began before the last answer was written may go by what was held before;
  /// nil where that is not known.
  private func known(to request: LoggedRequest) -> Validators? {
    guard let last, request.at < last.end.adding(seconds: Self.writing) else { return held }
    return request.sent == former ?? request.sent ? former : held
  }

  /// The rule that validators break which are not those that are held: 1 if they were rebuilt, 4 if they are of an older
  /// answer, 2 if no answer had them.
  private func ruleOfValidators(_ sent: Validators, _ held: Validators) -> Int {
    let pairs = [(sent.etag, held.etag), (sent.lastModified, held.lastModified)]
    if pairs.allSatisfy({ Self.core($0) == Self.core($1) }) { return 1 }
    return pairs.allSatisfy { $0.0.map(received.contains) ?? true } ? 4 : 2
  }

  /// What is left of a validator without quotes, mark of weakness and suffix of a compression.
  private static func core(_ validator: String?) -> String? {
    guard var text = validator?.lowercased() else { return nil }
    if text.hasPrefix("w/") { text.removeFirst(2) }
    text = text.filter { $0.isLetter || $0.isNumber }
    return text.hasSuffix("gzip") ? String(text.dropLast(4)) : text
  }

  // MARK: The URL: rules 10 and 14

  private mutating func judgeURL(_ request: LoggedRequest) {
    if let last, last.url != request.url {
      let isUpgrade = last.url.hasPrefix("http://") && request.url == "https://" + last.url.dropFirst(7)
      let stood = move.map { $0.target == request.url ? last.at.seconds(since: $0.since) : -1 } ?? -1
      findings.judge(
        14, by: request, after: last,
        isUpgrade && move != nil || stood >= AuditedPace.week
          ? nil : "the URL changed after \(max(0, Int(stood))) s of the same permanent redirect, which takes 7 days")
    } else if let feed {
      let isKnown = Self.sent(request.url) == Self.sent(feed.url) || request.cause == .add || targets.contains(feed.url)
      findings.judge(10, by: request, isKnown ? nil : "asked \(request.url), and the feed's URL is \(feed.url)")
    }
  }

  /// A URL as it goes over the wire, where letters beyond ASCII are percent-encoded (RFC 3986, section 2.5).
  private static func sent(_ url: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = url.utf8.flatMap { byte in
      (0x21...0x7e).contains(byte) ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Time: rules 5 to 7, 13 and 15

  private mutating func judgeTime(_ request: LoggedRequest, _ last: LoggedRequest) {
    let gap = request.at.seconds(since: last.at)
    // The clock was set back between the two.
    guard gap >= 0 else { return }
    let floor = limits.floor(for: request, after: last)
    findings.judge(
      floor.rule, by: request, after: last,
      gap < floor.seconds
        ? "\(Self.seconds(gap)) s after the one before, where \(floor.why) asks for \(Self.seconds(floor.seconds)) s"
        : nil)
    let isNear = floor.rule == 5 && gap < floor.seconds && gap >= floor.seconds / 2
    findings.judge(
      6, by: request, after: last,
      isNear
        ? "\(Self.seconds(floor.seconds - gap)) s too early: jitter only adds, and a restart changes nothing" : nil)
    if failures > 0 {
      let least = min(1800 * Double(1 << min(failures - 1, 6)), AuditedPace.day)
      findings.judge(
        15, by: request, after: last,
        gap < least
          ? "\(Self.seconds(gap)) s after failure \(failures) in a row, which takes \(Self.seconds(least)) s" : nil)
    }
    if let skipped = limits.skipped(request.at) {
      findings.judge(13, by: request, after: last, "made in \(skipped) that the publisher wants skipped")
    }
  }

  private mutating func learn(_ request: LoggedRequest) {
    (former, last) = (held, request)
    limits.learn(request)
    received.formUnion([request.got.etag, request.got.lastModified].compactMap(\.self))
    if request.failure == nil { isCut = false }
    switch request.outcome {
    case LoggedRequest.fetched:
      (held, lastBody, failures, goneAt) = (request.got, request.at, 0, nil)
    case LoggedRequest.notModified:
      let before = held ?? request.sent
      held = Validators(
        etag: request.got.etag ?? before.etag, lastModified: request.got.lastModified ?? before.lastModified)
      (failures, goneAt) = (0, nil)
    default: learnFailure(request)
    }
    guard let target = request.permanentURL else {
      if request.failure == nil { move = nil }
      return
    }
    if move?.target != target { move = (target, request.at) }
  }

  private mutating func learnFailure(_ request: LoggedRequest) {
    if !request.isConditional, request.status != nil, held?.isEmpty == false { lastBody = request.at }
    if request.isConditional, FetchFailure.refusesValidators(request.status) { held = Validators() }
    if request.failure != .gone { goneAt = nil }
    switch request.failure {
    case .gone: goneAt = request.end
    case .throttled, .cancelled: break
    case .incomplete:
      isCut = true
      failures += 1
    default: failures += 1
    }
  }

  private static func text(_ validators: Validators) -> String {
    let parts = [validators.etag.map { "ETag " + $0 }, validators.lastModified.map { "Last-Modified " + $0 }]
    let text = parts.compactMap(\.self).joined(separator: ", ")
    return text.isEmpty ? "no validator" : text
  }

  private static func seconds(_ seconds: Double) -> String {
    String(Int(seconds.rounded()))
  }
}
