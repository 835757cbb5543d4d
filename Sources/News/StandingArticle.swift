/// An article as it stands, with the words by which it can be recognised.
public struct StandingArticle: Sendable, Hashable {
  /// What is known of it, without its names.
  public var article: KnownArticle
  /// Current headline.
  public var title: String
  /// Current summary.
  public var summary: String
  /// Current full text.
  public var body: String
  /// Stated time of publication, the first that was stated; nil if unknown.
  public var published: Timestamp?
  /// Stated time of the newest sighting; nil if unknown.
  public var stated: Timestamp?
  /// Content of the current version as the feed gave it; nil where it adds nothing to the texts.
  public var markup: String?

  /// A standing article from its parts.
  public init(
    article: KnownArticle, title: String, summary: String, body: String, published: Timestamp?, stated: Timestamp?,
    markup: String?
  ) {
    self.article = article
    self.title = title
    self.summary = summary
    self.body = body
    self.published = published
    self.stated = stated
    self.markup = markup
  }
}
