extension Timestamp: CustomStringConvertible {
  /// `2026-03-02T06:00:00Z`; with milliseconds only where they are not zero.
  public var description: String { iso8601 }

  /// ISO 8601 in UTC with `Z`, to the second, with milliseconds only where they are not zero.
  public var iso8601: String {
    let (year, month, day) = Self.civil(days: Int(seconds.flooredDivision(86_400)))
    let secondOfDay = Int(seconds - seconds.flooredDivision(86_400) * 86_400)
    var text = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2) + "T"
    text += Self.padded(secondOfDay / 3600, 2) + ":" + Self.padded(secondOfDay / 60 % 60, 2)
    text += ":" + Self.padded(secondOfDay % 60, 2)
    let fraction = Int(milliseconds - seconds * 1000)
    if fraction != 0 { text += "." + Self.padded(fraction, 3) }
    return text + "Z"
  }

  /// A moment from its parts, of the proleptic Gregorian calendar in UTC; nil where a part is out of range.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year),
      (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second), (0...999).contains(millisecond)
    else { return nil }
    let days = Int64(Self.days(year: year, month: month, day: day))
    let seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(milliseconds: seconds * 1000 + Int64(millisecond))
  }

  /// The day of the week in UTC, 0 for Sunday.
  public var weekday: Int {
    let days = seconds.flooredDivision(86_400)
    return Int(((days + 4) % 7 + 7) % 7)
  }

  /// The hour of the day in UTC, 0 to 23.
  public var hour: Int {
    Int((seconds - seconds.flooredDivision(86_400) * 86_400) / 3600)
  }

  /// The number of days in a month of a year.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since the epoch of a civil date (H. Hinnant, "chrono-compatible low-level date algorithms").
  static func days(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The civil date of a number of days since the epoch (the same source).
  static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Int64 {
  fileprivate func flooredDivision(_ divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
