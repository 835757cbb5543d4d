/// An article with what its reader did with it.
public struct ReaderArticle: Sendable, Hashable {
  /// The article.
  public var article: ArticleRecord
  /// It was read.
  public var isRead: Bool
  /// It was starred.
  public var isStarred: Bool

  /// An article with its marks.
  public init(article: ArticleRecord, isRead: Bool, isStarred: Bool) {
    self.article = article
    self.isRead = isRead
    self.isStarred = isStarred
  }
}
