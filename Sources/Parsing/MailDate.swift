import News

/// RFC 822 with its successors, asctime, and everything in which the month stands as a word or the day first.
enum MailDate {
  /// The moment; nil if there is no month and year to be found, nor a day where the month is a number.
  static func read(_ tokens: DateTokens) -> Timestamp? {
    var parts = DateParts()
    var numbers: [(value: Int, digits: Int)] = []
    var separator: UInt8 = 0
    var hasTime = false
    var isMonthFirst = false
    var index = 0
    while let token = tokens[index] {
      switch token {
      case .number(let value, let digits):
        let isDateRead = numbers.count >= (parts.month == nil ? 3 : 2)
        if !hasTime, let after = time(tokens, index, isDateRead, &parts) {
          hasTime = true
          parts.zone = DateZone.read(tokens, after) ?? parts.zone
          index = max(index + 1, after + (parts.zone == nil ? 0 : DateZone.length(tokens, after)))
          continue
        }
        numbers.append((value, digits))
        if separator == 0, case .sign(let sign)? = tokens[index + 1] { separator = sign }
      case .word(let word):
        // "mar, 05 ene": a month before the day that has another one behind it is a weekday, mardi or martes
        let mayBeWeekday = isMonthFirst && numbers.count == 1
        if parts.month == nil || mayBeWeekday, let month = MonthNames.month(word) {
          parts.month = month
          isMonthFirst = numbers.isEmpty
          if isMonthFirst { separator = UInt8(ascii: "m") }
        } else if parts.zone == nil, hasTime, let zone = DateZone.named[word] {
          parts.zone = zone
        }
      case .sign: break
      }
      index += 1
    }
    // "May 2020", and nothing beside it
    let isMonthAlone = parts.month != nil && numbers.count == 1 && numbers[0].digits == 4 && tokens.list.count == 3
    if isMonthAlone { parts.year = numbers[0].value }
    guard isMonthAlone || assign(numbers, separator, &parts) else { return nil }
    return parts.timestamp
  }

  /// Reads a time of day: a number before a colon, before am and pm, or behind the date before a dot and two digits.
  private static func time(_ tokens: DateTokens, _ index: Int, _ isDateRead: Bool, _ parts: inout DateParts) -> Int? {
    let isDotted = isDateRead && tokens.isSign(index + 1, ".") && tokens.number(index + 2, digits: 2...2) != nil
    let isClock = tokens.isSign(index + 1, ":") || isDotted
    let next = tokens.isSign(index + 1, " ") ? index + 2 : index + 1
    let isHalf = tokens[next] == .word("am") || tokens[next] == .word("pm")
    guard isClock || isHalf, tokens.number(index, digits: 1...2) != nil else { return nil }
    return ISODate.readTime(tokens, index, &parts)
  }

  /// Gives the numbers that are no time their parts.
  private static func assign(_ numbers: [(value: Int, digits: Int)], _ separator: UInt8, _ parts: inout DateParts)
    -> Bool
  {
    if parts.month != nil {
      guard numbers.count >= 2 else { return false }
      let yearFirst = numbers[0].digits == 4
      parts.day = numbers[yearFirst ? 1 : 0].value
      parts.year = fullYear(numbers[yearFirst ? 0 : 1])
      return (1...31).contains(parts.day ?? 0)
    }
    guard numbers.count >= 3 else { return false }
    let (first, second) = (numbers[0].value, numbers[1].value)
    // 31/12/2020 and 31.12.2020; 12/31/2020 where the first cannot be the day alone
    let isDayFirst = separator == UInt8(ascii: ".") || separator == UInt8(ascii: "-") || first > 12
    (parts.day, parts.month) = isDayFirst ? (first, second) : (second, first)
    parts.year = fullYear(numbers[2])
    return numbers[2].digits == 4 || numbers[2].digits == 2
  }

  /// RFC 2822, 4.3: two digits below 50 mean this century, others, and three digits, the last one.
  private static func fullYear(_ number: (value: Int, digits: Int)) -> Int {
    switch number.digits {
    case 1, 2: number.value < 50 ? 2000 + number.value : 1900 + number.value
    case 3: 1900 + number.value
    default: number.value
    }
  }
}
