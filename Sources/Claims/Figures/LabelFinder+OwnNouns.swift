/// What is counted by its own noun, where no word of the lexicon tells: by the noun phrase behind the number alone.
extension LabelFinder {
  /// A noun phrase that a number begins, and where it stands in its clause.
  struct OwnNoun {
    /// Its last noun, with the word right before that one where it tells more.
    let label: String
    /// Whether it is the subject of a verb: "eight libraries will close".
    let isSubject: Bool
    /// Whether it stands behind a preposition, and tells where or whence.
    let isAside: Bool
  }

  /// The plural that a number counts, at most three words before it: "640 polling stations", "350 corruption-related reports",
  /// "16,000 fresh graduates"; whoever is only called people or persons by what was done to them: "400 people were turned away".
  func ownNoun(_ number: ClaimNumber) -> OwnNoun? {
    guard number.size == number.size.rounded(), !text.isWhole(number.tokens.lowerBound) else { return nil }
    let before = beforeHedge(number.tokens.lowerBound)
    // "by 40 votes": how, and not what. "Formula 1 cars": a name.
    let isHedge = text.is(before, "around", "about", "over", "under", "near") && number.qualifier != nil
    let isAside = text.roles(before).contains(.preposition) && !isHedge && !text.is(before, "with", "of")
    if isAside, !text.is(before, "in", "across", "at", "from", "to") { return nil }
    if text.isWord(before), text.tokens[before].isCapital, !text.tokens[before].isFirst { return nil }
    let end = number.tokens.upperBound
    let isOfWhole = text.is(end, "of") && text.is(end + 1, "the", "its", "their", "his", "her", "our")
    let first = isOfWhole ? end + 2 : end
    guard let head = pluralHead(from: first), !text.is(head, Self.kin), !isName(number) else { return nil }
    // "taken to three hospitals": where to.
    if isAside, text.is(before, "to"), text.is(head, "hospitals", "clinics", "shelters", "centres", "centers", "camps")
    {
      return nil
    }
    let isSubject = !text.roles(head + 1).isDisjoint(with: [.auxiliary]) || text.roles(head + 2).contains(.auxiliary)
    guard !text.is(head, Self.anybody) else {
      let deed = isOfWhole ? nil : passive(behind: head)
      return deed.map { OwnNoun(label: "people " + $0, isSubject: true, isAside: isAside) }
    }
    let tells = !isOfWhole && head > first && tellsMore(head - 1)
    return OwnNoun(
      label: (tells ? text.lowered(head - 1) + " " : "") + text.lowered(head), isSubject: isSubject && !isAside,
      isAside: isAside)
  }

  /// "3M labels": a letter behind a number makes it a name.
  private func isName(_ number: ClaimNumber) -> Bool {
    number.tokens.count > 1 && text.tokens[number.tokens.upperBound - 1].isCapital
  }

  /// "The number of applications rose to 4,300": the plural that a sentence about a number begins with.
  func numbered(_ number: ClaimNumber) -> String? {
    guard number.measure == .count, isClose(number.tokens.upperBound) else { return nil }
    let start = beforeHedge(number.tokens.lowerBound)
    guard text.is(start, "to", "at", "was", "is", "reached", "hit", "exceeded"),
      let of = (sentence.lowerBound..<min(start, sentence.lowerBound + 5)).first(where: {
        text.is($0, "of") && text.is($0 - 1, "number", "total")
      }),
      let head = pluralHead(from: text.roles(of + 1).contains(.determiner) ? of + 2 : of + 1), head < start,
      start - head < 9, !text.is(head, Self.anybody), !text.is(head, Self.kin)
    else { return nil }
    return (head > of + 1 && tellsMore(head - 1) ? text.lowered(head - 1) + " " : "") + text.lowered(head)
  }

  /// The last noun of a phrase in the plural that begins at a token.
  func pluralHead(from first: Int) -> Int? {
    // "weather-related reports": a compound stands before its noun.
    var first = first
    while text.isMark(first + 1, "-"), text.touches(first, first + 1), text.touches(first + 1, first + 2) { first += 2 }
    if first > 1, text.isMark(first - 1, "-") { first += 1 }
    for index in first..<max(first, min(sentence.upperBound, first + 4)) {
      guard isNominal(index, asModifier: false) else {
        guard isNominal(index, asModifier: true) else { return nil }
        continue
      }
      guard isCounted(index) else { continue }
      if text.is(index, Self.anybody) { return index }
      if isNominal(index + 1, asModifier: false), isCounted(index + 1) { continue }
      // "two funds process claims": which of them is the head, nobody can tell.
      let isOpen = isNominal(index + 1, asModifier: true) && text.roles(index + 1).isEmpty && text.isPlural(index + 2)
      return isOpen || text.is(index, Self.uncounted) ? nil : index
    }
    return nil
  }

  /// Whether a word can be in a noun phrase: as its noun, or before that one.
  private func isNominal(_ index: Int, asModifier: Bool) -> Bool {
    guard sentence.contains(index), text.isWord(index), !text.tokens[index].isPossessive,
      text.roles(index).subtracting([.countable, .account, .estimate, .person, .voice, .title]).isEmpty
        || !asModifier && (text.is(index, "reports") || isNounInPlace(index))
    else { return false }
    let entry = text.entry(index)
    guard asModifier else { return entry.label < 0 && !text.tokens[index].isCapital && entry.unitName == nil }
    // A word that labels counts would have labelled this one; "40 attended classes" are no classes.
    let isLabel = [entry.label, entry.otherLabel].contains { place in
      place >= 0 && LabelRule.all[Int(place)].measures.contains { $0 == .count }
    }
    return !isLabel && entry.unitName == nil && !text.lowered(index).hasSuffix("ed")
  }

  /// "88 warnings were given", "12 strikes on the port": what can be a verb is a noun where nothing follows that it could govern.
  private func isNounInPlace(_ index: Int) -> Bool {
    text.isPlural(index) && !text.is(index + 1, "to")
      && text.roles(index).subtracting([.saying, .account, .verb, .rise, .fall, .supposal, .hypothetical, .counting])
        .isEmpty
      && (isClose(index + 1) || text.roles(index + 1).contains(.auxiliary))
  }

  /// Whether a noun is in the plural.
  private func isCounted(_ index: Int) -> Bool {
    text.isPlural(index) || text.is(index, Self.anybody) || text.is(index, "cattle", "sheep", "fish", "staff")
  }

  /// Whether the word before a noun tells which of them are meant: "polling", and not "new".
  private func tellsMore(_ index: Int) -> Bool {
    text.isWord(index) && !text.tokens[index].isCapital && !text.is(index, Self.general)
      && !text.isMark(index - 1, "-") && !text.lowered(index).hasSuffix("est")
  }

  /// What was done to those before a verb: "were turned away", "have been fined".
  func passive(behind head: Int) -> String? {
    var index = head + 1
    var isPassive = false
    while index < head + 6, !text.roles(index).isDisjoint(with: [.auxiliary, .adverb]) {
      isPassive = isPassive || text.is(index, "was", "were", "are", "be", "been", "being")
      index += 1
    }
    guard isPassive, text.isWord(index), text.entry(index).label < 0, !text.is(index, Self.noDeeds) else { return nil }
    let word = text.lowered(index)
    guard word.utf8.count > 4 && word.hasSuffix("ed") || text.roles(index).contains(.participle) else { return nil }
    return text.is(index + 1, "away", "back", "out", "off", "down") ? word + " " + text.lowered(index + 1) : word
  }

  /// Whom a noun for anybody leaves open.
  private static let anybody = WordSet("people persons individuals others men women adults children")

  /// Whom people have, of whom a number tells nothing of an event.
  private static let kin = WordSet(
    """
    sons daughters brothers sisters siblings parents mothers fathers grandparents grandchildren wives husbands friends kids \
    boys girls babies twins triplets spouses cousins uncles aunts
    """)

  /// Participles that tell what somebody thinks, and not what was done.
  private static let noDeeds = WordSet(
    """
    expected believed reported supposed allowed concerned interested involved used required needed based estimated \
    presumed assumed rumoured rumored alleged considered deemed scheduled understood married pleased worried scared tired \
    prepared determined united committed dedicated excited satisfied called asked
    """)

  /// Words before a noun that do not tell which of them are meant.
  private static let general = WordSet(
    """
    new other more further additional extra different separate various several big small large major minor main key local \
    such same certain entire whole full total current former recent possible potential active old young able own fresh \
    live real very main top leading individual single own non special
    """)

  /// Plurals that count no things.
  private static let uncounted = WordSet(
    """
    times years points goals sides ways things reasons rounds sets games steps minutes terms parts halves thirds quarters \
    places pages words letters others lengths laps holes runs wickets overs tries aces assists rebounds yards inches \
    degrees matches points cents pence seats wins losses draws titles medals caps starts appearances decades centuries \
    marks watts volts gigabytes terabytes decibels pfennigs kopecks light-years fold metres miles occasions \
    pips tenths thanks generations nights evenings mornings afternoons weekends sessions seasons stars kinds types sorts copies
    """)
}
