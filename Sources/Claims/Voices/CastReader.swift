/// Finds the names that a text mentions, so that later sentences can mean them.
struct CastReader {
  let text: ClaimText
  /// The runs of capital words of each sentence.
  private let runs: [[Range<Int>]]

  init(text: ClaimText) {
    self.text = text
    runs = text.sentences.map { Self.runs(in: $0, of: text) }
  }

  /// Notes every name of two to four words, without making it the one last spoken of.
  func know(_ cast: inout Cast) {
    for sentence in runs {
      for run in sentence {
        if text.is(
          run.lowerBound - 1, "company", "firm", "insurer", "airline", "carmaker", "retailer", "miner", "operator",
          "lender",
          "drugmaker", "chipmaker", "automaker", "manufacturer")
          || run.lowerBound > 0 && text.isWord(run.lowerBound - 1) && text.isGermanFirm(run.lowerBound - 1)
        {
          cast.describe(company: text.text(run))
        }
        if run.count > 1 { cast.know(text.text(run), key: key(run)) }
      }
    }
  }

  /// Makes the first person of a sentence, given by its place, the one last spoken of.
  func mention(_ place: Int, cast: inout Cast) {
    let sentence = text.sentences[place]
    for run in runs[place] {
      let known = run.count == 1 ? cast.person(called: key(run)) : nil
      guard known != nil || isPersonal(run) else { continue }
      let name = known ?? cast.full(text.text(run))
      if run.lowerBound > sentence.lowerBound, text.roles(run.lowerBound - 1).contains(.preposition) {
        if !text.is(run.lowerBound - 1, "in", "at", "from", "near") { cast.meet(name) }
        continue
      }
      cast.note(name, describedBy: [], isPerson: true)
      return
    }
  }

  /// The key of a run's text as a name.
  private func key(_ run: Range<Int>) -> UInt64 { NameKey.of(text.words.bytes[text.span(run)]) }

  /// Notes which states are named, and from which capital the article is written ("KATHMANDU (Agency) - ").
  func place(_ cast: inout Cast) {
    for index in text.tokens.indices where text.tokens[index].isCapital && text.entry(index).formLength > 0 {
      let isPair = text.isWord(index + 1) && text.tokens[index + 1].isCapital
      let pair = isPair ? Countries.find(text.pairKey(index)) : nil
      if let found = pair ?? Countries.find(text.key(index)) { cast.meet(found.country) }
    }
    guard let first = text.sentences.first, cast.dateline == nil else { return }
    let begin = start(of: first)
    guard begin > first.lowerBound, let state = text.entry(first.lowerBound).stands else { return }
    cast.dateline = Countries.named(state)
  }

  /// The institution that is a sentence's subject, made the one last spoken of: "Norges Bank lowered its rate". "It" and
  /// "its" are who that was before; a company's thing is the company's word: "Norel's new phone weighs 190 grams".
  func subject(of sentence: Range<Int>, isTitle: Bool, cast: inout Cast) -> String? {
    let first = start(of: sentence)
    if text.is(first, "it", "its") { return cast.lastBody }
    if isTitle, sentence.contains(first + 1), text.tokens[first].isCapital, text.roles(first).isEmpty, isDeed(first + 1)
    {
      let name = VoiceNamer(text: text).name(
        of: NounPhrase(tokens: first..<first + 1, extent: first..<first + 1, isDefinite: true), cast: &cast)
      return name.flatMap { $0.isPerson ? nil : $0.text }
    }
    guard let phrase = withoutFigure(NounPhrase.starting(at: first, in: text, to: sentence.upperBound)),
      text.roles(phrase.tokens.lowerBound).isDisjoint(with: [.personPronoun, .thingPronoun])
    else { return nil }
    let end = phrase.extent.upperBound
    // "The army, which has 6,000 men there, …"
    let acts = text.isWord(end) || text.isMark(end, ",") && text.is(end + 1, "which", "whose")
    let owner = acts ? owner(in: phrase.tokens, cast) : maker(behind: phrase.tokens.upperBound, in: sentence)
    if let owner {
      cast.note(owner, describedBy: [], isPerson: false)
      return owner
    }
    guard acts else { return nil }
    let speaks = phrase.tokens.contains {
      text.roles($0).contains(.voice)
        || text.tokens[$0].isCapital && !text.tokens[$0].isFirst && !text.lexicon.capitalizesNouns
    }
    let next = phrase.extent.upperBound
    // "The Norrvik ferry sank": a noun follows, whose name it is.
    if text.lexicon.isEnglish, phrase.isDefinite, text.roles(next).isEmpty, !text.lowered(next).hasSuffix("ed"),
      !phrase.tokens.contains(where: { text.roles($0).contains(.voice) })
    {
      return nil
    }
    let isVerbal =
      text.roles(next).isDisjoint(with: [.preposition, .conjunction]) && !isHolding(next)
    let isNamed =
      phrase.tokens.count == 1 && !text.lexicon.capitalizesNouns
      && (isNamed(phrase.tokens.lowerBound)
        || isTitle && isDeed(next) && text.tokens[phrase.tokens.lowerBound].isCapital)
    guard speaks || isNamed, isVerbal, let name = VoiceNamer(text: text).name(of: phrase, cast: &cast), !name.isPerson,
      name.isSure
    else { return nil }
    return name.text
  }

  /// "The government's figure is": whose it is, and not what he has, is the one spoken of.
  private func withoutFigure(_ phrase: NounPhrase?) -> NounPhrase? {
    guard var phrase, let last = phrase.tokens.last, last > phrase.tokens.lowerBound else { return phrase }
    let isFigure = text.roles(last).contains(.estimate) && !text.tokens[last].isCapital
    guard isFigure, text.tokens[last - 1].isPossessive else { return phrase }
    phrase.tokens = phrase.tokens.lowerBound..<last
    return phrase
  }

  /// "had 31", "won 12": what somebody has is not what he tells.
  private func isHolding(_ verb: Int) -> Bool {
    text.is(verb, "had", "has", "won", "took", "got", "holds") && text.tokens.indices.contains(verb + 1)
      && text.tokens[verb + 1].kind == .number
  }

  /// A verb for what companies and offices do: in a headline the word before it is one of them.
  private func isDeed(_ index: Int) -> Bool {
    if text.tokens[index].isCapital { return false }
    return !text.roles(index).isDisjoint(with: [.saying, .counting])
      || text.is(index, Self.headlineVerbs)
  }

  private static let headlineVerbs = WordSet(
    """
    calls recalls cuts raises posts sells unveils launches bets plans buys keeps holds lowers hikes lifts warns \
    agrees pays offers wins opens closes
    """)

  /// The company whose thing a phrase names: a capital word with a possessive's end that is no person's and no state's.
  private func owner(in phrase: Range<Int>, _ cast: Cast) -> String? {
    guard let owner = phrase.dropLast().first(where: { text.tokens[$0].isPossessive }), text.tokens[owner].isCapital,
      text.roles(owner).isEmpty, !text.entry(owner).isState, owner == phrase.lowerBound,
      !phrase.contains(where: { text.roles($0).contains(.voice) })
    else { return nil }
    let name = text.text(owner..<owner + 1)
    let isKnown = Countries.names(text.key(owner)) || cast.isSurname(name)
    return isKnown ? nil : name
  }

  /// "Gannet, made by the firm Brandal, took off": whose thing the subject is.
  private func maker(behind end: Int, in sentence: Range<Int>) -> String? {
    guard text.isMark(end, ","), text.is(end + 1, "built", "made", "owned", "operated", "run", "designed", "developed"),
      text.is(end + 2, "by"),
      let phrase = NounPhrase.starting(at: end + 3, in: text, to: sentence.upperBound),
      let run = VoiceNamer(text: text).properName(in: phrase.tokens)
    else { return nil }
    return text.text(run)
  }

  /// Whether a sentence's first word has its capital elsewhere, too.
  private func isNamed(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let bytes = text.words.bytes[token.start..<token.end]
    return text.tokens.contains {
      $0.key == token.key && $0.isCapital && !$0.isFirst && $0.end - $0.start == bytes.count
        && text.words.bytes[$0.start..<$0.end].elementsEqual(bytes)
    }
  }

  /// After a dateline ("OSLO (Agency) - ").
  private func start(of sentence: Range<Int>) -> Int {
    let near = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 10)
    guard let dash = near.first(where: { text.isMark($0, "-", "–", "—") && !text.touches($0 - 1, $0) }) else {
      return sentence.lowerBound
    }
    return dash + 1
  }

  private static func runs(in sentence: Range<Int>, of text: ClaimText) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard isName(index, sentence, text) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound, isName(end, sentence, text), !text.tokens[end - 1].isPossessive { end += 1 }
      if end - index <= 5 { runs.append(withoutOffice(index..<end, text)) }
      index = end
    }
    return runs
  }

  /// "Canada PM Justin Trudeau": neither state nor office is part of the name.
  private static func withoutOffice(_ run: Range<Int>, _ text: ClaimText) -> Range<Int> {
    var first = run.lowerBound
    while run.upperBound - first > 2,
      text.roles(first).contains(.title) || text.lexicon.capitalizesNouns && text.isOffice(first)
        || Countries.names(text.key(first))
    {
      first += 1
    }
    if run.upperBound - first == 3, text.isDescribed(first) { first += 1 }
    if text.lexicon.isEnglish, run.upperBound - first == 3, text.tokens[first].isFirst, text.isProfession(first) {
      first += 1
    }
    while run.upperBound - first > 1, text.isFirm(first) || text.isGermanFirm(first), text.roles(first + 1).isEmpty {
      first += 1
    }
    // "Secretary of State Mike Pompeo"
    if run.upperBound - first == 3, text.is(first - 1, "of"), text.roles(first - 2).contains(.title) { first += 1 }
    return first..<run.upperBound
  }

  private static func isName(_ index: Int, _ sentence: Range<Int>, _ text: ClaimText) -> Bool {
    guard text.isWord(index), text.tokens[index].isCapital else { return false }
    let roles = text.roles(index)
    if index == sentence.lowerBound, !roles.isEmpty { return false }
    return !text.isCalendar(index)
      && roles.isDisjoint(with: [
        .title, .determiner, .preposition, .conjunction, .personPronoun, .thingPronoun,
      ])
  }

  private func isPersonal(_ run: Range<Int>) -> Bool {
    if run.contains(where: text.isCalendar) { return false }
    // "South Sudan", "New York", "San Pedro", "United Nations"
    let place = run.lowerBound
    if text.is(place, "north", "south", "east", "west", "new", "san", "los", "united", "lake", "mount", "port", "cape")
    {
      return false
    }
    let hasTitle = text.roles(run.lowerBound - 1).contains(.title)
    guard run.count > 1 || hasTitle, run.count < 4, run.count == 1 || !text.isTrade(run.upperBound - 1) else {
      return false
    }
    return run.allSatisfy {
      !text.entry($0).isState && text.roles($0).isDisjoint(with: [.voice, .person, .soldier])
    }
  }
}
