/// How a feed's pace swings over the day, from little evidence: a wave of 24 hours and one of 12.
///
/// A first document of fifteen items says little of each single hour and a good deal of night and day. The two waves are
/// one step of scoring (Fisher) of a Poisson regression from a flat day, each shrunk as if some items more had come flat.
enum DailyWaves {
  /// Items that count against the wave of 24 hours and against that of 12.
  private static let strengths = [6.0, 16.0]
  /// No hour is taken to be quieter than this share of the level on waves alone.
  private static let least = 0.15
  /// cos and sin of each wave at the middle of each hour.
  private static let shapes: [[(cosine: Double, sine: Double)]] = strengths.indices.map { wave in
    (0..<24).map { hour in
      let angle = Double(wave + 1) * (Double(hour) + 0.5) * Double.pi / 12
      return (cosine(angle), sine(angle))
    }
  }

  /// The factor of each of the 24 hours, from the items that came in it and those that a flat day would have had.
  static func factors(seen: [Double], expected: [Double]) -> [Double] {
    let total = expected.reduce(0, +)
    var factors = [Double](repeating: 1, count: 24)
    for (strength, shape) in zip(strengths, shapes) {
      var along = 0.0
      var across = 0.0
      for hour in 0..<24 {
        let excess = seen[hour] - expected[hour]
        along += excess * shape[hour].cosine
        across += excess * shape[hour].sine
      }
      let scale = 2 / (total + strength)
      for hour in 0..<24 { factors[hour] += scale * (along * shape[hour].cosine + across * shape[hour].sine) }
    }
    for hour in 0..<24 { factors[hour] = max(least, factors[hour]) }
    return factors
  }
}
