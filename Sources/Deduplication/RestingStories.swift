internal import News

/// Stories whose time is over, kept for a while: an article that comes late takes a run back to a moment at which some of
/// them were open.
///
/// Of those that are let go the publishers' identifiers stay for as long as a run from the store would still read the
/// stories, so that it is known when such a run would see more.
struct RestingStories {
  /// A story that was closed, and its members' slots with the features that closing took from them.
  struct Entry {
    var id: StoryID
    var headline: ArticleID?
    var headlineRule: String
    var lastTime: Int64
    var members: [(slot: Int, features: ArticleFeatures)]
  }

  /// Every story whose newest article is of this time (milliseconds) or later is open or here.
  private(set) var reach: Int64
  /// The same of the identifiers of stories that were let go.
  private(set) var keyReach: Int64
  private(set) var entries: [Entry] = []
  /// Their names.
  private var names: Set<StoryID> = []
  private var keys: [UInt64: Int64] = [:]
  private var trimAt = 1024

  /// Nothing is kept; stories from `reach` on are open.
  init(reach: Int64) {
    self.reach = reach
    keyReach = reach
  }

  /// Articles of the stories that are kept.
  var articles: Int { entries.reduce(0) { $0 + $1.members.count } }

  /// Keeps a story that is about to be closed. True once so many are kept that it is time to ``trim(before:keysBefore:)``.
  mutating func keep(_ story: Int, of state: borrowing DeduplicatorState) -> Bool {
    let record = state.stories[story]
    guard record.lastTime >= reach, !record.members.isEmpty else { return false }
    names.insert(record.id)
    entries.append(
      Entry(
        id: record.id, headline: record.headline, headlineRule: record.headlineRule, lastTime: record.lastTime,
        members: record.members.map { ($0, state.slots[$0].features) }))
    return entries.count >= trimAt
  }

  /// Takes out the stories that were open at a time (milliseconds).
  mutating func takeOpen(at time: Int64, openFor: Int64) -> [Entry] {
    let open = entries.filter { $0.lastTime + openFor >= time }
    if !open.isEmpty { entries.removeAll { $0.lastTime + openFor >= time } }
    for entry in open { names.remove(entry.id) }
    return open
  }

  /// Forgets a story that was woken.
  mutating func remove(_ id: StoryID) {
    if names.remove(id) != nil { entries.removeAll { $0.id == id } }
  }

  /// The slots of a story's members; none for a story that is not here.
  func slots(of id: StoryID) -> [Int] {
    contains(id) ? entries.last { $0.id == id }?.members.map(\.slot) ?? [] : []
  }

  /// Whether a story is here.
  func contains(_ id: StoryID) -> Bool { names.contains(id) }

  /// Whether a story that was let go has an article with an identifier.
  func hasLetGo(_ key: UInt64) -> Bool { key != 0 && keys[key] != nil }

  /// Lets go the stories without an article of `time` (milliseconds) or later, and the identifiers of those without one of
  /// `keyTime` or later.
  mutating func trim(before time: Int64, keysBefore keyTime: Int64) {
    defer { trimAt = 2 * entries.count + 1024 }
    guard time > reach else { return }
    for entry in entries where entry.lastTime < time {
      names.remove(entry.id)
      for (_, features) in entry.members where features.guid != 0 { keys[features.guid] = entry.lastTime }
    }
    entries.removeAll { $0.lastTime < time }
    reach = time
    guard keyTime > keyReach else { return }
    keyReach = keyTime
    keys = keys.filter { $0.value >= keyTime }
  }
}
