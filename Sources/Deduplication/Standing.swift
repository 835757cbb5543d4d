internal import News

/// What was decided about an article, beside its words: where it was put and when, and whose text it has.
///
/// Decisions are numbered by the ordinal of the article whose arrival brought them about. So a run can go back to the
/// moment before any article and decide what came since once more, with a late arrival in its right place.
public struct Standing: Sendable, Hashable {
  /// A story that the article was put into.
  struct Step: Hashable, Sendable {
    /// The deduplicator's own name of the story, which may not be the one that people see.
    var story: StoryID
    /// Ordinal of the article whose arrival brought it about.
    var cause: Int64
    /// Whether the article founded the story.
    var isFounding: Bool
  }

  /// The stories that it was put into, first to last.
  var steps = StepList()
  /// The earlier article whose text it has, wholly or in part.
  var original: ArticleID?
  /// The earlier article, of another story, whose events it goes on with.
  var precursor: ArticleID?
  /// How much of the shorter of both texts, in thousandths.
  var share: UInt16 = 0
  /// Whether its words changed after it was first decided on.
  var isEdited = false

  init() {}

  /// The story in which it is, by the deduplicator's own name; nil where nobody said.
  var home: StoryID? { steps.last?.story }

  /// Forgets the way to its story: it has been in this one since it was decided on.
  mutating func settle(in story: StoryID, since ordinal: Int64) {
    steps = StepList(Step(story: story, cause: ordinal, isFounding: false))
  }

  /// Forgets every step that an article from this ordinal on brought about; returns how many of them were foundings, or
  /// nil if nothing was forgotten.
  mutating func goBack(before cause: Int64) -> Int? {
    guard let first = steps.firstIndex(where: { $0.cause >= cause }), first > 0 else { return nil }
    let foundings = steps[first...].count { $0.isFounding }
    steps.cut(to: first)
    return foundings
  }
}
