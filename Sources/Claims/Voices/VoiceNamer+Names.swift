extension VoiceNamer {
  /// The last run of capital words in a phrase; a title before a name is left out.
  func properName(in tokens: Range<Int>) -> Range<Int>? {
    var last = tokens.upperBound
    while last > tokens.lowerBound, !isNamePart(last - 1) { last -= 1 }
    guard last > tokens.lowerBound else { return nil }
    // "Der Flughafenverband ADV": where every noun has a capital, letters alone are the name.
    if text.lexicon.capitalizesNouns, last - tokens.lowerBound > 1, isAcronym(last - 1), !isAcronym(last - 2) {
      return last - 1..<last
    }
    var first = last - 1
    while first > tokens.lowerBound, isNamePart(first - 1) || joinsName(first - 1, from: tokens.lowerBound) {
      first -= 1
    }
    // "Ukraine's President Volodymyr Zelenskyy": the possessor and the office are no part of the name.
    if let possessor = (first..<last).last(where: { text.tokens[$0].isPossessive }), possessor + 1 < last,
      !isTitle(first..<last, possessor)
    {
      first = possessor + 1
    }
    first = withoutOffice(first, last)
    // "Ermittler Holger Brandt": where every noun has a capital, what somebody is stands before the name.
    while text.lexicon.capitalizesNouns, last - first > 2, text.isOffice(first), text.roles(first + 1).isEmpty,
      text.roles(last - 1).isEmpty
    {
      first += 1
    }
    // "Volcanologist Dewi Santoso": what somebody is, with the sentence's capital.
    if text.lexicon.isEnglish, last - first == 3, text.tokens[first].isFirst, text.isProfession(first) { first += 1 }
    while last - first > 1, text.isFirm(first) || text.isGermanFirm(first), text.isWord(first + 1),
      text.roles(first + 1).isEmpty || isAcronym(first + 1)
    {
      first += 1
    }
    // "die 19-jährige Besucherin Marija Taseva": a name has no article, what somebody is has one.
    if last - first == 3, text.isDescribed(first) { first += 1 }
    return first..<last
  }

  /// Where a name begins behind the office before it. An office that nobody's name follows stays: "Foreign Secretary".
  private func withoutOffice(_ start: Int, _ last: Int) -> Int {
    guard let office = (start..<last - 1).last(where: { text.roles($0).contains(.title) }) else { return start }
    var first = office + 1
    // "Health and Safety Executive"
    if text.is(first, "and") { return start }
    // "Secretary of State Ann Pell", "Governor of New Tarna Jon Ruud": a name of two words ends it.
    if text.roles(first).contains(.preposition) {
      guard last - first > 3,
        !(last - 2..<last).contains(where: { !text.roles($0).isDisjoint(with: [.preposition, .voice]) })
      else { return start }
      return last - 2
    }
    while first + 1 < last, text.roles(first).contains(.title) || text.isMark(first, ".") { first += 1 }
    let isOffice = first == last - 1 && text.roles(first).contains(.title)
    return isOffice ? start : first
  }

  /// Whether a name stands behind an office or a body that it is the place of: "mayor of Pisco".
  func isOfPlace(_ run: Range<Int>, in tokens: Range<Int>) -> Bool {
    let joint = text.roles(run.lowerBound - 1).contains(.determiner) ? run.lowerBound - 2 : run.lowerBound - 1
    return joint > tokens.lowerBound && text.is(joint, "of", "de", "del", "du", "von")
      && (!text.lexicon.isEnglish || !text.tokens[joint - 1].isCapital || text.tokens[joint - 1].isFirst)
  }

  /// "The Mind's Eye": one word after a possessor that is no state and with an article in capitals before it.
  private func isTitle(_ run: Range<Int>, _ possessor: Int) -> Bool {
    run.upperBound - possessor == 2 && text.is(run.lowerBound - 1, "the") && text.tokens[run.lowerBound - 1].isCapital
      && !text.entry(possessor).isState && text.roles(possessor + 1).isDisjoint(with: [.voice, .title])
  }

  private func isNamePart(_ index: Int) -> Bool {
    if text.isMark(index, "-", ".", "&") { return true }
    // "Channel 4 News"
    if text.tokens[index].kind == .number { return text.isNumberInName(index) }
    return text.isWord(index) && text.tokens[index].isCapital
  }

  private func joinsName(_ index: Int, from start: Int) -> Bool {
    // "League for the Marshes"
    if text.is(index, "the"), index - 2 >= start, text.is(index - 1, "for", "of"), text.tokens[index - 2].isCapital {
      return true
    }
    if text.is(index, "for", "of"), text.is(index + 1, "the"), index > start, text.tokens[index - 1].isCapital {
      return true
    }
    return index > start
      && text.is(index, "of", "de", "van", "von", "bin", "al", "der", "for", "and", "the", "del", "di", "du")
      && text.tokens[index - 1].isCapital && text.isWord(index - 1)
  }

  /// Two to four capital words without a word for an institution: a person's name, or one such word after a title.
  func isPersonal(_ run: Range<Int>) -> Bool {
    if isBody(run) || run.contains(where: { text.is($0, "of", "for", "and") || text.isMark($0, "&") }) {
      return false
    }
    if run.count == 1 { return run.lowerBound > 0 && text.roles(run.lowerBound - 1).contains(.title) }
    return run.count <= 4 && run.allSatisfy { !text.entry($0).isState }
  }

  /// Whether some word of the run is one of an institution (Bank, Ministry), or is written in capitals only.
  func isBody(_ run: Range<Int>) -> Bool {
    run.contains { index in
      if !text.roles(index).isDisjoint(with: [.voice, .person, .soldier]), !text.roles(index).contains(.title) {
        return true
      }
      // "Sarmiento Copper said": what companies' names end with, and people's do not.
      if index == run.upperBound - 1, run.count > 1, text.isTrade(index) { return true }
      let bytes = text.words.bytes[text.tokens[index].start..<text.tokens[index].end]
      return bytes.count > 1 && bytes.allSatisfy { $0 < 0x61 } || bytes.suffix(4).elementsEqual(Array("bank".utf8))
    }
  }

  func isAcronym(_ index: Int) -> Bool {
    let word = text.text(index..<index + 1)
    return (2...6).contains(word.utf8.count) && word.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// A sentence's first word that is one for a body or for people: its capital tells nothing.
  func isOnlyFirst(_ index: Int) -> Bool {
    text.tokens[index].isFirst && !text.roles(index).isDisjoint(with: [.voice, .person])
  }

  /// One word in the plural that only begins a sentence: "Inspectors".
  func isPlural(_ phrase: NounPhrase, _ run: Range<Int>) -> Bool {
    guard run.count == 1, phrase.tokens == run, !phrase.isDefinite, text.tokens[run.lowerBound].isFirst else {
      return false
    }
    return text.text(run).hasSuffix("s") && !text.entry(run.lowerBound).isState
  }

  /// The capital words that begin the sentence in which a phrase stands, if they are no word that is known.
  func firstName(before phrase: NounPhrase) -> String? {
    guard let sentence = text.sentences.first(where: { $0.contains(phrase.tokens.lowerBound) }) else { return nil }
    if let name = lastName(before: phrase, in: sentence) { return name }
    let run = sentence.prefix { text.isWord($0) && text.tokens[$0].isCapital && text.roles($0).isEmpty }
    guard let first = run.first, let last = run.last, last < phrase.tokens.lowerBound - 2,
      !text.entry(first).isState, text.entry(first).label < 0,
      text.entry(last + 1).label >= 0
        || !text.roles(last + 1).isDisjoint(with: [.auxiliary, .saying, .verb, .fall, .rise, .participle])
    else { return nil }
    return text.text(first..<last + 1)
  }

  /// "a cyberattack on Meridia Health, the company said": the name of two words or more right before the comma.
  private func lastName(before phrase: NounPhrase, in sentence: Range<Int>) -> String? {
    let comma = phrase.extent.lowerBound - 1
    guard text.lexicon.isEnglish, text.isMark(comma, ",") else { return nil }
    var first = comma
    while first - 1 > sentence.lowerBound, text.isWord(first - 1), text.tokens[first - 1].isCapital,
      text.roles(first - 1).isDisjoint(with: [.calendar])
    {
      first -= 1
    }
    guard comma - first > 1, text.is(first - 1, "on", "by", "of", "against"), !text.entry(first).isState,
      !text.roles(first).contains(.title) || text.is(first, "general"),
      Countries.named(text.text(first..<comma)) == nil
    else { return nil }
    return text.text(first..<comma)
  }

  /// With a small first letter, as within a sentence.
  func lowered(_ words: String) -> String { words.prefix(1).lowercased() + words.dropFirst() }

  /// The words of a range in small letters, without determiners.
  func words(_ range: Range<Int>) -> [String] {
    range.filter { text.isWord($0) && !text.roles($0).contains(.determiner) }.map {
      text.text($0..<$0 + 1).lowercased()
    }
  }
}
