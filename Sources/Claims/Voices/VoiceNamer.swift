/// Turns the words for a speaker into the name under which it is listed.
struct VoiceNamer {
  /// A speaker's name and how sure it is.
  struct Name {
    var text: String
    var isSure: Bool
    var isPerson: Bool
  }

  let text: ClaimText

  /// The name that a phrase stands for, and what the cast learns from it; nil where it names nobody.
  func name(of phrase: NounPhrase, cast: inout Cast) -> Name? {
    let tokens = phrase.tokens
    if tokens.count == 1, !text.roles(tokens.lowerBound).isDisjoint(with: [.personPronoun, .thingPronoun]) {
      return pronoun(tokens.lowerBound, cast)
    }
    if let stands = standIn(tokens) {
      cast.note(stands, describedBy: [], isPerson: false)
      return Name(text: stands, isSure: true, isPerson: false)
    }
    let run = properName(in: tokens)
    if let apposition = phrase.apposition {
      let name = cast.full(text.text(apposition))
      let isPerson = run == nil && apposition.count > 1 && !isBody(apposition)
      // "Karl Briffa, the prime minister": the run before the comma is the name, not what follows.
      if let run, run.upperBound == tokens.upperBound, isPersonal(run) {
        return personal(run, described: words(apposition), cast: &cast)
      }
      cast.note(name, describedBy: words(tokens), isPerson: isPerson)
      return Name(text: name, isSure: true, isPerson: isPerson)
    }
    guard let run else { return plain(phrase, cast) }
    if run.upperBound == tokens.upperBound, isPersonal(run) {
      return personal(run, described: words(tokens.lowerBound..<run.lowerBound), cast: &cast)
    }
    return body(phrase, run, &cast)
  }

  /// He, she, it, they.
  private func pronoun(_ index: Int, _ cast: Cast) -> Name? {
    let roles = text.roles(index)
    if roles.contains(.personPronoun) { return cast.lastPerson.map { Name(text: $0, isSure: true, isPerson: true) } }
    guard roles.contains(.thingPronoun) else { return nil }
    return cast.lastBody.map { Name(text: $0, isSure: true, isPerson: false) }
  }

  /// The state that a capital or a people stands for where it is the whole phrase; officials of a place.
  private func standIn(_ tokens: Range<Int>) -> String? {
    if let whole = tokens.last, tokens.count == 1, text.tokens[whole].isCapital {
      if let state = text.entry(whole).stands ?? CountryNames.state(ofAdjective: text.text(tokens)) { return state }
    }
    // "officials in Kyiv", "police in Helsinki"
    guard tokens.count == 3, text.roles(tokens.lowerBound).contains(.voice), text.is(tokens.lowerBound + 1, "in"),
      let state = text.entry(tokens.lowerBound + 2).stands, let adjective = CountryNames.adjectives[state]
    else { return nil }
    return adjective + " " + text.text(tokens.lowerBound..<tokens.lowerBound + 1).lowercased()
  }

  /// The last run of capital words in a phrase; a title before a name is left out.
  private func properName(in tokens: Range<Int>) -> Range<Int>? {
    var last = tokens.upperBound
    while last > tokens.lowerBound, !isNamePart(last - 1) { last -= 1 }
    guard last > tokens.lowerBound else { return nil }
    var first = last - 1
    while first > tokens.lowerBound, isNamePart(first - 1) || joinsName(first - 1, from: tokens.lowerBound) {
      first -= 1
    }
    // "Ukraine's President Volodymyr Zelenskyy": the possessor and the office are no part of the name.
    if let possessor = (first..<last).last(where: { text.tokens[$0].isPossessive }), possessor + 1 < last {
      first = possessor + 1
    }
    if let office = (first..<last - 1).last(where: { text.roles($0).contains(.title) }) { first = office + 1 }
    while first + 1 < last, text.roles(first).contains(.title) || text.isMark(first, ".") { first += 1 }
    return first..<last
  }

  private func isNamePart(_ index: Int) -> Bool {
    if text.isMark(index, "-", ".") { return true }
    return text.isWord(index) && text.tokens[index].isCapital
  }

  private func joinsName(_ index: Int, from start: Int) -> Bool {
    index > start
      && text.is(index, "of", "de", "van", "von", "bin", "al", "der", "for", "and", "the", "del", "di", "du")
      && text.tokens[index - 1].isCapital && text.isWord(index - 1)
  }

  /// Two to four capital words without a word for an institution: a person's name, or one such word after a title.
  private func isPersonal(_ run: Range<Int>) -> Bool {
    if isBody(run) || run.contains(where: { text.is($0, "of", "for", "and") }) { return false }
    if run.count == 1 { return run.lowerBound > 0 && text.roles(run.lowerBound - 1).contains(.title) }
    return run.count <= 4 && run.allSatisfy { text.entry($0).stands == nil }
  }

  /// Whether some word of the run is one of an institution (Bank, Ministry), or is written in capitals only.
  private func isBody(_ run: Range<Int>) -> Bool {
    run.contains { index in
      if !text.roles(index).isDisjoint(with: [.voice, .person, .soldier]), !text.roles(index).contains(.title) {
        return true
      }
      let bytes = text.words.bytes[text.tokens[index].start..<text.tokens[index].end]
      return bytes.count > 1 && bytes.allSatisfy { $0 < 0x61 } || bytes.suffix(4).elementsEqual(Array("bank".utf8))
    }
  }

  private func personal(_ run: Range<Int>, described: [String], cast: inout Cast) -> Name {
    let name = cast.full(text.text(run))
    cast.note(name, describedBy: described, isPerson: true)
    return Name(text: name, isSure: true, isPerson: true)
  }

  /// An institution: with its name alone where it has one ("the disaster agency Conred"), else with all its words.
  private func body(_ phrase: NounPhrase, _ run: Range<Int>, _ cast: inout Cast) -> Name? {
    let tokens = phrase.tokens
    if isPlural(phrase, run) { return Name(text: text.text(tokens).lowercased(), isSure: true, isPerson: false) }
    let place = run.lowerBound - 1
    if run.upperBound == tokens.upperBound, text.is(place, "in"), place > tokens.lowerBound {
      return Name(text: lowered(text.text(tokens)), isSure: true, isPerson: false)
    }
    if run.upperBound == tokens.upperBound,
      !(run.count == 1 && run.lowerBound == tokens.lowerBound
        && !text.roles(run.lowerBound).isDisjoint(with: [.voice, .person]))
    {
      let known = run.count == 1 ? cast.person(called: text.text(run)) : nil
      let name = known ?? cast.full(text.text(run))
      let description = run.lowerBound > tokens.lowerBound ? words(tokens.lowerBound..<run.lowerBound) : []
      cast.note(name, describedBy: description, isPerson: known != nil)
      return Name(text: name, isSure: true, isPerson: known != nil)
    }
    // A sentence's first word has its capital from there: "Police in Helsinki", "Officials".
    if run.count == 1, run.lowerBound == tokens.lowerBound,
      !text.roles(run.lowerBound).isDisjoint(with: [.voice, .person]), run.upperBound == tokens.upperBound
    {
      return plain(phrase, cast)
    }
    let name = text.text(tokens)
    cast.note(name, describedBy: words(tokens), isPerson: false)
    return Name(text: name, isSure: true, isPerson: false)
  }

  /// One word in the plural that only begins a sentence: "Inspectors".
  private func isPlural(_ phrase: NounPhrase, _ run: Range<Int>) -> Bool {
    guard run.count == 1, phrase.tokens == run, !phrase.isDefinite, isFirst(run.lowerBound) else { return false }
    return text.text(run).hasSuffix("s") && text.entry(run.lowerBound).stands == nil
  }

  private func isFirst(_ index: Int) -> Bool { text.tokens[index].isFirst }

  /// With a small first letter, as within a sentence.
  private func lowered(_ words: String) -> String { words.prefix(1).lowercased() + words.dropFirst() }

  /// Words without a name: the one that they described before, else themselves.
  private func plain(_ phrase: NounPhrase, _ cast: Cast) -> Name? {
    guard let head = phrase.tokens.last else { return nil }
    let noun = text.text(head..<head + 1).lowercased()
    if let known = cast.named(by: noun) { return Name(text: known, isSure: true, isPerson: false) }
    let words = text.text(phrase.tokens)
    let isSingle = phrase.tokens.count == 1
    let shown = lowered(words)
    guard phrase.tokens.contains(where: { !text.roles($0).isDisjoint(with: [.voice, .person]) }) else { return nil }
    // "The company", "a statement": whoever that is, it was not named.
    let isVague =
      isSingle
      && text.is(
        head, "statement", "report", "group", "company", "firm", "study", "leader", "head", "chief", "director",
        "people", "others", "members")
    return isVague
      ? cast.lastBody.map { Name(text: $0, isSure: false, isPerson: false) }
      : Name(text: shown, isSure: true, isPerson: false)
  }

  private func words(_ range: Range<Int>) -> [String] {
    range.filter { text.isWord($0) && !text.roles($0).contains(.determiner) }.map {
      text.text($0..<$0 + 1).lowercased()
    }
  }
}
