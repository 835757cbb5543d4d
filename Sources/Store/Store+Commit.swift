public import News

extension Store {
  /// Writes down what polls came to, all of them in one transaction: the feeds' rows, articles, versions, search index
  /// and change log, the request log, and the hosts that asked for a pause. Articles with new words wait for their story from
  /// then on.
  ///
  /// Writing the same updates twice is the same as once. A feed that was removed meanwhile is passed over; a pause
  /// that a person made meanwhile stands.
  @discardableResult
  public func commit(_ updates: [FeedUpdate], at now: Timestamp) throws(StoreError) -> CommitCounts {
    try write("cannot write what was fetched to", at: now, sparesStories: true) { connection in
      var feeds = try FeedWriter(connection, at: now)
      // Where nobody has news, not even the statements for it are prepared.
      var articles = updates.contains(where: \.hasNews) ? try ArticleWriter(connection, at: now) : nil
      var requests = try RequestWriter(connection)
      for update in updates {
        guard let feed = try feeds.find(update.record.feed.id) else { continue }
        let before = articles?.counts.articlesNew ?? 0
        for article in update.articles { try articles?.write(article, of: feed.key, update.record.feed.id) }
        if let listing = update.listing { try feeds.remember(listing, of: feed) }
        for id in update.withdrawn { try articles?.withdraw(id) }
        let added = (articles?.counts.articlesNew ?? 0) - before
        if update.isQuiet, added == 0, feed.health == update.record.health.rawValue {
          try feeds.writeSchedule(update.record, over: feed)
        } else {
          try feeds.write(update.record, over: feed, articlesNew: added)
        }
        if let request = update.request { try requests.write(request, feed: feed.key) }
      }
      try articles?.finish()
      return articles?.counts ?? CommitCounts()
    }
  }
}

extension FeedUpdate {
  /// Whether it changes articles.
  fileprivate var hasNews: Bool { !articles.isEmpty || !withdrawn.isEmpty }
}
