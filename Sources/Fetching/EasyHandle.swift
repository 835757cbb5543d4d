import CCurl
import News

/// A libcurl easy handle that serves one hop after another, and what the answer to the present hop has brought.
///
/// Everything that is the same for every request is set once, here. Lives on the loop's thread.
final class EasyHandle {
  /// Why a callback ended a transfer.
  enum Abort {
    case bodyLimit
    case headerLimit
    /// Enough of a body that nobody wants (a redirect's, an error's).
    case unwantedBody
    /// The answer says that it is no web page, and a page was wanted.
    case unwantedType
  }

  /// Bytes of a body that nobody wants that are read all the same, to keep the connection.
  private static let unwantedLimit = 64 * 1024
  /// Seconds for which libcurl keeps what a name resolved to. It looks through all that it keeps behind every transfer: with its
  /// own minute, four fifths of a pass over 20,000 hosts went there (measured). A connection that is kept needs no name.
  private static let nameSeconds = 2

  let easy: UnsafeMutableRawPointer
  var transfer: Transfer?
  var metForbiddenAddress = false
  /// Bytes of the body that the budget of all bodies counts.
  var countedBytes = 0
  /// How long the hop paused, which is not the server's time.
  var pausedMilliseconds: Int { Int(paused / .milliseconds(1)) }
  private var paused = Duration.zero
  private var pausedSince: ContinuousClock.Instant?
  /// A transfer ended while it paused: libcurl may take the next one for paused.
  var endedPaused = false
  private(set) var abort: Abort?
  private(set) var status = 0
  private(set) var headers = WireHeaders()
  private(set) var body: [UInt8] = []
  /// Bytes of the body that came over the wire, kept or not.
  private(set) var bodyBytes = 0
  /// Serves one feed for which a person set something, and nobody after it.
  private(set) var isPersonal = false
  /// What the handle's transfers go through; nil for nothing.
  let proxy: ProxyAddress?
  /// Bytes a second below which an answer that has begun is too slow ...
  let minimumSpeed: Int
  /// ... after so many seconds.
  let minimumSpeedSeconds: Int
  /// Milliseconds until a connection must stand.
  let connectMilliseconds: Int
  /// Milliseconds for a fetch with all its redirects.
  let totalMilliseconds: Int
  /// The connection's time-out is not longer than what is left of the fetch's.
  private(set) var isConnectionBound = false
  private let userAgent: String
  private let isPublic: @Sendable (_ address: String) -> Bool?
  private let resolve: @Sendable (_ host: String) -> String?
  private let certificates: String?
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  /// Most bytes of a body.
  let bodyLimit: Int
  private let budget: BodyBudget
  /// Most bytes of all headers of one answer.
  let headerLimit: Int
  private var headerBytes = 0
  private var unwantedBytes = 0
  private var hasAllHeaders = false
  private var hadCredentials = false
  private var hadContent = false
  private var list: UnsafeMutablePointer<curl_slist>?
  private var names: UnsafeMutablePointer<curl_slist>?

  /// A new handle; nil if there is no memory for it.
  init?(_ configuration: FetchConfiguration, _ budget: BodyBudget) {
    guard let easy = curl_easy_init() else { return nil }
    self.easy = easy
    self.budget = budget
    bodyLimit = configuration.bodyLimit
    headerLimit = configuration.headerLimit
    proxy = configuration.proxy.flatMap(ProxyAddress.init)
    minimumSpeed = configuration.minimumSpeed
    minimumSpeedSeconds = max(1, configuration.minimumSpeedSeconds)
    connectMilliseconds = Int(configuration.connectTimeout * 1000)
    totalMilliseconds = Int(configuration.totalTimeout * 1000)
    certificates = configuration.caFile
    userAgent = configuration.userAgent
    isPublic = configuration.isPublic
    resolve = configuration.resolve
    let this = Unmanaged.passUnretained(self).toOpaque()
    _ = courant_set_pointer(easy, CURLOPT_PRIVATE, this)
    _ = courant_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
    setConstants(configuration)
    setCallbacks(context: this)
    if proxy == nil { SocketGuard.install(on: easy, context: this) }
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(list)
    curl_slist_free_all(names)
    errorText.deallocate()
  }

  /// Makes the handle ready for the next hop of a transfer.
  func prepare(_ transfer: Transfer) {
    self.transfer = transfer
    transfer.handle = self
    transfer.userAgent = userAgent
    metForbiddenAddress = false
    abort = nil
    status = 0
    headers = WireHeaders()
    body = []
    bodyBytes = 0
    (paused, pausedSince) = (.zero, nil)
    headerBytes = 0
    unwantedBytes = 0
    hasAllHeaders = false
    errorText[0] = 0
    _ = courant_set_string(easy, CURLOPT_URL, transfer.currentURL)
    _ = courant_set_long(easy, CURLOPT_TIMEOUT_MS, max(1, transfer.millisecondsLeft))
    isConnectionBound = connectMilliseconds <= transfer.millisecondsLeft
    // Who thinks for long and then answers is not slow: the least speed counts once an answer has begun.
    _ = courant_set_long(easy, CURLOPT_LOW_SPEED_TIME, 0)
    isPersonal = transfer.request.access != nil
    let access = transfer.chain.isHome ? transfer.request.access : nil
    setCredentials(access?.basicCredentials ?? transfer.chain.credentials)
    if isPersonal { setTrust(access) }
    setHeaders(transfer, access)
    setContent(transfer.request.content)
    setName(transfer.chain.current)
  }

  /// Whether a socket may connect to an address, and a request go out to it; notes it if not.
  func admits(_ address: String) -> Bool {
    if isPublic(address) == true || transfer?.hasLeave(for: address) == true { return true }
    metForbiddenAddress = true
    return false
  }

  /// Lets go of the transfer, and hands over what it brought.
  func release() -> [UInt8] {
    transfer?.handle = nil
    transfer = nil
    let body = self.body
    self.body = []
    return body
  }

  /// What went wrong, in libcurl's words, but for the user and password of any address that it repeats.
  func errorDetail(_ code: CURLcode) -> String {
    Userinfo.removed(from: String(cString: errorText[0] != 0 ? UnsafePointer(errorText) : curl_easy_strerror(code)))
  }

  /// Whether a connection stood, handshakes included, when the hop ended.
  var hasConnected: Bool {
    var microseconds: curl_off_t = 0
    _ = courant_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T, &microseconds)
    return microseconds > 0
  }

  /// What the proxy answered when it was to connect; 0 where it was not asked to.
  var proxyStatus: Int {
    var status = 0
    _ = courant_get_long(easy, CURLINFO_HTTP_CONNECTCODE, &status)
    return status
  }

  /// Whether a SOCKS proxy wants a user and password, or others than it was given.
  var proxyAsksWhoWeAre: Bool {
    var error = 0
    _ = courant_get_long(easy, CURLINFO_PROXY_ERROR, &error)
    return [CURLPX_NO_AUTH, CURLPX_USER_REJECTED].contains { Int($0.rawValue) == error }
  }

  /// Whether a proxy may have answered in the server's place: one that speaks HTTP and hands requests on. It only carries those
  /// of https, and one that speaks SOCKS carries all.
  var mayBeOfProxy: Bool { proxy?.handsRequestsOn == true && transfer?.chain.current.isSecure == false }

  /// Milliseconds that the finished hop took.
  var milliseconds: Int {
    var microseconds: curl_off_t = 0
    _ = courant_get_offset(easy, CURLINFO_TOTAL_TIME_T, &microseconds)
    return Int(microseconds / 1000)
  }

  /// The address that the finished hop was connected to; nil without a connection, or if that was a proxy's.
  var address: String? {
    var text: UnsafeMutablePointer<CChar>?
    guard proxy == nil, courant_get_string(easy, CURLINFO_PRIMARY_IP, &text) == CURLE_OK, let text, text[0] != 0 else {
      return nil
    }
    return String(cString: text)
  }

  private func setConstants(_ configuration: FetchConfiguration) {
    _ = courant_set_long(easy, CURLOPT_NOSIGNAL, 1)
    _ = courant_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
    _ = courant_set_long(easy, CURLOPT_PATH_AS_IS, 1)
    _ = courant_set_long(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    _ = courant_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    _ = courant_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    _ = courant_set_string(easy, CURLOPT_USERAGENT, configuration.userAgent)
    _ = courant_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, Int(configuration.connectTimeout * 1000))
    _ = courant_set_long(easy, CURLOPT_DNS_CACHE_TIMEOUT, Self.nameSeconds)
    _ = courant_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, configuration.minimumSpeed)
    _ = courant_set_string(easy, CURLOPT_PROXY, proxy?.text ?? "")
    // Else the environment's `no_proxy` would let transfers past the proxy, to addresses that nobody looks at.
    _ = courant_set_string(easy, CURLOPT_NOPROXY, "")
    if let file = configuration.caFile { _ = courant_set_string(easy, CURLOPT_CAINFO, file) }
  }

  private func setCallbacks(context: UnsafeMutableRawPointer) {
    _ = courant_set_pointer(easy, CURLOPT_HEADERDATA, context)
    _ = courant_set_bytes_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let line = UnsafeRawBufferPointer(start: bytes, count: size * count).bindMemory(to: UInt8.self)
      let handle = Unmanaged<EasyHandle>.fromOpaque(context)
      return handle._withUnsafeGuaranteedRef { $0.takeHeader(line) } ? line.count : 0
    }
    _ = courant_set_pointer(easy, CURLOPT_WRITEDATA, context)
    _ = courant_set_bytes_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let part = UnsafeRawBufferPointer(start: bytes, count: size * count).bindMemory(to: UInt8.self)
      let handle = Unmanaged<EasyHandle>.fromOpaque(context)
      return handle._withUnsafeGuaranteedRef { handle in
        guard handle.hasRoom(for: part.count) else {
          handle.pause()
          return Int(CURL_WRITEFUNC_PAUSE)
        }
        return handle.takeBody(part) ? part.count : 0
      }
    }
  }

  private func setCredentials(_ credentials: String?) {
    guard credentials != nil || hadCredentials else { return }
    hadCredentials = credentials != nil
    let parts = credentials?.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false) ?? []
    let user = parts.first.map { PercentEncoding.decoded(String($0)) }
    _ = courant_set_string(easy, CURLOPT_USERNAME, user)
    let password = parts.count == 2 ? PercentEncoding.decoded(String(parts[1])) : user.map { _ in "" }
    _ = courant_set_string(easy, CURLOPT_PASSWORD, password)
  }

  /// Whom this hop trusts: what a person set for the feed holds at its own origin only. A pinned key takes the place of the
  /// other checks, as who sets one means a server that no authority vouches for.
  private func setTrust(_ access: FeedAccess?) {
    let isPinned = access?.pin != nil
    _ = courant_set_string(easy, CURLOPT_PINNEDPUBLICKEY, access?.pin)
    _ = courant_set_long(easy, CURLOPT_SSL_VERIFYPEER, isPinned ? 0 : 1)
    _ = courant_set_long(easy, CURLOPT_SSL_VERIFYHOST, isPinned ? 0 : 2)
    if let file = access?.certificates ?? certificates { _ = courant_set_string(easy, CURLOPT_CAINFO, file) }
  }

  /// The headers of our own, as raw lines: validators must arrive byte for byte as they came.
  private func setHeaders(_ transfer: Transfer, _ access: FeedAccess?) {
    curl_slist_free_all(list)
    list = nil
    list = curl_slist_append(list, "Accept-Encoding: gzip, deflate")
    append("If-None-Match: ", HeaderText.entityTag(transfer.request.validators.etag))
    append("If-Modified-Since: ", transfer.request.validators.lastModified)
    append("Cookie: ", transfer.chain.cookieHeader)
    if case .bearer(let token)? = access?.credentials { append("Authorization: Bearer ", token.revealed) }
    for header in access?.headers ?? [] { append(header.name + ": ", header.value.revealed) }
    _ = courant_set_list(easy, CURLOPT_HTTPHEADER, list)
  }

  /// What the request hands over; libcurl keeps a copy.
  private func setContent(_ content: PostedContent?) {
    guard let content else {
      if hadContent { _ = courant_set_long(easy, CURLOPT_HTTPGET, 1) }
      hadContent = false
      return
    }
    hadContent = true
    _ = courant_set_long(easy, CURLOPT_POST, 1)
    _ = courant_set_long(easy, CURLOPT_POSTFIELDSIZE, content.bytes.count)
    var bytes = content.bytes
    _ = bytes.withUnsafeMutableBytes { courant_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, $0.baseAddress) }
    append("Content-Type: ", content.type)
    for header in content.headers { append(header.name + ": ", header.value) }
    list = curl_slist_append(list, "Expect:")
    _ = courant_set_list(easy, CURLOPT_HTTPHEADER, list)
  }

  /// Gives the hop's host the address that the configuration has for it, in place of what was known.
  private func setName(_ address: WebAddress) {
    guard let number = resolve(address.host) else { return }
    curl_slist_free_all(names)
    names = curl_slist_append(nil, "\(address.hostKey):\(number)")
    _ = courant_set_list(easy, CURLOPT_RESOLVE, names)
  }

  private func append(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty, let line = HeaderText.bytes(name + value) else { return }
    list = curl_slist_append(list, line)
  }

  /// Nothing will be asked over this connection again, since the answer is no redirect, which mostly stays at its host. Kept
  /// connections cost more than they save where each host is asked once: libcurl 7.88 looks through an entry for each host that
  /// it ever met whenever it closes the oldest one.
  private var isLastOfHost: Bool {
    transfer?.request.isAlone == true && proxy == nil && (status < 300 || status == 304 || status >= 400)
  }

  /// Takes in a header line; false ends the transfer.
  private func takeHeader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    headerBytes += line.count
    guard headerBytes <= headerLimit else {
      abort = .headerLimit
      return false
    }
    if let status = WireHeaders.status(line) {
      self.status = status
      headers = WireHeaders()
      hasAllHeaders = false
      if status >= 200 {
        _ = courant_set_long(easy, CURLOPT_LOW_SPEED_TIME, minimumSpeedSeconds)
        _ = courant_set_long(easy, CURLOPT_FORBID_REUSE, isLastOfHost ? 1 : 0)
      }
    } else if line.count <= 2 {
      hasAllHeaders = true
    } else if !hasAllHeaders {  // what comes after the body is of no interest
      headers.take(line)
    }
    return true
  }

  /// Whether a part of the body may be taken in now, by the budget of all bodies; what is not kept takes no room.
  private func hasRoom(for count: Int) -> Bool {
    guard (200...299).contains(status), body.count + count <= bodyLimit else { return true }
    return budget.admits(body.count + count, of: self, mayPause: !sharesConnection)
  }

  /// Other transfers may go over the same connection, which libcurl 7.88 stops reading for all while one of them pauses.
  private var sharesConnection: Bool {
    var version = 0
    _ = courant_get_long(easy, CURLINFO_HTTP_VERSION, &version)
    return version > Int(CURL_HTTP_VERSION_1_1)
  }

  private func pause() {
    pausedSince = .now
    _ = courant_set_long(easy, CURLOPT_TIMEOUT_MS, 0)
  }

  /// Ends a pause; libcurl hands over at once what it kept meanwhile. Where that is refused it does no more for the transfer.
  func goOn() -> CURLcode {
    if let pausedSince { paused += .now - pausedSince }
    pausedSince = nil
    let left = transfer?.millisecondsLeft ?? 0
    _ = courant_set_long(easy, CURLOPT_TIMEOUT_MS, max(1, left + pausedMilliseconds))
    return curl_easy_pause(easy, CURLPAUSE_CONT)
  }

  /// Takes in a part of the body; false ends the transfer.
  private func takeBody(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    bodyBytes += part.count
    guard (200...299).contains(status) else {
      unwantedBytes += part.count
      if unwantedBytes > Self.unwantedLimit { abort = .unwantedBody }
      return abort == nil
    }
    if transfer?.request.wantsPage == true, !headers.mayBePage {
      abort = .unwantedType
      return false
    }
    let announced = headers.contentLength ?? 0
    guard announced <= bodyLimit, body.count + part.count <= bodyLimit else {
      abort = .bodyLimit
      return false
    }
    if body.isEmpty { body.reserveCapacity(max(announced, part.count)) }
    body.append(contentsOf: part)
    return true
  }
}

extension FeedAccess {
  /// `user:password`, percent-encoded; nil without them.
  fileprivate var basicCredentials: String? {
    if case .basic(let pair)? = credentials { pair.revealed } else { nil }
  }
}
