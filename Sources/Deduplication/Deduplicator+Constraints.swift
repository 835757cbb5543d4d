internal import News

extension Deduplicator {
  /// Whether people keep an article out of a story.
  func forbids(_ slot: Int, _ story: Int) -> Bool {
    guard let own = state.slots[slot].group, story >= 0 else { return false }
    return state.stories[story].members.contains { member in
      state.slots[member].group.map { constraints.areApart(own, $0) } ?? false
    }
  }

  /// Whether people keep two stories apart.
  func forbidsMerging(_ a: Int, _ b: Int) -> Bool {
    !constraints.isEmpty && state.stories[a].members.contains { forbids($0, b) }
  }

  /// Whether a person put an article where it is: no second look moves it.
  func isHeld(_ slot: Int) -> Bool {
    state.slots[slot].group.map { constraints.members(of: $0).count > 1 } ?? false
  }

  /// The story of the articles to which this one goes by a person's word; one at rest is woken.
  mutating func storyOfLeads(of slot: Int) -> Int? {
    guard isHeld(slot) else { return nil }
    let leads = constraints.leads(of: state.slots[slot].id)
    for lead in leads {
      if let other = state.slot(of: lead), state.slots[other].story >= 0 { return state.slots[other].story }
    }
    for lead in leads {
      if let id = dormant.story(of: lead), let story = wake(id) { return story }
    }
    return nil
  }

  /// Has what people pinned to other articles come to where these are. One that is older was placed before there was anything to
  /// which it could go, and comes once all others have their places: in a story whose it is not, it would keep them out. A story
  /// at rest that has it is woken.
  mutating func bringFollowers() {
    for follower in constraints.followers {
      let leads = constraints.leads(of: follower).compactMap { state.slot(of: $0) }
      guard let lead = leads.first(where: { state.slots[$0].story >= 0 }) else { continue }
      if state.slot(of: follower) == nil, let id = dormant.story(of: follower) { _ = wake(id) }
      guard let slot = state.slot(of: follower), state.slots[slot].story >= 0,
        state.slots[slot].story != state.slots[lead].story
      else { continue }
      bring(slot, to: state.slots[lead].story)
    }
  }
}
