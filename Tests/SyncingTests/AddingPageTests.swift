import Fetching
import News
import Parsing
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `Adding a page's feeds` {
  private func adder(_ world: World, sleeps: Guarded<[Int64]> = Guarded([])) -> FeedAdder {
    FeedAdder(
      fetcher: world.fetcher, allowsPrivateAddress: true, clock: { [clock = world.clock] in clock.now },
      sleep: { pause in sleeps.with { $0.append(pause) } })
  }

  private func page(_ links: [String]) -> String {
    links.map { "<link rel=alternate type=application/rss+xml href='\($0)'>" }.joined()
  }

  /// A world in which 127.0.0.2 is a publisher's address as any other.
  private func publisher() throws -> World {
    try World(address: FaultStage.address) { $0.isPublic = { $0 == FaultStage.address } }
  }

  @Test func `a page that names thousands brings sixteen, its own site's first, and tells of the others`() async throws
  {
    let world = try publisher()
    let elsewhere = (0..<10).map { "http://127.0.0.2:1/\($0)" }
    for number in 0..<3000 { world.documents.put("/\(number)", rss("a\(number).example", [dam])) }
    world.documents.put("/", page(elsewhere + (0..<3000).map { "/\($0)" }), type: "text/html")
    let sleeps = Guarded<[Int64]>([])
    let found = await adder(world, sleeps: sleeps).feeds(at: world.url("/"))
    #expect(found.feeds.map(\.url) == (0..<16).map { world.url("/\($0)") })
    #expect(found.unasked.count == 2994)
    #expect(found.failure == nil && found.unread.isEmpty)
    #expect(world.server.requests.map(\.path) == ["/"] + (0..<16).map { "/\($0)" })
    #expect(sleeps.with { $0 } == [Int64](repeating: FeedAdder.pause, count: 16))
  }

  @Test func `readers' comments are subscribed to only where a page names nothing else`() async throws {
    let world = try World()
    for path in ["/feed", "/comments/feed"] { world.documents.put(path, rss("a.example", [dam])) }
    world.documents.put("/", page(["/feed", "/comments/feed"]), type: "text/html")
    world.documents.put("/talk", page(["/comments/feed"]), type: "text/html")
    let found = await adder(world).feeds(at: world.url("/"))
    #expect(found.feeds.map(\.url) == [world.url("/feed")])
    #expect(found.unasked.map(\.url) == [world.url("/comments/feed")])
    let talk = await adder(world).feeds(at: world.url("/talk"))
    #expect(talk.feeds.map(\.url) == [world.url("/comments/feed")] && talk.unasked.isEmpty)
  }

  @Test func `a page that names itself is not asked again`() async throws {
    let world = try World()
    world.documents.put("/p", page(["/p", "/p#top", "/feed"]), type: "text/html")
    world.documents.put("/feed", rss("a.example", [dam]))
    let found = await adder(world).feeds(at: world.url("/p"))
    #expect(found.feeds.map(\.url) == [world.url("/feed")] && found.unread.isEmpty)
    #expect(world.server.requests.map(\.path) == ["/p", "/feed"])
  }

  @Test func `a user and password that a document names are kept nowhere`() async throws {
    let world = try World()
    let named = world.url("/feed").replacing("://", with: "://me:hush@")
    world.documents.put("/p", page([named]), type: "text/html")
    world.documents.put(
      "/feed", rss("a.example", [dam]).replacing("://a.example/<", with: "://me:hush@a.example/<"),
      headers: [("Link", "<https://me:hush@hub.example/>; rel=hub")])
    #expect(await adder(world).discover(at: world.url("/p")).named.map(\.url) == [world.url("/feed")])
    let found = await adder(world).feeds(at: world.url("/p"))
    #expect(try #require(found.feeds.first?.siteURL).hasPrefix("http") && !"\(found.feeds)".contains("hush"))
    #expect(world.server.requests.allSatisfy { $0["Authorization"] == nil })
    try world.subscribe(["/feed"])
    try await world.sync(.all)
    #expect(try world.store.feeds().first?.hub == "https://hub.example/")
    #expect(try !"\(world.store.feeds())".contains("hush"))
  }

  @Test func `a host that hangs is given up after two time-outs, and the page's other hosts are not`() async throws {
    let world = try World { $0.totalTimeout = 0.2 }
    let hanging = try LoopbackServer { _ in LoopbackReply([.hang]) }
    defer { hanging.stop() }
    world.documents.put("/", page((0..<5).map { "\(hanging.base)/\($0)" } + ["/good"]), type: "text/html")
    world.documents.put("/good", rss("a.example", [dam]))
    let adder = adder(world)
    let found = await adder.feeds(at: world.url("/"))
    #expect(found.feeds.map(\.url) == [world.url("/good")] && found.failure == nil)
    #expect(found.unread.map(\.failure.kind) == [.timeout, .timeout])
    #expect(found.givenUp == [try #require(Fetcher.hostKey(of: hanging.base)): 3])
    // Another address that the same command looks at.
    let other = await adder.feeds(at: hanging.base + "/other")
    #expect(other.failure?.detail.contains("2 requests in a row time out") == true && other.requests.isEmpty)
    #expect(hanging.requests.count == 2)
  }

  @Test func `a site that hangs at its usual places is asked for two of them`() async throws {
    let world = try World { $0.totalTimeout = 0.2 }
    world.documents.put("/", page([]) + "<p>No feeds.", type: "text/html")
    for place in FeedAdder.usualPlaces { world.documents.put(place) { _ in LoopbackReply([.hang]) } }
    let adder = FeedAdder(
      fetcher: world.fetcher, allowsPrivateAddress: true, mayProbe: true, clock: { [clock = world.clock] in clock.now },
      sleep: { _ in })
    let (named, found) = await adder.discover(at: world.url("/"))
    #expect(named.isEmpty && found.failure?.kind == .notAFeed)
    #expect(found.failure?.detail.hasSuffix("none of the usual places that were asked has one") == true)
    #expect(Array(found.givenUp.values) == [FeedAdder.usualPlaces.count - 2])
    #expect(world.server.requests.count == 3)
  }

  @Test func `only time-outs in a row count, and an answer makes up for them`() async {
    let patience = HostPatience()
    let timeOut = FetchFailure(.timeout, "too slow")
    for failure in [timeOut, nil, timeOut, FetchFailure(.timeout, "408", status: 408), timeOut] {
      await patience.take(failure, of: "a:443")
      #expect(await patience.refusal(of: "a:443") == nil)
    }
    await patience.take(FetchFailure(.tooSlow, "drips", status: 200), of: "a:443")
    #expect(await patience.refusal(of: "a:443")?.kind == .timeout)
    #expect(await patience.refusal(of: "b:443") == nil)
  }

  @Test func `a feed that cannot be read is told beside those that can`() async throws {
    let world = try World()
    world.documents.put("/", page(["/good", "/gone"]), type: "text/html")
    world.documents.put("/good", rss("a.example", [dam]))
    let found = await adder(world).feeds(at: world.url("/"))
    #expect(found.feeds.map(\.url) == [world.url("/good")])
    #expect(found.unread.map(\.url) == [world.url("/gone")])
    #expect(found.unread.first?.failure.status == 404)
    #expect(found.failure == nil)
    world.documents.remove("/good")
    let none = await adder(world).feeds(at: world.url("/"))
    #expect(none.failure?.status == 404 && none.unread.isEmpty)
  }

  @Test func `a user and password in a page's address open the feeds that it names on its site, and no others`()
    async throws
  {
    let world = try World()
    let other = try LoopbackServer { _ in .ok(rss("b.example", [budget])) }
    world.documents.put("/", page(["/members", other.base + "/feed"]), type: "text/html")
    world.documents.put("/members") { request in
      request["Authorization"] == nil ? .status(401) : .ok(rss("a.example", [dam]))
    }
    let found = await adder(world).feeds(at: world.url("/").replacing("http://", with: "http://reader:hush@"))
    #expect(found.feeds.map(\.url) == [world.url("/members"), other.base + "/feed"])
    #expect(found.access.keys.map(\.self) == [found.feeds[0].id])
    #expect(other.requests.allSatisfy { $0["Authorization"] == nil })
    other.stop()
  }

  @Test func `leave for a page is none for where clouds keep secrets, and is not handed on to feeds in public`()
    async throws
  {
    let world = try World { $0.isPublic = { $0 == FaultStage.address } }
    let other = try LoopbackServer(address: FaultStage.address) { _ in .ok(rss("b.example", [budget])) }
    world.documents.put(
      "/", page(["/own", other.base + "/feed", "http://169.254.169.254/latest"]), type: "text/html")
    world.documents.put("/own", rss("a.example", [dam]))
    let found = await adder(world).feeds(at: world.url("/"))
    #expect(found.feeds.map(\.url) == [world.url("/own"), other.base + "/feed"])
    #expect(found.feeds.map(\.allowsPrivateAddress) == [true, false])
    #expect(found.unread.map(\.failure.kind) == [.forbiddenAddress])
    other.stop()
  }

  @Test func `a feed that moves to another site for good takes no secrets along`() async throws {
    let world = try World()
    let other = try LoopbackServer { _ in .ok(rss("a.example", [dam]), [("ETag", "\"1\"")]) }
    world.documents.put("/feed") { _ in .redirect(301, to: other.base + "/moved") }
    try world.subscribe(["/feed"])
    var access = FeedAccess()
    access.credentials = .basic(Secret("bob:hush"))
    access.headers = [FeedAccess.Header(name: "X-Key", value: Secret("k3y"))]
    try world.store.setAccess(.derived(from: "/feed"), access)
    for _ in 0..<12 {
      try await world.sync(.all)
      world.clock.advance(hours: 24)
    }
    let record = try #require(try world.store.feeds().first)
    #expect(record.feed.url == other.base + "/moved")
    #expect(world.server.requests.allSatisfy { $0["Authorization"] != nil && $0["X-Key"] == "k3y" })
    #expect(world.server.requests.count < 12 && other.requests.count == 12)
    #expect(other.requests.allSatisfy { $0["Authorization"] == nil && $0["X-Key"] == nil })
    #expect(record.accessLeft == "auth,headers")
    var check = await FeedCheck(FetchRequest(record, unconditional: false), fetcher: world.fetcher, at: world.clock.now)
    check.remark(on: record)
    #expect(check.remarks.contains { $0.contains("not sent: auth,headers") })
    other.stop()
  }

  @Test func `a hub that only the headers name is kept`() async throws {
    let world = try World()
    world.documents.put("/feed", rss("a.example", [dam]), headers: [("Link", "<https://hub.example/>; rel=hub")])
    try world.subscribe(["/feed"])
    try await world.sync()
    #expect(try world.store.feeds().first?.hub == "https://hub.example/")
  }

  @Test func `an address that a stranger wrote is one word of a command`() {
    #expect(ShellWord.quoted("https://a.example/b_c-d.xml") == "https://a.example/b_c-d.xml")
    #expect(ShellWord.quoted("http://h/`touch${IFS}x`;id") == "'http://h/`touch${IFS}x`;id'")
    #expect(ShellWord.quoted("http://h/it's?a=1&b") == "'http://h/it'\\''s?a=1&b'")
    #expect(ShellWord.quoted("~root") == "'~root'")
    #expect(ShellWord.quoted("") == "''")
  }

  @Test func `the repair that a check proposes quotes what the page says`() async throws {
    let world = try World()
    let evil = world.url("/a`touch${IFS}pwned`;id")
    world.documents.put("/", page(["javascript:alert(1)", evil]), type: "text/html")
    try world.subscribe(["/feed"])
    let record = try #require(try world.store.feeds().first)
    var check = await FeedCheck(FetchRequest(record, unconditional: true), fetcher: world.fetcher, at: world.clock.now)
    await check.lookForRepair(of: record, known: [], fetcher: world.fetcher)
    #expect(check.newAddresses == [evil])
    #expect(
      check.advice
        == "its site names \(evil): if that is its new address, `courant feeds add --allow-private '\(evil)'` and `courant feeds remove "
        + "\(record.feed.url)`")
  }
}
