/// What a sum, a share or a measure is of, by the verb that governs it.
extension LabelFinder {
  /// The label that the verb before a number gives, or what was done to those whose share it is.
  func governed(_ number: ClaimNumber) -> String? {
    if isLasting(number) { return "duration" }
    return dealt(number) ?? object(number) ?? shareDone(number)
  }

  /// "raises property tax by 4.9 percent", "cut the fee to $12", "doubled its forecast to 4 million": what is changed.
  private func object(_ number: ClaimNumber) -> String? {
    let before = beforeHedge(number.tokens.lowerBound)
    guard number.measure != .duration, text.is(before, "to", "by", "from", "at"), before > sentence.lowerBound + 1,
      let noun = objectNoun(before: before), isClose(number.tokens.upperBound) || number.measure != .count
    else { return nil }
    let isCount = number.measure == .count
    guard !text.is(noun, Self.vague) || text.is(noun, "price", "prices", "rate", "level"),
      !isCount || text.isPlural(noun)
    else { return nil }
    let name = text.is(noun, "prices") ? "price" : text.lowered(noun)
    guard number.measure == .percent, text.is(before, "by") else { return name }
    let verb = (max(sentence.lowerBound, before - 7)..<noun).last { text.is($0, Self.changing) }
    return name + (verb.map { text.is($0, Self.lessening) } == true ? " fall" : " rise")
  }

  /// The last noun of what stands between a verb of change and the word before a number.
  private func objectNoun(before preposition: Int) -> Int? {
    let first = max(sentence.lowerBound, preposition - 7)
    let isAt = text.is(preposition, "at")
    guard
      let verb = (first..<preposition).last(where: {
        text.is($0, Self.changing) || isAt && text.is($0, Self.assessing)
      }), verb + 1 < preposition
    else { return nil }
    let phrase = verb + 1..<preposition
    guard
      phrase.allSatisfy({ text.isWord($0) && text.entry($0).unitName == nil && !text.roles($0).contains(.conjunction) }
      ),
      text.roles(verb + 1).contains(.determiner) || isPlainNoun(verb + 1)
    else { return nil }
    // "the price of bread": the noun before the preposition.
    let end = phrase.first { $0 > verb + 1 && text.roles($0).contains(.preposition) } ?? preposition
    return isPlainNoun(end - 1) && !text.is(end - 1, "home", "back", "much") ? end - 1 : nil
  }

  /// Those of them that make it less.
  private static let lessening = WordSet(
    "cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing trim trims trimmed slash slashes slashed slashing"
  )

  /// Verbs that say how much something is, before "at".
  private static let assessing = WordSet(
    "put puts putting estimated estimates estimating calculated calculates assessed assesses gauged gauges reckoned")

  /// Verbs that make a measure another one, or say that it is so.
  private static let changing = WordSet(
    """
    raise raises raised raising cut cuts cutting lower lowers lowered lowering increase increases increased increasing reduce \
    reduces reduced reducing lift lifts lifted lifting push pushes pushed pushing bring brings brought bringing double doubled \
    doubles doubling triple tripled trim trims trimmed trimming slash slashes slashed slashing hike hikes hiked hiking boost \
    boosts boosted boosting cap caps capped capping
    """)

  /// "paid 2.4 million euros for the picture", "owes suppliers 21 million", "brings in 85 million a year": what a sum is by the verb that
  /// takes it, with at most one noun between.
  private func dealt(_ number: ClaimNumber) -> String? {
    guard number.measure == .money else { return nil }
    let before = beforeHedge(number.tokens.lowerBound)
    let end = number.tokens.upperBound
    let verbs = [before, before - 1]
    if verbs.contains(where: { text.is($0, "owes", "owe", "owed", "owing") }) { return "debt" }
    if verbs.contains(where: { text.is($0, "pay", "paid", "pays", "paying") }) {
      return text.is(end, "for") ? "price" : "payment"
    }
    if text.is(before, "borrow", "borrows", "borrowed", "borrowing") { return "borrowing" }
    if text.is(before, "in"), text.is(before - 1, "brings", "bring", "brought", "took", "takes", "take") {
      return "revenue"
    }
    return text.is(before, "for") && text.is(before - 1, "went", "go", "goes", "auctioned", "rent", "rents")
      ? "price" : nil
  }

  /// "a centre built for 350 children", "cells meant for 1,100": how many there is room for.
  func isRoom(_ number: ClaimNumber) -> Bool {
    let before = beforeHedge(number.tokens.lowerBound)
    return number.measure == .count && text.lexicon.isEnglish && text.is(before, "for")
      && text.is(before - 1, "built", "meant", "designed", "intended", "licensed", "certified", "equipped")
      && (isClose(number.tokens.upperBound) || text.roles(number.tokens.upperBound).contains(.person))
  }

  /// "The blaze lasted 31 hours", "a strike that went on for nine days": how long something was.
  private func isLasting(_ number: ClaimNumber) -> Bool {
    guard number.measure == .duration, text.lexicon.isEnglish else { return false }
    let before = beforeHedge(number.tokens.lowerBound)
    let verb = text.is(before, "for") ? before - 1 : before
    return text.is(verb, "lasted", "lasts", "lasting")
      || text.is(verb, "last") && text.roles(verb - 1).contains(.auxiliary)
  }

  /// "4,500 jobs, or 9 percent of its workforce": of what the share is.
  private func wholeOfShare(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard number.measure == .percent, text.is(number.tokens.lowerBound - 1, "or"), text.is(end, "of"),
      text.is(end + 1, "its", "their", "the"), isPlainNoun(end + 2), isClose(end + 3), !text.is(end + 2, Self.vague)
    else { return nil }
    return "share of " + text.lowered(end + 2)
  }

  /// "71 percent of children are vaccinated": those of whom something is told, by what was done to them.
  private func shareDone(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    if let whole = wholeOfShare(number) { return whole }
    guard number.measure == .percent, text.is(end, "of"),
      let head = pluralHead(from: text.roles(end + 1).contains(.determiner) ? end + 2 : end + 1),
      let deed = passive(behind: head)
    else { return nil }
    return text.lowered(head) + " " + deed
  }
}
