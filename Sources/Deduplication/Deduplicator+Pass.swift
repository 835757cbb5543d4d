public import News

extension Deduplicator {
  /// Ends a pass like ``finishPass()`` and hands out what it came to as the store takes it: the stories that were created
  /// or changed, whole; where the ids of those lead that live no more; and as events, stamped `at`, the difference from
  /// what the store has. That a story's time is over follows from its articles' times and is no event.
  public mutating func finishPass(at: Timestamp) -> StoryPass {
    gatherFollowers()
    for id in touched.inOrder { settle(id) }
    decisions = []
    var finished = closed
    closed = []
    for id in touched.inOrder {
      if let story = state.number(of: id), !state.stories[story].members.isEmpty { finished.append(export(story)) }
    }
    let names = PublicNames(finished, touched: constraints.touched) { headlines[$0] != nil }
    var record = PassRecord(at: at, reasons: reasons, aliases: names.aliases)
    reasons = [:]
    for (place, name) in names.names.enumerated() {
      record.add(
        finished[place], as: name, formerHeadline: headlines[name], wasAtRest: woken.contains(finished[place].id))
      // A first pass has very many: what was written down is not held twice.
      finished[place].members = []
    }
    for (story, name) in zip(finished, names.names) { rename(story, name) }
    for id in names.aliases.keys { headlines[id] = nil }
    let living = Set(names.names)
    for id in guests where !living.contains(id) { headlines[id] = nil }
    guests = []
    woken = []
    former = [:]
    _ = finishPass()
    trimRest()
    trimHeadlines()
    return record.pass
  }

  /// Notes under which id the store has a story from now on.
  private mutating func rename(_ story: FinishedStory, _ name: StoryID) {
    headlines[name] = story.headline
    dormant.rename(story.id, to: name)
    guard let number = state.number(of: story.id) else {
      for slot in resting.slots(of: story.id) { state.setBefore(name, of: slot) }
      return
    }
    for slot in state.stories[number].members { state.setBefore(name, of: slot) }
  }
}

/// Turns stories as they are, with where their members were, into events.
private struct PassRecord {
  private(set) var pass = StoryPass()
  private let at: Timestamp
  private var reasons: [ArticleID: MergeReason]

  init(at: Timestamp, reasons: consuming [ArticleID: MergeReason], aliases: [StoryID: StoryID]) {
    self.at = at
    self.reasons = reasons
    pass.aliases = aliases
  }

  mutating func add(_ story: FinishedStory, as name: StoryID, formerHeadline: ArticleID?, wasAtRest: Bool) {
    let isNew = formerHeadline == nil
    if isNew, let founder = story.founder { begin(name, with: founder) }
    let founder = isNew ? story.founder?.stored.id : nil
    var takenIn: [StoryID] = []
    for member in story.members where member.stored.id != founder {
      guard let before = member.before else {
        if wasAtRest && !isNew { record(.reopened, name, article: member.stored.id) }
        record(.joined, name, article: member.stored.id, of: story)
        continue
      }
      if before == name { continue }
      if pass.aliases[before] == name {
        if !takenIn.contains(before) { takenIn.append(before) }
      } else {
        record(.left, before, article: member.stored.id, of: story, other: name)
        record(.joined, name, article: member.stored.id, of: story, other: before)
      }
    }
    for ended in takenIn { takeIn(ended, name, story) }
    if let formerHeadline, formerHeadline != story.headline {
      let reason = "{\"rule\":\"\(story.headlineRule)\"}"
      add(StoryEvent(story: name, kind: .headline, at: at, article: story.headline, reason: reason))
    }
    pass.stories.append(story.stored(as: name))
    for member in story.members { reasons[member.stored.id] = nil }
  }

  private mutating func begin(_ name: StoryID, with founder: FinishedStory.Member) {
    if let before = founder.before { record(.left, before, article: founder.stored.id, other: name) }
    record(.created, name, article: founder.stored.id, other: founder.before)
  }

  /// A merger is a step of both stories; the reason is that of the articles that came, else of those that were there.
  private mutating func takeIn(_ ended: StoryID, _ name: StoryID, _ story: FinishedStory) {
    let came = (story.members.filter { $0.before == ended } + story.members.filter { $0.before == name })
      .filter { reasons[$0.stored.id]?.rule != .nothingNear }
    let reason = came.compactMap { [reasons] in reasons[$0.stored.id] }.first ?? MergeReason(rule: .decidedAnew)
    add(StoryEvent(story: name, kind: .merged, at: at, other: ended, reason: reason.json))
    add(StoryEvent(story: ended, kind: .merged, at: at, other: name, reason: reason.json))
  }

  /// - Parameter members: the story, where the article is one of several: an article that the others joined later has come
  ///   to them, as people see it, and the reason is theirs.
  private mutating func record(
    _ kind: StoryEventKind, _ story: StoryID, article: ArticleID, of members: FinishedStory? = nil,
    other: StoryID? = nil
  ) {
    var reason = reasons[article] ?? MergeReason(rule: .decidedAnew)
    if reason.rule == .nothingNear, let members {
      let others = members.members.compactMap { [reasons] in reasons[$0.stored.id] }.filter { $0.rule != .nothingNear }
      reason = others.first { $0.nearestArticle == article } ?? others.first ?? MergeReason(rule: .decidedAnew)
    }
    add(StoryEvent(story: story, kind: kind, at: at, article: article, other: other, reason: reason.json))
  }

  private mutating func add(_ event: StoryEvent) { pass.events.append(event) }
}
