import Synchronization

/// A state of everything that stories are made of: as long as it is the same, what was read of them holds.
public struct StoryMark: Sendable, Hashable {
  /// Commits of others, by SQLite's own account.
  private var others: Int64
  /// Writes of this store that may have changed stories.
  private var own: Int

  fileprivate init(others: Int64, own: Int) {
    self.others = others
    self.own = own
  }

  /// The mark after one more write of this store, if nobody else wrote.
  public var afterOneWrite: StoryMark { StoryMark(others: others, own: own + 1) }
}

extension Store {
  /// The present state of stories and of the articles in them: another one as soon as somebody else committed to the file
  /// or this store wrote to them. It means nothing to another `Store` on the same file.
  public func storyMark() throws(StoreError) -> StoryMark {
    StoryMark(others: try commitMark(), own: storyWrites.load(ordering: .sequentiallyConsistent))
  }
}
