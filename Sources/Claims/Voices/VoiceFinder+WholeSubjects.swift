/// Whether the words before a verb are its subject, or only the end of it.
extension VoiceFinder {
  /// The subject whose last words a phrase may be: "a nurse who saved the mayor said" has the nurse for its subject, and of "a
  /// man held near Tarna told" only the end is a name. Nil where the whole is not understood.
  func wholeSubject(_ phrase: NounPhrase, in sentence: Range<Int>) -> NounPhrase? {
    guard text.lexicon.isEnglish else { return phrase }
    let start = clauseStart(before: phrase.extent.lowerBound, in: sentence)
    if let pronoun = relative(in: start..<phrase.extent.lowerBound) {
      guard var subject = NounPhrase.ending(at: pronoun, in: text, from: start) else { return nil }
      subject.extent = subject.extent.lowerBound..<phrase.extent.upperBound
      return subject
    }
    var before = phrase.extent.lowerBound - 1
    while before > start,
      text.words.isNumber(before) || !text.roles(before).isDisjoint(with: [.number, .determiner, .title, .duration])
        || text.isMark(before, "-") || text.is(before, "old")
    {
      before -= 1
    }
    // "In Tarna police said": the words at a clause's beginning tell where.
    guard before > start, text.is(before, "at", "near", "of", "in", "on", "with", "to", "over", "about"),
      !text.is(before - 1, "according", "one", "some", "many", "most", "all", "several")
    else { return before > start && text.is(before, "of") && isPerson(phrase) ? nil : phrase }
    // "Jamal Idris of the charity Clearwater told": the person before "of".
    if text.is(before, "of", "from", "at", "with"),
      phrase.isDefinite || text.tokens[phrase.tokens.lowerBound].isCapital,
      var person = NounPhrase.ending(at: before, in: text, from: start), person.tokens.count > 1,
      person.tokens.allSatisfy({ text.isWord($0) && text.tokens[$0].isCapital && text.roles($0).isEmpty })
    {
      person.extent = person.extent.lowerBound..<phrase.extent.upperBound
      return person
    }
    // "A spokesman for the Tarna board of trade": the phrase has the words before it in it already.
    return isHead(before, from: start) ? nil : phrase
  }

  /// "a tally by local newspapers based on hospital records came to 131": whose study it is stands behind "by".
  func author(ofStudyBefore verb: Int, in sentence: Range<Int>) -> Found? {
    guard text.lexicon.isEnglish, isFinding(verb) else { return nil }
    let start = (sentence.lowerBound..<verb).last {
      text.tokens[$0].kind == .mark && !text.isMark($0, "-", "'", "’", ".")
    }
    let clause = (start.map { $0 + 1 } ?? sentence.lowerBound)..<verb
    guard let by = clause.first(where: { study(before: $0) != nil }), by + 3 < verb,
      let phrase = NounPhrase.starting(at: by + 1, in: text, to: verb), phrase.extent.upperBound < verb,
      !text.is(phrase.extent.upperBound, "for")
    else { return nil }
    return Found(phrase: phrase, extent: clause.lowerBound..<verb + 1, isTrailing: false)
  }

  private func isPerson(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.last.map { text.roles($0).contains(.person) && !text.roles($0).contains(.voice) } ?? false
  }

  /// Whether a noun or a participle stands right before a preposition, so that what follows it belongs to them.
  private func isHead(_ preposition: Int, from start: Int) -> Bool {
    let word = preposition - 1
    guard word >= start, text.isWord(word) else { return false }
    return text.roles(word).isDisjoint(with: [.conjunction, .adverb, .calendar])
  }

  /// The pronoun of a clause without commas around it.
  private func relative(in range: Range<Int>) -> Int? {
    range.dropFirst().last {
      text.is($0, "who") && text.isWord($0 - 1) && text.roles($0 - 1).isDisjoint(with: [.saying, .conjunction])
    }
  }

  /// Where the clause of a subject begins: behind the last mark or conjunction.
  private func clauseStart(before end: Int, in sentence: Range<Int>) -> Int {
    let mark = (sentence.lowerBound..<max(sentence.lowerBound, end)).last {
      text.tokens[$0].kind == .mark && !text.isMark($0, "-", "'", "’", ".")
        || text.is(
          $0, "and", "but", "as", "while", "because", "that", "when", "if", "though", "although", "after", "before",
          "since")
    }
    return mark.map { $0 + 1 } ?? sentence.lowerBound
  }
}
