import News

/// A number in a text with what is written around it: unit, currency, range, hedge.
struct ClaimNumber: Sendable {
  /// The number; nil for a range and for a score.
  var value: Double?
  /// The lower end of a range, or the first side of a score.
  var low: Double?
  /// The upper end of a range, or the second side of a score.
  var high: Double?
  /// The unit as shown.
  var unit: String?
  /// The kind of number.
  var measure: LabelRule.Measure
  /// How it is hedged.
  var qualifier: Figure.Qualifier?
  /// A result of a game or a vote, `2-1`.
  var isScore = false
  /// The tokens of the number, from its currency sign to its unit.
  var tokens: Range<Int>
  /// The tokens that the figure's text shows: without a noun or a unit that is written as a word apart.
  var shown: Range<Int>

  /// The number that decides on sizes: the value, or the middle of the range.
  var size: Double { value ?? ((low ?? 0) + (high ?? 0)) / 2 }
}
