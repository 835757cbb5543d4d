/// Tells names of works, programmes and things in quotation marks from words that somebody said.
struct QuotedNames {
  let text: ClaimText

  /// A name has at most so many words.
  private static let longest = 7

  /// Whether what stands between marks is a name.
  func isName(_ span: QuoteSpans.Span) -> Bool {
    let words = span.inner.filter { text.isWord($0) }
    guard let first = words.first, words.count <= Self.longest else { return false }
    let before = span.outer.lowerBound - 1
    let noun = text.isMark(before, ",") ? before - 1 : before
    if text.is(noun, "titled", "entitled", "dubbed", "nicknamed", "named") { return true }
    if text.is(noun - 1, "named", "dubbed"), text.is(noun, "the", "a") { return true }
    guard text.tokens[first].isCapital else { return false }
    if text.is(noun, "called"), !text.isMark(before, ",") || noun == before {
      return isParticiple(noun) || isTitle(words)
    }
    if isWork(noun) || isWork(span.outer.upperBound) && isTitle(words) { return true }
    return isTitle(words) && !isSpoken(span)
  }

  /// "a clip called “…”", and not "she called “…”".
  private func isParticiple(_ called: Int) -> Bool {
    text.isMark(called - 1, ",") || isWork(called - 1) || text.is(called - 1, "is", "was", "are", "were")
  }

  /// What has a title.
  private func isWork(_ index: Int) -> Bool {
    text.is(index, Self.works)
  }

  private static let works = WordSet(
    """
    song video clip film movie show programme program series book novel album single play poem painting hashtag \
    game episode podcast documentary column track musical opera sketch fans star franchise magazine
    """)

  /// Whether every long word has a capital, and the first of them, too.
  private func isTitle(_ words: [Int]) -> Bool {
    let long = words.filter { text.tokens[$0].end - text.tokens[$0].start > 3 }
    return !long.isEmpty && long.allSatisfy { text.tokens[$0].isCapital } && !text.lexicon.capitalizesNouns
      && words.allSatisfy {
        text.tokens[$0].isCapital || !text.roles($0).isDisjoint(with: [.preposition, .determiner, .conjunction])
      }
  }

  /// Whether marks show that the words are spoken: a comma or a colon before them, a stop at their end where no word of place stands
  /// before them.
  private func isSpoken(_ span: QuoteSpans.Span) -> Bool {
    let before = span.outer.lowerBound - 1
    if text.isMark(before, ":", ",") || !text.isWord(before) { return true }
    let isPlaced = text.is(before, "on", "in", "at", "for", "of", "to", "with", "told", "watching", "the")
    let last = span.inner.upperBound - 1
    return !isPlaced && text.isMark(last, ".", ",", "!", "?")
  }
}
