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
  /// The handle that the running hop uses; nil while it waits.
  var handle: EasyHandle?
  private let start: WebAddress
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
    chain = RedirectChain(start: address, limit: configuration.maxRedirects)
    millisecondsLeft = Int(configuration.totalTimeout * 1000)
    hostKey = address.hostKey
  }

  /// Whether the caller has its answer.
  var isOver: Bool { continuation == nil }

  /// Whether no hop has left the origin of the first.
  var hasStayed: Bool { chain.current.hasSameOrigin(as: start) }

  /// The URL of the hop that waits or runs; the exact text of the request where nothing was taken out of it.
  var currentURL: String { chain.current.text }

  /// Gives the caller its answer; a second answer is none.
  func finish(_ result: Result<WireAnswer, FetchFailure>) {
    continuation?.resume(returning: result)
    continuation = nil
  }
}
