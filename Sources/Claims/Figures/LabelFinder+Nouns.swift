/// What a number measures by the noun that grammar gives it, where no word of the lexicon tells.
extension LabelFinder {
  /// "a reward of 2 million shillings", "£61m of bad loans", "orders came in at 490 million", "300 metres wide".
  func noun(_ number: ClaimNumber) -> String? {
    guard text.lexicon.isEnglish else { return nil }
    if let noun = dimension(number) ?? measured(number) ?? compound(number) ?? substance(number) { return noun }
    return subject(number) ?? numbered(number) ?? governed(number)
  }

  /// "300 metres wide", "9 kilometres into the sky".
  private func dimension(_ number: ClaimNumber) -> String? {
    guard number.measure == .length else { return nil }
    let end = number.tokens.upperBound
    if text.is(end, "thick") { return "thickness" }
    let sky = text.roles(end + 1).contains(.determiner) ? end + 2 : end + 1
    return text.is(end, "into", "in") && text.is(sky, "sky", "air", "atmosphere") ? "height" : nil
  }

  /// "a lead of 212 votes", "a loan of up to $3 million": the noun before "of" is what the number measures.
  private func measured(_ number: ClaimNumber) -> String? {
    let of = beforeHedge(number.tokens.lowerBound)
    guard text.is(of, "of"), of > sentence.lowerBound, isPlainNoun(of - 1), !text.is(of - 1, Self.vague) else {
      return nil
    }
    let isLed =
      !text.roles(of - 2).isDisjoint(with: [.determiner, .preposition]) || text.isPlural(of - 1) || isModifier(of - 2)
      || text.isWord(of - 2) && (text.tokens[of - 2].isPossessive || text.roles(of - 2).isEmpty)
    guard isLed, number.measure != .percent || !text.is(of - 1, "raise") else { return nil }
    if number.measure == .count { return text.is(of - 1, Self.quantities) ? text.lowered(of - 1) : nil }
    return number.measure == .duration && !text.is(of - 1, Self.spans) ? nil : text.lowered(of - 1)
  }

  /// "a $50,000 reward", "a 25 percent levy": the noun that the number stands before as its adjective.
  private func compound(_ number: ClaimNumber) -> String? {
    guard number.measure == .money || number.measure == .percent,
      text.roles(number.tokens.lowerBound - 1).contains(.determiner)
    else { return nil }
    var last = number.tokens.upperBound
    while last < number.tokens.upperBound + 2, isModifier(last) || isPlainNoun(last + 1) && isPlainNoun(last) {
      last += 1
    }
    // "his $5 trillion tax cuts weighted toward the rich": what was done to it is no noun.
    guard isPlainNoun(last), !text.isPlural(last) || !isPlainNoun(last - 1), !text.is(last, Self.vague),
      !text.lowered(last).hasSuffix("ed")
    else { return nil }
    // "the £27 million striker": what somebody cost is no sum of his.
    let noun = text.lowered(last)
    let isSomebody = number.measure == .money && ["er", "or", "man", "ist", "star"].contains(where: noun.hasSuffix)
    return isSomebody ? nil : noun
  }

  /// "$9 million in restitution", "7.8 tonnes of cocaine": what it is an amount of, and that it was seized.
  private func substance(_ number: ClaimNumber) -> String? {
    guard [.money, .weight, .volume].contains(number.measure) else { return nil }
    let end = number.tokens.upperBound
    let of = text.is(end, "worth") ? end + 1 : end
    guard text.is(of, "of") || text.is(of, "in") && number.measure == .money else { return nil }
    let isOfWhole = text.is(of, "of") && text.is(of + 1, "the", "its", "their", "his", "her")
    let first = isOfWhole ? of + 2 : of + 1
    var last = first
    while last < first + 3, isModifier(last), isPlainNoun(last + 1) { last += 1 }
    if !text.isPlural(last), isPlainNoun(last), isPlainNoun(last + 1), !isDone(last + 1),
      !text.is(last + 1, "worth")
    {
      last += 1
    }
    guard isPlainNoun(last), !text.is(last, Self.noSubstance) else { return nil }
    let noun = text.text(first..<last + 1).lowercased()
    guard number.measure != .money, let deed = handled(number) ?? passive(behind: last) else { return noun }
    return noun + " " + deed
  }

  /// "spilled an estimated 900 tonnes of fuel", "seized 2.7 tonnes of cocaine": what the verb before a measure did.
  private func handled(_ number: ClaimNumber) -> String? {
    var verb = beforeHedge(number.tokens.lowerBound)
    if text.is(verb, "estimated"), text.is(verb - 1, "an") { verb -= 2 }
    return Self.handlings.first { text.is(verb, $0.forms) }?.participle
  }

  private static let handlings: [(participle: String, forms: WordSet)] = [
    ("seized", WordSet("seized confiscated intercepted impounded seizing seize seizes")),
    ("spilled", WordSet("spilled spilt spilling spill spills leaked leaking leak leaks spewed spewing")),
    ("dumped", WordSet("dumped dumping dumps discharged discharging")),
    ("stolen", WordSet("stole stealing steal")), ("exported", WordSet("exported exports export exporting")),
    ("imported", WordSet("imported imports import importing")), ("donated", WordSet("donated donates donating")),
  ]

  /// "Orders came in at 490 million", "membership stands at 4,000": the subject of a verb that gives a measure.
  private func subject(_ number: ClaimNumber) -> String? {
    var before = beforeHedge(number.tokens.lowerBound)
    // "fell by 14 percent to 2.1 million": by how much, before what it came to.
    if text.is(before, "to"), let change = numbers.first(where: { $0.tokens.upperBound == before }),
      change.measure == .percent
    {
      before = beforeHedge(change.tokens.lowerBound)
    }
    guard number.measure != .duration, before > sentence.lowerBound, let verb = measuringVerb(endingAt: before, number),
      let head = head(before: verb), !text.is(head, Self.vague)
    else { return nil }
    let noun = text.is(head, "temperatures", "speeds") ? String(text.lowered(head).dropLast()) : text.lowered(head)
    if number.measure == .count {
      guard isClose(number.tokens.upperBound), text.is(head, Self.quantities) || !isBeing(verb) else { return nil }
    }
    guard number.measure == .percent, text.is(before, "up", "down", "by") || isChanging(before) else { return noun }
    let isFall =
      text.is(before, "down")
      || !text.is(before, "up") && (verb..<before + 1).contains { text.roles($0).contains(.fall) }
    return (noun == "prices" ? "price" : noun) + (isFall ? " fall" : " rise")
  }

  /// The verb of "stood at", "came in at", "rose by", "was estimated at", "totalled" that ends before a number; its first word.
  private func measuringVerb(endingAt last: Int, _ number: ClaimNumber) -> Int? {
    let isPercent = number.measure == .percent
    if text.is(last, Self.measuring) { return start(ofVerb: last) }
    if isBeing(last) { return number.measure == .duration ? nil : start(ofVerb: last) }
    if isPercent, text.is(last, "up", "down"), isBeing(last - 1) { return start(ofVerb: last - 1) }
    if isPercent, isChanging(last) { return start(ofVerb: last) }
    guard text.is(last, "at", "to", "by") else { return nil }
    // "Fuel duty goes up by 6 percent"
    if isPercent, text.is(last, "by"), text.is(last - 1, "up", "down"),
      text.is(last - 2, "goes", "went", "go", "going", "gone")
    {
      return start(ofVerb: last - 2)
    }
    let verb = text.is(last - 1, "in", "out", "around") ? last - 2 : last - 1
    if isChanging(verb) { return text.is(last, "at") || text.is(last, "by") && !isPercent ? nil : start(ofVerb: verb) }
    let isPut = text.is(last, "at") && text.is(verb, Self.estimating) && isBeing(verb - 1)
    let stands =
      text.is(last, "at") && text.is(verb, Self.standing)
      || text.is(last, "to") && text.is(verb, "came", "amounted", "amounts", "comes")
    return isPut || stands ? start(ofVerb: verb) : nil
  }

  private func isBeing(_ index: Int) -> Bool {
    text.is(index, "is", "was", "are", "were", "be", "been", "remains", "remained")
  }

  private func isChanging(_ index: Int) -> Bool {
    text.isWord(index) && !text.roles(index).isDisjoint(with: [.rise, .fall])
      && !text.is(index, "up", "down", "higher", "lower")
  }

  /// The first word of a verb with its auxiliaries and adverbs.
  private func start(ofVerb last: Int) -> Int {
    var first = last
    while first > sentence.lowerBound, !text.roles(first - 1).isDisjoint(with: [.auxiliary, .adverb]) { first -= 1 }
    return first
  }

  /// The last noun of the phrase that begins a verb's clause: "orders from abroad", "the bank's reserves".
  private func head(before verb: Int) -> Int? {
    let isBreak = { (index: Int) in
      text.tokens[index].kind == .mark && !text.isMark(index, "-", "'", "’")
        || text.is(index, "and", "but", "that", "while", "as", "because", "where", "when", "which", "with")
    }
    var first = (sentence.lowerBound..<verb).last(where: isBreak).map { $0 + 1 } ?? sentence.lowerBound
    while first < verb, !text.roles(first).isDisjoint(with: [.determiner]) || text.tokens[first].isPossessive {
      first += 1
    }
    // "Corda Air's first-half earnings"
    if let owner = (first..<max(first, verb)).first(where: { text.isWord($0) && text.tokens[$0].isPossessive }),
      (first..<owner).allSatisfy({ text.isWord($0) && text.tokens[$0].isCapital })
    {
      first = owner + 1
    }
    let end = (first..<max(first, verb)).first { !text.roles($0).isDisjoint(with: [.preposition, .verb, .auxiliary]) }
    // "charges and cautions were up": both were.
    if first > sentence.lowerBound, text.is(first - 1, "and"), isPlainNoun(first - 2) { return nil }
    guard let last = (first..<(end ?? max(first, verb))).last, last - first < 4, isPlainNoun(last) else { return nil }
    return last
  }

  /// The token before a number and its hedges and articles.
  func beforeHedge(_ start: Int) -> Int {
    var before = start - 1
    while before > sentence.lowerBound,
      text.roles(before).contains(.adverb)
        || text.is(before, "a", "an", "the", "some", "as", "much", "least", "most", "than")
        || text.is(before, "more", "less", "over", "under", "up") || text.is(before, "just") || text.is(before, "only")
        || text.is(before, "to") && text.is(before - 1, "up", "close", "closer") || text.is(before, "close", "closer")
        || text.is(before, "at") && text.is(before + 1, "least", "most")
    {
      if text.is(before, "up"), !text.is(before + 1, "to") { break }
      before -= 1
    }
    return before
  }

  /// A noun in small letters that is no person and no other part of speech.
  func isPlainNoun(_ index: Int) -> Bool {
    guard text.isWord(index), sentence.contains(index), !text.tokens[index].isCapital || text.tokens[index].isFirst,
      text.tokens[index].end - text.tokens[index].start > 2
    else { return false }
    let roles = text.roles(index)
    return roles.subtracting([.countable, .estimate, .account, .supposal, .fall, .rise, .participle, .past]).isEmpty
      && !text.lowered(index).hasSuffix("ly")
  }

  /// "cocaine hidden in a shipment": what was done to it is no noun.
  private func isDone(_ index: Int) -> Bool {
    let word = text.lowered(index)
    return ["ed", "en", "ing", "own"].contains(where: word.hasSuffix)
      || !text.roles(index).isDisjoint(with: [.participle, .fall, .rise])
  }

  /// An adjective before a noun: "bad loans", "financial aid".
  private func isModifier(_ index: Int) -> Bool {
    guard text.isWord(index), !text.tokens[index].isCapital else { return false }
    if text.is(index, Self.adjectives) { return true }
    let word = text.lowered(index)
    return word.utf8.count > 5
      && ["al", "ive", "ous", "ic", "ful", "ary", "able", "ed"].contains(where: word.hasSuffix)
      && text.roles(index).isEmpty
  }

  private static let adjectives = WordSet(
    """
    new fresh bad extra further additional public private unpaid lost hidden illegal stolen fake raw pure crude \
    frozen smuggled dirty short long total foreign back
    """)

  /// Nouns before "of" that do not tell what is measured.
  static let vague = WordSet(
    """
    number numbers total figure figures toll count sum sums amount amounts average rate level levels rise increase fall drop \
    decline gain jump change range maximum minimum estimate value one two part kind sort result report case basis \
    worth tune order that this which out all half quarter third end start day week month year years time people \
    prospect guess approval cancellation low high record best possibility risk hope fear view idea size scale pursuit percentage share proportion tally list data speak talk spoken something anything everything nothing it what price prices
    """)

  /// Nouns that measure what is counted.
  private static let quantities = WordSet(
    """
    lead margin majority dividend capacity population membership shortage shortfall backlog surplus fleet reward bounty quota \
    ceiling cap target goal workforce headcount staff circulation audience readership enrolment enrollment attendance \
    turnout occupancy stock stockpile inventory herd debt speed temperature temperatures width length height
    """)

  /// Nouns that measure time.
  private static let spans = WordSet(
    "delay ban suspension sentence term closure curfew lockdown truce ceasefire extension deadline contract stay jail wait"
  )

  private static let measuring = WordSet(
    """
    totalled totaled totals totalling totaling reached reaches exceeded exceeds averaged averages numbered numbers \
    surpassed hit topped tops
    """)

  private static let standing = WordSet(
    "stood stands stand came comes ran runs running remained remains held holds peaked peaks peaking")

  private static let estimating = WordSet("put estimated valued set fixed assessed given capped priced pegged reckoned")

  private static let noSubstance = WordSet(
    """
    total all return addition advance case cash early late recent local current which what fact response order \
    exchange part value question spite place trading time october favour favor euros dollars
    """)
}
