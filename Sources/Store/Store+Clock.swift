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
  /// Where feeds were asked at a time that has not come yet, either the clock was ahead then, or it is behind now. What was
  /// planned from there is planned as if it had been asked now, so that nobody waits for that time to come, and nobody is asked
  /// again at once; and what stood before is kept. Where the clock leaps to that time and beyond, it was behind: what was not
  /// asked meanwhile is due again when it was before, and what was asked is due as if no time had gone by since the last pass,
  /// and no sooner than before. Where time goes by until then, the clock had been ahead, and what was kept is let go.
  ///
  /// - Returns: the leap; nil without one.
  public func followClock(to now: Timestamp) throws(StoreError) -> ClockLeap? {
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
      if let ahead = try TimesAhead(of: now, connection) { try ahead.step(back: &clock, connection) }
      clock.see(now)
      try clock.write(connection)
      return leap
    }
  }

  private static func catchUp(
    _ clock: inout ClockRow, at now: Timestamp, _ connection: Connection
  ) throws -> ClockLeap? {
    guard let behind = clock.behind, clock.hasCaughtUp(at: now) else { return nil }
    let plans = PlansBefore(behind, now: now, leap: now.milliseconds - clock.seen.milliseconds)
    var leap: ClockLeap?
    if now.milliseconds - clock.seen.milliseconds >= behind.leap {
      leap = ClockLeap(
        feeds: try plans.restore(connection), seconds: (now.milliseconds - clock.seen.milliseconds) / 1_000,
        since: behind.lowest)
    } else {
      try plans.letGo(connection)
    }
    clock.behind = nil
    return leap
  }
}
