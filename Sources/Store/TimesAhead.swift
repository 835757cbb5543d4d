import News

/// How far ahead of now something was planned: by a clock that was ahead, or before the clock fell behind.
struct TimesAhead {
  private let now: Timestamp
  /// When the last of it was.
  private let newest: Timestamp

  /// Nil where no feed was planned, and no host held, at a time that has not come yet.
  init?(of now: Timestamp, _ connection: Connection) throws {
    var query = try connection.statement(Store.timesAheadQuery)
    query.bind(now.adding(seconds: ClockRow.slack))
    let feeds = try query.first({ $0.optionalTime() }) ?? nil
    var holds = try connection.statement("SELECT max(set_at) FROM host_hold WHERE set_at > ?")
    holds.bind(now.adding(seconds: ClockRow.slack))
    guard let newest = [feeds, try holds.first({ $0.optionalTime() }) ?? nil].compactMap(\.self).max() else {
      return nil
    }
    (self.now, self.newest) = (now, newest)
  }

  /// Whether it is so far that what was planned then must be planned anew.
  var isFar: Bool { newest > now.adding(seconds: ClockRow.planSlack) }

  /// Milliseconds by which plans are moved.
  private var step: Int64 { isFar ? newest.milliseconds - now.milliseconds : 0 }

  /// Notes that the clock stepped back, keeps what was planned, and plans it anew.
  func step(back clock: inout ClockRow, _ connection: Connection) throws {
    let isNew = clock.behind == nil
    var behind =
      try clock.behind
      ?? ClockRow.Behind(
        newest: newest, lowest: now, request: connection.number("SELECT max(pk) FROM request") ?? 0)
    behind.newest = max(behind.newest, newest)
    behind.lowest = min(behind.lowest, now)
    clock.behind = behind
    guard isNew || isFar else { return }
    for statement in [Self.keepingHolds] + PlannedTable.all.map(Self.keeping) { try run(statement, connection) }
    guard isFar else { return }
    for statement in Self.keepingAsked + Self.moving { try run(statement, connection) }
  }

  private func run(_ sql: String, _ connection: Connection) throws {
    var statement = try connection.statement(sql)
    statement.bind(now)
    statement.bind(now.adding(seconds: ClockRow.planSlack))
    statement.bind(step)
    try statement.run()
  }

  /// What was set aside before stays so: it is from before the first of several steps.
  private static let stays = """
    ON CONFLICT (what, key) DO UPDATE SET \
    asked_since = CASE WHEN asked_since IS excluded.asked AND due_since IS excluded.due THEN excluded.asked_since END, \
    due_since = CASE WHEN asked_since IS excluded.asked AND due_since IS excluded.due THEN excluded.due_since END
    """

  private static func keeping(_ table: PlannedTable) -> String {
    """
    INSERT INTO clock_plan (what, key, due, due_since) SELECT '\(table.name)', \(table.key), \(table.due), \
    CASE WHEN \(table.due) >= ?1 + ?3 THEN \(table.due) - ?3 ELSE \(table.due) END \
    FROM \(table.name) WHERE \(table.due) IS NOT NULL \(stays)
    """
  }

  /// Of a host, `asked` is when its gap was taught.
  private static let keepingHolds = """
    INSERT INTO clock_plan SELECT 'host_hold', host, gap_since, until, NULL, \(heldSince.taught), \(heldSince.until), set_at \
    FROM host_hold WHERE true \(stays)
    """

  private static let aheadFeeds = "planned_at > ?2 AND \(Store.isAsked)"
  private static let feedTimes = (
    asked: "min(last_polled, ?1)", due: "min(next_due, ?1 + max(0, next_due - planned_at))"
  )
  private static let aheadPages = "next_due > ?2 AND coalesce(last_asked, next_due) > ?2"
  private static let pageTimes = (asked: "min(last_asked, ?1)", due: "max(?1, next_due - ?3)")
  private static let heldSince = (
    taught: "iif(gap_since > ?2, ?1, gap_since)",
    until: """
    CASE WHEN set_at > ?2 THEN ?1 + max(0, until - set_at) \
    WHEN set_at IS NULL AND until >= ?1 + ?3 THEN until - ?3 ELSE until END
    """
  )

  private static let keepingAsked = [
    """
    INSERT INTO clock_plan \
    SELECT 'feed', pk, last_polled, next_due, schedule_reason, \(feedTimes.asked), \(feedTimes.due), planned_at \
    FROM feed WHERE \(aheadFeeds) \(stays)
    """,
    """
    INSERT INTO clock_plan SELECT 'page', article, last_asked, next_due, NULL, \(pageTimes.asked), \(pageTimes.due), NULL \
    FROM page WHERE \(aheadPages) \(stays)
    """,
  ]

  /// What was planned at a moment ahead is planned from now, as far off as it was. Of receivers and hubs, and of hosts held by earlier releases, it is not known when
  /// they were put off: what is further off than the step is taken to be so since that moment, too.
  private static let moving =
    [
      """
      UPDATE feed SET next_due = \(feedTimes.due), last_polled = \(feedTimes.asked), planned_at = ?1, \
      schedule_reason = 'the clock was set back' WHERE \(aheadFeeds)
      """,
      "UPDATE page SET next_due = \(pageTimes.due), last_asked = \(pageTimes.asked) WHERE \(aheadPages)",
      """
      UPDATE host_hold SET until = \(heldSince.until), set_at = iif(set_at > ?2, ?1, set_at), \
      gap_since = \(heldSince.taught)
      """,
    ]
    + PlannedTable.all.map { table in
      "UPDATE \(table.name) SET \(table.due) = \(table.due) - ?3 WHERE \(table.due) >= ?1 + ?3"
    }
}

/// A table whose rows say of one time that nothing happens before it.
struct PlannedTable {
  var name: String
  var key: String
  var due: String

  static let all = [
    PlannedTable(name: "hook_delivery", key: "pk", due: "next_at"),
    PlannedTable(name: "hook", key: "pk", due: "held_until"),
    PlannedTable(name: "hub_notice", key: "hub", due: "next_at"),
  ]
}
