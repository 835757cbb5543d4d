import Claims
import News
import Showing
import Store

/// Reads the change log for a hook and keeps what it is to be told, together with how far the log was read: a process that
/// is killed goes on where it was, and tells nothing twice and leaves nothing out.
struct HookGathering {
  /// Changes that are read at once.
  private static let page = 500
  /// Seconds of failing without an answer after which a feed that fails counts as dead: three days.
  static let patience: Int64 = 3 * 86_400

  let store: Store
  let publicURL: String?

  /// Looks at everything that came since the last time.
  func gather(for record: HookRecord, at now: Timestamp) throws {
    var cursor = record.cursor
    while true {
      let changes = try store.changes(since: cursor, limit: Self.page)
      guard let last = changes.last else { return }
      let found = try findings(changes, record.hook, at: now)
      try store.keep(
        found.messages, told: found.told, forHook: record.hook.name, cursor: last.cursor, at: now)
      cursor = last.cursor
    }
  }

  /// Looks for feeds that have been failing for so long that they count as dead: no change tells of that.
  func gatherLost(for record: HookRecord, at now: Timestamp) throws {
    guard record.hook.events.contains(.dead) else { return }
    let lost = try store.feeds().filter { feed in
      guard feed.health == .failing, let lastPolled = feed.lastPolled else { return false }
      // A time in which nobody asked, since the machine was off or the feed paused, knows of no failure.
      let wanted = try store.wantedMoments(of: feed.feed.id)[feed.feed.id]?.last
      let start = max(since(feed), wanted ?? since(feed))
      let began = try store.troubleMoments(of: feed.feed.id, since: start).first ?? start
      let died = began.adding(seconds: Self.patience)
      return died <= lastPolled && died > record.hook.addedAt
    }
    let messages = lost.filter { fits($0, record.hook) }.map {
      payload(record.hook).feed($0, since: since($0), at: now)
    }
    if !messages.isEmpty {
      try store.keep(messages, forHook: record.hook.name, cursor: record.cursor, at: now)
    }
  }

  /// What changes come to: messages, and stories that have the publishers and count as told.
  private func findings(
    _ changes: [Change], _ hook: Hook, at now: Timestamp
  ) throws -> (messages: [HookMessage], told: [StoryID]) {
    var stories: Set<String> = []
    var told: [StoryID] = []
    let messages = try changes.compactMap { change -> HookMessage? in
      switch change.entity {
      case .story where hook.events.contains(.story):
        guard stories.insert(change.id).inserted, let story = try story(StoryID(change.id), hook) else { return nil }
        if try store.hasTold(hook.name, story: story.id) {
          told.append(story.id)
          return nil
        }
        return try message(story, hook, at: now)
      case .revision where change.kind == .edited:
        guard let version = change.version else { return nil }
        return try edit(ArticleID(change.id), version, hook, at: now)
      case .feed where change.kind == .health && hook.events.contains(.dead):
        return try feed(change.id, hook, at: now)
      default: return nil
      }
    }
    return (messages, told)
  }

  /// A story that has the publishers now. It is looked at as it is now, not as the change left it.
  private func story(_ id: StoryID, _ hook: Hook) throws -> StorySummary? {
    try store.stories(StoryQuery(of: id, for: hook)).first
  }

  private func message(_ story: StorySummary, _ hook: Hook, at now: Timestamp) throws -> HookMessage {
    var marks = ContestedMarks(store)
    return payload(hook).story(story, isContested: try marks.isContested(story), at: now)
  }

  private func edit(_ id: ArticleID, _ version: Int, _ hook: Hook, at now: Timestamp) throws -> HookMessage? {
    guard !hook.events.isDisjoint(with: [.silent, .figure]), var found = try store.edit(of: id, version: version) else {
      return nil
    }
    // A pass tells the kinds at its end; the log is often read before.
    if let waiting = found.waiting { found.edit.account = EditClassifier.account(of: waiting) }
    var events: [HookEvent] = []
    if found.edit.isSilent { events.append(.silent) }
    if found.edit.account?.kinds.contains(.figure) == true { events.append(.figure) }
    events.removeAll { !hook.events.contains($0) }
    guard !events.isEmpty, try store.article(id, fits: hook.filter) else { return nil }
    return payload(hook).edit(found.edit, events, at: now)
  }

  private func feed(_ id: String, _ hook: Hook, at now: Timestamp) throws -> HookMessage? {
    let feed: FeedRecord
    do {
      feed = try store.feed(id)
    } catch  where error.kind == .notFound {
      return nil
    }
    guard feed.health == .gone, fits(feed, hook) else { return nil }
    return payload(hook).feed(feed, since: since(feed), at: now)
  }

  private func fits(_ feed: FeedRecord, _ hook: Hook) -> Bool {
    let filter = hook.filter
    if let id = filter.feed, id != feed.feed.id { return false }
    let tag = feed.feed.language?.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
    if let language = filter.language, language != tag { return false }
    guard let folder = filter.folder else { return true }
    // By their bytes, as the store compares them for stories.
    return (feed.feed.folder.map { $0 + "/" } ?? "").utf8.starts(with: (folder + "/").utf8)
  }

  private func since(_ feed: FeedRecord) -> Timestamp { feed.lastSuccess ?? feed.addedAt }

  private func payload(_ hook: Hook) -> HookPayload { HookPayload(hook: hook, publicURL: publicURL) }
}
