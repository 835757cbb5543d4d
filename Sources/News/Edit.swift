/// What an edit did, told in a few words: its kinds, and the weightiest change.
public struct EditAccount: Sendable, Hashable {
  /// The kinds, the weightiest first; empty where only the byline changed.
  public var kinds: [EditKind]
  /// Where the weightiest change stands.
  public var field: ArticleField
  /// Its words before, shortened; empty where words only came.
  public var before: String
  /// Its words after, shortened; empty where words only went.
  public var after: String

  /// An account from its parts.
  public init(kinds: [EditKind], field: ArticleField, before: String, after: String) {
    self.kinds = kinds
    self.field = field
    self.before = before
    self.after = after
  }
}

/// A later version of an article, as a list of edits shows it.
public struct EditRecord: Sendable, Hashable {
  /// The article.
  public var article: ArticleID
  /// The feed it came from.
  public var feed: FeedID
  /// Registrable domain of the publisher.
  public var source: String
  /// Headline of this version.
  public var title: String
  /// Address as last published.
  public var url: String?
  /// The version, from 2.
  public var version: Int
  /// When Courant saw it first.
  public var observedAt: Timestamp
  /// The words changed and the stated time did not.
  public var isSilent: Bool
  /// The fields whose words changed.
  public var changed: [ArticleField]
  /// The earlier version that has the same words, if there is one.
  public var revertsTo: Int?
  /// What the edit did; nil until a pass has told it.
  public var account: EditAccount?

  /// An edit from its parts.
  public init(
    article: ArticleID, feed: FeedID, source: String, title: String, url: String?, version: Int,
    observedAt: Timestamp, isSilent: Bool, changed: [ArticleField], revertsTo: Int?, account: EditAccount?
  ) {
    self.article = article
    self.feed = feed
    self.source = source
    self.title = title
    self.url = url
    self.version = version
    self.observedAt = observedAt
    self.isSilent = isSilent
    self.changed = changed
    self.revertsTo = revertsTo
    self.account = account
  }
}

/// A later version whose kind is not told yet, with the words on both sides.
public struct WaitingEdit: Sendable, Hashable {
  /// The article.
  public var article: ArticleID
  /// The version, from 2.
  public var version: Int
  /// Language of the article; nil while unknown.
  public var language: String?
  /// The version before.
  public var old: RevisionRecord
  /// The version itself.
  public var new: RevisionRecord

  /// A waiting edit from its parts.
  public init(article: ArticleID, version: Int, language: String?, old: RevisionRecord, new: RevisionRecord) {
    self.article = article
    self.version = version
    self.language = language
    self.old = old
    self.new = new
  }
}
