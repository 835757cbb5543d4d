/// Decides what a number counts or measures, by the words around it.
///
/// Every word that can label the number's kind is weighed by what stands between it and the number; the nearest wins.
struct LabelFinder {
  let text: ClaimText
  /// The sentence, and the numbers in it.
  let sentence: Range<Int>
  let numbers: [ClaimNumber]
  /// What the article is about as far as labels depend on it.
  let topic: ClaimTopic

  /// A word may stand this far from its number. Chosen on the invented sample: beyond it, wrong labels outweigh right ones.
  static let reach = 6.5

  private static let attendance = Int16(LabelRule.place(of: "attendance") ?? -1)
  private static let firefighters = Int16(LabelRule.place(of: "firefighters") ?? -1)

  private static let refugees = Int16(LabelRule.place(of: "refugees") ?? -1)

  /// The label of a number, by the usual words; nil where nothing names it.
  func label(of place: Int) -> String? {
    guard let label = reading(of: place).map(Self.usual) else { return nil }
    // "120,000 people took part; police put the crowd at 45,000": one thing.
    return label == "participants" && topic.isDemonstration && !topic.isTrial && !isOfOtherEvent(behind: numbers[place])
      ? "attendance" : label
  }

  /// "40 participants in the trial", "400 people took part in the survey": they take part in something else.
  private func isOfOtherEvent(behind number: ClaimNumber) -> Bool {
    (number.tokens.upperBound..<min(sentence.upperBound, number.tokens.upperBound + 5)).contains {
      text.is($0, "in", "at", "of") && text.isWord($0 + 1)
        && !($0 + 1..<$0 + 5).contains {
          text.is($0, "protest", "protests", "demonstration", "demonstrations", "march", "marches", "rally")
        }
    }
  }

  /// The label as the text's words give it.
  private func reading(of place: Int) -> String? {
    let number = numbers[place]
    if isOfRival(place) { return "vote share" }
    // "62 per cent, down from 67 per cent in the last ballot"
    if number.measure == .percent, text.is(number.tokens.lowerBound - 2, "up", "down"), let former = former(place) {
      return former
    }
    if number.isScore { return NumberScanner.isBallot(number, in: text) ? "vote" : "score" }
    if let end = spanned(place) { return end }
    if let downed = downed(number) { return downed }
    if number.measure == .count {
      if isSpared(number) || isOfMemory(number) { return nil }
      if !topic.isElection, text.isWhole(number.tokens.lowerBound), !hasClause(number) { return whole(number) }
      if number.size != number.size.rounded(), number.high == nil { return fraction(number) }
    }
    if let special = special(number) ?? situation(number) { return special }
    var best: (cost: Double, rule: Int, word: Int)?
    let part = wholeBehind(number)
    let isAside = isOfPlaces(number)
    // "60,000 of whom died"
    let isOfWhom =
      text.is(number.tokens.upperBound, "of") && text.is(number.tokens.upperBound + 1, "whom", "them", "these", "those")
    for index in sentence where !number.tokens.contains(index) {
      let entry = text.entry(index)
      if entry.label < 0 { continue }
      // "3 of the 12 wounded died": the noun of the whole is not the part's; what stands behind "in 30 countries" not theirs.
      if let part, index >= part.lowerBound, index <= part.upperBound || !tells(index, ofPartBefore: part.upperBound) {
        continue
      }
      if isAside, index > number.tokens.upperBound || isOfAnother(index, before: number) { continue }
      if isOfWhom, index < number.tokens.lowerBound { continue }
      if isInName(index) { continue }
      for rule in [entry.label, entry.otherLabel] where rule >= 0 {
        guard takes(Int(rule), number, at: index), var cost = cost(of: index, to: number) else { continue }
        // "detuvieron a 47 manifestantes": who is counted tells less than what happened to them.
        if rule == Self.attendance && !text.roles(index).isDisjoint(with: [.person]) || rule == Self.firefighters
          || rule == Self.refugees
        {
          cost += rule == Self.refugees ? 4 : 1.2
        }
        if cost < best?.cost ?? Self.reach { best = (cost, Int(rule), index) }
      }
    }
    if let best, let label = refined(LabelRule.all[best.rule].name, at: best.word, number) { return label }
    if isAside { return nil }
    if let spill = spilled(number) { return spill }
    if let named = returned(number) ?? counted(number) ?? people(number) { return named }
    if let beside = joined(place) ?? partly(place) ?? compared(place) ?? elided(place)
      ?? former(place)
    {
      return beside
    }
    if let other = pronominal(place) ?? elsewhere(place) ?? gapped(place) ?? contrasted(place) ?? pledged(number) {
      return other
    }
    return noun(number) ?? (number.measure == .speed ? "speed" : nil)
  }

  /// "51 dead across 12 districts": a word between another number and the places counts what that one counts.
  private func isOfAnother(_ index: Int, before number: ClaimNumber) -> Bool {
    index < number.tokens.lowerBound && numbers.contains { $0.tokens.upperBound <= index && $0.tokens != number.tokens }
  }

  /// "Care Not Killing League", "Missing Persons Unit": a word among capital ones that only a name can have; not in headlines
  /// that give every word one.
  private func isInName(_ index: Int) -> Bool {
    guard text.lexicon.isEnglish, text.tokens[index].isCapital, !text.tokens[index].isFirst,
      FigureAspect.isHarm(LabelRule.all[Int(text.entry(index).label)].name)
    else { return false }
    let isCapital = { (place: Int) in
      sentence.contains(place) && text.isWord(place) && text.tokens[place].isCapital
    }
    guard isCapital(index - 1) || isCapital(index + 1) else { return false }
    let words = sentence.filter { text.isWord($0) }
    return words.filter { text.tokens[$0].isCapital }.count * 2 < words.count
  }
}
