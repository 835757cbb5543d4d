import Fetching
import News

extension LoggedRequest {
  /// What the request log keeps of a request and what it came to; nil if none was made.
  init?(_ request: FetchRequest, _ outcome: FetchOutcome, feed: FeedID? = nil, cause: Cause) {
    guard let trace = outcome.trace, let asked = Fetcher.hostAndPlainURL(of: request.url) else { return nil }
    self.init(
      feed: feed, cause: cause, at: trace.startedAt, host: asked.host, url: asked.plainURL,
      sent: request.validators, outcome: Self.fetched)
    milliseconds = trace.milliseconds
    hops = trace.hops
    address = trace.address
    isPrivate = trace.isPrivate
    mayBePrivate = request.allowsPrivateAddress
    userAgent = trace.userAgent
    switch outcome {
    case .fetched(let headers, _): take(headers)
    case .notModified(let headers):
      take(headers)
      self.outcome = Self.notModified
    case .failed(let failure):
      self.outcome = failure.kind.rawValue
      status = failure.status
      retryAfter = failure.retryAfter
      maxAge = failure.maxAge
      bytes = trace.bytes
      answered(at: failure.finalURL)
    }
  }

  private mutating func take(_ headers: FetchedHeaders) {
    status = headers.status
    got = headers.validators
    bytes = headers.wireBytes
    maxAge = headers.maxAge
    // As the feed will be asked, so that the log tells of one address.
    permanentURL = headers.permanentURL.map(FeedAdder.subscribed)
    answered(at: headers.finalURL)
  }

  private mutating func answered(at url: String?) {
    guard let url, url != self.url, let other = Fetcher.hostKey(of: url), other != host else { return }
    answeredHost = other
  }
}
