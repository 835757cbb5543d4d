/// Which words belong to a phrase that names a speaker.
extension NounPhrase {
  /// Whether a word can be part of the phrase.
  static func isPart(_ index: Int, of text: ClaimText) -> Bool {
    let roles = text.roles(index)
    if !roles.isDisjoint(with: [.number, .scale, .duration]) { return false }
    if text.tokens[index].isCapital, !text.tokens[index].isFirst {
      return !text.isCalendar(index) && !roles.contains(.thingPronoun) && !roles.contains(.personPronoun)
        || text.tokens[index].isPossessive
    }
    if !roles.isDisjoint(with: [.voice, .person, .title, .soldier]) { return true }
    if roles.contains(.estimate), !roles.contains(.counting) { return true }
    if roles.isEmpty { return true }
    if text.tokens[index].isPossessive { return true }
    if text.tokens[index].isCapital {
      return roles.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .verb, .saying, .adverb, .negation])
    }
    return roles.isSubset(of: [.countable, .past, .participle, .fall, .rise]) && roles.contains(.countable)
  }

  /// Whether a preposition joins the words beside it into one name: "Joint Chiefs of Staff", "officials in Kyiv".
  static func joins(_ index: Int, _ text: ClaimText, _ start: Int) -> Bool {
    guard index > start, text.isWord(index - 1), text.isWord(index + 1) else { return false }
    let before = text.roles(index - 1)
    let isOffice =
      !before.isDisjoint(with: [.voice, .person, .title]) || text.tokens[index - 1].isCapital
      || !text.lexicon.isEnglish
        && (Countries.names(text.key(index - 1)) || qualifies(index - 1, from: start, in: text))
    guard isOffice, !before.contains(.calendar) else { return false }
    if text.is(index, "from"), !text.tokens[index - 1].isCapital, !before.isDisjoint(with: [.voice, .person]) {
      return text.roles(index + 1).contains(.determiner) || text.tokens[index + 1].isCapital
    }
    if text.is(index, "of", "for", "de", "del", "du", "des", "von", "pour", "para") { return true }
    // "das Landesamt für Umwelt"
    if text.lexicon.capitalizesNouns, text.is(index, "für") { return before.contains(.voice) }
    // "Staatsanwaltschaft in Gewahrsam": where every noun has a capital, only a place follows.
    if text.lexicon.capitalizesNouns, text.entry(index + 1).label >= 0 { return false }
    return text.is(index, "in", "at", "en", "à") && text.tokens[index + 1].isCapital
      && !text.roles(index + 1).contains(.calendar)
  }

  /// Whether the words can name a speaker at all.
  static func speaks(_ range: Range<Int>, _ text: ClaimText) -> Bool {
    let isNamed = range.contains { index in
      guard text.isWord(index) else { return false }
      if !text.roles(index).isDisjoint(with: [.voice, .personPronoun, .thingPronoun, .person]) { return true }
      return text.tokens[index].isCapital
        && (text.roles(index).isEmpty || text.entry(index).isState || text.roles(index).contains(.title))
    }
    // "la protection civile algérienne": a kind of body in small letters.
    return isNamed || isKind(range, text)
  }

  /// Whether words of another language than English are a known kind of body, in small letters or not.
  static func isKind(_ range: Range<Int>, _ text: ClaimText) -> Bool {
    !text.lexicon.isEnglish && range.contains { text.entry($0).formLength > 1 }
      && !BodyPhrase(text.text(range)).kinds.isEmpty
  }
}
