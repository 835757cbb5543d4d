public import News

extension Deduplicator {
  /// Ends a pass like ``finishPass()`` and hands out what it came to as the store takes it: events stamped `at`, the
  /// stories that were created or changed, whole, and where the ids of merged ones lead. That a story's time is over
  /// follows from its articles' times and is no event.
  public mutating func finishPass(at: Timestamp) -> StoryPass {
    for id in touched.inOrder { settle(id) }
    var pass = StoryPass()
    pass.stories = closed
    for id in touched.inOrder {
      if let story = state.number(of: id), !state.stories[story].members.isEmpty { pass.stories.append(export(story)) }
    }
    for decision in finishPass() { Self.record(decision, at: at, in: &pass) }
    for (id, _) in pass.aliases {
      var survivor = id
      while let next = pass.aliases[survivor] { survivor = next }
      pass.aliases[id] = survivor
    }
    return pass
  }

  private static func record(_ decision: StoryDecision, at: Timestamp, in pass: inout StoryPass) {
    func add(
      _ kind: StoryEventKind, _ story: StoryID, article: ArticleID? = nil, other: StoryID? = nil, _ reason: String
    ) {
      pass.events.append(
        StoryEvent(story: story, kind: kind, at: at, article: article, other: other, reason: reason))
    }
    switch decision {
    case .created(let story, let article, _, let reason): add(.created, story, article: article, reason.json)
    case .joined(let story, let article, _, let reason): add(.joined, story, article: article, reason.json)
    case .moved(let article, let from, let to, let isNew, _, let reason):
      add(.left, from, article: article, other: to, reason.json)
      add(isNew ? .created : .joined, to, article: article, other: from, reason.json)
    case .merged(let ended, let survivor, let reason):
      add(.merged, survivor, other: ended, reason.json)
      add(.merged, ended, other: survivor, reason.json)
      pass.aliases[ended] = survivor
    case .headline(let story, let article, let rule):
      add(.headline, story, article: article, "{\"rule\":\"\(rule.rawValue)\"}")
    case .kept, .role, .closed: break
    }
  }
}
