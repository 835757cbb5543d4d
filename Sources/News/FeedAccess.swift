/// What a person set about how one feed is asked: who we are to it, and whom we trust.
///
/// Credentials, headers and the proxy's address may be secrets; they are sent to the feed's own origin (the proxy's, to
/// the proxy) and shown nowhere.
public struct FeedAccess: Sendable, Hashable {
  /// How we say who we are.
  public enum Credentials: Sendable, Hashable {
    /// HTTP Basic: `user:password`, each percent-encoded.
    case basic(Secret)
    /// A bearer token (RFC 6750).
    case bearer(Secret)
  }

  /// A header of a person's own.
  public struct Header: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: Secret

    /// A header from name and value.
    public init(name: String, value: Secret) {
      self.name = name
      self.value = value
    }
  }

  /// A proxy of this feed's own.
  public enum Proxy: Sendable, Hashable {
    /// None, whatever is set for all feeds.
    case none
    /// A proxy's URL, which may hold a password.
    case url(Secret)
  }

  /// How we say who we are; nil: we do not.
  public var credentials: Credentials?
  /// Headers beside our own.
  public var headers: [Header] = []
  /// A proxy of its own; nil: as for all feeds.
  public var proxy: Proxy?
  /// What stands in `User-Agent`; nil: as for all feeds. It begins with `Courant/`.
  public var userAgent: String?
  /// File of the certificates to trust in place of the system's; nil: as for all feeds.
  public var certificates: String?
  /// `sha256//BASE64`, several with `;` between them: the public key that the server must have. It takes the place of every
  /// other check of the certificate (who signed it, for which name, until when).
  public var pin: String?

  /// Nothing is set.
  public init() {}

  /// Whether nothing is set.
  public var isEmpty: Bool { self == FeedAccess() }
}
