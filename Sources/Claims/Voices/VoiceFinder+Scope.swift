/// How far each source of a sentence reaches.
extension VoiceFinder {
  /// "…, and Tokyo of about 60", "…, Kyiv 4,000": a name and then a number, parallel to the source before it and its own
  /// number.
  func withEllipses(_ found: [Found], in sentence: Range<Int>) -> [Found] {
    var result = found
    var index = sentence.lowerBound
    while index < sentence.upperBound - 2 {
      defer { index += 1 }
      guard text.isMark(index, ",", ";") || text.roles(index).contains(.conjunction),
        let source = found.last(where: { $0.extent.upperBound <= index }), !source.isTrailing,
        let phrase = NounPhrase.starting(at: index + 1, in: text, to: sentence.upperBound),
        phrase.apposition == nil, phrase.tokens.count <= 4, !phrase.tokens.contains(where: text.isCalendar),
        let kind = parallel(phrase, in: sentence), !isPlaced(source, before: index, otherwise: phrase),
        !result.contains(where: { $0.extent.overlaps(phrase.extent) })
      else { continue }
      var next = Found(phrase: phrase, extent: phrase.extent, isTrailing: false)
      next.isElliptic = true
      next.isDoubtful = kind == .name || namesBetween(source, index)
      result.append(next)
    }
    return result.sorted { $0.extent.lowerBound < $1.extent.lowerBound }
  }

  /// What stands before a number of its own, where a source could.
  private enum Parallel { case speaker, name }

  /// "put the Liberal Union at 41 percent and the Farmers' League at 33": names that a source gives numbers to are no sources.
  private func isPlaced(_ source: Found, before end: Int, otherwise phrase: NounPhrase) -> Bool {
    text.is(phrase.tokens.upperBound, "at", "on")
      && (source.extent.upperBound..<max(source.extent.upperBound, end)).contains {
        text.is($0, "at", "on") && text.isWord($0 - 1) && text.tokens[$0 - 1].isCapital
      }
  }

  /// "Tokyo of about 60", "the unions 25,000", "Kyiv 4,000": its number follows, behind a preposition or at once. A name
  /// of which nothing is known can be a place's or a thing's.
  private func parallel(_ phrase: NounPhrase, in sentence: Range<Int>) -> Parallel? {
    let end = phrase.tokens.upperBound
    guard end < sentence.upperBound else { return nil }
    let isJoined =
      !text.lexicon.isEnglish && text.roles(end - 1).contains(.voice)
      && text.is(end, "mit", "auf", "bei", "con", "en", "avec")
    if isJoined || text.is(end, "of", "von", "de", "at", "on", "for") {
      return (1...3).contains { end + $0 < sentence.upperBound && text.tokens[end + $0].kind == .number }
        ? .speaker : nil
    }
    guard isHedgedNumber(end, in: sentence) else { return nil }
    if phrase.tokens.count == 1, text.entry(end - 1).isState || Countries.names(text.key(end - 1)) { return .speaker }
    if text.roles(end - 1).contains(.voice), !text.tokens[end - 1].isCapital || text.tokens[end - 1].isFirst {
      return .speaker
    }
    let isNamed = phrase.tokens.allSatisfy { text.isWord($0) && text.tokens[$0].isCapital && text.roles($0).isEmpty }
    return isNamed && !phrase.isDefinite ? .name : nil
  }

  /// "Police counted 12 dead in Arano, Tarna 15": where places are named beside the first number, the next name can be one.
  private func namesBetween(_ source: Found, _ end: Int) -> Bool {
    (source.extent.upperBound..<max(source.extent.upperBound, end)).prefix { !text.isMark($0, ",", ";") }.contains {
      text.isWord($0) && text.tokens[$0].isCapital && text.roles($0 - 1).contains(.preposition)
        || text.entry($0).isState && text.tokens[$0].isCapital
    }
  }

  /// How far each source reaches: back to the one before it, or forward to the next or to a semicolon.
  func scoped(_ all: [Found], in sentence: Range<Int>, cast: inout Cast) -> [Voice] {
    var voices: [Voice] = []
    var free = sentence.lowerBound
    for (place, found) in all.enumerated() {
      var source = found
      let next = place + 1 < all.count ? all[place + 1].extent.lowerBound : sentence.upperBound
      if isBetween(source, from: free, to: next) { source.isTrailing = false }
      var scope: Range<Int>
      if source.isNarrow {
        scope = max(free, source.extent.lowerBound - 12)..<source.extent.lowerBound
      } else if source.isTrailing {
        // "Two died; five were hurt, the police said": nobody else is named before.
        let isOnly = free == sentence.lowerBound && voices.isEmpty && text.lexicon.isEnglish
        let start =
          isOnly ? free : (free..<source.extent.lowerBound).last { text.isMark($0, ";") }.map { $0 + 1 } ?? free
        scope = start..<source.extent.lowerBound
        // "the 1.7 percent the ministry assumes" is one number's, within what another one says.
        let isWithin = source.answersFor.map { $0.count == 1 && text.lexicon.isEnglish } ?? false
        if !isWithin { free = source.extent.upperBound }
      } else {
        let start = source.extent.upperBound
        let end =
          (start..<max(start, next)).first { text.isMark($0, ";") || isAside($0) || isPresupposed($0, by: start - 1) }
          ?? next
        let isOpen = free < source.extent.lowerBound && source.extent.lowerBound - free <= 2
        scope = (source.isBehind ? start : isOpen ? free : source.extent.lowerBound)..<max(end, start)
        let isNextTrailing = place + 1 < all.count && all[place + 1].isTrailing
        if isNextTrailing,
          let split = clauseBreak(in: start..<max(start, next))
            ?? asideBreak(in: start..<max(start, next), before: all[place + 1])
        {
          scope = scope.lowerBound..<split
          free = split
        } else {
          free = max(end, start)
        }
      }
      if let only = source.answersFor { scope = only }
      guard var name = namer.name(of: source.phrase, cast: &cast) else { continue }
      name.isSure = name.isSure && !source.isDoubtful && isWhole(source.phrase)
      // "…, the air force said, adding that it had shot down 81": it goes on behind its verb.
      let end = behindTime(source.extent.upperBound, before: next)
      let goesOn =
        text.is(end + 1, "adding", "saying", "noting", "warning", "stressing", "claiming", "with")
        || text.is(end + 1, "qui", "which", "who") && !text.roles(end + 2).isDisjoint(with: [.saying, .counting])
      if source.isTrailing, source.answersFor == nil, text.isMark(end, ","), end < next, goesOn {
        voices.append(
          Voice(name: name.text, isSure: name.isSure, isPerson: name.isPerson, scope: end..<next, extent: source.extent)
        )
      }
      voices.append(
        Voice(
          name: name.text, isSure: name.isSure, isPerson: name.isPerson, scope: scope, extent: source.extent,
          isElliptic: source.isElliptic))
    }
    return voices
  }

  /// The end of a source with the time of what it said: "said on Monday, with 412 injured".
  private func behindTime(_ end: Int, before next: Int) -> Int {
    let time = (end..<min(next, end + 6)).prefix {
      text.roles($0).contains(.calendar)
        || text.is($0, "on", "late", "early", "reporters", "journalists", "in", "a", "at", "its", "latest", "statement")
        || text.is($0, "news", "press", "conference", "briefing", "bulletin", "report", "update")
    }
    return end + time.count
  }

  /// Whether a phrase is understood to its end: of "a mayor's life" and "managers' index" the head speaks as little as its owner does.
  private func isWhole(_ phrase: NounPhrase) -> Bool {
    guard text.lexicon.isEnglish, phrase.apposition == nil, let head = phrase.tokens.last, text.isWord(head),
      !text.tokens[head].isCapital, isOwned(phrase.tokens)
    else { return true }
    let canSpeak: WordRole = [.voice, .person, .title, .personPronoun, .thingPronoun, .soldier, .estimate]
    return !text.roles(head).isDisjoint(with: canSpeak) || isStudy(head)
      || !BodyPhrase(text.text(phrase.tokens)).kinds.isEmpty
  }

  /// Whether a possessor that is no state stands in a phrase.
  private func isOwned(_ tokens: Range<Int>) -> Bool {
    tokens.dropLast().contains {
      text.tokens[$0].isPossessive && !Countries.names(text.key($0)) || text.isMark($0, "'", "’")
    }
  }

  /// "In the old town alone, the mayor told the radio, 19 bodies had been counted": all that is said follows.
  private func isBetween(_ source: Found, from start: Int, to end: Int) -> Bool {
    guard source.isTrailing, !source.isNarrow, source.answersFor == nil,
      !text.is(source.extent.upperBound - 1, "called", "named"),
      text.roles(source.phrase.tokens.lowerBound).isDisjoint(with: [.personPronoun, .thingPronoun])
    else { return false }
    let hasNumber = { (range: Range<Int>) in
      range.contains { text.tokens[$0].kind == .number || text.roles($0).contains(.number) }
    }
    let behind = source.extent.upperBound..<max(source.extent.upperBound, end)
    guard let comma = behind.first(where: { !text.isWord($0) }), text.isMark(comma, ",") else { return false }
    let before = min(start, source.extent.lowerBound)..<source.extent.lowerBound
    return !hasNumber(before) && hasNumber(behind) && !before.contains { text.isMark($0, "”", "\"", "“", "»") }
  }

  /// "…, as the toll passes 20,000": what happens meanwhile is nobody's word.
  private func isAside(_ index: Int) -> Bool {
    text.is(index, "as", "amid", "while") && !text.is(index - 1, "as", "well", "such", "far", "much", "many")
      && !text.is(index + 1, "many", "much", "of", "well", "a", "an", "few", "saying", "at")
      && text.tokens[min(index + 1, text.tokens.count - 1)].kind == .word
  }

  /// "… -- less than a day after cases topped 1,000", "posted photos after four officers died": what stands behind a dash, or behind
  /// a verb that tells no clause, the outlet tells.
  private func isPresupposed(_ index: Int, by verb: Int) -> Bool {
    if text.isMark(index, "-"), text.isMark(index + 1, "-"), !text.touches(index - 1, index) { return true }
    if text.isMark(index, "–", "—"),
      text.is(index + 1, "less", "after", "before", "just", "hours", "days", "as", "amid")
    {
      return true
    }
    guard text.is(index, "after", "before", "since", "following", "including"), index > verb + 1 else { return false }
    return text.is(
      verb, "posted", "called", "praised", "described", "tweeted", "cited", "messaged", "vowed", "pledged", "boasted",
      "joked",
      "lamented", "shouted")
  }

  /// "raised its rate to 9 percent, amid inflation of 8.3 percent, according to the statistics office": who is named for what stands
  /// aside is named for the last number, where others stand before it.
  private func asideBreak(in range: Range<Int>, before next: Found) -> Int? {
    guard text.roles(next.extent.lowerBound).contains(.according), let number = range.last(where: isEndOfNumber),
      let comma = range.last(where: { $0 < number && text.isMark($0, ",") }),
      (range.lowerBound..<comma).contains(where: { text.words.isNumber($0) }), number - comma < 12,
      range.last(where: { text.words.isNumber($0) }).map({ $0 > comma }) ?? false
    else { return nil }
    return comma
  }

  /// Where a new clause with a subject of its own begins.
  private func clauseBreak(in range: Range<Int>) -> Int? {
    range.last { text.isMark($0, ",", ";") && text.roles($0 + 1).contains(.conjunction) }
  }
}
