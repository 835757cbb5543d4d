/// What extraction made of an entry: the words a reader sees, and where they come from.
public struct ExtractedArticle: Sendable, Hashable {
  /// Headline as plain text, white space collapsed; empty if the entry has none.
  public var title: String
  /// Summary as plain text; empty if the entry has none.
  public var summary: String
  /// Full text as plain text, where the feed carries it; empty otherwise.
  public var body: String
  /// Names of the authors, joined by ", "; empty if none is stated.
  public var byline: String
  /// The article's address as published and resolved; nil if absent.
  public var url: String?
  /// The same address in canonical form.
  public var canonicalURL: String?
  /// Registrable domain of the publisher.
  public var source: String
  /// Language (BCP 47 primary tag), stated or recognised; nil while unsure.
  public var language: String?
  /// Stated time of publication.
  public var published: Timestamp?
  /// Stated time of the last change.
  public var updated: Timestamp?

  /// An article from its parts.
  public init(
    title: String, summary: String, body: String, byline: String, url: String? = nil, canonicalURL: String? = nil,
    source: String, language: String? = nil, published: Timestamp? = nil, updated: Timestamp? = nil
  ) {
    self.title = title
    self.summary = summary
    self.body = body
    self.byline = byline
    self.url = url
    self.canonicalURL = canonicalURL
    self.source = source
    self.language = language
    self.published = published
    self.updated = updated
  }

  /// Whether there is neither a word to read nor a page to go to.
  public var isEmpty: Bool { title.isEmpty && summary.isEmpty && body.isEmpty && url == nil }

  /// Updated, else published: the time that the publisher states for this version.
  public var statedTime: Timestamp? { updated ?? published }
}
