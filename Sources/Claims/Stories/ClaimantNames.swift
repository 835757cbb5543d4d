import News

/// The names under which a story's claimants are listed: of several that mean one, the fullest.
struct ClaimantNames: Sendable {
  private let fullest: [String: String]

  /// The names that the articles of a story use.
  init(_ texts: [ClaimedText]) {
    var counts: [String: Int] = [:]
    for text in texts {
      for version in text.versions {
        for figure in version.claims.figures { if let name = figure.claimant { counts[name, default: 0] += 1 } }
        for quote in version.claims.quotes { if let name = quote.speaker { counts[name, default: 0] += 1 } }
      }
    }
    let names = counts.map { (name: $0.key, count: $0.value, initials: Self.initials($0.key)) }
    fullest = counts.keys.reduce(into: [:]) { fullest, name in
      let syllables = Self.syllables(name)
      let longer = names.filter {
        $0.name != name
          && ($0.initials == name || $0.name.hasSuffix(" " + name) || Self.begin($0.name, with: syllables))
      }
      fullest[name] = longer.max { ($0.count, $1.name) < ($1.count, $0.name) }?.name
    }
  }

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
