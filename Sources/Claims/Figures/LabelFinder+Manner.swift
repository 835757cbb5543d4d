/// Labels that a verb or a noun right beside a number gives, whatever else the sentence names.
extension LabelFinder {
  /// "embezzled 74 million euros", "put the one-off charge at £140m": what became of a sum, and what is estimated.
  func sum(_ number: ClaimNumber) -> String? {
    guard number.measure == .money, text.lexicon.isEnglish else { return nil }
    let before = beforeHedge(number.tokens.lowerBound)
    guard before > sentence.lowerBound else { return nil }
    if let deed = Self.thefts.first(where: { text.is(before, $0.forms) })?.participle { return "money " + deed }
    return text.is(before, "at") ? estimated(before, number) : nil
  }

  private static let thefts: [(participle: String, forms: WordSet)] = [
    ("embezzled", WordSet("embezzled embezzling embezzle misappropriated misappropriating siphoned siphoning")),
    ("laundered", WordSet("laundered laundering launder")), ("stolen", WordSet("stole stealing pocketed pocketing")),
  ]

  /// The noun of "put the charge at £140m", where no label's word is.
  private func estimated(_ at: Int, _ number: ClaimNumber) -> String? {
    let noun = at - 1
    guard noun > sentence.lowerBound + 1, isPlainNoun(noun), text.entry(noun).label < 0,
      let verb = (max(sentence.lowerBound, noun - 6)..<noun).last(where: {
        text.is(
          $0, "put", "puts", "putting", "estimated", "estimates", "estimating", "set", "sets", "fixed", "assessed")
      }), text.roles(verb + 1).contains(.determiner),
      (verb + 1..<noun).allSatisfy({ text.entry($0).label < 0 && !text.is($0, "of", "for", "in", "on", "to", "from") }),
      !text.is(noun, Self.vague), !text.is(noun, "it", "them")
    else { return nil }
    return text.lowered(noun)
  }

  /// "an 18-year term", "terms of between four and seven years", "nine years behind bars": in a sentence about a court.
  func isTerm(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    guard text.lexicon.isEnglish, number.unit == "years" || number.unit == "months" else { return false }
    if text.is(end, "behind"), text.is(end + 1, "bars") { return true }
    let before = beforeHedge(number.tokens.lowerBound)
    let isNamed =
      text.is(end, "term", "terms") || text.is(before, "of") && text.is(before - 1, "term", "terms")
      || text.is(before, "between") && text.is(before - 1, "of") && text.is(before - 2, "term", "terms")
    return isNamed && sentence.contains { text.is($0, Self.courts) }
  }

  private static let courts = WordSet(
    """
    court prosecutors prosecutor prosecution judge judges jury convicted defendants defendant co-defendants trial accused \
    guilty jail prison crime fraud murder manslaughter
    """)

  /// "will be closed for ten days", "was shut for 12 hours": how long something stays shut.
  func isClosure(_ number: ClaimNumber) -> Bool {
    let before = beforeHedge(number.tokens.lowerBound)
    return text.lexicon.isEnglish && text.is(before, "for")
      && (max(sentence.lowerBound, before - 3)..<before).contains {
        text.is($0, "closed", "shut", "sealed", "shuttered")
      }
  }

  /// "62 per cent of those entitled to vote turned out", "58% of the electorate": who voted.
  func isShareOfElectorate(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    guard text.lexicon.isEnglish, text.is(end, "of") else { return false }
    let behind = end + 1..<min(sentence.upperBound, end + 8)
    return behind.contains { text.is($0, "entitled", "eligible", "registered", "electorate") }
      && behind.contains { text.is($0, "vote", "voted", "voters", "turned", "cast", "electorate") }
  }

  /// "had 51.3 per cent to 48.7 per cent for the Civic Union": what the other one got.
  func isOfRival(_ place: Int) -> Bool {
    guard place > 0, topic.isElection, numbers[place].measure == .percent, numbers[place - 1].measure == .percent
    else { return false }
    let start = numbers[place].tokens.lowerBound
    let end = numbers[place].tokens.upperBound
    let name = text.roles(end + 1).contains(.determiner) ? end + 2 : end + 1
    return text.is(start - 1, "to", "against") && numbers[place - 1].tokens.upperBound == start - 1
      && text.is(end, "for") && text.isWord(name) && text.tokens[name].isCapital
  }

  /// "its towers rise 160 metres": how tall what stands is; what rises of waters is none.
  func isRising(_ number: ClaimNumber) -> Bool {
    number.measure == .length && text.lexicon.isEnglish && !topic.isWeather
      && text.is(beforeHedge(number.tokens.lowerBound), "rise", "rises", "rising", "soars", "soaring", "towers")
      && !sentence.contains { text.is($0, "river", "water", "waters", "sea", "lake", "level", "levels", "flood") }
  }
}
