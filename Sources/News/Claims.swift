/// A figure that a text claims: what is counted, how much, and who says so.
public struct FigureClaim: Sendable, Hashable {
  /// How the number is meant.
  public enum Aspect: String, Sendable, CaseIterable {
    /// So it is now, as far as the claimant knows.
    case current
    /// It is denied.
    case negated
    /// It may be or become so.
    case hypothetical
    /// It was so before, or elsewhere: a comparison.
    case past
  }

  /// What is counted or measured, in few words of plain English: `killed`, `policy rate`, `cars recalled`.
  public var label: String
  /// The number, its unit, its hedge and where it stands in the field.
  public var figure: Figure
  /// Who is named as the source; nil for the outlet's own voice.
  public var claimant: String?
  /// Whether the source is named for this very number, and not only taken over from what stands before.
  public var isClaimantSure: Bool
  /// How the number is meant.
  public var aspect: Aspect
  /// The field that it stands in.
  public var field: ArticleField
  /// Whether the number is the result of a game or a vote: `low` to `high`, in this order.
  public var isScore: Bool
  /// Which part of what is counted the number is about.
  public var scope: FigureScope

  /// A claim from its parts.
  public init(
    label: String, figure: Figure, claimant: String?, isClaimantSure: Bool, aspect: Aspect, field: ArticleField,
    isScore: Bool = false, scope: FigureScope = FigureScope()
  ) {
    self.label = label
    self.figure = figure
    self.claimant = claimant
    self.isClaimantSure = isClaimantSure
    self.aspect = aspect
    self.field = field
    self.isScore = isScore
    self.scope = scope
  }
}

/// Words that a text gives in quotation marks, and who said or wrote them.
public struct Quote: Sendable, Hashable {
  /// The words between the marks.
  public var words: String
  /// Who said them; nil where nobody is named.
  public var speaker: String?
  /// Whether the speaker is named for these very words.
  public var isSpeakerSure: Bool
  /// The field that they stand in.
  public var field: ArticleField
  /// Where the words stand, without the marks: UTF-8 offsets into the field.
  public var span: Range<Int>

  /// A quote from its parts.
  public init(words: String, speaker: String?, isSpeakerSure: Bool, field: ArticleField, span: Range<Int>) {
    self.words = words
    self.speaker = speaker
    self.isSpeakerSure = isSpeakerSure
    self.field = field
    self.span = span
  }
}

/// What a revision claims.
public struct Claims: Sendable, Hashable {
  /// Its figures, in the order in which they stand.
  public var figures: [FigureClaim]
  /// Its quotes, in the order in which they stand.
  public var quotes: [Quote]

  /// Claims from their parts.
  public init(figures: [FigureClaim] = [], quotes: [Quote] = []) {
    self.figures = figures
    self.quotes = quotes
  }
}
