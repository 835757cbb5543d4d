/// The hops of one fetch, as a state machine without input or output.
///
/// Validators go with every hop, not only with the first: they came from the answer at the end of this very chain,
/// and without them a feed behind a redirect could never answer 304. User and password go only where the origin is
/// that of the first URL (or the same host, gone from http to https).
struct RedirectChain: Sendable {
  /// Why a chain ends without an answer.
  enum Fault: Error, Hashable {
    /// More hops than the limit.
    case tooMany(limit: Int)
    /// The same URL with the same cookies a second time.
    case loop(String)
    /// No `Location`, or one that is no http or https URL.
    case notAllowed(String)
  }

  private struct Visit: Hashable {
    var url: String
    var cookies: String?
  }

  /// The URL to ask next.
  private(set) var current: WebAddress
  /// Where an unbroken chain of 301 and 308 from the start has led so far; nil if it led nowhere.
  private(set) var permanent: WebAddress?
  private let first: WebAddress
  private let limit: Int
  private var isUnbroken = true
  /// Redirects that were followed.
  private(set) var hops = 0
  private var cookies = FetchCookies()
  private var visits: Set<Visit> = []

  /// A chain of at most `limit` hops that begins at a URL.
  init(start: WebAddress, limit: Int) {
    first = start
    current = start
    self.limit = limit
  }

  /// `Cookie` for the next request.
  var cookieHeader: String? { hops == 0 ? nil : cookies.header(for: current) }

  /// `user:password`, percent-encoded, for the next request.
  var credentials: String? { mayHaveCredentials(current) ? first.credentials : nil }

  /// Whether the next request goes to the origin of the first URL (or the same host, gone from http to https): the only
  /// one that gets what was meant for it alone.
  var isHome: Bool { mayHaveCredentials(current) }

  /// The URL that a store may keep instead of the first one: ``permanent``, with the credentials that go there.
  var permanentURL: String? {
    guard let permanent, permanent.text != first.text else { return nil }
    guard let credentials = first.credentials, mayHaveCredentials(permanent) else { return permanent.text }
    let scheme = permanent.isSecure ? "https://" : "http://"
    return scheme + credentials + "@" + permanent.text.dropFirst(scheme.count)
  }

  /// Follows a redirect from ``current``.
  mutating func follow(location: String?, isPermanent: Bool, setCookies: [String]) throws(Fault) {
    visits.insert(Visit(url: current.text, cookies: cookieHeader))
    for cookie in setCookies { cookies.take(cookie, from: current) }
    guard let location else { throw .notAllowed("a redirect without a Location") }
    guard let next = current.resolving(location) else {
      throw .notAllowed("a redirect to something that is no http or https URL")
    }
    hops += 1
    guard hops <= limit else { throw .tooMany(limit: limit) }
    isUnbroken = isUnbroken && isPermanent
    current = next
    if isUnbroken { permanent = next }
    guard !visits.contains(Visit(url: next.text, cookies: cookieHeader)) else { throw .loop(next.text) }
  }

  private func mayHaveCredentials(_ address: WebAddress) -> Bool {
    let isUpgrade =
      !first.isSecure && address.isSecure && first.host == address.host && first.port == 80 && address.port == 443
    return address.hasSameOrigin(as: first) || isUpgrade
  }
}
