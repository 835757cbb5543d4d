/// A feed with everything that its polls have come to.
public struct FeedRecord: Sendable, Hashable {
  /// The feed itself.
  public var feed: Feed
  /// How it is doing.
  public var health: FeedHealth
  /// When it was added.
  public var addedAt: Timestamp
  /// Validators of the last complete answer.
  public var validators: Validators
  /// Hash of the last complete body.
  public var bodyHash: ContentHash?
  /// When it was last asked.
  public var lastPolled: Timestamp?
  /// When an answer last was a feed (304 included).
  public var lastSuccess: Timestamp?
  /// When it last brought an entry not seen before.
  public var lastNews: Timestamp?
  /// When it is due; nil once stopped for good.
  public var nextDue: Timestamp?
  /// Why then: one line for people.
  public var scheduleReason: String
  /// The scheduler's own memory, opaque to everyone else.
  public var pollHistory: String
  /// Failures in a row.
  public var failures: Int
  /// What the last failure was; nil after a success.
  public var failure: FetchFailure?
  /// Where 301 and 308 led, and since when they agree.
  public var movedTo: String?
  /// When ``movedTo`` was first seen.
  public var movedSince: Timestamp?
  /// Entries are told apart by link, because this feed reuses guids.
  public var usesLinkIdentity: Bool
  /// When ``usesLinkIdentity`` became true; nil before, and where an older version of Courant found it out.
  public var linkIdentitySince: Timestamp?
  /// The WebSub hub that the feed's document, or else its headers, name: a hint that it can tell of news by itself; nil if none is named.
  public var hub: String?
  /// What a person had set for the feed's former site alone and that a move to another one left behind, names with commas
  /// between them (auth, headers, ca-file, pin); nil: nothing.
  public var accessLeft: String?
  /// Articles stored.
  public var articleCount: Int

  /// A feed that was just added.
  public init(feed: Feed, addedAt: Timestamp) {
    self.feed = feed
    self.health = .ok
    self.addedAt = addedAt
    self.validators = Validators()
    self.nextDue = addedAt
    self.scheduleReason = "never asked"
    self.pollHistory = ""
    self.failures = 0
    self.usesLinkIdentity = false
    self.articleCount = 0
  }
}
