import News
import Showing
import Store

/// Feeds, the change log and the state of the service as JSON in the shapes of the command line.
struct ServiceAPI {
  let service: ServiceStatus?
  let now: Timestamp

  /// Changes of one answer at most.
  static let mostChanges = 10_000

  /// `/v1/feeds`
  func feeds(_ call: Call, in store: Store) throws -> Reply {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("health")
    let health = call.query["health"].map { FeedHealth(rawValue: $0) }
    if case .some(nil) = health {
      throw Refusal(.badRequest, "health is one of \(FeedHealth.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let feeds = try store.feeds().filter { health == nil || $0.health == health }
    return .document { json in
      json.field("feeds", array: feeds) { json, feed in json.value(feed) }
    }
  }

  /// `/v1/feeds/ID`
  func feed(_ id: String, _ call: Call, in store: Store) throws -> Reply {
    try Questioning(query: call.query, store: store, now: now).allow()
    let record = try store.feed(id)
    return .document { json in
      json.key("feed")
      json.value(record)
    }
  }

  /// What the answer to a call depends on beside its address: the event behind which the changes begin.
  static func eventBefore(_ call: Call) -> String? {
    call.path == ["v1", "changes"] ? call.headers["last-event-id"] : nil
  }

  /// `/v1/changes?since=CURSOR`; `since` may be N@EPOCH, and Last-Event-ID outranks it, as in a stream.
  func changes(_ call: Call, in store: Store) throws -> Reply {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("since", "limit")
    let start = try ChangeCursor(askedBy: call, in: store)
    let limit = try asked.number("limit", 1...Self.mostChanges) ?? 1000
    let changes = try ChangeEdits(store: store).changes(since: start.number, limit: limit)
    return .document { json in
      json.field("changes", array: changes) { json, change in json.value(change) }
      json.field("next", Int(changes.last?.cursor ?? start.number))
      json.field("epoch", start.epoch)
    }
  }

  /// `/v1/status`
  func status(_ call: Call, in store: Store) throws -> Reply {
    try Questioning(query: call.query, store: store, now: now).allow()
    let report = try report(in: store)
    return .document { json in json.fields(of: report) }
  }

  /// The state of the service and of its feeds.
  func report(in store: Store) throws -> StatusReport {
    let day = Timestamp(seconds: now.seconds - now.seconds % 86_400)
    let feeds = try store.feeds()
    return StatusReport(
      service: service, counts: try store.status(dayStart: day),
      pages: try store.pageQueue(at: now, fallback: .off), day: day, feeds: feeds,
      attention: AttentionItem.all(feeds, now: now))
  }
}

/// A place in the change log as a request gives it: `N`, or `N@EPOCH`.
struct ChangeCursor {
  /// The last change that is known.
  let number: Int64

  /// Which life of the log it belongs to.
  let epoch: String

  /// Where a request wants to begin: at Last-Event-ID, else at `since`, else at the beginning. An empty Last-Event-ID is what
  /// a client sends that has none yet (WHATWG HTML, 9.2.6).
  init(askedBy call: Call, in store: Store) throws {
    let known = call.headers["last-event-id"].flatMap { $0.isEmpty ? nil : $0 }
    try self.init(known ?? call.query["since"] ?? "0", in: store)
  }

  /// Reads a cursor; throws a refusal for what is none, for one of another life of the store, and for one that no answer of
  /// this log gave: who has that would wait for ever.
  init(_ text: String, in store: Store) throws {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let number = Int64(first), number >= 0, first.utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { throw Refusal(.badRequest, "since is a cursor: a whole number, or N@EPOCH") }
    self.number = number
    epoch = try store.epoch()
    if parts.count > 1, parts[1] != epoch {
      throw Refusal(.conflict, "the cursor belongs to another life of this store (now \(epoch)); begin again at 0")
    }
    let last = try store.lastCursor()
    guard number <= last else {
      throw Refusal(.conflict, "the log ends at \(last): the cursor \(number) is not of this store; begin again at 0")
    }
  }
}
