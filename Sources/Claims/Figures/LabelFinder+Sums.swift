/// Turns of phrase for sums that are set aside, for prices, and for what courts are asked for.
extension LabelFinder {
  /// "had set aside $18 million", "has earmarked €25m for".
  func isSetAside(_ number: ClaimNumber) -> Bool {
    guard text.lexicon.isEnglish else { return false }
    let verb = (max(sentence.lowerBound, number.tokens.lowerBound - 4)..<number.tokens.lowerBound).last {
      text.is($0, "earmarked", "earmarks", "allocated", "allocates", "budgeted")
        || text.is($0, "aside") && text.is($0 - 1, "set", "sets", "put", "puts", "setting")
    }
    return verb.map { (verb: Int) in
      (verb + 1..<number.tokens.lowerBound).allSatisfy {
        !text.roles($0).isDisjoint(with: [.adverb, .determiner, .preposition]) || text.is($0, "some", "another")
      }
    } ?? false
  }

  /// "Consumer prices were 4.1 percent higher than a year earlier", "prices rose 3 percent in the year to May".
  func isOfConsumerPrices(_ number: ClaimNumber) -> Bool {
    guard text.lexicon.isEnglish,
      let prices = (sentence.lowerBound..<number.tokens.lowerBound).first(where: { text.is($0, "prices") }),
      text.is(prices - 1, "consumer") || prices == sentence.lowerBound, number.tokens.lowerBound - prices < 6
    else { return false }
    let between = prices + 1..<number.tokens.lowerBound
    return text.is(number.tokens.upperBound, "higher", "lower", "more", "up")
      || between.contains { !text.roles($0).isDisjoint(with: [.rise, .fall]) }
  }

  /// "condenado a seis años", "requis trois ans", "Prosecutors had asked for 14 years": what is imposed or asked for in court.
  func isSentence(_ number: ClaimNumber) -> Bool {
    guard number.unit == "years" || number.unit == "months" else { return false }
    let near = (max(sentence.lowerBound, number.tokens.lowerBound - 6)..<number.tokens.lowerBound)
      .drop { !text.isWord($0) }
    if near.contains(where: {
      text.is(
        $0, "condenado", "condenada", "condenados", "condenadas", "condena", "condenan", "condenó", "condenaron",
        "condamné",
        "condamnée", "condamnés", "condamne", "verurteilt", "verurteilte", "sentenced")
    }) {
      return true
    }
    let isAsked = near.contains {
      text.is(
        $0, "asked", "sought", "seek", "seeking", "demanded", "requested", "pedía", "pide", "pidió", "solicitaba",
        "requis", "réclamé", "forderte", "gefordert", "wants", "fordert")
    }
    return isAsked
      && sentence.contains {
        text.is(
          $0, "prosecutors", "prosecutor", "prosecution", "fiscalía", "fiscal", "parquet", "procureur", "procureure",
          "staatsanwaltschaft")
      }
  }

  /// "una multa de 2,4 millones", "an aid package of 22 million": millions whose currency was told before.
  func isSum(_ number: ClaimNumber, behind noun: Int) -> Bool {
    number.measure == .count && number.size >= 1e6 && number.unit == nil && isClose(number.tokens.upperBound)
      && noun == number.tokens.lowerBound - 2 && text.is(noun + 1, "of", "de", "von")
  }

  /// "was ordered to pay $310,000": a fine, where nothing says that somebody gets it.
  func isOrderedToPay(_ number: ClaimNumber) -> Bool {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    return text.is(start - 1, "pay") && text.is(start - 2, "to") && text.is(start - 3, "ordered", "told")
      && !(end..<min(sentence.upperBound, end + 4)).contains {
        text.is($0, "damages", "compensation", "to", "costs", "each")
      }
  }
}
