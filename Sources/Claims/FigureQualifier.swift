import News

/// How a number is hedged, by the words before it, or "or more" after it.
enum FigureQualifier {
  /// The hedge of a figure that starts at token `start`; `end` is the token after its unit.
  static func read(_ text: WordTokens, before start: Int, after end: Int) -> Figure.Qualifier? {
    let one = start - 1
    let two = start - 2
    let isThan = text.has(one, "than")
    if isThan, text.has(two, "more", "greater", "longer", "higher", "larger") {
      return text.has(start - 3, "no", "not") ? .upTo : .moreThan
    }
    if isThan, text.has(two, "less", "fewer", "shorter", "lower") {
      return text.has(start - 3, "no") ? .atLeast : .lessThan
    }
    if text.has(two, "at"), text.has(one, "least") { return .atLeast }
    if text.has(two, "no"), text.has(one, "fewer") { return .atLeast }
    if text.has(two, "not"), text.has(one, "less") { return .atLeast }
    if text.has(two, "up"), text.has(one, "to") { return .upTo }
    if text.has(two, "at"), text.has(one, "most") { return .upTo }
    if text.has(two, "many", "much"), text.has(one, "as") { return .upTo }
    if text.has(two, "close"), text.has(one, "to") { return .nearly }
    if text.has(one, "about", "around", "roughly", "approximately", "some", "circa") { return .about }
    // "handed over 23 hostages": the word belongs to its verb.
    let isHandedOver =
      text.has(one, "over") && text.has(two, "hand", "hands", "handed", "handing", "turned", "took", "taken")
    if !isHandedOver, text.has(one, "over", "above", "exceeding") { return .moreThan }
    if text.has(one, "under", "below") { return isFloor(text, one) ? .atLeast : .lessThan }
    if text.has(one, "nearly", "almost") { return .nearly }
    if text.has(one, "between") { return .between }
    return text.has(end, "or") && text.has(end + 1, "more") ? .atLeast : nil
  }

  /// "will not fall below 4%"
  private static func isFloor(_ text: WordTokens, _ below: Int) -> Bool {
    text.has(below - 1, "fall", "drop", "go", "sink", "dip") && text.has(below - 2, "not")
  }
}

extension WordTokens {
  /// Whether a token is one of some words, whatever the case of its letters.
  @inline(__always)
  fileprivate func has(
    _ index: Int, _ a: Spelling, _ b: Spelling? = nil, _ c: Spelling? = nil, _ d: Spelling? = nil,
    _ e: Spelling? = nil, _ f: Spelling? = nil, _ g: Spelling? = nil
  ) -> Bool {
    let word = spelling(index)
    return word == a || word.matches(b) || word.matches(c) || word.matches(d) || word.matches(e) || word.matches(f)
      || word.matches(g)
  }

  /// The letters of a token; none beyond the ends.
  private func spelling(_ index: Int) -> Spelling {
    guard tokens.indices.contains(index) else { return .none }
    return bytes.withUnsafeBufferPointer {
      Spelling(UnsafeBufferPointer(rebasing: $0[tokens[index].start..<tokens[index].end]))
    }
  }
}
