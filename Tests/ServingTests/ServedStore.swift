import Foundation
import News
import Store

@testable import Serving

/// A store with two stories, an edit in silence and feeds of several states, and a desk that answers from it.
struct ServedStore {
  static let start = Timestamp(seconds: 1_700_000_000)
  static let story = "story0000001"

  let path: String
  let store: Store
  let desk: Desk
  let settings: ServingSettings
  let surroundings: ServingSurroundings
  let corrections = Corrections()
  let troubles = Troubles()

  /// A served store whose headlines are given: the first story's and the second's.
  init(
    headline: String = "Bridge at Ormsby closed", host: String = "127.0.0.1", publicURL: String? = nil,
    tokens: [String] = [], hours: Int64 = 2, patience: Double = MarkingRoom.patience,
    sleep: @escaping @Sendable (Int64) async -> Void = { _ in await Task.yield() }
  ) throws {
    path = NSTemporaryDirectory() + "courant-serving-" + UUID().uuidString + "/store.sqlite"
    store = try Store.open(path, access: .write)
    try Self.fill(store, headline: headline)
    for token in tokens {
      _ = try store.add(
        AccessTokenRecord(
          name: "me", hash: AccessToken.hash(of: token), fever: AccessToken.feverHash(of: token, name: "me"),
          addedAt: Self.start))
    }
    let (path, corrections, troubles) = (path, corrections, troubles)
    surroundings = ServingSurroundings(
      clock: { Self.start.adding(seconds: hours * 3600) }, sleep: sleep,
      secret: [UInt8](repeating: 7, count: 32),
      service: { nil }, report: { troubles.add("\($0): \($1)") }, correct: { try corrections.take($0) })
    settings = ServingSettings(host: host, port: 0, publicURL: publicURL, version: "0.0.0")
    let isOpen = settings.isOpen
    let open = { try Store.open(path, access: .read) }
    let watch = try open()
    desk = try Desk(
      settings: settings, room: ReadingRoom(watch: watch, readers: [try open()]),
      marks: try MarkingRoom(store, patience: patience),
      access: AccessGuard(tokens: { try watch.accessTokens() }, isOpen: isOpen),
      surroundings: surroundings)
  }

  /// The answer to a GET.
  func get(
    _ target: String, headers: [String: String] = [:], host: String = "localhost:8420", peer: String? = nil
  ) async throws -> Reply {
    var call = try Call(.get, target, host: host)
    call.headers = headers
    call.peer = peer
    return await desk.answer(call)
  }

  /// The answer to a request as it comes over a connection, whether it can be read or not.
  func ask(_ target: String, _ method: Call.Method = .get, peer: String? = nil) async -> Reply {
    var call: Call
    do {
      call = try Call(method, target, host: "localhost:8420")
    } catch {
      call = Call(method, target, host: "localhost:8420", fault: error)
    }
    call.peer = peer
    return await desk.answer(call)
  }

  /// The answer to a form.
  func post(_ target: String, _ form: String, headers: [String: String] = [:]) async throws -> Reply {
    var call = try Call(.post, target, host: "localhost:8420")
    call.headers = headers
    call.form = try Fields(Substring(form))
    return await desk.answer(call)
  }

  /// Frees the threads and the files.
  func end() async {
    await desk.room.close()
    await desk.marks.close()
    try? FileManager.default.removeItem(atPath: String(path.dropLast("/store.sqlite".count)))
  }

  static func article(
    _ source: String, _ guid: String, _ title: String, body: String, version: RevisionVerdict = .first, hours: Int64 = 0
  ) -> ArticleUpdate {
    let link = "https://\(source).example/\(guid)"
    let time = start.adding(seconds: hours * 3600)
    return ArticleUpdate(
      id: .derived(from: source, guid), verdict: version, guid: guid,
      article: ExtractedArticle(
        title: title, summary: body, body: body, byline: "", url: link, canonicalURL: link, source: "\(source).example",
        language: "en", published: start.adding(seconds: guid == "2" ? 3600 : 0)),
      markup: nil, entryHash: ContentHash(title + body), aliases: [ArticleAlias(.guid, guid)], observedAt: time,
      articleTime: start.adding(seconds: guid == "2" ? 3600 : 0))
  }

  static func feed(_ name: String) -> Feed {
    let url = "https://\(name).example/feed.xml"
    return Feed(id: .derived(from: url), url: url, title: name, folder: "Region")
  }

  private static func fill(_ store: Store, headline: String) throws {
    let (a, b) = (feed("alpha"), feed("beta"))
    _ = try store.addFeeds([a, b], at: start)
    let one = article("alpha", "1", headline, body: "The bridge is shut after 12 people were hurt.")
    let two = article(
      "beta", "2", "Ormsby bridge shut", body: "Police closed the bridge. 15 people were hurt.", hours: 1)
    let three = article("alpha", "3", "Harvest begins", body: "Farmers begin the harvest.")
    try store.commit([poll(a, [one, three]), poll(b, [two], health: .failing)], at: start.adding(seconds: 3600))
    try store.commit(
      pass(story, [(a, one), (b, two)]), decided: [one.id, two.id, three.id], at: start.adding(seconds: 3600))
    let edit = article(
      "alpha", "1", headline, body: "The bridge is shut after 14 people were hurt.",
      version: .revision(changed: [.summary, .body], silent: true, revertsTo: nil), hours: 2)
    try store.commit([poll(a, [edit])], at: start.adding(seconds: 7200))
  }

  static func poll(_ feed: Feed, _ articles: [ArticleUpdate], health: FeedHealth = .ok) -> FeedUpdate {
    var record = FeedRecord(feed: feed, addedAt: start)
    record.lastPolled = start
    record.health = health
    record.nextDue = start.adding(seconds: 5400)
    record.scheduleReason = "every half hour"
    if health == .failing { record.failure = FetchFailure(.notFound, "not found <b>here</b>") }
    return FeedUpdate(record: record, articles: articles)
  }

  /// Decides that the articles are one story, the last of them `new`.
  static func pass(
    _ id: String, _ articles: [(Feed, ArticleUpdate)], roles: [MemberRole] = [], new: Int? = nil, hours: Int64 = 0
  ) -> StoryPass {
    var pass = StoryPass()
    let members = articles.enumerated().map { index, pair in
      StoredMember(
        id: pair.1.id, feedURL: pair.0.url, source: pair.1.article.source, url: pair.1.article.canonicalURL,
        time: pair.1.articleTime,
        role: index < roles.count ? roles[index] : index == 0 ? .lead : .report, features: [1, 2, 3])
    }
    pass.stories = [
      StoredStory(
        id: StoryID(id), headlineArticle: articles[0].1.id, headlineRule: "earliestReport", members: members)
    ]
    pass.events = members.enumerated().suffix(new ?? members.count).map { index, member in
      StoryEvent(
        story: StoryID(id), kind: index == 0 ? .created : .joined, at: start.adding(seconds: hours * 3600),
        article: member.id,
        reason: #"{"rule":"score","score":0.9,"threshold":0.5,"sharedTerms":["bridge"]}"#)
    }
    return pass
  }
}

/// What was told to the log.
final class Troubles: @unchecked Sendable {
  private let lock = NSLock()
  private var told: [String] = []

  /// Every line so far.
  var all: [String] { lock.withLock { told } }

  func add(_ line: String) { lock.withLock { told.append(line) } }
}

/// Takes corrections instead of a service.
final class Corrections: @unchecked Sendable {
  private let lock = NSLock()
  private var taken: [CorrectionRequest] = []

  /// What was asked for.
  var all: [CorrectionRequest] { lock.withLock { taken } }

  func take(_ request: CorrectionRequest) throws -> CorrectionOutcome {
    if request.articles == ["nobody"] { throw CorrectionRefused("there is no such article") }
    lock.withLock { taken.append(request) }
    return CorrectionOutcome(number: 1, story: request.story ?? ServedStore.story, other: nil, moved: 1)
  }
}

extension Reply {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The value of a header.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
