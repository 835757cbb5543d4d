/// Numbers that count what the one before them counts.
extension FieldReader {
  /// A number that counts what the one before it counts: nothing that is counted follows it ("the warden now has 640").
  func inherited(_ number: ClaimNumber, in sentence: Range<Int>, _ voice: Voice?, _ memory: Memory) -> String? {
    if let other = measured(number, in: sentence, voice, memory) { return other.isEmpty ? nil : other }
    if let other = offered(number, in: sentence, voice, memory) { return other }
    guard let (label, size, place) = memory.labels[number.measure], memory.sentence - place <= reach(of: number),
      !number.isScore
    else { return nil }
    let end = number.tokens.upperBound
    let isBare =
      end >= sentence.upperBound || !text.isWord(end) || !text.roles(end).isDisjoint(with: [.according, .calendar])
      || text.lexicon.elides && text.lowered(end) == "d'" && text.lowered(end + 1) == "après"
      || text.is(end, "on") && text.is(end + 1, "average") || text.is(end, "aus", "an") && text.lexicon.capitalizesNouns
      || label.hasPrefix("jobs") && text.is(end, "cuts", "redundancies", "layoffs")
      || text.is(end, "more") && text.is(end + 1, "likely", "realistic")
      || number.measure != .count && text.lexicon.isEnglish && text.roles(end).contains(.auxiliary)
        && text.is(text.is(end + 1, "more") ? end + 2 : end + 1, "likely", "realistic", "possible")
      || voice != nil && [.weight, .volume, .area].contains(number.measure) && isSpent(end)
      || text.is(end, "on", "in", "by") && !text.roles(end + 1).isDisjoint(with: [.calendar, .determiner])
      || text.is(end, "that", "which") && voice.map { $0.scope.count == 1 } == true
      || isEntry(end, in: sentence) || isSpokenOf(number.tokens)
      || isPutAt(number.tokens.lowerBound) && !text.roles(end).isDisjoint(with: [.preposition, .conjunction])
    // "measured it at 6.6": nothing else that is counted has a fraction.
    if number.measure == .count, let value = number.value, value < 10 {
      let isMeasured = (1...4).contains { text.is(number.tokens.lowerBound - $0, "measured", "registered") }
      if value != value.rounded() || isMeasured { return memory.hasMagnitude && isBare ? "magnitude" : nil }
    }
    // "gave her 51 percent": whose share the one before was, this is not.
    if text.is(number.tokens.lowerBound - 1, "her", "him", "them"), label.contains(" of ") {
      return label.hasPrefix("vote share") && isBare ? "vote share" : nil
    }
    // "bringing the number of lost jobs to 26 million": of what else it is, stands behind "of".
    let before = sentence.lowerBound..<number.tokens.lowerBound
    let last = before.last { text.words.isNumber($0) || text.roles($0).contains(.number) } ?? sentence.lowerBound
    let isOfOther = (last..<number.tokens.lowerBound).contains { index in
      text.is(index, "of") && text.is(index - 1, "number", "total") && text.roles(index + 1).isEmpty
    }
    guard voice != nil || !isOfOther else { return nil }
    let isMeant = voice != nil || sentence.contains { text.roles($0).contains(.estimate) }
    guard isBare, isMeant, number.value != 0, size > 0 else { return nil }
    let ratio = number.size / size
    return ratio > 0.1 && ratio < 10 ? label : nil
  }

  /// "Management has offered 7", "Analysts had expected 2.3 billion": a bare number right behind its source's verb is in the unit of
  /// the share or the sum before it.
  private func offered(_ number: ClaimNumber, in sentence: Range<Int>, _ voice: Voice?, _ memory: Memory) -> String? {
    guard let voice, number.measure == .count, let last = memory.last, last.size > 0, !number.isScore,
      let (label, size, place) = memory.labels[last.measure], memory.sentence - place <= 1
    else { return nil }
    let isScaled = last.measure == .money && number.size >= 1e5
    guard isScaled || last.measure == .percent && number.size < 100 else { return nil }
    let end = number.tokens.upperBound
    let isBare =
      end >= sentence.upperBound || !text.isWord(end)
      || !text.roles(end).isDisjoint(with: [.preposition, .conjunction, .calendar, .according])
    // "Five of seven board members": of whom, stands behind it.
    if text.is(end, "of") { return nil }
    let start = number.tokens.lowerBound
    let isBehind = (max(sentence.lowerBound, start - 4)..<start).contains {
      !text.roles($0).isDisjoint(with: [.saying, .counting]) && voice.extent.contains($0)
    }
    let ratio = number.size / size
    return isBare && (isBehind || isPutAt(start)) && ratio > 0.1 && ratio < 10 ? label : nil
  }

  /// How many sentences ago the number can have been whose label is meant; "a rate of 6.3 percent" goes further back.
  private func reach(of number: ClaimNumber) -> Int {
    let start = number.tokens.lowerBound
    return text.is(start - 1, "of") && text.is(start - 2, "rate", "figure", "reading") ? 4 : 2
  }

  /// "The governor reckons it is closer to 9,000", "eleva la cifra a 9.000": a bare number after one with a unit counts in that
  /// unit where it is said to be another value of it, and else nothing: empty.
  private func measured(_ number: ClaimNumber, in sentence: Range<Int>, _ voice: Voice?, _ memory: Memory) -> String? {
    guard number.measure == .count, voice != nil, let last = memory.last, last.size > 0,
      [.area, .length, .weight, .speed].contains(last.measure)
    else { return nil }
    let end = number.tokens.upperBound
    let isBare = end >= sentence.upperBound || !text.isWord(end)
    let ratio = number.size / last.size
    guard isBare, ratio > 0.1, ratio < 10 else { return nil }
    let isCloser =
      text.is(number.tokens.lowerBound - 1, "to") && text.is(number.tokens.lowerBound - 2, "closer", "close", "nearer")
    // "expects a crest of 8.4 metres. The weather service forecasts 9.1."
    let isForetold =
      text.is(number.tokens.lowerBound - 1, "forecasts", "expects", "predicts", "foresees", "measured", "calculates")
      && number.size != number.size.rounded()
    return isCloser || isForetold || isPutAt(number.tokens.lowerBound) ? last.label : ""
  }

  /// "no more than 400 tonnes had escaped": the same came out, burned or was lost.
  private func isSpent(_ end: Int) -> Bool {
    var verb = end
    while text.roles(verb).contains(.auxiliary) || text.roles(verb).contains(.adverb) { verb += 1 }
    return text.lexicon.isEnglish
      && text.is(
        verb, "escaped", "leaked", "spilled", "spilt", "burned", "burnt", "lost", "destroyed", "damaged", "affected",
        "released")
  }

  /// "The gallery's register has 40 entries": the lines of a list count what is on it.
  private func isEntry(_ end: Int, in sentence: Range<Int>) -> Bool {
    text.is(end, "lines", "names", "entries", "items")
      && (sentence.lowerBound..<end).contains {
        text.is($0, "list", "lists", "listed", "inventory", "register", "roll", "catalogue")
      }
  }

  /// "habló de siete y aseguró": the number that somebody speaks of, with another verb behind it.
  private func isSpokenOf(_ number: Range<Int>) -> Bool {
    text.roles(number.upperBound).contains(.conjunction) && text.is(number.lowerBound - 1, "of", "de", "von")
      && text.roles(number.lowerBound - 2).contains(.counting)
  }

  /// "gave it as 5.5", "put the toll at 14": the number is another one of what was counted before.
  func isPutAt(_ start: Int) -> Bool {
    if !text.lexicon.isEnglish {
      return (text.is(start - 1, "a", "en", "auf") || text.lowered(start - 1) == "à")
        && (2...6).contains {
          text.is(start - $0, "cifra", "balance", "total", "bilan", "nombre", "zahl")
            || text.lowered(start - $0) == "número"
        }
    }
    guard text.is(start - 1, "at", "as", "to") else { return false }
    return (2...4).contains {
      text.is(
        start - $0, "it", "them", "him", "her", "number", "figure", "toll", "total", "count", "that", "sum", "amount")
    }
  }
}
