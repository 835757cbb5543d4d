public import News

/// What an entry of a document is to the store.
public struct IdentityMatch: Sendable, Hashable {
  /// Why an entry is taken for an article.
  public enum Reason: Sendable, Hashable {
    /// Its first name is known, and nothing about its names changed.
    case known
    /// The guid is known, the link is another one than last time: the article moved.
    case linkChanged
    /// The guid is new, the link is that of an article whose guid has gone: the publisher renumbered.
    case guidChanged
    /// No name is known; title, time and words are those of an article that has left the document.
    case migrated
    /// Nothing of it is known.
    case new
  }

  /// Index of the entry in the document.
  public var entry: Int
  /// The article; nil for a new one.
  public var article: ArticleID?
  /// What the id of a new article is derived from, beside the feed's id.
  public var identity: String
  /// Names that the store has to remember from now on.
  public var aliases: [ArticleAlias]
  /// Why.
  public var reason: Reason
}

/// What the store, and the texts themselves, say of entries and articles. Asked where names alone do not decide.
public struct IdentityWitness {
  /// An entry, by its index.
  public var entry: (Int) -> Sighting
  /// An article as it stands; nil if there is nothing to compare.
  public var article: (KnownArticle) -> Sighting?
  /// The articles of the feed's last document but for some that are found again. Asked where the store does not know all
  /// entries, or undated ones show something else than the articles of their guids.
  public var lastDocument: (Set<ArticleID>) -> [KnownArticle]
  /// The articles of the feed whose title and stated time are those of entries, by the entries' indices; none where several
  /// are. Asked for entries of which no name is known, and for those that show something else than the articles of their guids.
  public var sameTitleAndTime: ([Int]) -> [Int: KnownArticle]
  /// The same by title alone, among the newest articles of the feed. Asked where no name is known of half of a document.
  public var sameTitle: ([Int]) -> [Int: KnownArticle]

  /// A witness from its answers.
  public init(
    entry: @escaping (Int) -> Sighting, article: @escaping (KnownArticle) -> Sighting?,
    lastDocument: @escaping (Set<ArticleID>) -> [KnownArticle] = { _ in [] },
    sameTitleAndTime: @escaping ([Int]) -> [Int: KnownArticle] = { _ in [:] },
    sameTitle: @escaping ([Int]) -> [Int: KnownArticle] = { _ in [:] }
  ) {
    self.entry = entry
    self.article = article
    self.lastDocument = lastDocument
    self.sameTitleAndTime = sameTitleAndTime
    self.sameTitle = sameTitle
  }
}
