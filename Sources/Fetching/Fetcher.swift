import CCurl
public import News

/// Fetches feeds: many at once, politely, and within limits.
///
/// Every failure is an outcome, never an error that is thrown. Bodies are decompressed and complete, or not handed out
/// as fetched. Validators of an outcome are exactly those that the final answer carried: after a 304 keep the old ones
/// where it carries none.
public final class Fetcher: Sendable {
  private let configuration: FetchConfiguration
  private let mailbox: Mailbox

  private static let isCurlReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// A fetcher with a thread of its own, which ends with ``shutdown()`` or with the fetcher.
  public init(configuration: FetchConfiguration) {
    self.configuration = configuration
    _ = Self.isCurlReady
    mailbox = Mailbox()
    CurlMultiLoop.start(mailbox, configuration)
  }

  deinit {
    shutdown()
  }

  /// Makes one request, with its redirects. A cancelled task gets ``FetchFailure/Kind/cancelled``.
  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    if FileReading.isFile(request.url) { return FileReading.read(request, limit: configuration.bodyLimit) }
    guard let address = WebAddress(request.url) else {
      return .failed(FetchFailure(.badURL, "not an http or https URL"))
    }
    return outcome(of: await wireAnswer(request, address))
  }

  /// Apart from ``fetch(_:)``, so that nothing of it is held while the answer is waited for.
  @inline(never)
  private func outcome(of result: Result<WireAnswer, FetchFailure>) -> FetchOutcome {
    switch result {
    case .failure(let failure): return .failed(failure)
    case .success(let answer):
      let counted = answer.countedBytes
      defer { if counted > 0 { _ = mailbox.post(.taken(counted)) } }
      return answer.outcome(bodyLimit: configuration.bodyLimit, now: configuration.now)
    }
  }

  /// Ends every fetch under way with ``FetchFailure/Kind/cancelled``, and every later one at once.
  public func shutdown() {
    _ = mailbox.post(.stop)
  }

  /// From now on nothing is asked of a host (``hostKey(of:)``) before a time; requests to it come to
  /// ``FetchFailure/Kind/throttled`` without a status.
  public func hold(_ host: String, until: Timestamp) {
    _ = mailbox.post(.hold(host, until: until))
  }

  /// The host of a URL as politeness counts them, `name:port`; nil if it is no http or https URL.
  public static func hostKey(of url: String) -> String? {
    WebAddress(url)?.hostKey
  }

  /// Whether a URL is known, without asking a resolver, to lead to this machine or into a private network.
  public static func isPrivate(_ url: String) -> Bool {
    WebAddress(url).map { AddressRules.isPrivateName($0.host) } ?? false
  }

  /// A URL without user, password and fragment, as it is asked and may be shown; any other text as it is, but for what may
  /// be a user and a password in an address of the web that cannot be asked.
  public static func plainURL(_ url: String) -> String {
    if let address = WebAddress(url) { return address.text }
    // The path of a file may have an at sign; a file on a host is none that can be read.
    let isFile = FileReading.isFile(url) && FileReading.path(url) != nil
    return isFile ? url : Userinfo.removed(fromTyped: url)
  }

  /// ``hostKey(of:)`` and ``plainURL(_:)`` of a URL; nil if it is no http or https URL.
  public static func hostAndPlainURL(of url: String) -> (host: String, plainURL: String)? {
    WebAddress(url).map { ($0.hostKey, $0.text) }
  }

  /// `user:password` of a URL, percent-encoded as it stands there; nil if it has none.
  public static func credentials(in url: String) -> String? {
    WebAddress(url)?.credentials
  }

  private func wireAnswer(_ request: FetchRequest, _ address: WebAddress) async -> Result<WireAnswer, FetchFailure> {
    let id = mailbox.newID()
    let isCancelled = Locked(false)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if !mailbox.post(.start(id: id, request, address, continuation, isCancelled)) {
          continuation.resume(returning: .failure(.cancelled))
        }
      }
    } onCancel: {
      isCancelled.withLock { $0 = true }
      _ = mailbox.post(.cancel(id: id))
    }
  }
}
