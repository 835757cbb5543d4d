public import Fetching
public import News
public import Parsing
import Scheduling

/// Finds the feeds that an address stands for: the feed itself, those that a page names, or, with leave, those at the usual
/// places. One request after another, never two at once, and a pause before the next one to a publisher that was asked already;
/// a host that lets two in a row time out is given up, for all addresses that one adder looks at.
public struct FeedAdder: Sendable {
  /// Where sites keep their feeds if their pages do not say, the most usual place first.
  public static let usualPlaces = [
    "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed/", "/feed.json", "/blog/feed",
  ]

  /// Feeds of one page that are asked and subscribed to at most: a page may name thousands, and of other people's hosts.
  public static let mostFeeds = 16
  /// Milliseconds between two requests to one host.
  static let pause: Int64 = 1000

  let fetcher: Fetcher
  let allowsPrivateAddress: Bool
  let mayProbe: Bool
  let knows: @Sendable (String) -> Bool
  let clock: @Sendable () -> Timestamp
  let sleep: @Sendable (_ milliseconds: Int64) async -> Void
  private let patience = HostPatience()
  /// Who we are to the site of an address that is looked at, and to no other; nil: we say nothing.
  public var access: FeedAccess?

  /// A finder of feeds.
  ///
  /// - Parameters:
  ///   - mayProbe: the usual places may be asked where a page names no feed.
  ///   - knows: whether we are subscribed to an address; such a one is not asked again.
  public init(
    fetcher: Fetcher, allowsPrivateAddress: Bool, mayProbe: Bool = false,
    knows: @escaping @Sendable (String) -> Bool = { _ in false }, clock: @escaping @Sendable () -> Timestamp,
    sleep: @escaping @Sendable (_ milliseconds: Int64) async -> Void
  ) {
    self.fetcher = fetcher
    self.allowsPrivateAddress = allowsPrivateAddress
    self.mayProbe = mayProbe
    self.knows = knows
    self.clock = clock
    self.sleep = sleep
  }

  /// The feeds at an address that a person typed, each asked, so that a wrong one is noticed now; `file://` is read.
  ///
  /// Of a page that names more than ``mostFeeds``, those of its own site come first, in the page's order. A feed of readers'
  /// comments is taken only where a page names no other.
  public func feeds(at url: String) async -> FoundFeeds {
    var found = FoundFeeds()
    let plain = Self.subscribed(url)
    if knows(plain) {
      found.feeds = [feed(at: plain, typed: url)]
      return found
    }
    let named = chosen(await candidates(url, cause: .add, into: &found), near: url, into: &found)
    for candidate in named {
      let address = Self.subscribed(candidate.url)
      guard !knows(address) else {
        found.feeds.append(feed(at: address, typed: url))
        continue
      }
      guard !Task.isCancelled else { break }
      guard await !isGivenUp(candidate.url, into: &found) else { continue }
      found.failure = nil
      let before = found.feeds.count
      _ = await look(request(candidate.url, typed: url), typed: url, cause: .add, into: &found)
      if found.feeds.count > before {
        found.feeds[before].title = found.feeds[before].title ?? candidate.title
      } else if let failure = found.failure {
        found.unread.append(FoundFeeds.Unread(url: Fetcher.plainURL(candidate.url), failure: failure))
      }
    }
    if found.feeds.isEmpty { found.unread = [] } else { found.failure = nil }
    return found
  }

  /// The feeds that an address stands for, without asking those that a page names.
  public func discover(at url: String) async -> (named: [DiscoveredFeed], found: FoundFeeds) {
    var found = FoundFeeds()
    let plain = Self.subscribed(url)
    if knows(plain) { return ([DiscoveredFeed(url: plain, title: nil, type: "")], found) }
    let named = await candidates(url, cause: .discover, into: &found)
    let own = found.feeds.map { DiscoveredFeed(url: $0.url, title: $0.title, type: "") }
    if !named.isEmpty || !own.isEmpty { found.failure = nil }
    return (own + named, found)
  }

  /// Asks an address: a feed goes into `found`; the feeds that a page names are returned, unasked.
  private func candidates(
    _ url: String, cause: LoggedRequest.Cause, into found: inout FoundFeeds
  ) async -> [DiscoveredFeed] {
    guard let page = await look(request(url, typed: url), typed: url, cause: cause, into: &found) else { return [] }
    // A page that names itself was asked just now, and is no feed.
    var known = Set([Self.subscribed(url), Self.subscribed(page.headers.finalURL)])
    let named = FeedDiscovery.feeds(inPage: page.body, pageURL: page.headers.finalURL)
      .filter { known.insert(Self.subscribed($0.url)).inserted }
    if named.isEmpty, mayProbe { await probe(page.headers.finalURL, typed: url, into: &found) }
    return named
  }

  /// As many of a page's feeds as may be asked, those of the page's own host before others, and of readers' comments none
  /// beside articles; the rest is noted.
  private func chosen(
    _ named: [DiscoveredFeed], near page: String, into found: inout FoundFeeds
  ) -> [DiscoveredFeed] {
    let articles = named.filter { !$0.isOfComments }
    let wanted = articles.isEmpty ? named : articles
    let home = Fetcher.hostKey(of: page)
    let isNear = { (feed: DiscoveredFeed) in Fetcher.hostKey(of: feed.url) == home }
    let kept = Set((wanted.filter(isNear) + wanted.filter { !isNear($0) }).prefix(Self.mostFeeds))
    found.unasked = named.filter { !kept.contains($0) }
    return named.filter(kept.contains)
  }

  /// A request on behalf of the address that was typed: what leave and log-in were given for is that address's site.
  private func request(_ url: String, typed: String) -> FetchRequest {
    var request = FetchRequest(
      url: url, allowsPrivateAddress: allowsPrivateAddress, allowsFile: url == typed && url.hasPrefix("file:"))
    request.leaveFor = typed
    guard Fetcher.hostKey(of: url) == Fetcher.hostKey(of: typed) else { return request }
    request.access = access ?? Self.access(inside: typed)
    return request
  }

  /// Asks the usual places of a site until one has a feed, the site asks for a pause, or it is given up.
  private func probe(_ page: String, typed: String, into found: inout FoundFeeds) async {
    let ofPage = found.failure
    for place in Self.usualPlaces {
      let request = request(URLReference.resolve(place, base: page), typed: typed)
      guard await !isGivenUp(request.url, into: &found) else { continue }
      _ = await look(request, typed: typed, cause: .discover, into: &found)
      if !found.feeds.isEmpty || found.failure?.kind == .throttled || Task.isCancelled { return }
    }
    // What is wrong is that no place has a feed, and not what the last one answered.
    found.failure = ofPage
    found.failure?.detail +=
      found.givenUp.isEmpty
      ? ", and none of the usual places has one" : ", and none of the usual places that were asked has one"
  }

  /// Whether an address is not asked because its host was given up; then that is noted.
  private func isGivenUp(_ url: String, into found: inout FoundFeeds) async -> Bool {
    guard let host = Fetcher.hostKey(of: url), await patience.refusal(of: host) != nil else { return false }
    found.givenUp[host, default: 0] += 1
    return true
  }

  /// Waits where the host was asked before, unless that is a machine of one's own.
  private func pause(before url: String, after requests: [LoggedRequest]) async {
    let host = Fetcher.hostKey(of: url)
    guard let last = requests.last(where: { $0.host == host }), !last.isPrivate else { return }
    await sleep(Self.pause)
  }

  /// Asks one address. Returns its answer where that is a page; a feed, or what failed, goes into `found`.
  private func look(
    _ request: FetchRequest, typed: String, cause: LoggedRequest.Cause, into found: inout FoundFeeds
  ) async -> (headers: FetchedHeaders, body: [UInt8])? {
    let host = Fetcher.hostKey(of: request.url) ?? request.url
    if let refusal = await patience.refusal(of: host) {
      found.failure = refusal
      return nil
    }
    await pause(before: request.url, after: found.requests)
    let outcome = await fetcher.fetch(request)
    let at = clock()
    if case .failed(let failure) = outcome {
      await patience.take(failure, of: host)
    } else {
      await patience.take(nil, of: host)
    }
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
          found.feeds.append(feed(at: known, typed: typed))
          return nil
        }
        let feed = feed(
          at: Self.subscribed(request.url), document, typed: typed, isPrivate: headers.trace?.isPrivate == true)
        log?.feed = feed.id
        log?.document = LoggedRequest.DocumentFacts(
          pollMinutes: document.pollMinutes, skipHours: document.skipHours, skipDays: document.skipDays,
          newItems: document.entries.count,
          pace: DocumentPace.itemsPerDay(document.entries.compactMap { $0.updated ?? $0.published }, at: at))
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
    if !feed.allowsFile {
      var headers = headers
      // One that was cut is to be asked for whole when its turn comes.
      if document.isTruncated, !document.lacksOnlyItsEnd { headers.validators = Validators() }
      headers.permanentURL = headers.permanentURL.map(Self.withoutCredentials)
      found.answers[feed.id] = FirstAnswer(at: at, headers: headers, body: body)
    }
    if let access = request.access { found.access[feed.id] = access }
    if let access = Self.access(inside: request.url) { found.access[feed.id] = access }
  }

  /// The feed that we are subscribed to and that a request was led to: two subscriptions would bring every article twice.
  private func knownTarget(of request: FetchRequest, _ headers: FetchedHeaders) -> String? {
    let target = Self.subscribed(headers.finalURL)
    return target != Self.subscribed(request.url) && knows(target) ? target : nil
  }

  /// User and password of an address that holds them.
  private static func access(inside url: String) -> FeedAccess? {
    guard let pair = Fetcher.credentials(in: url) else { return nil }
    var access = FeedAccess()
    access.credentials = .basic(Secret(pair))
    return access
  }

  /// A feed at an address. Leave for private addresses is kept for the host that was typed and for those that need it: a
  /// feed of another host that lives in public has no use for it but a bad one.
  private func feed(
    at url: String, _ document: ParsedFeed? = nil, typed: String, isPrivate: Bool = false
  ) -> Feed {
    let isTyped = Fetcher.hostKey(of: url) == Fetcher.hostKey(of: typed)
    return Feed(
      id: .derived(from: url), url: url, title: document?.title,
      siteURL: document?.link.map(Userinfo.removed(fromAddress:)),
      language: document?.language, allowsPrivateAddress: allowsPrivateAddress && (isTyped || isPrivate),
      allowsFile: url.hasPrefix("file:"))
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
