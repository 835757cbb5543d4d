/// By which rule an article's headline was chosen for its story.
public enum HeadlineRule: String, Sendable, Codable, CaseIterable {
  /// The earliest report of its own with a text and a headline of at least four words.
  case earliestReport
  /// No member is such a report: the earliest member.
  case earliestMember
}
