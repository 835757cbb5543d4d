import News

/// The least time between two requests of a feed, from what the log has of hints and of the feed's own pace.
struct AuditedPace {
  static let day = 86_400.0
  static let week = 7 * day
  /// An eternal 304 is broken after 14 days.
  static let eternity = 14 * day
  /// Hints and waits that are longer are cut, and the reason says so.
  private static let longestHint = 7 * 86_400
  private static let busy = 12.0

  /// A least time, and whose wish it is.
  struct Floor {
    var seconds: Double
    var rule: Int
    var why: String
  }

  private var maxAge: Int?
  private var pollMinutes: Int?
  private var skipHours: [Int] = []
  private var skipDays: [Int] = []
  private var pace = 0.0
  /// New items by request, for the last four weeks.
  private var news: [(at: Timestamp, count: Int)] = []
  private var isFirst = true

  /// Seconds that the publisher's hints ask for; nil without any.
  var hint: Int? {
    let asked = max(min(maxAge ?? 0, Self.longestHint), min((pollMinutes ?? 0), Self.longestHint / 60) * 60)
    return asked > 0 ? asked : nil
  }

  mutating func learn(_ request: LoggedRequest) {
    if let document = request.document {
      (maxAge, pollMinutes) = (nil, document.pollMinutes)
      (skipHours, skipDays) = (document.skipHours, document.skipDays)
      pace = document.pace ?? 0
      // The first document's items are no news of its pace: their dates are.
      if !isFirst, document.newItems > 0 { news.append((request.at, document.newItems)) }
      isFirst = false
    }
    if let age = request.maxAge, request.failure == nil || request.failure == .throttled { maxAge = age }
  }

  func floor(for request: LoggedRequest, after last: LoggedRequest) -> Floor {
    if let hint {
      let isAge = min(maxAge ?? 0, Self.longestHint) >= hint
      return Floor(
        seconds: Double(max(hint, 300)), rule: isAge ? 7 : 13,
        why: isAge ? "max-age" : "the document's ttl or update period")
    }
    if isBusy(at: request.at) { return Floor(seconds: 900, rule: 5, why: "a feed of 12 and more items a day") }
    return !request.isConditional && Self.costADocument(last)
      ? Floor(seconds: Self.day, rule: 5, why: "an unconditional request")
      : Floor(seconds: 3600, rule: 5, why: "politeness")
  }

  /// Whether an answer was a whole document that nobody asked for conditionally. The page that comes with an error is none, and a
  /// cut body may be asked for again soon.
  private static func costADocument(_ answer: LoggedRequest) -> Bool {
    guard !answer.isConditional, answer.bytes > 0 else { return false }
    return switch answer.failure {
    case nil, .tooLarge, .badEncoding, .notAFeed: true
    default: false
    }
  }

  /// `hours` or `days` if a moment lies in those that the publisher wants skipped.
  func skipped(_ moment: Timestamp) -> String? {
    let days = moment.seconds / 86_400
    if skipHours.contains(Int(moment.seconds % 86_400 / 3600)), skipHours.count < 24 { return "hours" }
    if skipDays.contains(Int((days + 4) % 7)), skipDays.count < 7 { return "days" }  // 1970-01-01 was a Thursday
    return nil
  }

  /// Twelve items a day or more: by the dates of the newest document, or by what was new over a day, a week or four.
  private func isBusy(at now: Timestamp) -> Bool {
    if pace >= Self.busy { return true }
    return [1.0, 7, 28].contains { days in
      let count = news.reduce(0) { now.seconds(since: $1.at) <= days * Self.day ? $0 + $1.count : $0 }
      return Double(count) >= Self.busy * days
    }
  }
}
