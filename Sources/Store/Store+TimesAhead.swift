public import News

extension Store {
  /// Plans anew what was planned by a clock that was ahead: as if it had been asked now, and not when that clock said.
  ///
  /// So nobody waits for that time to come, and nobody is asked again at once who was asked a moment ago.
  public func forgetTimesAhead(of now: Timestamp) throws(StoreError) {
    guard let ahead = try read("cannot read the schedule of", { try TimesAhead(of: now, $0) }) else { return }
    try write("cannot write the schedule of", at: now, sparesStories: true) { try ahead.forget($0) }
  }
}

/// How far ahead a clock was by which feeds were asked.
struct TimesAhead {
  /// Seconds that a clock may be set back in the ordinary course of things.
  private static let slack: Int64 = 3_600

  private let now: Timestamp
  /// Milliseconds.
  private let step: Int64

  /// Nil where no feed was asked at a time that has not come yet.
  init?(of now: Timestamp, _ connection: Connection) throws {
    var query = try connection.statement(Store.timesAheadQuery)
    query.bind(now.adding(seconds: Self.slack))
    guard let newest = try query.first({ $0.optionalTime() }) ?? nil else { return nil }
    self.now = now
    step = newest.milliseconds - now.milliseconds
  }

  /// What was planned from a moment ahead is planned from now, as far off as it was; what is further off than the step was
  /// planned by that clock, too.
  func forget(_ connection: Connection) throws {
    for statement in [
      """
      UPDATE feed SET next_due = min(next_due, ?1 + max(0, next_due - last_polled)), last_polled = ?1, \
      schedule_reason = 'the clock was set back' WHERE last_polled > ?2 AND \(Store.isAsked)
      """,
      """
      UPDATE page SET next_due = max(?1, next_due - ?3), last_asked = min(last_asked, ?1) \
      WHERE next_due > ?2 AND coalesce(last_asked, next_due) > ?2
      """,
      "DELETE FROM robots WHERE fetched_at > ?2",
      "UPDATE host_hold SET until = until - ?3 WHERE until >= ?1 + ?3",
      "UPDATE hook_delivery SET next_at = next_at - ?3 WHERE next_at >= ?1 + ?3",
      "UPDATE hook SET held_until = held_until - ?3 WHERE held_until >= ?1 + ?3",
      "UPDATE hub_notice SET next_at = next_at - ?3 WHERE next_at >= ?1 + ?3",
    ] {
      var update = try connection.statement(statement)
      update.bind(now)
      update.bind(now.adding(seconds: Self.slack))
      update.bind(step)
      try update.run()
    }
  }
}
