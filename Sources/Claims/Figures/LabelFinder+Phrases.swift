extension LabelFinder {
  /// Labels that depend on more than one word.
  func special(_ number: ClaimNumber) -> String? {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    switch number.measure {
    case .count:
      if number.size < 10, isQuake(start) || isStrength(number) { return "magnitude" }
      if text.is(start - 1, "aged", "age") || text.is(start - 1, "of") && text.is(start - 2, "age") { return "age" }
      if text.is(start - 1, "at"), number.size < 120,
        text.is(start - 2, "dies", "died")
          || text.is(start - 2, "killed", "murdered", "drowned") && start - 2 == sentence.lowerBound
          || text.is(start - 2, "dead") && !text.roles(start - 3).contains(.determiner), isClose(end),
        !text.is(end, "of")
      {
        return "age"
      }
      // "dies in Mumbai at 67"
      if text.is(start - 1, "at"), (10..<116).contains(number.size), isClose(end),
        (max(sentence.lowerBound, start - 7)..<start).contains(where: { text.is($0, "dies", "died", "dying") })
      {
        return "age"
      }
      if topic.isDeath, text.is(start - 1, "was"),
        text.roles(start - 2).contains(.personPronoun) || text.isMark(start - 2, ",")
          || text.isWord(start - 2) && text.tokens[start - 2].isCapital,
        (15..<115).contains(number.size), isClose(end), !text.is(end, "of")
      {
        return "age"
      }
      // "had spoken of four victims"
      if text.is(end, "victims"), isClose(end + 1), text.is(start - 1, "of"),
        text.is(start - 2, "spoke", "spoken", "speaks")
      {
        return "killed"
      }
      if text.is(start - 1, "lost"), text.roles(end).contains(.person) { return "killed" }
      // "The ferry had 230 passengers and crew"
      if text.is(end, "passengers"), text.is(end + 1, "and"), text.is(end + 2, "crew"),
        text.is(start - 1, "had", "has"),
        isTransport(before: start)
      {
        return "on board"
      }
      if text.is(start - 1, "with", "carrying", "carried"), text.roles(end).contains(.person),
        isTransport(before: start)
      {
        return "on board"
      }
      if text.is(end, "points", "puntos", "punkte"), number.size > 100 { return "index level" }
      if let seats = SeatReader(text: text, sentence: sentence).label(number, topic) { return seats }
      if isRoom(number) { return "capacity" }
      if isDriven(number) { return "displaced" }
      if isEvacuation(number) || isSheltered(number) { return hasCrossed(number) ? "refugees" : "evacuated" }
      if isTakenToHospital(number) { return "hospitalised" }
      if isEligible(number) { return "eligible voters" }
      if let named = named(number) { return named }
      if isOfAge(start) { return text.lowered(ageWord(start) - 1) + " age" }
      if let ballots = ballots(number) { return ballots }
      if text.is(start - 1, "captured"), isClose(end), topic.isMilitary { return "captured" }
      if text.is(start - 1, "of"), text.is(start - 2, "poll", "survey", "sample"), text.roles(end).contains(.person) {
        return "respondents"
      }
      if isClaimedByJobless(number) { return "jobless claims" }
      if text.is(start - 1, "employs", "employed", "employing", "employ"),
        !text.is(start - 2, "are", "were", "is", "was")
      {
        return "employees"
      }
      // "has 6,000 soldiers in the area"
      if text.roles(end).contains(.soldier), text.is(end + 1, "in", "at", "along", "on"),
        text.is(start - 1, "has", "have", "had")
      {
        return soldiers(near: end)
      }
      if text.is(start - 1, "nahm", "nahmen", "nimmt"),
        (end..<min(sentence.upperBound, end + 4)).contains(where: { text.is($0, "fest") })
      {
        return "arrested"
      }
      return nil
    case .percent:
      if isRateDecision(start) || isRateLevel(start) || isRateElsewhere(start) { return "policy rate" }
      if isShareOfElectorate(number) { return "turnout" }
      if isOfTheShares(start) { return "share price change" }
      if isIndex(start) {
        return text.is(start - 2, "shares") && isOwned(start - 2) ? "share price change" : "index change"
      }
      if !topic.isElection || isOfPublic(number.tokens.upperBound), isOpinion(number) { return "approval" }
      if isRejection(number) { return "opposition" }
      if isIntention(number) { return "vote share" }
      if isPayDemand(number) { return "pay rise" }
      if isLevel(number) { return "policy rate" }
      if text.is(end, "pay", "salary", "wage"), text.is(end + 1, "cut", "cuts") { return "pay cut" }
      if isOfGDP(number) { return "deficit" }
      if isOfConsumerPrices(number) { return "inflation" }
      if let reduction = reduction(start) { return reduction }
      if text.is(end, "of"),
        (end + 1..<min(end + 4, sentence.upperBound)).contains(where: { text.is($0, "voters", "electorate") }),
        sentence.contains(where: { text.is($0, "voted", "cast", "turnout", "polls", "ballots", "turned") })
      {
        return "turnout"
      }
      if topic.isElection, text.is(end, "against") || text.is(end, "in") && text.is(end + 1, "favour", "favor") {
        return "vote share"
      }
      if text.is(end, "of"), let voted = (end + 1..<end + 6).first(where: { text.is($0, "voted") }) {
        if (end + 1..<voted).contains(where: { text.is($0, "eligible", "registered") }) { return "turnout" }
        return text.is(voted + 1, "to", "for", "against", "in", "yes", "no") ? "vote share" : nil
      }
      if topic.isElection, !text.lexicon.isEnglish, isWonElsewhere(number) { return "vote share" }
      if text.is(end, "of"), isVote(behind: end) { return share(before: start) ?? "vote share" }
      return isResult(start, end) ? share(before: start) : nil
    case .money:
      if isSetAside(number) { return "budget" }
      if let taken = taken(number) { return taken }
      if let sum = sum(number) { return sum }
      if isOrderedToPay(number) { return "fine" }
      // "Shares fell 11 percent to $23.70"
      let isOfShare = text.is(start - 1, "to", "at") && number.size < 10_000
      // "$9.8 billion, or $42 a share"
      if text.is(end, "a", "per"), text.is(end + 1, "share") { return "share price" }
      if isWorth(number) { return "value" }
      return isOfShare
        && (max(sentence.lowerBound, start - 8)..<start).contains { text.is($0, "shares", "stock", "share") }
        ? "share price" : nil
    case .length:
      // "40 km north of the town at a depth of 67 km"
      if text.is(end, "down", "underground") { return "depth" }
      if isRising(number) { return "height" }
      if text.is(end, "wide", "across", "broad") { return "width" }
      if text.is(end, "below", "beneath", "under"),
        text.is(end + 1, "ground", "surface") || text.is(end + 2, "ground", "surface", "earth", "sea")
      {
        return "depth"
      }
      return text.is(end, "north", "south", "east", "west", "away") ? distance(number) : nil
    case .duration:
      if text.roles(start - 1).contains(.calendar) { return nil }
      if isSentence(number) || isTerm(number) { return "sentence" }
      if isClosure(number) { return "closure" }
      guard number.unit == "years", isClose(end),
        !text.roles(end).contains(.preposition) || text.entry(end + 1).label < 0
      else { return nil }
      // "il y a dix ans"
      if text.is(start - 2, "y") { return nil }
      return text.is(start - 1, "a") || start > 0 && text.words.text(start - 1) == "à" ? "age" : nil
    default: return nil
    }
  }

  /// "Der Warenwert liegt bei 3 Millionen Euro": what goods are worth, right before its verb; a best or a limit is none.
  private func isWorth(_ number: ClaimNumber) -> Bool {
    var index = number.tokens.lowerBound - 1
    while text.is(index, "rund", "etwa", "knapp", "gut", "über") { index -= 1 }
    guard text.lexicon.capitalizesNouns, text.is(index, "bei"), text.is(index - 1, "liegt", "lag", "liege") else {
      return false
    }
    let word = text.isWord(index - 2) ? text.lowered(index - 2) : ""
    return Self.worths.contains { word.hasSuffix($0) }
  }

  private static let worths = [
    "warenwert", "verkaufswert", "marktwert", "handelswert", "schwarzmarktwert", "sachwert", "gesamtwert",
  ]

  /// "has 22 names of dead prisoners", "the names of 40 missing": a list of the dead counts them.
  private func named(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard text.is(end, "names"), text.is(end + 1, "of") else { return nil }
    let whose = text.roles(end + 2).contains(.determiner) ? end + 3 : end + 2
    if text.is(whose, "dead", "victims", "killed") { return "killed" }
    return text.is(whose, "missing", "disappeared") ? "missing" : nil
  }

  /// The word for an age right before "to", "of" or "at" and a number.
  private func ageWord(_ start: Int) -> Int { text.is(start - 2, "age", "ages") ? start - 2 : start - 3 }

  /// "raise the retirement age to 67", "a minimum age of 16": an age that a law sets.
  private func isOfAge(_ start: Int) -> Bool {
    let age = ageWord(start)
    return text.is(start - 1, "to", "of", "at", "from") && text.is(age, "age")
      && text.is(age - 1, "retirement", "pension", "minimum", "voting", "drinking", "legal", "marriage", "pensionable")
  }

  /// Words of a search for the missing.
  static let rescuing = WordSet(
    """
    rescuers rescue rescued divers lifeboat lifeboats boats coastguard helicopters drones dogs searchers firefighters crews \
    wreck wreckage rubble debris ruins sank sunk sinking capsized overturned collapsed collapse avalanche landslide landslides \
    mudslide crash crashed flood floods swept buried missing
    """)

  /// Words of a search for who did something, or for somebody to hire.
  static let hunting = WordSet(
    """
    police detectives officers investigators manhunt connection suspected suspects armed attack attackers hire recruit jobs \
    staff volunteers join exposed trial study
    """)

  /// Nothing that the number counts follows it.
  func isClose(_ end: Int) -> Bool {
    end >= sentence.upperBound || !text.isWord(end)
      || !text.roles(end).isDisjoint(with: [.preposition, .conjunction, .calendar, .according])
  }

  /// Left, fled, moved or forced, from or out of homes.
  func isEvacuation(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    guard text.roles(end).contains(.person) || isClose(end) || text.is(end, "flee", "flees") else { return false }
    let upper = (end..<min(sentence.upperBound, end + 14)).first { !text.isWord($0) && $0 >= end + 8 }
    let near = max(sentence.lowerBound, number.tokens.lowerBound - 6)..<(upper ?? min(sentence.upperBound, end + 14))
    let leaves = near.contains {
      text.is(
        $0, "left", "leave", "fled", "flee", "forced", "forces", "moved", "moves", "ordered", "forcing", "drove",
        "driving", "driven")
    }
    return leaves && near.contains { text.is($0, "homes", "houses", "hamlets", "villages", "flee", "fled", "out") }
      && (end..<near.upperBound).contains {
        text.is($0, "homes", "houses", "hamlets", "villages", "out", "flee", "fled")
      }
  }

  /// "forced 340,000 people from their homes": nobody led them out.
  private func isDriven(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    guard text.lexicon.isEnglish, text.roles(end).contains(.person),
      text.is(beforeHedge(number.tokens.lowerBound), "forced", "forcing", "forces"),
      let from = (end + 1..<end + 4).first(where: { text.is($0, "from") })
    else { return false }
    return (from + 1..<from + 4).contains { text.is($0, "homes", "houses", "villages", "hamlets", "land") }
  }

  /// "Another 61 were taken to three hospitals".
  private func isTakenToHospital(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    guard text.lexicon.isEnglish, text.roles(end).contains(.person) || text.roles(end).contains(.auxiliary),
      !text.is(end, Self.carers)
    else { return false }
    let clause = (end..<min(sentence.upperBound, end + 10)).prefix { text.isWord($0) || text.words.isNumber($0) }
    guard
      let verb = clause.first(where: {
        text.is($0, "taken", "rushed", "airlifted", "admitted") && text.is($0 + 1, "to")
      })
    else { return false }
    // "taken to court, hospital officials said": nothing but what belongs to the noun stands between.
    guard let place = (verb + 2..<verb + 7).first(where: { text.is($0, "hospital", "hospitals", "clinics", "clinic") })
    else { return false }
    return !text.roles(place + 1).contains(.voice)
      && (verb + 2..<place).allSatisfy {
        text.words.isNumber($0)
          || text.isWord($0)
            && text.roles($0).isDisjoint(with: [.preposition, .conjunction, .saying, .verb, .auxiliary, .countable])
      }
  }

  /// Who comes to a hospital to work.
  private static let carers = WordSet("nurses doctors surgeons medics paramedics volunteers soldiers players students")

  /// "138,000 residents of four provinces have been moved to shelters": whatever stands between.
  private func isSheltered(_ number: ClaimNumber) -> Bool {
    let clause = (number.tokens.upperBound..<min(sentence.upperBound, number.tokens.upperBound + 14)).prefix {
      text.isWord($0)
    }
    if clause.contains(where: {
      text.is($0, "taken", "brought", "ferried", "airlifted", "plucked") && text.is($0 + 1, "off")
    }) {
      return true
    }
    guard
      let verb = clause.first(where: {
        text.is($0, "moved", "taken", "brought", "gone", "went", "bussed", "ferried", "housed")
          && text.is($0 + 1, "to", "into", "in")
      })
    else { return false }
    return (verb + 1..<min(sentence.upperBound, verb + 5)).contains {
      text.is($0, "shelters", "shelter", "safety", "centres", "centers", "camps")
        || text.is($0, "ground") && text.is($0 - 1, "higher", "high", "safer", "safe")
    }
  }

  /// "Norges Bank raises to 4%": a bank, a verb, "to" or "at", a share.
  func isRateDecision(_ start: Int) -> Bool {
    guard text.is(start - 1, "to", "at") else { return false }
    let before = max(sentence.lowerBound, start - 12)..<start
    let isBank = before.contains {
      text.is($0, "bank", "fed", "ecb")
        || (text.isWord($0) && text.tokens[$0].isCapital && text.text($0..<$0 + 1).hasSuffix("bank"))
    }
    // "raised its inflation forecast to 3.1 percent", "raised its stake to 9 percent"
    if before.contains(where: { text.is($0, Self.otherShares) || text.is($0, "rate", "rates") && isOtherRate($0) }) {
      return false
    }
    return isBank
      && before.contains {
        text.is(
          $0, "cuts", "cut", "holds", "held", "raises", "raised", "keeps", "kept", "leaves", "left", "lowers",
          "lowered", "hikes", "rate", "rates")
      }
  }

  /// "a relevé son taux directeur d'un quart de point, à 4 %", "hob den Leitzins auf 4 Prozent": nothing but by how much stands
  /// between the rate, which a verb has for its object, and what it comes to.
  private func isRateElsewhere(_ start: Int) -> Bool {
    guard !text.lexicon.isEnglish, text.is(start - 1, "auf") || text.lowered(start - 1) == "à" else { return false }
    var index = start - 2
    while index > sentence.lowerBound, isChange(index) { index -= 1 }
    if text.is(index, "leitzins", "leitzinsen", "leitzinssatz") { return text.is(index - 1, "den", "seinen", "ihren") }
    return text.is(index, "directeur") && text.is(index - 1, "taux") && text.is(index - 2, "son", "le")
  }

  /// A word or mark of by how much something changes, or from where.
  private func isChange(_ index: Int) -> Bool {
    text.words.isNumber(index) || text.isMark(index, ",", "%")
      || text.is(index, "d'", "de", "un", "quart", "demi", "point", "points", "base", "um", "von", "einen")
      || text.is(index, "viertelpunkt", "basispunkte", "prozentpunkt", "prozentpunkte", "prozent", "auf")
  }

  /// What a bank says or has beside its rate.
  static let otherShares = WordSet(
    """
    forecast forecasts estimate estimates projection projections outlook target stake guidance inflation growth holding \
    holdings dividend margin tax ratio share reserves purchases lending requirement
    """)

  /// "The Fed sees rates peaking at 4.5%", "the central bank raised borrowing costs to 4%": of whose rates a sentence tells that
  /// names a central bank, unless a word says of what else they are.
  private func isRateLevel(_ start: Int) -> Bool {
    let before = beforeHedge(start)
    guard text.lexicon.isEnglish, text.is(before, "at", "to"), isOfCentralBank(before) else { return false }
    if text.is(before, "at"), text.is(before - 1, "peaking", "settling"), text.is(before - 2, "rates"),
      !isOtherRate(before - 2)
    {
      return text.is(before - 3, "interest", "sees", "expects", "see", "expect", "saw")
        && !(text.is(before - 3, "interest") && !text.is(before - 4, "sees", "expects", "see", "expect", "saw"))
    }
    return text.is(before, "to") && text.is(before - 1, "costs") && text.is(before - 2, "borrowing")
      && text.is(before - 3, "raised", "raises", "lifted", "lifts", "cut", "cuts", "lowered", "lowers")
  }

  /// "the central bank", "the Fed", "Riksbank" before a place.
  private func isOfCentralBank(_ end: Int) -> Bool {
    (sentence.lowerBound..<end).contains {
      text.is($0, "bank") && (text.is($0 - 1, "central", "reserve", "national") || text.is($0 + 1, "of"))
        || text.is($0, "fed", "ecb", "riksbank", "bundesbank") && text.tokens[$0].isCapital
        || text.is($0, "policymakers", "rate-setters")
    }
  }

  /// "The FTSE 100 gained 0.6%": a verb of rising or falling, and a name with its number or a word for shares before it.
  func isIndex(_ start: Int) -> Bool {
    guard !text.roles(start - 1).isDisjoint(with: [.rise, .fall]) else { return false }
    let isNamed =
      text.tokens.indices.contains(start - 3) && text.tokens[start - 2].kind == .number
      && text.tokens[start - 3].isCapital
    return isNamed || text.is(start - 2, "index", "shares", "stocks", "dow", "nasdaq")
  }

  /// "The shares, which have lost much since January, fell a further 11%": one company's.
  func isOfTheShares(_ start: Int) -> Bool {
    guard text.lexicon.isEnglish,
      (sentence.lowerBound..<sentence.lowerBound + 2).contains(where: { text.is($0, "shares", "stock") })
    else { return false }
    var verb = start - 1
    while text.roles(verb).contains(.determiner) || text.is(verb, "further", "another", "by", "about", "around") {
      verb -= 1
    }
    return !text.roles(verb).isDisjoint(with: [.rise, .fall])
      && text.is(sentence.lowerBound, "the", "its", "their", "shares")
      && (sentence.lowerBound..<verb).contains { text.isMark($0, ",") || text.is($0, "the", "its", "their") }
  }

  /// "cut severe cases by 52%": what was made less.
  func reduction(_ start: Int) -> String? {
    guard text.is(start - 1, "by") else { return nil }
    for index in stride(from: start - 2, through: max(sentence.lowerBound, start - 12), by: -1) {
      // "admissions among the over-65s"
      if text.isMark(index, "-"), text.touches(index - 1, index) || text.words.isNumber(index) { continue }
      let isList = text.isMark(index, ",") && (sentence.lowerBound..<index).contains(where: isCut)
      if isCut(index) || isList, index < start - 2 {
        if topic.isTrial, !text.isMark(index, ",") { return "efficacy" }
        let first = text.roles(index + 1).contains(.conjunction) ? index + 2 : index + 1
        let words = (first..<start - 1).prefix { text.isWord($0) && text.roles($0).isDisjoint(with: [.preposition]) }
        // "…, salaries rise by 6.8 percent"
        if words.contains(where: { !text.roles($0).isDisjoint(with: [.rise, .fall]) }) { return nil }
        return words.isEmpty ? nil : "reduction in " + text.text(first..<first + words.count).lowercased()
      }
      if !text.isWord(index), !text.words.isNumber(index) || !text.isMark(index - 1, "-") { return nil }
    }
    return nil
  }

  private func isCut(_ index: Int) -> Bool {
    text.is(index, "cut", "cuts", "reduced", "reduces", "lowered", "reduce")
  }

  /// "The tremor measured 5.1".
  func isQuake(_ start: Int) -> Bool {
    guard text.is(start - 1, "measured", "measuring", "at", "of", "registered"), text.tokens[start].kind == .number
    else { return false }
    let before = sentence.lowerBound..<start
    return before.contains { text.is($0, "quake", "earthquake", "tremor", "temblor", "sismo", "terremoto") }
      && before.contains { text.is($0, "measured", "measuring", "magnitude", "registered", "strength") }
  }

  /// "put its strength at 6.4": only a quake's strength has a fraction and no unit.
  private func isStrength(_ number: ClaimNumber) -> Bool {
    let start = number.tokens.lowerBound
    return number.size != number.size.rounded() && isClose(number.tokens.upperBound)
      && (max(sentence.lowerBound, start - 5)..<start).contains { text.is($0, "strength", "richter", "magnitude") }
  }

  func isTransport(before start: Int) -> Bool {
    (sentence.lowerBound..<start).contains {
      text.is(
        $0, "plane", "flight", "airliner", "aircraft", "boat", "ferry", "bus", "ship", "train", "helicopter", "jet",
        "vessel")
    }
  }

  /// "logró el 43,5 %", "kommt auf 41,8 Prozent", "a recueilli 51 %": in an election what somebody gets, for languages other
  /// than English.
  private func isWonElsewhere(_ number: ClaimNumber) -> Bool {
    let start = number.tokens.lowerBound
    let verb =
      text.roles(start - 1).contains(.determiner) || text.is(start - 1, "auf", "avec", "con", "mit")
      ? start - 2 : start - 1
    if text.is(
      verb, "obtiene", "obtuvo", "logra", "alcanza", "alcanzó", "suma", "obtient", "obtenu", "recueille", "kommt",
      "kam", "erreicht", "erreichte", "holte")
    {
      return true
    }
    if text.is(verb, Self.winning) { return true }
    // "hat die Wahl mit 34,6 Prozent gewonnen"
    if text.is(start - 1, "mit"),
      (number.tokens.upperBound..<min(sentence.upperBound, number.tokens.upperBound + 5)).contains(where: {
        text.is($0, "gewonnen", "durchgesetzt", "gewählt", "vorn", "vorne")
      })
    {
      return true
    }
    let isNamed = text.lowered(verb) == "logró" || text.lowered(verb) == "consiguió"
    let isAuf = text.is(start - 1, "auf") && text.is(number.tokens.upperBound, "kommt", "kam")
    let isAgainst =
      text.is(verb, "frente", "contre")
      && numbers.contains { $0.measure == .percent && $0.tokens.upperBound <= verb && verb - $0.tokens.upperBound < 5 }
    return isNamed || isAuf || isAgainst && sentence.contains { text.is($0, "votos", "voix", "sufragios", "suffrages") }
  }

  private static let winning = WordSet(
    """
    erreichten holten kamen errang errangen gewann gewannen erhielt erhielten landete landet fiel fielen verbesserte \
    steigerte verlor obtuvieron lograron alcanzaron sumó cosechó obtiennent obtenait récolte récoltent atteint totalise
    """)

  private func isVote(behind end: Int) -> Bool {
    let near = end..<min(sentence.upperBound, end + 5)
    // "With 90% of ballots counted": how far the count is.
    return near.contains { text.is($0, "vote", "votes", "preferences", "ballots") } && !isProgress(end)
  }

  /// "put the Liberal Union at 41.2 percent", "had given Civic Forum 43%", "Civic Forum won 38.1%": in an article about an
  /// election, what a party's name and a verb for results give.
  private func isResult(_ start: Int, _ end: Int) -> Bool {
    guard topic.isElection, isClose(end) || text.is(end, "of") else { return false }
    let name = text.is(start - 1, "at", "with", "on") ? start - 2 : start - 1
    if text.is(
      start - 1, "won", "took", "got", "received", "scored", "polled", "secured", "garnered", "takes", "wins", "had",
      "gained", "drew")
    {
      return text.isWord(start - 2) && text.tokens[start - 2].isCapital
    }
    // "The Greens, with 6.1%, enter parliament"
    if name == start - 2, text.is(start - 1, "with"), text.isMark(name, ","), text.isWord(name - 1),
      text.tokens[name - 1].isCapital
    {
      return true
    }
    // "His rival, Sara Nkemba, stood at 44.1 percent"
    if name == start - 2, text.is(name, "stood", "stands", "trailed", "led", "polling", "ahead", "behind", "leads") {
      return PartyName.before(start, in: text, from: sentence.lowerBound) != nil
    }
    guard text.isWord(name), text.tokens[name].isCapital, text.roles(name).isDisjoint(with: [.calendar]) else {
      return false
    }
    let before = max(sentence.lowerBound, name - 8)..<name
    guard
      let verb = before.last(where: {
        text.isWord($0) && !text.tokens[$0].isCapital && !text.is($0, "the", "of", "for")
      })
    else { return false }
    // "gave the Reform Bloc 34 percent and the National Alliance 27 percent"
    if text.is(verb, "and"), name == start - 1 || name == start - 2 {
      return numbers.contains { $0.measure == .percent && $0.tokens.upperBound == verb }
    }
    return text.is(
      verb, "put", "puts", "gave", "given", "gives", "has", "had", "sees", "saw", "with", "showed", "shows", "placed")
  }

  private func share(before start: Int) -> String? {
    PartyName.before(start, in: text, from: sentence.lowerBound).map { "vote share of " + $0 }
  }
}
