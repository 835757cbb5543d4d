internal import News

/// The stories that a pass changed, in the order in which it first did.
struct TouchedStories {
  private var order: [StoryID] = []
  private var members: Set<StoryID> = []

  /// The stories, each once, in the order of the first change: one that was closed and woken again stands there twice.
  var inOrder: [StoryID] {
    var seen: Set<StoryID> = []
    return order.filter { members.contains($0) && seen.insert($0).inserted }
  }

  mutating func insert(_ id: StoryID) {
    if members.insert(id).inserted { order.append(id) }
  }

  mutating func remove(_ id: StoryID) { members.remove(id) }

  func contains(_ id: StoryID) -> Bool { members.contains(id) }
}
