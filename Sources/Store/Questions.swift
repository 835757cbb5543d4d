public import News

/// Which feeds a pass asks.
public enum FeedSelection: Sendable, Hashable {
  /// Those whose time has come; paused and gone ones never.
  case due(Timestamp)
  /// Every feed that is neither paused nor gone.
  case all
  /// These, whatever their state.
  case named([FeedID])
}

/// Which stories to list: newest first by the article time of their newest article.
public struct StoryQuery: Sendable, Hashable {
  /// Only stories whose newest article is not older.
  public var since: Timestamp?
  /// Only stories whose newest article is older.
  public var until: Timestamp?
  /// At least this many publishers.
  public var minSources: Int
  /// Only stories that have an article of this feed.
  public var feed: FeedID?
  /// At most this many; nil for all.
  public var limit: Int?

  /// A question for stories.
  public init(
    since: Timestamp? = nil, until: Timestamp? = nil, minSources: Int = 1, feed: FeedID? = nil, limit: Int? = nil
  ) {
    self.since = since
    self.until = until
    self.minSources = minSources
    self.feed = feed
    self.limit = limit
  }
}

/// Which edits to list: newest first by the time at which they were seen.
public struct EditQuery: Sendable, Hashable {
  /// Only edits that were seen not earlier.
  public var since: Timestamp?
  /// Only edits that were seen earlier.
  public var until: Timestamp?
  /// Only silent ones.
  public var silentOnly: Bool
  /// Only edits that are of this kind among others.
  public var kind: EditKind?
  /// Only those whose kind is not told yet.
  public var waitingOnly = false
  /// Only articles of this feed.
  public var feed: FeedID?
  /// At most this many; nil for all.
  public var limit: Int?

  /// A question for edits.
  public init(
    since: Timestamp? = nil, until: Timestamp? = nil, silentOnly: Bool = false, kind: EditKind? = nil,
    feed: FeedID? = nil, limit: Int? = nil
  ) {
    self.since = since
    self.until = until
    self.silentOnly = silentOnly
    self.kind = kind
    self.feed = feed
    self.limit = limit
  }
}

/// Which articles to list: newest first by article time.
public struct ArticleQuery: Sendable, Hashable {
  /// Only articles whose article time is not older.
  public var since: Timestamp?
  /// Only articles of this feed.
  public var feed: FeedID?
  /// At most this many; nil for all.
  public var limit: Int?

  /// A question for articles.
  public init(since: Timestamp? = nil, feed: FeedID? = nil, limit: Int? = nil) {
    self.since = since
    self.feed = feed
    self.limit = limit
  }
}
