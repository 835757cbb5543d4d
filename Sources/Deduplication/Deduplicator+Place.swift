internal import News

extension Deduplicator {
  /// What a person decided first, then copies, then the best story by score, else a new one.
  mutating func place(_ slot: Int) {
    if let story = storyOfLeads(of: slot) {
      join(slot, story, MergeReason(rule: .byHand))
      return
    }
    if let original = original(of: slot) {
      state.setCopy(true, of: slot)
      setOriginal(original.slot, share: original.share, of: slot)
      join(slot, state.slots[original.slot].story, original.reason)
      return
    }
    let ranking = rank(slot)
    state.setSurroundings(ranking.surroundings, of: slot)
    let best = ranking.stories.first.flatMap { $0.score > settings.threshold ? $0 : nil }
    noteRivals(of: slot, ranking, in: best?.story)
    if let best {
      join(slot, best.story, reason(.score, slot, ranking))
      if mayYetGoOn(best.story) { state.setPrecursor(precursor(of: slot, ranking, in: best.story), of: slot) }
      mergeNeighbour(of: best.story, ranking)
    } else {
      found(slot, ranking)
    }
  }

  /// The stories that come into question for an article: those that people keep it out of do not.
  mutating func rank(_ slot: Int) -> StoryRanking {
    var ranking = scorer.rank(slot, in: state, model: model, settings)
    if state.slots[slot].group != nil { ranking.stories.removeAll { forbids(slot, $0.story) } }
    return ranking
  }

  /// Calls up for a second look what resembles an article but is not of the story to which it goes.
  mutating func noteRivals(of slot: Int, _ ranking: StoryRanking, in story: Int?) {
    var rivals = state.slots[slot].features.rivals
    for rival in ranking.alike where rival.story != story {
      let ordinal = UInt32(truncatingIfNeeded: state.slots[rival.slot].ordinal)
      if !rivals.contains(ordinal) { rivals.append(ordinal) }
    }
    if !rivals.isEmpty { state.setRivals(rivals, of: slot) }
  }

  /// Puts an article into a story.
  mutating func join(_ slot: Int, _ story: Int, _ reason: MergeReason) {
    state.assign(slot, to: story, openFor: settings.openTime)
    state.note(slot, because: cause)
    let id = state.stories[story].id
    touched.insert(id)
    reasons[state.slots[slot].id] = reason
    tell(.joined(id, article: state.slots[slot].id, reason: reason))
  }

  /// Opens a story for an article that fits none; where one nearly fits, it may be what the new one goes on with.
  private mutating func found(_ slot: Int, _ ranking: StoryRanking) {
    let reason = reason(.nothingNear, slot, ranking)
    let id = makeStory(for: slot)
    state.setPrecursor(precursor(of: slot, ranking), of: slot)
    reasons[state.slots[slot].id] = reason
    tell(.created(id, article: state.slots[slot].id, reason: reason))
  }

  /// Opens a story for an article; its name follows from the article's id and from how often it has founded one.
  ///
  /// Another story may have that name: an article that is decided anew leaves behind, in the story that it founded, those
  /// whom a person put there or who came late and were decided where they stood.
  mutating func makeStory(for slot: Int) -> StoryID {
    let article = state.slots[slot].id.text
    let foundings = state.slots[slot].features.foundings
    var id = foundings == 0 ? StoryID.derived(from: "story", article) : .derived(from: "story", article, "\(foundings)")
    while isTaken(id) { id = .derived(from: "story beside", id.text) }
    state.countFounding(of: slot)
    let story = state.makeStory(id)
    state.assign(slot, to: story, openFor: settings.openTime)
    state.note(slot, because: cause, isFounding: true)
    touched.insert(id)
    return id
  }

  /// Whether a story that is open, at rest, or closed in this pass has a name.
  private func isTaken(_ id: StoryID) -> Bool {
    state.number(of: id) != nil || closedNames.contains(id) || resting.contains(id) || dormant.contains(id)
  }
}
