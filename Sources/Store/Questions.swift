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
  /// Only stories that have an article in this language (BCP 47 primary tag).
  public var language: String?
  /// Only stories that have an article of a feed in this folder or in one below it.
  public var folder: String?
  /// Only stories with an article that has these words; as a search understands them.
  public var words: String?
  /// Only this story, by its exact id.
  public var id: StoryID?
  /// Only stories that come after this one.
  public var after: StoryPlace?
  /// Only among so many stories, those that the conditions on their articles are looked at for; nil: among all.
  public var window: Int?
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

/// A place in a list of stories, newest first: the story after which another page begins.
public struct StoryPlace: Sendable, Hashable {
  /// Article time of the story's newest article when its page was read.
  public var lastUpdated: Timestamp
  /// The story.
  public var id: StoryID

  /// A place from its parts.
  public init(lastUpdated: Timestamp, id: StoryID) {
    self.lastUpdated = lastUpdated
    self.id = id
  }
}

/// A place in a list of edits, newest first: the edit after which another page begins.
public struct EditPlace: Sendable, Hashable {
  /// When the edit was seen.
  public var observedAt: Timestamp
  /// The article.
  public var article: ArticleID
  /// Its version.
  public var version: Int

  /// A place from its parts.
  public init(observedAt: Timestamp, article: ArticleID, version: Int) {
    self.observedAt = observedAt
    self.article = article
    self.version = version
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
  /// Only those that are not silent.
  public var saidOnly = false
  /// Only edits that are of this kind among others.
  public var kind: EditKind?
  /// Only those whose kind is not told yet.
  public var waitingOnly = false
  /// Only articles of this feed.
  public var feed: FeedID?
  /// Only edits that come after this one.
  public var after: EditPlace?
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
  /// Only those that stand behind this one in the list.
  public var after: ArticleID?

  /// A question for articles.
  public init(since: Timestamp? = nil, feed: FeedID? = nil, limit: Int? = nil) {
    self.since = since
    self.feed = feed
    self.limit = limit
  }
}

extension StoryQuery {
  /// Whether a story is what a hook wants to be told of.
  public init(of story: StoryID, for hook: Hook) {
    self.init(minSources: hook.sources, feed: hook.filter.feed, limit: 1)
    id = story
    folder = hook.filter.folder
    language = hook.filter.language
    words = hook.filter.words
  }
}
