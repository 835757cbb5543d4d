/// Turns of phrase of polls, ballots, pledges and public accounts.
extension LabelFinder {
  /// "7.2 million people were entitled to vote".
  func isEligible(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    return (end..<min(sentence.upperBound, end + 7)).prefix { text.isWord($0) }.contains {
      text.is($0, "entitled", "eligible", "registered") && text.is($0 + 1, "to") && text.is($0 + 2, "vote")
        || text.is($0, "eligible", "registered") && text.is($0 + 1, "voters")
    }
  }

  /// "pledged 15 million euros", "promised $75 million for retraining": what is given.
  func pledged(_ number: ClaimNumber) -> String? {
    guard number.measure == .money, text.lexicon.isEnglish else { return nil }
    // "of the $220 million it needs"
    let end = number.tokens.upperBound
    if text.is(end, "it", "they"), text.is(end + 1, "needs", "need", "needed") { return "aid" }
    let verb = (max(sentence.lowerBound, number.tokens.lowerBound - 4)..<number.tokens.lowerBound).last {
      text.is($0, "pledged", "promised", "donated", "pledges", "promises", "donates", "pledge")
    }
    return verb.map { (verb: Int) in
      (verb + 1..<number.tokens.lowerBound).allSatisfy {
        !text.roles($0).isDisjoint(with: [.adverb, .determiner, .preposition, .conjunction]) || text.is($0, "another")
      }
    } == true ? "aid" : nil
  }

  /// "A poll showed 61 percent of people back the strikers".
  func isOpinion(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    return sentence.contains { text.is($0, "poll", "polls", "survey", "surveys", "polled", "surveyed", "respondents") }
      && (end..<min(sentence.upperBound, end + 6)).prefix { text.isWord($0) }.contains {
        text.is(
          $0, "back", "backs", "backed", "support", "supports", "supported", "favour", "favor", "approve", "approved")
      }
  }

  /// "69 percent of voters reject the plan".
  func isRejection(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    let words = (end..<min(sentence.upperBound, end + 7)).prefix { text.isWord($0) }
    return text.lexicon.isEnglish && text.is(end, "of")
      && words.contains { text.roles($0).contains(.person) || text.is($0, "public", "those") }
      && words.contains {
        text.is($0, "reject", "rejects", "rejected", "oppose", "opposes", "opposed", "disapprove", "disapproved")
      }
  }

  /// "raised its key rate by half a point to 7.25 per cent", "en 75 puntos básicos, hasta el 9 %": what a rate came to behind by how
  /// much it changed.
  func isLevel(_ number: ClaimNumber) -> Bool {
    guard let before = numbers.last(where: { $0.tokens.upperBound <= number.tokens.lowerBound }),
      before.measure == .points || before.measure == .percent
    else { return false }
    let between = before.tokens.upperBound..<number.tokens.lowerBound
    guard between.count <= 4,
      between.contains(where: { text.is($0, "to", "hasta", "auf", "al", "a") || text.lowered($0) == "à" }),
      (sentence.lowerBound..<before.tokens.lowerBound).contains(where: { text.entry($0).label >= 0 && isRate($0) })
    else { return false }
    return before.measure == .points
  }

  /// "is ahead by 47 per cent to 43 among likely voters, a survey showed": whom people mean to vote for.
  func isIntention(_ number: ClaimNumber) -> Bool {
    text.lexicon.isEnglish && topic.isElection
      && sentence.contains { text.is($0, "poll", "polls", "survey", "pollster", "pollsters") }
      && sentence.contains { text.is($0, "ahead", "leads", "lead", "leading", "led", "trails", "trailing", "trailed") }
      && text.entry(number.tokens.upperBound).label < 0
  }

  /// "12 per cent more pay", "is asking for a rise of 8.5 percent": what workers want.
  func isPayDemand(_ number: ClaimNumber) -> Bool {
    guard text.lexicon.isEnglish else { return false }
    let start = number.tokens.lowerBound
    if text.is(number.tokens.upperBound, "more"), text.is(number.tokens.upperBound + 1, "pay", "money", "wages") {
      return true
    }
    let isRise = text.is(start - 1, "of") && text.is(start - 2, "rise", "raise", "increase")
    return isRise
      && (sentence.lowerBound..<start).contains {
        text.is($0, "union", "unions", "federation", "workers", "staff", "wage", "pay", "salary")
      }
      && (sentence.lowerBound..<start).contains {
        text.is(
          $0, "asking", "wants", "want", "demands", "demanding", "seeking", "seeks", "offered", "offers", "demanded",
          "sought")
      }
  }

  /// A word for an interest rate.
  private func isRate(_ index: Int) -> Bool {
    let entry = text.entry(index)
    return [entry.label, entry.otherLabel].contains { $0 >= 0 && LabelRule.all[Int($0)].name == "policy rate" }
  }

  /// "with 61 in favour and 44 against": votes without the word.
  func ballots(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    guard text.lexicon.isEnglish else { return ballotsElsewhere(number) }
    guard
      sentence.contains(where: {
        text.is($0, "vote", "votes", "voted", "passed", "bill", "motion", "abstained", "abstentions")
      })
    else { return nil }
    let side = text.is(end, "votes", "voting") ? end + 1 : end
    if text.is(side, "in"), text.is(side + 1, "favour", "favor") { return "votes in favour" }
    // "132 votes in favour, nine against and 38 abstentions"
    if text.is(side, "against") {
      return text.isWord(side + 1) && !text.is(side + 1, "and", "with") ? nil : "votes against"
    }
    // "118 deputies voted for the motion"
    let isCaster = !text.roles(end).isDisjoint(with: [.person, .voice]) || text.isPlural(end)
    let verb = isCaster ? end + 1 : end
    guard text.is(verb, "voted") || text.is(verb, "had", "have") && text.is(verb + 1, "voted") else { return nil }
    let behind = text.is(verb, "voted") ? verb + 1 : verb + 2
    if text.is(behind, "against") { return "votes against" }
    return text.is(behind, "for", "in", "to", "yes") ? "votes in favour" : nil
  }

  /// "par 132 voix pour, neuf contre", "132 votos a favor y nueve en contra", "132 Stimmen dafür, neun dagegen".
  private func ballotsElsewhere(_ number: ClaimNumber) -> String? {
    guard sentence.contains(where: { text.is($0, "voix", "votos", "stimmen", "abstentions", "abstenciones") }) else {
      return nil
    }
    let end = number.tokens.upperBound
    let side = text.is(end, "voix", "votos", "stimmen") ? end + 1 : end
    let isEnd = { (place: Int) in !text.isWord(place) || text.roles(place).contains(.conjunction) }
    if text.is(side, "pour", "dafür"), isEnd(side + 1) { return "votes in favour" }
    if text.is(side, "a"), text.is(side + 1, "favor") { return "votes in favour" }
    if text.is(side, "contre", "dagegen"), isEnd(side + 1) { return "votes against" }
    return text.is(side, "en") && text.is(side + 1, "contra") ? "votes against" : nil
  }

  /// "had stolen 1.2 million pounds", "sold him for 30 million euros": what somebody took, or paid.
  func taken(_ number: ClaimNumber) -> String? {
    guard text.lexicon.isEnglish else { return isBought(number) ? "price" : nil }
    if isBought(number) { return "price" }
    let start = number.tokens.lowerBound
    // "seized 14 cars and 3.2 million euros in cash"
    let end = number.tokens.upperBound
    if text.is(end, "in"), text.is(end + 1, "cash"),
      (max(sentence.lowerBound, start - 9)..<start).contains(where: {
        text.is($0, "seized", "confiscated", "impounded", "recovered", "found")
      })
    {
      return "cash seized"
    }
    let hedge = text.roles(start - 1).contains(.adverb) || text.is(start - 1, "some", "than") ? start - 2 : start - 1
    let verb = text.is(hedge, "more") ? hedge - 1 : hedge
    if text.is(verb, "stolen", "stole", "steal") { return "money stolen" }
    if text.is(verb, "embezzled", "laundered", "siphoned") { return "money " + text.lowered(verb) }
    let isSale =
      text.is(start - 1, "for")
      && (max(sentence.lowerBound, start - 6)..<start).contains { text.is($0, "sold", "bought", "signed", "acquired") }
    return isSale ? "price" : nil
  }

  /// "agreed to buy Norway's Halden for $9.8 billion", "übernimmt den Rivalen für 9 Milliarden Euro": what is bought, and for how much.
  private func isBought(_ number: ClaimNumber) -> Bool {
    let before = beforeHedge(number.tokens.lowerBound)
    let clause = (max(sentence.lowerBound, before - 9)..<max(sentence.lowerBound, before)).reversed().prefix {
      text.isWord($0) || text.isMark($0, "'", "’", "-")
    }
    if text.lexicon.isEnglish {
      return text.is(before, "for") && !text.is(before - 1, "ask", "asked", "appeal", "plan", "plans")
        && clause.contains { text.is($0, Self.buying) }
    }
    return text.is(before, "für", "por", "pour")
      && clause.contains {
        text.is($0, "kauft", "kaufte", "kaufen", "übernimmt", "übernahm", "übernehmen", "verkauft", "verkaufte")
          || text.is($0, "compra", "comprará", "compró", "adquiere", "adquirirá", "vende", "vendió", "vendido")
          || text.is($0, "rachète", "rachètera", "racheté", "acquiert", "achète", "vend", "vendu", "cédé")
      }
  }

  private static let buying = WordSet(
    "buy buys buying bought acquire acquires acquiring acquired purchase purchases purchased sell sells selling sold takeover"
  )

  /// "67 per cent of the public": people asked, and no voters.
  func isOfPublic(_ end: Int) -> Bool {
    text.is(end, "of")
      && (end + 1..<end + 4).contains { text.is($0, "public", "people", "adults", "respondents", "citizens", "those") }
  }

  /// "The deficit is forecast at 2.7% of GDP", "the budget deficit was 3.9% of GDP".
  func isOfGDP(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    return text.is(end, "of") && text.is(end + 1, "gdp", "output")
      && (max(sentence.lowerBound, number.tokens.lowerBound - 8)..<number.tokens.lowerBound).contains {
        text.is($0, "deficit", "shortfall", "gap")
      }
  }

  /// "4.4 million Americans filed for unemployment benefits", "jobless claims soar past 30 million".
  func isClaimedByJobless(_ number: ClaimNumber) -> Bool {
    let start = number.tokens.lowerBound
    let behind = (number.tokens.upperBound..<min(sentence.upperBound, number.tokens.upperBound + 7)).prefix {
      text.isWord($0)
    }
    if let filed = behind.first(where: { text.is($0, "filed", "file", "applied") }) {
      return (filed + 1..<filed + 4).contains { text.is($0, "unemployment", "jobless") }
    }
    return isClose(number.tokens.upperBound)
      && (max(sentence.lowerBound, start - 5)..<start).contains {
        text.is($0, "jobless", "unemployment") && text.is($0 + 1, "claims")
      }
  }

  /// "90% of ballots counted", "61 percent of the vote in".
  func isProgress(_ end: Int) -> Bool {
    // "after counting 98 percent of ballots"
    if text.is(end, "of"), (end - 5..<end).contains(where: { text.is($0, "counting", "tallying", "processing") }) {
      return true
    }
    return text.is(end, "of")
      && (end + 1..<min(sentence.upperBound, end + 6)).contains {
        text.is($0, "counted", "tallied", "processed", "reporting")
      }
  }
}
