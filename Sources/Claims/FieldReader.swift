import News

/// Reads the claims of one field, sentence by sentence.
///
/// Numbers, their labels and quotation marks are found first: they need nobody's name. Who spoke is looked for only where
/// there is something to claim, which spares half of the texts of the news and the end of most others.
struct FieldReader {
  let text: ClaimText
  let field: ArticleField
  let topic: ClaimTopic
  /// The sentences' numbers, each with its label where one is found.
  private let numbers: [[(number: ClaimNumber, label: String?)]]
  /// Whom the field names; read where there is something to claim.
  private var mentions: CastReader?
  private var spans: [QuoteSpans.Span] { text.quotes }

  init(text: ClaimText, field: ArticleField, topic: ClaimTopic, decimalComma: Bool) {
    self.text = text
    self.field = field
    self.topic = topic
    let scanner = NumberScanner(text: text, decimalComma: decimalComma, isElection: topic.isElection)
    var sum: ClaimNumber?
    numbers = text.sentences.map { sentence in
      let numbers = scanner.numbers(in: sentence, behind: sum)
      sum = numbers.last { $0.size >= 1e5 && !$0.isScore }
      let finder = LabelFinder(text: text, sentence: sentence, numbers: numbers, topic: topic)
      return numbers.indices.map { (numbers[$0], finder.label(of: $0)) }
    }
  }

  /// Whether the field can claim anything: it has a number with a label, after which others may count the same, or before a plural,
  /// or a quote.
  var canClaim: Bool {
    !spans.isEmpty
      || numbers.contains {
        $0.contains {
          $0.label != nil || field != .title && (isBeforePlural($0.number) || isPutAt($0.number.tokens.lowerBound))
        }
      }
  }

  /// Whether what a number counts may be told by its own noun.
  private func isBeforePlural(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    guard number.measure == .count, number.size >= 3, text.isWord(end) else { return false }
    if text.lexicon.isEnglish {
      return (end..<end + 4).contains { text.isPlural($0) || text.roles($0).contains(.person) }
    }
    return LabelFinder(text: text, sentence: text.tokens.indices, numbers: [number], topic: topic).foreignNoun(number)
      != nil
  }

  /// How many of the first sentences can claim something, or say whose word the one before them is.
  private var length: Int {
    let counted = numbers.lastIndex { !$0.isEmpty } ?? -1
    let quoted = spans.last.flatMap { span in text.sentences.lastIndex { $0.contains(span.outer.lowerBound) } } ?? -1
    return min(max(counted, quoted) + 2, text.sentences.count)
  }

  /// Reads whom the field names, so that each sentence can mean those that only others name in full.
  mutating func meet(_ cast: inout Cast) {
    let names = CastReader(text: text)
    names.know(&cast)
    names.place(&cast)
    mentions = names
  }

  /// What a sentence inherits from those before it.
  struct Memory {
    /// The last figure of each kind of number that had a label.
    var labels: [LabelRule.Measure: (label: String, size: Double, sentence: Int)] = [:]
    /// The last figure of all, if it had a label.
    var last: (label: String, unit: String?, size: Double, measure: LabelRule.Measure)?
    /// Which sentence is read.
    var sentence = 0
    /// Whether a magnitude was told.
    var hasMagnitude = false
    /// The source named last, and the quote before.
    var voice: Voice?
    /// What that source claimed last.
    var said: String?
    /// The figures of the sentence before.
    var figures = 0..<0
    /// How many sentences ago it was named.
    var voiceAge = 0
    /// The public body that is this sentence's source because it tells its deed, and that of the sentence before.
    var doer: String?
    var doerBefore: String?
    var quote: Quote?
  }

  /// Adds the field's claims; whom the end of the field names is left out where no other field is read after it.
  func read(into claims: inout Claims, cast: inout Cast, isLast: Bool) {
    let voiceFinder = VoiceFinder(text: text)
    guard let mentions else { return }
    var memory = Memory()
    for (sentence, numbers) in zip(text.sentences, numbers).prefix(isLast ? length : .max) {
      let subject = mentions.subject(of: sentence, isTitle: field == .title, cast: &cast)
      let voices = voiceFinder.voices(in: sentence, quoted: spans.map(\.outer), cast: &cast)
      let before = claims.figures.count
      memory.doerBefore = memory.doer
      memory.doer = nil
      for (number, label) in numbers {
        if let claim = claim(number, label, in: sentence, voices, subject, &memory) { claims.figures.append(claim) }
      }
      mentions.mention(memory.sentence, cast: &cast)
      let quotes = QuoteReader(text: text, spans: spans, field: field).quotes(
        in: sentence, voices: voices, before: memory.quote, cast: &cast)
      claims.quotes += quotes
      memory.quote = quotes.last ?? memory.quote
      if let source = toldBefore(in: sentence, voices) {
        // "Das teilte das Innenministerium mit.": whose word the sentence before is.
        for place in memory.figures where claims.figures[place].claimant == nil || !claims.figures[place].isClaimantSure
        {
          claims.figures[place].claimant = source.name
          claims.figures[place].isClaimantSure = source.isSure
        }
      }
      memory.figures = before..<claims.figures.count
      memory.voiceAge = voices.isEmpty ? memory.voiceAge + 1 : 0
      // "…, missing the $150 million that analysts had expected": who foretold is not whose account goes on.
      memory.voice = voices.last { $0.name != "analysts" && $0.name != "economists" } ?? voices.last ?? memory.voice
      // "Police estimated 45,000, organisers claimed 200,000.": which of the two tells the next, nobody knows.
      if isDisputed(voices) { memory.voice?.isSure = false }
      memory.sentence += 1
    }
  }

  /// Whether two sources of a sentence give their own numbers for one thing.
  private func isDisputed(_ voices: [Voice]) -> Bool {
    guard let first = voices.first, let last = voices.last, first.name != last.name, !first.isPerson, !last.isPerson
    else { return false }
    return text.is(last.extent.lowerBound - 1, "while", "whereas", "but") || last.isElliptic
  }

  /// The source of a sentence that only says whose word the one before is.
  private func toldBefore(in sentence: Range<Int>, _ voices: [Voice]) -> Voice? {
    guard text.is(sentence.lowerBound, "das", "dies", "así", "eso"),
      text.roles(sentence.lowerBound + 1).contains(.saying),
      sentence.allSatisfy({ text.tokens[$0].kind != .number })
    else { return nil }
    return voices.last
  }

  private func claim(
    _ number: ClaimNumber, _ found: String?, in sentence: Range<Int>, _ voices: [Voice], _ subject: String?,
    _ memory: inout Memory
  ) -> FigureClaim? {
    // "The family of the driver who killed four say": what stands in a speaker's own name is not said by him.
    let named = voices.filter {
      $0.scope.overlaps(number.shown) && !(text.lexicon.isEnglish && $0.extent.contains(number.tokens.lowerBound))
    }.min { $0.scope.count < $1.scope.count }
    let found = named.flatMap { parallel(number, $0, memory) } ?? found
    let same =
      found == nil
      ? inherited(number, in: sentence, named, memory).map { sum($0, in: sentence) }
        ?? roughly(number, in: sentence, named, memory) : nil
    guard let label = found ?? same ?? things(number, in: sentence, named),
      label != "seats in total"
    else { return nil }
    var number = number
    if number.unit == nil, let last = memory.last, last.measure != number.measure, last.label == label {
      number.unit = last.unit
    }
    // What a company sets aside stands between its results, and the next number is another of those.
    let isBetween = label == "budget" && ClaimLabels.isResult(memory.labels[number.measure]?.label)
    // "51 dead across 12 districts": where it was is no count that the next number goes on with.
    let isPassing =
      found == nil && same == nil
      && text.is(number.tokens.lowerBound - 1, "in", "across", "at", "from", "to", "throughout")
    if !isBetween, !isPassing { memory.labels[number.measure] = (label, number.size, memory.sentence) }
    memory.last = (label, number.unit, number.size, number.measure)
    memory.hasMagnitude = memory.hasMagnitude || label == "magnitude"
    if named != nil { memory.said = label }
    let isFind =
      label == "killed"
      && (text.is(number.tokens.upperBound, "bodies", "corpses")
        || (1...3).contains { text.is(number.tokens.lowerBound - $0, "found", "recovered", "retrieved") })
    // "…, the prosecutor said, and nine officers were hurt": nobody else is named behind him.
    let voice = isPresupposed(number) ? nil : named ?? earlier(than: number, of: voices, label)
    let isElsewhere =
      voice == nil && (isOfOtherClause(number, in: sentence) || isBehindAnother(number, of: voices))
    let isDeed =
      voice == nil
      && (isFind || isOwnForecast(number, in: sentence)
        || ClaimLabels.isDeed(label) && !(label == "fine" && isUpheld(in: sentence)))
    let claimant = claimant(
      label, voice, subject, in: sentence, isElsewhere: isElsewhere, isDeed: isDeed, &memory)
    let meant = LabelledNumber(text: text, number: number, label: label, sentence: sentence)
    let sign = FigureAspect.isFall(text, number, label: label, in: sentence) ? -1.0 : 1
    let span = text.span(number.shown)
    return FigureClaim(
      label: label,
      figure: Figure(
        value: number.value.map { $0 * sign }, low: number.low, high: number.high, unit: number.unit,
        qualifier: number.qualifier, span: span),
      claimant: claimant?.name,
      isClaimantSure: (claimant?.isSure ?? false)
        && !meant.isUnconfirmed,
      aspect: meant.aspect, field: field, isScore: number.isScore,
      scope: ScopeReader(text: text, source: voice?.extent ?? 0..<0).scope(of: number, label: label, in: sentence))
  }

  /// "the mission had visited 640 polling stations": what a named source counts, or what is a subject, is called by its own noun;
  /// what nobody is named for else only from ten on.
  private func things(_ number: ClaimNumber, in sentence: Range<Int>, _ voice: Voice?) -> String? {
    guard field != .title, number.measure == .count, number.value != nil, number.size >= 3 else { return nil }
    let finder = LabelFinder(text: text, sentence: sentence, numbers: [number], topic: topic)
    guard let noun = text.lexicon.isEnglish ? finder.ownNoun(number) : finder.foreignNoun(number) else { return nil }
    // "who recorded 40 albums" does it and says nothing.
    let says =
      voice.map { voice in
        voice.extent.contains {
          !text.roles($0).isDisjoint(with: [.saying, .according])
            || text.is($0, "found", "finds", "shows", "showed", "counted", "counts", "knows", "listed", "lists")
            || text.is($0, "tallied", "identified", "expects", "estimates", "logged", "believes")
            || !voice.isPerson && text.is($0, "recorded", "registered", "detected", "records", "registers")
        }
      } ?? false
    let isTold = says && voice?.isSure == true
    guard !noun.isAside || number.size >= 10 else { return nil }
    // "the seven hills" are known, "shut seven mills" is news.
    let isMeantAlready = !text.roles(number.tokens.lowerBound - 1).isDisjoint(with: [.determiner])
    let isTelling =
      isTold || (voice == nil || says) && !noun.isAside && (noun.isSubject || number.size >= (isMeantAlready ? 10 : 6))
    return isTelling ? noun.label : nil
  }

  /// The source that stands before a number in its sentence and answers for what came before, for what is reported on.
  private func earlier(than number: ClaimNumber, of voices: [Voice], _ label: String) -> Voice? {
    guard field != .title, let last = voices.last(where: { $0.extent.upperBound <= number.shown.lowerBound }),
      last.isSure, text.isMark(last.extent.upperBound, ","), ClaimLabels.isReported(label),
      !isOfAnother(number, behind: last.extent.upperBound + 1),
      !(last.extent.upperBound..<number.shown.lowerBound).contains(where: { text.isMark($0, ";") })
    else { return nil }
    return last
  }

  /// "raised its inflation forecast to 3.1 percent": what somebody foretells is his own word.
  private func isOwnForecast(_ number: ClaimNumber, in sentence: Range<Int>) -> Bool {
    guard text.lexicon.isEnglish else { return false }
    let to = number.tokens.lowerBound - 1
    let its = (max(sentence.lowerBound, to - 4)..<max(sentence.lowerBound, to)).last { text.is($0, "its", "their") }
    return its != nil && text.is(to, "to", "of", "at")
      && text.is(
        to - 1, "forecast", "forecasts", "estimate", "estimates", "projection", "projections", "outlook", "target")
  }

  /// Whether the clause with a number, behind one with its source, has another one who acts.
  private func isBehindAnother(_ number: ClaimNumber, of voices: [Voice]) -> Bool {
    guard let last = voices.last(where: { $0.extent.upperBound <= number.shown.lowerBound }),
      text.isMark(last.extent.upperBound, ",")
    else { return false }
    return isOfAnother(number, behind: last.extent.upperBound + 1)
  }

  /// "…, police said, while volunteers treated 40 people": another one acts.
  private func isOfAnother(_ number: ClaimNumber, behind start: Int) -> Bool {
    guard text.is(start, "while", "whereas", "although", "though"), start + 1 < number.tokens.lowerBound else {
      return false
    }
    return (start + 1..<number.tokens.lowerBound).contains {
      text.isWord($0) && (text.tokens[$0].isCapital || !text.roles($0).isDisjoint(with: [.voice, .person]))
    }
  }

  /// "4,000 killed or wounded, Washington about 1,200": a number alone behind a source without a verb counts what the one before it
  /// counts.
  private func parallel(_ number: ClaimNumber, _ voice: Voice, _ memory: Memory) -> String? {
    guard voice.isElliptic, let last = memory.last, last.measure == number.measure,
      !text.isWord(number.tokens.upperBound)
    else { return nil }
    return last.label
  }

  /// "a prayer for the 12 dead": a number that is taken for known is nobody's word.
  private func isPresupposed(_ number: ClaimNumber) -> Bool {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    // "disputes the account of the crash that killed three"
    if text.is(start - 1, "killed", "injured", "wounded"),
      text.is(start - 2, "that", "which"), !text.isMark(start - 3, ","),
      text.roles(start - 4).contains(.determiner)
    {
      return true
    }
    // "presented awards to 12 firefighters injured in the blaze"
    if text.is(start - 1, "to", "for"),
      text.is(
        start - 2, "award", "awards", "medal", "medals", "tribute", "tributes", "certificates", "honours", "funeral",
        "funerals", "vigil", "prayers")
    {
      return true
    }
    return text.is(start - 1, "the") && text.is(start - 2, "for", "of", "to", "with", "about")
      && (text.entry(end).label >= 0 || text.roles(end).contains(.person)) && !text.is(end, "per")
  }

  /// "The court let the penalty stand": who upholds a fine, or lifts it, did not impose it.
  private func isUpheld(in sentence: Range<Int>) -> Bool {
    sentence.contains {
      text.is(
        $0, "upheld", "upholds", "confirmed", "overturned", "overturns", "annulled", "quashed", "lifted", "appeal")
        || text.is($0, "in") && text.is($0 + 1, "place")
    }
  }

  /// Who claims a figure, and whether that is sure.
  private typealias Claimant = (name: String, isSure: Bool)

  /// "The union is slamming a judge who has ordered a $1,000 fine": between the sentence's subject and the number another
  /// one acts.
  private func isOfOtherClause(_ number: ClaimNumber, in sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<number.tokens.lowerBound).contains {
      text.is($0, "who", "whom", "whose") && !text.isMark($0 - 1, ",")
    }
  }

  /// Who claims a figure.
  ///
  /// The source named for it; else, for what an institution decides, does or sells, the institution that is the sentence's
  /// subject; else the body that was the source of the sentence right before, for what such bodies report, where no other
  /// one acts in this sentence. Whoever else was named last only may be meant.
  private func claimant(
    _ label: String, _ voice: Voice?, _ subject: String?, in sentence: Range<Int>, isElsewhere: Bool, isDeed: Bool,
    _ memory: inout Memory
  ) -> Claimant? {
    if let voice {
      // Of an election "the commission" is the one that holds it.
      return (topic.isElection && voice.name == "commission" ? "electoral commission" : voice.name, voice.isSure)
    }
    if field == .title { return nil }
    // A party wins seats, and does not count them.
    let subject = subject.flatMap { label.hasSuffix(" " + $0) ? nil : $0 }
    if let subject, !isElsewhere, isDeed || ClaimLabels.isOfCourts(label) && ClaimLabels.isCourt(subject) {
      if voice == nil, let kind = CanonicalName.of(subject, isEnglish: true).kind, ClaimLabels.isPublic(kind) {
        memory.doer = subject
      }
      return (subject, true)
    }
    // "La Guardia Civil evacuó a 350 vecinos. Las llamas han quemado 80 hectáreas."
    if subject == nil, let doer = memory.doerBefore, ClaimLabels.isReported(label) { return (doer, true) }
    guard let last = memory.voice else { return subject.map { ($0, false) } }
    let isSame = subject == nil || subject == last.name
    // "900 Häuser stünden unter Wasser": reported speech goes on.
    if text.lexicon.capitalizesNouns, memory.voiceAge == 0, last.isSure, subject == nil || subject == last.name,
      sentence.contains(where: isReportedSpeech)
    {
      return (last.name, true)
    }
    let reach = last.isPerson ? 0 : ClaimLabels.isOfSeries(label, memory.said) ? 4 : 1
    let isNear = memory.voiceAge <= reach && !(last.isPerson && label.contains(" won by "))
    // Those who only expected a result do not tell the next.
    let isGuess = ["analysts", "economists", "experts"].contains(last.name)
    let goesOn =
      isSame && last.isSure && isNear && !isGuess && ClaimLabels.goesOn(label, memory.said)
      && !isForeign(label, to: last.name, memory.said)
    return goesOn ? (last.name, true) : (subject ?? last.name, false)
  }

  /// "41,000 homes were dark, the grid company said. Two people died.": who told of things, and is no public body, did not go on to
  /// count the dead.
  private func isForeign(_ label: String, to name: String, _ said: String?) -> Bool {
    // Who measures quakes and the weather counts neither people nor homes.
    if FigureAspect.isHarm(label) || label.hasPrefix("homes") || label == "arrested",
      Self.measuringEnds.contains(where: name.hasSuffix),
      let kind = CanonicalName.of(name, isEnglish: true).kind, Self.measuring.contains(InstitutionKind.all[kind].name)
    {
      return true
    }
    guard let said, ["killed", "injured", "wounded", "missing", "arrested"].contains(label), !FigureAspect.isHarm(said),
      !ClaimLabels.isReported(said) || said.contains(" without ")
    else { return false }
    return CanonicalName.of(name, isEnglish: true).kind.map { !ClaimLabels.isPublic($0) } ?? true
  }

  /// Bodies that only measure.
  private static let measuring: Set<String> = [
    "geological survey", "seismological institute", "geophysical institute",
  ]

  /// How their names end.
  private static let measuringEnds = ["urvey", "nstitute", "entre", "enter", "ervice", "ervatory", "gency", "ologists"]

  /// A German verb that tells what somebody else says.
  private func isReportedSpeech(_ index: Int) -> Bool {
    text.is(index, "seien", "sei", "habe", "gebe", "stehe", "fehle")
      || text.isWord(index) && ["hätten", "stünden", "lägen", "gäbe"].contains(text.lowered(index))
  }

  /// "His total for both": the dead and the wounded.
  private func sum(_ label: String, in sentence: Range<Int>) -> String {
    let isBoth = sentence.contains { text.is($0, "both", "combined") }
    return isBoth && ["killed", "injured", "wounded"].contains(label) ? "casualties" : label
  }
}
