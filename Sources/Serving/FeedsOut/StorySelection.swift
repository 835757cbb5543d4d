import Claims
import News
import Store

/// A story with the figures of its articles, and when it moved.
struct MovedStory {
  var story: StorySummary
  var texts: [ClaimedText]
  var at: Timestamp
}

/// The stories that moved last among those that are looked at.
struct StorySelection {
  /// How many it has at least, where there are so many.
  let least: Int
  /// How many it has at most.
  let most: Int
  /// After this it has every story that moved, up to the most.
  let day: Timestamp

  private var found: [MovedStory] = []
  private var known: Set<StoryID> = []

  init(least: Int, most: Int, day: Timestamp) {
    (self.least, self.most, self.day) = (least, most, day)
  }

  /// Those that it has, newest first.
  var stories: [MovedStory] { Array(found.prefix(min(most, max(least, found.count { $0.at > day })))) }

  /// Whether a story was looked at.
  func isKnown(_ story: StoryID) -> Bool { known.contains(story) }

  /// Whether stories that moved no later than `bound` have no place in it any more.
  func isComplete(_ bound: Timestamp) -> Bool {
    let wanted = bound > day ? most : least
    return found.count >= wanted && found[wanted - 1].at >= bound
  }

  /// Looks at a story.
  mutating func add(_ moved: MovedStory) {
    known.insert(moved.story.id)
    let place = found.firstIndex { ($0.at, $0.story.id) < (moved.at, moved.story.id) } ?? found.endIndex
    found.insert(moved, at: place)
  }
}
