public import News

/// A clock that was behind and is right again: it leapt, and what was asked by it was asked just before.
public struct ClockLeap: Sendable, Hashable {
  /// The feeds that were asked by it. Their rows say so; what their schedules remember of it is the caller's.
  public var feeds: [FeedID]
  /// Seconds that it leapt.
  public var seconds: Int64
  /// The earliest time that it had said.
  public var since: Timestamp
}

extension Store {
  /// Takes in what the clock says as a pass begins.
  ///
  /// Where something was planned at a time that has not come yet, either the clock was ahead then, or it is behind now. What was
  /// planned from there is planned as if from now, so that nobody waits for that time to come, and nobody is asked again at
  /// once; and what stood before is kept. Where the clock leaps to that time and beyond, it was behind: what was not asked
  /// meanwhile is due again when it was before, and what was asked is due as if no time had gone by since, and no sooner than
  /// before. Where time goes by until then, or for a day, the clock had been ahead, and what was kept
  /// is let go. It is one transaction.
  ///
  /// - Parameter history: what the schedule of a feed remembers (``FeedRecord/pollHistory``), put right after a leap; `due` is
  ///   when the feed is due now.
  /// - Returns: the leap; nil without one.
  @discardableResult
  public func followClock(
    to now: Timestamp, history: (_ text: String, _ due: Timestamp?, _ leap: ClockLeap) -> String
  ) throws(StoreError) -> ClockLeap? {
    let isQuiet = try read("cannot read the schedule of") { connection in
      guard try TimesAhead(of: now, connection) == nil, let known = try ClockRow.read(connection) else { return false }
      var clock = known
      clock.see(now)
      return clock.says(known)
    }
    guard !isQuiet else { return nil }
    return try write("cannot write the schedule of", at: now, sparesStories: true) { connection in
      var clock = try ClockRow.read(connection) ?? ClockRow(at: now)
      let leap = try Self.catchUp(&clock, at: now, connection)
      if let leap { try Self.mend(leap, connection) { history($0, $1, leap) } }
      if let ahead = try TimesAhead(of: now, connection) { try ahead.step(back: &clock, connection) }
      clock.see(now)
      try clock.write(connection)
      return leap
    }
  }

  private static func catchUp(
    _ clock: inout ClockRow, at now: Timestamp, _ connection: Connection
  ) throws -> ClockLeap? {
    guard let behind = clock.behind else { return nil }
    let plans = PlansBefore(clock, behind, now: now)
    func leap(_ feeds: [FeedID]) -> ClockLeap {
      ClockLeap(feeds: feeds, seconds: plans.leap / 1_000, since: behind.lowest)
    }
    switch (clock.hasLeapt(at: now), clock.isNear(now)) {
    case (true, true):
      clock.behind = nil
      return leap(try plans.restore(connection))
    case (true, false):
      clock.behind?.lowest.milliseconds += plans.leap
      clock.behind?.hasLeapt = true
      return leap(try plans.move(connection))
    case (false, _):
      clock.behind?.pace = max(behind.pace, plans.leap)
      guard clock.hasCaughtUp(at: now) || clock.isSettled(at: now) else { return nil }
      clock.behind = nil
      try plans.letGo(connection)
      return nil
    }
  }

  private static func mend(
    _ leap: ClockLeap, _ connection: Connection, _ history: (_ text: String, _ due: Timestamp?) -> String
  ) throws {
    var query = try connection.statement("SELECT poll_history, next_due FROM feed WHERE id = ?")
    var update = try connection.statement("UPDATE feed SET poll_history = ? WHERE id = ?")
    for feed in leap.feeds {
      query.bind(feed.text)
      guard let (text, due) = try query.first({ ($0.text(), $0.optionalTime()) }) else { continue }
      update.bind(history(text, due))
      update.bind(feed.text)
      try update.run()
    }
  }
}
