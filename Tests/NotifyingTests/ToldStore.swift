import Fetching
import Foundation
import News
import Store

@testable import Notifying

/// A store in which things happen, a receiver that answers as it is told, and a clock that is set by hand.
final class ToldStore {
  static let start = Timestamp(seconds: 1_700_000_000)

  let path: String
  let store: Store
  let receiver = Receiver()
  let notifier: Notifier
  /// The notifier's.
  let own: Store
  private var state = Notifier.State()
  private(set) var now = ToldStore.start.adding(seconds: 10_000)

  /// A store with two feeds.
  init(hub: String? = nil) throws {
    path = NSTemporaryDirectory() + "courant-notifying-" + UUID().uuidString + "/store.sqlite"
    store = try Store.open(path, access: .write)
    own = try Store.open(path, access: .write)
    notifier = Notifier(
      store: own, requester: receiver, publicURL: "https://news.example", hub: hub, report: { _ in })
    _ = try store.addFeeds(["alpha", "beta", "gamma"].map(Self.feed), at: Self.start)
  }

  deinit { try? FileManager.default.removeItem(atPath: String(path.dropLast("/store.sqlite".count))) }

  /// Adds a hook.
  func hook(
    _ events: Set<HookEvent>, name: String = "desk", sources: Int = 2, _ change: (inout HookFilter) -> Void = { _ in }
  ) throws {
    var hook = Hook(
      name: name, url: "https://\(name).example/in", secret: Secret("sixteen letters!"), events: events,
      sources: sources, addedAt: now)
    change(&hook.filter)
    _ = try store.add(hook)
  }

  /// Time goes on, and the notifier looks.
  func look(after seconds: Int64 = 2) async throws {
    now = now.adding(seconds: seconds)
    try await turn(clock: { [now] in now })
  }

  /// The notifier looks, and its lines come to their ends.
  func turn(clock: @escaping @Sendable () -> Timestamp) async throws {
    var failure: (any Error)?
    await withDiscardingTaskGroup { tasks in
      do {
        try notifier.turn(&state, clock: clock, in: &tasks)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// What a process that begins anew does: it remembers nothing that is not in the store.
  func restart() { state = Notifier.State() }

  /// Commits an article of a feed, or another version of it.
  func publish(
    _ source: String, _ guid: String, _ body: String, silent: Bool? = nil, title: String = "Bridge closed",
    at published: Timestamp = ToldStore.start
  ) throws -> ArticleUpdate {
    let link = "https://\(source).example/\(guid)"
    let update = ArticleUpdate(
      id: .derived(from: source, guid),
      verdict: silent.map { .revision(changed: [.body], silent: $0, revertsTo: nil) } ?? .first, guid: guid,
      article: ExtractedArticle(
        title: title, summary: "", body: body, byline: "", url: link, canonicalURL: link, source: "\(source).example",
        language: "en", published: published),
      markup: nil, entryHash: ContentHash(title + body), aliases: [ArticleAlias(.guid, guid)], observedAt: now,
      articleTime: published)
    var record = FeedRecord(feed: Self.feed(source), addedAt: Self.start)
    record.lastPolled = now
    record.lastSuccess = now
    try store.commit([FeedUpdate(record: record, articles: [update])], at: now)
    return update
  }

  /// Commits what became of asking a feed.
  func poll(_ source: String, _ health: FeedHealth, lastSuccess: Timestamp?) throws {
    var record = FeedRecord(feed: try store.feed(Self.feed(source).id.text).feed, addedAt: Self.start)
    record.lastPolled = now
    record.lastSuccess = lastSuccess
    record.health = health
    record.failure = FetchFailure(health == .gone ? .gone : .server, "no", status: health == .gone ? 410 : 500)
    try store.commit([FeedUpdate(record: record, articles: [])], at: now)
  }

  /// Decides that articles are one story.
  func decide(_ story: String, _ articles: [(String, ArticleUpdate)], new: Int) throws {
    try store.commit(
      Self.pass(story, articles, new: new, at: now), decided: Array(articles.map(\.1.id).suffix(new)), at: now)
  }

  /// Splits articles off a story, by hand.
  func split(
    _ story: String, _ rest: [(String, ArticleUpdate)], into new: String, _ gone: [(String, ArticleUpdate)]
  ) throws {
    var pass = Self.pass(story, rest, new: 0, at: now)
    pass.stories += Self.pass(new, gone, new: 0, at: now).stories
    pass.events = [
      StoryEvent(story: StoryID(story), kind: .split, at: now, other: StoryID(new), reason: "{}"),
      StoryEvent(story: StoryID(new), kind: .created, at: now, other: StoryID(story), reason: "{}"),
    ]
    let correction = StoryCorrection(
      number: try store.corrections().count + 1, kind: .split, at: now, by: "me", story: StoryID(story),
      other: StoryID(new), articles: Dictionary(uniqueKeysWithValues: gone.map { ($0.1.id, StoryID(story)) }),
      rest: Set(rest.map(\.1.id)))
    try store.commit(pass, recording: correction, at: now)
  }

  private static func pass(
    _ story: String, _ articles: [(String, ArticleUpdate)], new: Int, at now: Timestamp
  ) -> StoryPass {
    var pass = StoryPass()
    let members = articles.enumerated().map { index, pair in
      StoredMember(
        id: pair.1.id, feedURL: Self.feed(pair.0).url, source: pair.1.article.source,
        url: pair.1.article.canonicalURL, time: pair.1.articleTime, role: index == 0 ? .lead : .report, features: [1])
    }
    pass.stories = [
      StoredStory(
        id: StoryID(story), headlineArticle: articles[0].1.id, headlineRule: "earliestReport", members: members)
    ]
    pass.events = members.suffix(new).enumerated().map { index, member in
      StoryEvent(
        story: StoryID(story), kind: new == members.count && index == 0 ? .created : .joined, at: now,
        article: member.id, reason: "{}")
    }
    return pass
  }

  static func feed(_ name: String) -> Feed {
    let url = "https://\(name).example/feed.xml"
    return Feed(id: .derived(from: url), url: url, title: name, folder: name == "alpha" ? "Region/North" : "World")
  }
}

/// Takes what is sent, and answers as it is told.
final class Receiver: Requester, @unchecked Sendable {
  private let lock = NSLock()
  private var taken: [FetchRequest] = []
  private var answers: [FetchOutcome] = []
  private var whenAsked: @Sendable () -> Void = {}

  /// What happens while a request is answered.
  var onRequest: @Sendable () -> Void {
    get { lock.withLock { whenAsked } }
    set { lock.withLock { whenAsked = newValue } }
  }

  /// Every request so far.
  var requests: [FetchRequest] { lock.withLock { taken } }

  /// The bodies of the requests, read as JSON.
  var documents: [[String: Any]] {
    requests.map { request in
      let data = Data(request.content?.bytes ?? [])
      return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
    }
  }

  /// Answers the next requests so; after them with 204.
  func answer(_ outcomes: FetchOutcome...) { lock.withLock { answers += outcomes } }

  /// The failure of a status.
  static func status(_ status: Int, retryAfter: Int? = nil) -> FetchOutcome {
    let kind: FetchFailure.Kind = status == 410 ? .gone : status == 503 ? .throttled : .server
    return .failed(FetchFailure(kind, "no", status: status, retryAfter: retryAfter))
  }

  func fetch(_ request: FetchRequest) async -> FetchOutcome {
    onRequest()
    return lock.withLock {
      taken.append(request)
      return answers.isEmpty ? .failed(FetchFailure(.emptyBody, "", status: 204)) : answers.removeFirst()
    }
  }

  func hold(_ host: String, until: Timestamp) {}
}

/// Answers at once, but for one receiver that answers only when the gate is opened.
final class SlowReceiver: Requester, @unchecked Sendable {
  private let slow: String
  private let lock = NSLock()
  private var counts: [String: Int] = [:]
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(slow: String) { self.slow = slow }

  /// Requests so far to an address.
  func asked(_ url: String) -> Int { lock.withLock { counts[url] ?? 0 } }

  /// Lets the slow one answer.
  func open() {
    let all = lock.withLock {
      isOpen = true
      defer { waiting = [] }
      return waiting
    }
    for one in all { one.resume() }
  }

  func fetch(_ request: FetchRequest) async -> FetchOutcome {
    lock.withLock { counts[request.url, default: 0] += 1 }
    if request.url == slow {
      await withCheckedContinuation { one in
        let isOpen = lock.withLock {
          if !self.isOpen { waiting.append(one) }
          return self.isOpen
        }
        if isOpen { one.resume() }
      }
    }
    return .failed(FetchFailure(.emptyBody, "", status: 204))
  }

  func hold(_ host: String, until: Timestamp) {}
}

/// A clock that goes on when it is told to.
final class SlowTime: @unchecked Sendable {
  private let lock = NSLock()
  private var time: Timestamp

  init(_ time: Timestamp) { self.time = time }

  /// The time.
  var now: Timestamp { lock.withLock { time } }

  func pass(_ seconds: Int64) { lock.withLock { time = time.adding(seconds: seconds) } }
}
