public import News

/// What a ``Fetcher`` needs to know; every limit has a default that fits feeds.
public struct FetchConfiguration: Sendable {
  /// Sent with every request: `Courant/VERSION (+URL)`.
  public var userAgent: String
  /// Gives the current time, for `Retry-After`.
  public var now: @Sendable () -> Timestamp
  /// Transfers at once.
  public var maxConcurrent = 256
  /// Transfers at once, and connections, to one host (a name and a port).
  public var perHost = 2
  /// Most bytes of a body, over the wire and after decompression each.
  public var bodyLimit = 20 * 1024 * 1024
  /// Most bytes of all bodies on their way together, beyond 256 KB of each; who comes later waits, which is not counted as his
  /// server's time.
  package var bodiesLimit = 64 * 1024 * 1024
  /// Most bytes of all headers of one answer.
  public var headerLimit = 128 * 1024
  /// Seconds until a connection must stand, handshakes included.
  public var connectTimeout = 10.0
  /// Seconds for a fetch with all its redirects, not counted while it waits for its turn.
  public var totalTimeout = 60.0
  /// Bytes a second below which an answer that has begun is too slow ...
  public var minimumSpeed = 100
  /// ... after so many seconds, whole ones from 1.
  public var minimumSpeedSeconds = 30
  /// Redirects that are followed at most.
  public var maxRedirects = 10
  /// URL of a proxy (``ProxyAddress``); nil for none. The environment's proxy variables are not read, `no_proxy` among them.
  /// A proxy resolves names itself, with SOCKS too, so that with one only addresses written in numbers can be checked.
  public var proxy: String?
  /// File of certificates to trust in place of the system's.
  public var caFile: String?
  /// Hosts (``Fetcher/hostKey(of:)``) that asked to be left alone, and until when, from earlier runs.
  public var heldHosts: [String: Timestamp] = [:]
  /// Whether an address in numbers is public; nil if the text is none. Tests play the Internet on this machine with another.
  package var isPublic: @Sendable (_ address: String) -> Bool? = { AddressRules.isPublic(literal: $0) }
  /// The address of a host, asked before every hop; nil leaves it to the system. Tests play resolvers with it.
  package var resolve: @Sendable (_ host: String) -> String? = { _ in nil }

  /// A configuration with default limits.
  public init(userAgent: String, now: @escaping @Sendable () -> Timestamp) {
    self.userAgent = userAgent
    self.now = now
  }
}
