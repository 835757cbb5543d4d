/// What a person decided about stories: remembered, obeyed by every later run, and undoable.
public struct StoryCorrection: Sendable, Hashable {
  /// What was decided.
  public enum Kind: String, Sendable, CaseIterable {
    /// Two stories report one event.
    case merge
    /// Some articles of a story report another event.
    case split
    /// An article belongs to a story.
    case pin
  }

  /// From 1, in the order in which they were made.
  public var number: Int
  /// What was decided.
  public var kind: Kind
  /// When.
  public var at: Timestamp
  /// The user's name.
  public var by: String
  /// The story that the person named first; it kept its articles or took some in.
  public var story: StoryID
  /// The story that was taken in, or that the articles of a split went to; nil where there is none.
  public var other: StoryID?
  /// The articles that this is about: those taken in by a merge, taken out by a split, or pinned; each with the story in
  /// which it was before.
  public var articles: [ArticleID: StoryID]
  /// The articles of the story that they now belong with (merge, pin) or never do again (split).
  public var rest: Set<ArticleID>
  /// When it was undone; nil while it holds.
  public var undoneAt: Timestamp?
  /// Who undid it.
  public var undoneBy: String?

  /// A correction from its parts.
  public init(
    number: Int, kind: Kind, at: Timestamp, by: String, story: StoryID, other: StoryID? = nil,
    articles: [ArticleID: StoryID], rest: Set<ArticleID>, undoneAt: Timestamp? = nil, undoneBy: String? = nil
  ) {
    self.number = number
    self.kind = kind
    self.at = at
    self.by = by
    self.story = story
    self.other = other
    self.articles = articles
    self.rest = rest
    self.undoneAt = undoneAt
    self.undoneBy = undoneBy
  }
}
