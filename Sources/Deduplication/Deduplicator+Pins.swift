internal import News

/// What people pinned follows the article to which they pinned it, its lead. An older one is decided on before there is
/// anything to follow: it goes where it would go otherwise, and comes over when its lead does.
extension Deduplicator {
  /// Has what was pinned to an article that was just placed come to it; a story at rest is woken for it. That its lead came
  /// is a step of each, so that going back to before the lead takes it back, also where it was there already.
  mutating func welcomeFollowers(of slot: Int) {
    guard state.slots[slot].group != nil else { return }
    let lead = state.slots[slot].id
    for follower in constraints.followers(of: lead) {
      if state.slot(of: follower) == nil, let id = dormant.story(of: follower) { _ = wake(id) }
      guard let other = state.slot(of: follower) else { continue }
      let hadLead = constraints.leads(of: follower).contains { $0 != lead && state.slot(of: $0) != nil }
      if state.slots[other].story == state.slots[slot].story, !hadLead { state.note(other, because: cause) }
      bring(other, to: state.slots[slot].story)
    }
  }

  /// Has what was pinned to an article go along with it to another story.
  mutating func bringFollowers(of slot: Int) {
    guard state.slots[slot].group != nil else { return }
    for follower in constraints.followers(of: state.slots[slot].id) {
      if let other = state.slot(of: follower) { bring(other, to: state.slots[slot].story) }
    }
  }

  /// Has everything that is pinned come to where it belongs, at the end of a pass: going back may have taken back that one
  /// came to its lead, but not the lead; and one that was hidden for a lead that came no more needs another place.
  mutating func gatherFollowers() {
    for follower in constraints.pinned {
      guard let slot = state.slot(of: follower) else { continue }
      let leads = constraints.leads(of: follower).compactMap { state.slot(of: $0) }
      if let lead = leads.first(where: { state.slots[$0].story >= 0 }) {
        bring(slot, to: state.slots[lead].story)
      } else if state.slots[slot].story < 0 {
        place(slot)
      }
    }
  }

  /// Takes what a person put to a lead out of its story where the lead is to be decided anew: where it would be otherwise
  /// nobody knows, and what resembles it would be drawn to where its lead was. It comes back with the lead.
  ///
  /// - Parameter returned: articles that went back to where they were before their lead came.
  mutating func hideFollowers(but returned: Set<ArticleID>) {
    for follower in constraints.pinned where !returned.contains(follower) {
      guard let slot = state.slot(of: follower) else { continue }
      let leads = constraints.leads(of: follower)
      guard leads.contains(where: { former[$0] != nil }), leads.allSatisfy({ state.slot(of: $0) == nil }) else {
        continue
      }
      let story = state.slots[slot].story
      guard story >= 0 else { continue }
      state.unassign(slot, openFor: settings.openTime)
      touched.insert(state.stories[story].id)
      if state.stories[story].members.isEmpty { state.removeStory(story) }
    }
  }

  /// Whether all of a story but this article were pinned to it by a person.
  func hasOnlyFollowers(_ slot: Int, in story: Int) -> Bool {
    guard state.slots[slot].group != nil else { return state.stories[story].members.allSatisfy { $0 == slot } }
    let followers = constraints.followers(of: state.slots[slot].id)
    return state.stories[story].members.allSatisfy { $0 == slot || followers.contains(state.slots[$0].id) }
  }
}
