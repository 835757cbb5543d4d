import News

/// Moments as people speak of them.
enum RelativeTime {
  /// `now`, `5 min ago`, `3 h ago`, `2 d ago`, `in 20 min`; the date where it is more than 30 days away.
  static func text(_ moment: Timestamp, now: Timestamp) -> String {
    let seconds = Int(now.seconds(since: moment))
    let distance = abs(seconds)
    if distance < 30 { return "now" }
    if distance > 30 * 86_400 { return String(moment.iso8601.prefix(10)) }
    let span = span(seconds: distance)
    return seconds > 0 ? span + " ago" : "in " + span
  }

  /// A span of time with one unit.
  static func span(seconds: Int) -> String {
    switch seconds {
    case ..<90: "\(seconds) s"
    case ..<5400: "\((seconds + 30) / 60) min"
    case ..<129_600: "\((seconds + 1800) / 3600) h"
    default: "\((seconds + 43_200) / 86_400) d"
    }
  }
}
