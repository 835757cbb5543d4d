extension LabelFinder {
  /// What stands between a word and a number weighs; nil where a new sentence part begins.
  func cost(of index: Int, to number: ClaimNumber) -> Double? {
    let isBehind = index >= number.tokens.upperBound
    let between = isBehind ? number.tokens.upperBound..<index : index + 1..<number.tokens.lowerBound
    if between.count > 16 { return nil }
    var cost = isBehind ? 0 : 0.4 + (hasOtherNoun(number) ? 5 : 0)
    var aside = 0..<0
    if isBehind, let whole = wholeBehind(number), whole.upperBound <= index {
      aside = whole
      cost += 0.5
    }
    // "arrested in raids by 180 officers": who did it are not those to whom it was done.
    if !isBehind, text.lexicon.isEnglish, text.is(number.tokens.lowerBound - 1, "by"),
      text.roles(number.tokens.upperBound).contains(.person), text.roles(index).contains(.participle)
    {
      return nil
    }
    // "detenido por 2-3 agentes", "interpellés par 20 policiers": by whom, or for what.
    if !isBehind, number.measure == .count, !text.lexicon.isEnglish, text.is(number.tokens.lowerBound - 1, "por", "par")
    {
      return nil
    }
    // "lag bei 3 Euro, der Verlust bei 40 Millionen": behind the comma stands what the next number is of.
    if isBehind, isOfNext(index, behind: number) { return nil }
    for step in between {
      if aside.contains(step) { continue }
      // "nine men aged 22 to 51 were arrested"
      if isBehind, text.is(step, "aged"), text.words.isNumber(step + 1) {
        aside = step..<(text.is(step + 2, "to", "and") && text.words.isNumber(step + 3) ? step + 4 : step + 2)
        cost += 0.3
        continue
      }
      // "two people, a cyclist and a walker, died"
      if isBehind, text.isMark(step, ","), let other = self.aside(behind: step), other.upperBound <= index {
        aside = other
        cost += 0.5
        continue
      }
      // "five people, two of them children, were killed"
      if text.isMark(step, ","), text.is(step + 2, "of"), text.is(step + 3, "them", "whom"),
        let close = (step + 4..<step + 10).first(where: { text.isMark($0, ",") }), between.contains(close)
      {
        aside = step..<close + 1
        cost += 0.5
        continue
      }
      if isBehind, let places = places(at: step), places.upperBound <= index {
        aside = places
        cost += 1
        continue
      }
      if text.isMark(step, ";", "(", ")", "”", "“") { return nil }
      if text.isMark(step, "*", "|", "•") { return nil }
      if text.isMark(step, ":", "–", "—") || text.isMark(step, "-") && !text.touches(step - 1, step) {
        cost += 4; continue
      }
      // "6.000 Beschäftigten, die sich beteiligten"
      let isRelative =
        isBehind && text.is(step + 1, "die", "qui", "que", "who", "which") && step - number.tokens.upperBound < 3
      if text.isMark(step, ",") { cost += isRelative ? 0.5 : 2.5; continue }
      // "five new COVID-19 cases": a name's own number is none.
      let isOfName = text.isMark(step - 1, "-") && text.touches(step - 1, step)
      if text.tokens[step].kind == .number || !isBehind && isChange(step, before: number) {
        cost += isOfName || isChange(step, before: number) ? 0.3 : 4
        continue
      }
      // "gelten als vermisst"
      if isBehind, text.is(step, "als"), step + 1 == index {
        cost += 0.3
        continue
      }
      // "as low as 33 percent"
      if text.is(step, "as"), text.is(step + 2, "as") || text.is(step - 2, "as") {
        cost += 0.3
        continue
      }
      // "Eighteen pupils and their driver perished": both did.
      if isBehind, isCoordinated(step, number) {
        cost += 0.5
        continue
      }
      // What came before or after something else is another matter.
      if text.is(step, "after", "before", "since"), !isBehind { cost += 2.5; continue }
      if !text.isWord(step) { cost += 0.3; continue }
      // "recoveries approach 800 as cases rise": what happens meanwhile is another matter.
      if isBehind, text.is(step, "as", "while", "amid", "when", "although", "though", "whereas") { cost += 2 }
      cost += weight(of: text.roles(step), isBehind: isBehind)
      if isBehind, isOtherNoun(step, number) { cost += 5 }
      if cost >= Self.reach { return nil }
    }
    return cost
  }

  /// A noun behind a comma and an article, right before the next number of the same kind.
  private func isOfNext(_ noun: Int, behind number: ClaimNumber) -> Bool {
    guard text.roles(noun - 1).contains(.determiner), text.isMark(noun - 2, ","),
      text.is(noun + 1, "bei", "auf", "um", "at", "to", "a", "en") || text.lowered(noun + 1) == "à"
    else { return false }
    return numbers.contains { $0.measure == number.measure && $0.tokens.lowerBound == noun + 2 }
  }

  /// "Revenue climbed 6 percent to 1.9 billion euros": by how much it changed, before what it came to.
  private func isChange(_ step: Int, before number: ClaimNumber) -> Bool {
    let to = number.tokens.lowerBound - 1
    guard number.measure != .percent,
      text.is(to, "to", "auf", "a", "hasta") || text.is(to, "al") || !text.lexicon.isEnglish && text.lowered(to) == "à"
    else {
      return false
    }
    return numbers.contains {
      $0.measure == .percent && $0.tokens.contains(step) && $0.tokens.upperBound == number.tokens.lowerBound - 1
    }
  }

  /// "pupils and their driver": the "and" behind the people that a number counts, and one person more.
  private func isCoordinated(_ step: Int, _ number: ClaimNumber) -> Bool {
    text.is(step, "and") && text.roles(step - 1).contains(.person) && step - number.tokens.upperBound < 3
      && text.roles(step + 1).contains(.determiner) && text.isWord(step + 2) && text.isWord(step + 3)
      && (text.entry(step + 3).label >= 0 || !text.roles(step + 3).isDisjoint(with: [.auxiliary, .verb]))
  }

  /// Whether something that is no person follows the number as what is counted.
  func hasOtherNoun(_ number: ClaimNumber) -> Bool {
    guard number.measure == .count else { return false }
    for index in number.tokens.upperBound..<min(sentence.upperBound, number.tokens.upperBound + 4) {
      guard text.isWord(index) else { return false }
      if isOtherNoun(index, number) { return true }
      let roles = text.roles(index)
      if text.entry(index).label >= 0 || !roles.isEmpty && !roles.contains(.past) && !roles.contains(.participle) {
        return false
      }
    }
    return false
  }

  /// A noun right behind the number that is itself what is counted: "260 masks given to the homeless".
  func isOtherNoun(_ index: Int, _ number: ClaimNumber) -> Bool {
    guard index - number.tokens.upperBound < 4, text.entry(index).label < 0 else { return false }
    if let whole = wholeBehind(number), index >= whole.lowerBound { return false }
    let roles = text.roles(index)
    if roles.contains(.person) { return false }
    if roles.contains(.countable) { return true }
    guard roles.isEmpty || text.is(index, "states"), !text.tokens[index].isCapital else { return false }
    if isRomanceParticiple(index) { return false }
    let end = text.tokens[index].end
    let bytes = text.words.bytes
    return end - text.tokens[index].start > 3 && !text.is(index, "plus") && bytes[end - 1] == 0x73
      && bytes[end - 2] != 0x73 && bytes[end - 2] != 0x75
  }

  /// "deux sont portées disparues": no noun.
  private func isRomanceParticiple(_ index: Int) -> Bool {
    guard !text.lexicon.isEnglish, !text.lexicon.capitalizesNouns, text.roles(index - 1).contains(.auxiliary)
    else { return false }
    let word = text.lowered(index)
    return ["ées", "és", "ados", "adas", "idos", "idas"].contains(where: word.hasSuffix)
  }

  func weight(of roles: WordRole, isBehind: Bool) -> Double {
    if roles.contains(.number) { return 4 }
    if !roles.isDisjoint(with: [.auxiliary, .adverb, .determiner]) { return 0.3 }
    if !roles.isDisjoint(with: [.person, .soldier]) { return 0.2 }
    if roles.contains(.conjunction) { return 2.5 }
    if roles.contains(.preposition) { return isBehind ? 1.2 : 0.5 }
    if roles.contains(.saying) { return 2 }
    return roles.isEmpty ? 0.9 : 0.7
  }
}
