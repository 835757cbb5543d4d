/// Whether what a number counts is said not to be so, or not to be known.
extension LabelledNumber {
  /// Denied by a "not" beside the number, by a verb of denying before it, or by what is said of the report of it.
  var isDenied: Bool { isNotBefore || isNotBehind || governor == .denial || isCalledFalse }

  /// "could not confirm that 18 had died", "unconfirmed reports of 18": nobody knows.
  var isUnconfirmed: Bool { governor == .doubt }

  /// What a word before the number makes of all that it governs.
  enum Governor {
    case denial
    case doubt
  }

  private func isNegation(_ index: Int) -> Bool {
    text.roles(index).contains(.negation) && !text.roles(index).contains(.denial)
      && !text.is(index, "without", "sans", "sin")
  }

  /// "no more than", "not less than", "no fewer than" hedge and deny nothing; "not only" neither.
  private func isHedge(_ index: Int) -> Bool {
    text.is(
      index + 1, "more", "less", "fewer", "later", "longer", "higher", "greater", "larger", "lower", "menos", "más")
      || text.is(index + 1, "only", "just", "weniger", "mehr", "moins", "nur", "solo")
      || text.lowered(index + 1) == "más"
  }

  /// "not 300 but 30", "did not kill 12": up to three words before, none of them another number's.
  private var isNotBefore: Bool {
    for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 3), by: -1) {
      guard text.isWord(index) else { return false }
      if text.is(index, "that", "which", "who", "but", "que", "sino", "mais", "sondern", "dass") { return false }
      // "if they do not raise 12"
      if isNegation(index) { return !isHedge(index) && !(index - 4..<index).contains { text.is($0, "if", "unless") } }
    }
    return false
  }

  /// "12 people were not injured", "n’ont pas été tuées", "no murieron": behind the number, before what it says of them.
  private var isNotBehind: Bool {
    if label == "missing" || text.isWhole(start) || text.is(end, "bodies", "corpses") { return false }
    for index in end..<min(sentence.upperBound, end + 6) {
      guard text.isWord(index), !text.is(index, "that", "which", "who") else { return false }
      if text.roles(index).contains(.conjunction) || text.roles(index).contains(.number) { return false }
      guard isNegation(index), !text.lexicon.elides || !text.is(index, "ne") else { continue }
      let isVerbal =
        !text.lexicon.isEnglish || text.roles(index).contains(.auxiliary) || text.roles(index - 1).contains(.auxiliary)
      // "were not seriously hurt" were hurt.
      guard isVerbal, !isHedge(index),
        text.roles(index + 1).contains(.auxiliary) || text.entry(index + 1).label >= 0
          || text.roles(index + 1).isDisjoint(with: [.adverb]) && !text.lowered(index + 1).hasSuffix("ly")
      else { return false }
      let near = index + 1..<min(sentence.upperBound, index + 4)
      return near.prefix { text.isWord($0) }.contains { text.entry($0).label >= 0 }
    }
    return false
  }

  /// The verb of denying, or of not confirming, that governs the number: before it, with no other statement between.
  func governing() -> Governor? {
    for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 24), by: -1) {
      if text.isMark(index, ";", ":", "”") { return nil }
      guard text.isWord(index) else { continue }
      if text.is(
        index, "but", "however", "instead", "as", "while", "after", "amid", "because", "sino", "pero", "sondern",
        "aber", "mais")
      {
        return nil
      }
      if isFalse(before: index) || isNobody(index) { return .denial }
      if isConfirming(index), isNegated(index) { return .doubt }
      if text.is(index, "unconfirmed"), text.roles(index + 1).contains(.account) { return .doubt }
      let roles = text.roles(index)
      if roles.contains(.denial), denies(index) { return isNegated(index) ? nil : .denial }
      let isStatement = !roles.isDisjoint(with: [.saying, .counting]) && !roles.contains(.account)
      if isStatement || isParticiple(index) { return nil }
    }
    return nil
  }

  /// Whether a verb of denying is meant so, and denies what follows: a report, that it is so, having done it.
  private func denies(_ verb: Int) -> Bool {
    if !text.lexicon.isEnglish { return true }
    // "was denied a visa"
    if text.is(verb - 1, "was", "were", "been", "be", "being") { return false }
    let object = (verb + 1..<start).prefix { !text.isMark($0, ",") }
    // "rejected the rebels' claim that": it stays theirs.
    if object.contains(where: { text.tokens[$0].isPossessive && !text.is($0, "it") || text.isMark($0, "'", "’") }) {
      return false
    }
    return object.contains { text.is($0, "that") || text.roles($0).contains(.account) }
      || start - verb <= 5 && text.isWord(verb + 1) && text.lowered(verb + 1).hasSuffix("ing")
      || FigureAspect.isHarm(label) && start - verb <= 4 && text.is(verb, "denied", "denies", "disputed", "refuted")
        && !object.contains { text.roles($0).contains(.preposition) }
  }

  /// "adding that 12 had died": another statement, though no verb of its own.
  private func isParticiple(_ index: Int) -> Bool {
    text.is(index, "saying", "adding", "insisting", "claiming", "putting", "noting")
  }

  /// A word for confirming.
  private func isConfirming(_ index: Int) -> Bool {
    text.is(index, "confirm", "confirmed", "confirms", "verify", "verified", "corroborate", "confirmado", "confirmaron")
      || text.is(index, "confirme", "bestätigt")
      || !text.lexicon.isEnglish && text.isWord(index) && Self.confirming.contains(text.lowered(index))
  }

  private static let confirming: Set<String> = [
    "confirmó", "confirmé", "bestätigt", "bestätigte", "bestätigten", "bestätigen",
  ]

  /// Whether "not", "unable", "neither" stands a few words before a verb, or a German "nicht" behind it.
  private func isNegated(_ verb: Int) -> Bool {
    if text.lexicon.capitalizesNouns, (verb + 1..<verb + 4).contains(where: { text.is($0, "nicht") }) { return true }
    let clause = (max(sentence.lowerBound, verb - 7)..<verb).reversed().prefix { text.isWord($0) }
    return clause.contains {
      text.is($0, "unable", "declined", "refused", "neither", "nor", "yet") || isNegation($0) && verb - $0 <= 3
    }
  }

  /// "Nobody believes that", "no one has said": a verb that nobody is the subject of.
  private func isNobody(_ verb: Int) -> Bool {
    guard !text.roles(verb).isDisjoint(with: [.saying, .counting]) else { return false }
    let subject = text.roles(verb - 1).contains(.auxiliary) ? verb - 2 : verb - 1
    return text.is(subject, "nobody", "none", "nadie", "personne", "niemand")
      || text.is(subject, "one") && text.is(subject - 1, "no")
  }

  /// "It is not true that", "no es cierto que", "stimmt nicht, dass".
  private func isFalse(before joint: Int) -> Bool {
    guard text.is(joint, "that", "que", "dass") || text.lexicon.elides && text.lowered(joint) == "qu'" else {
      return false
    }
    let word = text.isMark(joint - 1, ",") ? joint - 2 : joint - 1
    if text.is(word, "false", "untrue", "incorrect", "wrong", "falso", "faux", "falsch", "unwahr") { return true }
    if text.is(word, "nicht") { return text.is(word - 1, "stimmt", "stimme") }
    guard text.is(word, "true", "correct", "case", "accurate", "cierto", "verdad", "vrai", "wahr", "richtig") else {
      return false
    }
    return (max(sentence.lowerBound, word - 4)..<word).contains(where: isNegation)
  }

  /// "Claims of 12 deaths are false", "fears that 300 had died proved unfounded".
  private var isCalledFalse: Bool {
    let before = (max(sentence.lowerBound, start - 10)..<start).reversed().prefix { !text.isMark($0, ";", ":", "”") }
    guard before.contains(where: { text.roles($0).contains(.account) }) else { return false }
    return (end..<sentence.upperBound).prefix { !text.isMark($0, ";", ",", "“", "”") }.contains { index in
      let isCopula = (max(end, index - 4)..<index).contains {
        text.roles($0).contains(.auxiliary) || text.is($0, "proved", "proven", "turned", "sont", "stimmen")
          || text.is($0, "es", "son", "resultaron", "resultan")
      }
      guard text.isWord(index), isCopula || text.is(index - 1, "stimmen") else { return false }
      if text.is(index, "true", "correct", "accurate") { return isNegation(index - 1) }
      if text.is(index, "nicht") { return text.is(index - 1, "stimmen") }
      return Self.verdicts.contains(text.lowered(index)) && !isNegation(index - 1)
    }
  }

  private static let verdicts: Set<String> = [
    "false", "untrue", "unfounded", "baseless", "groundless", "hoax", "fake", "fabricated", "incorrect", "wrong",
    "denied", "rejected", "refuted", "dismissed", "debunked", "falsch", "unwahr", "falsas", "falsos", "falso", "falsa",
    "infundadas", "infundados", "fausses", "faux", "infondées", "infondés",
  ]
}
