/// Who was named so far in an article, so that a family's name, "the commission" and 同社 find who is meant.
struct KeywordCast {
  private var members: [(words: [Substring], name: String)] = []

  /// A source under the name of the one that its words mean, who is noted.
  mutating func resolved(_ found: KeywordSource.Found) -> KeywordSource.Found {
    var found = found
    let words = found.words.split(separator: " ")
    found.name = words.count == 1 ? meant(by: words[0]) ?? full(found.name) : full(found.name)
    members.append((words, found.name))
    return found
  }

  /// The name of two words or more that ends with a name of one: "كويلا" is the "روزا كويلا" named before.
  func full(_ name: String) -> String {
    guard !name.contains(" ") else { return name }
    return members.last { $0.name.hasSuffix(" " + name) }?.name ?? name
  }

  /// The body of several words of which one is its head: the last in Hindi ("आयोग"), the first in Arabic ("اللجنة"), the last
  /// letter in Japanese ("同省").
  private func meant(by word: Substring) -> String? {
    if word.first == "同", word.count == 2, let head = word.last {
      return members.last { $0.words.last.map { $0.last == head && $0.count > 2 } ?? false }?.name
    }
    let head = Self.bare(word)
    return members.last { member in
      guard member.words.count > 1, let first = member.words.first, let last = member.words.last else { return false }
      return Self.bare(first) == head || last == word || member.name.hasSuffix(" " + word)
    }?.name
  }

  /// An Arabic noun without the article and "for" before it: "للجنة".
  private static func bare(_ word: Substring) -> Substring {
    for beginning in ["لل", "ال"] where word.hasPrefix(beginning) && word.count > 4 {
      return word.dropFirst(beginning.count)
    }
    return word
  }
}
