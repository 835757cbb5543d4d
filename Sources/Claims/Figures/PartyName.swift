/// The name that a result belongs to: the capital words before a number in its clause.
enum PartyName {
  /// The nearest run of capital words before a token, joined over "for the", "of"; nil where there is none.
  static func before(_ end: Int, in text: ClaimText, from start: Int) -> String? {
    var last = end
    var steps = 0
    while last > start, steps < 7, !isName(last - 1, text) {
      if text.isMark(last - 1, ";", ".", "“", "”") { return nil }
      last -= 1
      steps += 1
    }
    guard last > start, isName(last - 1, text) else { return nil }
    var first = last - 1
    while first > start,
      isName(first - 1, text)
        || text.is(first - 1, "for", "of", "the", "de", "la", "pour", "les") && first - 2 >= start
          && (isName(first - 2, text) || text.is(first - 2, "for", "of", "de", "pour"))
    { first -= 1 }
    while first < last, !isName(first, text) || text.roles(first).contains(.determiner) { first += 1 }
    return first < last ? text.text(first..<last) : nil
  }

  private static func isName(_ index: Int, _ text: ClaimText) -> Bool {
    text.isWord(index) && text.tokens[index].isCapital
      && text.roles(index).isDisjoint(with: [
        .calendar, .preposition, .conjunction, .determiner, .adverb, .personPronoun, .thingPronoun,
      ])
  }
}
