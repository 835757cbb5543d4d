public import News

/// How much an entry has in common with an article that one of its names belongs to.
public enum Likeness: Sendable, Hashable {
  /// The same title.
  case same
  /// Another title, and signs that it is the same item: its stated time, half the words of its title, the number or the
  /// name that stands in its link, or nothing to compare.
  case akin
  /// Another title and no such sign.
  case strange

  /// What two sightings have in common.
  ///
  /// The thresholds come from 174 recorded items whose link changed under a guid that stayed: 172 share a number in the
  /// link or half the words, the other two lack a title.
  ///
  /// - Parameters:
  ///   - titles: without markup.
  ///   - links: as published, resolved; nil without.
  ///   - statedTimes: updated, else published.
  public static func of(
    titles: (String, String), links: (String?, String?), statedTimes: (Timestamp?, Timestamp?)
  ) -> Likeness {
    if titles.0 == titles.1 { return titles.0.isEmpty ? .akin : .same }
    if titles.0.isEmpty || titles.1.isEmpty { return .akin }
    if let first = statedTimes.0, first == statedTimes.1, first.milliseconds % 86_400_000 != 0 { return .akin }
    if share(words(titles.0), words(titles.1)) { return .akin }
    guard let first = links.0, let second = links.1 else { return .strange }
    let isSamePage = pageName(first).map { $0 == pageName(second) } ?? false
    return isSamePage || !numbers(first).isDisjoint(with: numbers(second)) ? .akin : .strange
  }

  /// The last part of a link's path where it names one page, in three words or more: `storm-hits-coast`.
  private static func pageName(_ link: String) -> Substring? {
    path(link).split(separator: "/").last.flatMap { $0.split { $0 == "-" || $0 == "_" }.count >= 3 ? $0 : nil }
  }

  /// What stands behind the host, without query and fragment.
  private static func path(_ link: String) -> Substring {
    guard let mark = link.firstIndex(of: ":") else { return "" }
    return link[mark...].dropFirst(3).drop { $0 != "/" }.prefix { $0 != "#" && $0 != "?" }
  }

  /// Whether the sets have half of the smaller one in common.
  private static func share(_ first: Set<Substring>, _ second: Set<Substring>) -> Bool {
    let smaller = min(first.count, second.count)
    return smaller > 0 && first.intersection(second).count * 2 >= smaller
  }

  /// Words of three characters and more; in scripts without spaces every pair of characters.
  private static func words(_ title: String) -> Set<Substring> {
    var found: Set<Substring> = []
    for word in title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.utf8.count > word.count * 2 {
        for index in word.indices.dropLast() { found.insert(word[index...word.index(after: index)]) }
      } else if word.count >= 3 {
        found.insert(Substring(word))
      }
    }
    return found
  }

  /// The parts of a link's path that hold a digit and are no date: what content systems number their pages with.
  private static func numbers(_ link: String) -> Set<Substring> {
    let end = link.firstIndex(of: "#") ?? link.endIndex
    let query = link[..<end].firstIndex(of: "?").map { link[$0..<end] } ?? ""
    return Set(
      (path(link) + query).split { !$0.isLetter && !$0.isNumber }.filter { part in
        part.count >= 4 && part.contains { $0.isNumber } && !isDate(part)
      })
  }

  /// `2020`, `202005`, `20200504`.
  private static func isDate(_ part: Substring) -> Bool {
    (part.hasPrefix("19") || part.hasPrefix("20")) && part.allSatisfy(\.isNumber) && [4, 6, 8].contains(part.count)
  }
}
