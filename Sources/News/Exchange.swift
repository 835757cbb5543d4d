/// One line of an export: what one store tells another.
public enum ExchangeRecord: Sendable, Hashable {
  /// The first line.
  case head(ExchangeHead)
  /// A feed that articles come from.
  case feed(ExchangedFeed)
  /// An article with its whole history.
  case article(ExchangedArticle)
  /// A story.
  case story(ExchangedStory)
  /// What a person decided about stories.
  case correction(StoryCorrection)
  /// The last line: without it the file was cut.
  case end(ExchangeEnd)
}

/// Which store an export comes from, and which part of its change log it covers.
public struct ExchangeHead: Sendable, Hashable, Codable {
  /// The form of lines that this Courant writes and reads; a newer one may write others.
  public static let form = 1

  /// The form of the lines.
  public var schemaVersion: Int
  /// The name of the store's change log.
  public var epoch: String
  /// The export has what happened after this change.
  public var since: Int64
  /// The last change that it covers: the next export begins here.
  public var next: Int64

  /// A head from its parts.
  public init(schemaVersion: Int = ExchangeHead.form, epoch: String, since: Int64, next: Int64) {
    self.schemaVersion = schemaVersion
    self.epoch = epoch
    self.since = since
    self.next = next
  }
}

/// The last line of an export: what came before it.
public struct ExchangeEnd: Sendable, Hashable, Codable {
  /// Feeds.
  public var feeds = 0
  /// Articles.
  public var articles = 0
  /// Stories.
  public var stories = 0
  /// Corrections by hand.
  public var corrections = 0

  /// Nothing yet.
  public init() {}

  /// Reads an end; exports of before there were corrections in them say nothing of these.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    feeds = try values.decode(Int.self, forKey: .feeds)
    articles = try values.decode(Int.self, forKey: .articles)
    stories = try values.decode(Int.self, forKey: .stories)
    corrections = try values.decodeIfPresent(Int.self, forKey: .corrections) ?? 0
  }
}

/// A feed as another store knows it; whether it is subscribed to is nobody else's business.
public struct ExchangedFeed: Sendable, Hashable, Codable {
  /// Its id.
  public var id: String
  /// Its address.
  public var url: String
  /// Its title.
  public var title: String?
  /// Its publisher's site.
  public var siteURL: String?
  /// Its language.
  public var language: String?

  // As JSON's names in snake case come back.
  private enum CodingKeys: String, CodingKey {
    case id, url, title, language
    case siteURL = "siteUrl"
  }

  /// A feed from its parts.
  public init(id: String, url: String, title: String?, siteURL: String?, language: String?) {
    self.id = id
    self.url = url
    self.title = title
    self.siteURL = siteURL
    self.language = language
  }
}

/// An article with everything that a store knows of it.
public struct ExchangedArticle: Sendable, Hashable, Codable {
  /// Its id: derived from its feed and its identity there, so that it is the same in every store.
  public var id: String
  /// Its feed's id.
  public var feed: String
  /// What was said of it when it was first seen.
  public var origin: ExchangedOrigin
  /// What was said of it when it was last seen.
  public var sighting: ExchangedSighting
  /// Stated time of publication, the earliest that was stated.
  public var published: Timestamp?
  /// The time that stories are decided by.
  public var time: Timestamp
  /// The names by which its entry is recognised.
  public var names: [ExchangedName]
  /// Its versions, oldest first.
  public var versions: [ExchangedVersion]
  /// When which words were seen, where that is more than the versions say.
  public var observations: [ExchangedObservation]?

  /// An article from its parts.
  public init(
    id: String, feed: String, origin: ExchangedOrigin, sighting: ExchangedSighting, published: Timestamp?,
    time: Timestamp, names: [ExchangedName], versions: [ExchangedVersion], observations: [ExchangedObservation]?
  ) {
    self.id = id
    self.feed = feed
    self.origin = origin
    self.sighting = sighting
    self.published = published
    self.time = time
    self.names = names
    self.versions = versions
    self.observations = observations
  }
}

/// What was said of an article when a store saw it first.
public struct ExchangedOrigin: Sendable, Hashable, Codable {
  /// When that was.
  public var at: Timestamp
  /// The guid as first published.
  public var guid: String?
  /// The publisher.
  public var source: String

  /// An origin from its parts.
  public init(at: Timestamp, guid: String?, source: String) {
    self.at = at
    self.guid = guid
    self.source = source
  }
}

/// What was said of an article when a store saw it last.
public struct ExchangedSighting: Sendable, Hashable, Codable {
  /// When that was.
  public var at: Timestamp
  /// Its address.
  public var url: String?
  /// The same in canonical form.
  public var canonicalURL: String?
  /// Its language.
  public var language: String?
  /// The time that the publisher stated.
  public var statedAt: Timestamp?
  /// When it was taken back; nil while it stands.
  public var withdrawn: Timestamp?
  /// Hash of the entry, in hexadecimal digits: JSON has no whole numbers of 64 bits.
  public var entryHash: String

  // As JSON's names in snake case come back.
  private enum CodingKeys: String, CodingKey {
    case at, url, language, statedAt, withdrawn, entryHash
    case canonicalURL = "canonicalUrl"
  }

  /// A sighting from its parts.
  public init(
    at: Timestamp, url: String?, canonicalURL: String?, language: String?, statedAt: Timestamp?, withdrawn: Timestamp?,
    entryHash: String
  ) {
    self.at = at
    self.url = url
    self.canonicalURL = canonicalURL
    self.language = language
    self.statedAt = statedAt
    self.withdrawn = withdrawn
    self.entryHash = entryHash
  }
}

/// A name by which an entry is recognised.
public struct ExchangedName: Sendable, Hashable, Codable {
  /// 0 guid, 1 canonical link, 2 hash of title and date.
  public var kind: Int
  /// The name.
  public var key: String
  /// It was learnt after the article began.
  public var later: Bool

  /// A name from its parts.
  public init(kind: Int, key: String, later: Bool) {
    self.kind = kind
    self.key = key
    self.later = later
  }
}

/// One version of an article.
public struct ExchangedVersion: Sendable, Hashable, Codable {
  /// Its number in the store that exports; the one that imports numbers anew.
  public var version: Int
  /// When these words were seen first.
  public var observedAt: Timestamp
  /// The time that the publisher stated.
  public var statedAt: Timestamp?
  /// The words changed and the stated time did not.
  public var silent: Bool
  /// Headline.
  public var title: String
  /// Summary.
  public var summary: String
  /// Full text.
  public var body: String
  /// Authors.
  public var byline: String
  /// The content as the feed gave it; nil where it adds nothing.
  public var markup: String?
  /// The address against which relative ones in the markup resolve; nil for the article's.
  public var markupBase: String?

  /// A version from its parts.
  public init(
    version: Int, observedAt: Timestamp, statedAt: Timestamp?, silent: Bool, title: String, summary: String,
    body: String, byline: String, markup: String?, markupBase: String? = nil
  ) {
    self.version = version
    self.observedAt = observedAt
    self.statedAt = statedAt
    self.silent = silent
    self.title = title
    self.summary = summary
    self.body = body
    self.byline = byline
    self.markup = markup
    self.markupBase = markupBase
  }
}

/// A moment at which a store saw certain words of an article for the first time, or again after others.
public struct ExchangedObservation: Sendable, Hashable, Codable {
  /// The moment.
  public var at: Timestamp
  /// The number of a version that has the words.
  public var version: Int
  /// The time that the publisher stated.
  public var statedAt: Timestamp?
  /// As its observer saw it; nil where it was the first that the observer saw.
  public var silent: Bool?

  /// An observation from its parts.
  public init(at: Timestamp, version: Int, statedAt: Timestamp?, silent: Bool?) {
    self.at = at
    self.version = version
    self.statedAt = statedAt
    self.silent = silent
  }
}

/// A story of another store: its id leads to the story of the article that it began with.
public struct ExchangedStory: Sendable, Hashable, Codable {
  /// Its id, and nothing else of an old one that another took in.
  public var id: String
  /// The article that it began with.
  public var began: String
  /// Its headline; nil for an id that leads to another story.
  public var headline: String?
  /// Its articles, by time.
  public var articles: [String]?

  /// A story from its parts.
  public init(id: String, began: String, headline: String? = nil, articles: [String]? = nil) {
    self.id = id
    self.began = began
    self.headline = headline
    self.articles = articles
  }
}

/// What an import came to; only what was really written counts.
public struct MergeReport: Sendable, Hashable {
  /// Feeds that were not known.
  public var feedsNew = 0
  /// Articles that were not known.
  public var articlesNew = 0
  /// Known articles that have other versions, dates or names now.
  public var articlesChanged = 0
  /// Versions more than before.
  public var revisionsNew = 0
  /// Articles left out because they were purged here.
  public var articlesPurged = 0
  /// Ids of stories that were not known.
  public var storiesNew = 0
  /// Corrections by hand that were not known, or not known to be undone.
  public var correctionsNew = 0
  /// Where the next export of the other store begins.
  public var next: Int64 = 0
  /// The name of the other store's change log.
  public var epoch = ""

  /// Nothing imported yet.
  public init() {}
}
