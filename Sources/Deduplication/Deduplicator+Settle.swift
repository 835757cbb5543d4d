internal import News

extension Deduplicator {
  /// Gives a story that changed its headline and its members their roles, as far as these changed.
  mutating func settle(_ id: StoryID) {
    guard let story = state.number(of: id), !state.stories[story].members.isEmpty else { return }
    let (lead, rule) = headline(of: story)
    for slot in state.stories[story].members {
      let role = slot == lead ? MemberRole.lead : role(of: slot, in: story)
      if state.slots[slot].role != role {
        state.setRole(role, of: slot)
        tell(.role(state.slots[slot].id, story: id, role: role))
      }
    }
    let article = state.slots[lead].id
    if state.stories[story].headline != article {
      let isFirst = state.stories[story].headline == nil
      state.setHeadline(article, rule.rawValue, of: story)
      if !isFirst { tell(.headline(id, article: article, rule: rule)) }
    }
  }

  /// The member whose headline stands for the story: earliest by its own time, then by order of decision.
  private func headline(of story: Int) -> (slot: Int, rule: HeadlineRule) {
    var member: Int?
    var report: Int?
    for slot in state.stories[story].members {
      if precedes(slot, member) { member = slot }
      if isOwnReport(slot) && precedes(slot, report) { report = slot }
    }
    return report.map { ($0, .earliestReport) } ?? (member ?? state.stories[story].members[0], .earliestMember)
  }

  /// Whether an article is a report of its own with a text and a headline that says something.
  private func isOwnReport(_ slot: Int) -> Bool {
    state.slots[slot].features.kind == .report && !state.slots[slot].features.isCopy
      && state.slots[slot].features.headline != 0 && state.slots[slot].features.textWords >= 4
  }

  /// Whether an article is the earlier of two by its own time, then by order of decision.
  private func precedes(_ a: Int, _ b: Int?) -> Bool {
    guard let b else { return true }
    let (x, y) = (state.slots[a].features.time, state.slots[b].features.time)
    return x != y ? x < y : state.slots[a].features.firstOrdinal < state.slots[b].features.firstOrdinal
  }

  private func role(of slot: Int, in story: Int) -> MemberRole {
    if state.slots[slot].features.isCopy { return .copy }
    switch state.slots[slot].features.kind {
    case .opinion: return .opinion
    case .live: return .live
    case .update: return .update
    case .report, .roundUp: break
    }
    let source = state.slots[slot].features.source
    let ordinal = state.slots[slot].features.firstOrdinal
    let hasEarlier = state.stories[story].members.contains { other in
      state.slots[other].features.source == source && state.slots[other].features.firstOrdinal < ordinal
        && state.slots[other].features.kind == .report && !state.slots[other].features.isCopy
    }
    return hasEarlier ? .update : .report
  }
}
