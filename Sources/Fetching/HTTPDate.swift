import News

/// Dates as HTTP writes them: RFC 9110 section 5.6.7, all three forms, read leniently.
enum HTTPDate {
  /// The moment that a `Date` or `Retry-After` value names; nil if it names none.
  ///
  /// A two-digit year below 70 is of this century, any other of the last.
  static func timestamp(_ text: String) -> Timestamp? {
    var numbers: [Int] = []
    var month: Int?
    var clock: [Int] = []
    for part in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C || $0 == 0x2D }) {
      if part.contains(0x3A) {
        clock = part.split(separator: 0x3A).compactMap { Int(Substring($0)) }
      } else if let number = Int(Substring(part)) {
        numbers.append(number)
      } else if month == nil, let index = monthIndex(part) {
        month = index
      }
    }
    guard let month, numbers.count >= 2, clock.count == 3 else { return nil }
    var year = numbers[1]
    if year < 70 { year += 2000 } else if year < 100 { year += 1900 }
    return Timestamp(
      year: year, month: month, day: numbers[0], hour: clock[0], minute: clock[1], second: clock[2])
  }

  private static func monthIndex(_ name: Substring.UTF8View) -> Int? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let start = Substring(name.prefix(3)).lowercased()
    guard name.count >= 3, let index = names.firstIndex(of: start) else { return nil }
    return index + 1
  }
}
