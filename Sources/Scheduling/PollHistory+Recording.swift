import News

/// The constants of the rhythm model, chosen on publication times of 52 news feeds; half-lives in seconds, strengths in
/// items (Gamma-Poisson pseudo-counts).
enum Rhythm {
  /// How long an hour of the week remembers: 45 days.
  static let profileHalfLife: Double = 45 * 86_400
  /// How long the level remembers: 7 days.
  static let levelHalfLife: Double = 7 * 86_400
  /// How long a burst lasts: 90 minutes.
  static let burstHalfLife: Double = 5400
  /// How long a long pause is remembered: half a year, so that summers and holidays are known again.
  static let pauseHalfLife: Double = 182 * 86_400
  /// Items older than this count as this old or not at all.
  static let horizon: Int64 = 4 * 45 * 86_400
  /// Feeds publish on the clock and appear a little after it; five-minute bins begin this many seconds late.
  static let clockShift: Int64 = 200
}

extension PollHistory {
  /// Takes in the items of the first document, whose own dates stand for the time before we looked. Those that are dated
  /// ahead (a calendar) say nothing of that time.
  mutating func begin(items: [Int64], now: Int64) {
    let times = items.filter { $0 <= now }.sorted()
    reference = now
    since = max(times.first ?? now, now - Rhythm.horizon, 1)
    for time in times where time > since { add(time) }
    notePauses(times, now: now)
    lastSuccess = now
  }

  /// Takes in a poll that brought `items` (stated times; may be none); `expected` is what the profile expected since the
  /// last one.
  mutating func observe(items: [Int64], expected: Double, now: Int64) {
    age(to: now)
    let elapsed = Double(max(0, now - lastSuccess))
    recent.decay(halved(elapsed / Rhythm.levelHalfLife))
    recent.seen += Double(items.count)
    recent.expected += expected
    burst.decay(halved(elapsed / Rhythm.burstHalfLife))
    burst.expected += expected * recent.ratio(strength: RateProfile.levelStrength)
    for time in items {
      let age = Double(max(0, now - time))
      if age < elapsed + 3600 { burst.seen += halved(age / Rhythm.burstHalfLife) }
      add(time > now - Rhythm.horizon ? min(time, now) : now)
    }
    notePauses(items, now: now)
    lastSuccess = now
  }

  private mutating func add(_ time: Int64) {
    let weight = UInt32(
      (256 * doubled(Double(min(time - reference, 2 * Rhythm.horizon)) / Rhythm.profileHalfLife)).rounded())
    let hour = hourOfWeek(time)
    hours[hour] = min(hours[hour], Self.heaviest) + weight
    let bin = Int(((time - Rhythm.clockShift).floored(by: 300) % 12 + 12) % 12)
    minutes[bin] = min(minutes[bin], Self.heaviest) + weight
  }

  /// Where a count stops growing, so that no flood of items overflows it.
  private static let heaviest = UInt32(1) << 31

  /// Halves every weight for each half-life since the reference, so that the numbers stay small.
  private mutating func age(to now: Int64) {
    let halfLife = Int64(Rhythm.profileHalfLife)
    guard now - reference >= halfLife else { return }
    let times = (now - reference) / halfLife
    for index in hours.indices { hours[index] >>= UInt32(min(times, 31)) }
    for index in minutes.indices { minutes[index] >>= UInt32(min(times, 31)) }
    reference += times * halfLife
  }
}

/// The hour of the week in UTC, 0 for Monday 00:00 (1970-01-01 was a Thursday, three days in).
func hourOfWeek(_ seconds: Int64) -> Int {
  let hour = (seconds.floored(by: 3600) + 72) % 168
  return Int(hour < 0 ? hour + 168 : hour)
}

extension Int64 {
  /// Division that rounds down, also below zero.
  func floored(by divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
