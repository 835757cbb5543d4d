/// How a request went, apart from what it brought: for the request log.
public struct FetchTrace: Sendable, Hashable {
  /// When its first hop began.
  public var startedAt: Timestamp
  /// Milliseconds that its hops took, not counted while it waited for its turn.
  public var milliseconds: Int
  /// Redirects that were followed.
  public var hops: Int
  /// Bytes of the last hop's body that came over the wire, of use or not.
  public var bytes: Int
  /// The address that the last hop was connected to, in numbers; nil without a connection, or behind a proxy.
  public var address: String?
  /// Whether that address is private, loopback, link-local or reserved.
  public var isPrivate: Bool
  /// The `User-Agent` that it was sent with.
  public var userAgent: String?

  /// A trace from its parts.
  public init(
    startedAt: Timestamp, milliseconds: Int = 0, hops: Int = 0, bytes: Int = 0, address: String? = nil,
    isPrivate: Bool = false, userAgent: String? = nil
  ) {
    self.startedAt = startedAt
    self.milliseconds = milliseconds
    self.hops = hops
    self.bytes = bytes
    self.address = address
    self.isPrivate = isPrivate
    self.userAgent = userAgent
  }
}

extension FetchOutcome {
  /// How the request went; nil if none was made (a file, a host that asked to be left alone, an address that is none).
  public var trace: FetchTrace? {
    switch self {
    case .fetched(let headers, _), .notModified(let headers): headers.trace
    case .failed(let failure): failure.trace
    }
  }
}
