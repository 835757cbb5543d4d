import Extraction
import Fetching
import News
import Scheduling
import Store

/// One page's turn: robots.txt, request, text. Writes nothing.
struct PagePoller: Sendable {
  /// Places that an address may lead on to, one origin after another.
  private static let mostOrigins = 5

  let fetcher: any Requester
  let robots: RobotsLibrary
  let plan: PagePlan
  let clock: @Sendable () -> Timestamp
  /// What is known of an article whose page has other words than before.
  let known: @Sendable (PageTask) throws -> PageRelation.Known

  /// What a look at a page came to, and for how long its host wants nothing more.
  struct Answer: Sendable {
    var looks: [PageLook] = []
    var heldHost: (String, Timestamp)?
    /// The requests that it took, for the log.
    var requests: [LoggedRequest] = []
    /// The host seems to be in trouble.
    var isTrouble = false
  }

  /// Looks at a page for every article that has its address; nil if the pass was interrupted before an answer came.
  func look(at page: DuePage) async throws -> Answer? {
    var request = FetchRequest(
      url: page.url, validators: page.validators, allowsPrivateAddress: page.leaveFor != nil)
    request.leaveFor = page.leaveFor
    request.wantsPage = true
    var requests: [LoggedRequest] = []
    for _ in 0..<Self.mostOrigins {
      switch try await robots.access(to: request.url, leaveFor: page.leaveFor) {
      case .cancelled: return nil
      case .disallowed: return Answer(looks: turns(page).map { $0.disallowed(request.url) }, requests: requests)
      case .held(let until): return Answer(looks: turns(page).map { $0.held(until: until) }, requests: requests)
      case .unknown(let until):
        return Answer(
          looks: turns(page).map { $0.withoutRobots(until: until) }, requests: requests, isTrouble: true)
      case .allowed(let rules): request.robots = rules
      }
      let outcome = await fetcher.fetch(request)
      if let log = LoggedRequest(request, outcome, cause: .page) { requests.append(log) }
      guard case .failed(let failure) = outcome, failure.kind == .elsewhere, let next = failure.finalURL else {
        var answer = try answer(outcome, page)
        answer?.requests = requests
        return answer
      }
      request.url = next
    }
    let failure = FetchFailure(.redirect, "its address leads on and on, through more than \(Self.mostOrigins) sites")
    return Answer(looks: turns(page).map { $0.failed(failure) }, requests: requests)
  }

  private func answer(_ outcome: FetchOutcome, _ page: DuePage) throws -> Answer? {
    switch outcome {
    case .failed(let failure) where failure.kind == .cancelled: return nil
    case .failed(let failure) where failure.kind == .throttled && failure.status == nil:
      let until = clock().adding(seconds: Int64(failure.retryAfter ?? 0))
      return Answer(looks: turns(page).map { $0.held(until: until) })
    case .failed(let failure):
      return Answer(
        looks: turns(page).map { $0.failed(failure) }, heldHost: heldHost(failure, page.url),
        isTrouble: failure.kind.isTroubleOfHost)
    case .notModified(let headers): return Answer(looks: turns(page).map { $0.unchanged(headers) })
    case .fetched(let headers, let body): return Answer(looks: try read(body, headers, page))
    }
  }

  private func read(_ body: [UInt8], _ headers: FetchedHeaders, _ page: DuePage) throws -> [PageLook] {
    let hash = ContentHash(body)
    let turns = turns(page)
    guard turns.contains(where: { $0.task.record.bodyHash != hash }) else { return turns.map { $0.unchanged(headers) } }
    let extracted = PageExtractor.extract(body, url: headers.finalURL, contentType: headers.contentType)
    let words = ContentHash(words: extracted.text)
    return try turns.map { turn in
      if turn.task.record.bodyHash == hash { return turn.unchanged(headers) }
      var turn = turn
      if turn.task.record.textHash != words { turn.known = try known(turn.task) }
      return turn.read(extracted, headers, bodyHash: hash)
    }
  }

  private func turns(_ page: DuePage) -> [PageTurn] {
    page.tasks.map { PageTurn(task: $0, plan: plan, now: clock()) }
  }

  /// A publisher that says "too many" gets its pause, for the whole host, feeds included.
  private func heldHost(_ failure: FetchFailure, _ url: String) -> (String, Timestamp)? {
    guard failure.kind == .throttled, failure.status == 429 || failure.retryAfter != nil,
      let host = Fetcher.hostKey(of: failure.finalURL ?? url)
    else { return nil }
    let pause = max(Int64(failure.retryAfter ?? 0), PagePlan.leastPause)
    return (host, clock().adding(seconds: pause))
  }
}

extension FetchFailure.Kind {
  /// Whether the next request to the same host is likely to fail in the same way.
  fileprivate var isTroubleOfHost: Bool {
    switch self {
    case .nameResolution, .connection, .connectTimeout, .proxy, .badAnswer, .tls, .pin, .timeout, .tooSlow, .server,
      .throttled:
      true
    default: false
    }
  }
}
