/// Words for people about a time span and a rate.
enum ScheduleReason {
  /// `45 s`, `2 h 10 min`, `3 d 4 h`: the two largest units.
  static func span(_ seconds: Int64) -> String {
    let minutes = (seconds + 30) / 60
    if seconds < 60 { return "\(seconds) s" }
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 48 * 60 { return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min" }
    let hours = (minutes + 30) / 60
    return hours % 24 == 0 ? "\(hours / 24) d" : "\(hours / 24) d \(hours % 24) h"
  }

  /// `about 9 items a day`, `about 3 items a week`, `hardly an item a month`.
  static func rate(_ itemsPerDay: Double) -> String {
    if itemsPerDay >= 1.5 { return "about \(rounded(itemsPerDay)) items a day" }
    if itemsPerDay * 7 >= 1.5 { return "about \(rounded(itemsPerDay * 7)) items a week" }
    if itemsPerDay * 30 >= 1.5 { return "about \(rounded(itemsPerDay * 30)) items a month" }
    return "hardly an item a month"
  }

  private static func rounded(_ number: Double) -> Int {
    Int(min(number, 1e9).rounded())
  }
}
