public import News

extension Store {
  /// The counts that `status` shows, today's since `dayStart`; none of them costs a pass over the archive.
  public func status(dayStart: Timestamp) throws(StoreError) -> StoreStatus {
    try read("cannot read the counts of") { connection in
      var status = StoreStatus()
      var feeds = try connection.statement(
        "SELECT health, count(*) FROM feed WHERE removed_at IS NULL GROUP BY health")
      while try feeds.step() {
        if let health = FeedHealth(rawValue: feeds.text()) { status.feeds[health] = feeds.int() }
      }
      status.articles = Int(try Tally.value("articles", connection) ?? 0)
      status.revisions = Int(try Tally.value("revisions", connection) ?? 0)
      status.stories = Int(try Tally.value("stories", connection) ?? 0)
      status.storiesMultiSource = Int(try Tally.value("stories_multi_source", connection) ?? 0)
      var begun = try connection.statement("SELECT count(*) FROM article WHERE first_seen >= ?")
      begun.bind(dayStart)
      status.articlesToday = try begun.first { $0.int() } ?? 0
      var revised = try connection.statement(
        "SELECT count(*), coalesce(sum(silent), 0) FROM revision WHERE version > 1 AND observed_at >= ?")
      revised.bind(dayStart)
      (status.revisionsToday, status.silentToday) = try revised.first { ($0.int(), $0.int()) } ?? (0, 0)
      status.lastSync = try Self.lastRun(connection)
      return status
    }
  }
}
