/// Whether only spelling, capitals or punctuation changed.
struct TypoCheck {
  private static let mostPlaces = 6
  private let comparison: TokenComparison

  init(_ comparison: TokenComparison) {
    self.comparison = comparison
  }

  var isTypo: Bool {
    comparison.hunks.count <= Self.mostPlaces && comparison.hunks.allSatisfy(isTypo)
  }

  private func isTypo(_ hunk: TokenComparison.Hunk) -> Bool {
    let (old, new) = (words(comparison.old, hunk.old), words(comparison.new, hunk.new))
    if old.isEmpty && new.isEmpty { return true }
    // A space too many or too few, or a hyphen.
    if old.joined() == new.joined() { return true }
    // A word doubled by accident.
    if new.isEmpty, old.count == 1 { return isDoubled(hunk.old, old[0]) }
    guard old.count == new.count else { return false }
    return zip(old, new).allSatisfy { Self.isMisspelling($0, $1) }
  }

  private func words(_ text: WordTokens, _ range: Range<Int>) -> [String] {
    range.filter { text.tokens[$0].kind != .mark }.map { text.text($0).lowercased() }
  }

  private func isDoubled(_ range: Range<Int>, _ word: String) -> Bool {
    let text = comparison.old
    return [range.lowerBound - 1, range.upperBound].contains {
      text.tokens.indices.contains($0) && text.text($0).lowercased() == word
    }
  }

  /// At most two letters inserted, lost, changed or swapped, and no more than a third of the word; never digits.
  static func isMisspelling(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    guard a.allSatisfy(\.isLetter), b.allSatisfy(\.isLetter) else { return false }
    let longer = max(a.count, b.count)
    let allowed = longer <= 3 ? 1 : min(2, longer / 3)
    let distance = distance(Array(a), Array(b))
    // Two short words that are one letter apart ("on", "in") are as likely two words; a swap of letters is not.
    return distance <= allowed && (longer > 3 || a.sorted() == b.sorted())
  }

  /// Optimal string alignment: Levenshtein's distance with swaps of neighbours.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        current[j] = min(previous[j] + 1, current[j - 1] + 1, change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { current[j] = min(current[j], before[j - 2] + 1) }
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
