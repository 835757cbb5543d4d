public import News

extension Store {
  /// The counts that `status` showed at a time, those of the day that began at `dayStart` up to it.
  public func status(dayStart: Timestamp, at time: Timestamp) throws(StoreError) -> StoreStatus {
    try read("cannot read the counts of") { connection in
      var status = StoreStatus()
      for (_, _, health) in try Self.healths(at: time, connection) { status.feeds[health, default: 0] += 1 }
      status.articles = try Self.count("articles", at: time, connection) {
        "SELECT count(*) FROM article WHERE first_seen <= \($0)"
      }
      status.revisions = try Self.count("revisions", at: time, connection) {
        "SELECT count(*) FROM revision WHERE observed_at <= \($0)"
      }
      let rows = { try StoryPastReader.rows(StoryQuery(), at: time, connection) }
      status.stories = try Tally.value("stories", at: time, connection).map(Int.init) ?? rows().count
      status.storiesMultiSource =
        try Tally.value("stories_multi_source", at: time, connection).map(Int.init)
        ?? rows().count { $0.sourceCount > 1 }
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

  /// The feeds that we were subscribed to at a time, and how they did, by id.
  public func feedHealths(at time: Timestamp) throws(StoreError) -> [(id: FeedID, url: String, health: FeedHealth)] {
    try read("cannot read the feeds of") { connection in try Self.healths(at: time, connection) }
  }

  private static func healths(
    at time: Timestamp, _ connection: Connection
  ) throws -> [(id: FeedID, url: String, health: FeedHealth)] {
    var query = try connection.statement(
      """
      SELECT f.id, f.url, s.health FROM (SELECT feed_id, health, max(at) FROM feed_state WHERE at <= ? GROUP BY feed_id) s \
      JOIN feed f ON f.id = s.feed_id WHERE s.health IS NOT NULL ORDER BY f.pk
      """)
    query.bind(time)
    return try query.rows { (FeedID($0.text()), $0.text(), FeedHealth(rawValue: $0.text()) ?? .ok) }
  }

  /// A tally of then; counted where it is older than the tallies that are kept.
  private static func count(
    _ name: String, at time: Timestamp, _ connection: Connection, _ sql: (Int64) -> String
  ) throws -> Int {
    if let value = try Tally.value(name, at: time, connection) { return Int(value) }
    return Int(try connection.number(sql(time.milliseconds)) ?? 0)
  }
}
