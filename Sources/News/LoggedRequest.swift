/// One request as the request log keeps it: what politeness is judged by.
public struct LoggedRequest: Sendable, Hashable {
  /// Why a request was made.
  public enum Cause: String, Sendable, CaseIterable {
    /// Its time had come.
    case schedule
    /// A person named the feed: `sync FEED`.
    case named
    /// A person asked every feed: `sync --all`.
    case all
    /// `feeds add`: the feed itself; what it brought is handed to the first sync.
    case add
    /// `feeds check`: nothing of the answer is kept.
    case check
    /// Looking for feeds: a page, or a usual place.
    case discover
    /// An article's page.
    case page
    /// A site's robots.txt, before its pages are asked for.
    case robots
  }

  /// What a document said that has to do with how often it may be asked for.
  public struct DocumentFacts: Sendable, Hashable {
    /// Minutes between two polls (ttl, sy:updatePeriod); nil where it says nothing.
    public var pollMinutes: Int?
    /// Hours (UTC) to skip.
    public var skipHours: [Int]
    /// Days (UTC, 0 Sunday) to skip.
    public var skipDays: [Int]
    /// Entries not seen before.
    public var newItems: Int
    /// Items a day by the dates of its newest items; nil where it has too few.
    public var pace: Double?

    /// Facts from their parts.
    public init(
      pollMinutes: Int? = nil, skipHours: [Int] = [], skipDays: [Int] = [], newItems: Int = 0, pace: Double? = nil
    ) {
      self.pollMinutes = pollMinutes
      self.skipHours = skipHours
      self.skipDays = skipDays
      self.newItems = newItems
      self.pace = pace
    }
  }

  /// The feed; nil for pages, robots.txt, and addresses that we are not subscribed to.
  public var feed: FeedID?
  /// Why it was made.
  public var cause: Cause
  /// When.
  public var at: Timestamp
  /// The host that was asked first, `name:port`.
  public var host: String
  /// The exact URL that was asked, without user and password.
  public var url: String
  /// The validators that it carried; empty for an unconditional request.
  public var sent: Validators
  /// HTTP status; nil without an answer.
  public var status: Int?
  /// `fetched`, `not_modified`, or the kind of failure.
  public var outcome: String
  /// The validators that the answer carried.
  public var got: Validators
  /// Body bytes over the wire.
  public var bytes: Int
  /// Milliseconds.
  public var milliseconds: Int
  /// Redirects that were followed.
  public var hops: Int
  /// The host that answered in the end, `name:port`, where that is another one.
  public var answeredHost: String?
  /// Where an unbroken chain of 301 and 308 led; nil where there was none.
  public var permanentURL: String?
  /// Seconds that `Retry-After` asked for.
  public var retryAfter: Int?
  /// Seconds of `Cache-Control: max-age`.
  public var maxAge: Int?
  /// The address that the last hop was connected to.
  public var address: String?
  /// That address is a private one.
  public var isPrivate: Bool
  /// A person gave leave for private addresses.
  public var mayBePrivate: Bool
  /// The `User-Agent` that it was sent with; nil in rows of an older version.
  public var userAgent: String?
  /// What the document said; nil where none was read.
  public var document: DocumentFacts?

  /// A request from what every one has; the rest is set by itself.
  public init(
    feed: FeedID? = nil, cause: Cause, at: Timestamp, host: String, url: String, sent: Validators = Validators(),
    status: Int? = nil, outcome: String
  ) {
    self.feed = feed
    self.cause = cause
    self.at = at
    self.host = host
    self.url = url
    self.sent = sent
    self.status = status
    self.outcome = outcome
    got = Validators()
    bytes = 0
    milliseconds = 0
    hops = 0
    isPrivate = false
    mayBePrivate = false
  }

  /// ``outcome`` of an answer with a complete body.
  public static let fetched = "fetched"
  /// ``outcome`` of a 304.
  public static let notModified = "not_modified"

  /// When it ended.
  public var end: Timestamp { Timestamp(milliseconds: at.milliseconds + Int64(milliseconds)) }
  /// Whether it carried validators.
  public var isConditional: Bool { !sent.isEmpty }
  /// The kind of failure; nil where there was none.
  public var failure: FetchFailure.Kind? { FetchFailure.Kind(rawValue: outcome) }
}
