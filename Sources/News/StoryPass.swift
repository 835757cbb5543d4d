/// An article that waits for its story: new, or with a new revision.
public struct StoryCandidate: Sendable, Hashable {
  /// The article.
  public var id: ArticleID
  /// URL of its feed: second in the order of decisions.
  public var feedURL: String
  /// Registrable domain of its publisher.
  public var source: String
  /// Canonical link; nil where there is none.
  public var url: String?
  /// The identifier that the publisher gave it; nil where there is none.
  public var guid: String?
  /// Language, nil while unknown.
  public var language: String?
  /// Article time: first in the order of decisions.
  public var time: Timestamp
  /// The article states no time that can be believed: `time` is when it was first seen.
  public var isTimeObserved: Bool = false
  /// Current headline.
  public var title: String
  /// Current summary and full text.
  public var parts: TextParts
  /// Whether that is all of it; a very long text is not read to its end.
  public var isWhole = true
  /// Whether headline and text are here at all, and not still to be read.
  public var hasWords = true
  /// Current version.
  public var version: Int
  /// What the text claims, as evidence about its event; empty where it was not read.
  public var evidence = ClaimEvidence()

  /// A candidate from its parts.
  public init(
    id: ArticleID, feedURL: String, source: String, url: String? = nil, language: String? = nil, time: Timestamp,
    title: String, parts: TextParts, version: Int = 1
  ) {
    self.id = id
    self.feedURL = feedURL
    self.source = source
    self.url = url
    self.language = language
    self.time = time
    self.title = title
    self.parts = parts
    self.version = version
  }

  /// A candidate of one text.
  public init(
    id: ArticleID, feedURL: String, source: String, url: String? = nil, language: String? = nil, time: Timestamp,
    title: String, text: String, version: Int = 1
  ) {
    self.init(
      id: id, feedURL: feedURL, source: source, url: url, language: language, time: time, title: title,
      parts: TextParts(summary: "", body: text), version: version)
  }

  /// Current summary and full text as one.
  public var text: String {
    get { parts.joined }
    set { parts = TextParts(summary: "", body: newValue) }
  }

  /// The order in which stories are decided: article time, feed URL, identity.
  public static func precedes(_ a: StoryCandidate, _ b: StoryCandidate) -> Bool {
    (a.time, a.feedURL, a.id) < (b.time, b.feedURL, b.id)
  }

  /// Its place in the order of decisions.
  public var place: DecisionPlace { DecisionPlace(time: time, feedURL: feedURL, article: id) }
}

/// An article's place in the order in which stories are decided: article time, feed URL, identity.
public struct DecisionPlace: Sendable, Hashable, Comparable {
  /// Article time.
  public var time: Timestamp
  /// URL of the feed.
  public var feedURL: String
  /// The article.
  public var article: ArticleID

  /// A place from its parts.
  public init(time: Timestamp, feedURL: String, article: ArticleID) {
    self.time = time
    self.feedURL = feedURL
    self.article = article
  }

  /// Whether one is decided before the other.
  public static func < (a: DecisionPlace, b: DecisionPlace) -> Bool {
    (a.time, a.feedURL, a.article) < (b.time, b.feedURL, b.article)
  }
}

/// A member of a stored story, as the deduplicator gets it back.
public struct StoredMember: Sendable, Hashable {
  /// The article.
  public var id: ArticleID
  /// URL of its feed.
  public var feedURL: String
  /// Registrable domain of its publisher.
  public var source: String
  /// Canonical link; nil where there is none.
  public var url: String?
  /// Article time.
  public var time: Timestamp
  /// What it is to the story.
  public var role: MemberRole
  /// The deduplicator's own account of the article's words.
  public var features: [UInt8]
  /// The earlier article whose text it has, wholly or in part; nil where none is known.
  public var original: ArticleID?
  /// How much of the shorter of the two texts both have, in thousandths; 1000 also for the same page in another feed.
  public var share: Int?
  /// For an article that began a story: the earlier article, of another story, whose events it goes on with.
  public var precursor: ArticleID?

  /// A member from its parts.
  public init(
    id: ArticleID, feedURL: String, source: String, url: String?, time: Timestamp, role: MemberRole,
    features: [UInt8]
  ) {
    self.id = id
    self.feedURL = feedURL
    self.source = source
    self.url = url
    self.time = time
    self.role = role
    self.features = features
  }
}

/// A stored story, as the deduplicator gets it back.
public struct StoredStory: Sendable, Hashable {
  /// The story.
  public var id: StoryID
  /// The member whose headline stands for the story.
  public var headlineArticle: ArticleID
  /// The rule that chose it.
  public var headlineRule: String
  /// Members by (article time, feed URL, id).
  public var members: [StoredMember]

  /// A story from its parts.
  public init(id: StoryID, headlineArticle: ArticleID, headlineRule: String, members: [StoredMember]) {
    self.id = id
    self.headlineArticle = headlineArticle
    self.headlineRule = headlineRule
    self.members = members
  }
}

/// What a pass of the deduplicator came to: the steps in order, and the state after them.
public struct StoryPass: Sendable, Hashable {
  /// Every step, in order, with its reason. Each one counts its story's version up by one.
  public var events: [StoryEvent] = []
  /// Stories after the pass: every one that was created or touched and still lives, whole.
  public var stories: [StoredStory] = []
  /// Stories that live no more, and where their ids lead from now on.
  public var aliases: [StoryID: StoryID] = [:]

  /// A pass that decided nothing.
  public init() {}
}
