/// HTTP validators, byte for byte as the publisher sent them (POLITENESS rule 1).
public struct Validators: Sendable, Hashable {
  /// The value of `ETag`, quotes included.
  public var etag: String?
  /// The value of `Last-Modified`.
  public var lastModified: String?

  /// Validators as received.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }

  /// Whether there is nothing to make a request conditional with.
  public var isEmpty: Bool { etag == nil && lastModified == nil }
}

/// One request to be made.
public struct FetchRequest: Sendable, Hashable {
  /// The exact URL.
  public var url: String
  /// Sent back as If-None-Match and If-Modified-Since where present.
  public var validators: Validators
  /// May connect to private, loopback and link-local addresses.
  public var allowsPrivateAddress: Bool
  /// The address that a person gave that leave for; nil: ``url``. At another host, where a redirect or a document leads, it
  /// holds for what is near to that one alone: never link-local, loopback only from loopback.
  public var leaveFor: String?
  /// May be `file://`.
  public var allowsFile: Bool
  /// Only a web page is wanted: an answer that says it is something else is not read any further.
  public var wantsPage = false
  /// Nothing else is asked of the host soon: the connection is closed behind the answer, not kept.
  public var isAlone = false
  /// The rules of the origin's robots.txt, as `RobotsRules` keeps them. A redirect to a place that they forbid, or to
  /// another origin (scheme, name and port), is not followed but told, because whoever asks has to look first whether that
  /// place may be asked. nil: redirects are followed.
  public var robots: String?
  /// What a person set about how this feed is asked; nil: nothing.
  public var access: FeedAccess?
  /// What is handed over; nil: the request only asks. Its redirects are not followed.
  public var content: PostedContent?

  /// A request for a URL.
  public init(
    url: String, validators: Validators = Validators(), allowsPrivateAddress: Bool = false, allowsFile: Bool = false
  ) {
    self.url = url
    self.validators = validators
    self.allowsPrivateAddress = allowsPrivateAddress
    self.allowsFile = allowsFile
  }
}

/// What an answer's headers said, apart from its body.
public struct FetchedHeaders: Sendable, Hashable {
  /// HTTP status; 200 for `file://`.
  public var status: Int
  /// `Content-Type` as sent.
  public var contentType: String?
  /// Validators of this answer.
  public var validators: Validators
  /// `Cache-Control: max-age`, in seconds.
  public var maxAge: Int?
  /// The URL that answered in the end; relative links resolve against it.
  public var finalURL: String
  /// Where an unbroken chain of 301 and 308 from the start led, if it led elsewhere.
  public var permanentURL: String?
  /// Body bytes that came over the wire, before decompression.
  public var wireBytes: Int
  /// The WebSub hub that the headers name; nil if they name none.
  public var hub: String?
  /// How the request went; nil for a file.
  public var trace: FetchTrace?

  /// Headers from their parts.
  public init(
    status: Int, contentType: String? = nil, validators: Validators = Validators(), maxAge: Int? = nil,
    finalURL: String, permanentURL: String? = nil, wireBytes: Int = 0
  ) {
    self.status = status
    self.contentType = contentType
    self.validators = validators
    self.maxAge = maxAge
    self.finalURL = finalURL
    self.permanentURL = permanentURL
    self.wireBytes = wireBytes
  }
}

/// Why a request brought nothing.
public struct FetchFailure: Sendable, Hashable, Error {
  /// The kinds of failure that are told apart because the advice differs.
  public enum Kind: String, Sendable, CaseIterable {
    /// The URL cannot be asked at all (malformed, or a scheme that is not allowed).
    case badURL
    /// The address is private, loopback, link-local or reserved, and the feed has no leave for that.
    case forbiddenAddress
    /// The name does not resolve.
    case nameResolution
    /// No connection, or it broke before an answer.
    case connection
    /// The proxy is no address, is not reached, or does not pass the request on.
    case proxy
    /// No connection within its time-out.
    case connectTimeout
    /// What answers does not speak HTTP as it should.
    case badAnswer
    /// The certificate or handshake was refused.
    case tls
    /// The server's key is not the one that a person pinned.
    case pin
    /// No whole answer within the time for the request.
    case timeout
    /// An answer began and came on below the least speed.
    case tooSlow
    /// A redirect loop, too many redirects, or one to a place that is not allowed.
    case redirect
    /// The body is larger than the limit, after decompression.
    case tooLarge
    /// The headers are larger than any that make sense.
    case headersTooLarge
    /// The body was cut: fewer bytes than promised, or a compressed stream without its end.
    case incomplete
    /// The body cannot be decompressed.
    case badEncoding
    /// 429 or 503: come back later.
    case throttled
    /// 401, 403 or another refusal.
    case refused
    /// 401 at another site than the feed's own, which alone gets the log-in.
    case refusedElsewhere
    /// 404: nothing is there.
    case notFound
    /// Another 4xx: the server does not take the request as it is.
    case rejected
    /// 410: gone for good.
    case gone
    /// 5xx.
    case server
    /// 200 with an empty body.
    case emptyBody
    /// A body that is no feed (a web page, for instance).
    case notAFeed
    /// A page was wanted, and this is none.
    case notAPage
    /// The answer is at another origin, ``FetchFailure/finalURL``, and was not followed there.
    case elsewhere
    /// The run was interrupted.
    case cancelled

    /// Whether it is what comes of asking where nobody hears: by it our own line cannot be told from the publisher's server. An
    /// answer that only drips is an answer.
    public var isSilence: Bool {
      switch self {
      case .nameResolution, .connection, .connectTimeout, .timeout, .proxy: true
      default: false
      }
    }
  }

  /// Whether the answer says that the server cannot do with the validators that it gave: the condition failed (RFC 9110,
  /// 15.5.13), or the headers are too large (RFC 6585, 5).
  public static func refusesValidators(_ status: Int?) -> Bool { status == 412 || status == 431 }

  /// The same of this failure.
  public var refusesValidators: Bool { Self.refusesValidators(status) }

  /// What kind of failure.
  public var kind: Kind
  /// What happened, for people: one line, no secrets.
  public var detail: String
  /// HTTP status where there was one.
  public var status: Int?
  /// Seconds to wait as `Retry-After` asks, already computed against the reply's own `Date`.
  public var retryAfter: Int?
  /// Where the request ended up.
  public var finalURL: String?
  /// `Cache-Control: max-age` of the answer, in seconds, where there was one.
  public var maxAge: Int?
  /// What came of a body that was cut; nil for every other failure.
  public var partial: PartialBody?
  /// How the request went; nil if none was made.
  public var trace: FetchTrace?

  /// The beginning of a body that was cut: its complete items may be read. It never carries validators.
  public struct PartialBody: Sendable, Hashable {
    /// What the answer said of itself, without its validators.
    public var headers: FetchedHeaders
    /// The bytes that came, decompressed as far as they go.
    public var body: [UInt8]

    /// A cut body from its parts.
    public init(headers: FetchedHeaders, body: [UInt8]) {
      self.headers = headers
      self.body = body
    }
  }

  /// A failure from its parts.
  public init(_ kind: Kind, _ detail: String, status: Int? = nil, retryAfter: Int? = nil, finalURL: String? = nil) {
    self.kind = kind
    self.detail = detail
    self.status = status
    self.retryAfter = retryAfter
    self.finalURL = finalURL
  }
}

/// What one request came to.
public enum FetchOutcome: Sendable {
  /// A complete body, decompressed.
  case fetched(FetchedHeaders, body: [UInt8])
  /// 304: nothing new; new validators may have come with it.
  case notModified(FetchedHeaders)
  /// Nothing usable.
  case failed(FetchFailure)
}
