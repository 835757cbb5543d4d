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
        decisions.append(.role(state.slots[slot].id, story: id, role: role))
      }
    }
    let article = state.slots[lead].id
    if state.stories[story].headline != article {
      let isFirst = state.stories[story].headline == nil
      state.setHeadline(article, rule.rawValue, of: story)
      if !isFirst { decisions.append(.headline(id, article: article, rule: rule)) }
    }
  }

  /// A story as the store keeps it: members by (time, feed URL, id).
  func export(_ story: Int) -> StoredStory {
    let record = state.stories[story]
    var members = record.members.map { slot -> StoredMember in
      let slot = state.slots[slot]
      return StoredMember(
        id: slot.id, feedURL: slot.origin.feedURL, source: slot.origin.source, url: slot.origin.url,
        time: Timestamp(milliseconds: slot.features.time), role: slot.role ?? .report, features: slot.features.encoded)
    }
    members.sort { ($0.time, $0.feedURL, $0.id) < ($1.time, $1.feedURL, $1.id) }
    return StoredStory(
      id: record.id, headlineArticle: record.headline ?? ArticleID(""), headlineRule: record.headlineRule,
      members: members)
  }

  /// The member whose headline stands for the story: earliest by its own time, then by order of decision.
  private func headline(of story: Int) -> (slot: Int, rule: HeadlineRule) {
    let members = byTime(story)
    let report = members.first { slot in
      let features = state.slots[slot].features
      return features.kind == .report && !features.isCopy && features.headline != 0 && features.textWords >= 4
    }
    return report.map { ($0, .earliestReport) } ?? (members[0], .earliestMember)
  }

  private func role(of slot: Int, in story: Int) -> MemberRole {
    let features = state.slots[slot].features
    if features.isCopy { return .copy }
    switch features.kind {
    case .opinion: return .opinion
    case .live: return .live
    case .update: return .update
    case .report, .roundUp: break
    }
    let hasEarlier = state.stories[story].members.contains { other in
      let earlier = state.slots[other].features
      return earlier.source == features.source && earlier.firstOrdinal < features.firstOrdinal
        && earlier.kind == .report && !earlier.isCopy
    }
    return hasEarlier ? .update : .report
  }

  private func byTime(_ story: Int) -> [Int] {
    state.stories[story].members.sorted { a, b in
      let (x, y) = (state.slots[a].features, state.slots[b].features)
      return x.time != y.time ? x.time < y.time : x.firstOrdinal < y.firstOrdinal
    }
  }
}
