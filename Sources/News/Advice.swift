/// What a user can do about a failure, one sentence a kind.
public enum Advice {
  /// The advice for a failure.
  public static func text(for failure: FetchFailure) -> String {
    if failure.kind == .notFound, failure.status == nil {
      return "check the path, and that this user may read the file"
    }
    return switch failure.kind {
    case .badURL: "check the address: only http, https and, added by hand, file are read"
    case .forbiddenAddress where failure.finalURL != nil:
      "the feed's address leads to a private one, where no redirect may lead from the Internet; look for its new address"
    case .forbiddenAddress:
      "the address is private; if that is meant, remove the feed and add it again with --allow-private"
    case .nameResolution: "check the host's name; if the site still works in a browser, check this machine's DNS"
    case .connection: "the server does not answer; nothing to do unless it stays so"
    case .connectTimeout:
      "check the address's port, and http or https; raise COURANT_CONNECT_TIMEOUT if this server is always slow to connect"
    case .proxy where failure.detail.contains("answered 5"):
      "the proxy could not reach the publisher's server; if other feeds come through it, that server is down"
    case .proxy where asksWhoWeAre(failure):
      "the proxy wants a user and password: COURANT_PROXY or, for this feed, the file of `feeds set FEED --proxy-file FILE` "
        + "takes them in the proxy's address, http://USER:PASSWORD@HOST:PORT"
    case .proxy:
      "the proxy does not pass the request on; check COURANT_PROXY, or what `feeds set FEED --proxy-file FILE` set for this "
        + "feed: host, port, user and password"
    case .badAnswer: "what answers there is no sound web server; check the address and its port, or tell the publisher"
    case .tls where failure.detail.hasPrefix("the file of certificates"):
      "check the file that --ca-file named, and that this user may read it; `feeds set FEED --forget ca-file` goes back to "
        + "the usual authorities"
    case .tls where failure.detail.lowercased().contains("certificate"):
      "the certificate is not trusted; tell the publisher, or, if you know the server: `feeds set FEED --ca-file FILE` for a "
        + "private authority or a self-signed certificate, `--pin sha256//KEY` to trust one key whatever else is wrong"
    case .tls:
      "no secure connection came about; check the port, and whether the address begins with http:// in truth"
    case .pin:
      "the server's key is not the pinned one: ask the publisher whether it was changed; if so, `feeds set FEED --pin "
        + "sha256//KEY` sets the new one, and `--forget pin` goes back to the usual checks"
    case .timeout where failure.status == 408: "the server did not wait for us; it is asked again after a growing pause"
    case .timeout: "the server is too slow; raise COURANT_TOTAL_TIMEOUT if this feed is always slow"
    case .tooSlow: "the answer only drips; no setting waits for that: tell the publisher if it stays so"
    case .redirect: "the feed's address leads in a circle or to a place that is not allowed; look for its new address"
    case .tooLarge: "the document is larger than COURANT_BODY_LIMIT; raise it if you trust this feed"
    case .headersTooLarge:
      "no sound server sends so much before a document, and no setting takes more; tell the publisher if it stays so"
    case .incomplete where failure.status == 206:
      "the server sends a part of the document that nobody asked for: tell the publisher"
    case .incomplete: "the answer was cut; it is asked for again, whole, at the next poll"
    case .badEncoding: "the server sends a damaged compressed body; tell the publisher"
    case .throttled where failure.status == 503:
      "the publisher's server is overloaded or closed for a while; Courant keeps the pause that it asks for"
    case .throttled: "the publisher asks for a pause; Courant keeps it and asks less often from now on"
    case .refused where failure.status == 401:
      "the publisher asks who you are, or does not take what it was told; `feeds set FEED --auth-file FILE` with USER:PASSWORD "
        + "or Bearer TOKEN"
    case .refused:
      "the publisher refuses Courant; ask for access, or look for another address of this feed; where it refuses the "
        + "name alone, `feeds set FEED --user-agent Courant/1` sends another"
    case .refusedElsewhere:
      "the feed's address leads to another site, which gets no log-in of this one; if you have one there, `feeds add "
        + "--auth-file FILE` with that site's address"
    case .notFound: "nothing is there any more; look for the feed's new address on the publisher's site"
    case .rejected:
      "the server does not take this request, the feed may be there all the same: open its address in a browser; check "
        + "headers that you set for it (`feeds show FEED`), else tell the publisher"
    case .gone: "the publisher ended this feed; its articles are kept: remove the feed when you no longer want it"
    case .server: "the publisher's server is in trouble; it is asked again after a growing pause"
    case .emptyBody: "the publisher sent an empty document; nothing was changed, it is asked again"
    case .notAFeed:
      "the answer is no feed (a web page, a consent wall?); open the address, or add the site's page to find its feed"
    case .notAPage: "the link leads to something else than a web page; its text cannot be read"
    case .elsewhere: "the page has moved to another site; nothing to do"
    case .cancelled: "the pass was interrupted; the feed is asked again in the next one"
    }
  }

  /// Whether a proxy wants to know who we are, in answer to the request (407) or before it connects.
  public static func asksWhoWeAre(_ failure: FetchFailure) -> Bool {
    failure.kind == .proxy && ["asks who we are", "answered 407"].contains { failure.detail.contains($0) }
  }

  /// What happened and where, one line for people: the status is named where there was one.
  public static func reason(for failure: FetchFailure) -> String {
    guard let status = failure.status, status >= 300, !failure.detail.contains(String(status)) else {
      return failure.detail
    }
    return "HTTP \(status): \(failure.detail)"
  }
}
