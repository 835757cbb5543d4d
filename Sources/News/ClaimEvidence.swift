/// What an article claims that can speak for or against its being about another article's event: plain figures that name
/// who counts, and quotes long enough to be nobody else's words.
public struct ClaimEvidence: Sendable, Hashable {
  /// A number by a named source.
  public struct Figure: Sendable, Hashable {
    /// What is counted, in which unit, and by whom, as one text.
    public var subject: String
    /// The number.
    public var value: Double

    /// A figure from its parts.
    public init(subject: String, value: Double) {
      self.subject = subject
      self.value = value
    }
  }

  /// The figures.
  public var figures: [Figure]
  /// The words of the quotes in small letters, one space between two.
  public var quotes: [String]

  /// Evidence from its parts.
  public init(figures: [Figure] = [], quotes: [String] = []) {
    self.figures = figures
    self.quotes = quotes
  }
}
