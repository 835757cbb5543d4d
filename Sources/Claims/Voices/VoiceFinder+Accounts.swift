/// Whose account a number is: "according to X", "by the count of X", "nach Schätzung von X".
extension VoiceFinder {
  /// "according to X", "según X", "laut X", "nach Angaben X", "selon X".
  func according(_ index: Int, in sentence: Range<Int>) -> Found? {
    let start = behindAccount(text.is(index + 1, "to") ? index + 2 : index + 1, in: sentence)
    if text.is(index, "per"), !text.tokens[min(start, sentence.upperBound - 1)].isCapital { return nil }
    if text.is(index, "according"), start == index + 1 { return nil }
    // "according to figures compiled by the disaster office"
    if text.lexicon.isEnglish,
      let by = (start..<min(sentence.upperBound, start + 6)).first(where: { study(before: $0) != nil }),
      let author = NounPhrase.starting(at: by + 1, in: text, to: sentence.upperBound)
    {
      return attributed(author, index, in: sentence)
    }
    guard start < sentence.upperBound,
      let named = NounPhrase.starting(at: start, in: text, to: sentence.upperBound)
    else { return nil }
    return attributed(named, index, in: sentence)
  }

  /// "Verdi zufolge": the source stands before the word.
  func postponed(_ index: Int, in sentence: Range<Int>) -> Found? {
    guard let phrase = NounPhrase.ending(at: index, in: text, from: sentence.lowerBound) else { return nil }
    let isFirst = phrase.extent.lowerBound <= sentence.lowerBound + 2
    return Found(phrase: phrase, extent: phrase.extent.lowerBound..<index + 1, isTrailing: !isFirst)
  }

  /// "By the count of the governor's office", "by the ministry's own estimate".
  func byCount(_ index: Int, in sentence: Range<Int>) -> Found? {
    let noun = text.roles(index + 1).contains(.determiner) ? index + 2 : index + 1
    if text.is(noun, "count", "estimate", "reckoning", "tally", "calculation", "calculations", "estimates"),
      text.is(noun + 1, "of"),
      let phrase = NounPhrase.starting(at: noun + 2, in: text, to: sentence.upperBound)
    {
      return attributed(phrase, index, in: sentence)
    }
    return nil
  }

  /// A source behind the words that mark it, with how far it reaches.
  func attributed(_ phrase: NounPhrase, _ index: Int, in sentence: Range<Int>) -> Found {
    let isFirst = index <= sentence.lowerBound + 1
    // "starben nach Angaben der Polizei mindestens 11": what it says follows, where nothing stands before.
    let rest = phrase.extent.upperBound..<sentence.upperBound
    let isLeading =
      !(sentence.lowerBound..<index).contains(where: isCount)
      && rest.prefix { text.isWord($0) || text.tokens[$0].kind == .number }.contains(where: isCount)
    var found = Found(phrase: phrase, extent: index..<phrase.extent.upperBound, isTrailing: !isFirst && !isLeading)
    // "Nach Auszählung von 61 Prozent liegt sie laut Wahlrat mit 44 Prozent vorn": what its clause says before and behind.
    if found.isTrailing, text.lexicon.capitalizesNouns,
      rest.prefix(while: { text.isWord($0) || text.words.isNumber($0) }).contains(where: { text.words.isNumber($0) })
    {
      let isMark = { (place: Int) in text.isMark(place, ",", ";", ":") }
      let start = (sentence.lowerBound..<index).last(where: isMark).map { $0 + 1 } ?? sentence.lowerBound
      found.answersFor = start..<(rest.first(where: isMark) ?? sentence.upperBound)
    }
    return found
  }

  /// A number in figures or in a word.
  private func isCount(_ index: Int) -> Bool {
    text.tokens[index].kind == .number || !text.lexicon.isEnglish && text.roles(index).contains(.number)
  }

  /// "nach Polizeiangaben": whose account it is stands in the same word.
  func isAccount(_ index: Int) -> Bool {
    text.is(index - 1, "nach", "laut") && text.tokens[index].isCapital && text.lowered(index).hasSuffix("angaben")
      && InstitutionKind.find(text.key(index)) != nil
  }

  /// A word that makes an account of what stands before it: "d'après", "nach Schätzung".
  func isAccountOf(_ index: Int) -> Bool {
    if text.lexicon.elides { return text.lowered(index) == "après" && text.lowered(index - 1) == "d'" }
    return isGermanAccount(index) && (text.is(index - 1, "nach", "laut") || text.is(index - 2, "nach", "laut"))
  }

  /// German nouns for what somebody tells; only "nach" or "laut" makes a source of what follows them.
  func isGermanAccount(_ index: Int) -> Bool {
    text.lexicon.capitalizesNouns
      && (text.is(index, "darstellung", "auskunft", "informationen", "berechnungen", "erkenntnissen")
        || ["schätzung", "schätzungen", "einschätzung", "zählung", "zählungen"].contains(text.lowered(index)))
  }

  /// "selon un dernier bilan de la protection civile", "según datos del ministerio": the account's author stands behind it.
  private func behindAccount(_ start: Int, in sentence: Range<Int>) -> Int {
    guard !text.lexicon.isEnglish else { return start }
    for index in start..<min(sentence.upperBound - 1, start + 4) {
      if !text.isWord(index) { break }
      if isAccountNoun(index) {
        let next = (index + 1..<min(sentence.upperBound - 1, index + 3)).first {
          text.is($0, "de", "del", "du", "des", "von", "der", "vom")
            || text.lexicon.elides && text.lowered($0) == "d'"
        }
        return next.map { text.is($0, "der", "des") && text.lexicon.capitalizesNouns ? $0 : $0 + 1 } ?? start
      }
      let roles = text.roles(index)
      let isBetween = roles.isEmpty || !roles.isDisjoint(with: [.determiner, .adverb, .title])
      guard isBetween, !text.tokens[index].isCapital else {
        break
      }
    }
    return start
  }

  /// "was given as 18 by the transport department and as 30 by the bus company": each answers for the number before it.
  func givenBy(_ index: Int, in sentence: Range<Int>) -> Found? {
    // "the 4,000 named by Rescue Aid"
    if text.is(index - 1, "named", "given", "cited", "claimed"), isEndOfNumber(index - 2),
      let phrase = NounPhrase.starting(at: index + 1, in: text, to: sentence.upperBound)
    {
      return Found(
        phrase: phrase, extent: index - 1..<phrase.extent.upperBound, isTrailing: true,
        answersFor: index - 2..<index - 1)
    }
    guard isEndOfNumber(index - 1),
      let first = (max(sentence.lowerBound, index - 4)..<index).last(where: {
        text.is($0, "as", "at")
          || text.is($0, "and", "or")
            && (sentence.lowerBound..<$0).contains { text.is($0, "by") && isEndOfNumber($0 - 1) }
      }),
      let phrase = NounPhrase.starting(at: index + 1, in: text, to: sentence.upperBound)
    else { return nil }
    return Found(phrase: phrase, extent: index..<phrase.extent.upperBound, isTrailing: true, answersFor: first..<index)
  }

  /// "…, so der Netzbetreiber", "de acuerdo con la Fiscalía", "a-t-on appris auprès de la préfecture": where the source
  /// begins behind such words.
  func turnOfPhrase(_ index: Int, in sentence: Range<Int>) -> Found? {
    let start: Int
    switch true {
    case text.lexicon.capitalizesNouns && text.is(index, "so") && text.isMark(index - 1, ",", "“", "”", "\"", "«", "»"):
      start = index + 1
    // "the state news agency quoted the governor as saying"
    case text.is(index, "quoted", "cited", "quotes", "cites", "quoting", "citing")
      && (index + 1..<index + 10).contains(where: { text.is($0, "as") && text.is($0 + 1, "saying", "telling") }):
      start = index + 1
    case text.is(index, "acuerdo") && text.is(index - 1, "de") && text.is(index + 1, "con"): start = index + 2
    case text.lexicon.elides && text.lowered(index) == "auprès" && text.is(index - 1, "appris"): start = index + 2
    default: return nil
    }
    guard let phrase = NounPhrase.starting(at: start, in: text, to: sentence.upperBound) else { return nil }
    return attributed(phrase, index, in: sentence)
  }

  /// "Die Luftwaffe will 97 Drohnen abgeschossen haben": a claim of its subject's own.
  func pretension(_ index: Int, in sentence: Range<Int>) -> Found? {
    guard text.lexicon.capitalizesNouns, text.is(index, "will", "wollen"),
      (index + 1..<sentence.upperBound).prefix(while: { !text.isMark($0, ",", ";") }).contains(where: {
        text.is($0, "haben") && !text.isWord($0 + 1)
      }), let phrase = NounPhrase.ending(at: index, in: text, from: sentence.lowerBound)
    else { return nil }
    return Found(phrase: phrase, extent: phrase.extent.lowerBound..<index + 1, isTrailing: false)
  }

  private func isAccountNoun(_ index: Int) -> Bool {
    text.is(
      index, "balance", "recuento", "datos", "cifras", "informe", "reporte", "bilan", "chiffres", "rapport", "comptage",
      "angaben", "zahlen", "bericht", "bilanz", "mitteilung")
      || text.is(index, "sondage", "encuesta", "sondeo", "estudio", "umfrage", "studie")
      || text.lexicon.elides && ["étude", "enquête"].contains(text.lowered(index))
      || [
        "cálculos", "estimación", "estimaciones", "données", "décompte", "estimation", "estimations", "communiqué",
        "schätzung", "schätzungen", "zählung",
      ].contains(text.lowered(index))
  }

  /// "The ministry rejected the numbers, saying 64 cases had been confirmed": the subject of the clause before goes on.
  func participial(_ index: Int, in sentence: Range<Int>) -> Found? {
    guard text.is(index, "saying", "insisting", "arguing", "claiming"), text.isMark(index - 1, ","),
      !(sentence.lowerBound..<index).contains(where: { text.roles($0).contains(.saying) }),
      let phrase = NounPhrase.starting(at: sentence.lowerBound, in: text, to: index),
      phrase.tokens.contains(where: {
        text.roles($0).contains(.voice) || text.entry($0).isState
          || text.tokens[$0].isCapital && (!text.tokens[$0].isFirst || phrase.isDefinite)
      })
    else { return nil }
    return Found(phrase: phrase, extent: index..<index + 1, isTrailing: false, isBehind: true)
  }

  /// "…, hieß es aus Bangkok", "hieß es im Innenministerium": who is heard stands behind.
  func heard(_ index: Int, in sentence: Range<Int>) -> Found? {
    guard text.is(index, "es"),
      text.is(index + 1, "aus", "in", "im", "bei", "beim", "von", "vom", "seitens"),
      let phrase = NounPhrase.starting(at: index + 2, in: text, to: sentence.upperBound)
    else { return nil }
    return Found(
      phrase: phrase, extent: index - 1..<phrase.extent.upperBound, isTrailing: index - 1 > sentence.lowerBound)
  }

  /// "have been recorded by the World Health Organization": who counted stands behind the verb.
  func agent(_ index: Int, in sentence: Range<Int>) -> Found? {
    guard
      text.is(
        index, "recorded", "reported", "registered", "confirmed", "counted", "estimated", "announced", "given", "put"),
      text.is(index - 1, "was", "were", "been", "is", "are")
        || text.is(index + 1, "by") && (text.entry(index - 1).label >= 0 || isEndOfNumber(index - 1)),
      let by = (index + 1..<min(sentence.upperBound, index + 8)).first(where: { text.is($0, "by") }),
      (index + 1..<by).allSatisfy({
        text.isWord($0) || text.tokens[$0].kind == .number || text.isMark($0, "%", "$", "€")
      }),
      let phrase = NounPhrase.starting(at: by + 1, in: text, to: sentence.upperBound),
      // "confirmed by laboratory tests": what tells nothing by itself.
      phrase.tokens.contains(where: { text.tokens[$0].isCapital || text.entry($0).isState })
        || phrase.tokens.last.map({ !text.roles($0).isDisjoint(with: [.voice, .person]) }) == true
        || phrase.isDefinite && phrase.tokens.count == 1 && text.is(phrase.tokens.lowerBound, "state", "province")
    else { return nil }
    // "was put at 18 by the department": it answers for the number between.
    if (index + 1..<by).contains(where: isEndOfNumber) {
      return Found(
        phrase: phrase, extent: by..<phrase.extent.upperBound, isTrailing: true, answersFor: index + 1..<by)
    }
    return Found(phrase: phrase, extent: index..<phrase.extent.upperBound, isTrailing: true)
  }
}
