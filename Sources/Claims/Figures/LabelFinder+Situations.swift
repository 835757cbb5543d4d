extension LabelFinder {
  /// Labels that a whole turn of phrase gives: "camped in parks", "lost power", "expects to sell 70,000".
  func situation(_ number: ClaimNumber) -> String? {
    switch number.measure {
    case .count:
      let people =
        lot(number) ?? fate(number) ?? toldToLeave(number) ?? outdoors(number) ?? homeless(number) ?? hurt(number)
        ?? takingPart(number)
        ?? crowd(number)
      let others = people ?? saved(number) ?? underRubble(number) ?? stoppedWork(number) ?? withoutSupply(number)
      return others ?? units(number) ?? forecast(number) ?? toll(number)
    case .percent: return thingsAffected(number) ?? (isOfStaff(number) ? stoppedWork(number) : nil) ?? toll(number)
    default: return nil
    }
  }

  /// "40 percent of staff had stayed away".
  private func isOfStaff(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    return text.is(end, "of") && (end + 1..<end + 4).contains { text.roles($0).contains(.person) }
  }

  /// "3,200 residents were told to leave", "70 people had not been reached".
  private func toldToLeave(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard text.lexicon.isEnglish, text.roles(end).contains(.person) || isClose(end) else { return nil }
    if followed(end, within: 9, by: Self.departures) { return "evacuated" }
    return followed(end, within: 6, by: Self.absences) ? "missing" : nil
  }

  private static let departures = ["told", "ordered", "asked", "advised", "forced"].map { [$0, "to", "leave"] }.map {
    $0.map { WordKey.of($0) }
  }

  private static let absences = ["reached", "located", "traced", "heard"].flatMap {
    [["not", "been", $0], ["not", "be", $0], ["yet", "to", "be", $0]]
  }.map { $0.map { WordKey.of($0) } }

  /// "Some 450 people camped in tents."
  private func outdoors(_ number: ClaimNumber) -> String? {
    let near = number.tokens.upperBound..<min(sentence.upperBound, number.tokens.upperBound + 7)
    guard let sleep = near.first(where: { text.is($0, "slept", "sleep", "sleeping", "camped", "camping", "sleeps") })
    else {
      return nil
    }
    let place = sleep + 1..<min(sentence.upperBound, sleep + 4)
    return place.contains {
      text.is($0, "open", "outdoors", "outside", "rough", "streets", "tents", "fields", "parks", "cars")
    } ? "homeless" : nil
  }

  /// "6,500 people lost their homes", "han perdido su hogar", "perdu leur toit".
  private func homeless(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard !text.roles(end).isDisjoint(with: [.person, .auxiliary]) || isClose(end) else { return nil }
    return followed(end, within: 9, by: Self.homelessness) ? "homeless" : nil
  }

  private static let homelessness = [
    ["lost", "their", "homes"], ["lost", "their", "houses"], ["perdido", "su", "hogar"], ["perdido", "sus", "casas"],
    ["perdieron", "su", "hogar"], ["perdieron", "sus", "casas"], ["sin", "hogar"], ["sin", "techo"],
    ["perdu", "leur", "logement"], ["perdu", "leur", "maison"], ["perdu", "leur", "toit"], ["sans", "abri"],
    ["dorment", "étoile"], ["dormi", "étoile"], ["duermen", "intemperie"], ["durmieron", "intemperie"],
    ["duermen", "raso"], ["schlafen", "freien"], ["schliefen", "freien"],
    ["verloren", "ihr", "zuhause"], ["ihr", "zuhause", "verloren"], ["verloren", "ihre", "häuser"],
  ].map { $0.map { WordKey.of($0) } }

  /// "Nine officers needed hospital treatment", "were given first aid".
  private func hurt(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard text.roles(end).contains(.person), !topic.isDisease else { return nil }
    return followed(end, within: 7, by: Self.treatments) ? (topic.isMilitary ? "wounded" : "injured") : nil
  }

  private static let treatments = ["needed", "required", "received", "given", "sought"].flatMap { verb in
    [
      [verb, "hospital", "treatment"], [verb, "medical", "treatment"], [verb, "medical", "help"],
      [verb, "first", "aid"],
    ]
  }.map { $0.map { WordKey.of($0) } }

  /// "Some 5,100 runners took part", "Researchers followed 900 patients."
  private func takingPart(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard text.roles(end).contains(.person) else { return nil }
    if topic.isTrial, text.is(number.tokens.lowerBound - 1, "followed", "enrolled", "recruited", "studied") {
      return "participants"
    }
    guard number.tokens.lowerBound <= sentence.lowerBound + 2 else { return nil }
    let part = (end..<sentence.upperBound).first { text.is($0, "part") && text.is($0 - 1, "took", "take", "taken") }
    return part == nil ? nil : "participants"
  }

  /// "About 700 homes lost heating", "12,000 customers were without power".
  private func withoutSupply(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard let noun = (end..<min(sentence.upperBound, end + 2)).first(where: { text.roles($0).contains(.countable) })
    else {
      return nil
    }
    let near = noun + 1..<min(sentence.upperBound, noun + 6)
    if !text.lexicon.isEnglish {
      let things = Self.english(text.lowered(noun))
      let isOut = followed(noun + 1, within: 14, by: Self.outages)
      return isOut ? (things == "households" ? "homes" : things) + " without power" : nil
    }
    // "cut power to 96,000 customers", "left 300 homes without water"
    let start = number.tokens.lowerBound
    if let to = (max(sentence.lowerBound, start - 4)..<start).last(where: { text.is($0, "to") }),
      text.is(to - 1, "power", "electricity", "water", "heating", "gas"),
      (max(sentence.lowerBound, to - 5)..<to).contains(where: {
        text.is($0, "cut", "cutting", "out", "lost", "off", "disrupted")
      })
    {
      return text.lowered(noun) + " without " + text.lowered(to - 1)
    }
    guard let lack = near.first(where: { text.is($0, "lost", "lose", "losing", "without") }) else { return nil }
    let supply = (lack + 1..<min(sentence.upperBound, lack + 4)).first {
      text.is($0, "power", "electricity", "water", "heating", "gas", "heat", "internet")
    }
    guard let supply else { return nil }
    return text.lowered(noun) + " without " + text.lowered(supply)
  }

  private static let outages = [
    ["ohne", "strom"], ["sin", "luz"], ["sin", "electricidad"], ["sin", "suministro"], ["sans", "électricité"],
    ["sans", "courant"], ["privés", "électricité"], ["privés", "courant"],
  ].map { $0.map { WordKey.of($0) } }

  /// "The maker hopes to sell 90,000 by spring": what is made or sold has no noun of its own.
  private func units(_ number: ClaimNumber) -> String? {
    let start = number.tokens.lowerBound
    guard text.is(start - 1, "ship", "sell", "deliver", "produce"), !text.is(number.tokens.upperBound, "of"),
      isClose(number.tokens.upperBound) || text.roles(number.tokens.upperBound).contains(.determiner)
    else { return nil }
    let isHoped = (max(sentence.lowerBound, start - 5)..<start).contains {
      text.is($0, "expects", "expected", "plans", "hopes", "aims", "wants", "will", "forecasts")
    }
    return isHoped ? "units expected" : "units"
  }

  /// "High 14." in a weather report.
  private func forecast(_ number: ClaimNumber) -> String? {
    let start = number.tokens.lowerBound
    guard topic.isWeather, number.size < 60, isClose(number.tokens.upperBound) else { return nil }
    let word = text.is(start - 1, "of", "around", "near") ? start - 2 : start - 1
    if text.is(word, "high", "highs") { return "high temperature" }
    return text.is(word, "low", "lows") ? "low temperature" : nil
  }

  /// "40% of flights were cancelled", "few buses will run: 60% are cancelled".
  private func thingsAffected(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    let near = end..<min(sentence.upperBound, end + 7)
    guard let deed = near.first(where: { text.roles($0).contains(.participle) }),
      near.prefix(while: { $0 < deed }).allSatisfy({ text.isWord($0) })
    else { return nil }
    let noun =
      (end..<deed).first { text.roles($0).contains(.countable) }
      ?? (text.roles(deed - 1).contains(.auxiliary)
        ? (sentence.lowerBound..<number.tokens.lowerBound).last { plural(of: $0) != nil } : nil)
    guard let noun, let name = plural(of: noun) else { return nil }
    return name + " " + text.text(deed..<deed + 1).lowercased()
  }

  /// A thing that is worth counting, in the plural.
  private func plural(of index: Int) -> String? {
    guard text.isWord(index) else { return nil }
    let word = text.text(index..<index + 1).lowercased()
    if text.roles(index).contains(.countable) { return word }
    let entry = text.lexicon.place(WordKey.of(word + "s"))
    return text.lexicon.entries[Int(entry)].roles.contains(.countable) ? word + "s" : nil
  }

  /// Nouns that say who people are, so that their number is one of these.
  private static let kindsOfPeople = WordSet(
    """
    visitors tourists workers employees volunteers students pupils pilgrims migrants refugees protesters demonstrators \
    patients spectators
    """)

  /// The same where they are ten or more.
  private static let otherPeople = WordSet(
    """
    passengers customers savers investors taxpayers depositors inmates prisoners detainees teachers \
    nurses doctors journalists officers policemen firemen paramedics drivers farmers fishermen pensioners commuters \
    holidaymakers athletes competitors supporters contractors recruits cadets households householders
    """)

  /// "there had been 209 people on the ship"
  private func onVehicle(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    var on = end + 1
    while on < end + 4, text.roles(on).contains(.auxiliary) { on += 1 }
    guard text.roles(end).contains(.person), text.is(on, "on", "in"), text.roles(on + 1).contains(.determiner)
    else { return nil }
    return text.is(
      on + 2, "ship", "boat", "ferry", "plane", "flight", "bus", "train", "vessel", "aircraft", "helicopter")
      ? "on board" : nil
  }

  /// People who are named by what they do: "6,200 visitors", "412 workers".
  func people(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard number.measure == .count, number.size >= 2 else { return nil }
    if let board = onVehicle(number) { return board }
    let noun = (end..<min(sentence.upperBound, end + 3)).first {
      text.roles($0).contains(.person) || text.is($0, "witnesses", "defendants", "co-defendants")
    }
    guard let noun, (end..<noun).allSatisfy({ text.isWord($0) && text.roles($0).isEmpty }) else { return nil }
    // "The second of four suspects" tells nothing of the four.
    let isOfCourt =
      text.is(noun, "suspects", "defendants", "co-defendants", "witnesses")
      && !text.roles(number.tokens.lowerBound - 1).contains(.preposition)
    return isOfCourt || text.is(noun, Self.kindsOfPeople) || number.size >= 10 && text.is(noun, Self.otherPeople)
      ? text.text(noun..<noun + 1).lowercased() : nil
  }
}
