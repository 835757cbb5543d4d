import News

/// Speakers by where they stand beside the words, whatever verb is between them.
extension QuoteReader {
  /// "“…”, fumed Ana Ruelas", "“…”, Ana Ruelas fumed", "Ana Ruelas hailed “the best figures in a decade”": the person whose
  /// name stands beside the words with a verb that need not be known, and who goes on in Spanish without a subject.
  func neighbour(of span: QuoteSpans.Span, in sentence: Range<Int>, _ cast: inout Cast) -> String? {
    let words = span.inner.filter { text.isWord($0) }
    guard field != .title, words.count > 2 else { return nil }
    let next = text.isMark(span.outer.upperBound, ",") ? span.outer.upperBound + 1 : span.outer.upperBound
    let isEnd = words.last.map { text.isMark($0 + 1, ",", ".", "!", "?", "…") } ?? false
    if next > span.outer.upperBound || isEnd {
      if let name = name(behind: next, in: sentence, &cast) { return name }
      if goesOn(next, in: sentence) { return cast.lastPerson }
    }
    return words.allSatisfy({ text.tokens[$0].isCapital })
      ? nil : name(before: span.outer.lowerBound, in: sentence, &cast)
  }

  /// One or two small words and then a name, or a name and then a small word.
  private func name(behind start: Int, in sentence: Range<Int>, _ cast: inout Cast) -> String? {
    let verb = (start..<start + 3).prefix { isVerb($0) }
    let first = verb.upperBound
    guard let run = personal(from: first, in: sentence) else { return nil }
    if verb.isEmpty, !isVerb(run.upperBound) { return nil }
    return name(run, &cast)
  }

  /// A name and then one or two small words before the words.
  private func name(before end: Int, in sentence: Range<Int>, _ cast: inout Cast) -> String? {
    var last = end
    while last > sentence.lowerBound, end - last < 2, isVerb(last - 1) { last -= 1 }
    // "Ina Moor was “alive and well”": said of her.
    guard (last..<end).contains(where: { !text.roles($0).contains(.auxiliary) }) else { return nil }
    var first = last
    while first > sentence.lowerBound, isName(first - 1), last - first < 4 { first -= 1 }
    guard last - first > 1, VoiceNamer(text: text).isPersonal(first..<last) else { return nil }
    return name(first..<last, &cast)
  }

  private func name(_ run: Range<Int>, _ cast: inout Cast) -> String? {
    let phrase = NounPhrase(tokens: run, extent: run, isDefinite: false)
    return VoiceNamer(text: text).name(of: phrase, cast: &cast).flatMap { $0.isPerson ? $0.text : nil }
  }

  /// A run of two to four capital words that can be a person's name.
  private func personal(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var end = start
    while end < sentence.upperBound, isName(end), end - start < 4 { end += 1 }
    guard end - start > 1, VoiceNamer(text: text).isPersonal(start..<end) else { return nil }
    return start..<end
  }

  private func isName(_ index: Int) -> Bool {
    text.isWord(index) && text.tokens[index].isCapital && text.roles(index).isDisjoint(with: [.calendar, .determiner])
  }

  /// A word that can be a verb: small, and none of those that join words.
  private func isVerb(_ index: Int) -> Bool {
    text.isWord(index) && !text.tokens[index].isCapital
      && text.roles(index).isDisjoint(with: [.determiner, .preposition, .conjunction, .number, .person, .voice])
  }

  /// "“…”, afirmó.", "“…”, relató a Radio Altiplano": a Spanish verb without a subject is the last one's who spoke.
  private func goesOn(_ verb: Int, in sentence: Range<Int>) -> Bool {
    guard !text.lexicon.isEnglish, !text.lexicon.elides, !text.lexicon.capitalizesNouns,
      text.roles(verb).contains(.saying)
    else { return false }
    return verb + 1 >= sentence.upperBound || !text.isWord(verb + 1) || text.is(verb + 1, "a", "en", "ante", "tras")
  }
}
