import News

/// Reads who said the words between quotation marks.
struct QuoteReader {
  let text: ClaimText
  let spans: [QuoteSpans.Span]
  let field: ArticleField

  /// The quotes that begin in a sentence.
  ///
  /// Words belong to the source named for them; else, if they are the whole sentence, to the speaker of the quote before
  /// it; else to the sentence's subject. Words of one or two that nobody is named for are irony or a title, no quote.
  func quotes(in sentence: Range<Int>, voices: [Voice], before: Quote?, cast: inout Cast) -> [Quote] {
    var quotes: [Quote] = []
    for span in spans where sentence.contains(span.outer.lowerBound) {
      let words = trimmed(span.inner)
      guard !words.isEmpty, words.contains(where: { text.isWord($0) }) else { continue }
      if QuotedNames(text: text).isName(span) { continue }
      guard let speaker = speaker(of: span, in: sentence, voices: voices, before: quotes.last ?? before, &cast) else {
        continue
      }
      if !speaker.isSure, isTitle(words) { continue }
      let bytes = text.span(words)
      quotes.append(
        Quote(
          words: String(decoding: text.words.bytes[bytes], as: UTF8.self), speaker: speaker.name,
          isSpeakerSure: speaker.isSure, field: field, span: bytes))
    }
    return quotes
  }

  private func speaker(
    of span: QuoteSpans.Span, in sentence: Range<Int>, voices: [Voice], before: Quote?, _ cast: inout Cast
  ) -> (name: String, isSure: Bool)? {
    let covering = voices.filter { $0.scope.contains(span.inner.lowerBound) || $0.scope.overlaps(span.outer) }
    if let voice = covering.first(where: { isRightBefore($0, span) })
      ?? covering.min(by: { $0.scope.count < $1.scope.count })
    {
      if let quoted = quotedPerson(after: voice, in: sentence, &cast) { return (quoted, true) }
      return (voice.name, voice.isSure)
    }
    if let person = neighbour(of: span, in: sentence, &cast) { return (person, true) }
    let isLong = span.inner.filter { text.isWord($0) }.count > 2
    let isWholeSentence =
      span.outer.count + 2 >= sentence.count
      || span.outer.upperBound >= sentence.upperBound && span.outer.lowerBound <= sentence.lowerBound
    if isWholeSentence, isLong, let before, let name = before.speaker { return (name, before.isSpeakerSure) }
    if field == .title { return headlineSpeaker(before: span.outer.lowerBound, in: sentence, cast).map { ($0, true) } }
    if let subject = subject(of: sentence, before: span.outer.lowerBound, &cast) {
      return isLong || subject.isPronoun ? (subject.name, false) : nil
    }
    // English names the speaker with the words; few of them that nobody is named for are no speech.
    guard isLong, !text.lexicon.isEnglish || span.inner.filter({ text.isWord($0) }).count > 5 else { return nil }
    return (cast.lastPerson ?? cast.firstPerson).map { ($0, false) }
  }

  /// "A man told police “my family is gone”, the chief said": whose verb stands right before the words spoke them.
  private func isRightBefore(_ voice: Voice, _ span: QuoteSpans.Span) -> Bool {
    let gap = voice.extent.upperBound..<max(voice.extent.upperBound, span.outer.lowerBound)
    return voice.extent.upperBound <= span.outer.lowerBound && gap.count <= 2
      && gap.allSatisfy { text.isWord($0) || text.isMark($0, ":", ",") }
      && voice.extent.lowerBound < span.outer.lowerBound
  }

  /// "Brandt: “We will not pay”": who stands before the colon of a headline, if the article has the name in full.
  private func headlineSpeaker(before start: Int, in sentence: Range<Int>, _ cast: Cast) -> String? {
    guard text.isMark(start - 1, ":"), start - 1 > sentence.lowerBound, start - sentence.lowerBound <= 4 else {
      return nil
    }
    let name = sentence.lowerBound..<start - 1
    guard name.allSatisfy({ text.isWord($0) && text.tokens[$0].isCapital }) else { return nil }
    return cast.person(called: text.text(name))
  }

  /// "The agency quoted him as saying": the words are his.
  private func quotedPerson(after voice: Voice, in sentence: Range<Int>, _ cast: inout Cast) -> String? {
    guard let verb = voice.extent.last, text.is(verb, "quoted", "quotes", "cited", "cites"),
      let phrase = NounPhrase.starting(at: verb + 1, in: text, to: sentence.upperBound)
    else { return nil }
    return VoiceNamer(text: text).name(of: phrase, cast: &cast)?.text
  }

  /// The sentence's first noun phrase, if it can speak.
  private func subject(of sentence: Range<Int>, before end: Int, _ cast: inout Cast) -> (name: String, isPronoun: Bool)?
  {
    // "In Washington, a note complained": the subject comes after the first comma.
    let comma =
      text.roles(sentence.lowerBound).contains(.preposition)
      ? (sentence.lowerBound..<end).first { text.isMark($0, ",") } : nil
    let start = comma.map { $0 + 1 } ?? sentence.lowerBound
    guard start < end, let phrase = NounPhrase.starting(at: start, in: text, to: end) else { return nil }
    guard acts(behind: phrase.extent.upperBound) else { return nil }
    let isPronoun = text.roles(phrase.tokens.lowerBound).contains(.personPronoun)
    let speaks = phrase.tokens.contains { text.roles($0).contains(.voice) }
    guard let name = VoiceNamer(text: text).name(of: phrase, cast: &cast), name.isPerson || speaks else { return nil }
    return (name.text, isPronoun)
  }

  /// Whether what follows a subject is what he does: who is something, or is asked or urged to do something, does not speak.
  private func acts(behind end: Int) -> Bool {
    var verb = end
    while !text.roles(verb).isDisjoint(with: [.adverb, .negation]), !text.roles(verb).contains(.auxiliary) { verb += 1 }
    return !text.is(
      verb, "is", "are", "was", "were", "be", "been", "urged", "asked", "told", "accused", "criticised", "criticized",
      "praised",
      "hailed", "called", "warned")
  }

  /// Long words all in capitals, as in the name of a book or a show.
  private func isTitle(_ words: Range<Int>) -> Bool {
    let long = words.filter { text.isWord($0) && text.tokens[$0].end - text.tokens[$0].start > 3 }
    return long.count > 0 && words.count > 1 && long.allSatisfy { text.tokens[$0].isCapital }
  }

  /// Without the commas and stops at the end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text.isMark(end - 1, ",", ".", "…") { end -= 1 }
    return range.lowerBound..<end
  }
}
