public import News

/// What an entry, or an article as it stands, shows of itself: what two of them are compared by.
public struct Sighting: Sendable, Hashable {
  /// Headline without markup; where there is none, the summary.
  public var title: String
  /// Summary and body without markup; empty where there is none.
  public var texts: [String]
  /// Canonical link; nil without.
  public var link: String?
  /// When it was published, as stated; nil if unknown.
  public var published: Timestamp?
  /// Every time that is stated of it.
  public var times: [Timestamp]

  /// A sighting from its parts.
  public init(title: String, summary: String, body: String, link: String?, published: Timestamp?, stated: Timestamp?) {
    self.title = title.isEmpty ? summary : title
    texts = [summary, body]
    self.link = link
    self.published = published
    times = [published, stated].compactMap(\.self)
  }

  /// Whether there is neither a summary nor a body.
  var isWordless: Bool { texts.allSatisfy(\.isEmpty) }
}

/// What two sightings have in common, sign by sign. None of them proves anything alone; ``SameItem`` weighs them.
public struct Likeness: Sendable, Hashable {
  /// What a sign says.
  public enum Sign: Sendable, Hashable {
    /// Equal.
    case same
    /// Not equal, and of one make.
    case akin
    /// Nothing in common.
    case strange
    /// At least one of them says nothing, or too little.
    case unknown
  }

  private let first: Sighting
  private let second: Sighting
  private let areLinksShared: Bool
  private let areTextsShared: Bool

  /// Compares two sightings.
  ///
  /// - Parameters:
  ///   - areLinksShared: the link of one of them is that of other items, too, so that the links tell nothing but hosts.
  ///   - areTextsShared: summary and body of one of them are those of other items, too, so that they tell nothing.
  public init(_ first: Sighting, _ second: Sighting, areLinksShared: Bool = false, areTextsShared: Bool = false) {
    self.first = first
    self.second = second
    self.areLinksShared = areLinksShared
    self.areTextsShared = areTextsShared
  }

  /// Headlines: akin are those that share half the words of the shorter one.
  ///
  /// The threshold comes from 174 recorded items whose link changed under a guid that stayed: 172 share half the words or
  /// a number in the link, the other two lack a title.
  public var title: Sign {
    if first.title.isEmpty || second.title.isEmpty { return .unknown }
    if first.title == second.title { return .same }
    let words = (Self.words(first.title), Self.words(second.title))
    let smaller = min(words.0.count, words.1.count)
    return smaller > 0 && words.0.intersection(words.1).count * 2 >= smaller ? .akin : .strange
  }

  /// Links that lead to one page each: akin are those that share a number that is no date (`/423401/`, `-p54mfx`,
  /// `?p=81234`), or, unless both paths are numbered, a page's name of three words; and those that share the whole path
  /// under another host. Two parts of a page (`#comment-102`) are strange.
  public var link: Sign {
    guard !areLinksShared, let one = first.link, let other = second.link, NameShape.isPage(link: one),
      NameShape.isPage(link: other)
    else { return .unknown }
    if one == other { return .same }
    if isOtherPart { return .strange }
    let (path, otherPath) = (NameShape.path(one), NameShape.path(other))
    let isNumbered = !NameShape.numbers(String(one.prefix { $0 != "?" })).isEmpty
    let isOtherNumbered = !NameShape.numbers(String(other.prefix { $0 != "?" })).isEmpty
    let isSamePage =
      !(isNumbered && isOtherNumbered)
      && NameShape.pageName(one).map { $0 == NameShape.pageName(other) } ?? false
    let isMoved = path == otherPath && !one.contains("?") && !other.contains("?") && path.utf8.count > 8
    return isSamePage || isMoved || !NameShape.numbers(one).isDisjoint(with: NameShape.numbers(other))
      ? .akin : .strange
  }

  /// Whether the links share a number of five characters and more, as the pages of articles have and sections and programmes
  /// seldom do. Live reports under such a number change title, words and time at once: six of the 174 recorded items whose
  /// link changed did.
  public var isNumberedAlike: Bool {
    guard !areLinksShared, let one = first.link, let other = second.link, !isOtherPart else { return false }
    return NameShape.numbers(one).intersection(NameShape.numbers(other)).contains { $0.count >= 5 }
  }

  /// Whether no number of one link, of a date neither, stands against a number of the other: all that one has are in the
  /// other, as where a section or a date was added. `/2026/11/23/the-show` and `/2026/11/24/the-show` do not.
  var agreesInNumbers: Bool {
    guard let one = first.link.map(NameShape.allNumbers), let other = second.link.map(NameShape.allNumbers) else {
      return true
    }
    return one.isSubset(of: other) || other.isSubset(of: one)
  }

  /// Whether both links name parts of pages, two that differ.
  private var isOtherPart: Bool {
    guard let part = first.link.flatMap(NameShape.part), let other = second.link.flatMap(NameShape.part) else {
      return false
    }
    return part != other
  }

  /// Whether the one page that both have looks like a place where another item stands every day: no number is in its address,
  /// and no word of either title, though the titles are in letters that addresses are written in.
  public var isPlace: Bool {
    guard link == .same, let name = first.link.flatMap(NameShape.wordsWithoutNumber) else { return false }
    let words = Set(name.flatMap { Self.words(String($0)) })
    return [first.title, second.title].map(Self.words).allSatisfy { title in
      title.contains { $0.utf8.allSatisfy { $0 < 0x80 } } && title.isDisjoint(with: words)
    }
  }

  /// Whether the one link that both have may name a place in a list of items, which says nothing of the item: `/top/1`.
  public var isSlot: Bool { link == .same && first.link.map(NameShape.isSlot(link:)) ?? false }

  /// The two without what their links say.
  var linkless: Likeness { Likeness(first, second, areLinksShared: true, areTextsShared: areTextsShared) }

  /// The two without what their summaries and bodies say.
  var textless: Likeness { Likeness(first, second, areLinksShared: areLinksShared, areTextsShared: true) }

  /// Whether both have links, to different hosts: the site moved.
  public var isElsewhere: Bool {
    guard let one = first.link.flatMap(CanonicalURL.host(of:)), let other = second.link.flatMap(CanonicalURL.host(of:))
    else { return false }
    return one != other
  }

  /// Whether summary and body are equal, however short, or missing in both.
  public var isWordForWord: Bool { first.texts == second.texts }

  /// Whether neither has a summary or a body.
  public var isWordless: Bool { first.isWordless && second.isWordless }

  /// Whether summary and body do not tell the two apart: they are equal, alike, or missing in one of them.
  public var agreesInWords: Bool {
    first.isWordless || second.isWordless || isWordForWord || text == .same || text == .akin
  }

  /// Whether both have one title, and neither times nor words speak against it.
  var isAlike: Bool { title == .same && time != .strange && text != .strange || title == .same && text == .same }

  /// Whether they were published whole days apart, as the shows of a programme are.
  var isDaysApart: Bool {
    guard let one = first.published, let other = second.published, one != other else { return false }
    return (one.milliseconds - other.milliseconds) % 86_400_000 == 0
  }

  /// Whether they were published whole days apart, give or take an hour: shows of a programme that begin a little late, or on
  /// either side of the night when clocks are changed.
  var isAboutDaysApart: Bool {
    guard let one = first.published, let other = second.published else { return false }
    let (hour, distance) = (Int64(3_600_000), abs(one.milliseconds - other.milliseconds))
    return distance >= 23 * hour && (distance + hour) % (24 * hour) <= 2 * hour
  }

  /// Whether the time that both state is a full hour, as programmes and whatever is stamped in batches have it.
  public var isOnTheHour: Bool {
    first.times.contains { $0.milliseconds % 3_600_000 == 0 && second.times.contains($0) }
  }

  /// Times of publication: equal ones at midnight, which only say the day, are akin; of times of change only equal ones
  /// say something.
  public var time: Sign {
    if let time = first.times.first(where: second.times.contains) { return time.isMidnight ? .akin : .same }
    return first.published == nil || second.published == nil ? .unknown : .strange
  }

  /// Summaries, and bodies, of twelve words and more: akin are those that share half the words of the shorter one, strange
  /// those that share less than a third.
  public var text: Sign {
    if areTextsShared { return .unknown }
    var found = Sign.unknown
    for (one, other) in zip(first.texts, second.texts) where !one.isEmpty && !other.isEmpty {
      let words = (Self.words(one), Self.words(other))
      let smaller = min(words.0.count, words.1.count)
      guard smaller >= 12 else { continue }
      let common = words.0.intersection(words.1).count
      if one == other { return .same }
      if common * 2 >= smaller { found = .akin }
      if common * 3 < smaller, found == .unknown { found = .strange }
    }
    return found
  }

  /// Words of three characters and more, and numbers; in scripts without spaces every pair of characters.
  private static func words(_ text: String) -> Set<Substring> {
    var found: Set<Substring> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.utf8.count > word.count * 2 {
        for index in word.indices.dropLast() { found.insert(word[index...word.index(after: index)]) }
      } else if word.count >= 3 {
        found.insert(Substring(word))
      }
    }
    return found
  }
}

extension Timestamp {
  /// Whether it may be a day without a time.
  var isMidnight: Bool { milliseconds % 86_400_000 == 0 }
}
