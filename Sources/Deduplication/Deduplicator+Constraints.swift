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

  /// The story of the articles with which this one belongs by a person's word; one at rest is woken.
  mutating func storyOfPartners(of slot: Int) -> Int? {
    guard isHeld(slot) else { return nil }
    let partners = constraints.partners(of: state.slots[slot].id)
    for partner in partners {
      if let other = state.slot(of: partner), state.slots[other].story >= 0 { return state.slots[other].story }
    }
    for partner in partners {
      if let id = dormant.story(of: partner), let story = wake(id) { return story }
    }
    return nil
  }
}
