/// An article as the store keeps it, with its current words.
public struct ArticleRecord: Sendable, Hashable {
  /// The article.
  public var id: ArticleID
  /// The feed it came from.
  public var feed: FeedID
  /// The guid as first published; nil where there is none.
  public var guid: String?
  /// Address as last published, resolved.
  public var url: String?
  /// Registrable domain of the publisher.
  public var source: String
  /// Language, nil while unknown.
  public var language: String?
  /// Stated time of publication; nil if unknown.
  public var published: Timestamp?
  /// When Courant saw it first.
  public var firstSeen: Timestamp
  /// When Courant saw it last with a change of any kind.
  public var lastSeen: Timestamp
  /// When the publisher took it back; nil while it stands.
  public var withdrawn: Timestamp?
  /// Current version, from 1.
  public var version: Int
  /// Current headline.
  public var title: String
  /// Current summary.
  public var summary: String
  /// Current full text.
  public var body: String
  /// Current authors.
  public var byline: String
  /// The story it belongs to; nil until the pass that brought it has decided.
  public var story: StoryID?
  /// Other guids and links of the same article.
  public var aliases: [String]

  /// An article from its parts.
  public init(
    id: ArticleID, feed: FeedID, guid: String?, url: String?, source: String, language: String?,
    published: Timestamp?, firstSeen: Timestamp, lastSeen: Timestamp, withdrawn: Timestamp?, version: Int,
    title: String, summary: String, body: String, byline: String, story: StoryID?, aliases: [String]
  ) {
    self.id = id
    self.feed = feed
    self.guid = guid
    self.url = url
    self.source = source
    self.language = language
    self.published = published
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.withdrawn = withdrawn
    self.version = version
    self.title = title
    self.summary = summary
    self.body = body
    self.byline = byline
    self.story = story
    self.aliases = aliases
  }
}

/// One immutable version of an article.
public struct RevisionRecord: Sendable, Hashable {
  /// From 1, without gaps.
  public var version: Int
  /// When Courant saw it first.
  public var observedAt: Timestamp
  /// What the publisher states as its time.
  public var statedAt: Timestamp?
  /// The words changed and the stated time did not.
  public var isSilent: Bool
  /// The fields whose words changed against the version before; empty for version 1.
  public var changed: [ArticleField]
  /// The earlier version that has the same words, if there is one.
  public var revertsTo: Int?
  /// Headline.
  public var title: String
  /// Summary.
  public var summary: String
  /// Full text.
  public var body: String
  /// Authors.
  public var byline: String
  /// The content as the feed gave it, markup included; nil where it adds nothing to the texts.
  ///
  /// It comes from strangers: `HTMLSanitizer.safeHTML` makes of it what may be shown.
  public var markup: String?
  /// Address against which relative ones in ``markup`` resolve; nil: the article's.
  public var markupBase: String?

  /// A version from its parts.
  public init(
    version: Int, observedAt: Timestamp, statedAt: Timestamp?, isSilent: Bool, changed: [ArticleField],
    revertsTo: Int?, title: String, summary: String, body: String, byline: String, markup: String?,
    markupBase: String? = nil
  ) {
    self.version = version
    self.observedAt = observedAt
    self.statedAt = statedAt
    self.isSilent = isSilent
    self.changed = changed
    self.revertsTo = revertsTo
    self.title = title
    self.summary = summary
    self.body = body
    self.byline = byline
    self.markup = markup
    self.markupBase = markupBase
  }
}
