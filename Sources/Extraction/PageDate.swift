import News

/// Reads the calendar date in what a page says of its time of publication.
enum PageDate {
  /// `yyyy-MM-dd`; nil where there is none. The day is the one that the page states, in its own time zone.
  static func day(in text: String) -> String? {
    guard mayHoldYear(text) else { return nil }
    let words = words(of: text.prefix(200))
    for index in words.indices {
      if let found = yearFirst(words, index) ?? yearLast(words, index) ?? monthByName(words, index) { return found }
    }
    return nil
  }

  /// Whether a text has a run of four digits, or of the eight of a whole date, at its beginning.
  private static func mayHoldYear(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8.prefix(1000) {
      if byte &- 0x30 < 10 {
        digits += 1
      } else {
        if digits == 4 || digits == 8 { return true }
        digits = 0
      }
    }
    return digits == 4 || digits == 8
  }

  /// The first date of a text of few words, where two digits may stand for a year of this century: 23.04.20, 23/4/20.
  static func day(inWords text: String) -> String? {
    if let day = day(in: text) { return day }
    let parts = text.prefix(200).split { !($0.isNumber || $0 == "." || $0 == "/") }
    for part in parts {
      let numbers = part.split(separator: part.contains("/") ? "/" : ".", omittingEmptySubsequences: false)
      guard numbers.count == 3, numbers[2].count == 2, numbers.allSatisfy({ (1...2).contains($0.count) }),
        let first = Int(numbers[0]), let second = Int(numbers[1]), let year = Int(numbers[2])
      else { continue }
      if let day = Self.text(2000 + year, second, first) ?? Self.text(2000 + year, first, second) { return day }
    }
    return nil
  }

  /// The first date of a text read as month, day and year, where it is written with slashes and may be either; nil for
  /// everything else.
  static func monthFirst(in text: String) -> String? {
    let text = text.prefix(200)
    guard text.contains("/"), !text.contains(".") else { return nil }
    let words = words(of: text)
    guard let index = words.indices.first(where: { yearLast(words, $0) != nil }),
      let first = words[index].number, let second = words[index + 1].number, let year = words[index + 2].number,
      first != second, first <= 12, second <= 12
    else { return nil }
    return Self.text(year, first, second)
  }

  /// The date in the path of an address (`/2020/04/23/`, `2020-04-23`, `20200423`); nil where there is none. Of a copy
  /// in an archive, whose address holds that of the page, the page's counts.
  static func day(inURL url: String) -> String? {
    let parts = url.prefix { $0 != "?" && $0 != "#" }.split(separator: "://")
    let words = words(of: parts.last ?? "")
    for index in words.indices {
      if let found = yearFirst(words, index) ?? yearLast(words, index) { return found }
    }
    return nil
  }

  /// Whether a time is given in universal time.
  static func isUniversal(_ text: String) -> Bool {
    ["Z", "+00:00", "+0000", "GMT", "UTC"].contains { text.hasSuffix($0) }
  }

  /// Whether one of two days, `yyyy-MM-dd`, is the day after the other.
  static func areNeighbours(_ a: String, _ b: String) -> Bool {
    guard let a = number(a), let b = number(b) else { return false }
    return abs(a - b) == 1
  }

  /// Whether the second of two days, `yyyy-MM-dd`, is more than five years after the first.
  static func areYearsApart(_ a: String, _ b: String) -> Bool {
    guard let a = number(a), let b = number(b) else { return false }
    return b - a > 5 * 366
  }

  /// Whether the second of two days, `yyyy-MM-dd`, is more than two months after the first.
  static func areMonthsApart(_ a: String, _ b: String) -> Bool {
    guard let a = number(a), let b = number(b) else { return false }
    return b - a > 61
  }

  /// Whether two days, `yyyy-MM-dd`, are one date with day and month read the other way round.
  static func areTurned(_ a: String, _ b: String) -> Bool {
    let (a, b) = (a.split(separator: "-"), b.split(separator: "-"))
    return a.count == 3 && b.count == 3 && a[0] == b[0] && a[1] == b[2] && a[2] == b[1]
  }

  /// Days since the beginning of the year 0 (H. Hinnant, "chrono-compatible low-level date algorithms").
  private static func number(_ day: String) -> Int? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let month = (parts[1] + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2]
  }

  /// A run of digits or of letters.
  private enum Word {
    case number(Int, digits: Int)
    case letters(String)

    var number: Int? {
      if case .number(let number, let digits) = self, digits <= 4 { return number }
      return nil
    }

    var isYear: Bool {
      if case .number(let number, 4) = self { return (1990...2100).contains(number) }
      return false
    }
  }

  private static func words(of text: Substring) -> [Word] {
    var words: [Word] = []
    var run = ""
    var isNumber = false
    func close() {
      if run.isEmpty { return }
      words.append(isNumber ? .number(Int(run) ?? 0, digits: run.count) : .letters(run.lowercased()))
      run = ""
    }
    for character in text {
      let isDigit = ("0"..."9").contains(character)
      if !isDigit, !character.isLetter {
        close()
        continue
      }
      if isDigit != isNumber { close() }
      isNumber = isDigit
      run.append(character)
    }
    close()
    return words
  }

  /// 2020-04-23, 2020/4/23, 2020年4月23日, 20200423.
  private static func yearFirst(_ words: [Word], _ index: Int) -> String? {
    if case .number(let number, 8) = words[index] { return text(number / 10_000, number / 100 % 100, number % 100) }
    guard words[index].isYear, let year = words[index].number else { return nil }
    let numbers = words[(index + 1)...].prefix(4).filter {
      if case .letters(let letters) = $0 { return !["年", "月", "년", "월"].contains(letters) }
      return true
    }
    guard numbers.count >= 2, let month = numbers[0].number, let day = numbers[1].number else { return nil }
    return text(year, month, day)
  }

  /// 23.04.2020, 23/04/2020; 04/23/2020 where the other order is impossible.
  private static func yearLast(_ words: [Word], _ index: Int) -> String? {
    guard index + 2 < words.count, let first = words[index].number, let second = words[index + 1].number,
      words[index + 2].isYear, let year = words[index + 2].number
    else { return nil }
    return text(year, second, first) ?? text(year, first, second)
  }

  /// 2020. április 23., 23 April 2020, 23. April 2020, April 23, 2020, 23 de abril de 2020, 23rd of April 2020.
  private static func monthByName(_ words: [Word], _ index: Int) -> String? {
    guard case .letters(let name) = words[index], let month = MonthNames.month(name) else { return nil }
    let fillers: Set<String> = ["de", "del", "of", "st", "nd", "rd", "th", "the", "er", "den", "d"]
    func number(from start: Int, by step: Int) -> (value: Int, index: Int)? {
      var place = start
      while words.indices.contains(place), case .letters(let filler) = words[place], fillers.contains(filler) {
        place += step
      }
      return words.indices.contains(place) ? words[place].number.map { ($0, place) } : nil
    }
    guard let after = number(from: index + 1, by: 1) else { return nil }
    let before = number(from: index - 1, by: -1)
    if let before, words[after.index].isYear { return text(after.value, month, before.value) }
    if let year = number(from: after.index + 1, by: 1), words[year.index].isYear {
      return text(year.value, month, after.value)
    }
    guard let before, words[before.index].isYear else { return nil }
    return text(before.value, month, after.value)
  }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1990...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
