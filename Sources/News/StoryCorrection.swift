/// What a person decided about stories: remembered, obeyed by every later run, and undoable.
///
/// Stores hand each other what was decided. A correction is the same in two of them where everything but its number and its
/// undoing is; numbers are each store's own.
public struct StoryCorrection: Sendable, Hashable {
  /// What was decided.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// Two stories report one event.
    case merge
    /// Some articles of a story report another event.
    case split
    /// An article belongs to a story.
    case pin
  }

  /// From 1, in the order in which this store learnt of them; it is what a person undoes them by.
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
  /// The stories of this store are as it says; false for one that came from another store a moment ago.
  public var isCarriedOut = true

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

  /// What was decided, without what became of it and without the number that a store gave it.
  public var decision: StoryCorrection {
    StoryCorrection(
      number: 0, kind: kind, at: at, by: by, story: story, other: other, articles: articles, rest: rest)
  }

  /// The order in which corrections were made, the same in every store: by time, then by what they say.
  public static func precedes(_ a: StoryCorrection, _ b: StoryCorrection) -> Bool {
    a.at != b.at ? a.at < b.at : a.words.lexicographicallyPrecedes(b.words)
  }

  private var words: [String] {
    [kind.rawValue, by, story.text, other?.text ?? ""]
      + articles.sorted { $0.key < $1.key }.flatMap { [$0.key.text, $0.value.text] } + [""]
      + rest.sorted().map(\.text)
  }
}
