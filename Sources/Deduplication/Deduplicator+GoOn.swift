public import News

/// Going on from pass to pass without reading the stories again.
///
/// What follows is the same as if the deduplicator had been restored from what the store has of its passes, with one
/// exception that means nothing: ordinals count on instead of being used again.
extension Deduplicator {
  /// Seconds of article time by which a late article may lie back and still be decided without reading the stories again.
  static let patience: Int64 = 86_400

  /// Whether articles can be decided after everything that is there. If not, restore another deduplicator.
  public mutating func goOn(with candidates: some Collection<StoryCandidate>) -> Bool {
    guard let first = candidates.first?.time.milliseconds, let last = candidates.map(\.time.milliseconds).max(),
      last + settings.openTime >= state.now
    else { return false }
    dormant = DormantStories()
    restSince = first - settings.openTime
    return knowsIdentifiers(of: candidates)
  }

  /// Makes everything as it was before a place in the order of decisions: articles from there on are taken out, and what
  /// they brought about is taken back. They are returned; add them again, each in its place, with the new ones.
  ///
  /// Nil if too little is kept for that: restore another deduplicator. This one is of no use then.
  public mutating func goBack(
    before first: DecisionPlace, for candidates: some Sequence<StoryCandidate>
  ) -> [ArticleID]? {
    dormant = DormantStories()
    let time = first.time.milliseconds
    restSince = time - 2 * settings.openTime
    guard time > state.now - settings.openTime, let now = timeBefore(first),
      now - settings.openTime >= resting.reach, knowsIdentifiers(of: candidates)
    else { return nil }
    reopen(at: now)
    let leaving = state.slots.indices.filter { state.alive[$0] && !state.isDecided($0, before: first) }
    if leaving.contains(where: { resting.hasLetGo(state.slots[$0].features.guid) }) { return nil }
    let cause = leaving.reduce(Int64.max) { min($0, state.slots[$1].features.firstOrdinal) }
    guard let returning = returning(before: cause, but: Set(leaving)) else { return nil }
    state.goBack(to: now)
    takeBack(leaving, returning)
    hideFollowers(but: Set(returning.map { state.slots[$0.slot].id }))
    scorer = StoryScorer(across: acrossModel)
    findNextReview()
    return leaving.map { state.slots[$0].id }
  }

  /// Says which stories of the store an article may wake, beside those that are kept here; those that are open, or whose
  /// articles were taken out to be decided anew, are passed over.
  public mutating func keepAtRest(_ stories: [StoredStory]) {
    for story in stories
    where !story.members.contains(where: { state.slot(of: $0.id) != nil || former[$0.id] != nil }) {
      if headlines[story.id] == nil { guests.append(story.id) }
      headlines[story.id] = story.headlineArticle
      dormant.keep(story)
    }
  }

  /// Whether no story that was let go could be woken by one of these articles.
  private func knowsIdentifiers(of candidates: some Sequence<StoryCandidate>) -> Bool {
    guard resting.keyReach <= restSince else { return false }
    return !candidates.contains { candidate in
      candidate.guid.map { resting.hasLetGo(FeatureExtractor.hash(ofGUID: $0, from: candidate.source)) } ?? false
    }
  }

  /// The highest article time before a place; nil if there is none.
  private func timeBefore(_ first: DecisionPlace) -> Int64? {
    var now = resting.entries.reduce(Int64.min) { max($0, $1.lastTime) }
    for slot in state.slots.indices where state.alive[slot] {
      let time = state.slots[slot].features.time
      if time > now, state.isDecided(slot, before: first) { now = time }
    }
    return now == .min ? nil : now
  }

  /// Opens the stories again whose time was not over at a moment.
  private mutating func reopen(at now: Int64) {
    for entry in resting.takeOpen(at: now, openFor: settings.openTime) {
      let story = state.makeStory(entry.id, headline: entry.headline, rule: entry.headlineRule)
      for (slot, features) in entry.members {
        state.revive(slot, features)
        state.assign(slot, to: story, openFor: settings.openTime)
      }
    }
  }

  /// The articles that go back to a story in which they were, with the steps that are left of theirs; nil if the story
  /// of one is not open, so that only the store knows it.
  private func returning(before cause: Int64, but leaving: Set<Int>) -> [Returning]? {
    guard cause < .max else { return [] }
    let isDisturbed = resting.entries.contains { entry in
      entry.members.contains { $0.features.standing.hasSteps(from: cause) }
    }
    if isDisturbed { return nil }
    var returning: [Returning] = []
    for slot in state.slots.indices where state.alive[slot] {
      guard state.slots[slot].features.standing.hasSteps(from: cause), !leaving.contains(slot) else { continue }
      var features = state.slots[slot].features
      features.foundings &-= UInt8(truncatingIfNeeded: features.standing.goBack(before: cause) ?? 0)
      guard let home = features.standing.steps.last?.story else { return nil }
      let mayBeOld = features.time - settings.openTime < resting.reach
      if resting.contains(home) || (mayBeOld && state.number(of: home) == nil) { return nil }
      returning.append(Returning(slot: slot, features: features, home: home))
    }
    return returning
  }

  private mutating func takeBack(_ leaving: [Int], _ returning: [Returning]) {
    var headlinesBefore: [StoryID: (ArticleID?, String)] = [:]
    var concerned: Set<Int> = []
    for slot in leaving + returning.map(\.slot) {
      let story = state.stories[state.slots[slot].story]
      if let before = state.slots[slot].before { headlinesBefore[before] = (story.headline, story.headlineRule) }
      concerned.insert(state.slots[slot].story)
    }
    forgetRivals(of: leaving)
    for slot in leaving {
      let article = state.slots[slot]
      if let before = article.before {
        let home = article.features.standing.steps.last?.story ?? before
        former[article.id] = FormerPlace(story: before, home: home, isEdited: article.features.standing.isEdited)
      }
      state.unassign(slot, openFor: settings.openTime)
      state.remove(slot)
    }
    for article in returning {
      state.unassign(article.slot, openFor: settings.openTime)
      state.setFeatures(article.features, of: article.slot)
    }
    for article in returning {
      let story = state.number(of: article.home) ?? state.makeStory(article.home)
      state.assign(article.slot, to: story, openFor: settings.openTime)
      concerned.insert(story)
    }
    for story in concerned {
      guard let first = state.stories[story].members.first else {
        state.removeStory(story)
        continue
      }
      guard let (headline, rule) = state.slots[first].before.flatMap({ headlinesBefore[$0] }) else { continue }
      state.setHeadline(headline, rule, of: story)
    }
    touch(Set(headlinesBefore.keys))
  }

  /// Notes that stories, by the ids that people see, are to be handed out again.
  private mutating func touch(_ disturbed: Set<StoryID>) {
    for slot in state.slots.indices where state.alive[slot] {
      if let before = state.slots[slot].before, disturbed.contains(before) {
        touched.insert(state.stories[state.slots[slot].story].id)
      }
    }
  }

  /// Articles that only these called up for a second look are not due for one any more.
  private mutating func forgetRivals(of leaving: [Int]) {
    let rivals = Set(leaving.flatMap { state.slots[$0].features.rivals })
    guard !rivals.isEmpty else { return }
    let gone = Set(leaving)
    var others: Set<UInt32> = []
    for slot in state.slots.indices where state.alive[slot] && !gone.contains(slot) {
      others.formUnion(state.slots[slot].features.rivals)
    }
    for entry in resting.entries {
      for (_, features) in entry.members { others.formUnion(features.rivals) }
    }
    state.calm(rivals.subtracting(others))
  }

  /// Lets go what no late article can reach any more.
  mutating func trimRest() {
    // No article was ever seen.
    guard state.now > .min else { return }
    let start = state.now - settings.openTime - Self.patience * 1000
    resting.trim(before: start, keysBefore: start - settings.openTime)
  }

  /// Forgets the headlines of stories that are neither open nor kept, once these are many.
  mutating func trimHeadlines() {
    guard headlines.count > 2 * (state.liveArticles + resting.articles) + 1024 else { return }
    var names: Set<StoryID> = []
    for slot in state.slots.indices where state.alive[slot] {
      if let name = state.slots[slot].before { names.insert(name) }
    }
    for entry in resting.entries {
      for (slot, _) in entry.members {
        if let name = state.slots[slot].before { names.insert(name) }
      }
    }
    headlines = headlines.filter { names.contains($0.key) }
  }
}

/// An article that goes back to a story in which it was.
private struct Returning {
  var slot: Int
  /// With the steps that are left.
  var features: ArticleFeatures
  /// The story, by the deduplicator's own name.
  var home: StoryID
}

extension Standing {
  /// Whether an article from this ordinal on put it into another story.
  fileprivate func hasSteps(from cause: Int64) -> Bool {
    steps.count > 1 && (steps.last.map { $0.cause >= cause } ?? false)
  }
}
