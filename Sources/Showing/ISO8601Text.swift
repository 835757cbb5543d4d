package import News

/// ISO 8601 dates and times, as people type them.
package enum ISO8601Text {
  /// `2026-03-02`, `2026-03-02T06:00`, `2026-03-02T06:00:00.250Z`, `2026-03-02T08:00:00+02:00`; nil for anything else.
  package static func timestamp(_ text: String) -> Timestamp? {
    var rest = Substring(text)
    guard let year = number(&rest, 4), take("-", &rest), let month = number(&rest, 2), take("-", &rest),
      let day = number(&rest, 2)
    else { return nil }
    var clock = (hour: 0, minute: 0, second: 0, millisecond: 0)
    var offset = 0
    if !rest.isEmpty {
      guard take("T", &rest) || take("t", &rest) || take(" ", &rest), let hour = number(&rest, 2), take(":", &rest),
        let minute = number(&rest, 2)
      else { return nil }
      clock = (hour, minute, 0, 0)
      if take(":", &rest) {
        guard let second = number(&rest, 2) else { return nil }
        clock.second = second
        if take(".", &rest) { clock.millisecond = milliseconds(&rest) }
      }
      guard let minutes = zone(&rest) else { return nil }
      offset = minutes
    }
    guard rest.isEmpty else { return nil }
    return Timestamp(
      year: year, month: month, day: day, hour: clock.hour, minute: clock.minute, second: clock.second,
      millisecond: clock.millisecond)?.adding(seconds: Int64(-offset * 60))
  }

  /// Minutes east of Greenwich; nothing and `Z` are none.
  private static func zone(_ rest: inout Substring) -> Int? {
    if rest.isEmpty || take("Z", &rest) || take("z", &rest) { return 0 }
    let sign = take("+", &rest) ? 1 : -1
    if sign < 0 && !take("-", &rest) { return nil }
    guard let hours = number(&rest, 2) else { return nil }
    _ = take(":", &rest)
    let minutes = rest.isEmpty ? 0 : number(&rest, 2)
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private static func milliseconds(_ rest: inout Substring) -> Int {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return Int((digits + "000").prefix(3)) ?? 0
  }

  private static func number(_ rest: inout Substring, _ length: Int) -> Int? {
    let digits = rest.prefix(length)
    guard digits.count == length, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    rest = rest.dropFirst(length)
    return Int(digits)
  }

  private static func take(_ character: Character, _ rest: inout Substring) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }
}
