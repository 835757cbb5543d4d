import News

/// "350 km (217 miles)": a length that is told again in another unit is no second claim, and its rounding contests nothing.
enum ConvertedLength {
  /// How many metres each unit has; feet, inches and miles by the international yard of 1959.
  private static let metres: [String: Double] = [
    "km": 1000, "metres": 1, "cm": 0.01, "miles": 1609.344, "feet": 0.3048, "inches": 0.0254,
  ]

  /// Outlets round what they convert by no more than this.
  private static let rounding = 0.05

  /// A bracket and a space at most stand between the two, in bytes.
  private static let gap = 0...4

  /// Whether a figure tells the length of the one right before it again.
  static func isRepeated(_ figure: FigureClaim, of first: FigureClaim) -> Bool {
    guard figure.label == first.label, figure.field == first.field, figure.figure.unit != first.figure.unit,
      gap.contains(figure.figure.span.lowerBound - first.figure.span.upperBound),
      let own = length(of: figure), let other = length(of: first)
    else { return false }
    return abs(own - other) <= other * rounding
  }

  private static func length(of claim: FigureClaim) -> Double? {
    guard let value = claim.figure.value, let unit = claim.figure.unit, let metres = metres[unit] else { return nil }
    return value * metres
  }
}
