import News

/// The times of the last day, in the order in which they came.
struct RecentTimes {
  private static let day = 86_400.0

  private var times: [Timestamp] = []
  /// How many at the beginning are older than a day.
  private var gone = 0

  /// Adds a time, the last one so far.
  mutating func add(_ time: Timestamp) {
    while gone < times.count, time.seconds(since: times[gone]) >= Self.day { gone += 1 }
    if gone > 1024, 2 * gone > times.count {
      times.removeFirst(gone)
      gone = 0
    }
    times.append(time)
  }

  /// Seconds between two of them over the day before a moment, on average; nil if they are fewer than two.
  func meanGap(at now: Timestamp) -> Double? {
    let day = times.dropFirst(gone).drop { now.seconds(since: $0) >= Self.day }
    guard day.count > 1, let first = day.first, let last = day.last else { return nil }
    return last.seconds(since: first) / Double(day.count - 1)
  }
}
