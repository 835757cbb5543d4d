extension LabelFinder {
  /// A label made finer by its surroundings.
  func refined(_ label: String, at word: Int, _ number: ClaimNumber) -> String? {
    switch label {
    case "price":
      // "cost investors €310 million": what somebody lost.
      let isOwn = text.is(word, "cost", "costs")
      if isOwn, number.size >= 1e6 { return "cost" }
      let isNoun = text.is(word + 1, "of") || text.roles(word - 1).contains(.determiner)
      return isOwn && (isNoun || !text.roles(word + 1).isDisjoint(with: [.person, .determiner])) ? "cost" : label
    case "cost" where !text.lexicon.isEnglish: return label
    case "cost": return text.is(word + 1, "of") || text.roles(word - 1).contains(.determiner) ? label : nil
    case "arrested":
      if text.is(word + 1, "hostage", "captive") { return "hostages" }
      // "Five were held", "five people held": not a meeting or an office.
      let isHeld =
        text.roles(word - 1).contains(.auxiliary) || text.roles(word - 1).contains(.person) && isClose(word + 1)
      // A battle over the custody of children arrests nobody.
      if text.is(word, "custody"), !text.is(word - 1, "in", "into", "police", "their", "federal") { return nil }
      return text.is(word, "held") && !isHeld ? nil : label
    // "Net loss was $310 million": a company's.
    case "value of loss":
      return text.is(word - 1, "net", "operating", "quarterly", "annual", "pretax", "tax") ? "loss" : label
    case "profit" where text.is(word, "income"):
      return text.is(word - 1, "net", "operating", "pretax", "quarterly", "annual") ? label : nil
    case "participation" where number.measure == .percent && isOfPoll: return nil
    case "evacuated" where text.is(word, "fled", "flee", "fleeing") && topic.isMilitary: return "displaced"
    case "aid" where isInvestors(word, number): return "raised"
    case "rescued":
      return text.is(word, "rescue", "rescues")
        && text.is(
          word + 1, "workers", "worker", "package", "plan", "services", "efforts", "operation", "boats", "boat")
        ? nil : label
    case "value" where text.entry(word - 1).label >= 0 && takes(Int(text.entry(word - 1).label), number, at: word - 1):
      // "bribes worth 3.8 million euros"
      return LabelRule.all[Int(text.entry(word - 1).label)].name
    case "value"
    where text.is(word - 1, "por", "im", "de") && text.entry(word - 2).label >= 0
      && takes(Int(text.entry(word - 2).label), number, at: word - 2):
      // "sobornos por valor de 1,8 millones de euros"
      return LabelRule.all[Int(text.entry(word - 2).label)].name
    case "value": return text.is(word - 1, "contract", "deal", "contracts") ? "contract value" : label
    case "participants":
      return text.is(word, "part") ? (text.is(word - 1, "took", "take", "taking", "takes") ? label : nil) : label
    case "killed":
      if text.is(word + 1, "or", "and"),
        text.entry(word + 2).label == LabelRule.place(of: "injured").map(Int16.init) ?? -1
      {
        return "casualties"
      }
      if text.is(word, "death", "deaths"),
        text.is(
          word + 1, "threat", "threats", "penalty", "row", "sentence", "sentences", "bed", "rate", "rates", "notices",
          "notice", "certificates")
      {
        return nil
      }
      let noun = (number.tokens.upperBound..<max(number.tokens.upperBound, word)).first {
        text.roles($0).contains(.countable)
      }
      if let noun {
        let name = Self.english(text.lowered(noun))
        return name + (Self.isCulling(name, "killed") ? " culled" : " killed")
      }
      return "killed"
    case "injured":
      if text.is(word - 1, "or", "and"),
        text.entry(word - 2).label == LabelRule.place(of: "killed").map(Int16.init) ?? -1,
        !numbers.contains(where: { $0.tokens.contains(word - 3) && $0.tokens != number.tokens })
      {
        return "casualties"
      }
      return topic.isMilitary ? "wounded" : "injured"
    case "troops deployed":
      let isMore = (word + 1..<word + 4).contains { text.is($0, "replacements", "reinforcements") }
      return isMore ? "reinforcements" : label
    case "recovered":
      // "50 vehicles have been recovered"
      let things = (number.tokens.upperBound..<max(number.tokens.upperBound, word)).first {
        text.roles($0).contains(.countable) && !text.is($0, "patients")
      }
      return things.map { text.lowered($0) + " recovered" } ?? label
    case "growth" where text.is(word, "gdp") && text.is(word - 1, "of"): return nil
    case "index change":
      // "Tesla shares", "its shares": one company's.
      let isOne = text.is(word, "shares", "stock") && isOwned(word)
      return isOne ? "share price change" : label
    case "growth", "inflation":
      return label == "inflation" && text.is(word - 1, "core") ? "core inflation" : label
    case "drones launched", "missiles fired":
      return isShotDown(number, to: word) ? (label.hasPrefix("drones") ? "drones" : "missiles") + " shot down" : label
    case "turnout":
      let isStrike = sentence.contains {
        text.is($0, "strike", "huelga", "paro", "streik") || text.isWord($0) && text.lowered($0) == "grève"
      }
      return isStrike ? "participation" : label
    case "drugs seized":
      return Self.drugs.first { text.is(word, $0.forms) }.map { $0.name + " seized" } ?? label
    case "hospitalised":
      // "admitted to the stadium near the hospital"
      if text.is(word, "admitted"), text.is(word + 1, "to"),
        !(word + 2..<word + 6).contains(where: { text.is($0, "hospital", "hospitals", "clinics", "clinic", "care") })
          || (word + 2..<word + 6).contains(where: { text.is($0, "near", "behind", "opposite") })
      {
        return nil
      }
      if text.is(word, "admitted") { return sentence.contains { text.is($0, "hospital", "hospitals") } ? label : nil }
      return text.is(word, "hospital", "hospitals") ? (text.is(word - 1, "to", "in") ? label : nil) : label
    // "230 passengers and crew": all who were on it.
    case "crew":
      let isOfAll = text.is(word - 1, "and") && text.is(word - 2, "passengers") && number.tokens.upperBound == word - 2
      return isOfAll ? "on board" : label
    case "evacuated" where text.is(word, "fled", "flee", "fleeing") && isOverBorder(word): return "refugees"
    case "on board":
      if text.is(word, "board") { return text.is(word - 1, "on") ? label : nil }
      if text.is(word, "carried", "carrying") {
        return text.roles(number.tokens.upperBound).contains(.person) ? label : nil
      }
      return label
    default: return label
    }
  }

  /// Whether those whom a number counts have fled into another state.
  func hasCrossed(_ number: ClaimNumber) -> Bool {
    (number.tokens.upperBound..<min(sentence.upperBound, number.tokens.upperBound + 5)).contains {
      text.is($0, "fled", "flee", "fleeing", "crossed") && isOverBorder($0)
    }
  }

  /// "have fled across the border", "fled into a neighbouring country": into another state.
  private func isOverBorder(_ verb: Int) -> Bool {
    (verb + 1..<min(sentence.upperBound, verb + 6)).prefix { text.isWord($0) }.contains {
      text.is($0, "border", "frontier", "abroad", "neighbouring", "neighboring")
        || text.entry($0).isState || Countries.named(text.text($0..<$0 + 1)) != nil && text.is($0 - 1, "to", "into")
    }
  }

  /// Drugs by their English names.
  private static let drugs: [(name: String, forms: WordSet)] = [
    ("cocaine", WordSet("kokain cocaína cocaïne")), ("heroin", WordSet("heroin heroína héroïne")),
    ("hashish", WordSet("haschisch hachís haschich")), ("cannabis", WordSet("cannabis")),
    ("marijuana", WordSet("marihuana")),
  ]

  /// "has secured $120 million in new funding": what investors give a company is no aid.
  private func isInvestors(_ word: Int, _ number: ClaimNumber) -> Bool {
    text.is(word, "funding", "package")
      && (sentence.lowerBound..<number.tokens.lowerBound).contains {
        text.is($0, "startup", "start-up", "investors", "venture", "round", "raises", "raised", "fintech")
      }
      || text.is(word, "funding") && text.is(word + 1, "round", "led", "from")
  }

  /// "A poll showed 61 percent of people back the strikers": what people think is no strike.
  private var isOfPoll: Bool {
    sentence.contains { text.is($0, "poll", "survey", "respondents", "polled", "surveyed", "pollster") }
  }

  /// Whether a name or a possessive stands before a word for shares, or "in" and a name behind it.
  func isOwned(_ shares: Int) -> Bool {
    let before = shares - 1
    if text.is(shares + 1, "in", "of"), text.isWord(shares + 2) {
      if text.tokens[shares + 2].isCapital { return true }
      if text.is(shares + 2, "the"), text.is(shares + 3, "company", "firm", "group", "bank", "carmaker", "maker") {
        return true
      }
    }
    guard before >= sentence.lowerBound, text.isWord(before) else { return false }
    return text.is(before, "its", "their", "company") || text.tokens[before].isPossessive
      || text.tokens[before].isCapital && before > sentence.lowerBound && text.roles(before).isEmpty
        && Countries.state(ofAdjective: text.key(before)) == nil
  }

  /// "had shot down 81 of the drones", "12 Drohnen wurden abgeschossen": what was launched did not come through.
  private func isShotDown(_ number: ClaimNumber, to word: Int) -> Bool {
    // "61 of 75 drones": the second number is of all.
    let of = number.tokens.lowerBound - 1
    if text.is(of, "of", "von", "de", "sur"), isEndOfNumber(before: of) { return false }
    if text.is(of, "von", "of", "de"), isDowning(of - 1) { return true }
    let before = max(sentence.lowerBound, number.tokens.lowerBound - 4)..<number.tokens.lowerBound
    let behind =
      (max(word, number.tokens.upperBound)..<min(sentence.upperBound, max(word, number.tokens.upperBound) + 7))
      .prefix { text.isWord($0) || $0 == number.tokens.upperBound }
    return before.contains(where: isDowning) || behind.contains(where: isDowning)
  }

  /// Whether another number of the sentence ends before a token.
  private func isEndOfNumber(before index: Int) -> Bool { numbers.contains { $0.tokens.upperBound == index } }

  /// "97 of 118 were shot down", "of 118 drones it had brought down 97": the part of the drones that did not come through.
  func downed(_ number: ClaimNumber) -> String? {
    guard number.measure == .count, text.entry(number.tokens.upperBound).label < 0,
      !text.roles(number.tokens.upperBound).contains(.person),
      let weapon = sentence.first(where: { text.is($0, "drones", "drohnen", "missiles", "raketen", "misiles") })
    else { return nil }
    let end = number.tokens.upperBound
    let isPart = text.is(end, "of", "von", "de", "sur") && numbers.contains { $0.tokens.lowerBound == end + 1 }
    let start = number.tokens.lowerBound
    let isBare = isClose(end) && (max(sentence.lowerBound, start - 3)..<start).contains(where: isDowning)
    let behind = (end..<min(sentence.upperBound, end + 8)).prefix { text.isWord($0) || text.words.isNumber($0) }
    guard
      isBare
        || isPart
          && (behind.contains(where: isDowning) || sentence.prefix { $0 < start }.suffix(4).contains(where: isDowning))
    else { return nil }
    return text.is(weapon, "drones", "drohnen") ? "drones shot down" : "missiles shot down"
  }

  private func isDowning(_ index: Int) -> Bool {
    text.is(index, "abschuss", "abschusses")
      || text.is(
        index, "downed", "intercepted", "destroyed", "neutralised", "neutralized", "abgeschossen", "abgefangen")
      || text.is(index, "derribados", "derribaron", "abattus", "abattu", "interceptados", "detruits")
      || text.is(index, "down") && text.is(index - 1, "shot", "shoot", "brought")
      || !text.lexicon.isEnglish && text.isWord(index) && text.lowered(index) == "derribó"
  }
}
