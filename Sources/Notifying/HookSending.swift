public import Fetching
public import News

/// Sends one message to one receiver.
struct HookSending {
  /// The longest that a receiver may ask us to wait, in seconds: a day.
  private static let longestWait = 86_400

  let requester: any Requester
  /// The time: an attempt is stamped as it begins, and what comes after it is counted from its end.
  let clock: @Sendable () -> Timestamp

  /// Sends a message, and tells what came of it and when it is sent again.
  func send(_ delivery: HookDelivery) async -> HookAttempt {
    var request = FetchRequest(
      url: delivery.hook.url, allowsPrivateAddress: delivery.hook.allowsPrivateAddress)
    request.content = PostedContent(
      type: "application/json", bytes: Array(delivery.body.utf8),
      headers: HookSignature.headers(id: delivery.id, body: delivery.body, secret: delivery.hook.secret, at: clock()))
    switch await requester.fetch(request) {
    case .fetched(let headers, _), .notModified(let headers): return HookAttempt(status: headers.status)
    case .failed(let failure):
      // An answer without content, or one that says too much, is an answer.
      if let status = failure.status, (200...299).contains(status) { return HookAttempt(status: status) }
      return attempt(delivery, failure, at: clock())
    }
  }

  private func attempt(_ delivery: HookDelivery, _ failure: FetchFailure, at now: Timestamp) -> HookAttempt {
    var attempt = HookAttempt(status: failure.status, failure: Self.words(failure), isGone: failure.kind == .gone)
    attempt.isPrivate = failure.kind == .forbiddenAddress
    attempt.isRedirect = failure.kind == .redirect
    if failure.kind == .cancelled {
      attempt.isOurs = true
      attempt.again = now
      return attempt
    }
    let asked = Int64(min(Self.longestWait, failure.retryAfter ?? 0))
    if let wait = RetrySchedule.wait(after: delivery.attempts + 1, id: delivery.id) {
      attempt.again = now.adding(seconds: max(wait, asked))
    }
    attempt.holdUntil = now.adding(seconds: max(asked, RetrySchedule.hold(after: delivery.hookFailures + 1)))
    return attempt
  }

  /// What happened, for people: the words for feeds do not fit.
  private static func words(_ failure: FetchFailure) -> String {
    failure.status.map { "the receiver answered \($0)" } ?? failure.detail
  }
}

/// Whether deliveries to a hook arrive, tried by hand.
public struct HookTrial: Sendable {
  let requester: any Requester

  /// A trial over the network.
  public init(requester: any Requester) { self.requester = requester }

  /// Sends a message that tells of nothing.
  public func send(to hook: Hook, at now: Timestamp) async -> HookAttempt {
    let message = HookPayload(hook: hook, publicURL: nil).test(at: now)
    return await HookSending(requester: requester, clock: { now }).send(
      HookDelivery(key: 0, hook: hook, hookFailures: 0, id: message.id, body: message.body, attempts: 0))
  }
}
