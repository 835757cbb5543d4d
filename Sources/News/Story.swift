/// Where a story is in its life.
public enum StoryState: String, Sendable, CaseIterable {
  /// One source so far, and young.
  case new
  /// Articles keep coming.
  case developing
  /// No article for 24 hours of article time.
  case quiet
  /// No article for 96 hours of article time: it takes no more.
  case closed
}

/// What an article is to its story.
public enum MemberRole: String, Sendable, CaseIterable {
  /// The article whose headline stands for the story.
  case lead
  /// The same text as another member's.
  case copy
  /// A report of its own.
  case report
  /// The same outlet's later report.
  case update
  /// Comment on the event.
  case opinion
  /// A page that is rewritten as the event goes on.
  case live
}

/// What happened to a story; append-only.
public enum StoryEventKind: String, Sendable, CaseIterable {
  /// The story began with an article.
  case created
  /// An article joined.
  case joined
  /// An article left, for another story or to stand alone.
  case left
  /// Another story was merged into this one, or this one into another.
  case merged
  /// A part of this story became a story of its own.
  case split
  /// Another article's headline stands for the story now, or its article changed it.
  case headline
  /// It takes no more articles.
  case closed
  /// A late article reopened it.
  case reopened
  /// Corrected by hand.
  case corrected
}

/// One row of a story's history.
public struct StoryEvent: Sendable, Hashable {
  /// The story.
  public var story: StoryID
  /// What happened.
  public var kind: StoryEventKind
  /// When it was decided.
  public var at: Timestamp
  /// The article concerned, if one is.
  public var article: ArticleID?
  /// The other story of a merge, move or split.
  public var other: StoryID?
  /// Why: one compact JSON object, the deduplicator's own account.
  public var reason: String

  /// A row from its parts.
  public init(
    story: StoryID, kind: StoryEventKind, at: Timestamp, article: ArticleID? = nil, other: StoryID? = nil,
    reason: String
  ) {
    self.story = story
    self.kind = kind
    self.at = at
    self.article = article
    self.other = other
    self.reason = reason
  }
}

/// A member of a story, as lists show it.
public struct StoryMember: Sendable, Hashable {
  /// The article.
  public var id: ArticleID
  /// The feed it came from.
  public var feed: FeedID
  /// Registrable domain of the publisher.
  public var source: String
  /// Headline of the current version.
  public var title: String
  /// Address as published; nil if the entry has none.
  public var url: String?
  /// Stated time of publication; nil if unknown.
  public var published: Timestamp?
  /// When Courant saw it first.
  public var firstSeen: Timestamp
  /// Current version.
  public var version: Int
  /// When its publisher took it back; nil while it stands.
  public var withdrawn: Timestamp?
  /// Language, nil while unknown.
  public var language: String?
  /// What it is to the story.
  public var role: MemberRole
  /// The earlier member whose text it has, wholly or in part; nil where none is known.
  public var original: ArticleID?
  /// How much of the shorter of both texts, in thousandths; 1000 also for the same page in another feed.
  public var share: Int?

  /// A member from its parts.
  public init(
    id: ArticleID, feed: FeedID, source: String, title: String, url: String?, published: Timestamp?,
    firstSeen: Timestamp, version: Int, role: MemberRole
  ) {
    self.id = id
    self.feed = feed
    self.source = source
    self.title = title
    self.url = url
    self.published = published
    self.firstSeen = firstSeen
    self.version = version
    self.role = role
  }
}

extension StoryMember {
  /// Article time: what the publisher states, unless that is later than the article came.
  public var time: Timestamp { published.map { min($0, firstSeen) } ?? firstSeen }
}

/// A story as lists show it.
public struct StorySummary: Sendable, Hashable {
  /// The story.
  public var id: StoryID
  /// Headline of one of its articles.
  public var headline: String
  /// The rule that chose the headline.
  public var headlineRule: String
  /// Where it is in its life.
  public var state: StoryState
  /// Article time of its first article.
  public var firstSeen: Timestamp
  /// Article time of its newest article.
  public var lastUpdated: Timestamp
  /// Publishers among its members.
  public var sourceCount: Int
  /// Counts up with every member that comes or goes and with every change of headline.
  public var version: Int
  /// Members by article time.
  public var articles: [StoryMember]
  /// Language of its headline, nil while unknown.
  public var language: String? { articles.first { $0.title == headline }?.language }
  /// Whether its sources claim different figures; nil where that is not told.
  public var figureMark: FigureMark?

  /// A story from its parts.
  public init(
    id: StoryID, headline: String, headlineRule: String, state: StoryState, firstSeen: Timestamp,
    lastUpdated: Timestamp, sourceCount: Int, version: Int, articles: [StoryMember]
  ) {
    self.id = id
    self.headline = headline
    self.headlineRule = headlineRule
    self.state = state
    self.firstSeen = firstSeen
    self.lastUpdated = lastUpdated
    self.sourceCount = sourceCount
    self.version = version
    self.articles = articles
  }
}

/// A story that another goes on with, or that goes on with another.
public struct StoryLink: Sendable, Hashable {
  /// The story.
  public var id: StoryID
  /// Its headline.
  public var headline: String
  /// Article time of its first article.
  public var firstSeen: Timestamp
  /// Article time of its newest article.
  public var lastUpdated: Timestamp

  /// A link from its parts.
  public init(id: StoryID, headline: String, firstSeen: Timestamp, lastUpdated: Timestamp) {
    self.id = id
    self.headline = headline
    self.firstSeen = firstSeen
    self.lastUpdated = lastUpdated
  }
}

/// The stories of a development over days that one story is part of.
public struct StoryChain: Sendable, Hashable {
  /// The stories that it goes on with, the oldest first.
  public var follows: [StoryLink] = []
  /// The stories that go on with it, the oldest first.
  public var followedBy: [StoryLink] = []

  /// A chain of one.
  public init() {}
}
