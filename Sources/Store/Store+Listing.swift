public import News

extension Store {
  /// What is remembered of a feed's documents; nothing for an unknown feed.
  public func listing(of feed: FeedID) throws(StoreError) -> FeedListing {
    try read("cannot read what is remembered of the feed", on: feed.text) { connection in
      var query = try connection.statement(
        "SELECT l.listing FROM feed f JOIN feed_listing l ON l.feed = f.pk WHERE f.id = ?")
      query.bind(feed.text)
      return FeedListing(text: try query.first { $0.text() } ?? "")
    }
  }

  /// The article times of those of some articles that state one.
  public func statedTimes(_ ids: [ArticleID]) throws(StoreError) -> [ArticleID: Timestamp] {
    guard !ids.isEmpty else { return [:] }
    return try read("cannot look up articles in") { connection in
      var query = try connection.statement("SELECT article_time FROM article WHERE id = ? AND stated_at IS NOT NULL")
      var times: [ArticleID: Timestamp] = [:]
      for id in ids {
        query.bind(id.text)
        times[id] = try query.first { $0.time() }
      }
      return times
    }
  }
}
