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

  /// Notes what people decided about an article.
  mutating func bind(_ slot: Int) {
    if constraints.isEmpty { return }
    let article = state.slots[slot].id
    state.setGroup(constraints.group(of: article), isPinned: constraints.isPinned(article), of: slot)
  }

  /// Whether a person put an article where it is: no second look moves it. One to which others were pinned goes its own way.
  func isHeld(_ slot: Int) -> Bool {
    state.slots[slot].group != nil && !constraints.leads(of: state.slots[slot].id).isEmpty
  }

  /// The story of the articles to which this one goes by a person's word; one at rest is woken.
  mutating func storyOfLeads(of slot: Int) -> Int? {
    guard state.slots[slot].group != nil else { return nil }
    let leads = constraints.leads(of: state.slots[slot].id)
    for lead in leads {
      if let other = state.slot(of: lead), state.slots[other].story >= 0 { return state.slots[other].story }
    }
    for lead in leads {
      if let id = dormant.story(of: lead), let story = wake(id) { return story }
    }
    return nil
  }
}
