extension LabelFinder {
  /// Whether a label may go with a number where its word stands.
  func takes(_ rule: Int, _ number: ClaimNumber, at index: Int) -> Bool {
    let rule = LabelRule.all[rule]
    guard rule.measures.contains(number.measure) || rule.measures == [.money] && isSum(number, behind: index) else {
      return false
    }
    if rule.name == "rainfall", number.unit == "km" || number.unit == "miles" { return false }
    if rule.name == "jobs", text.roles(number.tokens.upperBound).contains(.person) { return false }
    if rule.name == "participation", number.measure == .count { return isStriker(index, number) }
    if rule.name == "salary", text.is(index, "wage"), !isWage(index) { return false }
    if rule.name == "pay rise", !isPay(index) || text.is(number.tokens.upperBound, "of") { return false }
    if rule.name == "people affected" {
      let counted = text.roles(number.tokens.upperBound)
      if !counted.contains(.person), !counted.contains(.auxiliary) { return false }
    }
    if rule.name == "quota", text.is(index, "catch"), !text.is(index - 1, "to"),
      !text.roles(index - 1).contains(.determiner)
    {
      return false
    }
    // "six losses", "losses of 300", of an army: not "3,000 men to make up for losses".
    if rule.name == "casualties", text.is(index, "losses") {
      return topic.isMilitary
        && (index == number.tokens.upperBound || (1...2).contains(number.tokens.lowerBound - index))
    }
    if rule.name == "loss", text.is(index, "lost", "lose", "loses"), index >= number.tokens.lowerBound { return false }
    // "nach Auszählung von 61 Prozent der Stimmen": how many are counted.
    if rule.name == "vote share", isProgress(number.tokens.upperBound) { return false }
    if rule.name == "vote share",
      (2...3).contains(where: { text.lowered(number.tokens.lowerBound - $0) == "auszählung" })
    {
      return false
    }
    // "an appeal for $85 million", "$140 million will be needed": not an appeal in court.
    if rule.name == "aid" {
      if text.is(index, "appeal"), !text.is(index + 1, "for") { return false }
      if text.is(index, "needed"), !text.is(index - 1, "be", "is", "was", "are"), !text.is(index - 2, "be", "is") {
        return false
      }
    }
    // "Crews attended 140 calls"
    if rule.name == "attendance", text.is(index, "attended"), index < number.tokens.lowerBound,
      !text.is(index + 1, "by")
    {
      return false
    }
    if rule.name == "deficit", !isAmount(of: index, number) { return false }
    if rule.name == "oil price", !sentence.contains(where: { text.is($0, "barrel", "crude", "brent", "futures") }) {
      return false
    }
    if rule.name == "killed", text.is(index, "lives"), !isLoss { return false }
    if rule.name == "cases", text.is(index, "sickened", "sickening"), index > number.tokens.lowerBound { return false }
    if rule.name == "value", text.is(index, "value", "valuation", "valuing"),
      text.is(number.tokens.lowerBound - 1, "by")
    {
      return false
    }
    if rule.name == "sentence", text.is(number.tokens.lowerBound - 2, "suspended") { return false }
    if rule.name == "respondents", number.size < 15 { return false }
    if rule.name == "escaped", index != number.tokens.upperBound || !text.is(index, "fugitives", "escapees"),
      !sentence.contains(where: { text.is($0, Self.prisons) })
    {
      return false
    }
    if rule.name == "water level", text.is(index, "level", "levels"), !topic.isWeather,
      !sentence.contains(where: { text.is($0, "river", "flood", "water", "lake", "dam", "reservoir") })
    {
      return false
    }
    if rule.name == "killed", text.is(index, "dies"), number.size > 1, index >= number.tokens.upperBound {
      return false
    }
    // "sold shares and raised its holdings to 40 percent"
    if rule.name == "index change", text.is(number.tokens.lowerBound - 2, Self.otherShares) { return false }
    if rule.name == "policy rate" {
      if text.is(index, "rate", "rates"), !isKeyRate(index) { return false }
      if !text.lexicon.isEnglish, isOfLoans(index) { return false }
    }
    if rule.name == "missiles fired", text.is(index, "launches"), !topic.isMissile { return false }
    // "were treating 17 people": of a disease they are cases, of anything else they are hurt.
    if rule.name == "injured", text.is(index, "treated", "treating", "treats") {
      let isPeople = isClose(number.tokens.upperBound) || text.roles(number.tokens.upperBound).contains(.person)
      let isIll =
        text.is(index + 1, "for")
        && !(index + 2..<index + 5).contains { text.is($0, "injuries", "burns", "shock", "smoke", "wounds", "cuts") }
      guard !topic.isDisease, !isIll, isPeople else { return false }
    }
    // A company earns; what a person earned is no profit.
    if rule.name == "profit", text.is(index, "earned", "earns", "earn") {
      guard index < number.tokens.lowerBound, text.isWord(index - 1),
        text.tokens[index - 1].isCapital || text.roles(index - 1).contains(.voice)
      else { return false }
    }
    // "20 of the 37 people held were released", "17 were charged with rioting": people, and no news or fees.
    if rule.name == "released" || rule.name == "charged" { return isDoneToPeople(index, number) }
    if rule.name == "treated" { return isTreated(number) && topic.isDisease }
    if rule.name == "savings", text.is(index, "save", "saves", "saving"), !isBeforeHedge(index, number) { return false }
    if rule.name == "spending", text.is(index, "spent", "spend", "spends"), !isBeforeHedge(index, number) {
      return false
    }
    if rule.name == "missing", text.is(index, "found"),
      !(index - 4..<index).contains(where: { text.roles($0).contains(.negation) })
    {
      return false
    }
    if rule.name == "troops deployed" {
      let end = number.tokens.upperBound
      let isPeople =
        isClose(end) || !text.roles(end).isDisjoint(with: [.person, .soldier, .auxiliary]) || text.tokens[end].isCapital
        || text.entry(end).label >= 0 || index == end || text.is(end, "or")
      guard topic.isDeployment, number.size >= 10, isPeople else { return false }
    }
    switch rule.side {
    case .before: return index < number.tokens.lowerBound
    case .after: return index >= number.tokens.upperBound
    case .either: return true
    }
  }

  private static let prisons = WordSet(
    "prison jail inmates prisoners detainees jailbreak breakout prisons guards cells")

  /// A verb right before the number and its hedges: "will save around $650 million".
  private func isBeforeHedge(_ verb: Int, _ number: ClaimNumber) -> Bool {
    verb < number.tokens.lowerBound && number.tokens.lowerBound - verb <= 4
      && (verb + 1..<number.tokens.lowerBound).allSatisfy {
        !text.roles($0).isDisjoint(with: [.adverb, .determiner, .preposition, .conjunction]) || text.isMark($0, "$")
          || text.is($0, "more", "some", "less", "least")
      }
  }

  /// Whether a verb tells what was done to the people that a number counts: before it, or in the passive behind it.
  private func isDoneToPeople(_ verb: Int, _ number: ClaimNumber) -> Bool {
    guard !topic.isExchange else { return false }
    let end = number.tokens.upperBound
    if verb < number.tokens.lowerBound {
      let isPeople = !text.roles(end).isDisjoint(with: [.person, .soldier]) || text.is(end, "of", "men", "women")
      return isPeople && isBeforeHedge(verb, number) && !text.roles(verb - 1).contains(.auxiliary)
    }
    let isPassive = text.is(verb - 1, "were", "was", "been", "be", "being")
    let isPeople =
      !text.roles(end).isDisjoint(with: [.person, .soldier, .auxiliary]) || isClose(end)
      || text.is(end, "others", "more")
    return isPassive && isPeople
      && (end..<verb).allSatisfy { text.entry($0).label < 0 || text.roles($0).contains(.person) }
  }

  /// "treated 140 patients", "22 were treated": whether people follow or nothing does.
  private func isTreated(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    return isClose(end) || !text.roles(end).isDisjoint(with: [.person, .auxiliary])
      || text.roles(end).isEmpty && text.roles(end + 1).contains(.person)
  }

  /// Whether a word says of people that they strike: "12,000 workers walked out".
  private func isStriker(_ index: Int, _ number: ClaimNumber) -> Bool {
    if text.is(index, "strikers", "streikende", "huelguistas") || text.words.text(index) == "grévistes" { return true }
    guard number.size >= 20, text.is(index, "walked", "joined", "beteiligten", "secundado", "secundaron") else {
      return false
    }
    return sentence.contains {
      text.is($0, "strike", "walkout", "stoppage", "huelga", "paro", "grève", "out", "ausstand", "streik")
        || text.isWord($0) && text.text($0..<$0 + 1).lowercased().hasSuffix("streik")
    }
  }

  /// "a $78 billion deficit", "un déficit de 4,7 %": not by how much it grew.
  private func isAmount(of noun: Int, _ number: ClaimNumber) -> Bool {
    if noun == number.tokens.upperBound { return true }
    let start = number.tokens.lowerBound
    return noun == start - 2 && text.is(start - 1, "of", "de", "von", "at")
      || noun < start && start - noun < 6 && text.is(start - 1, "to", "at", "of") && number.measure == .money
  }

  /// "pay rise", "a raise": not who pays what share, nor what raises what.
  private func isPay(_ index: Int) -> Bool {
    if text.is(index, "wage") { return isWage(index) }
    if text.is(index, "raise") { return text.roles(index - 1).contains(.determiner) }
    return !text.is(index, "pay")
      || text.is(index + 1, "rise", "rises", "increase", "increases", "raise", "hike", "offer", "deal", "award")
  }

  /// "the minimum wage": not a wage subsidy.
  private func isWage(_ index: Int) -> Bool {
    text.is(index - 1, "minimum", "living", "hourly", "monthly", "average") && !text.is(index + 1, "subsidy", "bill")
  }

  /// "La tasa de interés de los préstamos", "le taux des crédits": what borrowers pay.
  private func isOfLoans(_ index: Int) -> Bool {
    (index + 1..<min(sentence.upperBound, index + 6)).prefix { text.isWord($0) }.contains {
      text.is($0, "préstamos", "créditos", "hipotecas", "hipotecarios", "prêts", "crédits", "emprunts", "depósitos")
        || text.is($0, "kredite", "krediten", "hypotheken", "tarjetas", "hipotecario", "immobiliers")
    }
  }

  /// "infection rates", "mortgage interest rates": a noun before the word says of what else the rate is.
  func isOtherRate(_ index: Int) -> Bool {
    let noun = text.is(index - 1, "interest") ? index - 2 : index - 1
    guard text.isWord(noun), text.roles(noun).isDisjoint(with: [.determiner, .preposition, .verb]) else { return false }
    if text.is(noun, Self.rated) { return true }
    let word = text.lowered(noun)
    return ["ation", "ction", "ition", "ment", "ality", "ility", "ancy", "ency"].contains(where: word.hasSuffix)
  }

  /// Nouns of what has a rate that no central bank sets.
  private static let rated = WordSet(
    """
    mortgage mortgages jobless birth death growth tax exchange default savings saving crime poverty approval freight survival \
    success failure response pass loan loans card deposit-loan literacy divorce suicide murder hiring dropout vacancy wage \
    salary rental rent hotel water utility postal shipping charter heart divorce fatality murder arrest clearance turnout
    """)

  /// "policy rate", "key interest rate", or a rate in a sentence about a bank.
  func isKeyRate(_ index: Int) -> Bool {
    if isOtherRate(index) { return false }
    if text.is(index - 1, "policy", "key", "interest", "benchmark", "base", "repo", "lending", "main", "cash", "funds")
    {
      return true
    }
    return sentence.contains {
      text.is($0, "bank", "fed", "ecb")
        || text.isWord($0) && text.tokens[$0].isCapital && text.text($0..<$0 + 1).hasSuffix("bank")
    }
  }
}
