import Fetching
import News
import Scheduling
import Store
import TestSupport
import Testing

@testable import Syncing

/// One test for each rule of politeness, named after it, against a loopback publisher that records what it is asked.
/// `docs/politeness.md` has the rules; the month of the service holds all of them at once.
@Suite struct `The rules of politeness` {
  let world: World

  init() throws { world = try World() }

  /// Goes from due time to due time, as the service does, for so many hours.
  private func live(hours: Int64) async throws {
    let end = world.clock.now.adding(seconds: hours * 3600)
    while let due = try world.store.nextDue(at: world.clock.now), due <= end {
      world.clock.advance(milliseconds: max(0, due.milliseconds - world.clock.now.milliseconds))
      try await world.sync(.due)
    }
    world.clock.advance(milliseconds: max(0, end.milliseconds - world.clock.now.milliseconds))
  }

  /// Seconds between the requests of a feed.
  private func gaps(_ path: String) throws -> [Double] {
    let times = try world.store.requests().filter { $0.url == world.url(path) }.map(\.at)
    return zip(times, times.dropFirst()).map { $1.seconds(since: $0) }
  }

  /// The shortest time between two requests of a feed that was asked again, as every feed is that is not gone.
  private func least(_ path: String) throws -> Double {
    try #require(try gaps(path).min())
  }

  private func subscribe(_ path: String, _ respond: @escaping LoopbackServer.Responder) throws {
    world.documents.put(path, respond: respond)
    try world.subscribe([path])
  }

  private func feed(_ path: String) throws -> FeedRecord { try world.store.feed(world.url(path)) }

  private static let body = rss("a.example", [dam])

  @Test func `rule 1: validators are kept byte for byte`() async throws {
    let (tag, date) = ("W/\"a-'b\"-gzip", "Tue,  29 April 2025 02:10 +0000")
    try subscribe("/a") { _ in .ok(Self.body, [("ETag", tag), ("Last-Modified", date)]) }
    try await world.sync(.due)
    try await world.sync(.all)
    #expect(world.server.requests.last?["If-None-Match"] == tag)
    #expect(world.server.requests.last?["If-Modified-Since"] == date)
  }

  @Test func `rule 2: validators are sent back, and never invented`() async throws {
    try subscribe("/none") { _ in .ok(Self.body) }
    try subscribe("/date") { _ in .ok(Self.body, [("Last-Modified", "Tue, 29 Apr 2025 02:10:00 GMT")]) }
    for _ in 0..<3 { try await world.sync(.all) }
    for request in world.server.requests {
      #expect(request["If-None-Match"] == nil)
      if request.path == "/none" { #expect(request["If-Modified-Since"] == nil) }
    }
    #expect(world.server.requests.count { $0["If-Modified-Since"] == "Tue, 29 Apr 2025 02:10:00 GMT" } == 2)
  }

  @Test func `rule 3: unconditional only where no validator is held, and once in 14 days`() async throws {
    try subscribe("/a") { request in
      request["If-None-Match"] == nil ? .ok(Self.body, [("ETag", "\"1\"")]) : .status(304, [("ETag", "\"1\"")])
    }
    try await live(hours: 30 * 24)
    let bare = try world.store.requests().filter { !$0.isConditional }
    #expect(bare.count == 3)
    for (a, b) in zip(bare, bare.dropFirst()) { #expect(b.at.seconds(since: a.at) >= 14 * 86_400) }
    try await world.sync(.all)
    #expect(world.server.requests.last?["If-None-Match"] == "\"1\"")
  }

  @Test func `rule 4: both validators are updated on every 200, and by a 304 that carries new ones`() async throws {
    let count = Guarded(0)
    try subscribe("/a") { _ in
      let number = count.with { count in
        count += 1
        return count
      }
      let headers = [("ETag", "\"\(number)\""), ("Last-Modified", "day \(number)")]
      return number == 3 ? .status(304, headers) : .ok(Self.body, headers)
    }
    for _ in 0..<4 { try await world.sync(.all) }
    #expect(world.server.requests.map { $0["If-None-Match"] } == [nil, "\"1\"", "\"2\"", "\"3\""])
    #expect(world.server.requests.map { $0["If-Modified-Since"] } == [nil, "day 1", "day 2", "day 3"])
  }

  @Test func `rule 5: at most hourly, whole documents at most daily, unless hints or pace ask for more`() async throws {
    try subscribe("/quiet") { _ in .ok(Self.body, [("ETag", "\"1\"")]) }
    try subscribe("/bare") { _ in .ok(Self.body) }
    let clock = world.clock
    let start = clock.now.seconds
    let busy: @Sendable (LoopbackRequest) -> LoopbackReply = { _ in
      let last = clock.now.seconds / 1200
      let items = (0..<20).map { index in
        let time = Timestamp(seconds: (last - Int64(index)) * 1200)
        return Item(guid: "\(time.seconds)", title: "Report \(time.seconds)", text: "A word.", date: time.iso8601)
      }
      return .ok(rss("b.example", items), [("ETag", "\"\(last)\"")])
    }
    try subscribe("/busy", busy)
    try subscribe("/hinted") { request in
      let reply = busy(request)
      guard case .bytes(let bytes)? = reply.steps.first else { return reply }
      let text = String(decoding: bytes, as: UTF8.self)
      let body = text.split(separator: "\r\n\r\n", maxSplits: 1).last.map(String.init) ?? ""
      return .ok(body, [("ETag", "\"\(clock.now.seconds / 600)\""), ("Cache-Control", "max-age=60")])
    }
    try await live(hours: 72)
    #expect(try least("/quiet") >= 3600)
    #expect(try least("/bare") >= 86_400)
    #expect(try least("/busy") >= 900)
    #expect(try gaps("/busy").contains { $0 < 3600 })
    #expect(try least("/hinted") >= 300)
    #expect(clock.now.seconds - start == 72 * 3600)
  }

  @Test func `rule 6: the floor is hard, jitter only adds, and the next time outlives a restart`() async throws {
    try subscribe("/a") { _ in .ok(Self.body, [("ETag", "\"1\"")]) }
    try await world.sync(.due)
    let due = try #require(try feed("/a").nextDue)
    #expect(due.seconds(since: world.clock.now) >= 3600)
    world.clock.advance(milliseconds: due.milliseconds - world.clock.now.milliseconds - 1)
    let again = try Store.open(world.store.path, access: .write)
    defer { again.close() }
    let pass = SyncRun(
      store: again, fetcher: world.fetcher, settings: SyncSettings(), clock: { [clock = world.clock] in clock.now },
      sleep: { _ in await Wait.untilCancelled() })
    #expect(try await pass.run(.due) { _ in }.asked == 0)
    #expect(world.server.requests.count == 1)
    world.clock.advance(milliseconds: 1)
    #expect(try await pass.run(.due) { _ in }.asked == 1)
  }

  @Test func `rule 7: max-age is obeyed on 200, 304 and 429`() async throws {
    let age = ("Cache-Control", "public, max-age=18000")
    let tag = ("ETag", "\"1\"")
    let replies: [LoopbackReply] = [.ok(Self.body, [tag, age]), .status(304, [tag, age]), .status(429, [age])]
    for (index, reply) in replies.enumerated() {
      let path = "/\(index)"
      try subscribe(path) { request in request["If-None-Match"] == nil ? .ok(Self.body, [tag]) : reply }
      if index == 0 { world.documents.put(path) { _ in reply } }
      try await world.sync(.named([.derived(from: path)]))
      try await world.sync(.named([.derived(from: path)]))
      #expect(try #require(try feed(path).nextDue).seconds(since: world.clock.now) >= 18_000)
    }
  }

  @Test func `rule 8: Retry-After holds for the whole host, in seconds and as a date`() async throws {
    try subscribe("/a") { _ in .ok(Self.body, [("ETag", "\"1\"")]) }
    try subscribe("/b") { _ in
      .status(
        503, [("Date", "Tue, 29 Apr 2025 00:00:00 GMT"), ("Retry-After", "Thu, 01 May 2025 00:00:00 GMT")])
    }
    try await world.sync(.named([.derived(from: "/b")]))
    let asked = world.server.requests.count
    world.clock.advance(milliseconds: 172_799_000)
    try await world.sync(.all)
    try await world.sync(.due)
    #expect(world.server.requests.count == asked)
    world.clock.advance(milliseconds: 2000)
    try await world.sync(.all)
    #expect(world.server.requests.count > asked)
    world.clock.advance(hours: 49)
    world.documents.put("/b") { _ in .status(429, [("Retry-After", "\(31 * 86_400)")]) }
    try await world.sync(.named([.derived(from: "/b")]))
    #expect(try #require(try feed("/b").nextDue).seconds(since: world.clock.now) >= 31 * 86_400)
  }

  @Test func `rule 9: after throttling a host is asked less often for good`() async throws {
    let isStrict = Guarded(false)
    for path in ["/a", "/b"] {
      try subscribe(path) { _ in
        isStrict.with { strict in
          defer { strict = false }
          return strict ? .status(429) : .ok(Self.body, [("ETag", "\"1\"")])
        }
      }
    }
    try await live(hours: 24)
    let before = try gaps("/a")
    isStrict.with { $0 = true }
    let asked = try world.store.requests().count
    try await live(hours: 30 * 24)
    let refused = try #require(try world.store.requests().firstIndex { $0.status == 429 })
    #expect(refused == asked)
    for path in ["/a", "/b"] {
      let times = try world.store.requests().dropFirst(refused + 1).filter { $0.url == world.url(path) }.map(\.at)
      let after = zip(times, times.dropFirst()).map { $1.seconds(since: $0) }
      let shortest = try #require(after.min())
      #expect(shortest > before.min() ?? 0)
    }
    #expect(try world.store.hostGaps().values.allSatisfy { $0.seconds > 3600 })
  }

  @Test func `rule 9: what a command is refused teaches what a pass would have learnt`() async throws {
    for path in ["/a", "/b"] { try subscribe(path) { _ in .ok(Self.body, [("ETag", "\"1\"")]) } }
    try await live(hours: 24)
    let host = try #require(Fetcher.hostKey(of: world.url("/a")))
    let pace = try #require(try world.store.busiestGap(of: host, at: world.clock.now))
    world.documents.put("/c") { _ in .status(429) }
    let adder = FeedAdder(
      fetcher: world.fetcher, allowsPrivateAddress: true, clock: { [clock = world.clock] in clock.now },
      sleep: { _ in })
    let found = await adder.feeds(at: world.url("/c"))
    try world.store.log(found.requests)
    try ThrottleLesson.take(from: found.requests, in: world.store, SchedulingSettings())
    let gap = try #require(try world.store.hostGaps()[host])
    #expect(gap.seconds > 3600 && gap.refused == pace)
    let last = try world.store.requests().count
    try await live(hours: 3 * 24)
    let after = try world.store.requests().dropFirst(last).filter { $0.url == world.url("/a") }.map(\.at)
    #expect(after.count > 1 && zip(after, after.dropFirst()).allSatisfy { $1.seconds(since: $0) > Double(pace) })
  }

  @Test func `rule 10: the exact URL, no cookies across requests, no Referer`() async throws {
    let path = "/a%2Fb/../c;x=1?q=%20+&utm_source=rss&&b"
    world.documents.put("/c") { _ in .status(404) }
    world.documents.put("/a%2Fb/../c;x=1") { _ in
      .redirect(302, to: "/there", [("Set-Cookie", "id=7")])
    }
    world.documents.put("/there") { _ in .ok(Self.body, [("ETag", "\"1\""), ("Set-Cookie", "id=8")]) }
    try world.subscribe([path])
    try await world.sync(.all)
    try await world.sync(.all)
    #expect(world.server.requests.map(\.target) == [path, "/there", path, "/there"])
    #expect(world.server.requests.allSatisfy { $0["Referer"] == nil })
    #expect(world.server.requests[2]["Cookie"] == nil)
  }

  @Test func `rule 11: an honest User-Agent, which the request log shows`() async throws {
    try subscribe("/a") { _ in .ok(Self.body) }
    try subscribe("/b") { _ in .ok(Self.body) }
    var access = FeedAccess()
    access.userAgent = "Courant/mine"
    try world.store.setAccess(.derived(from: "/b"), access)
    try await world.sync(.all)
    let agents = ["/a": "Courant/test (+https://courant.example)", "/b": "Courant/mine"]
    for request in world.server.requests { #expect(request["User-Agent"] == agents[request.path]) }
    for request in try world.store.requests() {
      #expect(request.userAgent == agents[request.url.hasSuffix("/a") ? "/a" : "/b"])
    }
  }

  @Test func `rule 12: one request a feed, however many subscriptions name it`() async throws {
    try subscribe("/a") { _ in .ok(Self.body) }
    _ = try world.store.addFeeds([Feed(id: FeedID("again"), url: world.url("/a"))], at: world.clock.now)
    try await world.sync(.all)
    #expect(world.server.requests.count == 1)
  }

  @Test func `rule 13: compression is accepted; ttl, sy:updatePeriod, skipHours and skipDays are honoured`()
    async throws
  {
    let channel =
      "<ttl>240</ttl><skipHours><hour>3</hour><hour>4</hour></skipHours><skipDays><day>Sunday</day></skipDays>"
    let text = Self.body.replacing("<channel>", with: "<channel>" + channel)
    try subscribe("/ttl") { _ in .ok(text, [("ETag", "\"1\"")]) }
    let syndication = Self.body.replacing(
      "<rss version=\"2.0\"><channel>",
      with: "<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
        + "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>")
    try subscribe("/sy") { _ in .ok(syndication, [("ETag", "\"1\"")]) }
    try await live(hours: 10 * 24)
    #expect(world.server.requests.allSatisfy { $0["Accept-Encoding"]?.contains("gzip") == true })
    #expect(try least("/ttl") >= 14_400)
    #expect(try least("/sy") >= 43_200)
    // The first one cannot know of them yet.
    for request in try world.store.requests().filter({ $0.url == world.url("/ttl") }).dropFirst() {
      #expect(![3, 4].contains(request.at.seconds % 86_400 / 3600))
      #expect((request.at.seconds / 86_400 + 4) % 7 != 0)
    }
  }

  @Test
  func `rule 13: what comes late, because nobody asked in time or the host wanted a pause, comes in no skipped hour`()
    async throws
  {
    let channel = "<skipHours>" + (0...23).filter { $0 != 5 }.map { "<hour>\($0)</hour>" }.joined() + "</skipHours>"
    let text = Self.body.replacing("<channel>", with: "<channel>" + channel)
    try subscribe("/a") { _ in .ok(text, [("ETag", "\"1\"")]) }
    try await world.sync(.due)
    for hours in [30, 51, 77] {
      world.clock.advance(hours: Int64(hours))
      try await world.sync(.due)
    }
    try await live(hours: 48)
    let asked = try world.store.requests().dropFirst()
    #expect(!asked.isEmpty && asked.allSatisfy { $0.at.seconds % 86_400 / 3600 == 5 })
    let host = try #require(Fetcher.hostKey(of: world.url("/a")))
    try world.store.holdHost(host, until: world.clock.now.adding(seconds: 40 * 3600), gap: nil, at: world.clock.now)
    try await live(hours: 96)
    #expect(try world.store.requests().dropFirst().allSatisfy { $0.at.seconds % 86_400 / 3600 == 5 })
  }

  @Test func `rule 3: a feed that nobody asked for a fortnight is asked without validators when its turn comes`()
    async throws
  {
    try subscribe("/a") { _ in .ok(Self.body, [("ETag", "\"1\"")]) }
    try await world.sync(.due)
    world.clock.advance(hours: 25)
    try await world.sync(.due)
    world.clock.advance(hours: 21 * 24)
    try await world.sync(.due)
    #expect(world.server.requests.map { $0["If-None-Match"] == nil } == [true, false, true])
  }

  @Test func `rule 14: 301 and 308 rewrite the URL after 7 days, 302, 303 and 307 never`() async throws {
    world.documents.put("/new") { _ in .ok(Self.body, [("ETag", "\"1\"")]) }
    for status in [301, 302, 303, 307, 308] {
      try subscribe("/\(status)") { _ in .redirect(status, to: "/new?\(status)") }
    }
    // A permanent step behind a temporary one counts for nothing.
    try subscribe("/chain") { _ in .redirect(302, to: "/301") }
    try await live(hours: 6 * 24)
    #expect(try world.store.feeds().allSatisfy { !$0.feed.url.contains("/new") })
    try await live(hours: 3 * 24)
    let urls = Set(try world.store.feeds().map(\.feed.url))
    #expect(urls == Set(["/new?301", "/302", "/303", "/307", "/new?308", "/chain"].map(world.url)))
  }

  @Test func `rule 15: 410 stops a feed, failures back off to a day, and nothing else stops one`() async throws {
    for status in [401, 403, 404, 410, 500] { try subscribe("/\(status)") { _ in .status(status) } }
    try subscribe("/timeout") { _ in LoopbackReply([.close]) }
    try await live(hours: 30 * 24)
    let month = world.clock.now
    for status in ["401", "403", "404", "500", "timeout"] {
      let gaps = try gaps("/" + status)
      #expect(gaps.count > 5)
      #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $1 >= min(86_400, $0) })
      #expect(gaps.last.map { $0 >= 86_400 && $0 <= 2 * 86_400 } == true)
      #expect(try #require(try feed("/" + status).nextDue) > month)
      #expect(try feed("/" + status).health == .failing)
    }
    #expect(try gaps("/410").isEmpty)
    #expect(try feed("/410").health == .gone)
  }

  @Test func `rule 16: at most two connections to a host, whose feeds are spread over time`() async throws {
    let paths = (0..<12).map { "/f\($0)" }
    for path in paths { try subscribe(path) { _ in .ok(Self.body, [("ETag", "\"1\"")]) } }
    try await world.sync(.all)
    #expect(world.server.peakConnections <= 2)
    let due = try world.store.feeds().compactMap { $0.nextDue?.seconds }
    #expect(Set(due).count > 6)
    #expect((due.max() ?? 0) - (due.min() ?? 0) >= 600)
  }

  @Test func `rule 17: no private address without leave, at any hop`() async throws {
    world.documents.put("/a", Self.body)
    try world.subscribe(["/a"], allowsPrivateAddress: false)
    try await world.sync(.all)
    #expect(world.server.connections == 0)
    #expect(try feed("/a").failure?.kind == .forbiddenAddress)
  }
}
