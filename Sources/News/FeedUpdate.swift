/// Another name under which an article is known within its feed.
public struct ArticleAlias: Sendable, Hashable {
  /// What kind of name.
  public enum Kind: Int, Sendable {
    /// A publisher's identifier.
    case guid = 0
    /// A link in canonical form.
    case link = 1
    /// A hash of title and date, for entries that have neither.
    case text = 2
    /// The address that an article's page states as its own, or that it was found at: a hint, since no entry had it.
    case page = 3
  }

  /// What kind of name.
  public var kind: Kind
  /// The name.
  public var key: String

  /// A name of a kind.
  public init(_ kind: Kind, _ key: String) {
    self.kind = kind
    self.key = key
  }

  /// The name of an entry by its title, white space made one, and its stated publication.
  public static func text(title: String, published: Timestamp?) -> ArticleAlias {
    var hasher = StableHasher()
    hasher.combine(title)
    hasher.combine(published?.milliseconds ?? Int64.min)
    return ArticleAlias(.text, String(UInt64(bitPattern: hasher.hash.value), radix: 36))
  }
}

/// An article by title and stated publication, by which it is recognised when all its names changed.
public struct TitledArticle: Sendable, Hashable {
  /// The article.
  public var article: KnownArticle
  /// Hash of the title.
  public var title: ContentHash
  /// Stated publication; nil if unknown.
  public var published: Timestamp?

  /// The two.
  public init(_ article: KnownArticle, title: ContentHash, published: Timestamp?) {
    self.article = article
    self.title = title
    self.published = published
  }
}

/// What the store knows of an article when its feed is read again.
public struct KnownArticle: Sendable, Hashable {
  /// The article.
  public var id: ArticleID
  /// The guid as first published; nil where there is none.
  public var guid: String?
  /// Canonical link of the newest sighting; nil where there is none.
  public var link: String?
  /// Hash of the entry as last seen: equal, nothing to do.
  public var entryHash: ContentHash
  /// The names of this article that were asked for.
  public var aliases: [ArticleAlias]
  /// It was purged: an entry that its feed still carries is passed over.
  public var isPurged = false
  /// Article time; nil where the publisher states none.
  public var time: Timestamp?
  /// The publisher took it back.
  public var isWithdrawn: Bool

  /// What is known of an article.
  public init(
    id: ArticleID, guid: String?, link: String?, entryHash: ContentHash, aliases: [ArticleAlias],
    time: Timestamp? = nil, isWithdrawn: Bool = false
  ) {
    self.id = id
    self.guid = guid
    self.link = link
    self.entryHash = entryHash
    self.aliases = aliases
    self.time = time
    self.isWithdrawn = isWithdrawn
  }
}

/// One entry of a feed that is new or differs from what the store knows.
public struct ArticleUpdate: Sendable, Hashable {
  /// The article: derived from feed and identity for a new one.
  public var id: ArticleID
  /// New article, new revision, or another sighting.
  public var verdict: RevisionVerdict
  /// The guid as published; kept for a new article only.
  public var guid: String?
  /// The words and where they come from.
  public var article: ExtractedArticle
  /// Content as the feed gave it, where it is markup.
  public var markup: String?
  /// Address against which relative ones in ``markup`` resolve; nil: the article's.
  public var markupBase: String?
  /// Hash of the entry as seen now.
  public var entryHash: ContentHash
  /// Names to remember from now on, those of a new article included.
  public var aliases: [ArticleAlias]
  /// When this was observed.
  public var observedAt: Timestamp
  /// min(stated, observed), or observed if undated; fixed when the article is new.
  public var articleTime: Timestamp
  /// The full text of a new article is to be looked for on its page.
  public var wantsPage = false

  /// An update from its parts.
  public init(
    id: ArticleID, verdict: RevisionVerdict, guid: String?, article: ExtractedArticle, markup: String?,
    markupBase: String? = nil, entryHash: ContentHash, aliases: [ArticleAlias], observedAt: Timestamp,
    articleTime: Timestamp
  ) {
    self.id = id
    self.verdict = verdict
    self.guid = guid
    self.article = article
    self.markup = markup
    self.markupBase = markupBase
    self.entryHash = entryHash
    self.aliases = aliases
    self.observedAt = observedAt
    self.articleTime = articleTime
  }
}

/// Everything that one poll of a feed came to; committed in one transaction.
public struct FeedUpdate: Sendable, Hashable {
  /// The feed's state after the poll: every column of its row.
  public var record: FeedRecord
  /// Entries that are new or changed.
  public var articles: [ArticleUpdate]
  /// Articles that the publisher took back.
  public var withdrawn: [ArticleID]
  /// What is remembered of the feed's documents from now on; nil where nothing new is.
  public var listing: FeedListing?
  /// The request, for the log; nil if none was made.
  public var request: LoggedRequest?
  /// Of the feed's row only the times and the schedule differ from what it was, as after most polls: a third of the writing.
  public var isQuiet = false

  /// What a poll came to.
  public init(
    record: FeedRecord, articles: [ArticleUpdate] = [], withdrawn: [ArticleID] = [], listing: FeedListing? = nil
  ) {
    self.record = record
    self.articles = articles
    self.withdrawn = withdrawn
    self.listing = listing
  }
}
