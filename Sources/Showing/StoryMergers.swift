package import News

/// Which story took in which, read from a story's history.
package struct StoryMergers {
  /// A story that ended in another.
  package struct Merger {
    /// The story that ended.
    package var ended: StoryID
    /// The story that took it in.
    package var survivor: StoryID
    /// When that was decided.
    package var at: Timestamp
    /// Why: the deduplicator's own account, one JSON object.
    package var reason: String
  }

  private var byEnded: [StoryID: Merger] = [:]
  /// Rows by which stories ended that live again: the row of the story that took them in is not in their history.
  private var endings: Set<StoryEvent> = []

  /// The mergers among some events in order. A merger is two rows, first the survivor's, then that of the story that
  /// ended. One that begins once more, after a merger was undone, has not ended.
  package init(_ events: [StoryEvent]) {
    var last: [StoryID: StoryEvent] = [:]
    for event in events {
      if event.kind == .created {
        byEnded[event.story] = nil
        if let ending = last[event.story] { end(ending) }
      }
      guard event.kind == .merged else { continue }
      last[event.story] = event
      guard let other = event.other, byEnded[event.story]?.survivor != other else { continue }
      byEnded[other] = Merger(ended: other, survivor: event.story, at: event.at, reason: event.reason)
    }
  }

  /// Notes that a row is the end of a story: it began once more behind it.
  private mutating func end(_ ending: StoryEvent) {
    endings.insert(ending)
    if let other = ending.other, byEnded[other]?.survivor == ending.story { byEnded[other] = nil }
  }

  /// Whether a row of a merger is that of the story that took the other one in.
  package func isTakingIn(_ event: StoryEvent) -> Bool {
    !endings.contains(event) && byEnded[event.story]?.survivor != event.other
  }

  /// The mergers by which the members of a story came to where they are now, in order.
  package func path(from story: StoryID) -> [Merger] {
    var path: [Merger] = []
    var story = story
    while let merger = byEnded[story], path.count < byEnded.count {
      path.append(merger)
      story = merger.survivor
    }
    return path
  }
}
