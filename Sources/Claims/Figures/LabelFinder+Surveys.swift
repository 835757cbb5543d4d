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
        text.is($0, "deficit", "shortfall")
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
