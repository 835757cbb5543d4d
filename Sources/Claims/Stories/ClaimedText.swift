public import News

/// An article of a story, with every version of its text, for reading what the story's sources claim.
public struct ClaimedText: Sendable {
  /// One version.
  public struct Version: Sendable {
    /// Its number.
    public var number: Int
    /// When it was first seen.
    public var observedAt: Timestamp
    /// What it claims.
    public var claims: Claims

    /// A version from its parts.
    public init(number: Int, observedAt: Timestamp, claims: Claims) {
      self.number = number
      self.observedAt = observedAt
      self.claims = claims
    }
  }

  /// The article.
  public var article: ArticleID
  /// Who publishes it, as shown.
  public var outlet: String
  /// When the publisher took it back; what it claims counts no longer from then on.
  public var withdrawn: Timestamp?
  /// Its versions, the oldest first.
  public var versions: [Version]

  /// Whether any version claims a figure.
  public var hasFigures: Bool { versions.contains { !$0.claims.figures.isEmpty } }

  /// An article from its parts.
  public init(article: ArticleID, outlet: String, withdrawn: Timestamp?, versions: [Version]) {
    self.article = article
    self.outlet = outlet
    self.withdrawn = withdrawn
    self.versions = versions
  }
}

/// A place in an article that claims something.
public struct ClaimPlace: Sendable, Hashable {
  /// The article, and who publishes it.
  public var article: ArticleID
  /// Who publishes it, as shown.
  public var outlet: String
  /// The newest version that says so.
  public var version: Int
  /// The field of the version.
  public var field: ArticleField
  /// UTF-8 offsets into the field.
  public var span: Range<Int>
  /// Since when the article says so: when the first version that does was seen.
  public var since: Timestamp
  /// When a version without it was seen, or the article was withdrawn; nil while it stands.
  public var until: Timestamp?
}
