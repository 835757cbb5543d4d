import News

/// ISO 8601 and W3CDTF: the year first.
enum ISODate {
  /// The moment; nil if the text has another shape.
  static func read(_ tokens: DateTokens) -> Timestamp? {
    var parts = DateParts()
    guard var index = readDate(tokens, &parts) else { return nil }
    guard tokens[index] != nil else { return parts.timestamp }
    // "T", a space, both, or something in their place
    var hasSeparator = false
    var half: String?
    while true {
      if tokens[index] == .word("t") || tokens.isSign(index, " ") || tokens.isSign(index, ",")
        || tokens[index] == .word("at")
        || tokens.isSign(index, "_") || tokens.isSign(index, ".")
      {
        index += 1
        hasSeparator = true
      } else if hasSeparator, isWeekday(tokens[index]) {
        index += 1
      } else if hasSeparator, case .word(let word)? = tokens[index], let found = EastAsianDate.half(word) {
        // "2020-05-25 오후 3:20" counts hours as clocks of twelve do
        half = found
        index += 1
      } else {
        break
      }
    }
    if let after = readTime(tokens, index, &parts) {
      index = after
      if let half { parts.count(inHalf: half) }
    } else if case .number? = tokens[index] {
      return nil
    }
    parts.zone = DateZone.read(tokens, index)
    return parts.timestamp
  }

  /// Whether a token is the name of a weekday in English, in full or cut after three letters or more.
  private static func isWeekday(_ token: DateTokens.Token?) -> Bool {
    guard case .word(let word) = token, word.utf8.count >= 3 else { return false }
    return ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"].contains {
      $0.hasPrefix(word)
    }
  }

  /// Reads `2020-05-04`, `2020-05`, `2020`, `20200504`, `2020-125` (day of the year), `2020/05/04`.
  private static func readDate(_ tokens: DateTokens, _ parts: inout DateParts) -> Int? {
    if let packed = tokens.number(0, digits: 8...8), !isSeparator(tokens, 1) {
      (parts.year, parts.month, parts.day) = (packed / 10_000, packed / 100 % 100, packed % 100)
      return 1
    }
    if case .number(let value, let digits)? = tokens[0], tokens.list.count == 1 {
      return readEpoch(value, digits, &parts)
    }
    // seconds and their fraction
    if let seconds = tokens.number(0, digits: 10...10), tokens.isSign(1, "."), tokens.list.count == 3 {
      return readEpoch(seconds, 10, &parts).map { _ in 3 }
    }
    if let packed = tokens.number(0, digits: 14...14) {
      (parts.year, parts.month, parts.day) = (
        packed / 10_000_000_000, packed / 100_000_000 % 100, packed / 1_000_000 % 100
      )
      (parts.hour, parts.minute, parts.second) = (packed / 10_000 % 100, packed / 100 % 100, packed % 100)
      return 1
    }
    guard let year = tokens.number(0, digits: 4...4) else { return nil }
    parts.year = year
    guard isSeparator(tokens, 1) else { return tokens.list.count == 1 || tokens[1] == .word("t") ? 1 : nil }
    if let dayOfYear = tokens.number(2, digits: 3...3) {
      guard let date = Timestamp(year: year, month: 1, day: 1)?.adding(seconds: Int64(dayOfYear - 1) * 86_400) else {
        return nil
      }
      return readCivil(date, &parts) ? 3 : nil
    }
    if let packed = tokens.number(2, digits: 4...4) {
      (parts.month, parts.day) = (packed / 100, packed % 100)
      return 3
    }
    if tokens.isSign(1, "."), tokens.isSign(2, " ") { return readSpaced(tokens, &parts) }
    guard let month = tokens.number(2, digits: 1...2) else { return nil }
    parts.month = month
    guard isSeparator(tokens, 3), let day = tokens.number(4, digits: 1...2) else { return 3 }
    parts.day = day
    return 5
  }

  /// Reads `2020. 5. 25.` behind its year, as Koreans write.
  private static func readSpaced(_ tokens: DateTokens, _ parts: inout DateParts) -> Int? {
    guard let month = tokens.number(3, digits: 1...2), tokens.isSign(4, "."), tokens.isSign(5, " "),
      let day = tokens.number(6, digits: 1...2)
    else { return nil }
    (parts.month, parts.day) = (month, day)
    return 7
  }

  /// Seconds (ten digits) or milliseconds (thirteen) since 1970.
  private static func readEpoch(_ value: Int, _ digits: Int, _ parts: inout DateParts) -> Int? {
    switch digits {
    case 4:
      parts.year = value
      return 1
    case 6:
      (parts.year, parts.month) = (value / 100, value % 100)
      return 1
    case 10, 13:
      let seconds = digits == 10 ? value : value / 1000
      guard readCivil(Timestamp(seconds: Int64(seconds)), &parts) else { return nil }
      (parts.hour, parts.minute, parts.second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
      return 1
    default: return nil
    }
  }

  private static func readCivil(_ date: Timestamp, _ parts: inout DateParts) -> Bool {
    let text = date.iso8601.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "T") }
    guard text.count >= 3 else { return false }
    let numbers = text.prefix(3).map { Int(String(decoding: $0, as: UTF8.self)) }
    (parts.year, parts.month, parts.day) = (numbers[0], numbers[1], numbers[2])
    return true
  }

  private static func isSeparator(_ tokens: DateTokens, _ index: Int) -> Bool {
    tokens.isSign(index, "-") || tokens.isSign(index, "/") || tokens.isSign(index, ".")
  }

  /// Reads `19`, `1948`, `194821`, `19:48`, `19:48:21`, `19:48:21.123`, and `am` or `pm` behind it; nil if no time is there.
  static func readTime(_ tokens: DateTokens, _ start: Int, _ parts: inout DateParts) -> Int? {
    guard case .number(let first, let digits)? = tokens[start] else { return nil }
    var index = start + 1
    switch digits {
    case 6: (parts.hour, parts.minute, parts.second) = (first / 10_000, first / 100 % 100, first % 100)
    case 4 where !tokens.isSign(index, ":"): (parts.hour, parts.minute) = (first / 100, first % 100)
    case 1, 2:
      parts.hour = first
      if tokens.isSign(index, ":") || tokens.isSign(index, "."), let minute = tokens.number(index + 1, digits: 1...2) {
        parts.minute = minute
        index += 2
        if tokens.isSign(index, ":") || tokens.isSign(index, "."), let second = tokens.number(index + 1, digits: 1...2)
        {
          parts.second = second
          index += 2
        }
      }
    default: return nil
    }
    if tokens.isSign(index, ".") || tokens.isSign(index, ",") || tokens.isSign(index, ":"),
      case .number(let fraction, let digits)? = tokens[index + 1], digits <= 9
    {
      var thousandths = Double(fraction)
      for _ in 0..<digits { thousandths /= 10 }
      parts.millisecond = min(999, Int(thousandths * 1000 + 0.000_1))
      index += 2
    }
    return readHalfOfDay(tokens, index, &parts)
  }

  private static func readHalfOfDay(_ tokens: DateTokens, _ start: Int, _ parts: inout DateParts) -> Int {
    let index = tokens.isSign(start, " ") ? start + 1 : start
    switch tokens[index] {
    case .word("pm"), .word("p"):
      if parts.hour < 12 { parts.hour += 12 }
    case .word("am"), .word("a"):
      if parts.hour == 12 { parts.hour = 0 }
    default: return start
    }
    // "p.m." comes as "p" and "m"
    return tokens[index + 1] == .word("m") ? index + 2 : index + 1
  }
}
