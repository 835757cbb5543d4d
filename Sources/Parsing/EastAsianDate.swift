import News

/// Chinese, Japanese and Korean dates: `2020年5月25日 10:00`, `2020년 5월 25일 오후 3시 20분`, `令和2年5月25日`.
enum EastAsianDate {
  /// The year before the first one of an era (Japan's Cabinet Orders of 1926, 1989 and 2019).
  private static let eras = ["昭和": 1925, "平成": 1988, "令和": 2018]
  private static let laterHalf = ["下午", "午後", "오후"]
  private static let halves = ["上午", "午前", "오전"] + laterHalf

  /// Whether a text counts years in this way.
  static func isMeant(_ tokens: DateTokens) -> Bool {
    [1, 2].contains { index in tokens[index] == .word("年") || tokens[index] == .word("년") }
  }

  /// The moment; nil if day, month or year is missing, or the era is unknown.
  static func read(_ tokens: DateTokens) -> Timestamp? {
    var parts = DateParts()
    var index = era(tokens) == nil ? 0 : 1
    func next(_ marks: [String]) -> Int? {
      while tokens.isSign(index, " ") { index += 1 }
      guard case .number(let value, _)? = tokens[index], case .word(let word)? = tokens[index + 1],
        marks.contains(where: word.hasPrefix)
      else { return nil }
      index += 2
      return value
    }
    guard let year = next(["年", "년"]), let month = next(["月", "월"]), let day = next(["日", "일"]) else { return nil }
    (parts.year, parts.month, parts.day) = (year + (era(tokens) ?? 0), month, day)
    // "日", and what may stand behind it
    var words = ""
    index -= 1
    while let token = tokens[index] {
      if case .number = token { break }
      if case .word(let word) = token { words += word }
      index += 1
    }
    let half = halves.first { words.contains($0) }
    if let hour = next(["時", "时", "点", "시"]) {
      parts.hour = hour
      parts.minute = next(["分", "분"]) ?? 0
      parts.second = next(["秒", "초"]) ?? 0
    } else if let after = ISODate.readTime(tokens, index, &parts) {
      parts.zone = DateZone.read(tokens, after)
    }
    if let half { parts.count(inHalf: half) }
    return parts.timestamp
  }

  /// The half of the day that a word before a time names: morning or afternoon; nil for any other word.
  static func half(_ word: String) -> String? { (halves + ["am", "pm"]).first { word == $0 } }

  fileprivate static func isLater(_ half: String) -> Bool { half == "pm" || laterHalf.contains(half) }

  private static func era(_ tokens: DateTokens) -> Int? {
    guard case .word(let name)? = tokens[0] else { return nil }
    return eras[name]
  }
}

extension DateParts {
  /// Takes the hour for one of a half of the day, as twelve-hour clocks count.
  mutating func count(inHalf half: String) {
    if hour <= 12 { hour = hour % 12 + (EastAsianDate.isLater(half) ? 12 : 0) }
  }
}
