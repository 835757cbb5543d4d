import News
import Syncing

/// What to do about a failure where the address was typed and nothing was stored.
enum AskingAdvice {
  /// The advice for an address that a command asked at `now`, in place of the advice for a feed that is kept.
  static func text(for failure: FetchFailure, now: Timestamp) -> String {
    switch failure.kind {
    case .forbiddenAddress: return "the address is private; if that is meant, say --allow-private with this command"
    case .throttled:
      guard let wait = failure.retryAfter, wait > 0 else {
        return "the publisher asks for a pause; nothing was kept: try again later"
      }
      let until = now.adding(seconds: Int64(wait)).iso8601
      return "the publisher asks for a pause; nothing was kept: try again after \(until)"
    case .proxy: return "the proxy does not pass the request on; check COURANT_PROXY: host, port, user and password"
    case .rejected:
      return "the server does not take this request; open the address in a browser, and tell the publisher"
    case .refused where failure.status == 401:
      return "it asks for a log-in: `feeds add --auth-file FILE URL` gives one, FILE with USER:PASSWORD or Bearer TOKEN"
    default: return Advice.text(for: failure)
    }
  }
}
