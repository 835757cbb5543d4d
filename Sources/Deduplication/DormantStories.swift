internal import News

/// Stories whose time is over but which may be woken: by an article with the address of a member, or because a person
/// said that an article belongs there.
struct DormantStories {
  /// A story at rest.
  struct Sleeper {
    var id: StoryID
    var headline: ArticleID?
    var headlineRule: String
    var members: [Slot]
  }

  private var sleepers: [StoryID: Sleeper] = [:]
  private var byKey: [UInt64: StoryID] = [:]
  private var byArticle: [ArticleID: StoryID] = [:]
  /// Addresses and identifiers that are still to come, or that came.
  private var announced: Set<UInt64> = []
  /// Those of them that more than one article has.
  private var expected: Set<UInt64> = []

  init() {}

  /// Says that an article with an address or identifier is going to come.
  mutating func expect(_ key: UInt64, _ state: borrowing DeduplicatorState) {
    guard key != 0 else { return }
    if !announced.insert(key).inserted || state.hasIdentity(UInt32(truncatingIfNeeded: key)) { expected.insert(key) }
  }

  /// Keeps a story that is being closed, if anything may wake it.
  mutating func keep(_ story: Int, of state: borrowing DeduplicatorState, _ constraints: borrowing StoryConstraints) {
    guard !expected.isEmpty || !constraints.isEmpty else { return }
    let members = state.stories[story].members
    let isAwaited = members.contains { member in
      let slot = state.slots[member]
      return expected.contains(slot.features.url) || expected.contains(slot.features.guid) || slot.group != nil
    }
    guard isAwaited else { return }
    let record = state.stories[story]
    keep(
      Sleeper(
        id: record.id, headline: record.headline, headlineRule: record.headlineRule,
        members: members.map { state.slots[$0] }))
  }

  /// Keeps a story that was closed in an earlier pass, if anything may wake it.
  mutating func keep(_ story: RestingStories.Entry, of state: borrowing DeduplicatorState) {
    let isAwaited = story.members.contains { slot, features in
      announced.contains(features.url) || announced.contains(features.guid) || state.slots[slot].group != nil
    }
    guard isAwaited else { return }
    let members = story.members.map { number, features in
      var slot = state.slots[number]
      slot.features = features
      return slot
    }
    keep(Sleeper(id: story.id, headline: story.headline, headlineRule: story.headlineRule, members: members))
  }

  /// Keeps a story that the store brought up.
  mutating func keep(_ story: StoredStory) {
    let slots = story.members.compactMap { Slot($0, of: story.id) }
    guard let first = slots.first else { return }
    keep(
      Sleeper(
        id: first.features.standing.home ?? story.id, headline: story.headlineArticle, headlineRule: story.headlineRule,
        members: slots.sorted { $0.ordinal < $1.ordinal }))
  }

  /// The story to which an article's address or identifier leads; round-ups and live pages keep theirs for years and
  /// wake nothing.
  func story(ofPage url: UInt64, _ guid: UInt64, _ kind: ArticleKind) -> StoryID? {
    if kind.isLoose { return nil }
    if url != 0, let id = byKey[url] { return id }
    return guid == 0 ? nil : byKey[guid]
  }

  /// Whether a story is here.
  func contains(_ id: StoryID) -> Bool { sleepers[id] != nil }

  /// The story in which an article is.
  func story(of article: ArticleID) -> StoryID? { byArticle[article] }

  /// Takes a story out, to be woken.
  mutating func wake(_ id: StoryID) -> Sleeper? {
    guard let sleeper = sleepers.removeValue(forKey: id) else { return nil }
    for slot in sleeper.members {
      byArticle[slot.id] = nil
      if byKey[slot.features.url] == id { byKey[slot.features.url] = nil }
      if byKey[slot.features.guid] == id { byKey[slot.features.guid] = nil }
    }
    return sleeper
  }

  /// Notes by which ids people see stories from now on.
  mutating func rename(_ id: StoryID, to name: StoryID) {
    guard let count = sleepers[id]?.members.count else { return }
    for index in 0..<count { sleepers[id]?.members[index].before = name }
  }

  private mutating func keep(_ sleeper: Sleeper) {
    for slot in sleeper.members {
      byArticle[slot.id] = sleeper.id
      if slot.features.url != 0 { byKey[slot.features.url] = sleeper.id }
      if slot.features.guid != 0 { byKey[slot.features.guid] = sleeper.id }
    }
    sleepers[sleeper.id] = sleeper
  }
}

extension Deduplicator {
  /// Wakes a story, whose members are then compared with again; returns its number. Where an open one got its name
  /// meanwhile, it is given another.
  mutating func wake(_ id: StoryID) -> Int? {
    guard let sleeper = dormant.wake(id) else { return nil }
    var name = id
    while state.number(of: name) != nil { name = .derived(from: "story beside", name.text) }
    let story = state.makeStory(name, headline: sleeper.headline, rule: sleeper.headlineRule)
    for member in sleeper.members {
      var features = member.features
      features.ordinal = state.nextOrdinal
      if name != id { features.standing.settle(in: name, since: features.firstOrdinal) }
      let slot = state.insert(member.id, features, from: member.origin, role: member.role)
      state.setBefore(member.before, of: slot)
      bind(slot)
      state.assign(slot, to: story, openFor: settings.openTime)
    }
    if closedNames.remove(id) != nil { closed.removeAll { $0.id == id } }
    resting.remove(id)
    touched.insert(name)
    woken.insert(name)
    return story
  }
}
