public import News

/// Does by hand what the deduplicator did not: puts articles into other stories.
///
/// What a person decides is as if it had always been so: going back in time does not take it back.
public struct StoryCorrector {
  private var deduplicator: Deduplicator
  private let at: Timestamp
  private let reason: String
  /// The ids that people see, by the deduplicator's own names.
  private var names: [StoryID: StoryID] = [:]
  private var events: [StoryEvent] = []
  /// What each article's move comes to; that a story ended in another says it for all of its articles.
  private var steps: [(from: StoryID, to: StoryID, events: [StoryEvent])] = []
  /// Stories that were made and have no article yet.
  private var fresh: Set<StoryID> = []

  /// - Parameters:
  ///   - stories: every story that loses or gets an article.
  ///   - reason: one JSON object, which every event carries.
  public init(stories: [StoredStory], at: Timestamp, reason: String) {
    var settings = DeduplicatorSettings()
    settings.openFor = Self.ever
    deduplicator = Deduplicator(settings)
    deduplicator.restore(stories: stories)
    self.at = at
    self.reason = reason
    for story in stories {
      for member in story.members {
        guard let slot = deduplicator.state.slot(of: member.id) else { continue }
        names[deduplicator.state.stories[deduplicator.state.slots[slot].story].id] = story.id
      }
    }
  }

  /// A hundred years: no story's time is over while it is corrected.
  private static let ever: Int64 = 100 * 365 * 86_400

  /// Moves articles, each to the story with this id, which is made where it is not among the stories; a story that has no
  /// article left leads to the one to which its first one went.
  public mutating func move(
    _ articles: [ArticleID: StoryID], isSplit: Bool, about story: StoryID
  ) -> StoryPass {
    var goals: [StoryID: StoryID] = [:]
    var settled: Set<StoryID> = []
    for (article, goal) in articles.sorted(by: { $0.key < $1.key }) {
      guard let slot = deduplicator.state.slot(of: article) else { continue }
      let from = deduplicator.state.stories[deduplicator.state.slots[slot].story].id
      guard let old = names[from], old != goal else { continue }
      let to = target(goal)
      deduplicator.state.unassign(slot, openFor: deduplicator.settings.openTime)
      deduplicator.state.assign(slot, to: to, openFor: deduplicator.settings.openTime)
      deduplicator.touched.insert(from)
      deduplicator.touched.insert(deduplicator.state.stories[to].id)
      if goals[old] == nil { goals[old] = goal }
      settled.insert(goal)
      record(article, from: old, to: goal, isSplit: isSplit)
    }
    for goal in settled.sorted() { settle(goal) }
    for name in names.keys.sorted() where names[name] == story { deduplicator.touched.insert(name) }
    var pass = finish(goals)
    let living = pass.aliases[story] ?? story
    let other = living == story ? nil : story
    pass.events.append(StoryEvent(story: living, kind: .corrected, at: at, other: other, reason: reason))
    return pass
  }

  /// The number of the story with a public id.
  private mutating func target(_ id: StoryID) -> Int {
    if let name = names.first(where: { $0.value == id })?.key, let number = deduplicator.state.number(of: name) {
      return number
    }
    let name = StoryID.derived(from: "by hand", id.text, "\(at.milliseconds)")
    names[name] = id
    fresh.insert(id)
    return deduplicator.state.makeStory(name)
  }

  private mutating func record(_ article: ArticleID, from: StoryID, to: StoryID, isSplit: Bool) {
    let leaving: StoryEventKind = isSplit ? .split : .left
    let left = StoryEvent(story: from, kind: leaving, at: at, article: article, other: to, reason: reason)
    let coming: StoryEventKind = fresh.remove(to) == nil ? .joined : .created
    let came = StoryEvent(story: to, kind: coming, at: at, article: article, other: from, reason: reason)
    steps.append((from, to, [left, came]))
  }

  /// What a person put together was never apart: the members' way to their story is forgotten.
  private mutating func settle(_ goal: StoryID) {
    guard let name = names.first(where: { $0.value == goal })?.key,
      let story = deduplicator.state.number(of: name)
    else { return }
    for slot in deduplicator.state.stories[story].members { deduplicator.state.forgetSteps(of: slot, but: name) }
  }

  private mutating func finish(_ goals: [StoryID: StoryID]) -> StoryPass {
    var pass = StoryPass()
    for name in deduplicator.touched.inOrder {
      guard let story = deduplicator.state.number(of: name), let id = names[name] else { continue }
      if deduplicator.state.stories[story].members.isEmpty {
        guard let goal = goals[id] else { continue }
        pass.aliases[id] = goal
        events.append(StoryEvent(story: goal, kind: .merged, at: at, other: id, reason: reason))
        events.append(StoryEvent(story: id, kind: .merged, at: at, other: goal, reason: reason))
        continue
      }
      let former = deduplicator.state.stories[story].headline
      deduplicator.settle(name)
      let finished = deduplicator.export(story)
      if let former, former != finished.headline {
        events.append(StoryEvent(story: id, kind: .headline, at: at, article: finished.headline, reason: reason))
      }
      pass.stories.append(finished.stored(as: id))
    }
    pass.events = steps.filter { pass.aliases[$0.from] != $0.to }.flatMap(\.events) + events
    return pass
  }
}
