public import News

extension Store {
  /// The articles of a feed that state to have been published at these moments; of one moment a thousand at most.
  public func known(feed: FeedID, publishedAt times: Set<Timestamp>) throws(StoreError) -> [TitledArticle] {
    guard !times.isEmpty else { return [] }
    return try read("cannot look up articles of the feed", on: feed.text) { connection in
      // article_time is the stated time unless that lay in the future
      var query = try connection.statement(
        Self.titled + "WHERE a.feed_id = ? AND a.article_time = ? AND a.published = a.article_time LIMIT 1000")
      var found: [TitledArticle] = []
      for time in times.sorted() {
        query.bind(feed.text)
        query.bind(time)
        found += try query.rows { Self.titled(&$0) }
      }
      return found
    }
  }

  /// The newest articles of a feed by their time, or when they were first seen.
  public func newest(feed: FeedID, count: Int) throws(StoreError) -> [TitledArticle] {
    try read("cannot look up articles of the feed", on: feed.text) { connection in
      var query = try connection.statement(
        Self.titled + "WHERE a.feed_id = ? ORDER BY a.article_time DESC, a.pk DESC LIMIT ?")
      query.bind(feed.text)
      query.bind(count)
      return try query.rows { Self.titled(&$0) }
    }
  }

  private static let titled = """
    SELECT r.title_hash, a.published, a.id, a.guid, a.canonical_url, a.entry_hash, \
    CASE WHEN a.stated_at IS NOT NULL THEN a.article_time END, a.withdrawn IS NOT NULL FROM article a \
    JOIN revision r ON r.article = a.pk AND r.version = a.version \

    """

  private static func titled(_ row: inout SQLStatement) -> TitledArticle {
    let (title, published) = (row.hash(), row.optionalTime())
    let article = KnownArticle(
      id: ArticleID(row.text()), guid: row.optionalText(), link: row.optionalText(), entryHash: row.hash(),
      aliases: [], time: row.optionalTime(), isWithdrawn: row.bool())
    return TitledArticle(article, title: title, published: published)
  }
}
