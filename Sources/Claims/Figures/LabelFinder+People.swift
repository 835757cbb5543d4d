extension LabelFinder {
  /// "35,000 people filled Liberty Square", "turnout at 90,000": those who came.
  func crowd(_ number: ClaimNumber) -> String? {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    guard number.size >= 20 else { return nil }
    if text.is(start - 1, "at", "to", "of"), isClose(end),
      (max(sentence.lowerBound, start - 5)..<start).contains(where: { text.is($0, "turnout", "crowd", "attendance") })
    {
      return "attendance"
    }
    if !text.lexicon.isEnglish { return marched(number) }
    // "Hundreds marched; police put the number at 45,000"
    if text.is(start - 1, "at"), isClose(end),
      (start - 4..<start - 1).contains(where: { text.is($0, "number", "figure", "numbers") }),
      sentence.contains(where: { text.is($0, "marched", "rallied", "demonstrated", "protested", "marchers", "rally") })
    {
      return "attendance"
    }
    // "in front of 12,450 fans"
    if text.is(start - 1, "of"), text.is(start - 2, "front"),
      text.is(end, "fans", "people", "supporters") || isClose(end) && number.size >= 500
    {
      return "attendance"
    }
    // "150,000 had marched": nobody else is named.
    let noun = (end..<min(sentence.upperBound, end + 3)).first { text.roles($0).contains(.person) } ?? end - 1
    let verb = text.roles(noun + 1).contains(.auxiliary) ? noun + 2 : noun + 1
    let came = text.is(verb, Self.coming)
    guard came else { return nil }
    if text.is(verb, "took") {
      return (verb + 1..<verb + 4).contains { text.is($0, "streets") } ? "attendance" : nil
    }
    if text.is(verb, "turned") { return text.is(verb + 1, "out", "up") ? "attendance" : nil }
    if text.is(verb, "came") { return text.is(verb + 1, "to", "out") ? "attendance" : nil }
    if text.is(verb, "come") { return isClose(verb + 1) && verb == end + 1 ? "attendance" : nil }
    return "attendance"
  }

  private static let coming = WordSet(
    """
    marched rallied protested demonstrated gathered assembled packed thronged filled lined turned came come \
    attended flocked poured took
    """)

  /// "Fifty-two had been pulled from the water", "dug four skiers out", "picked up 163 people": those who were saved, or
  /// the bodies that were found.
  func saved(_ number: ClaimNumber) -> String? {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    let isPeople = !text.roles(end).isDisjoint(with: [.person, .soldier]) || isClose(end)
    if text.is(end, "bodies", "corpses") { return "killed" }
    // Before the number, with its other half before or behind it.
    let verb = text.is(start - 1, "up", "out", "in", "off") ? start - 2 : start - 1
    if isPeople,
      text.is(verb, "picked", "brought", "pulled", "plucked", "dug", "fished", "winched", "lifted", "hauled", "dragged")
    {
      let isSplit = verb < start - 1
      let rest = end..<min(sentence.upperBound, end + 5)
      if isSplit || rest.contains(where: { text.is($0, "from", "out", "alive", "ashore", "safety", "aboard", "into") })
      {
        if rest.contains(where: { text.is($0, "alive") }) { return "survivors" }
        return rest.contains { text.is($0, "dead", "bodies") } ? "killed" : "rescued"
      }
    }
    guard isPeople || text.roles(end).contains(.auxiliary) else { return nil }
    let near = end..<min(sentence.upperBound, end + 6)
    guard let pulled = near.first(where: { text.is($0, "pulled", "plucked", "dug", "winched", "brought", "fished") }),
      near.prefix(while: { $0 < pulled }).allSatisfy({ text.isWord($0) }),
      (end..<pulled).contains(where: { text.is($0, "been", "were", "was") })
    else { return nil }
    let behind = pulled + 1..<min(sentence.upperBound, pulled + 4)
    if behind.contains(where: { text.is($0, "alive") }) { return "survivors" }
    return behind.contains { text.is($0, "from", "out", "ashore", "safety") } ? "rescued" : nil
  }

  /// "30 neighbours were still under the debris": those who are buried.
  func underRubble(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    let near = end..<min(sentence.upperBound, end + 8)
    guard let under = near.first(where: { text.is($0, "under", "beneath") }),
      near.prefix(while: { $0 < under }).allSatisfy({ text.isWord($0) })
    else { return nil }
    return (under + 1..<under + 4).contains {
      text.is($0, "rubble", "debris", "mud", "snow", "wreckage", "ruins", "earth", "collapsed")
    } ? "trapped" : nil
  }

  /// "6,500 dockers stopped work", "legten 3.800 Beschäftigte die Arbeit nieder": those who strike.
  func stoppedWork(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard number.size >= 20 || number.measure == .percent else { return nil }
    if !text.lexicon.isEnglish { return followed(end, within: 14, by: Self.strikes) ? "participation" : nil }
    for verb in end..<min(sentence.upperBound, end + 7) {
      if text.is(verb, "stayed"), text.is(verb + 1, "away", "off"),
        number.measure == .percent || text.is(verb + 2, "work") || text.is(verb + 3, "work")
      {
        return "participation"
      }
      if text.is(verb, "stopped"), text.is(verb + 1, "work", "working") { return "participation" }
      if text.is(verb, "downed"), text.is(verb + 1, "tools") { return "participation" }
      if text.is(verb, "walked"), text.is(verb + 1, "out"), !text.is(verb + 2, "of") { return "participation" }
      if text.is(verb, "on"), text.is(verb + 1, "strike") { return "participation" }
      if !text.isWord(verb) { return nil }
    }
    return nil
  }

  /// "The number of people killed in floods climbed to 23": what is counted stands at the sentence's beginning.
  func toll(_ number: ClaimNumber) -> String? {
    let start = number.tokens.lowerBound
    if !text.lexicon.isEnglish { return tollElsewhere(number) }
    guard text.is(start - 1, "to", "at", "by", "was", "is", "above", "over", "below", "under", "around", "about"),
      isClose(number.tokens.upperBound) || number.measure != .count,
      let of = (sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 5)).first(where: {
        text.is($0, "of") && text.is($0 - 1, "number", "total", "share", "proportion")
      }),
      let verb = (of + 1..<start).last(where: {
        !text.roles($0).isDisjoint(with: [.rise, .fall])
          || text.is($0, "was", "is", "stood", "stands", "reached", "came", "put")
      }), start - verb <= 4
    else { return nil }
    for index in of + 1..<verb {
      if number.measure == .count, text.is(index, "victims") { return "killed" }
      let entry = text.entry(index)
      guard entry.label >= 0, takes(Int(entry.label), number, at: index) else { continue }
      return refined(LabelRule.all[Int(entry.label)].name, at: index, number)
    }
    return nil
  }
}
