import Fetching
import FoundationEssentials
import News
import TestSupport
import Testing

@testable import Store
@testable import Syncing

/// Feeds whose documents a history writes; what it forgets is not served any more.
private final class WrittenFeeds: Requester {
  private let documents = Guarded<[String: [Item]]>([:])

  func write(_ item: Item, to site: String) {
    documents.with { documents in
      documents[site, default: []].removeAll { $0.guid == item.guid }
      documents[site, default: []].append(item)
      documents[site] = documents[site].map { Array($0.suffix(12)) }
    }
  }

  func items(_ site: String) -> [Item] { documents.with { $0[site] ?? [] } }

  func hold(_ host: String, until: Timestamp) {}

  func fetch(_ request: FetchRequest) async -> FetchOutcome {
    let site = request.url.split(separator: "/")[1]
    let body = rss(String(site), items(String(site)))
    let headers = FetchedHeaders(
      status: 200, contentType: "application/rss+xml", validators: Validators(), finalURL: request.url)
    return .fetched(headers, body: Array(body.utf8))
  }
}

/// One store and the passes over it.
private final class Half {
  let store: Store
  let faults = FaultPlan()
  private let feeds: WrittenFeeds
  private let clock: VirtualClock
  private let folder: String
  private let kept: SyncRun?
  /// One feed after another, so that all see them in one order.
  private let settings: SyncSettings

  /// - Parameters:
  ///   - keeps: one run makes all passes; else every pass has a run of its own.
  ///   - atOnce: articles that are decided at once.
  ///   - readsAtOnce: articles whose words are held at once.
  init(
    _ feeds: WrittenFeeds, _ clock: VirtualClock, keeps: Bool, atOnce: Int = 5_000, readsAtOnce: Int = 5_000
  ) throws {
    self.feeds = feeds
    self.clock = clock
    folder = FileManager.default.temporaryDirectory.path + "/courant-half-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try Store.open(folder + "/store.sqlite", access: .write, faults: faults)
    faults.fail(atWrite: 0)
    settings = SyncSettings(window: 1, articlesDecidedAtOnce: atOnce, articlesReadAtOnce: readsAtOnce)
    kept = keeps ? Self.run(store, feeds, clock, settings).keepingStories() : nil
    _ = try store.addFeeds(
      StoryMemoryTests.sites.map { Feed(id: .derived(from: $0), url: "https://\($0)/feed") }, at: clock.now)
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func run(
    _ store: Store, _ feeds: WrittenFeeds, _ clock: VirtualClock, _ settings: SyncSettings
  ) -> SyncRun {
    SyncRun(
      store: store, fetcher: feeds, settings: settings, clock: { clock.now },
      sleep: { _ in await Wait.untilCancelled() })
  }

  func pass() async throws {
    _ = try await (kept ?? Self.run(store, feeds, clock, settings)).run(.all) { _ in }
  }

  /// Whether the next pass need not read the stories again.
  func knowsStories() throws -> Bool {
    let constraints = StoryConstraints(try store.corrections())
    return try kept?.memory?.take(at: store.storyMark(), constraints) != nil
  }

  /// A pass that is killed at one of its first writes; true if it was.
  func killedPass(atWrite number: Int) async throws -> Bool {
    faults.fail(atWrite: number)
    defer { faults.fail(atWrite: 0) }
    do {
      try await pass()
      return false
    } catch { return true }
  }

  /// Every story's headline, whether figures differ in it, and its articles, whichever way it came to them.
  func stories() throws -> Set<[String]> {
    Set(
      try store.stories(StoryQuery(limit: 100_000)).map { story in
        [story.headline, "\(story.figureMark?.differ == true)"] + story.articles.map(\.id.text).sorted()
      })
  }

  /// Everything that a reader can see of stories and their histories.
  func view() throws -> String {
    let stories = try store.stories(StoryQuery(limit: 100_000)).sorted { $0.id < $1.id }
    var text = ""
    for story in stories {
      text += "\(story)\n"
      for event in try store.storyEvents(story.id) { text += "  \(event)\n" }
    }
    return text + "\(try store.changes(since: 0))"
  }
}

@Suite struct StoryMemoryTests {
  static let sites = ["a.example", "b.example", "c.example", "d.example", "news.d.example"]

  private func item(_ number: Int, of event: Int, at time: Timestamp, _ random: inout SplitMix) -> Item {
    var words = SplitMix(UInt64(event) &* 1_000_003)
    let topic = (0..<7).map { _ in Self.word(&words) }
    let title = topic.prefix(5) + [Self.word(&random)]
    let text = topic + (0..<12).map { _ in Self.word(&random) } + topic.reversed()
    return Item(
      guid: "n\(number)", title: "Event " + title.joined(separator: " "), text: text.joined(separator: " ") + ".",
      date: time.iso8601)
  }

  private static func word(_ random: inout SplitMix) -> String {
    let letters = Array("abdefgiklmnoprstuv")
    return String((0..<7).map { _ in letters[Int(random.next() % UInt64(letters.count))] })
  }

  @Test(arguments: [1, 2, 3])
  func `passes that keep what they know come to what passes come to that read it each time`(
    seed: UInt64
  ) async throws {
    var random = SplitMix(seed)
    func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    let clock = VirtualClock()
    let feeds = WrittenFeeds()
    let halves = [try Half(feeds, clock, keeps: true, readsAtOnce: 2), try Half(feeds, clock, keeps: false)]
    var number = 0
    for step in 0..<45 {
      clock.advance(milliseconds: Int64(step % 15 == 14 ? 5 * 86_400_000 : (20 + below(160)) * 60_000))
      for _ in 0...below(5) {
        number += 1
        let late = below(12) == 0 ? below(3 * 86_400) : below(3 * 3600)
        var report = item(number, of: number / 4, at: clock.now.adding(seconds: -Int64(late)), &random)
        let site = Self.sites[below(Self.sites.count)]
        if below(6) == 0, var old = feeds.items(site).last {
          old.title += " \(number)"
          report = old
        }
        feeds.write(report, to: site)
      }
      if step % 9 == 5 {
        let write = 2 + below(6)
        let wasKilled = try await [halves[0].killedPass(atWrite: write), halves[1].killedPass(atWrite: write)]
        #expect(wasKilled[0] == wasKilled[1])
      }
      for half in halves { try await half.pass() }
      if step % 7 == 6 { try correct(halves, below, at: clock.now) }
      if step % 20 == 19 {
        for half in halves {
          _ = try half.store.prune(
            PruneRule(before: clock.now.adding(seconds: -7 * 86_400), keepsMultiSource: false), at: clock.now)
        }
      }
      try #require(try halves[0].view() == halves[1].view(), "step \(step)")
    }
    #expect(try halves[0].store.stories(StoryQuery(limit: 100_000)).contains { $0.sourceCount > 1 })
    for half in halves { #expect(try half.store.check() == []) }
  }

  @Test func `what a pass tells of figures, to hooks and of what was read leaves the stories known`() async throws {
    let clock = VirtualClock()
    let feeds = WrittenFeeds()
    var random = SplitMix(3)
    let half = try Half(feeds, clock, keeps: true)
    for (number, hurt) in [(0, 4), (1, 7)] {
      var report = item(number, of: 1, at: clock.now, &random)
      report.text += " The police said that \(hurt) people were killed."
      feeds.write(report, to: Self.sites[number])
    }
    try await half.pass()
    let story = try #require(try half.store.stories(StoryQuery(limit: 10)).first)
    #expect(story.figureMark?.differ == true)
    let last = try half.store.lastCursor()
    #expect(try half.store.hubNotice("https://hub.example/").cursor == last)
    try half.store.keep([HookMessage(id: "1", body: "{}")], forHook: "nobody", cursor: last, at: clock.now)
    try half.store.markAllStoriesRead(before: clock.now)
    #expect(try half.knowsStories())
    try await half.pass()
    try half.store.removeFeed(FeedID.derived(from: Self.sites[0]), at: clock.now)
    #expect(try !half.knowsStories())
  }

  @Test(arguments: [1, 2, 3, 4])
  func `a first pass that decides a share after another comes to the stories of one that decides all at once`(
    seed: UInt64
  ) async throws {
    var random = SplitMix(seed)
    let clock = VirtualClock()
    let feeds = WrittenFeeds()
    let whole = try Half(feeds, clock, keeps: false)
    let shares = [
      try Half(feeds, clock, keeps: false, atOnce: 7, readsAtOnce: 3),
      try Half(feeds, clock, keeps: true, atOnce: 1, readsAtOnce: 1),
    ]
    var number = 0
    // The first pass brings all that has gathered, the others bring late ones too.
    for count in [60, 9, 14, 30] {
      for _ in 0..<count {
        number += 1
        let age = Int64(random.next() % (count == 60 ? 6 * 86_400 : 5 * 3600))
        var report = item(number, of: number / 3, at: clock.now.adding(seconds: -age), &random)
        report.text += " The police said that \(number % 3 == 0 ? 40 : 41) people were killed."
        feeds.write(report, to: Self.sites[number % Self.sites.count])
      }
      try await whole.pass()
      let expected = try whole.stories()
      for half in shares {
        try await half.pass()
        #expect(try half.stories() == expected)
        #expect(try half.store.check() == [])
      }
      clock.advance(hours: 7)
    }
    #expect(try whole.stories().contains { $0.count > 3 && $0[1] == "true" })
  }

  @Test func `one that is cancelled ends after a share, and the next goes on`() async throws {
    let clock = VirtualClock()
    let feeds = WrittenFeeds()
    var random = SplitMix(5)
    let half = try Half(feeds, clock, keeps: false)
    for number in 0..<10 {
      feeds.write(item(number, of: number, at: clock.now, &random), to: Self.sites[number % Self.sites.count])
    }
    let whole = try Half(feeds, clock, keeps: false)
    try await whole.pass()
    // Killed once all articles are written and no story is.
    for write in 1..<400 where try half.store.countPending() < 10 {
      _ = try await half.killedPass(atWrite: write)
    }
    try #require(try half.store.countPending() == 10 && half.stories().isEmpty)
    let settings = SyncSettings(articlesDecidedAtOnce: 4)
    let beats = Guarded(0)
    let cancelled = Task { [store = half.store, now = clock.now] in
      withUnsafeCurrentTask { $0?.cancel() }
      var summary = SyncSummary(startedAt: now)
      let decisions = StoryDecisions(store: store, settings: settings, beat: { beats.with { $0 += 1 } })
      try decisions.decide(at: now, into: &summary)
      return summary
    }
    #expect(try await cancelled.value.interrupted)
    #expect(try beats.with { $0 } == 1 && half.store.countPending() == 6)
    var summary = SyncSummary(startedAt: clock.now)
    try StoryDecisions(store: half.store, settings: settings).decide(at: clock.now, into: &summary)
    #expect(try !summary.interrupted && half.stories() == whole.stories())
  }

  /// The same correction in both stores: two stories become one, an article stands alone, or one goes to another story.
  private func correct(_ halves: [Half], _ below: (Int) -> Int, at now: Timestamp) throws {
    let stories = try halves[0].store.stories(StoryQuery(limit: 100)).sorted { $0.id < $1.id }
    guard stories.count > 1 else { return }
    let one = stories[below(stories.count)]
    let others = stories.filter { $0.id != one.id }
    let other = others[below(others.count)]
    let request =
      if below(2) == 0 {
        CorrectionRequest(.pin, by: "me", story: one.id, articles: [other.articles[0].id])
      } else if one.articles.count > 1 {
        CorrectionRequest(.split, by: "me", story: one.id, articles: [one.articles[0].id])
      } else {
        CorrectionRequest(.merge, by: "me", story: one.id, other: other.id)
      }
    for half in halves { _ = try StoryCorrecting(store: half.store).perform(request, at: now) }
  }
}
