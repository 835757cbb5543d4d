import News

/// One fetch across all its hops. Lives on the loop's thread, only its parts are `Sendable`.
final class Transfer {
  /// What the caller waits for.
  typealias Continuation = CheckedContinuation<Result<WireAnswer, FetchFailure>, Never>

  let id: UInt64
  let request: FetchRequest
  var chain: RedirectChain
  /// Milliseconds left of the total time-out.
  var millisecondsLeft: Int
  /// The host of the hop that waits or runs.
  var hostKey: String
  /// When the first hop began; nil before.
  var startedAt: Timestamp?
  /// The address that the last hop was connected to.
  var address: String?
  /// Bytes of the last hop's body that came over the wire.
  var bodyBytes = 0
  /// The `User-Agent` of the last hop.
  var userAgent: String?
  /// The handle that the running hop uses; nil while it waits.
  var handle: EasyHandle?
  private let start: WebAddress
  private let millisecondsAtFirst: Int
  private let now: @Sendable () -> Timestamp
  private let isPublic: @Sendable (_ address: String) -> Bool?
  private var continuation: Continuation?

  /// A fetch that has not begun.
  init(
    id: UInt64, request: FetchRequest, address: WebAddress, configuration: FetchConfiguration,
    continuation: Continuation
  ) {
    self.id = id
    self.request = request
    self.continuation = continuation
    start = address
    now = configuration.now
    isPublic = configuration.isPublic
    chain = RedirectChain(start: address, limit: configuration.maxRedirects)
    millisecondsAtFirst = Int(configuration.totalTimeout * 1000)
    millisecondsLeft = millisecondsAtFirst
    hostKey = address.hostKey
  }

  /// Whether the caller has its answer.
  var isOver: Bool { continuation == nil }

  /// Whether no hop has left the origin of the first.
  var hasStayed: Bool { chain.current.hasSameOrigin(as: start) }

  /// The URL of the hop that waits or runs; the exact text of the request where nothing was taken out of it.
  var currentURL: String { chain.current.text }

  /// Whether the leave for private addresses that the request came with holds for the one that the present hop leads to.
  func hasLeave(for address: String) -> Bool {
    guard request.allowsPrivateAddress else { return false }
    let home = request.leaveFor.flatMap(WebAddress.init)?.host ?? start.host
    if chain.current.host == home { return true }
    switch AddressRules.place(of: address) {
    case .linkLocal: return false
    case .loopback:
      // A name that leads to this machine is known as one once it was connected to.
      return AddressRules.place(of: home) == .loopback
        || (request.leaveFor == nil && self.address.map(AddressRules.place) == .loopback)
    case .elsewhere: return true
    }
  }

  /// Milliseconds by which what has come may be looked at later than it came.
  private static let looking = 1_000

  /// How it went so far; nil if no hop has begun. Its duration is that of the hops and of looking at what came, as far as the clock
  /// went on meanwhile: until then others may have been started that the answer forbids.
  private var trace: FetchTrace? {
    startedAt.map { started in
      let elapsed = Int(now().milliseconds - started.milliseconds)
      return FetchTrace(
        startedAt: started, milliseconds: max(0, min(millisecondsAtFirst - millisecondsLeft + Self.looking, elapsed)),
        hops: chain.hops, bytes: bodyBytes, address: address, isPrivate: address.map { isPublic($0) == false } ?? false,
        userAgent: userAgent)
    }
  }

  /// Gives the caller its answer; a second answer is none.
  func finish(_ result: Result<WireAnswer, FetchFailure>) {
    guard let continuation else { return }
    switch result {
    case .success(var answer):
      answer.trace = trace
      continuation.resume(returning: .success(answer))
    case .failure(var failure):
      failure.trace = trace
      continuation.resume(returning: .failure(failure))
    }
    self.continuation = nil
  }
}
