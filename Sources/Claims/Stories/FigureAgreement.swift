import News

/// Whether two values for one thing can both be true as they are hedged: whether what they allow overlaps.
enum FigureAgreement {
  /// "About" allows a twentieth, as rounding in news does (1,412 is "some 1,400"); a bound allows all beyond it.
  private static let rounding = 0.05

  static func agree(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    guard !a.isScore, !b.isScore, let first = allowed(by: a), let second = allowed(by: b) else {
      return a.low == b.low && a.high == b.high && a.value == b.value
    }
    // "At least 40, the authorities say; at least 46, the opposition": two that are named give other counts so far.
    if isFloor(a), isFloor(b), let one = a.value, let other = b.value, let first = a.claimant, let second = b.claimant,
      first != second
    {
      return max(one, other) - min(one, other) <= max(one, other) * rounding
    }
    // Two roundings are not added: one of the numbers must be within what the other allows.
    if isRounded(a), isRounded(b), let one = a.value, let other = b.value {
      return first.contains(other) || second.contains(one)
    }
    return first.overlaps(second)
  }

  private static func isFloor(_ claim: StoryFigure.Claim) -> Bool {
    claim.qualifier == .atLeast || claim.qualifier == .moreThan
  }

  private static func isRounded(_ claim: StoryFigure.Claim) -> Bool {
    claim.qualifier == .about || claim.qualifier == .nearly || isHeadlineRound(claim)
  }

  /// "Toll hits 600": one or two digits and then zeros, and nowhere but in headlines, are a rounding of hundreds and more.
  private static func isHeadlineRound(_ claim: StoryFigure.Claim) -> Bool {
    guard claim.qualifier == nil, let value = claim.value, value >= 100, value == value.rounded(), value < 1e15,
      claim.places.allSatisfy({ $0.field == .title })
    else { return false }
    var digits = Int(value)
    while digits % 10 == 0 { digits /= 10 }
    return digits < 100
  }

  /// The values that a claim leaves room for; nil where it has none.
  private static func allowed(by claim: StoryFigure.Claim) -> ClosedRange<Double>? {
    guard let value = claim.value else {
      guard let low = claim.low, let high = claim.high else { return nil }
      return min(low, high)...max(low, high)
    }
    let room = abs(value) * rounding
    switch claim.qualifier {
    case .atLeast, .moreThan: return value ... .infinity
    case .upTo, .lessThan: return -.infinity...value
    case .nearly: return value - room...value
    case .about: return value - room...value + room
    case .between, nil: return isHeadlineRound(claim) ? value - room...value + room : value...value
    }
  }
}
