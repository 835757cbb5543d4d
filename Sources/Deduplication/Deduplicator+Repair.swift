internal import News

extension Deduplicator {
  /// Looks again at an article some hours after it came: moves it if another story fits clearly better, lets it stand
  /// alone if its own does not fit at all.
  mutating func review(_ slot: Int) {
    let story = state.slots[slot].story
    let isAlone = state.stories[story].members.count == 1
    let ranking = scorer.rank(slot, in: state, model: model, settings)
    let best = ranking.stories.first { $0.story != story }
    if isAlone {
      if let best, best.score > settings.threshold {
        merge(story, best.story, reason(.secondLook, slot, ranking))
      }
      return
    }
    let own = ownScore(slot, story, ranking)
    if let best, best.score > max(own, settings.threshold) + settings.moveMargin {
      move(slot, to: best.story, reason(.secondLook, slot, ranking))
    } else if own < settings.detachBelow {
      detach(slot, reason(.secondLook, slot, ranking))
    }
  }

  /// Places an edited article that was in `story`, which may be empty now.
  mutating func revisit(_ slot: Int, story: Int) {
    let ranking = scorer.rank(slot, in: state, model: model, settings)
    state.setDensity(ranking.density, of: slot)
    let isEmpty = state.stories[story].members.isEmpty
    let own = isEmpty ? 0 : ownScore(slot, story, ranking)
    noteRivals(of: slot, ranking, in: story)
    state.assign(slot, to: story, openFor: settings.openTime)
    touched.insert(state.stories[story].id)
    let why = reason(.edited, slot, ranking, about: isEmpty ? nil : story)
    let best = ranking.stories.first { $0.story != story }
    if isEmpty || own >= settings.detachBelow || state.slots[slot].features.isCopy {
      decisions.append(
        .kept(state.slots[slot].id, story: state.stories[story].id, features: state.slots[slot].features, reason: why))
    } else if let best, best.score > settings.threshold {
      move(slot, to: best.story, reason(.edited, slot, ranking))
    } else {
      detach(slot, reason(.edited, slot, ranking))
    }
  }

  private mutating func ownScore(_ slot: Int, _ story: Int, _ ranking: StoryRanking) -> Double {
    if let own = ranking.stories.first(where: { $0.story == story }) { return own.score }
    return scorer.score(slot, ranking.density, story, state, model, settings).score
  }

  private mutating func move(_ slot: Int, to story: Int, _ reason: MergeReason) {
    let from = state.slots[slot].story
    state.unassign(slot, openFor: settings.openTime)
    state.assign(slot, to: story, openFor: settings.openTime)
    record(slot, from: from, isNew: false, reason)
  }

  private mutating func detach(_ slot: Int, _ reason: MergeReason) {
    let from = state.slots[slot].story
    state.unassign(slot, openFor: settings.openTime)
    _ = makeStory(for: slot)
    record(slot, from: from, isNew: true, reason)
  }

  private mutating func record(_ slot: Int, from: Int, isNew: Bool, _ reason: MergeReason) {
    let to = state.stories[state.slots[slot].story].id
    touched.insert(state.stories[from].id)
    touched.insert(to)
    decisions.append(
      .moved(
        state.slots[slot].id, from: state.stories[from].id, to: to, isNew: isNew,
        features: state.slots[slot].features, reason: reason))
  }

  /// Makes one story of two if the members of the smaller one, on the mean, fit the larger.
  mutating func mergeNeighbour(of story: Int, _ ranking: StoryRanking) {
    guard let other = ranking.stories.first(where: { $0.story != story }), other.score > -0.5 else { return }
    let isSmaller = state.stories[story].members.count <= state.stories[other.story].members.count
    let (small, large) = isSmaller ? (story, other.story) : (other.story, story)
    let members = state.stories[small].members.suffix(6)
    var sum = 0.0
    for member in members {
      let density = state.slots[member].features.density
      sum += scorer.score(member, density, large, state, model, settings).score
    }
    let mean = sum / Double(members.count)
    guard mean > settings.mergeAbove, let newest = members.last else { return }
    var why = MergeReason(rule: .storiesAgree, score: mean, threshold: settings.mergeAbove)
    let score = scorer.score(newest, state.slots[newest].features.density, large, state, model, settings)
    explain(&why, newest, score)
    merge(small, large, why)
  }

  /// Ends the younger of two stories in favour of the older.
  private mutating func merge(_ a: Int, _ b: Int, _ reason: MergeReason) {
    let (ended, survivor) = state.isOlder(a, b) ? (b, a) : (a, b)
    let (endedID, survivorID) = (state.stories[ended].id, state.stories[survivor].id)
    state.merge(ended, into: survivor, openFor: settings.openTime)
    touched.insert(survivorID)
    decisions.append(.merged(endedID, into: survivorID, reason: reason))
  }
}
