internal import News

/// By which ids people see the stories that a pass changed.
///
/// An id goes on with the largest part of what it stood for. Where that makes two ids meet in one story, the one that a
/// person touched survives, else the older; the other leads to it from then on.
struct PublicNames {
  /// The id of each story, in their order.
  private(set) var names: [StoryID] = []
  /// Where the ids lead that live no more.
  private(set) var aliases: [StoryID: StoryID] = [:]

  /// - Parameter isKnown: whether the store has an id for one of the stories at hand.
  init(_ stories: [FinishedStory], touched: Set<StoryID>, isKnown: (StoryID) -> Bool) {
    var taken: Set<StoryID> = []
    for (place, heirs) in Self.heirs(stories).enumerated() {
      let name = Self.survivor(of: heirs, touched) ?? Self.newName(for: stories[place].id, isKnown, &taken)
      names.append(name)
      for heir in heirs where heir.id != name { aliases[heir.id] = name }
    }
  }

  /// What a story holds of another one that was.
  private struct Part {
    var id: StoryID
    var story: Int
    var count: Int
    var rank: Int64

    /// Whether it goes on with the id rather than another part: the larger, then the older.
    func outweighs(_ other: Part) -> Bool {
      count != other.count ? count > other.count : rank < other.rank
    }
  }

  /// For each story the ids whose largest part it holds.
  private static func heirs(_ stories: [FinishedStory]) -> [[Part]] {
    var largest: [StoryID: Part] = [:]
    var order: [StoryID] = []
    for (place, story) in stories.enumerated() {
      var parts: [StoryID: Part] = [:]
      for member in story.members {
        guard let before = member.before else { continue }
        var part = parts[before] ?? Part(id: before, story: place, count: 0, rank: .max)
        part.count += 1
        part.rank = min(part.rank, member.rank)
        parts[before] = part
      }
      for part in parts.values.sorted(by: { $0.id < $1.id }) {
        if let other = largest[part.id] {
          if part.outweighs(other) { largest[part.id] = part }
        } else {
          largest[part.id] = part
          order.append(part.id)
        }
      }
    }
    var heirs = [[Part]](repeating: [], count: stories.count)
    for id in order {
      if let part = largest[id] { heirs[part.story].append(part) }
    }
    return heirs
  }

  private static func survivor(of parts: [Part], _ touched: Set<StoryID>) -> StoryID? {
    parts.min { a, b in
      let (isA, isB) = (touched.contains(a.id), touched.contains(b.id))
      if isA != isB { return isA }
      return a.rank != b.rank ? a.rank < b.rank : a.id < b.id
    }?.id
  }

  /// The deduplicator's own name, if it is free: so a story's id follows from the article that founded it.
  private static func newName(
    for id: StoryID, _ isKnown: (StoryID) -> Bool, _ taken: inout Set<StoryID>
  ) -> StoryID {
    var name = id
    var number = 0
    while isKnown(name) || !taken.insert(name).inserted {
      number += 1
      name = StoryID.derived(from: "story again", id.text, "\(number)")
    }
    return name
  }
}
