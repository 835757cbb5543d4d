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
    if text.has(one, "over", "above", "exceeding") { return .moreThan }
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
  /// Whether a token is one of some ASCII words in lower case letters, whatever the case of its own.
  fileprivate func has(_ index: Int, _ spellings: StaticString...) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let (start, length) = (tokens[index].start, tokens[index].end - tokens[index].start)
    return bytes.withUnsafeBufferPointer { bytes in
      spellings.contains { spelling in
        spelling.utf8CodeUnitCount == length
          && (0..<length).allSatisfy { spelling.utf8Start[$0] == bytes[start + $0] | 0x20 }
      }
    }
  }
}
