import News

/// Whether a number is meant as it stands: denied, only possible, or one of the past.
enum FigureAspect {
  /// How a number with a label is meant, by the words before it in its clause.
  static func read(
    _ text: ClaimText, _ number: ClaimNumber, label: String, in sentence: Range<Int>
  ) -> FigureClaim.Aspect {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    if isPast(text, number, in: sentence) || isComparison(text, number, label, in: sentence) { return .past }
    for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 8), by: -1) {
      if text.isMark(index, ",", ";", ":", "”") || text.is(index, "that", "which", "who") { break }
      let roles = text.roles(index)
      if roles.contains(.negation), start - index <= 3, !isHedge(text, index) { return .negated }
      if roles.contains(.hypothetical), !text.tokens[index].isCapital || index == sentence.lowerBound {
        return .hypothetical
      }
      if roles.contains(.saying), index < start - 1 { continue }
    }
    // "40 people may have died"
    for index in end..<min(sentence.upperBound, end + 4) {
      guard text.isWord(index) else { break }
      if text.is(index, "may", "might", "could", "would", "feared") { return .hypothetical }
    }
    return .current
  }

  /// "no more than", "not less than", "no fewer than" hedge and deny nothing.
  private static func isHedge(_ text: ClaimText, _ index: Int) -> Bool {
    text.is(index + 1, "more", "less", "fewer", "later", "longer", "higher", "greater", "larger", "lower")
      || text.is(index + 1, "only", "just")
  }

  /// "cut its rate to 4% from 4.25%", "senkte den Zins von 4,25 auf 4 Prozent", "contre 4,25 % un an plus tôt": what it was.
  private static func isComparison(
    _ text: ClaimText, _ number: ClaimNumber, _ label: String, in sentence: Range<Int>
  ) -> Bool {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    let article = text.roles(start - 1).contains(.determiner) && !text.is(start - 1, "del") ? start - 2 : start - 1
    if text.lexicon.isEnglish {
      guard text.is(start - 1, "from") else { return false }
      let before = max(sentence.lowerBound, start - 9)..<start - 1
      let clause = before.suffix(from: before.last { text.isMark($0, ",", ";", ":", "“", "”") } ?? before.lowerBound)
      // "to 4% from 4.25%", "the rate was cut from 4.25%"
      let isChange = clause.contains {
        text.is($0, "to", "at") && (text.tokens[$0 + 1].kind == .number || text.isMark($0 + 1, "$", "€", "£"))
      }
      return isChange
        || number.measure != .length && number.measure != .count
          && clause.contains { !text.roles($0).isDisjoint(with: [.rise, .fall]) }
    }
    if text.is(article, "von", "desde", "del", "de"),
      text.is(end, "auf", "al", "hasta", "a") || text.lowered(end) == "à"
    {
      return true
    }
    let isShareOfVotes = label.hasPrefix("vote share") || label.hasPrefix("seats")
    return text.is(start - 1, "contre", "nach") && !isShareOfVotes && number.measure != .count
      && number.measure != .length
      && number.measure != .duration
  }

  private static func isPast(_ text: ClaimText, _ number: ClaimNumber, in sentence: Range<Int>) -> Bool {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    if text.is(start - 1, "from"),
      text.is(start - 2, "up", "down", "rise", "fall", "rose", "fell") || text.is(end, "to")
    {
      return true
    }
    if text.is(start - 1, "with", "to"), text.is(start - 2, "compared") { return true }
    if text.is(start - 1, "against", "versus", "gegenüber", "frente") { return true }
    let after = end..<min(sentence.upperBound, end + 5)
    for index in after {
      if text.isMark(index, ",", ";") { break }
      // "killed four last week" compares nothing.
      if number.measure != .count, text.is(index, "last"), text.is(index + 1, "year", "month", "week") { return true }
      if text.is(index, "previously") || text.is(index, "year", "month"), text.is(index + 1, "earlier", "before", "ago")
      {
        return true
      }
    }
    return false
  }

  /// Whether a change goes down: a verb of falling before it.
  static func isFall(_ text: ClaimText, _ number: ClaimNumber, label: String, in sentence: Range<Int>) -> Bool {
    guard label == "index change" || label == "rate change" || label == "growth" else { return false }
    for index in stride(
      from: number.tokens.lowerBound - 1, through: max(sentence.lowerBound, number.tokens.lowerBound - 8), by: -1)
    {
      if text.roles(index).contains(.fall) { return true }
      if text.roles(index).contains(.rise) { return false }
    }
    return false
  }
}
