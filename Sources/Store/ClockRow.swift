import News

/// What is remembered of the clock from pass to pass: the one row of table `clock`. A value; who decides by it writes it.
struct ClockRow: Hashable {
  /// A clock that stepped back.
  struct Behind: Hashable {
    /// Something was planned at this time, which has not come yet.
    var newest: Timestamp
    /// The earliest time that the clock has said since.
    var lowest: Timestamp
    /// The newest request of before.
    var request: Int64
    /// Milliseconds between two passes since then, at most.
    var pace: Int64 = 0
    /// It leapt once already, to a time that is behind still.
    var hasLeapt = false

    /// Milliseconds by which the clock leaps where it was wrong and is right again; where it moves by less, time went by.
    var leap: Int64 { min(newest.milliseconds - lowest.milliseconds, 3_600_000) }
  }

  /// Seconds by which a clock that is right may be set back: less than the least time between two requests of a feed.
  static let slack: Int64 = 60
  /// Seconds by which it may be set back without that what was planned is planned anew.
  static let planSlack: Int64 = 3_600
  /// Seconds between two passes from which on a clock that is behind is taken to have leapt, once, though it is behind still: a
  /// week, since hardly anybody waits so long between two passes.
  private static let longest: Int64 = 7 * 86_400
  /// Seconds between two passes from which on the clock may have leapt.
  private static let day: Int64 = 86_400
  /// Seconds for which it need not be written that nothing has happened.
  private static let rest: Int64 = 600

  /// When the last pass began, by the clock of then.
  var seen: Timestamp
  /// Since when no two passes were a day apart, and none stepped back.
  var steadySince: Timestamp
  /// The time before that.
  var trusted: Timestamp
  /// Nil where every time has come at which something was asked.
  var behind: Behind?

  /// The first that is known of the clock.
  init(at now: Timestamp) {
    (seen, steadySince, trusted) = (now, now, now)
  }

  /// Takes in when a pass begins.
  mutating func see(_ now: Timestamp) {
    if now > seen.adding(seconds: Self.day) {
      (steadySince, trusted) = (now, seen)
    } else if now < seen.adding(seconds: -Self.planSlack) {
      (steadySince, trusted) = (now, min(time(at: seen), now))
    }
    seen = now
  }

  /// The time from which ages count: one that leapt or stepped back is believed after a day.
  func time(at now: Timestamp) -> Timestamp {
    var row = self
    row.see(now)
    return now >= row.steadySince.adding(seconds: Self.day) ? now : min(row.trusted, now)
  }

  /// Whether the times that had not come have come, but for what a clock that is right may differ.
  func hasCaughtUp(at now: Timestamp) -> Bool {
    behind.map { now.adding(seconds: Self.slack) >= $0.newest } ?? false
  }

  /// Whether a clock that is behind has leapt since the last pass: to the times that had not come, or so far towards them that it
  /// is safer to take it so. Of the latter kind one leap alone is believed: else whoever syncs once in two weeks waited for ever.
  func hasLeapt(at now: Timestamp) -> Bool {
    guard let behind else { return false }
    let step = now.milliseconds - seen.milliseconds
    // Whoever syncs once an hour takes no leap of an hour.
    guard step > behind.pace + behind.pace / 2 else { return false }
    return isNear(now) ? step >= behind.leap : !behind.hasLeapt && step >= Self.longest * 1_000
  }

  /// Whether the times that had not come have come, but for as much as plans do not mind.
  func isNear(_ now: Timestamp) -> Bool {
    behind.map { now.adding(seconds: Self.planSlack) >= $0.newest } ?? false
  }

  /// Whether a clock that stepped back has gone on from there for a day: it is believed.
  func isSettled(at now: Timestamp) -> Bool {
    behind.map { now >= max($0.lowest, steadySince).adding(seconds: Self.day) } ?? false
  }

  /// When a pass is due for the sake of the clock alone: so often that what it moves by tells a leap from time that went by.
  var nextLook: Timestamp? { behind.map { Timestamp(milliseconds: seen.milliseconds + $0.leap / 2) } }

  /// Whether what was read says the same as this, so that nothing need be written.
  func says(_ known: ClockRow?) -> Bool {
    guard let known, behind == nil, known.behind == nil else { return false }
    return known.steadySince == steadySince && seen < known.seen.adding(seconds: Self.rest) && seen >= known.seen
  }
}

extension ClockRow {
  static func read(_ connection: Connection) throws -> ClockRow? {
    var query = try connection.statement(
      "SELECT seen, steady_since, trusted, newest, lowest, request, pace, leapt FROM clock")
    return try query.first { row in
      var clock = ClockRow(at: row.time())
      clock.steadySince = row.time()
      clock.trusted = row.time()
      if let newest = row.optionalTime() {
        clock.behind = Behind(
          newest: newest, lowest: row.time(), request: row.int64(), pace: row.int64(), hasLeapt: row.bool())
      }
      return clock
    }
  }

  func write(_ connection: Connection) throws {
    var forget = try connection.statement("DELETE FROM clock")
    try forget.run()
    var insert = try connection.statement("INSERT INTO clock VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    insert.bind(seen)
    insert.bind(steadySince)
    insert.bind(trusted)
    insert.bind(behind?.newest)
    insert.bind(behind?.lowest)
    insert.bind(behind?.request)
    insert.bind(behind?.pace)
    insert.bind(behind.map { $0.hasLeapt ? 1 : 0 } as Int64?)
    try insert.run()
  }
}
