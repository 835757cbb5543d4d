/// Numbers that a part is taken of.
extension ClaimText {
  /// Whether a number that starts at a token is a whole of which something is told: "one of the 3,000 workers", "12 of 30",
  /// "half of its 300 seats".
  func isWhole(_ start: Int) -> Bool {
    guard let of = jointOfPart(before: start) else { return false }
    // "tested positive out of 200"
    if self.is(of, "of"), self.is(of - 1, "out"),
      !isWord(start + 1) || !roles(start + 1).isDisjoint(with: [.person, .participle])
    {
      return (max(0, of - 8)..<of).contains { words.isNumber($0) || roles($0).contains(.number) }
    }
    return isPart(of - 1)
  }

  /// Where the word stands that makes a number a whole: "of", "von den", "sur".
  private func jointOfPart(before start: Int) -> Int? {
    var index = start - 1
    while roles(index).contains(.adverb) || self.is(index, "some", "more", "than", "least", "at") { index -= 1 }
    if self.is(index, "der") { return index }
    if roles(index).contains(.determiner), !self.is(index, "a", "an", "un", "une") { index -= 1 }
    return self.is(index, "of", "de", "des", "von", "sur") ? index : nil
  }

  /// Whether a token ends a part: a number, an ordinal, "half", "most", "one".
  private func isPart(_ index: Int) -> Bool {
    if words.isNumber(index) { return !words.isYear(index) }
    if isMark(index, "%") || self.is(index, "percent") || self.is(index, "cent") && self.is(index - 1, "per") {
      return true
    }
    if !roles(index).isDisjoint(with: [.number, .scale]) { return true }
    return self.is(index, Self.parts)
  }

  private static let parts = WordSet(
    """
    half third quarter most many some all none majority each several few dozens hundreds thousands first second \
    fourth fifth last both uno una eine einer eines un une mitad parte
    """)
}
