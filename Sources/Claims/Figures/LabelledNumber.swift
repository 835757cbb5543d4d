import News

/// A number with what it counts, in its sentence: what decides how it is meant.
struct LabelledNumber {
  let text: ClaimText
  let number: ClaimNumber
  /// What it counts or measures.
  let label: String
  /// The tokens of the sentence.
  let sentence: Range<Int>
  /// What a word before it makes of all that it governs.
  private(set) var governor: Governor?

  init(text: ClaimText, number: ClaimNumber, label: String, sentence: Range<Int>) {
    self.text = text
    self.number = number
    self.label = label
    self.sentence = sentence
    governor = governing()
  }

  var start: Int { number.tokens.lowerBound }
  var end: Int { number.tokens.upperBound }

  /// How it is meant.
  var aspect: FigureClaim.Aspect {
    if isDenied { return .negated }
    if isPast { return .past }
    return isUnconfirmed || isSupposed ? .hypothetical : .current
  }
}
