import News

/// How a number is hedged, by the words before it, or "or more" after it.
enum FigureQualifier {
  /// The hedge of a figure that starts at token `start`; `end` is the token after its unit.
  static func read(_ text: WordTokens, before start: Int, after end: Int) -> Figure.Qualifier? {
    let one = lower(text, start - 1)
    let two = lower(text, start - 2) + " " + one
    switch two {
    case "at least", "no fewer", "not less": return .atLeast
    case "more than", "greater than", "longer than", "higher than", "larger than":
      return ["no", "not"].contains(lower(text, start - 3)) ? .upTo : .moreThan
    case "less than", "fewer than", "shorter than", "lower than":
      return lower(text, start - 3) == "no" ? .atLeast : .lessThan
    case "up to", "at most": return .upTo
    case "many as", "much as": return .upTo
    case "close to": return .nearly
    default: break
    }
    switch one {
    case "about", "around", "roughly", "approximately", "some", "circa": return .about
    case "over", "above", "exceeding": return .moreThan
    case "under", "below": return .lessThan
    case "nearly", "almost": return .nearly
    case "between": return .between
    default: break
    }
    let orMore = lower(text, end) == "or" && lower(text, end + 1) == "more"
    return orMore ? .atLeast : nil
  }

  private static func lower(_ text: WordTokens, _ index: Int) -> String {
    text.tokens.indices.contains(index) ? text.text(index).lowercased() : ""
  }
}
