import News

/// One quote of a story, with everyone who gives it.
public struct StoryQuote: Sendable, Hashable {
  /// The words in the longest form in which an outlet gives them.
  public var words: String
  /// Who said them; nil where nobody says so surely.
  public var speaker: String?
  /// Where it stands or stood.
  public var places: [ClaimPlace]

  /// Whether some article still has it.
  public var isStanding: Bool { places.contains { $0.until == nil } }
}
