import News
import Syncing

/// What to do about a failure where the address was typed and nothing was stored.
enum AskingAdvice {
  /// The advice for an address that a command asked at `now`, in place of the advice for a feed that is kept.
  static func text(for failure: FetchFailure, now: Timestamp) -> String {
    switch failure.kind {
    case .forbiddenAddress where failure.finalURL == nil:
      return "the address is private; if that is meant, say --allow-private with this command"
    case .throttled:
      guard let wait = failure.retryAfter, wait > 0 else {
        return "the publisher asks for a pause; nothing was kept: try again later"
      }
      let until = now.adding(seconds: Int64(wait)).iso8601
      return "the publisher asks for a pause; nothing was kept: try again after \(until)"
    case .proxy where Advice.asksWhoWeAre(failure):
      return
        "the proxy wants a user and password: COURANT_PROXY, or FILE with --proxy-file FILE, takes them in the proxy's "
        + "address, http://USER:PASSWORD@HOST:PORT"
    case .proxy:
      return
        "the proxy does not pass the request on; check COURANT_PROXY, or what --proxy-file FILE said: host, port, user "
        + "and password"
    case .tls where failure.detail.lowercased().contains("certificate"):
      return "the certificate is not trusted; tell the publisher, or, if you know the server, say with this command "
        + "--ca-file FILE for a private authority or a self-signed certificate, or --pin sha256//KEY to trust one key"
    case .pin: return "the server's key is not the one that --pin says; ask the publisher which key is right"
    case .rejected:
      return
        "the server does not take this request; open the address in a browser; if it wants a header, --header-file "
        + "FILE sends it; else tell the publisher"
    case .refused where failure.status == 403:
      return
        "the publisher refuses Courant; ask for access, or look for another address of this feed; where it refuses the "
        + "name alone, --user-agent Courant/1 sends another"
    case .refused where failure.status == 401:
      return
        "it asks for a log-in, or does not take the one that was given: `feeds add --auth-file FILE URL` gives one, FILE "
        + "with USER:PASSWORD or Bearer TOKEN"
    case .server: return "the publisher's server is in trouble; try again later"
    case .timeout where failure.status == 408: return "the publisher's server did not wait for us; try again"
    case .emptyBody: return "the publisher sends an empty document; try again later"
    case .incomplete: return "the answer was cut; try again, and tell the publisher if it stays so"
    case .gone: return "the publisher ended this feed; look for another one on the publisher's site"
    default: return Advice.text(for: failure)
    }
  }
}
