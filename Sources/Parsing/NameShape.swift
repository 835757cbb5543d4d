/// What the shape of a guid or a link says: whether it names one item, or a place where items come and go.
enum NameShape {
  /// Whether a guid looks like one that is given once: it holds a number of four characters and more that is no date, a
  /// page's name of three words, a mixture of great and small letters, or it is an address with a number. `weather`, `0`,
  /// `undefined` and the address of a home page do not; publishers who reuse guids reuse such.
  static func isTelling(guid: String) -> Bool {
    let parts = undated(guid.prefix { $0 != "#" })
    let least = guid.contains("://") ? 1 : 4
    return parts.contains { part in
      part.count >= least && part.contains(where: \.isNumber) || part.count >= 8 && isMixed(part)
    } || pageName(guid) != nil
  }

  /// Whether a link leads to one page rather than to a home page or a section: its path holds a number, a single letter or
  /// three words in the last part, or it has a query or names a part of a page. `/`, `/live`, `/top-stories.html` do not.
  static func isPage(link: String) -> Bool {
    // asked of every entry, and mostly answered by a byte
    let address = link.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(3).drop { !"/?#".utf8.contains($0) }
    if address.contains(where: { "0123456789%?#".utf8.contains($0) }) { return true }
    guard let last = path(link).split(separator: "/").last else { return false }
    let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last
    let words = stem.split { !$0.isLetter }
    return words.count >= 3 || words.reduce(0) { $0 + $1.count } == 1
  }

  /// Whether a link to a page may name a place in a list, where items come and go: it ends with a number of two characters
  /// at most, which is no date, and neither a number of five nor a page's name is in it. `/top/1`, `/updates#1`, `?item=1`.
  static func isSlot(link: String) -> Bool {
    guard isPage(link: link), pageName(link) == nil, !numbers(link).contains(where: { $0.count > 4 }) else {
      return false
    }
    let end = part(link) ?? path(link) + query(link)
    guard let last = undated(end).last, last.last?.isNumber == true else { return false }
    return last.count <= 4 && last.count(where: \.isNumber) <= 2
  }

  /// The last part of a link's path where it names one page, in three words or more: `storm-hits-coast`.
  static func pageName(_ link: String) -> Substring? {
    path(link).split(separator: "/").last.flatMap {
      $0.split { $0 == "-" || $0 == "_" }.count >= 3 && !isDate($0) ? $0 : nil
    }
  }

  /// The parts of a link's path that hold a digit and are no date: what content systems number their pages with.
  static func numbers(_ link: String) -> Set<Substring> {
    Set(undated(path(link) + query(link)).filter { $0.count >= 4 && $0.contains(where: \.isNumber) })
  }

  /// Every run of digits in a link's path and query, those of dates, too.
  static func allNumbers(_ link: String) -> Set<Substring> {
    Set((path(link) + query(link)).split { !$0.isNumber })
  }

  /// The words of an address behind its host, if no number and no date is among them: `live`, `daily`, `briefing`.
  static func wordsWithoutNumber(_ link: String) -> [Substring]? {
    let address = link.dropFirst(link.count - path(link).count - query(link).count)
    guard !link.contains("#"), !address.contains(where: { $0.isNumber || $0 == "%" }) else { return nil }
    return address.split { !$0.isLetter }
  }

  /// A link's query with its question mark; empty without one.
  private static func query(_ link: String) -> Substring {
    let end = link.firstIndex(of: "#") ?? link.endIndex
    return link[..<end].firstIndex(of: "?").map { link[$0..<end] } ?? ""
  }

  /// What names a part of a page, with its sign; nil where nothing does.
  static func part(_ link: String) -> Substring? { link.firstIndex(of: "#").map { link[$0...] } }

  /// What stands behind the host, without query and fragment.
  static func path(_ link: String) -> Substring {
    guard let mark = link.firstIndex(of: ":") else { return "" }
    return link[mark...].dropFirst(3).drop { $0 != "/" }.prefix { $0 != "#" && $0 != "?" }
  }

  /// The words and numbers of a name, without those that are a date: `2020`, `202005`, `20200504`, and months and days
  /// behind a year.
  private static func undated(_ name: some StringProtocol) -> [Substring] {
    var kept: [Substring] = []
    var isInDate = false
    for part in Substring(name).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let isDay = isInDate && part.count <= 2 && part.allSatisfy(\.isNumber)
      isInDate = isDay || isYear(part)
      if !isInDate { kept.append(part) }
    }
    return kept
  }

  private static func isYear(_ part: Substring) -> Bool {
    (part.hasPrefix("19") || part.hasPrefix("20")) && part.allSatisfy(\.isNumber) && [4, 6, 8].contains(part.count)
  }

  /// `2020-05-04`.
  private static func isDate(_ part: Substring) -> Bool { part.allSatisfy { $0.isNumber || $0 == "-" || $0 == "_" } }

  /// Great and small letters behind the first one, as in `dQwRLMpWHAU`.
  private static func isMixed(_ part: Substring) -> Bool {
    let rest = part.dropFirst()
    return rest.contains(where: \.isUppercase) && rest.contains(where: \.isLowercase)
  }
}
