internal import News

extension Deduplicator {
  /// Looks again at an article some hours after it came: moves it if another story fits clearly better, lets it stand
  /// alone if its own does not fit at all.
  mutating func review(_ slot: Int) {
    if isHeld(slot) { return }
    let story = state.slots[slot].story
    let ranking = rank(slot)
    let best = ranking.stories.first { $0.story != story }
    let own = state.stories[story].members.count == 1 ? nil : ownScore(slot, story, ranking)
    guard let own, !isAlone(slot, in: story, own) else {
      if let best, best.score > settings.threshold {
        merge(story, best.story, reason(.secondLook, slot, ranking))
      }
      return
    }
    if let best, best.score > max(own, settings.threshold) + settings.moveMargin {
      move(slot, to: best.story, reason(.secondLook, slot, ranking))
    } else if own < settings.detachBelow {
      detach(slot, reason(.secondLook, slot, ranking))
    }
  }

  /// Whether nothing is in a story with an article but what people pinned to it and what does not fit it otherwise.
  private func isAlone(_ slot: Int, in story: Int, _ own: Double) -> Bool {
    own < settings.detachBelow && hasOnlyFollowers(slot, in: story)
  }

  /// Places an edited article that was in `story`, which may be empty now. It stays unless it does not fit there any more
  /// at all; one that was alone goes to a story that now fits clearly.
  mutating func revisit(_ slot: Int, story: Int) {
    let ranking = rank(slot)
    state.setSurroundings(ranking.surroundings, of: slot)
    let own = state.stories[story].members.isEmpty ? 0 : ownScore(slot, story, ranking)
    let isEmpty = state.stories[story].members.isEmpty || isAlone(slot, in: story, own)
    noteRivals(of: slot, ranking, in: story)
    state.assign(slot, to: story, openFor: settings.openTime)
    touched.insert(state.stories[story].id)
    let best = ranking.stories.first { $0.story != story }
    if isHeld(slot) || state.slots[slot].features.isCopy || (!isEmpty && own >= settings.detachBelow) {
      keep(slot, reason(.edited, slot, ranking, about: isEmpty ? nil : story))
    } else if isEmpty {
      keep(slot, reason(.edited, slot, ranking))
      if let best, best.score > settings.threshold + settings.moveMargin, !forbidsMerging(story, best.story) {
        merge(story, best.story, reason(.edited, slot, ranking))
      }
    } else if let best, best.score > settings.threshold {
      move(slot, to: best.story, reason(.edited, slot, ranking))
    } else {
      detach(slot, reason(.edited, slot, ranking))
    }
  }

  /// Puts an edited article that is decided anew where it was, if it still fits there; whether it does.
  mutating func keeps(_ slot: Int, _ home: Int) -> Bool {
    guard !isHeld(slot), !forbids(slot, home) else { return false }
    let ranking = rank(slot)
    state.setSurroundings(ranking.surroundings, of: slot)
    guard ownScore(slot, home, ranking) >= settings.detachBelow else { return false }
    noteRivals(of: slot, ranking, in: home)
    join(slot, home, reason(.edited, slot, ranking, about: home))
    return true
  }

  private mutating func keep(_ slot: Int, _ reason: MergeReason) {
    let story = state.stories[state.slots[slot].story].id
    tell(.kept(state.slots[slot].id, story: story, reason: reason))
  }

  private mutating func ownScore(_ slot: Int, _ story: Int, _ ranking: StoryRanking) -> Double {
    if let own = ranking.stories.first(where: { $0.story == story }) { return own.score }
    return scorer.score(slot, ranking.surroundings, story, state, model, settings).score
  }

  private mutating func move(_ slot: Int, to story: Int, _ reason: MergeReason) {
    let from = state.slots[slot].story
    let copies = copies(of: slot)
    for slot in [slot] + copies where !forbids(slot, story) {
      state.unassign(slot, openFor: settings.openTime)
      state.assign(slot, to: story, openFor: settings.openTime)
      record(slot, from: from, isNew: false, reason)
      bringFollowers(of: slot)
    }
  }

  /// Moves an article, by itself, to where a person wants it; a story that was of it alone ends. One that was hidden has
  /// always been there.
  mutating func bring(_ slot: Int, to story: Int) {
    let (from, reason) = (state.slots[slot].story, MergeReason(rule: .byHand))
    if from == story { return }
    guard from >= 0 else {
      state.assign(slot, to: story, openFor: settings.openTime)
      state.forgetSteps(of: slot, but: state.stories[story].id)
      touched.insert(state.stories[story].id)
      reasons[state.slots[slot].id] = reason
      return
    }
    if state.stories[from].members.count == 1 { return end(from, in: story, reason) }
    state.unassign(slot, openFor: settings.openTime)
    state.assign(slot, to: story, openFor: settings.openTime)
    record(slot, from: from, isNew: false, reason)
  }

  private mutating func detach(_ slot: Int, _ reason: MergeReason) {
    let from = state.slots[slot].story
    let copies = copies(of: slot)
    state.unassign(slot, openFor: settings.openTime)
    _ = makeStory(for: slot)
    record(slot, from: from, isNew: true, reason)
    for copy in copies {
      state.unassign(copy, openFor: settings.openTime)
      state.assign(copy, to: state.slots[slot].story, openFor: settings.openTime)
      record(copy, from: from, isNew: false, reason)
    }
    for moved in [slot] + copies { bringFollowers(of: moved) }
  }

  /// The members of an article's story that are copies of it: they go where it goes.
  private func copies(of slot: Int) -> [Int] {
    let id = state.slots[slot].id
    return state.stories[state.slots[slot].story].members.filter { member in
      state.slots[member].features.isCopy && state.slots[member].features.standing.original == id && !isHeld(member)
    }
  }

  private mutating func record(_ slot: Int, from: Int, isNew: Bool, _ reason: MergeReason) {
    if !isNew { state.note(slot, because: cause) }
    let to = state.stories[state.slots[slot].story].id
    touched.insert(state.stories[from].id)
    touched.insert(to)
    reasons[state.slots[slot].id] = reason
    tell(
      .moved(state.slots[slot].id, from: state.stories[from].id, to: to, isNew: isNew, reason: reason))
  }

  /// Makes one story of two if the members of the smaller one, on the mean, fit the larger.
  ///
  /// Round-ups and live pages, which are like much, do not speak for their story, nor does what people pinned there.
  mutating func mergeNeighbour(of story: Int, _ ranking: StoryRanking) {
    let others = ranking.stories.filter { $0.story != story }
    if let other = others.first, other.score > -0.5, merged(story, other.story, above: settings.mergeAbove) { return }
    if let other = others.first(where: { isForeign($0.story, to: story) }), other.score > -1.5 {
      _ = merged(story, other.story, above: settings.mergeAcrossAbove)
    }
  }

  /// Whether two stories have no language in common.
  private func isForeign(_ story: Int, to other: Int) -> Bool {
    state.stories[story].members.allSatisfy { member in
      let language = state.slots[member].features.language
      return state.stories[other].members.allSatisfy { state.slots[$0].features.language != language }
    }
  }

  private mutating func merged(_ story: Int, _ other: Int, above threshold: Double) -> Bool {
    if forbidsMerging(story, other) { return false }
    let isSmaller = state.stories[story].members.count <= state.stories[other].members.count
    let (small, large) = isSmaller ? (story, other) : (other, story)
    let pinned = state.pinned(in: small, beside: -1)
    let members = state.stories[small].members
      .filter { !state.slots[$0].features.kind.isLoose && !pinned.contains($0) }
      .suffix(settings.mergeMembers)
    var sum = 0.0
    for member in members {
      let surroundings = state.slots[member].features.surroundings
      sum += scorer.score(member, surroundings, large, state, model, settings).score
    }
    let mean = sum / Double(max(1, members.count))
    guard mean > threshold, let newest = members.last else { return false }
    var why = MergeReason(rule: .storiesAgree, score: mean, threshold: threshold)
    let score = scorer.score(newest, state.slots[newest].features.surroundings, large, state, model, settings)
    explain(&why, newest, score)
    merge(small, large, why)
    return true
  }

  /// Ends the younger of two stories in favour of the older.
  private mutating func merge(_ a: Int, _ b: Int, _ reason: MergeReason) {
    if state.isOlder(a, b) { end(b, in: a, reason) } else { end(a, in: b, reason) }
  }

  /// Ends a story in favour of another one.
  private mutating func end(_ ended: Int, in survivor: Int, _ reason: MergeReason) {
    let (endedID, survivorID) = (state.stories[ended].id, state.stories[survivor].id)
    let members = state.stories[ended].members
    state.merge(ended, into: survivor, openFor: settings.openTime)
    for slot in members {
      state.note(slot, because: cause)
      reasons[state.slots[slot].id] = reason
    }
    touched.insert(survivorID)
    tell(.merged(endedID, into: survivorID, reason: reason))
  }
}
