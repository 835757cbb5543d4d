public import Fetching
public import News
public import Parsing

/// What an address stands for: feeds, what they answered, and what was asked to find out.
public struct FoundFeeds: Sendable {
  /// The feeds, in the order of the page that names them.
  public var feeds: [Feed] = []
  /// What those that were asked have answered, for their first sync.
  public var answers: [FeedID: FirstAnswer] = [:]
  /// User and password of those whose address held them, which is kept without.
  public var access: [FeedID: FeedAccess] = [:]
  /// Every request that was made.
  public var requests: [LoggedRequest] = []
  /// Why there is no feed; nil where there is one.
  public var failure: FetchFailure?

  /// Nothing yet.
  public init() {}

  /// Takes in what another address stands for; its failure stays its own.
  public mutating func add(_ other: FoundFeeds) {
    feeds += other.feeds
    answers.merge(other.answers) { _, newer in newer }
    access.merge(other.access) { _, newer in newer }
    requests += other.requests
  }
}

/// Finds the feeds that an address stands for: the feed itself, those that a page names, or, with leave, those at the usual
/// places. One request after another, never two at once.
public struct FeedAdder: Sendable {
  /// Where sites keep their feeds if their pages do not say, the most usual place first.
  public static let usualPlaces = [
    "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed/", "/feed.json", "/blog/feed",
  ]

  let fetcher: Fetcher
  let allowsPrivateAddress: Bool
  let mayProbe: Bool
  let knows: @Sendable (String) -> Bool
  let clock: @Sendable () -> Timestamp
  /// Who we are to the site of an address that is looked at, and to no other; nil: we say nothing.
  public var access: FeedAccess?

  /// A finder of feeds.
  ///
  /// - Parameters:
  ///   - mayProbe: the usual places may be asked where a page names no feed.
  ///   - knows: whether we are subscribed to an address; such a one is not asked again.
  public init(
    fetcher: Fetcher, allowsPrivateAddress: Bool, mayProbe: Bool = false,
    knows: @escaping @Sendable (String) -> Bool = { _ in false }, clock: @escaping @Sendable () -> Timestamp
  ) {
    self.fetcher = fetcher
    self.allowsPrivateAddress = allowsPrivateAddress
    self.mayProbe = mayProbe
    self.knows = knows
    self.clock = clock
  }

  /// The feeds at an address that a person typed, each asked, so that a wrong one is noticed now; `file://` is read.
  public func feeds(at url: String) async -> FoundFeeds {
    var found = FoundFeeds()
    let plain = Self.subscribed(url)
    if knows(plain) {
      found.feeds = [feed(at: plain)]
      return found
    }
    let request = FetchRequest(
      url: url, allowsPrivateAddress: allowsPrivateAddress, allowsFile: url.hasPrefix("file:"))
    for candidate in await candidates(request, into: &found) {
      let address = Self.subscribed(candidate.url)
      guard !knows(address) else {
        found.feeds.append(feed(at: address))
        continue
      }
      let request = FetchRequest(url: candidate.url, allowsPrivateAddress: allowsPrivateAddress)
      let before = found.feeds.count
      _ = await look(with(access, request, typed: url), cause: .add, into: &found)
      if found.feeds.count > before { found.feeds[before].title = found.feeds[before].title ?? candidate.title }
    }
    if !found.feeds.isEmpty { found.failure = nil }
    return found
  }

  /// The feeds that an address stands for, without asking those that a page names.
  public func discover(at url: String) async -> (named: [DiscoveredFeed], found: FoundFeeds) {
    var found = FoundFeeds()
    let request = FetchRequest(url: url, allowsPrivateAddress: allowsPrivateAddress)
    let named = await candidates(request, cause: .discover, into: &found)
    let own = found.feeds.map { DiscoveredFeed(url: $0.url, title: $0.title, type: "") }
    if !named.isEmpty || !own.isEmpty { found.failure = nil }
    return (own + named, found)
  }

  /// Asks an address: a feed goes into `found`; the feeds that a page names are returned, unasked.
  private func candidates(
    _ request: FetchRequest, cause: LoggedRequest.Cause = .add, into found: inout FoundFeeds
  ) async -> [DiscoveredFeed] {
    guard let page = await look(with(access, request, typed: request.url), cause: cause, into: &found) else {
      return []
    }
    let named = FeedDiscovery.feeds(inPage: page.body, pageURL: page.headers.finalURL)
    if named.isEmpty, mayProbe { await probe(page.headers.finalURL, into: &found) }
    return named
  }

  /// A request with the log-in that was given for an address, if it goes to the same site.
  private func with(_ access: FeedAccess?, _ request: FetchRequest, typed: String) -> FetchRequest {
    guard let access, Fetcher.hostKey(of: request.url) == Fetcher.hostKey(of: typed) else { return request }
    var request = request
    request.access = access
    return request
  }

  /// Asks the usual places of a site until one has a feed, or the site asks for a pause.
  private func probe(_ page: String, into found: inout FoundFeeds) async {
    let ofPage = found.failure
    for place in Self.usualPlaces {
      let request = FetchRequest(
        url: URLReference.resolve(place, base: page), allowsPrivateAddress: allowsPrivateAddress)
      _ = await look(request, cause: .discover, into: &found)
      if !found.feeds.isEmpty || found.failure?.kind == .throttled { return }
    }
    // What is wrong is that no place has a feed, and not what the last one answered.
    found.failure = ofPage
    found.failure?.detail += ", and none of the usual places has one"
  }

  /// Asks one address. Returns its answer where that is a page; a feed, or what failed, goes into `found`.
  private func look(
    _ request: FetchRequest, cause: LoggedRequest.Cause, into found: inout FoundFeeds
  ) async -> (headers: FetchedHeaders, body: [UInt8])? {
    let outcome = await fetcher.fetch(request)
    let at = clock()
    var log = LoggedRequest(request, outcome, cause: cause)
    defer { if let log { found.requests.append(log) } }
    switch outcome {
    case .failed(let failure):
      found.failure = failure
      return nil
    case .notModified(let answer):
      found.failure = FetchFailure(.notAFeed, "an unasked 304", status: answer.status)
      return nil
    case .fetched(let headers, let body):
      do {
        let document = try FeedParser.parse(body, contentType: headers.contentType, baseURL: headers.finalURL)
        if let known = knownTarget(of: request, headers) {
          found.feeds.append(feed(at: known))
          return nil
        }
        let feed = feed(at: Self.subscribed(request.url), document)
        log?.feed = feed.id
        log?.document = LoggedRequest.DocumentFacts(
          pollMinutes: document.pollMinutes, skipHours: document.skipHours, skipDays: document.skipDays,
          newItems: document.entries.count)
        keep(headers, body, of: feed, document, at: at, request, into: &found)
        return nil
      } catch {
        log?.outcome = FetchFailure.Kind.notAFeed.rawValue
        found.failure = FetchFailure(
          .notAFeed, "\(error.description), and the page names no feed", status: headers.status,
          finalURL: headers.finalURL)
        return (headers, body)
      }
    }
  }

  private func keep(
    _ headers: FetchedHeaders, _ body: [UInt8], of feed: Feed, _ document: ParsedFeed, at: Timestamp,
    _ request: FetchRequest, into found: inout FoundFeeds
  ) {
    found.feeds.append(feed)
    if !feed.allowsFile, !document.isTruncated {
      var headers = headers
      headers.permanentURL = headers.permanentURL.map(Self.withoutCredentials)
      found.answers[feed.id] = FirstAnswer(at: at, headers: headers, body: body)
    }
    if let access = request.access { found.access[feed.id] = access }
    if let pair = Fetcher.credentials(in: request.url) {
      var access = FeedAccess()
      access.credentials = .basic(Secret(pair))
      found.access[feed.id] = access
    }
  }

  /// The feed that we are subscribed to and that a request was led to: two subscriptions would bring every article twice.
  private func knownTarget(of request: FetchRequest, _ headers: FetchedHeaders) -> String? {
    let target = Self.subscribed(headers.finalURL)
    return target != Self.subscribed(request.url) && knows(target) ? target : nil
  }

  private func feed(at url: String, _ document: ParsedFeed? = nil) -> Feed {
    Feed(
      id: .derived(from: url), url: url, title: document?.title, siteURL: document?.link,
      language: document?.language, allowsPrivateAddress: allowsPrivateAddress, allowsFile: url.hasPrefix("file:"))
  }

  /// The address under which a feed is subscribed: without user and password, without what no server is ever sent (a
  /// fragment) or an empty query, scheme and host in lower case (RFC 3986, 6.2.2.1); the rest as it was given.
  public static func subscribed(_ url: String) -> String {
    let plain = withoutCredentials(url)
    guard !plain.hasPrefix("file:") else { return plain }
    var text = plain.prefix { $0 != "#" }
    if text.last == "?" { text.removeLast() }
    guard let slashes = text.firstRange(of: "//") else { return String(text) }
    let authorityEnd = text[slashes.upperBound...].firstIndex { $0 == "/" || $0 == "?" } ?? text.endIndex
    var origin = text[..<authorityEnd].lowercased()
    for (scheme, port) in [("http://", ":80"), ("https://", ":443")]
    where origin.hasPrefix(scheme) && origin.hasSuffix(port) {
      origin.removeLast(port.count)
    }
    return origin + text[authorityEnd...]
  }

  /// The exact URL where it holds no user and password, else the URL without them.
  public static func withoutCredentials(_ url: String) -> String {
    Fetcher.credentials(in: url) == nil ? url : Fetcher.plainURL(url)
  }
}
