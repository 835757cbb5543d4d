import News
import Store
import Syncing
import TestSupport
import Testing

@Suite struct `A pass` {
  let world: World

  init() throws { world = try World() }

  @Test func `brings every item once and joins the reports of one event`() async throws {
    try threeOutlets(world)
    let summary = try await world.sync()
    #expect(summary.fetched == 3 && summary.failed == 0)
    #expect(summary.articlesNew == 4 && summary.entriesNew == 4)
    #expect(try world.stories().map(\.count).sorted() == [1, 1, 2])
    #expect(try world.store.check() == [])
  }

  @Test func `twice equals once, and asks conditionally the second time`() async throws {
    try threeOutlets(world)
    try await world.sync()
    let before = try (world.store.articles(), world.store.stories(), world.store.changes(since: 0))
    world.clock.advance(hours: 2)
    let summary = try await world.sync()
    #expect(
      summary.notModified == 3 && summary.articlesNew == 0 && summary.revisionsNew == 0 && summary.storiesNew == 0)
    #expect(try world.store.articles() == before.0)
    #expect(try world.store.stories().map(\.id) == before.1.map(\.id))
    #expect(try world.store.changes(since: 0) == before.2)
    #expect(world.server.requests.suffix(3).allSatisfy { $0["If-None-Match"] != nil })
  }

  @Test func `a body that came before costs nothing but the answer`() async throws {
    world.documents.put("/a.xml", bytes: Array(rss("a.example", [dam]).utf8), etag: "")
    try world.subscribe(["/a.xml"])
    try await world.sync()
    let changes = try world.store.changes(since: 0)
    let summary = try await world.sync()
    #expect(summary.fetched == 1 && summary.notModified == 0 && summary.articlesNew == 0)
    #expect(try world.store.changes(since: 0) == changes)
  }

  @Test func `keeps an edit as a version, and calls it silent if the date stood still`() async throws {
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    try await world.sync()
    var later = dam
    later.title = "Dam breaks above the town of Merrow, 15 dead"
    world.documents.put("/a.xml", rss("a.example", [later]))
    var summary = try await world.sync()
    #expect(summary.revisionsNew == 1 && summary.revisionsSilent == 1)
    later.text += " The government has called a day of mourning."
    later.date = "Tue, 29 Apr 2025 06:00:00 GMT"
    world.documents.put("/a.xml", rss("a.example", [later]))
    summary = try await world.sync()
    #expect(summary.revisionsNew == 1 && summary.revisionsSilent == 0)
    let article = try #require(try world.store.articles().first)
    let versions = try world.store.revisions(article.id)
    #expect(versions.map(\.version) == [1, 2, 3])
    #expect(versions.map(\.isSilent) == [false, true, false])
    #expect(versions.map(\.changed) == [[], [.title], [.summary]])
  }

  @Test func `a date that moves alone is no version`() async throws {
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    try await world.sync()
    var later = dam
    later.date = "Tue, 29 Apr 2025 09:00:00 GMT"
    world.documents.put("/a.xml", rss("a.example", [later]))
    #expect(try await world.sync().revisionsNew == 0)
    #expect(try world.store.articles().first?.version == 1)
  }

  @Test func `an edit is silent against the date last seen, not against that of the version before`() async throws {
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    try await world.sync()
    var later = dam
    later.date = "Tue, 29 Apr 2025 09:00:00 GMT"
    world.documents.put("/a.xml", rss("a.example", [later]))
    try await world.sync()
    later.title = "Dam breaks above the town of Merrow, 15 dead"
    world.documents.put("/a.xml", rss("a.example", [later]))
    let summary = try await world.sync()
    #expect(summary.revisionsNew == 1 && summary.revisionsSilent == 1)
  }

  @Test func `an article without a date counts as of the moment when it was seen`() async throws {
    world.documents.put(
      "/a.xml", rss("a.example", [dam, budget]).replacing("pubDate", with: "nothing"))
    try world.subscribe(["/a.xml"])
    try await world.sync()
    let seen = world.clock.now
    #expect(seen.seconds % 3600 != 0)
    #expect(try world.store.stories().allSatisfy { $0.firstSeen == seen && $0.lastUpdated == seen })
    #expect(try world.store.articles(ArticleQuery(since: seen)).count == 2)
  }

  @Test func `an empty item is no article`() async throws {
    let document = rss("a.example", [dam]).replacing(
      "</channel>", with: "<item></item><item><guid>x</guid></item></channel>")
    world.documents.put("/a.xml", document)
    try world.subscribe(["/a.xml"])
    #expect(try await world.sync().articlesNew == 1)
  }

  @Test func `a web page in the feed's place fails and changes nothing`() async throws {
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    try await world.sync()
    let validators = try world.store.feed(world.url("/a.xml")).validators
    world.documents.put("/a.xml", "<!doctype html><html><body>We value your privacy</body></html>", type: "text/html")
    let summary = try await world.sync()
    let record = try world.store.feed(world.url("/a.xml"))
    #expect(summary.failed == 1 && summary.failures.first?.feed == world.url("/a.xml"))
    #expect(record.health == .failing && record.failure?.kind == .notAFeed)
    #expect(record.validators == validators)
    #expect(try world.store.articles().count == 1)
  }

  @Test func `a cut document gives its complete items and no validators`() async throws {
    let whole = rss("a.example", [dam, budget])
    let cut = whole.prefix(whole.count - 120)
    world.documents.put("/a.xml", String(cut))
    try world.subscribe(["/a.xml"])
    let summary = try await world.sync()
    #expect(summary.articlesNew == 1 && summary.failed == 1)
    let record = try world.store.feed(world.url("/a.xml"))
    #expect(record.validators.isEmpty && record.health == .failing && record.failure?.kind == .incomplete)
    world.documents.put("/a.xml", whole)
    #expect(try await world.sync().articlesNew == 1)
    #expect(try !world.store.feed(world.url("/a.xml")).validators.isEmpty)
  }

  @Test func `a private address is refused without leave`() async throws {
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"], allowsPrivateAddress: false)
    #expect(try await world.sync().failed == 1)
    #expect(try world.store.feed(world.url("/a.xml")).failure?.kind == .forbiddenAddress)
    #expect(world.server.requests.isEmpty)
  }

  @Test func `410 ends a feed and keeps its articles`() async throws {
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    try await world.sync()
    world.documents.put("/a.xml") { _ in .status(410) }
    try await world.sync()
    #expect(try world.store.feed(world.url("/a.xml")).health == .gone)
    let asked = world.server.requests.count
    world.clock.advance(hours: 24 * 60)
    #expect(try await world.sync().asked == 0)
    #expect(world.server.requests.count == asked)
    #expect(try world.store.articles().count == 1)
  }

  @Test func `a publisher that asks for a pause gets it, for its whole host`() async throws {
    try threeOutlets(world)
    try await world.sync()
    world.documents.put("/a.xml") { _ in .status(429, [("Retry-After", "7200")]) }
    #expect(try await world.sync(.named([.derived(from: "/a.xml")])).waiting == 1)
    let asked = world.server.requests.count
    world.clock.advance(milliseconds: 7_100_000)
    let summary = try await world.sync()
    #expect(summary.fetched == 0 && summary.asked == 0 && summary.waiting == 3)
    #expect(world.server.requests.count == asked)
    #expect(try world.store.feed(world.url("/b.xml")).failures == 0)
    #expect(try world.store.feed(world.url("/a.xml")).health == .waiting)
  }

  @Test func `due feeds alone are asked, and the rest is counted`() async throws {
    try threeOutlets(world)
    #expect(try await world.sync(.due).asked == 3)
    let summary = try await world.sync(.due)
    #expect(summary.asked == 0 && summary.notDue == 3)
  }
}
