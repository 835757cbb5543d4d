/// The expected items per second of a feed: level × hour of the week × minutes of the hour.
///
/// Each finer rate is shrunk towards the coarser one as if a few items had come exactly at the coarser rate
/// (Gamma-Poisson): level from a prior of half an item a day, hour of the day from the level and the day's waves
/// (``DailyWaves``), day of the week from both, hour of the week from all. An hour that was never watched keeps what its neighbours say.
struct RateProfile {
  /// Items per second on average over the week.
  let level: Double
  /// Items per second, by hour of the week.
  private var hourly: [Double]
  /// Items from Monday 00:00 to the start of each hour; the last is the whole week.
  private var cumulative: [Double]
  /// Seconds' worth of an average hour's items before each five minutes of the hour; the last is 3600.
  private var withinHour: [Double]

  /// Pseudo-items that say "the level is as the profile has it".
  static let levelStrength = 8.0
  private static let priorItems = 0.5
  private static let priorSeconds = 86_400.0
  private static let hourStrength = 6.0
  private static let dayStrength = 6.0
  private static let cellStrength = 12.0
  private static let minuteStrength = 4.0

  /// The profile as known at `now` (epoch seconds).
  init(_ history: PollHistory, now: Int64) {
    let scale = halved(Double(now - history.reference) / Rhythm.profileHalfLife) / 256
    let counts = history.hours.map { Double($0) * scale }
    let exposure = Self.exposure(since: history.since, now: now)
    let items = counts.reduce(0, +)
    level = (items + Self.priorItems) / (exposure.reduce(0, +) + Self.priorSeconds)
    let ofDay = Self.hoursOfDay(counts, exposure, level)
    hourly = Self.hoursOfWeek(counts, exposure, level, ofDay)
    withinHour = Self.withinHour(history.minutes.map { Double($0) * scale })
    cumulative = [0]
    cumulative.reserveCapacity(hourly.count + 1)
    var total = 0.0
    for rate in hourly {
      total += rate * 3600
      cumulative.append(total)
    }
  }

  /// Expected items from a fixed Monday to `time` (epoch seconds); differences of it count.
  func items(until time: Double) -> Double {
    let hours = (time - Double(Rhythm.clockShift)) / 3600 + 72
    let hour = hours.rounded(.down)
    let week = (hour / 168).rounded(.down)
    let index = Int(hour - week * 168)
    let bin = (hours - hour) * 12
    let low = min(Int(bin), 11)
    let seconds = withinHour[low] + (bin - Double(low)) * (withinHour[low + 1] - withinHour[low])
    return week * cumulative[168] + cumulative[index] + hourly[index] * seconds
  }

  /// Weighted seconds watched per hour of the week, from `since` to `now`. Watching never pauses between the first
  /// document and now, so this is a geometric series and needs no memory.
  static func exposure(since: Int64, now: Int64) -> [Double] {
    var seconds = [Double](repeating: 0, count: PollHistory.hourCount)
    guard since > 0, since < now else { return seconds }
    let halfLifeHours = Rhythm.profileHalfLife / 3600
    let current = now.floored(by: 3600)
    let first = since.floored(by: 3600)
    if first == current {
      seconds[hourOfWeek(now)] = Double(now - since)
      return seconds
    }
    let elapsed = Double(now - current * 3600) / 3600
    seconds[hourOfWeek(now)] += elapsed * 3600
    let whole = Int(current - first) - 1
    let perHour = halved(1 / halfLifeHours)
    let perWeek = halved(168 / halfLifeHours)
    var weight = halved((elapsed + 0.5) / halfLifeHours) * 3600
    var cell = hourOfWeek(now)
    // The number of weeks in which the hour was watched is one of two; its series is computed once for each.
    let weeks = whole / 168
    let fewer = (1 - power(perWeek, Double(weeks))) / (1 - perWeek)
    let more = (1 - power(perWeek, Double(weeks + 1))) / (1 - perWeek)
    for back in 1...168 {
      cell = cell == 0 ? 167 : cell - 1
      seconds[cell] += weight * (back <= whole % 168 ? more : fewer)
      weight *= perHour
    }
    let remainder = Double((first + 1) * 3600 - since)
    seconds[hourOfWeek(since)] += remainder * halved(Double(now - since) / Rhythm.profileHalfLife)
    return seconds
  }

  /// The factor of each hour of the day: the feed's daily waves, corrected hour by hour where there is evidence, and
  /// smoothed over the neighbours.
  private static func hoursOfDay(_ counts: [Double], _ exposure: [Double], _ level: Double) -> [Double] {
    var seen = [Double](repeating: 0, count: 24)
    var expected = seen
    for day in 0..<7 {
      for hour in 0..<24 {
        seen[hour] += counts[24 * day + hour]
        expected[hour] += exposure[24 * day + hour] * level
      }
    }
    let waves = DailyWaves.factors(seen: seen, expected: expected)
    var raw = [Double](repeating: 0, count: 24)
    for hour in 0..<24 {
      raw[hour] = (seen[hour] + hourStrength) / (expected[hour] + hourStrength / waves[hour])
    }
    var smooth = raw
    for hour in 0..<24 {
      let beside: Double = raw[(hour + 23) % 24] + raw[(hour + 1) % 24]
      smooth[hour] = 0.5 * raw[hour] + 0.25 * beside
    }
    return smooth
  }

  /// Items per second of each hour of the week.
  private static func hoursOfWeek(
    _ counts: [Double], _ exposure: [Double], _ level: Double, _ ofDay: [Double]
  ) -> [Double] {
    var rates = [Double](repeating: 0, count: 168)
    for day in 0..<7 {
      var seen = dayStrength
      var expected = dayStrength
      for hour in 0..<24 {
        seen += counts[24 * day + hour]
        expected += exposure[24 * day + hour] * ofDay[hour] * level
      }
      for hour in 0..<24 {
        let cell = 24 * day + hour
        let coarse = level * ofDay[hour] * seen / expected
        rates[cell] = (counts[cell] + cellStrength) / (exposure[cell] + cellStrength / coarse)
      }
    }
    return rates
  }

  private static func withinHour(_ counts: [Double]) -> [Double] {
    let total = counts.reduce(0, +) + 12 * minuteStrength
    var cumulative = [0.0]
    cumulative.reserveCapacity(counts.count + 1)
    var sum = 0.0
    for count in counts {
      sum += (count + minuteStrength) / total * 3600
      cumulative.append(sum)
    }
    return cumulative
  }
}
