import News

/// The names under which a story's claimants are listed: of several that mean one, the fullest.
struct ClaimantNames: Sendable {
  private let fullest: [String: String]

  /// The names that the articles of a story use.
  init(_ texts: [ClaimedText]) {
    var counts: [String: Int] = [:]
    var together: [Set<String>] = []
    for text in texts {
      for version in text.versions {
        let names = version.claims.figures.compactMap(\.claimant) + version.claims.quotes.compactMap(\.speaker)
        for name in names { counts[name, default: 0] += 1 }
        together.append(Set(names))
      }
    }
    let same = Self.ofOneBody(counts, named: together)
    let names = counts.map { (name: $0.key, count: $0.value, initials: Self.initials($0.key)) }
    fullest = counts.keys.reduce(into: [:]) { fullest, name in
      let syllables = Self.syllables(name)
      let longer = names.filter {
        $0.name != name
          && ($0.initials == name || $0.name.hasSuffix(" " + name) || Self.begin($0.name, with: syllables))
      }
      fullest[name] = longer.max { ($0.count, $1.name) < ($1.count, $0.name) }?.name ?? same[name]
    }
  }

  /// Kinds of bodies of which an event has one, whatever English words a text has for it: "the disaster management authority" of
  /// one outlet is "the national disaster agency" of another.
  private static let single: Set<String> = [
    "disaster agency", "weather agency", "civil defence", "civil protection", "fire brigades",
  ]

  /// For each name of a body of such a kind the one that the story's articles use most; none where an article has two of them,
  /// where a place or a name of its own is in it, or where it is of a part of the state.
  private static func ofOneBody(_ counts: [String: Int], named together: [Set<String>]) -> [String: String] {
    var kinds: [Int: [String]] = [:]
    for name in counts.keys where !name.contains(where: \.isUppercase) && !name.isEmpty {
      guard let kind = CanonicalName.of(name, isEnglish: true).kind, single.contains(InstitutionKind.all[kind].name),
        !name.split(separator: " ").contains(where: { parts.contains($0) })
      else { continue }
      kinds[kind, default: []].append(name)
    }
    var same: [String: String] = [:]
    for names in kinds.values where names.count > 1 {
      guard !together.contains(where: { $0.intersection(names).count > 1 }),
        let usual = names.max(by: { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) })
      else { continue }
      for name in names where name != usual { same[name] = usual }
    }
    return same
  }

  /// Words for a part of the state, which has a body of its own.
  private static let parts: Set<Substring> = [
    "state", "provincial", "regional", "district", "city", "local", "municipal", "county", "volunteer", "airport",
  ]

  /// The fullest name of whom a name means: a full name that ends with it, or the name that it is the initials of.
  func full(_ name: String) -> String { fullest[name] ?? name }

  /// The beginnings of words that a name in one word is made of: "BuHar" is the Bureau of Harbours. Empty for other names.
  private static func syllables(_ name: String) -> [Substring] {
    guard !name.contains(" "), name.first?.isUppercase == true, name.contains(where: \.isLowercase) else { return [] }
    let starts = name.indices.filter { name[$0].isUppercase }
    guard starts.count > 1 else { return [] }
    return starts.indices.map { name[starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : name.endIndex)] }
  }

  private static func begin(_ name: String, with syllables: [Substring]) -> Bool {
    let words = name.split(separator: " ").filter { $0.first?.isUppercase == true }
    return syllables.count > 1 && words.count == syllables.count
      && zip(words, syllables).allSatisfy { $0.count > $1.count && $0.hasPrefix($1) }
  }

  /// The initials of a name of several words; parts that are initials already stay whole ("US Geological Survey").
  private static func initials(_ name: String) -> String? {
    let words = name.split(separator: " ").filter { $0.first?.isUppercase == true }
    guard words.count > 1 else { return nil }
    return words.map { word in word.allSatisfy(\.isUppercase) ? String(word) : String(word.prefix(1)) }.joined()
  }
}
