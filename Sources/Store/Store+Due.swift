public import News

extension Store {
  /// The feeds to ask, those that are due longest first.
  public func feedsToAsk(_ selection: FeedSelection) throws(StoreError) -> [FeedRecord] {
    try read("cannot read the feeds of") { connection in
      switch selection {
      case .due(let now):
        var query = try connection.statement(Self.dueQuery)
        query.bind(now)
        return try query.rows { FeedRows.read(&$0) }
      case .all:
        var planned = try connection.statement(Self.plannedQuery)
        var unplanned = try connection.statement(Self.unplannedQuery)
        return try planned.rows { FeedRows.read(&$0) } + unplanned.rows { FeedRows.read(&$0) }
      case .named(let ids):
        var query = try connection.statement(
          "SELECT \(FeedRows.columns) FROM feed WHERE id = ? AND removed_at IS NULL")
        return try ids.compactMap { id in
          query.bind(id.text)
          return try query.first { FeedRows.read(&$0) }
        }
      }
    }
  }

  /// How many feeds a pass over what is due leaves alone: not due yet, paused or gone.
  public func countNotDue(at now: Timestamp) throws(StoreError) -> Int {
    try read("cannot count the feeds of") { connection in
      var query = try connection.statement(Self.notDueQuery)
      query.bind(now)
      return try query.first { $0.int() } ?? 0
    }
  }

  /// When the next feed is due; nil if none ever will be. As of `now`: where something was planned at a later time, a clock
  /// was wrong, and a pass is due that plans anew, or looks whether the clock is right again.
  public func nextDue(at now: Timestamp) throws(StoreError) -> Timestamp? {
    try read("cannot read the schedule of") { connection in
      let clock = try ClockRow.read(connection)
      if try clock?.hasCaughtUp(at: now) == true || TimesAhead(of: now, connection)?.isFar == true { return now }
      let next = try connection.number(Self.nextDueQuery).map(Timestamp.init(milliseconds:))
      return [next, clock?.nextLook].compactMap(\.self).min()
    }
  }

  /// Puts feeds off until a time, for a reason; those that are due later anyway stay so. `now` is when that is decided.
  public func putOff(_ feeds: [FeedID], until: Timestamp, reason: String, at now: Timestamp) throws(StoreError) {
    guard !feeds.isEmpty else { return }
    try write("cannot write the schedule of", sparesStories: true) { connection in
      var update = try connection.statement(
        """
        UPDATE feed SET next_due = ?1, planned_at = ?4, schedule_reason = ?2 WHERE id = ?3 AND next_due < ?1 \
        AND \(Self.isAsked)
        """)
      for feed in feeds {
        update.bind(until)
        update.bind(reason)
        update.bind(feed.text)
        update.bind(now)
        try update.run()
      }
    }
  }

  /// The condition of the indexes `feed_due` and `feed_planned`, word for word.
  static let isAsked = "removed_at IS NULL AND health NOT IN ('paused', 'gone')"

  // What every pass asks about all feeds. None of it may scan the table: a test asks SQLite for its plans.
  static let dueQuery = "SELECT \(FeedRows.columns) FROM feed WHERE \(isAsked) AND next_due <= ? ORDER BY next_due, pk"
  static let plannedQuery =
    "SELECT \(FeedRows.columns) FROM feed WHERE \(isAsked) AND next_due IS NOT NULL ORDER BY next_due, pk"
  static let unplannedQuery = "SELECT \(FeedRows.columns) FROM feed WHERE \(isAsked) AND next_due IS NULL ORDER BY pk"
  static let nextDueQuery =
    "SELECT next_due FROM feed WHERE \(isAsked) AND next_due IS NOT NULL ORDER BY next_due LIMIT 1"
  static let timesAheadQuery = "SELECT max(planned_at) FROM feed WHERE \(isAsked) AND planned_at > ?"
  static let notDueQuery = """
    SELECT (SELECT count(*) FROM feed WHERE removed_at IS NULL) \
    - (SELECT count(*) FROM feed WHERE \(isAsked) AND next_due <= ?)
    """
}
