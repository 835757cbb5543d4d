import News

/// Writes the rows of feeds after their polls. A quiet feed costs one look-up and one update.
struct FeedWriter {
  /// What stood in a feed's row before.
  struct Stored {
    var key: Int64
    var health: String
    var title: String?
    var siteURL: String?
    var language: String?
    /// It was never asked by a pass; an answer of `feeds add` may lie there.
    var isNew: Bool
    var hub: String?
  }

  private let now: Timestamp
  private let connection: Connection
  private var select: SQLStatement
  private var update: SQLStatement
  private var schedule: SQLStatement
  private var log: ChangeLog
  private var list: SQLStatement

  init(_ connection: Connection, at now: Timestamp) throws {
    self.now = now
    self.connection = connection
    log = try ChangeLog(connection, at: now)
    list = try connection.statement(
      "INSERT INTO feed_listing VALUES (?, ?) ON CONFLICT (feed) DO UPDATE SET listing = excluded.listing")
    select = try connection.statement(
      """
      SELECT pk, health, title, site_url, language, last_polled IS NULL, hub FROM feed \
      WHERE id = ? AND removed_at IS NULL
      """)
    // OR FAIL: what fails ends the whole transaction anyway, and SQLite need not copy every page that the row, its indexes and
    // the trigger touch, to take back this one statement: a third of its cost.
    update = try connection.statement(
      """
      UPDATE OR FAIL feed SET health = ?, etag = ?, last_modified = ?, body_hash = ?, last_polled = ?, last_success = ?, \
      last_news = ?, next_due = ?, planned_at = ?, schedule_reason = ?, poll_history = ?, failures = ?, failure_kind = ?, \
      failure_detail = ?, failure_status = ?, failure_retry_after = ?, failure_final_url = ?, moved_to = ?, \
      moved_since = ?, link_identity = ?, link_identity_since = ?, article_count = article_count + ? WHERE pk = ?
      """)
    schedule = try connection.statement(
      """
      UPDATE OR FAIL feed SET last_polled = ?, last_success = ?, last_news = ?, next_due = ?, planned_at = ?, \
      schedule_reason = ?, poll_history = ? WHERE pk = ?
      """)
  }

  /// Writes the times and the schedule of a feed of which nothing else changed.
  mutating func writeSchedule(_ record: FeedRecord, over stored: Stored) throws {
    schedule.bind(record.lastPolled)
    schedule.bind(record.lastSuccess)
    schedule.bind(record.lastNews)
    schedule.bind(record.nextDue)
    schedule.bind(now)
    schedule.bind(record.scheduleReason)
    schedule.bind(record.pollHistory)
    schedule.bind(stored.key)
    try schedule.run()
    if stored.isNew, record.lastPolled != nil { try FeedAnswerRows.delete(feed: stored.key, connection) }
  }

  mutating func find(_ id: FeedID) throws -> Stored? {
    select.bind(id.text)
    return try select.first { row in
      Stored(
        key: row.int64(), health: row.text(), title: row.optionalText(), siteURL: row.optionalText(),
        language: row.optionalText(), isNew: row.bool(), hub: row.optionalText())
    }
  }

  mutating func write(_ record: FeedRecord, over stored: Stored, articlesNew: Int) throws {
    let health = stored.health == FeedHealth.paused.rawValue ? stored.health : record.health.rawValue
    update.bind(health)
    update.bind(record.validators.etag)
    update.bind(record.validators.lastModified)
    update.bind(record.bodyHash)
    update.bind(record.lastPolled)
    update.bind(record.lastSuccess)
    update.bind(record.lastNews)
    update.bind(record.nextDue)
    update.bind(now)
    update.bind(record.scheduleReason)
    update.bind(record.pollHistory)
    update.bind(record.failures)
    update.bind(record.failure?.kind.rawValue)
    update.bind(record.failure?.detail)
    update.bind(record.failure?.status)
    update.bind(record.failure?.retryAfter)
    update.bind(record.failure?.finalURL)
    update.bind(record.movedTo)
    update.bind(record.movedSince)
    update.bind(record.usesLinkIdentity)
    update.bind(record.linkIdentitySince)
    update.bind(articlesNew)
    update.bind(stored.key)
    try update.run()
    if stored.isNew, record.lastPolled != nil { try FeedAnswerRows.delete(feed: stored.key, connection) }
    if health != stored.health { try log.add(.health, .feed, record.feed.id.text) }
    try describe(record, over: stored)
  }

  /// Remembers what the feed's newest document had.
  mutating func remember(_ listing: FeedListing, of stored: Stored) throws {
    list.bind(stored.key)
    list.bind(listing.text)
    try list.run()
  }

  /// What the feed's document says of itself, which changes once in a blue moon.
  private func describe(_ record: FeedRecord, over stored: Stored) throws {
    let feed = record.feed
    guard
      feed.title != stored.title || feed.siteURL != stored.siteURL || feed.language != stored.language
        || record.hub != stored.hub
    else { return }
    var statement = try connection.statement(
      "UPDATE feed SET title = ?, site_url = ?, language = ?, hub = ? WHERE pk = ?")
    statement.bind(feed.title)
    statement.bind(feed.siteURL)
    statement.bind(feed.language)
    statement.bind(record.hub)
    statement.bind(stored.key)
    try statement.run()
  }
}
