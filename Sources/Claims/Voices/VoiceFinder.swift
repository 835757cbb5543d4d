/// Finds who is named as the source of what in a sentence: "… , Delta said", "officials say …", "according to …",
/// "Washington puts it at …", "Kyiv's estimate is …".
struct VoiceFinder {
  let text: ClaimText
  let namer: VoiceNamer

  init(text: ClaimText) {
    self.text = text
    namer = VoiceNamer(text: text)
  }

  /// A source as found, before it is clear how far it reaches.
  struct Found {
    var phrase: NounPhrase
    var extent: Range<Int>
    /// What it says stands before it.
    var isTrailing: Bool
    /// It answers only for the number nearest to it.
    var isNarrow = false
    /// It answers only for what stands behind its verb.
    var isBehind = false
    /// The only tokens that it answers for: "the 6.3 that the observatory had reported".
    var answersFor: Range<Int>?
    /// Whether its verb is left out, as that of the source before it: "…, Kyiv 4,000".
    var isElliptic = false
    /// Whether it is not clear that it speaks.
    var isDoubtful = false
  }

  /// The sources of a sentence in the order in which they stand, with what each answers for; tokens within quotation
  /// marks name no sources.
  func voices(in sentence: Range<Int>, quoted: [Range<Int>], cast: inout Cast) -> [Voice] {
    var found: [Found] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let quote = quoted.first(where: { $0.contains(index) }) {
        index = quote.upperBound
        continue
      }
      if mayName(index), let next = source(at: index, in: sentence),
        found.last.map({ $0.extent.upperBound <= next.extent.lowerBound || $0.isBehind && $0.answersFor != nil })
          ?? true
      {
        index = max(index + 1, next.extent.upperBound)
        found.append(next)
      } else {
        index += 1
      }
    }
    if found.isEmpty { return [] }
    found = withEllipses(found, in: sentence)
    return scoped(found, in: sentence, cast: &cast)
  }

  /// Whether a word can be one that names a source; most are none.
  private func mayName(_ index: Int) -> Bool {
    guard text.isWord(index) else { return false }
    let entry = text.entry(index)
    return entry.isSourceWord || entry.isState || text.tokens[index].isPossessive
      || !entry.roles.isDisjoint(with: [.according, .saying, .counting, .estimate])
  }

  private func source(at index: Int, in sentence: Range<Int>) -> Found? {
    let roles = text.roles(index)
    if text.lexicon.capitalizesNouns, isAccount(index) {
      let phrase = NounPhrase(tokens: index..<index + 1, extent: index..<index + 1, isDefinite: false)
      return attributed(phrase, index - 1, in: sentence)
    }
    if text.tokens[index].isCapital, index > sentence.lowerBound, !roles.contains(.according),
      !text.tokens[index].isPossessive,
      !text.entry(index).isState
    {
      return nil
    }
    if isAccountOf(index) { return according(index, in: sentence) }
    if text.is(index, "zufolge") { return postponed(index, in: sentence) }
    if roles.contains(.according), !isGermanAccount(index) { return according(index, in: sentence) }
    if text.is(index, "by"), let count = byCount(index, in: sentence) ?? givenBy(index, in: sentence) { return count }
    if let turn = turnOfPhrase(index, in: sentence) ?? pretension(index, in: sentence)
      ?? participial(index, in: sentence)
    {
      return turn
    }
    if roles.contains(.saying) || roles.contains(.counting) || isFinding(index, in: sentence)
      || isRevising(index, in: sentence)
      || isPlacing(index, in: sentence),
      let said = said(index, roles, in: sentence)
    {
      return said
    }
    if text.tokens[index].isPossessive || isPluralPossessive(index) { return possessive(index, in: sentence) }
    if roles.contains(.estimate), let adjective = adjectival(index, in: sentence) { return adjective }
    return nil
  }

  /// A verb of saying or counting with its subject before or behind it.
  private func said(_ index: Int, _ roles: WordRole, in sentence: Range<Int>) -> Found? {
    if text.lexicon.capitalizesNouns, text.lowered(index) == "hieß" { return heard(index + 1, in: sentence) }
    // "Police were called", "it was revealed": the subject hears, or is what is said.
    let isPassive = isPassive(index)
    // "floods have claimed 43 lives"
    if text.is(index, "claimed", "claims", "claim"), isHedgedNumber(index + 1, in: sentence),
      (index + 2..<index + 8).contains(where: { text.is($0, "lives", "victims", "life") })
    {
      return nil
    }
    // "a fait onze morts", "had set aside $18 million": only "fait état", and a number that is set at something.
    if text.is(index, "fait", "font"), text.lexicon.elides, !text.is(index + 1, "état") { return nil }
    if text.is(index, "savoir"), !text.is(index - 1, "fait", "faisait", "faire") { return nil }
    if text.is(index, "set", "sets"), text.lexicon.isEnglish,
      !(index + 1..<index + 7).contains(where: { text.is($0, "at") })
    {
      return nil
    }
    // "Hospitals have admitted 640 people": takes in, and says nothing.
    if text.is(index, "admitted", "admit", "admits"), isHedgedNumber(index + 1, in: sentence) { return nil }
    // "have called off a walkout"
    if text.is(index, "called"), text.is(index + 1, "off", "up", "in", "back") { return nil }
    if isPassive, text.is(index, "called", "asked", "told", "warned", "informed", "accused") { return nil }
    // "The union wants 12 per cent", "Prosecutors are also seeking $9 million": only what is a number.
    if text.is(index, "wants", "seeking", "demanding"), text.lexicon.isEnglish,
      !(index + 1..<min(sentence.upperBound, index + 6)).contains(where: { text.words.isNumber($0) })
    {
      return nil
    }
    // "the dam gave way", "gave birth to three"
    if text.is(index, "gave", "gives", "given"), text.is(index + 1, "way", "birth", "up", "rise", "chase", "away") {
      return nil
    }
    // "Underwriters face claims of $110 million": what is demanded.
    if text.is(index, "claims"), text.is(index + 1, "of", "for", "from", "against", "worth", "totalling", "totaling") {
      return nil
    }
    // "Es gab 24 Tote": nobody gives them.
    if text.lexicon.capitalizesNouns, text.is(index, "gab", "gibt", "gebe"),
      text.is(index - 1, "es") || text.is(index + 1, "es")
    {
      return nil
    }
    // "Initial reports of 60 deaths": a noun.
    if text.is(index, "reports"), text.is(index + 1, "of", "from", "about") { return nil }
    // "to reports of": a noun.
    if text.is(index, "reports", "claims", "reported"),
      !text.roles(index - 1).isDisjoint(with: [.preposition, .determiner, .denial])
    {
      return nil
    }
    // "Nobody believes that", "no one has said"
    let subject = text.roles(index - 1).contains(.auxiliary) ? index - 2 : index - 1
    if text.is(subject, "nobody", "none") || text.is(subject, "one") && text.is(subject - 1, "no") { return nil }
    if let agent = agent(index, in: sentence) ?? author(ofStudyBefore: index, in: sentence) { return agent }
    if let phrase = relativeSubject(index, in: sentence) {
      // "Cohen, who said he knew nothing, was sentenced to three years": it ends with its clause.
      let end = (index + 1..<sentence.upperBound).first { text.isMark($0, ",", ";", "–", "—") } ?? sentence.upperBound
      return Found(
        phrase: phrase, extent: phrase.extent.lowerBound..<index + 1, isTrailing: false, isBehind: true,
        answersFor: index + 1..<max(index + 1, end))
    }
    if isPassive, !text.is(index, "quoted", "cited") { return nil }
    if let behind = speaker(behind: index, roles, in: sentence) { return behind }
    // "Die Bergwacht hatte von sechs Toten gesprochen": the participle stands at the clause's end.
    if text.lexicon.capitalizesNouns, isParticiple(index),
      let phrase = clauseSubject(before: index, within: 16, in: sentence)
    {
      return Found(phrase: phrase, extent: phrase.extent.lowerBound..<index + 1, isTrailing: false)
    }
    if let phrase = NounPhrase.ending(at: index, in: text, from: sentence.lowerBound),
      let subject = withoutAgent(phrase, in: sentence),
      isSubject(phrase, roles, verb: index) || isSubject(subject, roles, verb: index)
    {
      guard let phrase = wholeSubject(subject, in: sentence) else {
        // Somebody speaks, but of his name only the end is understood.
        guard roles.contains(.saying), subject.tokens.contains(where: { text.roles($0).contains(.voice) }) else {
          return nil
        }
        var unclear = Found(phrase: subject, extent: subject.extent.lowerBound..<index + 1, isTrailing: false)
        unclear.isDoubtful = true
        return unclear
      }
      let first = startOfStudy(before: phrase.extent.lowerBound, in: sentence)
      let before = first - 1
      // "later than any survey had suggested": nobody's word here.
      if text.is(before, "than") { return nil }
      // "The agency, which was founded in 1950, said": it says what stands behind.
      if (phrase.tokens.upperBound..<index).contains(where: { text.is($0, "which", "who", "whose") }) {
        guard
          roles.contains(.saying) || text.is(index + 1, "of", "at") || isHedgedNumber(index + 1, in: sentence)
            || text.is(
              index, "gives", "gave", "puts", "put", "believes", "estimates", "expects", "thinks", "reckons", "fears")
        else { return nil }
        return Found(phrase: phrase, extent: first..<index + 1, isTrailing: false, isBehind: true)
      }
      // "the 6.3 that the observatory had reported"
      // "the $3.1 billion that analysts had expected"
      let joint = text.is(first, "that") ? first : before
      if text.is(joint, "that", "which"), joint > sentence.lowerBound, isEndOfNumber(joint - 1) {
        return Found(phrase: phrase, extent: joint..<index + 1, isTrailing: true, answersFor: joint - 1..<joint)
      }
      // "the €1.1 billion analysts had pencilled in"
      // "the 1.7 percent the government assumes"
      let isOwn = roles.contains(.counting) && phrase.isDefinite && isNumberOfClause(endingAt: before, in: sentence)
      if isEndOfNumber(before), before > sentence.lowerBound, isOwn || text.is(index - 1, "had", "have") {
        return Found(phrase: phrase, extent: first..<index + 1, isTrailing: true, answersFor: before..<first)
      }
      // "…, wie die Polizei mitteilte"
      let mark = text.is(before, "wie", "so", "como", "comme", "as") ? before - 1 : beforeOffice(before)
      let isAside = mark >= sentence.lowerBound && text.isMark(mark, ",", "”", "\"", "»", "’", "–", "—")
      if roles.contains(.saying) || isFinding(index), isAside, isClosed(behind: index, in: sentence) {
        return Found(phrase: phrase, extent: first..<index + 1, isTrailing: true)
      }
      // "Norland added 53 cases" adds, and says nothing.
      if text.is(index, "added", "adds"), !text.is(index + 1, "that"), isHedgedNumber(index + 1, in: sentence) {
        return nil
      }
      let isRecord = isRecording(index)
      if isRecord, isState(phrase) { return nil }
      var found = Found(phrase: phrase, extent: first..<index + 1, isTrailing: false)
      found.isDoubtful = isRecord && isUnknownName(phrase)
      return found
    }
    if text.is(index - 1, "and", "but", "then"), let phrase = clauseSubject(before: index, within: 20, in: sentence) {
      // "Moscow denied it and reported 14 deaths": it answers for what follows its second verb.
      return Found(phrase: phrase, extent: index..<index + 1, isTrailing: false)
    }
    let isRomance = !text.lexicon.isEnglish && !text.lexicon.capitalizesNouns
    if roles.contains(.saying) || isRomance && roles.contains(.counting),
      let phrase = clauseSubject(before: index, within: 12, in: sentence)
    {
      return Found(phrase: phrase, extent: phrase.extent.lowerBound..<index + 1, isTrailing: false)
    }
    // "…, said X"; "…, a annoncé X"
    let before = text.roles(index - 1).contains(.auxiliary) && !text.lexicon.isEnglish ? index - 2 : index - 1
    let isBehind = before >= sentence.lowerBound && text.isMark(before, ",", "”", "\"", "»", "“", "’")
    // German puts the verb second: "Am Abend meldete die Polizei 12 Tote".
    let isInverted = text.lexicon.capitalizesNouns && before >= sentence.lowerBound && !isBehind
    guard (roles.contains(.saying) || isRomance && roles.contains(.counting)) && isBehind || isInverted,
      let phrase = NounPhrase.starting(at: behindTime(index + 1), in: text, to: sentence.upperBound)
    else { return nil }
    // "The family of the driver, …, say they are sorry": what they say, and not who.
    if text.lexicon.isEnglish, text.roles(phrase.tokens.lowerBound).contains(.thingPronoun) { return nil }
    if isInverted, !phrase.tokens.contains(where: { text.roles($0).contains(.voice) || text.entry($0).isState }),
      !isBody(meantBy: phrase, roles), !isPersonSpeaking(index, phrase)
    {
      return nil
    }
    return Found(phrase: phrase, extent: index..<phrase.extent.upperBound, isTrailing: isBehind)
  }

  /// "sagte Petra Holm", "teilte Amtsleiter Jan Kowalik mit": verbs that a person's two names stand behind.
  private func isPersonSpeaking(_ verb: Int, _ phrase: NounPhrase) -> Bool {
    text.lexicon.capitalizesNouns && text.is(verb, "sagte", "teilte", "betonte", "berichtete", "warnte")
      && phrase.tokens.count > 1
      && phrase.tokens.suffix(2).allSatisfy {
        text.isWord($0) && text.tokens[$0].isCapital && text.roles($0).isEmpty && text.entry($0).label < 0
      }
  }

  /// "…, founder and chief executive Kwame Osei said": the token before the first of two offices.
  private func beforeOffice(_ before: Int) -> Int {
    guard text.is(before, "and"), text.isWord(before - 1), text.isMark(before - 2, ","),
      text.is(before - 1, "founder", "co-founder", "owner")
        || !text.roles(before - 1).isDisjoint(with: [.title, .voice])
    else { return before }
    return before - 2
  }

  /// "…, en el sur de Perú, informó el Instituto": outside English a verb right behind a comma has its subject behind it.
  private func speaker(behind verb: Int, _ roles: WordRole, in sentence: Range<Int>) -> Found? {
    guard !text.lexicon.isEnglish, roles.contains(.saying), verb > sentence.lowerBound,
      text.isMark(verb - 1, ",", "”", "»", "“"),
      let phrase = NounPhrase.starting(at: behindTime(verb + 1), in: text, to: sentence.upperBound),
      isPersonSpeaking(verb, phrase)
        || phrase.isDefinite && phrase.tokens.contains(where: { text.roles($0).contains(.voice) })
    else { return nil }
    return Found(phrase: phrase, extent: verb..<phrase.extent.upperBound, isTrailing: true)
  }

  /// "the 1.7 percent": a number with its article, which a clause without "that" may follow.
  private func isNumberOfClause(endingAt last: Int, in sentence: Range<Int>) -> Bool {
    guard text.lexicon.isEnglish else { return false }
    var start = last
    while start > sentence.lowerBound, isEndOfNumber(start) || text.isMark(start, "$", "€", "£") { start -= 1 }
    return text.is(start, "the")
  }

  func isEndOfNumber(_ index: Int) -> Bool {
    text.words.isNumber(index) || !text.roles(index).isDisjoint(with: [.scale, .currency])
      || text.isMark(index, "%") || text.is(index, "percent")
  }

  /// "a indiqué dimanche soir le procureur": the subject stands behind the day.
  private func behindTime(_ index: Int) -> Int {
    guard !text.lexicon.isEnglish else { return index }
    var index = index
    while text.roles(index).contains(.calendar) || text.is(index, "soir", "matin", "este", "el", "am"),
      text.roles(index).contains(.calendar) || text.roles(index + 1).contains(.calendar)
        || text.is(index, "soir", "matin")
    {
      index += 1
    }
    return index
  }

  /// "Rome's estimate of the damage is", "the Italians' at most".
  private func possessive(_ index: Int, in sentence: Range<Int>) -> Found? {
    let next = text.isMark(index + 1, "'", "’") ? index + 2 : index + 1
    let isEstimate = (next..<next + 3).contains {
      text.roles($0).contains(.estimate) && !text.roles($0).contains(.verb) && !text.tokens[$0].isCapital
        // "Brazil's death toll" is counted there, but not by Brazil.
        && !text.is($0, "toll", "number", "numbers", "data", "list", "count", "total")
        || text.is($0, "reckoning", "projection", "projections", "forecast", "forecasts", "calculations")
        || text.is($0, "total", "count", "list") && !text.tokens[$0].isCapital && !text.entry(index).isState
    }
    // "after Britain's 28,131": counted there, but not by Britain. "The Americans' 1,200" is what they say.
    let isNumber = text.entry(index).isState && isHedgedNumber(next, in: sentence) && !isStateName(index)
    // "less than the government's 1.8 percent"
    let first = text.roles(index - 1).contains(.determiner) ? index - 2 : index - 1
    let isOther =
      text.lexicon.isEnglish && text.roles(index).contains(.voice) && text.is(first, "than", "against", "versus")
      && isHedgedNumber(next, in: sentence)
    if isOther, let phrase = NounPhrase.ending(at: index + 1, in: text, from: sentence.lowerBound),
      let number = (next..<min(sentence.upperBound, next + 4)).first(where: { text.words.isNumber($0) })
    {
      return Found(
        phrase: phrase, extent: phrase.extent.lowerBound..<next, isTrailing: false, answersFor: next..<number + 1)
    }
    guard isEstimate || isNumber, let phrase = NounPhrase.ending(at: index + 1, in: text, from: sentence.lowerBound)
    else { return nil }
    // "about 520, by the municipality's count": it answers for what stands before.
    let isBehind =
      text.is(phrase.extent.lowerBound - 1, "by") && phrase.extent.lowerBound > sentence.lowerBound + 1
      && text.isMark(phrase.extent.lowerBound - 2, ",")
    return Found(phrase: phrase, extent: phrase.extent.lowerBound..<next, isTrailing: isBehind)
  }

  /// A number, or hedges and then a number: "no more than some 60".
  func isHedgedNumber(_ start: Int, in sentence: Range<Int>) -> Bool {
    for index in start..<min(start + 6, sentence.upperBound) {
      if text.tokens[index].kind == .number { return true }
      if text.roles(index).contains(.adverb) || text.is(index, "no", "more", "than", "at", "least", "some") { continue }
      return false
    }
    return false
  }

  private func isPluralPossessive(_ index: Int) -> Bool {
    text.entry(index).isState && text.isMark(index + 1, "'", "’") && text.touches(index, index + 1)
  }

  /// "…, the American figure": answers for the number before it.
  private func adjectival(_ index: Int, in sentence: Range<Int>) -> Found? {
    guard index > sentence.lowerBound + 1, text.tokens[index - 1].isCapital,
      Countries.state(ofAdjective: text.key(index - 1)) != nil
    else { return nil }
    let phrase = NounPhrase(tokens: index - 1..<index, extent: index - 1..<index, isDefinite: true)
    let isBehind = text.is(index - 2, "the") && text.isMark(index - 3, ",")
    return Found(phrase: phrase, extent: index - 1..<index + 1, isTrailing: isBehind, isNarrow: isBehind)
  }
}
