public import News

/// What the sources of a story say about one thing that is counted or measured.
public struct StoryFigure: Sendable, Hashable {
  /// One value, by one claimant.
  public struct Claim: Sendable, Hashable {
    /// Who claims it; nil for the outlets' own voice.
    public var claimant: String?
    /// Whether own voice may be somebody's of whom it is not clear that he is meant.
    public var isDoubtful: Bool
    /// The value; nil for a range and for a score.
    public var value: Double?
    /// The lower end, or the first side of a score.
    public var low: Double?
    /// The upper end, or the second side of a score.
    public var high: Double?
    /// The hedge.
    public var qualifier: Figure.Qualifier?
    /// How it is meant.
    public var aspect: FigureClaim.Aspect
    /// Whether it is a score, `low`-`high`.
    public var isScore: Bool
    /// Which part of what is counted it is about.
    public var scope: FigureScope
    /// Where it stands or stood, the earliest first.
    public var places: [ClaimPlace]

    /// When it was first seen.
    public var since: Timestamp { places.map(\.since).min() ?? Timestamp(seconds: 0) }
    /// When the last article that said so ceased to; nil while one stands.
    public var supersededAt: Timestamp? {
      places.contains { $0.until == nil } ? nil : places.compactMap(\.until).max()
    }
  }

  /// A correction that has not reached every outlet.
  public struct Correction: Sendable, Hashable {
    /// Whose figure it is; nil for own voice.
    public var claimant: String?
    /// The value before.
    public var from: Double
    /// The value after.
    public var to: Double
    /// Who corrected it.
    public var outlet: String
    /// When the corrected version was seen.
    public var at: Timestamp
    /// Who still has the value before.
    public var stillIn: [String]
  }

  /// What is counted or measured.
  public var label: String
  /// The unit; nil for plain numbers.
  public var unit: String?
  /// The claims, standing ones first.
  public var claims: [Claim]
  /// Corrections that have not spread.
  public var corrections: [Correction]

  /// Whether standing claims for the same differ by more than their hedges allow.
  public var isContested: Bool { FigureContest(label: label, claims: claims).isOpen }
}
