import News

/// A number with what it counts, in its sentence: what decides how it is meant.
struct LabelledNumber {
  let text: ClaimText
  let number: ClaimNumber
  /// What it counts or measures.
  let label: String
  /// The tokens of the sentence.
  let sentence: Range<Int>

  var start: Int { number.tokens.lowerBound }
  var end: Int { number.tokens.upperBound }

  /// How it is meant.
  var aspect: FigureClaim.Aspect {
    if isDenied { return .negated }
    if isPast { return .past }
    return isUnconfirmed || isSupposed ? .hypothetical : .current
  }
}
