/// What labels tell of how their numbers are meant.
enum FigureAspect {
  /// What happens to people: what is told of it in a plan, a film or an earlier year is not today's event.
  static func isHarm(_ label: String) -> Bool { harms.contains(label) }

  private static let harms: Set<String> = [
    "killed", "injured", "wounded", "casualties", "missing", "trapped", "stranded", "cases", "hospitalised",
    "displaced",
    "homeless", "hostages", "evacuated", "rescued",
  ]

  /// Whether a change goes down: a verb of falling before it.
  static func isFall(_ text: ClaimText, _ number: ClaimNumber, label: String, in sentence: Range<Int>) -> Bool {
    guard label == "index change" || label == "share price change" || label == "rate change" || label == "growth" else {
      return false
    }
    for index in stride(
      from: number.tokens.lowerBound - 1, through: max(sentence.lowerBound, number.tokens.lowerBound - 8), by: -1)
    {
      if text.roles(index).contains(.fall) { return true }
      if text.roles(index).contains(.rise) { return false }
    }
    return false
  }
}
