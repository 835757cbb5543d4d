public import News

/// One thing that the deduplicator decided, in the order in which it did.
public enum StoryDecision: Sendable, Hashable {
  /// An article founded a story. The reason names the nearest story and why it was not that one.
  case created(StoryID, article: ArticleID, reason: MergeReason)
  /// A new article joined a story that was there.
  case joined(StoryID, article: ArticleID, reason: MergeReason)
  /// A second look took an article from one story to another; `isNew` if it founded the other by this.
  case moved(ArticleID, from: StoryID, to: StoryID, isNew: Bool, reason: MergeReason)
  /// All members of a story went over to an older one; the id resolves to the survivor for ever.
  case merged(StoryID, into: StoryID, reason: MergeReason)
  /// An edited article stays where it is; only its features are new.
  case kept(ArticleID, story: StoryID, reason: MergeReason)
  /// A member's role is now this one.
  case role(ArticleID, story: StoryID, role: MemberRole)
  /// The story's headline is now this article's.
  case headline(StoryID, article: ArticleID, rule: HeadlineRule)
  /// The story's time is over; articles no longer join it.
  case closed(StoryID)
}
