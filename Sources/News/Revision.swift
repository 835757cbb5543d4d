/// A field of an article whose words count.
public enum ArticleField: String, Sendable, CaseIterable {
  /// The headline.
  case title
  /// The summary.
  case summary
  /// The full text.
  case body
  /// The authors' names.
  case byline
}

/// Hashes of an article's words, field by field: equal hashes, equal words.
public struct TextHashes: Sendable, Hashable {
  /// Hash of the headline.
  public var title: ContentHash
  /// Hash of the summary.
  public var summary: ContentHash
  /// Hash of the full text.
  public var body: ContentHash
  /// Hash of the authors' names.
  public var byline: ContentHash

  /// The hashes of an article's words.
  public init(of article: ExtractedArticle) {
    title = ContentHash(article.title)
    summary = ContentHash(article.summary)
    body = ContentHash(words: article.body)
    byline = ContentHash(article.byline)
  }

  /// Hashes from their values.
  public init(title: ContentHash, summary: ContentHash, body: ContentHash, byline: ContentHash) {
    self.title = title
    self.summary = summary
    self.body = body
    self.byline = byline
  }

  /// One hash over all four.
  public var all: ContentHash {
    var hasher = StableHasher()
    for part in [title, summary, body, byline] { hasher.combine(part.value) }
    return hasher.hash
  }
}

/// What is known of an article's newest revision when an entry is seen again.
public struct KnownRevision: Sendable, Hashable {
  /// The newest version's number, from 1.
  public var version: Int
  /// The words of the newest version.
  public var hashes: TextHashes
  /// What the publisher stated as its time when the article was last seen, a sighting without new words included.
  public var statedTime: Timestamp?
  /// ``TextHashes/all`` of every version, index 0 for version 1.
  public var history: [ContentHash]
  /// The body is the text of the article's page; what the feed carries as its body is not compared with it.
  public var hasPageText = false

  /// When the newest version was seen first; nil if unknown.
  public var observedAt: Timestamp?

  /// What is known of a revision.
  public init(version: Int, hashes: TextHashes, statedTime: Timestamp?, history: [ContentHash]) {
    self.version = version
    self.hashes = hashes
    self.statedTime = statedTime
    self.history = history
  }
}

/// What the sighting of an entry comes to.
public enum RevisionVerdict: Sendable, Hashable {
  /// Never seen before: version 1.
  case first
  /// The words changed: a new version.
  case revision(changed: [ArticleField], silent: Bool, revertsTo: Int?)
  /// The words are the same; dates, links or decoration may have changed.
  case sighting
}
