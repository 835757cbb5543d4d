/// Parts and wholes: "1,200 of the 3,000 patients have recovered", where what is told is told of the part.
extension LabelFinder {
  /// The label of a whole: only what its own noun says, "3 of the 12 wounded"; not what became of the part.
  func whole(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    let noun = (end..<end + 3).first { isGroup($0) }.flatMap { noun in
      (end..<noun).allSatisfy { text.roles($0).isEmpty && text.isWord($0) || text.is($0, "new") } ? noun : nil
    }
    // "one of 12 people killed"
    let isOneOf =
      text.roles(end).contains(.person)
      && (max(0, number.tokens.lowerBound - 4)..<number.tokens.lowerBound).contains { text.is($0, "one") }
      && text.is(end + 1, "killed", "injured", "wounded", "arrested", "missing", "detained", "rescued")
    for index in noun.map({ [$0] }) ?? (isOneOf ? [end + 1] : []) {
      let rule = Int(text.entry(index).label)
      if rule >= 0, takes(rule, number, at: index) { return refined(LabelRule.all[rule].name, at: index, number) }
    }
    return people(number) ?? counted(number)
  }

  /// A noun for people by what happened to them, or for things that are counted on their own.
  private func isGroup(_ index: Int) -> Bool {
    text.is(
      index, "wounded", "injured", "dead", "missing", "deaths", "cases", "casualties", "fatalities", "hostages",
      "arrests", "infections", "evacuees", "survivors")
      || text.roles(index).contains(.countable) && text.entry(index).label >= 0
  }

  /// "one of the 32 officers who drowned": what the clause says is said of all.
  func hasClause(_ number: ClaimNumber) -> Bool {
    (number.tokens.upperBound..<number.tokens.upperBound + 5).prefix { text.isWord($0) }.contains {
      text.is($0, "who", "whom")
    }
  }

  /// Whether a word behind a part tells of the part: a verb, and not the noun of the whole.
  func tells(_ index: Int, ofPartBefore end: Int) -> Bool {
    !text.lexicon.isEnglish
      || text.is(index, "died", "perished", "drowned", "survived", "recovered", "positive", "walked")
      || (end..<index).contains { text.roles($0).contains(.auxiliary) }
        && !text.is(index, "deaths", "cases", "dead", "fatalities", "casualties", "infections")
  }

  /// The whole that stands behind a part, from "of" to its number, and the place of its own noun.
  func wholeBehind(_ number: ClaimNumber) -> Range<Int>? {
    let end = number.tokens.upperBound
    guard numbers.count > 1,
      let place = numbers.firstIndex(where: { $0.tokens.lowerBound > end && $0.tokens.lowerBound <= end + 4 }),
      text.isWhole(numbers[place].tokens.lowerBound),
      (end..<numbers[place].tokens.lowerBound).allSatisfy({ text.isWord($0) })
    else { return nil }
    return end..<numbers[place].tokens.upperBound
  }

  /// "12 people in 30 countries": the places stand aside, and what is told behind them is told of the people.
  func places(at step: Int) -> Range<Int>? {
    guard text.is(step, "in", "across", "throughout"),
      let other = numbers.first(where: { $0.tokens.lowerBound == step + 1 }), other.measure == .count,
      text.isPlural(other.tokens.upperBound), text.roles(other.tokens.upperBound).isEmpty
    else { return nil }
    return step..<other.tokens.upperBound + 1
  }

  /// Whether a number counts places in passing: "in 30 countries".
  func isOfPlaces(_ number: ClaimNumber) -> Bool { places(at: number.tokens.lowerBound - 1) != nil }

  /// A number with a fraction counts nobody: "the 5.4 quake".
  func fraction(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    if let label = special(number), label == "magnitude" || label == "index level" { return label }
    if text.is(end, "quake", "earthquake", "tremor", "temblor", "magnitude"), number.size < 10 { return "magnitude" }
    // "Aftershocks, the strongest of 5.3"
    if number.size < 10, text.is(number.tokens.lowerBound - 1, "of", "at"), isClose(end),
      sentence.contains(where: { text.is($0, "aftershock", "aftershocks") })
    {
      return "magnitude"
    }
    let word = sentence.first { index in
      let rule = Int(text.entry(index).label)
      return rule >= 0 && ["magnitude", "index level"].contains(LabelRule.all[rule].name)
        && takes(rule, number, at: index) && (cost(of: index, to: number) ?? Self.reach) < Self.reach
    }
    return word.map { LabelRule.all[Int(text.entry($0).label)].name }
      ?? (isQuake(number.tokens.lowerBound) ? "magnitude" : nil)
  }
}
