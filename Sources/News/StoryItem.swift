/// A story as feed readers are given it, with what its reader did with it.
public struct StoryItem: Sendable, Hashable {
  /// Its number: it counts up in the order in which stories had their second publisher.
  public var number: Int64
  /// When it had its second publisher.
  public var since: Timestamp
  /// The story.
  public var story: StorySummary
  /// It was read.
  public var isRead: Bool
  /// It was starred.
  public var isStarred: Bool

  /// A story with its marks.
  public init(number: Int64, since: Timestamp, story: StorySummary, isRead: Bool, isStarred: Bool) {
    self.number = number
    self.since = since
    self.story = story
    self.isRead = isRead
    self.isStarred = isStarred
  }
}
