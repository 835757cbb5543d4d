import Fetching
import News
import Scheduling
@testable import Store
import Syncing
import TestSupport
import Testing

@Suite struct `Pages are asked politely` {
  let world: World
  let publisher: PagePublisher

  init() throws {
    world = try World()
    publisher = PagePublisher(world: world)
  }

  private func subscribe(_ path: String = "/a.xml", _ mode: FullTextMode = .on) throws {
    let feed = Feed(id: .derived(from: path), url: world.url(path), allowsPrivateAddress: true, fullText: mode)
    _ = try world.store.addFeeds([feed], at: world.clock.now)
  }

  private func robots() -> Int { world.server.requests.count { $0.path == "/robots.txt" } }

  @Test func `robots.txt is asked once a day and obeyed`() async throws {
    world.documents.put("/robots.txt", "User-agent: *\nDisallow: /bex\nDisallow: /c*r.html$\n", type: "text/plain")
    publisher.feed(["arn", "bex", "cor"])
    for name in ["arn", "bex", "cor"] { publisher.put(name) }
    try subscribe()
    let summary = try await world.sync()
    #expect(summary.pagesRead == 1 && summary.pagesUnusable == 2 && summary.pagesAsked == 1 && summary.failed == 0)
    #expect(publisher.asked("arn").count == 1 && publisher.asked("bex").isEmpty && publisher.asked("cor").isEmpty)
    #expect(try publisher.page("bex")?.state == .disallowed)
    #expect(robots() == 1)
    for _ in 0..<23 {
      world.clock.advance(hours: 1)
      try await world.sync(.due)
    }
    #expect(robots() == 1)
    world.clock.advance(hours: 3)
    try await world.sync(.due)
    #expect(robots() == 2)
    #expect(publisher.asked("bex").isEmpty)
  }

  @Test(arguments: [404, 403, 401, 410])
  func `a robots.txt that answers with a client's error allows everything`(status: Int) async throws {
    world.documents.put("/robots.txt") { _ in .status(status) }
    publisher.feed(["arn"])
    publisher.put("arn")
    try subscribe()
    #expect(try await world.sync().pagesRead == 1)
  }

  @Test func `a robots.txt that cannot be had forbids everything for a while`() async throws {
    world.documents.put("/robots.txt") { _ in .status(500) }
    publisher.feed(["arn", "bex"])
    publisher.put("arn")
    publisher.put("bex")
    try subscribe()
    let summary = try await world.sync()
    #expect(summary.pagesAsked == 0 && summary.pagesFailed == 2 && summary.failed == 0 && robots() == 1)
    world.clock.advance(milliseconds: 3_000_000)
    try await world.sync(.due)
    #expect(robots() == 1 && publisher.asked("arn").isEmpty)
    world.documents.put("/robots.txt", "", type: "text/plain")
    world.clock.advance(hours: 1)
    #expect(try await world.sync(.due).pagesRead == 2)
  }

  @Test func `an older copy of robots.txt serves while a new one cannot be had`() async throws {
    world.documents.put("/robots.txt", "User-agent: *\nDisallow: /bex\n", type: "text/plain")
    publisher.feed(["arn", "bex"])
    publisher.put("arn")
    publisher.put("bex")
    try subscribe()
    try await world.sync()
    world.documents.put("/robots.txt") { _ in .status(502) }
    world.clock.advance(hours: 30)
    #expect(try await world.sync(.due).pagesUnchanged == 1)
    #expect(publisher.asked("arn").count == 2 && publisher.asked("bex").isEmpty)
  }

  @Test func `robots.txt of the site that a link leads on to is obeyed as well`() async throws {
    let there = LoopbackDocuments()
    let target = try there.serve()
    defer { target.stop() }
    there.put("/robots.txt", "User-agent: courant\nDisallow: /secret\n", type: "text/plain")
    let text = PagePublisher.page("Council of arn puts off its bridge", PagePublisher.paragraphs("arn"))
    there.put("/secret/arn", text, type: "text/html")
    there.put("/open/arn", text, type: "text/html")
    publisher.feed(["arn", "bex"])
    world.documents.put("/arn.html") { _ in .redirect(302, to: target.base + "/secret/arn") }
    world.documents.put("/bex.html") { _ in .redirect(302, to: target.base + "/open/arn") }
    try subscribe()
    let summary = try await world.sync()
    #expect(summary.pagesRead == 1 && summary.pagesUnusable == 1)
    #expect(target.requests.map(\.path).sorted() == ["/open/arn", "/robots.txt"])
    #expect(try publisher.page("arn")?.state == .disallowed)
    #expect(try publisher.article("bex")?.aliases == [CanonicalURL.canonical(target.base + "/open/arn")])
  }

  @Test func `a redirect within the site to a place that robots.txt forbids is not followed`() async throws {
    world.documents.put("/robots.txt", "User-agent: *\nDisallow: /secret\n", type: "text/plain")
    let text = PagePublisher.page("Council of arn puts off its bridge", PagePublisher.paragraphs("arn"))
    for path in ["/secret/arn", "/open/arn"] { world.documents.put(path, text, type: "text/html") }
    publisher.feed(["arn", "bex"])
    world.documents.put("/arn.html") { _ in .redirect(302, to: "/hop") }
    world.documents.put("/hop") { _ in .redirect(302, to: "/secret/arn") }
    world.documents.put("/bex.html") { _ in .redirect(302, to: "/open/arn") }
    try subscribe()
    let summary = try await world.sync()
    #expect(summary.pagesRead == 1 && summary.pagesUnusable == 1)
    #expect(!world.server.requests.contains { $0.path == "/secret/arn" })
    #expect(try publisher.page("arn")?.state == .disallowed)
    #expect(try publisher.page("bex")?.state == .read)
    #expect(robots() == 1)
  }

  @Test func `one at a time of a host, and one page for all articles that have its address`() async throws {
    let names = (0..<6).map { "place\($0)" }
    publisher.feed(names, at: "/a.xml")
    publisher.feed(names, at: "/b.xml")
    for name in names { publisher.put(name) }
    try subscribe("/a.xml")
    try subscribe("/b.xml")
    let summary = try await world.sync()
    #expect(summary.pagesRead == 12)
    #expect(names.allSatisfy { publisher.asked($0).count == 1 })
    #expect(world.server.peakConnections <= 2)
  }

  @Test func `429 holds the whole host, feeds included, until its time`() async throws {
    publisher.feed(["arn", "bex", "cor"], at: "/a.xml")
    world.documents.put("/b.xml", rss("b.example", [budget]))
    for name in ["arn", "bex", "cor"] {
      world.documents.put("/\(name).html") { _ in .status(429, [("Retry-After", "7200")]) }
    }
    try subscribe("/a.xml")
    try subscribe("/b.xml", .off)
    let summary = try await world.sync()
    #expect(summary.pagesAsked == 1 && summary.pagesFailed == 1 && summary.failed == 0 && summary.pagesWaiting == 3)
    let asked = world.server.requests.count
    world.clock.advance(milliseconds: 7_100_000)
    let later = try await world.sync()
    #expect(later.waiting == 2 && world.server.requests.count == asked)
    #expect(try world.store.heldHosts(at: world.clock.now).count == 1)
    for name in ["arn", "bex", "cor"] { publisher.put(name) }
    world.clock.advance(milliseconds: 800_000)
    #expect(try await world.sync(.due).pagesRead == 3)
  }

  @Test func `a host in trouble is left alone after three failures`() async throws {
    let names = (0..<10).map { "place\($0)" }
    publisher.feed(names)
    for name in names { world.documents.put("/\(name).html") { _ in .status(500) } }
    try subscribe()
    let summary = try await world.sync()
    #expect(summary.pagesFailed == 3 && summary.pagesAsked == 3 && summary.failed == 0 && summary.fetched == 1)
    #expect(try names.compactMap { try publisher.page($0)?.nextDue }.count == 10)
    #expect(names.map { publisher.asked($0).count }.reduce(0, +) == 3)
  }

  @Test func `a page that fails is tried again with growing pauses, then given up`() async throws {
    publisher.feed(["arn"])
    world.documents.put("/arn.html") { _ in .status(500) }
    try subscribe()
    for _ in 0..<(4 * 40) {
      #expect(try await world.sync(.due).failed == 0)
      world.clock.advance(milliseconds: 900_000)
    }
    #expect(publisher.asked("arn").count == 5)
    let page = try #require(try publisher.page("arn"))
    #expect(page.state == .failed && page.nextDue == nil && page.status == 500)
  }

  @Test func `what is no web page is not read, and not asked again`() async throws {
    publisher.feed(["arn"])
    let size = 4_000_000
    world.documents.put("/arn.html", bytes: [UInt8](repeating: 65, count: size), type: "application/pdf")
    try subscribe()
    #expect(try await world.sync().pagesUnusable == 1)
    let page = try #require(try publisher.page("arn"))
    #expect(page.state == .unsuitable && page.nextDue == nil && page.detail.contains("application/pdf"))
  }

  @Test func `a private address is refused without the feed's leave`() async throws {
    let store = world.store
    publisher.feed(["arn"])
    publisher.put("arn")
    try subscribe()
    world.documents.remove("/arn.html")
    try await world.sync()
    let asked = world.server.requests.count
    publisher.put("arn")
    try store.write("") { try $0.execute("UPDATE feed SET allows_private = 0") }
    world.clock.advance(hours: 2)
    try await world.sync(.due)
    #expect(world.server.requests.count == asked)
    #expect(try publisher.page("arn")?.state == .unsuitable)
  }

  @Test func `a wall is no text, and no version`() async throws {
    publisher.feed(["arn", "bex"])
    publisher.put("arn")
    let wall =
      "<!doctype html><html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1>"
      + "<p>We and our partners store and access information on a device, such as cookies.</p>"
      + "<form><button>Accept all</button><button>Reject all</button></form></body></html>"
    world.documents.put("/bex.html", wall, type: "text/html")
    try subscribe()
    let first = try await world.sync()
    #expect(first.pagesRead == 1 && first.pagesUnusable == 1)
    #expect(try publisher.page("bex")?.state == .wall)
    #expect(try publisher.article("bex")?.body == "")
    world.documents.put("/arn.html", wall, type: "text/html")
    publisher.put("bex")
    world.clock.advance(hours: 2)
    let second = try await world.sync(.due)
    #expect(second.pagesRead == 1 && second.pagesUnusable == 1 && second.revisionsNew == 0)
    #expect(try publisher.page("arn")?.state == .wall)
    #expect(try publisher.article("arn")?.body.contains("cracks") == true)
    #expect(try world.store.check() == [])
  }

  @Test func `410 and a missing page change nothing of the article`() async throws {
    publisher.feed(["arn", "bex"])
    publisher.put("arn")
    publisher.put("bex")
    try subscribe()
    try await world.sync()
    world.documents.put("/arn.html") { _ in .status(410) }
    world.documents.remove("/bex.html")
    world.clock.advance(hours: 2)
    #expect(try await world.sync(.due).revisionsNew == 0)
    #expect(try publisher.page("arn")?.state == .missing && publisher.page("arn")?.nextDue == nil)
    #expect(try publisher.page("bex")?.state == .missing && publisher.page("bex")?.nextDue != nil)
    #expect(try publisher.article("arn")?.body.isEmpty == false)
  }

  @Test func `nothing is asked of a feed that is paused, removed or set to off`() async throws {
    for (number, stop) in [0, 1, 2].enumerated() {
      let path = "/feed\(number).xml"
      publisher.feed(["place\(number)"], at: path)
      publisher.put("place\(number)")
      try subscribe(path)
      try await world.sync(.named([.derived(from: path)]))
      switch stop {
      case 0: try world.store.setPaused(.derived(from: path), true, at: world.clock.now)
      case 1: try world.store.removeFeed(.derived(from: path), at: world.clock.now)
      default: try world.store.setFullText(.derived(from: path), .off)
      }
    }
    world.clock.advance(hours: 2)
    #expect(try await world.sync(.due).pagesAsked == 0)
    #expect(try world.store.nextPageDue(fallback: .on) == nil)
    #expect((0..<3).allSatisfy { publisher.asked("place\($0)").count == 1 })
  }

  @Test func `a feed that is set to on has its articles of the last day looked up`() async throws {
    publisher.feed(["arn"])
    publisher.put("arn")
    let feed = Feed(id: .derived(from: "/a.xml"), url: world.url("/a.xml"), allowsPrivateAddress: true)
    _ = try world.store.addFeeds([feed], at: world.clock.now)
    try await world.sync()
    #expect(publisher.asked("arn").isEmpty)
    try FullTextChange.set(feed, to: .on, fallback: .off, in: world.store, at: world.clock.now)
    #expect(try await world.sync(.due).pagesRead == 1)
    #expect(try world.store.check() == [])
  }
}
