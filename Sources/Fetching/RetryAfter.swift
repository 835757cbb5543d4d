import News

/// `Retry-After` of a 429 or 503 (RFC 9110 section 10.2.3).
struct RetryAfter: Sendable, Hashable {
  /// The longest wait that is obeyed in full: 31 days. Politeness asks for no ceiling below a month.
  static let ceiling = 31 * 86_400

  /// Seconds to wait, 0 to ``ceiling``.
  var seconds: Int
  /// Seconds that were asked for, where they were more than the ceiling.
  var clampedFrom: Int?

  /// Reads a value: seconds, or a date that counts from the reply's own `Date` (from `now` where it has none), because
  /// the publisher's clock may be wrong. Nil if the value is neither.
  init?(_ value: String, date: String?, now: Timestamp) {
    let digits = value.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = value.utf8.dropFirst(digits.count).first
    let asked: Int
    if !digits.isEmpty, rest == nil || rest == 0x2E {
      asked = Int(Substring(digits)) ?? Int.max
    } else if let until = HTTPDate.timestamp(value) {
      let start = date.flatMap(HTTPDate.timestamp) ?? now
      asked = Int(until.seconds(since: start).rounded(.up))
    } else {
      return nil
    }
    seconds = min(max(asked, 0), Self.ceiling)
    clampedFrom = asked > Self.ceiling ? asked : nil
  }
}
