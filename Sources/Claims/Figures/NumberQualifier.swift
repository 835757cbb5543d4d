import News

/// How a number is hedged, by the words before and after it.
enum NumberQualifier {
  /// The hedge of a number.
  static func read(_ text: ClaimText, _ number: ClaimNumber) -> Figure.Qualifier? {
    let start = number.tokens.lowerBound
    let end = number.shown.upperBound
    if let english = FigureQualifier.read(text.words, before: start, after: number.tokens.upperBound) {
      // "edged up to $7.4 billion": where it came to.
      let isMove =
        english == .upTo && text.is(start - 1, "to")
        && text.is(
          start - 3, "edged", "went", "ticked", "crept", "moved", "inched", "is", "was", "goes", "climbed", "rose")
      return isMove ? nil : english
    }
    if let verb = verbal(text, start) { return verb }
    if text.is(start - 1, "perhaps", "maybe") { return .about }
    if text.is(start - 1, "estimated"), text.is(start - 2, "an", "the") { return .about }
    if text.is(end, "or"), text.is(end + 1, "so") { return .about }
    if text.is(end, "or"), text.is(end + 1, "more") { return .atLeast }
    if text.is(start - 1, "to"), text.is(start - 2, "closer", "close") { return .about }
    if text.is(
      start - 1, "unos", "unas", "cerca", "rund", "etwa", "circa", "ungef", "environ", "alrededor", "quelque",
      "quelques")
    {
      return .about
    }
    if text.is(start - 1, "menos"), text.is(start - 2, "al", "lo") { return .atLeast }
    if text.is(start - 1, "mindestens") || text.is(start - 1, "moins") && text.is(start - 2, "au") { return .atLeast }
    if text.is(start - 1, "de", "als", "que"), text.is(start - 2, "plus", "mehr") { return .moreThan }
    if text.is(start - 1, "de"), text.words.text(max(0, start - 2)).lowercased() == "más" { return .moreThan }
    if text.is(start - 1, "casi", "fast", "knapp", "beinahe", "presque") { return .nearly }
    if text.is(start - 1, "de"), text.is(start - 2, "pr") || text.words.text(max(0, start - 2)).lowercased() == "près" {
      return .nearly
    }
    if text.is(start - 1, "hasta") || text.is(start - 2, "bis") && text.is(start - 1, "zu") { return .upTo }
    // "une trentaine", "una veintena"
    if !text.lexicon.isEnglish, number.value != nil {
      let word = text.text(start..<start + 1).lowercased()
      if word.hasSuffix("aine") || ["decena", "veintena", "treintena", "centenar", "docena"].contains(word) {
        return .about
      }
    }
    // "two to three weeks" says between without the word.
    return number.high != nil && !number.isScore ? .between : nil
  }

  /// "is nearing 200,000", "tops 60,000", "supera los 300": verbs that say on which side of a number something is.
  private static func verbal(_ text: ClaimText, _ start: Int) -> Figure.Qualifier? {
    let verb = text.roles(start - 1).contains(.determiner) ? start - 2 : start - 1
    if text.is(
      verb, "near", "nears", "nearing", "neared", "approach", "approaches", "approaching", "approached")
    {
      return .nearly
    }
    if text.is(verb, Self.passing) {
      return .moreThan
    }
    if text.is(verb, "supera", "superan", "superaron", "rebasa", "rebasan")
      || !text.lexicon.isEnglish && text.isWord(verb)
        && ["superó", "dépasse", "dépassent", "dépassé", "übersteigt"].contains(text.lowered(verb))
    {
      return .moreThan
    }
    if text.is(start - 1, "de"), text.is(start - 2, "cerca", "alrededor") { return .about }
    if text.is(start - 1, "de", "als"), text.is(start - 2, "menos", "moins", "weniger") { return .lessThan }
    return nil
  }

  private static let passing = WordSet(
    """
    top tops topped topping pass passes passed passing surpass surpasses surpassed surpassing exceed exceeds \
    exceeded beyond crosses crossed
    """)
}
