import News

/// What was planned before the clock stepped back, as it catches up with the times of then.
struct PlansBefore {
  private let behind: ClockRow.Behind
  private let now: Timestamp
  /// Milliseconds since the last pass began.
  let leap: Int64

  init(_ clock: ClockRow, _ behind: ClockRow.Behind, now: Timestamp) {
    (self.behind, self.now, leap) = (behind, now, now.milliseconds - clock.seen.milliseconds)
  }

  /// The clock had been ahead: its requests were made when it was set right, at the latest.
  func letGo(_ connection: Connection) throws {
    try run([Self.requestsAhead, "DELETE FROM clock_plan"], connection)
  }

  /// The clock was behind: what was not asked meanwhile is planned as before, what was asked as if no time had gone by since.
  ///
  /// - Returns: the feeds that were asked.
  func restore(_ connection: Connection) throws -> [FeedID] {
    var query = try connection.statement("SELECT id FROM feed WHERE \(Self.wasAsked) ORDER BY pk")
    query.bind(now)
    query.bind(leap)
    query.bind(behind.request)
    let asked = try query.rows { FeedID($0.text()) }
    try run(
      Self.feeds + Self.pages + [Self.holds] + Self.others + [Self.requestsBehind, "DELETE FROM clock_plan"], connection
    )
    return asked
  }

  /// The clock leapt and is behind still: all that it planned is planned as if no time had gone by.
  ///
  /// - Returns: the feeds that were planned by it, asked or not.
  func move(_ connection: Connection) throws -> [FeedID] {
    let isPlanned = "planned_at BETWEEN ?4 AND ?1 - ?2 + \(ClockRow.planSlack * 1_000)"
    var query = try connection.statement("SELECT id FROM feed WHERE \(isPlanned) ORDER BY pk")
    query.bind(now)
    query.bind(leap)
    query.bind(behind.request)
    query.bind(behind.lowest)
    let planned = try query.rows { FeedID($0.text()) }
    func moved(_ column: String) -> String {
      "\(column) = iif(\(column) BETWEEN ?4 AND ?1 - ?2 + \(ClockRow.planSlack * 1_000), min(?1, \(column) + ?2), \(column))"
    }
    try run(
      [
        """
        UPDATE feed SET next_due = next_due + ?2, planned_at = ?1, \(moved("last_success")), \(moved("last_news")), \
        \(moved("last_polled")) WHERE \(isPlanned)
        """,
        "UPDATE page SET next_due = next_due + ?2, \(moved("first_answered")), \(moved("last_asked")) WHERE next_due >= ?4",
        "UPDATE robots SET expires_at = expires_at + ?2, \(moved("fetched_at")) WHERE fetched_at >= ?4",
        "UPDATE host_hold SET until = until + ?2, set_at = ?1, \(moved("gap_since")) WHERE set_at >= ?4",
        "UPDATE clock_plan SET due_since = due_since + ?2, \(moved("asked_since"))",
        Self.requestsBehind,
      ] + PlannedTable.all.map { "UPDATE \($0.name) SET \($0.due) = \($0.due) + ?2" }, connection)
    return planned
  }

  private func run(_ statements: [String], _ connection: Connection) throws {
    for sql in statements {
      var statement = try connection.statement(sql)
      statement.bind(now)
      statement.bind(leap)
      statement.bind(behind.request)
      statement.bind(behind.lowest)
      try statement.run()
    }
  }

  /// A time that the clock said while it was behind, put right; `last` is the last that it said of the row.
  private static func right(_ column: String, upTo last: String) -> String {
    "\(column) = CASE WHEN \(column) BETWEEN ?4 AND \(last) THEN min(?1, \(column) + ?2) ELSE \(column) END"
  }

  /// `feeds check` changes nothing about a feed. Not every poll asks: what `feeds add` was answered is read by one.
  private static let wasAsked = """
    (pk IN (SELECT feed FROM request WHERE pk > ?3 AND feed IS NOT NULL AND cause <> 'check') \
    OR pk IN (SELECT p.key FROM clock_plan p JOIN feed f ON f.pk = p.key \
    WHERE p.what = 'feed' AND f.last_polled IS NOT p.asked_since))
    """

  /// Whoever was put off and not asked waits for its own time, and for an hour where a request may be on its way.
  private static let unasked = "max(coalesce(p.due, 0), min(next_due + ?2, ?1 + 3600000))"

  private static let feeds = [
    """
    UPDATE feed SET next_due = max(next_due + ?2, \
    coalesce((SELECT due FROM clock_plan WHERE what = 'feed' AND key = feed.pk), 0)), planned_at = ?1, \
    \(right("last_success", upTo: "last_polled")), \(right("last_news", upTo: "last_polled")), \
    last_polled = min(?1, last_polled + ?2) WHERE \(wasAsked)
    """,
    """
    UPDATE feed SET last_polled = p.asked, \
    next_due = CASE WHEN next_due IS p.due_since THEN p.due ELSE \(unasked) END, \
    planned_at = CASE WHEN next_due IS p.due_since THEN coalesce(p.planned, ?1) ELSE ?1 END, \
    schedule_reason = CASE WHEN next_due IS p.due_since THEN p.reason ELSE schedule_reason END \
    FROM clock_plan p WHERE p.what = 'feed' AND p.key = feed.pk AND last_polled IS p.asked_since \
    AND feed.pk NOT IN (SELECT feed FROM request WHERE pk > ?3 AND feed IS NOT NULL AND cause <> 'check')
    """,
  ]

  private static let askedPages = "(SELECT url FROM request WHERE pk > ?3 AND cause = 'page')"

  private static let pages = [
    """
    UPDATE page SET last_asked = p.asked, \
    next_due = CASE WHEN next_due IS p.due_since THEN p.due ELSE \(unasked) END \
    FROM clock_plan p WHERE p.what = 'page' AND p.key = page.article AND last_asked IS p.asked_since \
    AND coalesce(url, '') NOT IN \(askedPages)
    """,
    """
    UPDATE page SET next_due = max(next_due + ?2, \
    coalesce((SELECT due FROM clock_plan WHERE what = 'page' AND key = page.article), 0)), \
    \(right("first_answered", upTo: "last_asked")), last_asked = min(?1, last_asked + ?2) \
    WHERE next_due IS NOT NULL AND url IN \(askedPages)
    """,
    """
    UPDATE robots SET expires_at = expires_at + ?2, fetched_at = min(?1, fetched_at + ?2) \
    WHERE origin || '/robots.txt' IN (SELECT url FROM request WHERE pk > ?3 AND cause = 'robots')
    """,
  ]

  /// What hosts asked for stands where it was not asked for anew; when a gap was taught, likewise.
  private static let holds = """
    UPDATE host_hold SET (until, set_at, gap_since) = (SELECT \
    CASE WHEN host_hold.until IS due_since THEN due ELSE max(host_hold.until + ?2, coalesce(due, 0)) END, \
    CASE WHEN host_hold.until IS due_since THEN planned ELSE ?1 END, \
    CASE WHEN host_hold.gap_since IS asked_since THEN asked ELSE min(?1, host_hold.gap_since + ?2) END \
    FROM (SELECT 1) LEFT JOIN clock_plan ON what = 'host_hold' AND key = host_hold.host)
    """

  private static let others =
    PlannedTable.all.map { table in
      let plan = "FROM clock_plan WHERE what = '\(table.name)' AND key = \(table.name).\(table.key)"
      return """
        UPDATE \(table.name) SET \(table.due) = coalesce((SELECT due \(plan) AND due_since = \(table.due)), \
        max(\(table.due) + ?2, coalesce((SELECT due \(plan)), 0))) WHERE \(table.due) IS NOT NULL
        """
    }

  // The log says when they were made, as far as is known: as far from each other as they were.
  private static let requestsBehind = """
    UPDATE request SET at = at - (SELECT max(at + milliseconds) FROM request WHERE pk > ?3) + ?1 WHERE pk > ?3
    """
  private static let requestsAhead = """
    UPDATE request SET at = at - (SELECT max(at) FROM request WHERE pk <= ?3 AND at > ?4) + ?4 WHERE pk <= ?3 AND at > ?4
    """
}
