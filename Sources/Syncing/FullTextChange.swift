public import News
public import Store

/// A person's change of mind about a feed's full text.
public enum FullTextChange {
  /// Seconds: articles that were first seen longer ago are not looked up any more.
  public static let recent: Int64 = 86_400
  /// Articles of a feed that are gone through at most, the newest.
  private static let most = 1000

  /// Sets a feed's mode, nil for that of all feeds, and queues the pages of its recent articles that the mode asks for.
  ///
  /// - Parameter fallback: the mode of feeds that have none of their own.
  public static func set(
    _ feed: Feed, to mode: FullTextMode?, fallback: FullTextMode, in store: Store, at now: Timestamp
  ) throws(StoreError) {
    try store.setFullText(feed.id, mode)
    var feed = feed
    feed.fullText = mode
    guard (mode ?? fallback) != .off else { return }
    let rule = FullTextRule(fallback: fallback)
    var wanted: [ArticleID] = []
    for article in try store.articles(ArticleQuery(feed: feed.id, limit: most))
    where article.firstSeen >= now.adding(seconds: -recent) {
      let words = ExtractedArticle(
        title: article.title, summary: article.summary, body: article.body, byline: article.byline, url: article.url,
        source: article.source)
      if rule.wantsPage(words, of: feed) { wanted.append(article.id) }
    }
    try store.wantPages(of: wanted, at: now)
  }
}
