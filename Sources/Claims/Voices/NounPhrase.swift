/// The words that name who speaks: "the flood agency Delta", "officials in Kyiv", "the prime minister, Ada Norell".
struct NounPhrase: Sendable {
  /// The tokens of the phrase, its determiner left out.
  var tokens: Range<Int>
  /// The tokens from its determiner to the end of an apposition.
  var extent: Range<Int>
  /// A name that stands beside it between commas.
  var apposition: Range<Int>?
  /// Whether it begins with "the" or the like.
  var isDefinite: Bool

  /// The phrase that ends before a token.
  static func ending(at end: Int, in text: ClaimText, from start: Int) -> NounPhrase? {
    var last = end
    // "the Department of Mines (DOM) reported"
    if last > start + 3, text.isMark(last - 1, ")"), text.isMark(last - 3, "("), text.isWord(last - 2),
      text.tokens[last - 2].isCapital
    {
      last -= 3
    }
    // "officials on Monday reported"
    if last > start + 1, text.roles(last - 1).contains(.calendar), text.isCalendar(last - 1) {
      last -= text.roles(last - 2).contains(.preposition) ? 2 : 1
    }
    // "Landeswahlleiterin Ruth Amsel in der Nacht bekanntgab": when it was, stands before the German verb.
    if text.lexicon.capitalizesNouns, last - 3 > start,
      text.is(last - 1, "nacht", "abend", "morgen", "mittag", "nachmittag", "vormittag", "woche"),
      text.is(last - 2, "der", "am", "diesem", "dieser", "vergangenen")
    {
      last -= text.is(last - 2, "am") ? 2 : 3
    }
    while last > start, text.isWord(last - 1), !text.tokens[last - 1].isCapital,
      !text.roles(last - 1).isDisjoint(with: [.adverb, .auxiliary]), !text.roles(last - 1).contains(.voice)
    {
      last -= 1
    }
    // "doctors in the region speak of"
    if text.lexicon.isEnglish, last - 4 >= start, text.is(last - 1, places), text.roles(last - 2).contains(.determiner),
      text.is(last - 3, "in", "of", "from"), text.roles(last - 4).contains(.voice)
    {
      last -= 3
    }
    // "Analysts had on average expected"
    if last - 3 > start, text.is(last - 1, "average"), text.is(last - 2, "on") {
      last -= 2
      while last > start + 1, text.roles(last - 1).contains(.auxiliary) { last -= 1 }
    }
    // "The minister falsely claims": an adverb that the lexicon does not have.
    while text.lexicon.isEnglish, last > start + 1, isAdverb(last - 1, text) { last -= 1 }
    // "la Consejería lo sitúa", "la police en a compté"
    while last > start + 1, !text.lexicon.isEnglish, text.is(last - 1, "lo", "le", "se", "les", "los", "las", "en", "y")
    {
      last -= 1
    }
    guard last > start else { return nil }
    // "Norway's weather service, the MET, put": the phrase before the comma, and its other name.
    if text.isMark(last - 1, ","), let opening = opening(of: last - 1, in: text, from: start),
      var phrase = plain(
        ending: opening, in: text, from: start, mustSpeak: name(in: opening + 1..<last - 1, of: text) == nil)
    {
      phrase.apposition = name(in: opening + 1..<last - 1, of: text)
      phrase.extent = phrase.extent.lowerBound..<last
      return phrase
    }
    // "The fire service, which had listed 510 homes, said": the phrase before the clause.
    if text.isMark(last - 1, ","), let opening = relative(before: last - 1, in: text, from: start),
      var phrase = plain(ending: opening, in: text, from: start)
    {
      phrase.extent = phrase.extent.lowerBound..<last
      return phrase
    }
    guard let phrase = plain(ending: last, in: text, from: start) else { return nil }
    return text.lexicon.isEnglish ? first(of: phrase, in: text, from: start) : phrase
  }

  /// Where somebody is, without a name.
  private static let places = WordSet(
    "region area city town country district province capital camp north south east west village island territory")

  /// Of several speakers the one named first: "a security source and two residents said".
  private static func first(of phrase: NounPhrase, in text: ClaimText, from start: Int) -> NounPhrase {
    var and = phrase.extent.lowerBound - 1
    if and > start, text.roles(and).contains(.number) || text.tokens[and].kind == .number { and -= 1 }
    guard and > start, text.is(and, "and"), var first = plain(ending: and, in: text, from: start),
      first.tokens.contains(where: { text.roles($0).contains(.voice) })
    else { return phrase }
    first.extent = first.extent.lowerBound..<phrase.extent.upperBound
    return first
  }

  private static func isAdverb(_ index: Int, _ text: ClaimText) -> Bool {
    guard text.isWord(index), !text.tokens[index].isCapital, text.roles(index).isEmpty else { return false }
    return text.lowered(index).hasSuffix("ly")
      && !text.is(index, "family", "assembly", "ally", "rally", "bully", "monopoly", "supply", "reply", "anomaly")
  }

  /// The comma that opens a relative clause which a comma closes: at most 25 tokens.
  private static func relative(before comma: Int, in text: ClaimText, from start: Int) -> Int? {
    let near = max(start + 1, comma - 25)..<comma
    guard let opening = near.last(where: { text.isMark($0, ",", ";", "“", "”") }), text.isMark(opening, ","),
      text.is(opening + 1, "which", "who", "whose")
        || !text.lexicon.isEnglish && text.is(opening + 1, "que", "qui", "dont", "cuyo", "cuya")
    else { return nil }
    return opening
  }

  /// The comma that opens an aside of at most seven tokens which ends with the given one.
  private static func opening(of comma: Int, in text: ClaimText, from start: Int) -> Int? {
    var index = comma - 1
    while index > start, comma - index <= 8 {
      if text.isMark(index, ",") {
        // "Two are in hospital, seven of them in a ward, said": tells of what is counted, and not of who speaks.
        let isPart = text.words.isNumber(index + 1) || text.roles(index + 1).contains(.number)
        return isPart && text.is(index + 2, "of") ? nil : index
      }
      // "Capt. Rudi Hartawan"
      let isShort =
        text.isMark(index, ".") && text.roles(index - 1).contains(.title) && text.tokens[index - 1].isCapital
      if !text.isWord(index), !isShort { return nil }
      index -= 1
    }
    return nil
  }

  private static func plain(
    ending end: Int, in text: ClaimText, from start: Int, mustSpeak: Bool = true
  ) -> NounPhrase? {
    if !text.roles(end - 1).isDisjoint(with: [.personPronoun, .thingPronoun]) {
      return NounPhrase(tokens: end - 1..<end, extent: end - 1..<end, isDefinite: false)
    }
    var first = end
    var isDefinite = false
    var extent = end
    while first > start, end - first < 10 {
      let index = first - 1
      let roles = text.roles(index)
      if text.isMark(index, "-"), text.touches(index - 1, index), text.touches(index, index + 1) {
        first = index
        continue
      }
      // "Harlow & Finch"
      if text.isMark(index, "&"), index > start, first < end, text.isWord(index - 1), text.tokens[index - 1].isCapital,
        text.tokens[first].isCapital
      {
        first = index
        continue
      }
      if text.isMark(index, "."), index > start, text.tokens[index - 1].isCapital, text.touches(index - 1, index),
        text.tokens[index - 1].end - text.tokens[index - 1].start <= 3
      {
        first = index
        continue
      }
      // "the farmers' union"
      if isPluralPossessive(index, text), index > start, first < end {
        first = index
        continue
      }
      if first < end, text.isNumberInName(index) {
        first = index
        continue
      }
      guard text.isWord(index) else { break }
      // "the fire and disaster agency"
      if text.is(index, "and"), first < end, index - 2 >= start, text.isWord(index - 1),
        !text.tokens[index - 1].isCapital,
        text.roles(index - 1).isDisjoint(with: [.saying, .verb, .auxiliary, .preposition, .conjunction, .number]),
        text.roles(index - 2).contains(.determiner) || text.tokens[index - 2].isPossessive,
        !text.roles(end - 1).isDisjoint(with: [.voice]) || text.tokens[end - 1].isCapital
      {
        first = index - 1
        continue
      }
      // "the Health and Safety Executive"
      if text.is(index, "and"), first < end, text.tokens[first].isCapital, isOfCapitals(index, text, start) {
        first = index
        continue
      }
      // "ein Sprecher der Bundespolizei", "la Confédération des éleveurs"
      if first < end, isGenitive(index, text, start) {
        first = index - 1
        continue
      }
      if roles.contains(.determiner), !text.tokens[index].isCapital || index == start || !text.isWord(index - 1) {
        // "a spokesman for the interior ministry": the article stands within the phrase.
        if first < end, opens(index, text, start) {
          first = index - 1
          continue
        }
        isDefinite = true
        extent = index
        break
      }
      if isPart(index, of: text) {
        first = index
      } else if roles.contains(.preposition), first < end, joins(index, text, start) {
        first = index
      } else {
        break
      }
    }
    while first < end, text.roles(first).contains(.preposition) || text.isMark(first, "-", ".") { first += 1 }
    // "a move campaigners said": the article belongs to another noun.
    if isDefinite, first < end - 1, text.is(extent, "a", "an"), text.isPlural(end - 1),
      !text.roles(end - 1).isDisjoint(with: [.voice, .person])
    {
      return NounPhrase(tokens: end - 1..<end, extent: end - 1..<end, isDefinite: false)
    }
    guard first < end, !mustSpeak || speaks(first..<end, text) else { return nil }
    return NounPhrase(tokens: first..<end, extent: (isDefinite ? extent : first)..<end, isDefinite: isDefinite)
  }

  /// Whether an "and" joins capital words behind an article, so that they are one name.
  private static func isOfCapitals(_ and: Int, _ text: ClaimText, _ start: Int) -> Bool {
    var first = and
    while first > start, text.isWord(first - 1), text.tokens[first - 1].isCapital,
      !text.roles(first - 1).contains(.determiner)
    {
      first -= 1
    }
    return text.lexicon.isEnglish && first < and && and - first < 4 && first > start && text.is(first - 1, "the")
  }

  /// The apostrophe behind a word in the plural: "farmers' union".
  private static func isPluralPossessive(_ index: Int, _ text: ClaimText) -> Bool {
    text.isMark(index, "'", "’") && text.touches(index - 1, index) && !text.touches(index, index + 1)
      && text.isWord(index - 1) && text.words.bytes[text.tokens[index - 1].end - 1] == UInt8(ascii: "s")
  }

  /// Whether a German or French article joins what follows it to a speaker before it.
  private static func isGenitive(_ index: Int, _ text: ClaimText, _ start: Int) -> Bool {
    guard index - 1 >= start, text.isWord(index - 1) else { return false }
    let before = text.roles(index - 1)
    if text.lexicon.capitalizesNouns { return text.is(index, "der", "des") && before.contains(.voice) }
    return text.lexicon.elides && text.is(index, "des") && (before.contains(.voice) || text.tokens[index - 1].isCapital)
  }

  /// Whether an adjective behind its noun makes the name of a kind of body: "comisión electoral", "Garde nationale".
  static func qualifies(_ index: Int, from first: Int, in text: ClaimText) -> Bool {
    guard !text.lexicon.isEnglish else { return false }
    return (max(first, index - 2)..<index).contains {
      InstitutionKind.find(text.text($0..<index + 1)) != nil
    }
  }

  /// Whether an article stands behind a preposition that joins an office to its body: "head of the", "lawyers for the".
  private static func opens(_ index: Int, _ text: ClaimText, _ start: Int) -> Bool {
    if !text.lexicon.isEnglish, !text.lexicon.capitalizesNouns {
      // "le ministère marocain de l'Intérieur", "los médicos de la clínica"
      return index - 2 >= start && text.is(index - 1, "de") && text.isWord(index - 2)
        && (text.roles(index - 2).contains(.voice) || text.roles(index - 3).contains(.voice))
    }
    return index - 2 >= start && text.is(index, "the", "its", "his", "her", "their", "a", "an")
      && text.is(index - 1, "of", "for", "at", "from") && text.isWord(index - 2)
      && text.roles(index - 2).contains(.voice) && !text.roles(index - 2).contains(.calendar)
  }

  /// The phrase that starts at a token.
  static func starting(at start: Int, in text: ClaimText, to end: Int) -> NounPhrase? {
    var first = start
    var isDefinite = false
    while first < end, text.roles(first).contains(.determiner), !text.isMark(first, ",") {
      isDefinite = true
      first += 1
    }
    if !isDefinite, first < end, !text.roles(first).isDisjoint(with: [.personPronoun, .thingPronoun]) {
      return NounPhrase(tokens: first..<first + 1, extent: first..<first + 1, isDefinite: false)
    }
    var last = first
    while last < end, last - first < 10 {
      if text.isMark(last, "&"), last > first, text.tokens[last - 1].isCapital, text.isWord(last + 1), last + 1 < end,
        text.tokens[last + 1].isCapital
      {
        last += 1
        continue
      }
      if text.isMark(last, "-", "."), last > first, text.touches(last - 1, last), text.touches(last, last + 1) {
        last += 1
        continue
      }
      if text.isMark(last, "."), last > first, text.tokens[last - 1].isCapital, text.isWord(last + 1), last + 1 < end {
        last += 1
        continue
      }
      if last > first, isPluralPossessive(last, text), text.isWord(last + 1), last + 1 < end {
        last += 1
        continue
      }
      guard text.isWord(last) else { break }
      // "Belgium's three big unions"
      if text.roles(last).contains(.number), last > first, text.tokens[last - 1].isPossessive {
        last += 1
        continue
      }
      if isPart(last, of: text) {
        // English modifiers stand before their noun: a small unknown word behind a name or an office is a verb.
        let isBehind = (first..<last).contains {
          text.tokens[$0].isCapital && !text.tokens[$0].isPossessive
            && Countries.state(ofAdjective: text.key($0)) == nil || text.roles($0).contains(.voice)
        }
        // "sa directrice générale, Dana Whitlock"
        let isAdjective =
          // "la portavoz vecinal Ana Belén Cruz"
          !text.lexicon.isEnglish && last + 2 < end && text.roles(last - 1).contains(.voice)
          && (text.isMark(last + 1, ",") && text.tokens[last + 2].isCapital
            || text.isWord(last + 1) && text.tokens[last + 1].isCapital)
        if isBehind, !text.tokens[last].isCapital, text.roles(last).isEmpty, !isAdjective, !text.isOccupation(last),
          !qualifies(last, from: first, in: text),
          text.lexicon.isEnglish
            || !Countries.names(text.key(last)) && !text.isMark(last - 1, "'", "’")
              && !text.is(last - 1, "de", "del", "la")
        {
          break
        }
        last += 1
      } else if text.lexicon.capitalizesNouns, last > first, text.is(last, "der", "des"), last + 1 < end,
        text.tokens[last + 1].isCapital, text.roles(last - 1).contains(.voice)
      {
        // "ein Sprecher der Bergrettung"
        last += 1
      } else if text.roles(last).contains(.preposition), last > first, joins(last, text, first),
        !text.roles(last + 1).contains(.calendar)
      {
        last += 1
        // "a spokesman for the interior ministry"
        if last + 1 < end, text.lexicon.isEnglish, text.roles(last).contains(.determiner), opens(last, text, first) {
          last += 1
        }
        // "ministère de la Défense"
        let isArticle = last + 1 < end && !text.lexicon.isEnglish && text.roles(last).contains(.determiner)
        // "l'institut de la statistique": a kind of body of several words.
        let isOfKind = isArticle && InstitutionKind.find(text.text(first..<last + 2)) != nil
        if isArticle, text.tokens[last + 1].isCapital || isOfKind { last += 1 }
      } else {
        break
      }
    }
    // "an opposition lawmaker from the": what follows is no part of the name.
    while last > first,
      text.roles(last - 1).contains(.preposition) || text.is(last - 1, "der", "des")
        || text.lexicon.isEnglish && text.is(last - 1, "the", "a", "an")
    {
      last -= 1
    }
    guard last > first, speaks(first..<last, text) else { return nil }
    var phrase = NounPhrase(tokens: first..<last, extent: start..<last, isDefinite: isDefinite)
    if text.isMark(last, ","), let name = name(in: last + 1..<min(end, last + 7), of: text) {
      phrase.apposition = name
      phrase.extent = start..<name.upperBound
    }
    return phrase
  }

  /// A run of capital words, at most four, that begins within the first two tokens; a determiner may stand before it.
  private static func name(in range: Range<Int>, of text: ClaimText) -> Range<Int>? {
    guard var first = range.first else { return nil }
    while range.contains(first),
      text.roles(first).contains(.determiner)
        || text.roles(first).contains(.title)
          && (!text.tokens[first].isCapital || range.contains(first + 1) && text.tokens[first + 1].isCapital
            || text.isMark(first + 1, "."))
        || text.isMark(first, ".") && text.roles(first - 1).contains(.title)
    { first += 1 }
    var last = first
    while range.contains(last), text.isWord(last),
      text.tokens[last].isCapital || (last > first && text.is(last, "of", "de", "van", "von", "bin", "al", "der"))
    {
      last += 1
      if text.isMark(last, "-"), text.touches(last - 1, last), range.contains(last + 1) { last += 1 }
    }
    return last > first ? first..<last : nil
  }
}
