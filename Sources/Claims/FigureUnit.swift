/// What a number counts: the sign or noun after it, or the currency before it.
enum FigureUnit {
  /// The currency sign that stands against a number, and the token at which it starts (`US$5`: two tokens).
  static func moneyBefore(_ text: WordTokens, _ index: Int) -> (code: String, start: Int)? {
    guard text.touches(index - 1, index), let code = NumberWords.currency(sign: text.text(index - 1)) else {
      return nil
    }
    guard code == "USD", text.touches(index - 2, index - 1), text.tokens[index - 2].kind == .word else {
      return (code, index - 1)
    }
    switch text.text(index - 2) {
    case "US": return ("USD", index - 2)
    case "A", "AU": return ("AUD", index - 2)
    case "C", "CA": return ("CAD", index - 2)
    case "NZ": return ("NZD", index - 2)
    case "HK": return ("HKD", index - 2)
    default: return (code, index - 1)
    }
  }

  /// The unit after a number, the token after the unit, and the token after what belongs to the figure's span (a per
  /// cent sign does, a noun does not).
  static func read(
    _ text: WordTokens, after end: Int, takesNouns: Bool
  ) -> (unit: String?, end: Int, spanEnd: Int) {
    guard text.tokens.indices.contains(end) else { return (nil, end, end) }
    let next = text.text(end)
    let following = text.tokens.indices.contains(end + 1) ? text.text(end + 1) : ""
    switch next {
    case "%": return ("%", end + 1, end + 1)
    case "percent", "pct": return ("%", end + 1, end + 1)
    case "per" where following == "cent": return ("%", end + 2, end + 2)
    case "percentage" where following == "points" || following == "point":
      return ("percentage points", end + 2, end + 2)
    case "°":
      return following == "C" || following == "F" ? ("°" + following, end + 2, end + 2) : ("°", end + 1, end + 1)
    case "€", "£": return (NumberWords.currency(sign: next), end + 1, end + 1)
    default: break
    }
    if let currency = NumberWords.currency(word: next) { return (currency, end + 1, end) }
    return takesNouns ? noun(text, after: end) : (nil, end, end)
  }

  /// The first word in lower case, over up to three names ("14,000 North Korean troops") and one hyphen ("24-hour").
  private static func noun(_ text: WordTokens, after end: Int) -> (unit: String?, end: Int, spanEnd: Int) {
    var index = end
    if text.touches(end - 1, end), text.text(end) == "-", text.touches(end, end + 1) { index += 1 }
    for _ in 0..<4 {
      guard text.tokens.indices.contains(index), text.tokens[index].kind == .word else { break }
      let word = text.text(index)
      guard let first = word.utf8.first, first < 0x80 else { return (word, index + 1, end) }
      if first >= UInt8(ascii: "a") {
        return NumberWords.isNoUnit(word) ? (nil, end, end) : (word, index + 1, end)
      }
      index += 1
    }
    return (nil, end, end)
  }
}
