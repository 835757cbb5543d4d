import News

/// RSS `skipHours` and `skipDays`, in UTC.
struct SkipTimes {
  private let hours: Int64
  private let days: Int64

  /// The hours and days that a publisher wants no poll in. A list that leaves no time at all says nothing.
  init(_ history: PollHistory) {
    hours = history.skipHours == (1 << 24) - 1 ? 0 : history.skipHours
    days = history.skipDays == (1 << 7) - 1 ? 0 : history.skipDays
  }

  /// Hours as bits, bit 0 for midnight. Hour 24 is hour 0 (RSS 0.91 counts from 1).
  static func bits(hours: [Int]) -> Int64 {
    hours.filter { (0...24).contains($0) }.reduce(0) { $0 | (1 << Int64($1 % 24)) }
  }

  /// Days as bits, bit 0 for Sunday.
  static func bits(days: [Int]) -> Int64 {
    days.filter { (0...6).contains($0) }.reduce(0) { $0 | (1 << Int64($1)) }
  }

  /// The first moment from `time` on that is not skipped, epoch seconds.
  func allowed(from time: Int64) -> Int64 {
    if hours == 0 && days == 0 { return time }
    var moment = time
    for _ in 0..<(8 * 24) {
      let at = Timestamp(seconds: moment)
      if hours & (1 << Int64(at.hour)) == 0 && days & (1 << Int64(at.weekday)) == 0 { return moment }
      // The minute becomes the second, so that feeds do not all come back on the hour.
      moment = (moment.floored(by: 3600) + 1) * 3600 + time % 3600 / 60
    }
    return time
  }
}
