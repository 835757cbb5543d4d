/// When a feed is asked next, and why.
public struct Schedule: Sendable, Hashable {
  /// When it is due; nil once stopped for good (410), never to be asked again unless by hand.
  public var next: Timestamp?
  /// Why then: one line for people.
  public var reason: String

  /// A time and its reason.
  public init(next: Timestamp?, reason: String) {
    self.next = next
    self.reason = reason
  }

  /// Whether the feed is never asked again unless a person says so.
  public var isStopped: Bool { next == nil }
}

/// What a publisher says of how often a feed may be asked, in the answer's headers and in the document.
public struct PublisherHints: Sendable, Hashable {
  /// `Cache-Control: max-age` of this answer, in seconds.
  public var maxAge: Int?
  /// Minutes between two polls (RSS `ttl`, or `sy:updatePeriod` divided by `sy:updateFrequency`).
  public var pollMinutes: Int?
  /// Hours (UTC, 0 to 23) in which the publisher wants no poll.
  public var skipHours: [Int]
  /// Days (UTC, 0 Sunday to 6) on which the publisher wants no poll.
  public var skipDays: [Int]
  /// Seconds of a `Retry-After` that came with an answer that was no failure.
  public var retryAfter: Int?

  /// Hints as given; none by default.
  public init(
    maxAge: Int? = nil, pollMinutes: Int? = nil, skipHours: [Int] = [], skipDays: [Int] = [], retryAfter: Int? = nil
  ) {
    self.maxAge = maxAge
    self.pollMinutes = pollMinutes
    self.skipHours = skipHours
    self.skipDays = skipDays
    self.retryAfter = retryAfter
  }
}

/// What one poll came to, as far as the schedule cares.
public enum PollOutcome: Sendable, Hashable {
  /// A document with entries not seen before: the stated time of each (nil where it states none), in any order, and how
  /// many items the document holds. At the first poll of a feed that is every item of the document.
  case changed(newItems: [Timestamp?], documentItems: Int)
  /// Nothing new: a 304, or a body (`hasBody`) whose entries are all known.
  case unchanged(hasBody: Bool)
  /// Nothing usable; `retryAfter` in seconds, already computed against the reply's own `Date`.
  case failed(FetchFailure.Kind, status: Int?, retryAfter: Int?)
}
