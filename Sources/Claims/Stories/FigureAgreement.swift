import News

/// Whether two values for one thing can both be true as they are hedged.
enum FigureAgreement {
  /// "About" allows a twentieth, as rounding in news does (1,412 is "some 1,400"); a bound allows all beyond it.
  private static let rounding = 0.05

  static func agree(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    guard let first = a.value, let second = b.value else {
      return a.low == b.low && a.high == b.high && a.value == b.value
    }
    if first == second { return true }
    // Two plain numbers leave each other no room.
    if a.qualifier == nil, b.qualifier == nil { return false }
    return allows(a, second) && allows(b, first)
  }

  /// Whether a claim leaves room for another value.
  private static func allows(_ claim: StoryFigure.Claim, _ other: Double) -> Bool {
    guard let value = claim.value else { return false }
    switch claim.qualifier {
    case .atLeast, .moreThan: return other >= value
    case .upTo, .lessThan: return other <= value
    case .nearly: return other <= value && other >= value * (1 - rounding)
    case .about: return abs(other - value) <= abs(value) * rounding
    case .between: return false
    // A plain number: the other one's hedge decides.
    case nil: return true
    }
  }
}
