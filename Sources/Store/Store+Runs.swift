public import News

extension Store {
  /// Keeps the counts of a pass that ended.
  public func record(_ summary: SyncSummary) throws(StoreError) {
    try write("cannot record the pass in", sparesStories: true) { connection in
      var insert = try connection.statement(
        """
        INSERT INTO sync_run (\(Self.runColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
      insert.bind(summary.startedAt)
      insert.bind(summary.seconds)
      for count in [
        summary.asked, summary.fetched, summary.notModified, summary.waiting, summary.failed, summary.notDue,
        summary.entriesNew, summary.articlesNew, summary.revisionsNew, summary.revisionsSilent, summary.storiesNew,
        summary.storiesJoined, summary.storiesMerged,
      ] {
        insert.bind(count)
      }
      insert.bind(summary.interrupted)
      for count in [
        summary.pagesAsked, summary.pagesRead, summary.pagesRevised, summary.pagesUnchanged, summary.pagesUnusable,
        summary.pagesFailed, summary.pagesWaiting, summary.withdrawn,
      ] {
        insert.bind(count)
      }
      try insert.run()
      let run = connection.lastInsertedRow
      var failures = try connection.statement("INSERT INTO sync_failure VALUES (?, ?, ?, ?, ?)")
      for (index, failure) in summary.failures.enumerated() {
        failures.bind(run)
        failures.bind(index + 1)
        failures.bind(failure.feed)
        failures.bind(failure.reason)
        failures.bind(failure.advice)
        try failures.run()
      }
    }
  }

  /// The last pass that had ended, at a time or by now.
  static func lastRun(_ connection: Connection, at time: Timestamp? = nil) throws -> SyncSummary? {
    var query = try connection.statement(
      """
      SELECT pk, \(runColumns) FROM sync_run WHERE CAST(started_at + seconds * 1000 AS INTEGER) <= ? \
      ORDER BY pk DESC LIMIT 1
      """)
    query.bind(time?.milliseconds ?? Int64.max)
    let last = try query.first { row in
      let key = row.int64()
      return (key, run(&row))
    }
    guard case (let key, var summary)? = last else { return nil }
    var failures = try connection.statement(
      "SELECT feed, reason, advice FROM sync_failure WHERE run = ? ORDER BY number")
    failures.bind(key)
    summary.failures = try failures.rows { SyncSummary.Failure(feed: $0.text(), reason: $0.text(), advice: $0.text()) }
    return summary
  }

  private static let runColumns = """
    started_at, seconds, asked, fetched, not_modified, waiting, failed, not_due, entries_new, articles_new, \
    revisions_new, revisions_silent, stories_new, stories_joined, stories_merged, interrupted, pages_asked, pages_read, \
    pages_revised, pages_unchanged, pages_unusable, pages_failed, pages_waiting, \
    withdrawn
    """

  private static func run(_ row: inout SQLStatement) -> SyncSummary {
    var summary = SyncSummary(startedAt: row.time())
    summary.seconds = row.double()
    summary.asked = row.int()
    summary.fetched = row.int()
    summary.notModified = row.int()
    summary.waiting = row.int()
    summary.failed = row.int()
    summary.notDue = row.int()
    summary.entriesNew = row.int()
    summary.articlesNew = row.int()
    summary.revisionsNew = row.int()
    summary.revisionsSilent = row.int()
    summary.storiesNew = row.int()
    summary.storiesJoined = row.int()
    summary.storiesMerged = row.int()
    summary.interrupted = row.bool()
    summary.pagesAsked = row.int()
    summary.pagesRead = row.int()
    summary.pagesRevised = row.int()
    summary.pagesUnchanged = row.int()
    summary.pagesUnusable = row.int()
    summary.pagesFailed = row.int()
    summary.pagesWaiting = row.int()
    summary.withdrawn = row.int()
    return summary
  }
}
