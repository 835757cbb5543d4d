import News

/// One thing under two labels: "wagons" of one outlet are the "rail wagons" of another where their numbers are alike.
extension StoryFigures {
  /// Two outlets' numbers of one thing seldom differ by more where one of them says less of it.
  private static let mostApart = 0.1

  /// The rows, with the claims of a bare noun among those of the only fuller label that ends or begins with it, where another
  /// article's number under that one is alike.
  static func joined(_ rows: [Key: [StoryFigure.Claim]]) -> [Key: [StoryFigure.Claim]] {
    var rows = rows
    for bare in rows.keys.sorted() where !ClaimLabels.tellsWhich(bare.label) {
      let fuller = rows.keys.filter { $0.unit == bare.unit && says($0.label, moreThan: bare.label) }
      guard fuller.count == 1, let key = fuller.first, let claims = rows[bare], let others = rows[key] else { continue }
      let alike = claims.filter { claim in others.contains { isAlike(claim, $0) } }
      guard !alike.isEmpty else { continue }
      let rest = claims.filter { claim in !others.contains { isAlike(claim, $0) } }
      rows[bare] = rest.isEmpty ? nil : rest
      rows[key] = others + alike
    }
    return rows
  }

  private static func says(_ label: String, moreThan bare: String) -> Bool {
    label.utf8.count > bare.utf8.count && (label.hasSuffix(" " + bare) || label.hasPrefix(bare + " "))
  }

  /// Whether two articles give numbers of one size.
  private static func isAlike(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    guard let one = a.value, let other = b.value, a.scope.share == b.scope.share, !a.isScore, !b.isScore,
      a.places.first?.article != b.places.first?.article
    else { return false }
    return abs(one - other) <= max(abs(one), abs(other)) * mostApart
  }
}
