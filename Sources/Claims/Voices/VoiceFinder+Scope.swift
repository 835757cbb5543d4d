/// How far each source of a sentence reaches.
extension VoiceFinder {
  /// "…, and Washington of about 1,200": a name and the preposition of the source before it, then a number.
  func withEllipses(_ found: [Found], in sentence: Range<Int>) -> [Found] {
    guard let first = found.first, !first.isTrailing else { return found }
    var result = found
    var index = first.extent.upperBound
    while index < sentence.upperBound - 2 {
      defer { index += 1 }
      guard text.isMark(index, ",", ";") || text.roles(index).contains(.conjunction) else { continue }
      guard let phrase = NounPhrase.starting(at: index + 1, in: text, to: sentence.upperBound),
        phrase.apposition == nil, phrase.tokens.count <= 4,
        hasOwnNumber(phrase, in: sentence), !isPlaced(first, before: index, otherwise: phrase),
        !result.contains(where: { $0.extent.overlaps(phrase.extent) })
      else { continue }
      result.append(Found(phrase: phrase, extent: phrase.extent, isTrailing: false))
    }
    return result.sorted { $0.extent.lowerBound < $1.extent.lowerBound }
  }

  /// "put the Liberal Union at 41 percent and the Farmers' League at 33": names that a source gives numbers to are no sources.
  private func isPlaced(_ source: Found, before end: Int, otherwise phrase: NounPhrase) -> Bool {
    text.is(phrase.tokens.upperBound, "at", "on")
      && (source.extent.upperBound..<max(source.extent.upperBound, end)).contains {
        text.is($0, "at", "on") && text.isWord($0 - 1) && text.tokens[$0 - 1].isCapital
      }
  }

  /// "Washington of about 1,200", "the unions 25,000": its number follows, behind a preposition or at once.
  private func hasOwnNumber(_ phrase: NounPhrase, in sentence: Range<Int>) -> Bool {
    let end = phrase.tokens.upperBound
    guard end < sentence.upperBound else { return false }
    if text.tokens[end].kind == .number {
      return phrase.isDefinite && text.roles(end - 1).contains(.voice) && !text.tokens[end - 1].isCapital
    }
    return text.is(end, "of", "von", "de", "at", "on", "for")
      && (1...3).contains { end + $0 < sentence.upperBound && text.tokens[end + $0].kind == .number }
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
        let start = (free..<source.extent.lowerBound).last { text.isMark($0, ";") }.map { $0 + 1 } ?? free
        scope = start..<source.extent.lowerBound
        free = source.extent.upperBound
      } else {
        let start = source.extent.upperBound
        let end = (start..<max(start, next)).first { text.isMark($0, ";") || isAside($0) } ?? next
        let isOpen = free < source.extent.lowerBound && source.extent.lowerBound - free <= 2
        scope = (source.isBehind ? start : isOpen ? free : source.extent.lowerBound)..<max(end, start)
        let isNextTrailing = place + 1 < all.count && all[place + 1].isTrailing
        if isNextTrailing, let split = clauseBreak(in: start..<max(start, next)) {
          scope = scope.lowerBound..<split
          free = split
        } else {
          free = max(end, start)
        }
      }
      if let only = source.answersFor { scope = only }
      guard let name = namer.name(of: source.phrase, cast: &cast) else { continue }
      // "…, the air force said, adding that it had shot down 81": it goes on behind its verb.
      let end = source.extent.upperBound
      let goesOn =
        text.is(end + 1, "adding", "saying", "noting", "warning", "stressing", "claiming")
        || text.is(end + 1, "qui", "which", "who") && !text.roles(end + 2).isDisjoint(with: [.saying, .counting])
      if source.isTrailing, source.answersFor == nil, text.isMark(end, ","), end < next, goesOn {
        voices.append(
          Voice(name: name.text, isSure: name.isSure, isPerson: name.isPerson, scope: end..<next, extent: source.extent)
        )
      }
      voices.append(
        Voice(name: name.text, isSure: name.isSure, isPerson: name.isPerson, scope: scope, extent: source.extent))
    }
    return voices
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

  /// Where a new clause with a subject of its own begins.
  private func clauseBreak(in range: Range<Int>) -> Int? {
    range.last { text.isMark($0, ",", ";") && text.roles($0 + 1).contains(.conjunction) }
  }
}
