/// A correction by hand, as it is asked for.
public struct CorrectionRequest: Sendable, Hashable, Codable {
  /// What is asked for.
  public enum Action: String, Sendable, Hashable, Codable {
    /// Make one story of two.
    case merge
    /// Take articles out of a story, into one of their own.
    case split
    /// Put an article into a story, for good.
    case pin
    /// Take a correction back.
    case undo
  }

  /// What is asked for.
  public var action: Action
  /// The user's name.
  public var by: String
  /// The story: the first of two for a merge; nil for undoing.
  public var story: String?
  /// The second story of a merge.
  public var other: String?
  /// The articles of a split, or the one that is pinned.
  public var articles: [String] = []
  /// The correction that is undone.
  public var number: Int?

  /// A request from its parts.
  public init(
    _ action: Action, by: String, story: StoryID? = nil, other: StoryID? = nil, articles: [ArticleID] = [],
    number: Int? = nil
  ) {
    self.action = action
    self.by = by
    self.story = story?.text
    self.other = other?.text
    self.articles = articles.map(\.text)
    self.number = number
  }
}

/// What a correction came to.
public struct CorrectionOutcome: Sendable, Hashable, Codable {
  /// The correction's number: what undoes it.
  public var number: Int
  /// The story that was named, as it lives now.
  public var story: String
  /// The story that the articles of a split went to, or that a merge ended; nil where there is none.
  public var other: String?
  /// Articles that changed their story.
  public var moved: Int

  /// An outcome from its parts.
  public init(number: Int, story: String, other: String?, moved: Int) {
    self.number = number
    self.story = story
    self.other = other
    self.moved = moved
  }
}
