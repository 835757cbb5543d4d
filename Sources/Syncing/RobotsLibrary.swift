import Fetching
import News
import Store

/// Whether an address may be asked, as far as robots.txt goes.
enum RobotsAccess: Sendable, Hashable {
  /// It may, and so may what the rules of its origin (``RobotsRules/text``) do not forbid.
  case allowed(rules: String)
  /// It may not.
  case disallowed
  /// Nobody knows, because robots.txt cannot be had: it may not before this time.
  case unknown(until: Timestamp)
  /// The host wants nothing before this time.
  case held(until: Timestamp)
  /// The pass was interrupted.
  case cancelled
}

/// The robots.txt files of a pass: each is asked for once, kept for a day, and used in the store's next transaction.
actor RobotsLibrary {
  /// Seconds for which a file, or its absence, may be used (RFC 9309, 2.4).
  static let lifetime: Int64 = 86_400
  /// Seconds for which nothing is asked of an origin whose file cannot be had.
  static let pause: Int64 = 3600

  private enum Answer: Sendable {
    case record(RobotsRecord, RobotsRules)
    case held(until: Timestamp)
    /// The file's address is one that we may not connect to; the page's own request will say so.
    case forbidden
    case cancelled
  }

  private struct Asked: Sendable {
    var answer: Answer
    var log: LoggedRequest?
  }

  private let store: Store
  private let fetcher: any Requester
  private let clock: @Sendable () -> Timestamp
  private var known: [String: Answer] = [:]
  private var asking: [String: Task<Asked, Never>] = [:]
  private var fresh: [RobotsRecord] = []
  private var requests: [LoggedRequest] = []

  init(store: Store, fetcher: any Requester, clock: @escaping @Sendable () -> Timestamp) {
    self.store = store
    self.fetcher = fetcher
    self.clock = clock
  }

  /// Whether an address may be asked.
  ///
  /// - Parameter leaveFor: a feed with leave for private addresses that the address comes from; nil: none has leave.
  func access(to url: String, leaveFor: String?) async throws -> RobotsAccess {
    guard let (origin, file) = RobotsRules.place(for: url) else { return .allowed(rules: "") }
    var request = FetchRequest(url: file, allowsPrivateAddress: leaveFor != nil)
    request.leaveFor = leaveFor
    switch try await answer(origin, request) {
    case .held(let until): return .held(until: until)
    case .forbidden: return .allowed(rules: "")
    case .cancelled: return .cancelled
    case .record(let record, let rules):
      switch record.answer {
      case .absent: return .allowed(rules: "")
      case .unreachable: return .unknown(until: record.expiresAt)
      case .rules: return rules.allow(url) ? .allowed(rules: record.rules) : .disallowed
      }
    }
  }

  /// The files that were asked for since the last call, to be kept.
  func takeFresh() -> [RobotsRecord] {
    defer { fresh = [] }
    return fresh
  }

  /// The requests that were made since the last call, for the log.
  func takeRequests() -> [LoggedRequest] {
    defer { requests = [] }
    return requests
  }

  private func answer(_ origin: String, _ request: FetchRequest) async throws -> Answer {
    if case .record(let record, let rules)? = known[origin], record.isFresh(at: clock()) {
      return .record(record, rules)
    }
    if let task = asking[origin] { return await task.value.answer }
    let kept = try store.robots(of: origin)
    if let kept, kept.isFresh(at: clock()) {
      let answer = Answer.record(kept, RobotsRules(text: kept.rules))
      known[origin] = answer
      return answer
    }
    let task = Task { [fetcher, clock] in
      let outcome = await fetcher.fetch(request)
      return Asked(
        answer: Self.answer(outcome, origin, kept: kept, at: clock()),
        log: LoggedRequest(request, outcome, cause: .robots))
    }
    asking[origin] = task
    let asked = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
    asking[origin] = nil
    if let log = asked.log { requests.append(log) }
    let answer = asked.answer
    if case .record(let record, _) = answer {
      known[origin] = answer
      fresh.append(record)
    }
    return answer
  }

  /// What an answer to the request for a robots.txt means (RFC 9309, 2.3.1): a client's error is the absence of rules, a
  /// server's error or no answer forbids everything for a while, unless an older copy is at hand.
  private static func answer(
    _ outcome: FetchOutcome, _ origin: String, kept: RobotsRecord?, at now: Timestamp
  ) -> Answer {
    let day = now.adding(seconds: lifetime)
    switch outcome {
    case .fetched(_, let body):
      let rules = RobotsRules(file: body)
      return .record(
        RobotsRecord(origin: origin, answer: .rules, rules: rules.text, fetchedAt: now, expiresAt: day), rules)
    case .notModified: return unreachable(origin, kept: kept, at: now)
    case .failed(let failure):
      switch failure.kind {
      case .cancelled: return .cancelled
      case .forbiddenAddress, .badURL: return .forbidden
      case .throttled where failure.status == nil:
        return .held(until: now.adding(seconds: Int64(failure.retryAfter ?? 0)))
      case .notFound, .refused, .refusedElsewhere, .rejected, .gone, .redirect, .emptyBody:
        return .record(RobotsRecord(origin: origin, answer: .absent, fetchedAt: now, expiresAt: day), RobotsRules())
      default: return unreachable(origin, kept: kept, at: now)
      }
    }
  }

  private static func unreachable(_ origin: String, kept: RobotsRecord?, at now: Timestamp) -> Answer {
    let soon = now.adding(seconds: pause)
    if var kept, kept.answer != .unreachable {
      kept.expiresAt = soon
      return .record(kept, RobotsRules(text: kept.rules))
    }
    return .record(
      RobotsRecord(origin: origin, answer: .unreachable, fetchedAt: now, expiresAt: soon), RobotsRules())
  }
}
