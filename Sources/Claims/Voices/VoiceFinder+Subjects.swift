extension VoiceFinder {
  /// Words that can name a source beyond those that the lexicons have for it: `isRevision`, `isFinding`, and small words.
  static let sourceWords = """
    came stood by zufolge après polizeiangaben behördenangaben regierungsangaben armeeangaben found finds showed shows given suggested suggests indicated indicates raised raises lifted lifts revised
    revises lowered lowers increased updated upped corrected had has have sees see saw show suggest indicate schätzung schätzungen einschätzung zählung zählungen darstellung auskunft informationen
    berechnungen erkenntnissen saying insisting arguing claiming so acuerdo auprès will wollen
    """

  /// The subject of a clause whose verb comes later: "a department note sent out on Sunday complained".
  func clauseSubject(before index: Int, within reach: Int, in sentence: Range<Int>) -> NounPhrase? {
    let isCut = { (place: Int) in text.tokens[place].kind == .mark && !text.isMark(place, "-", "'", "’", ".") }
    let start = (sentence.lowerBound..<index).last(where: isCut).map { $0 + 1 } ?? sentence.lowerBound
    guard index - start > 2, index - start <= reach, text.isWord(index - 1),
      let phrase = NounPhrase.starting(at: start, in: text, to: index), phrase.extent.upperBound < index,
      phrase.tokens.contains(where: { text.roles($0).contains(.voice) || text.entry($0).isState })
    else { return nil }
    return phrase
  }

  /// "Analysts polled by Fintel had expected": the subject stands before the participle; "two goals by Tuss gave" has none that
  /// speaks.
  func withoutAgent(_ phrase: NounPhrase, in sentence: Range<Int>) -> NounPhrase? {
    // "A survey by Kantar for the daily Le Monde gives": who asked for it does not tell it.
    if text.is(phrase.extent.lowerBound - 1, "for"),
      let by = (max(sentence.lowerBound, phrase.extent.lowerBound - 8)..<phrase.extent.lowerBound).last(where: {
        study(before: $0) != nil
      }), var author = NounPhrase.starting(at: by + 1, in: text, to: phrase.extent.lowerBound - 1)
    {
      author.extent = author.extent.lowerBound..<phrase.extent.upperBound
      return author
    }
    let by = phrase.extent.lowerBound - 1
    guard text.lexicon.isEnglish, by > sentence.lowerBound + 1, text.is(by, "by"), study(before: by) == nil else {
      return phrase
    }
    guard text.lowered(by - 1).hasSuffix("ed"),
      var subject = NounPhrase.ending(at: by - 1, in: text, from: sentence.lowerBound),
      subject.tokens.contains(where: { text.roles($0).contains(.voice) })
    else { return nil }
    subject.extent = subject.extent.lowerBound..<phrase.extent.upperBound
    return subject
  }

  /// A subject must be one that speaks; people who merely do something are none.
  func isSubject(_ phrase: NounPhrase, _ roles: WordRole, verb: Int) -> Bool {
    // "Das Wachstum veranschlagt die Bank auf 1,1 Prozent": what is counted can stand first.
    if text.lexicon.capitalizesNouns, let head = phrase.tokens.last,
      text.entry(head).label >= 0, text.roles(head).isDisjoint(with: [.voice, .person])
    {
      return false
    }
    if roles.contains(.saying) || NounPhrase.isKind(phrase.tokens, text) { return true }
    if !roles.contains(.counting), isRevision(verb) || text.is(verb, "had", "has", "have", "sees", "see", "saw") {
      return phrase.tokens.contains {
        text.entry($0).isState || text.roles($0).contains(.voice) || text.tokens[$0].isCapital
          || text.roles($0).contains(.thingPronoun)
      }
    }
    if !roles.contains(.counting) {
      // "Auditors found 118 contracts" told it, rescuers who found bodies did it.
      let isFound =
        text.is(verb, "found", "finds")
        && phrase.tokens.contains {
          text.is($0, "auditors", "inspectors", "investigators", "regulators", "judges", "watchdog", "observers")
            || text.is($0, "commission", "court", "jury", "judge", "panel", "tribunal", "regulator")
            || text.roles($0).contains(.voice) && text.is(verb + 1, "that")
        }
      return isFound || isStudy(phrase.tokens, before: phrase.extent.lowerBound)
    }
    // "It knows of 16 crashes" is a company's word, "it measured 6.4" a quake's.
    if text.roles(phrase.tokens.lowerBound).contains(.thingPronoun), phrase.tokens.count == 1 {
      return text.is(
        verb, "knows", "knew", "expects", "expected", "estimates", "believes", "puts", "counts", "counted", "forecasts",
        "predicts", "projects", "reckons", "thinks", "speaks", "assumes")
        || text.is(phrase.tokens.lowerBound, "they")
          && text.is(verb, "expect", "estimate", "believe", "know", "count", "fear", "forecast", "value", "want")
        || text.is(phrase.tokens.lowerBound, "they") && text.is(verb, "put")
          && (verb + 2..<verb + 8).contains {
            text.is($0, "at") && text.tokens.indices.contains($0 + 1) && text.tokens[$0 + 1].kind != .word
          }
    }
    // "Residents counted 160": people who count.
    if let head = phrase.tokens.last, text.roles(head).contains(.person), text.isPlural(head),
      text.is(verb, "counted", "count", "put", "spoke", "speak", "estimate", "estimated", "reckon", "believe"),
      isHedgedNumber(verb + 1, in: verb + 1..<text.tokens.count) || text.is(verb + 1, "of", "the", "it")
    {
      return true
    }
    return phrase.tokens.contains { index in
      text.entry(index).isState || text.roles(index).contains(.voice)
        || text.roles(index).contains(.personPronoun)
    } || phrase.tokens.contains { text.tokens[$0].isCapital && text.roles($0).isEmpty } && phrase.apposition != nil
      || phrase.tokens.filter { text.tokens[$0].isCapital && text.roles($0).isEmpty }.count >= 1
        && !phrase.tokens.contains { text.roles($0).contains(.person) }
  }

  /// Whether what was said stands before: after the verb comes no clause, only a hearer, a place or a time ("told
  /// reporters", "said late on Monday").
  func isClosed(behind verb: Int, in sentence: Range<Int>) -> Bool {
    let rest = (verb + 1..<sentence.upperBound).prefix { text.isWord($0) || text.tokens[$0].kind == .number }
    guard let first = rest.first else { return true }
    // "a rescue official told the broadcaster TVL on condition of anonymity": whom he told.
    if text.is(verb, "told"),
      text.isMark(rest.last.map { $0 + 1 } ?? verb, ".", ",") || rest.last == sentence.upperBound - 1,
      !rest.contains(where: {
        text.tokens[$0].kind == .number || text.roles($0).contains(.number) || text.is($0, "that", "of") && $0 == first
      })
    {
      return !rest.contains { text.is($0, "that") || !text.roles($0).isDisjoint(with: [.auxiliary]) }
    }
    if text.roles(first).contains(.calendar)
      || text.is(first, "on", "in", "of", "and", "late", "early", "by", "at", "after", "reporters", "journalists")
    {
      return true
    }
    return rest.count <= 6 && !text.is(first, "that") && rest.allSatisfy { text.isWord($0) }
      && !rest.contains { text.roles($0).contains(.number) }
  }

  /// "has raised the toll to 112", "revised its estimate": gives a number of its subject's own.
  func isRevising(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard isRevision(index) else { return false }
    return (index + 1..<min(sentence.upperBound, index + 4)).contains {
      text.is($0, "toll", "number", "count", "tally", "figure", "estimate", "total")
        || text.is(index, "corrected", "revised", "updated") && text.entry($0).label >= 0
    }
  }

  /// "was later revealed": a form of "to be" before the participle, adverbs between them.
  func isPassive(_ index: Int) -> Bool {
    if text.is(index, "seeking", "demanding") { return false }
    var before = index - 1
    while text.roles(before).contains(.adverb), !text.roles(before).contains(.auxiliary) { before -= 1 }
    return text.is(before, "was", "were", "been", "being", "are", "is", "be")
  }

  /// "had it at 7.2", "sees inflation at 3.8 percent": gives what stands before "at" a number of its subject's own.
  func isPlacing(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard text.is(index, "had", "has", "have", "sees", "see", "saw"),
      let at = (index + 1..<min(sentence.upperBound, index + 6)).first(where: { text.is($0, "at") }),
      (index + 1..<at).allSatisfy({ text.isWord($0) }), isHedgedNumber(at + 1, in: sentence)
    else { return false }
    if text.is(index, "had", "has", "have") {
      return text.is(at - 1, "it", "them", "toll", "number", "count", "figure", "magnitude", "total")
    }
    return (index + 1..<at).contains { text.entry($0).label >= 0 || text.is($0, "it", "him", "her", "them") }
  }

  /// "that of the Red Cross, which has registered 44 deaths": who counts stands before the clause.
  func relativeSubject(_ index: Int, in sentence: Range<Int>) -> NounPhrase? {
    var pronoun = index - 1
    while pronoun > sentence.lowerBound + 1, text.isWord(pronoun),
      !text.roles(pronoun).isDisjoint(with: [.adverb, .auxiliary])
    {
      pronoun -= 1
    }
    let isRelative =
      text.is(pronoun, "which", "who") || text.lexicon.elides && text.is(pronoun, "qui")
    guard isRelative, text.isMark(pronoun - 1, ",", "–", "—"), pronoun - 1 > sentence.lowerBound,
      let phrase = NounPhrase.ending(at: pronoun - 1, in: text, from: sentence.lowerBound),
      phrase.tokens.contains(where: { text.roles($0).contains(.voice) || text.tokens[$0].isCapital })
    else { return nil }
    return phrase
  }

  /// "Für das Jahr erwartet sie eine Inflation von 3,8 Prozent": a pronoun behind a verb that counts.
  func isBody(meantBy phrase: NounPhrase, _ roles: WordRole) -> Bool {
    roles.contains(.counting) && text.roles(phrase.tokens.lowerBound).contains(.thingPronoun)
      && !text.is(phrase.tokens.lowerBound, "es")
  }

  private func isRevision(_ index: Int) -> Bool {
    text.is(
      index, "raised", "raises", "lifted", "lifts", "revised", "revises", "lowered", "lowers", "increased", "updated",
      "upped", "corrected")
  }

  /// A participle of a verb of saying or counting, as it ends a German clause.
  func isParticiple(_ index: Int) -> Bool {
    text.is(
      index, "gesprochen", "gemeldet", "angegeben", "beziffert", "genannt", "berichtet", "mitgeteilt", "registriert",
      "bekanntgegeben")
      || text.lexicon.capitalizesNouns
        && ["geschätzt", "gezählt", "erklärt", "bestätigt"].contains(text.lowered(index))
  }

  /// The same; "figures show" only where a number is shown.
  func isFinding(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard isFinding(index) else { return false }
    return !text.is(index, "show", "suggest", "indicate")
      || (index..<sentence.upperBound).contains { text.words.isNumber($0) || text.roles($0).contains(.number) }
  }

  /// "a survey by Marlow Research found", "the audit showed", "an exit poll had given": a study's verb.
  func isFinding(_ index: Int) -> Bool {
    text.is(
      index, "found", "finds", "showed", "shows", "show", "given", "suggested", "suggests", "suggest", "indicated",
      "indicates", "indicate")
      || text.is(index, "came", "stood") && text.is(index + 1, "to", "at")
        && (index - 7..<index).contains(where: isStudy)
  }

  func isStudy(_ index: Int) -> Bool {
    text.is(index, Self.studies)
  }

  private static let studies = WordSet(
    """
    survey poll study report analysis audit review census data figures inquiry investigation statistics research \
    estimate estimates documents records guidelines guidance researchers count tally
    """)

  func isStudy(_ phrase: Range<Int>, before start: Int) -> Bool {
    phrase.contains(where: isStudy) || study(before: start - 1) != nil
  }

  /// The study before "by" or "from", a participle between them or not: "figures released by".
  func study(before by: Int) -> Int? {
    guard text.is(by, "by", "from") else { return nil }
    if isStudy(by - 1) { return by - 1 }
    let isMade = text.is(by - 1, "released", "published", "compiled", "issued", "collected", "provided", "gathered")
    return isMade && (isStudy(by - 2) || text.is(by - 2, "results", "findings", "projections")) ? by - 2 : nil
  }

  /// Where "a survey by" begins that stands before its author.
  func startOfStudy(before start: Int, in sentence: Range<Int>) -> Int {
    guard let study = study(before: start - 1), study >= sentence.lowerBound else { return start }
    var first = study
    while first > sentence.lowerBound, text.isWord(first - 1), start - first < 6,
      text.roles(first - 1).isEmpty || text.roles(first - 1).contains(.determiner)
    {
      first -= 1
      if text.roles(first).contains(.determiner) { break }
    }
    return first
  }
}
