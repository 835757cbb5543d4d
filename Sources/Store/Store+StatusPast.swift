public import News

extension Store {
  /// The counts that `status` showed at a time, those of the day that began at `dayStart` up to it.
  public func status(dayStart: Timestamp, at time: Timestamp) throws(StoreError) -> StoreStatus {
    try read("cannot read the counts of") { connection in
      var status = StoreStatus()
      for feed in try Self.feeds(at: time, connection) { status.feeds[feed.health, default: 0] += 1 }
      (status.articles, status.revisions) = try Self.seen(by: time, connection)
      func count(sources: Int) throws -> Int {
        var stories = 0
        try StoryPastReader.walk(StoryQuery(minSources: sources), at: time, connection) { _ in
          stories += 1
          return true
        }
        return stories
      }
      status.stories = try Tally.value("stories", at: time, connection).map(Int.init) ?? count(sources: 1)
      status.storiesMultiSource =
        try Tally.value("stories_multi_source", at: time, connection).map(Int.init) ?? count(sources: 2)
      var begun = try connection.statement("SELECT count(*) FROM article WHERE first_seen >= ? AND first_seen <= ?")
      begun.bind(dayStart)
      begun.bind(time)
      status.articlesToday = try begun.first { $0.int() } ?? 0
      var revised = try connection.statement(
        "SELECT count(*), coalesce(sum(silent), 0) FROM edit WHERE observed_at >= ? AND observed_at <= ?")
      revised.bind(dayStart)
      revised.bind(time)
      (status.revisionsToday, status.silentToday) = try revised.first { ($0.int(), $0.int()) } ?? (0, 0)
      status.lastSync = try Self.lastRun(connection, at: time)
      return status
    }
  }

  /// The feeds that we were subscribed to at a time, with what is kept of then: their health, the last failure, until when
  /// a feed waited and why, and, as ``FeedRecord/lastPolled``, whether it had been asked, by the time itself.
  public func feeds(at time: Timestamp) throws(StoreError) -> [FeedRecord] {
    try read("cannot read the feeds of") { connection in try Self.feeds(at: time, connection) }
  }

  private static func feeds(at time: Timestamp, _ connection: Connection) throws -> [FeedRecord] {
    var query = try connection.statement(
      """
      SELECT f.id, f.url, f.title, f.added_at, s.health, s.asked, s.failure_kind, s.failure_detail, s.failure_status, \
      s.waits_until, s.schedule_reason FROM (SELECT *, max(at) FROM feed_state WHERE at <= ? GROUP BY feed_id) s \
      JOIN feed f ON f.id = s.feed_id WHERE s.health IS NOT NULL ORDER BY f.pk
      """)
    query.bind(time)
    return try query.rows { row in
      let feed = Feed(id: FeedID(row.text()), url: row.text(), title: row.optionalText())
      var record = FeedRecord(feed: feed, addedAt: row.time())
      record.health = FeedHealth(rawValue: row.text()) ?? .ok
      record.lastPolled = row.optionalInt64() == 0 ? nil : time
      let (kind, detail, status) = (row.optionalText(), row.text(), row.optionalInt())
      record.failure = kind.flatMap(FetchFailure.Kind.init(rawValue:)).map { FetchFailure($0, detail, status: status) }
      record.nextDue = row.optionalTime()
      record.scheduleReason = row.text()
      return record
    }
  }

  /// The articles and versions that were known at a time: by the tallies of then, else by what had been counted at the end
  /// of a day and the rows since.
  private static func seen(by time: Timestamp, _ connection: Connection) throws -> (articles: Int, revisions: Int) {
    if let articles = try Tally.value("articles", at: time, connection),
      let revisions = try Tally.value("revisions", at: time, connection)
    {
      return (Int(articles), Int(revisions))
    }
    var days = try connection.statement(
      "SELECT (day + 1) * 86400000, articles, edits FROM day_count WHERE day < ? / 86400000 ORDER BY day DESC LIMIT 1")
    days.bind(time)
    let (begin, articles, edits) = try days.first { ($0.int64(), $0.int(), $0.int()) } ?? (Int64.min, 0, 0)
    var since = try connection.statement(
      """
      SELECT (SELECT count(*) FROM article WHERE first_seen >= ?1 AND first_seen <= ?2), \
      (SELECT count(*) FROM edit WHERE observed_at >= ?1 AND observed_at <= ?2)
      """)
    since.bind(begin)
    since.bind(time)
    let (laterArticles, laterEdits) = try since.first { ($0.int(), $0.int()) } ?? (0, 0)
    let known = articles + laterArticles
    return (known, known + edits + laterEdits)
  }
}
