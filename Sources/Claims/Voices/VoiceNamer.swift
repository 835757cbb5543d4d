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
    var phrase = phrase
    phrase.tokens = withoutAffiliation(withoutOwner(phrase.tokens))
    let tokens = phrase.tokens
    if tokens.count == 1, !text.roles(tokens.lowerBound).isDisjoint(with: [.personPronoun, .thingPronoun]) {
      return pronoun(tokens.lowerBound, cast)
    }
    // "Institut américain de géophysique (USGS)": letters by which it is known.
    if text.isMark(tokens.upperBound, "("), isAcronym(tokens.upperBound + 1),
      let full = NationalBodies.full(text.text(tokens.upperBound + 1..<tokens.upperBound + 2))
    {
      return listed(full, describedBy: words(tokens), cast: &cast)
    }
    // "the maker of Kveldsro biscuits": the company that is spoken of.
    if phrase.isDefinite, text.is(tokens.lowerBound, Self.firms), text.is(tokens.lowerBound + 1, "of", "behind"),
      let company = cast.onlyCompany ?? cast.describedCompany
    {
      return Name(text: company, isSure: true, isPerson: false)
    }
    if let state = standIn(tokens) { return listed(state, describedBy: [], cast: &cast) }
    // "South Korea", "Cruz Roja": no person of two names.
    if phrase.apposition == nil, text.tokens[tokens.lowerBound].isCapital, !isOnlyFirst(tokens.lowerBound),
      let known = Optional(cast.canonicalName(of: text.text(tokens), isEnglish: true)), known.isWhole,
      known.kind.map({ InstitutionKind.all[$0].name != "company" }) ?? true
    {
      return listed(text.text(tokens), describedBy: words(tokens), cast: &cast)
    }
    let run = properName(in: tokens)
    if let apposition = phrase.apposition {
      // "Ada Norell, the prime minister": the run before the comma is the name, not what follows.
      if let run, run.upperBound == tokens.upperBound, isPersonal(run), !isOfPlace(run, in: tokens) {
        return personal(run, described: words(apposition), cast: &cast)
      }
      let isPerson = run == nil && apposition.count > 1 && !isBody(apposition)
      let name = cast.person(called: text.text(apposition)) ?? cast.full(text.text(apposition))
      return listed(name, describedBy: words(tokens), isPerson: isPerson, cast: &cast)
    }
    guard let run else { return plain(phrase, &cast) }
    if let name = nameWithKind(run, in: tokens) { return listed(name, describedBy: words(tokens), cast: &cast) }
    if run.upperBound == tokens.upperBound, isPersonal(run) {
      return personal(run, described: words(tokens.lowerBound..<run.lowerBound), cast: &cast)
    }
    return body(phrase, run, &cast)
  }

  /// "The country's own seismological institute": whose it is, is no part of its name.
  private func withoutOwner(_ tokens: Range<Int>) -> Range<Int> {
    guard tokens.count > 1, text.tokens[tokens.lowerBound].isPossessive,
      text.is(tokens.lowerBound, "country", "nation")
    else { return tokens }
    let first = text.is(tokens.lowerBound + 1, "own") ? tokens.lowerBound + 2 : tokens.lowerBound + 1
    return first < tokens.upperBound ? first..<tokens.upperBound : tokens
  }

  /// "Noor Haddad of Tellmouth University": where somebody works is no part of the name.
  private func withoutAffiliation(_ tokens: Range<Int>) -> Range<Int> {
    // "mediators from the Red Cross": the body is the one that speaks.
    if text.lexicon.isEnglish, let from = tokens.dropFirst().first(where: { text.is($0, "from") }),
      (tokens.lowerBound..<from).allSatisfy({ text.isWord($0) && !text.tokens[$0].isCapital || text.tokens[$0].isFirst }
      ),
      from + 1 < tokens.upperBound
    {
      let first = text.roles(from + 1).contains(.determiner) ? from + 2 : from + 1
      let body = first..<max(first, tokens.upperBound)
      if body.contains(where: { text.roles($0).contains(.voice) }) || !BodyPhrase(text.text(body)).kinds.isEmpty {
        return body
      }
    }
    guard text.lexicon.isEnglish,
      let of = tokens.dropFirst(2).first(where: { text.is($0, "of", "from", "at") }),
      (of + 1..<tokens.upperBound).contains(where: { text.roles($0).contains(.voice) }),
      (of - 2..<of).allSatisfy({ text.isWord($0) && text.tokens[$0].isCapital && text.roles($0).isEmpty })
    else { return tokens }
    return tokens.lowerBound..<of
  }

  /// "l'hôpital Saint-Luc", "Ministerio de Transición Ecológica": what kind of body it is belongs to its name.
  private func nameWithKind(_ run: Range<Int>, in tokens: Range<Int>) -> String? {
    guard !text.lexicon.isEnglish, !text.lexicon.capitalizesNouns, run.upperBound == tokens.upperBound,
      run.lowerBound > tokens.lowerBound,
      let kind = BodyPhrase(text.text(tokens.lowerBound..<tokens.lowerBound + 1)).kinds.first,
      !CanonicalName.of(text.text(tokens), isEnglish: false).isWhole
    else { return nil }
    switch InstitutionKind.all[kind].name {
    case "hospital": return text.text(run) + " hospital"
    case "ministry": return text.text(tokens)
    default: return nil
    }
  }

  /// The name in its English form, noted in the cast.
  private func listed(
    _ words: String, describedBy description: [String], isPerson: Bool = false, cast: inout Cast
  ) -> Name {
    var found = isPerson ? CanonicalName.Result(name: words) : canonical(words, &cast)
    if found.lacksCountry, !text.lexicon.isEnglish, let kind = found.kind, Self.isUsuallyTheStates(kind),
      let country = cast.likelyState
    {
      found = CanonicalName.named(kind, country)
    }
    cast.note(found.name, describedBy: description, isPerson: isPerson, kind: found.kind)
    // Who measures the whole world's quakes is no body of the article's state.
    let isElsewhere = found.kind.map { InstitutionKind.all[$0].name == "geological survey" } ?? false
    if let country = found.country, !isElsewhere { cast.note(state: country) }
    return Name(text: found.name, isSure: true, isPerson: isPerson)
  }

  private func canonical(_ words: String, _ cast: inout Cast) -> CanonicalName.Result {
    var words = words
    // "Johns Hopkins University figures": what is theirs is no part of their name.
    if words.utf8.last == UInt8(ascii: "s") || words.utf8.last == UInt8(ascii: "a") {
      for ending in [" figures", " data", " statistics", " estimates"]
      where words.hasSuffix(ending) && words.contains(where: \.isUppercase) {
        words.removeLast(ending.count)
      }
    }
    guard words.utf8.first == UInt8(ascii: "S") || words.utf8.first == UInt8(ascii: "N") else {
      return cast.canonicalName(of: words, isEnglish: text.lexicon.isEnglish)
    }
    // "the South's spy agency": of the one state of that name that the article speaks of.
    for half in ["South", "North"]
    where words == half || words.hasPrefix(half + "’s ") || words.hasPrefix(half + "'s ") {
      if let state = cast.state(of: half) { words = state.name + words.dropFirst(half.count) }
    }
    return cast.canonicalName(of: words, isEnglish: text.lexicon.isEnglish)
  }

  /// He, she, it, they.
  private func pronoun(_ index: Int, _ cast: Cast) -> Name? {
    let roles = text.roles(index)
    if roles.contains(.personPronoun) {
      if let person = cast.lastPerson { return Name(text: person, isSure: true, isPerson: true) }
      // "La banque … Elle table sur": in other languages a body has a gender, too.
      guard !text.lexicon.isEnglish, let body = cast.lastBody else { return nil }
      return Name(text: body, isSure: true, isPerson: false)
    }
    guard roles.contains(.thingPronoun) else { return nil }
    return cast.lastBody.map { Name(text: $0, isSure: true, isPerson: false) }
  }

  /// The state that a capital, a people or an adjective stands for where it is the whole phrase.
  private func standIn(_ tokens: Range<Int>) -> String? {
    guard tokens.count == 1, text.tokens[tokens.lowerBound].isCapital else { return nil }
    return text.entry(tokens.lowerBound).stands ?? Countries.state(ofAdjective: text.key(tokens.lowerBound))?.name
  }

  private func personal(_ run: Range<Int>, described: [String], cast: inout Cast) -> Name {
    let name = cast.full(text.text(run))
    return listed(KnownPersons.full(name) ?? name, describedBy: described, isPerson: true, cast: &cast)
  }

  /// An institution: with its name alone where it has one ("the flood agency Delta"), else with all its words.
  private func body(_ phrase: NounPhrase, _ run: Range<Int>, _ cast: inout Cast) -> Name? {
    let tokens = phrase.tokens
    // "Inspectors", "Police": a capital only from the sentence's start.
    if run.count == 1, phrase.tokens == run,
      isOnlyFirst(run.lowerBound) || isPlural(phrase, run)
        || text.lexicon.capitalizesNouns && text.is(run.lowerBound, "sprecher", "sprecherin")
    {
      return plain(phrase, &cast)
    }
    // "The Russian leader": the person spoken of.
    if text.is(tokens.upperBound - 1, "leader"), let person = cast.lastPerson {
      return Name(text: person, isSure: true, isPerson: true)
    }
    let known = canonical(text.text(tokens), &cast)
    // "The American company": the only one that acts, if there is one.
    if known.isWhole, let kind = known.kind, InstitutionKind.all[kind].name == "company" {
      return (cast.onlyCompany ?? cast.lastBody).map {
        Name(text: $0, isSure: cast.onlyCompany != nil, isPerson: false)
      }
    }
    if known.isWhole {
      if let kind = known.kind, let country = known.country,
        let office = InstitutionKind.all[kind].name.split(separator: " ").last,
        let person = cast.person(holding: String(office), of: country)
      {
        return Name(text: person, isSure: true, isPerson: true)
      }
      return listed(text.text(tokens), describedBy: words(tokens), cast: &cast)
    }
    // "Health officials": the first word has its capital from the sentence.
    if run.count == 1, tokens.count > 1, run.lowerBound == tokens.lowerBound, text.tokens[run.lowerBound].isFirst,
      !text.roles(run.lowerBound).isEmpty
    {
      return Name(text: lowered(text.text(tokens)), isSure: true, isPerson: false)
    }
    let place = run.lowerBound - 1
    if run.upperBound == tokens.upperBound, text.is(place, "in"), place > tokens.lowerBound {
      return Name(text: lowered(text.text(tokens)), isSure: true, isPerson: false)
    }
    // "the mayor of Pisco", "la préfecture du Gard": the place alone says nothing.
    let isBody =
      known.kind != nil
      || text.lexicon.isEnglish
        && tokens.prefix { $0 < run.lowerBound }.contains {
          text.roles($0).contains(.voice)
        }
    if run.upperBound == tokens.upperBound, isBody, isOfPlace(run, in: tokens),
      cast.canonicalName(of: text.text(run), isEnglish: text.lexicon.isEnglish).kind == nil
    {
      let name = text.lexicon.isEnglish ? lowered(text.text(tokens)) : known.name
      cast.note(name, describedBy: words(tokens), isPerson: false, kind: known.kind)
      return Name(text: name, isSure: true, isPerson: false)
    }
    if run.upperBound == tokens.upperBound {
      // "Flughafenverband ADV" is no longer name of it.
      if text.lexicon.capitalizesNouns, run.count == 1, run != tokens, isAcronym(run.lowerBound) {
        return listed(text.text(run), describedBy: words(tokens.lowerBound..<run.lowerBound), cast: &cast)
      }
      let known =
        run.count == 1 ? cast.person(called: text.text(run)) ?? KnownPersons.full(text.text(run)) : nil
      let description = run.lowerBound > tokens.lowerBound ? words(tokens.lowerBound..<run.lowerBound) : []
      let name = known ?? cast.full(withoutGenitive(run))
      return listed(name, describedBy: description, isPerson: known != nil, cast: &cast)
    }
    let name = isOnlyFirst(tokens.lowerBound) ? lowered(text.text(tokens)) : text.text(tokens)
    return listed(name, describedBy: words(tokens), cast: &cast)
  }

  /// "nach Angaben des Flughafenverbands": a name of one word without the ending of the German genitive.
  private func withoutGenitive(_ run: Range<Int>) -> String {
    let name = text.text(run)
    let isGenitive =
      text.lexicon.capitalizesNouns && run.count == 1 && text.is(run.lowerBound - 1, "des") && name.hasSuffix("s")
    return isGenitive ? String(name.dropLast()) : name
  }

  /// Soldiers, ministries and central banks: without a name they are those of the state that the article is about.
  private static func isUsuallyTheStates(_ kind: Int) -> Bool {
    let name = InstitutionKind.all[kind].name
    return ["army", "navy", "air force", "coast guard", "central bank", "railway"].contains(name)
      || name.hasSuffix(" ministry")
  }

  /// "told reporters in Bangkok": the state from whose capital a body speaks.
  private func seat(behind phrase: NounPhrase) -> Countries.Country? {
    let near = phrase.extent.upperBound..<min(text.tokens.count - 1, phrase.extent.upperBound + 5)
    guard let place = near.prefix(while: { text.isWord($0) }).first(where: { text.is($0, "in") }),
      let state = text.entry(place + 1).stands
    else { return nil }
    return Countries.named(state)
  }

  /// Words without a name: the one that they described before, else themselves.
  private func plain(_ phrase: NounPhrase, _ cast: inout Cast) -> Name? {
    guard let head = phrase.tokens.last else { return nil }
    // "The state maintains that 14 died"
    let isTheState =
      text.lexicon.isEnglish && phrase.isDefinite && phrase.tokens.count == 1
      && text.is(head, "state", "province", "region", "county")
    if isTheState { return Name(text: text.lowered(head), isSure: true, isPerson: false) }
    let isKnown = phrase.tokens.contains { !text.roles($0).isDisjoint(with: [.voice, .person]) }
    guard isKnown || !text.lexicon.isEnglish && canonical(text.text(phrase.tokens), &cast).kind != nil else {
      return nil
    }
    let noun = text.text(head..<head + 1).lowercased()
    // "The military": the soldiers' body that was spoken of last, whatever it was called.
    if phrase.tokens.count == 1, let kind = InstitutionKind.find(noun), InstitutionKind.all[kind].name == "army",
      let known = cast.body(of: kind)
    {
      return Name(text: known, isSure: true, isPerson: false)
    }
    // "Its members had counted 52 bodies": whose they are was named before.
    if text.is(phrase.extent.lowerBound, "its", "their"), phrase.tokens.count == 1, let body = cast.lastBody,
      text.is(
        head, "members", "staff", "volunteers", "teams", "officials", "officers", "experts", "researchers", "doctors")
    {
      return Name(text: body, isSure: true, isPerson: false)
    }
    if let known = cast.named(by: noun) {
      cast.speakAgain(known)
      return Name(text: known, isSure: true, isPerson: false)
    }
    let found = canonical(lowered(text.text(phrase.tokens)), &cast)
    if let kind = found.kind, found.isWhole {
      if let known = cast.body(of: kind) { return Name(text: known, isSure: true, isPerson: false) }
      if found.lacksCountry, Self.isUsuallyTheStates(kind), let country = seat(behind: phrase) ?? cast.likelyState {
        let name = CanonicalName.named(kind, country).name
        // "The health ministry" is another one than the interior ministry before it.
        if noun != "ministry" { cast.note(name, describedBy: [noun], isPerson: false, kind: kind) }
        return Name(text: name, isSure: true, isPerson: false)
      }
    }
    // "Its press office": the one spoken of.
    if text.is(head, "office", "service"), text.is(head - 1, "press", "media"), let body = cast.lastBody {
      return Name(text: body, isSure: true, isPerson: false)
    }
    guard phrase.tokens.count == 1 else {
      cast.note(found.name, describedBy: [], isPerson: false, kind: found.kind)
      return Name(text: found.name, isSure: true, isPerson: false)
    }
    // "A spokesman", "the ministry": whoever was spoken of last.
    if text.is(
      head, "spokesman", "spokeswoman", "spokesperson", "statement", "ministry", "agency", "portavoz", "sprecher",
      "sprecherin",
      "entidad", "organismo", "institución", "organisme", "währungshüter")
    {
      // "Rescuers counted 12 dead. The ministry said 15": they are none.
      let body = cast.lastBody.flatMap { text.is(head, "ministry") && !Self.isMinistry($0) ? nil : $0 }
      return listed(body ?? found.name, describedBy: [noun], cast: &cast)
    }
    // "The Conservatives said …; by the party": the name that is spoken of.
    if text.lexicon.isEnglish, text.is(head, "party"), phrase.isDefinite, let body = cast.lastBody,
      body.first?.isUppercase == true, cast.canonicalName(of: body, isEnglish: true).kind == nil
    {
      return listed(body, describedBy: [noun], cast: &cast)
    }
    let isFirm = text.is(head, Self.firms) || text.lexicon.capitalizesNouns && text.isGermanFirm(head)
    if isFirm, let company = cast.onlyCompany ?? cast.describedCompany {
      cast.note(company, describedBy: [noun], isPerson: false)
      return Name(text: company, isSure: true, isPerson: false)
    }
    // "Tavra is recalling vans, the carmaker said."
    if isFirm, let company = firstName(before: phrase) {
      return listed(company, describedBy: [noun], cast: &cast)
    }
    // "The company", "a study": whoever that is, it was not named.
    let isVague =
      isFirm && (!text.lexicon.isEnglish || text.is(head, "company", "firm", "group", "maker"))
      || text.is(head, "report", "study", "leader", "head", "chief", "director", "people", "others", "members")
    // "The hospital treated 23 people, its director said": whose director he is, is known.
    let isIts = text.is(phrase.extent.lowerBound, "its", "their")
    // "The company" of which no text has the name is called so.
    // It is no ministry and no rescuers who spoke before.
    if isFirm, text.lexicon.isEnglish, phrase.isDefinite, cast.lastBody.map({ isPublicBody($0, &cast) }) ?? true {
      return Name(text: noun, isSure: true, isPerson: false)
    }
    if isVague { return cast.lastBody.map { Name(text: $0, isSure: isIts, isPerson: false) } }
    // "Prosecutors say …, they say": a body in the plural can be meant by what follows.
    let isBody = found.kind.map { !InstitutionKind.all[$0].isMouth } ?? false
    if noun.hasSuffix("s") || isBody, text.roles(head).contains(.voice) {
      cast.note(found.name, describedBy: [], isPerson: false, kind: found.kind)
    }
    return Name(text: found.name, isSure: true, isPerson: false)
  }

  /// Whether a name is that of a public body: no company.
  private func isPublicBody(_ name: String, _ cast: inout Cast) -> Bool {
    cast.canonicalName(of: name, isEnglish: true).kind.map(ClaimLabels.isPublic) ?? false
  }

  /// Whether a body's name says that it can be meant by "the ministry".
  private static func isMinistry(_ name: String) -> Bool {
    name.split(separator: " ").contains { ["ministry", "Ministry", "department", "Treasury"].contains($0) }
  }

  private static let firms = WordSet(
    """
    company firm management carmaker maker manufacturer operator group airline owner miner insurer retailer \
    lender producer drugmaker chipmaker automaker brewer developer
    """)
}
