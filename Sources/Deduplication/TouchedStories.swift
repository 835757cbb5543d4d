internal import News

/// The stories that a pass changed, in the order in which it first did.
struct TouchedStories {
  private var order: [StoryID] = []
  private var members: Set<StoryID> = []

  /// The stories, in the order of the first change.
  var inOrder: [StoryID] { order.filter(members.contains) }

  mutating func insert(_ id: StoryID) {
    if members.insert(id).inserted { order.append(id) }
  }

  mutating func remove(_ id: StoryID) { members.remove(id) }

  func contains(_ id: StoryID) -> Bool { members.contains(id) }
}
