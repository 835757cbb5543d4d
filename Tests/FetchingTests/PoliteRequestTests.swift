@testable import Fetching
import News
import TestSupport
import Testing

@Suite("What a request says of itself")
struct PoliteRequestTests {
  @Test("It names its user agent, accepts compression, and has neither cookies nor a referrer")
  func headers() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>", [("Set-Cookie", "track=1; Path=/")]) }
    for _ in 0..<2 { _ = await fixture.fetch("/feed?a=1&b=%20") }
    let requests = fixture.server.requests
    #expect(requests.count == 2)
    for request in requests {
      #expect(request.method == "GET")
      #expect(request.target == "/feed?a=1&b=%20")
      #expect(request["User-Agent"] == "Courant/1.0 (+https://example.org/bot)")
      #expect(request["Accept-Encoding"] == "gzip, deflate")
      #expect(request["Cookie"] == nil)
      #expect(request["Referer"] == nil)
    }
  }

  @Test("The exact URL is asked: dot segments stay, a fragment is not sent, odd bytes are escaped")
  func exactURL() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>") }
    for path in ["/a/../b/./c", "/x#part", "/sp ace/\u{E9}?q= 1"] { _ = await fixture.fetch(path) }
    #expect(fixture.server.requests.map(\.target) == ["/a/../b/./c", "/x", "/sp%20ace/%C3%A9?q=%201"])
  }

  @Test("At most two requests and two connections to a host at once, and its connections are used again")
  func perHost() async throws {
    let fixture = try FetchingFixture { _ in .ok(sampleDocument) }
    let outcomes = await withTaskGroup(of: FetchOutcome.self) { group in
      for number in 0..<40 { group.addTask { await fixture.fetch("/\(number)") } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count == 40)
    #expect(outcomes.allSatisfy { $0.text == sampleDocument })
    #expect(fixture.server.requests.count == 40)
    #expect(fixture.server.connections <= 2)
    #expect(fixture.server.peakConnections <= 2)
  }

  @Test("A publisher's wait is kept for the whole host, without a request")
  func hostWide() async throws {
    let fixture = try FetchingFixture { request in
      request.path == "/busy" ? .status(429, [("Retry-After", "600"), ("Cache-Control", "max-age=60")]) : .ok("<rss/>")
    }
    let first = try #require(await fixture.fetch("/busy").failure)
    #expect(first.kind == .throttled)
    #expect(first.status == 429)
    #expect(first.retryAfter == 600)
    #expect(first.maxAge == 60)
    let second = try #require(await fixture.fetch("/other").failure)
    #expect(second.kind == .throttled)
    #expect(second.status == nil)
    #expect(second.retryAfter == 600)
    #expect(fixture.server.requests.count == 1)
  }

  @Test("A wait from an earlier run holds, ends in time, and stops redirects into the host as well")
  func heldFromBefore() async throws {
    let held = try LoopbackServer { _ in .ok("<rss/>") }
    let free = try LoopbackServer { _ in .redirect(302, to: held.base + "/feed") }
    let clock = Clock(FetchingFixture.now)
    var configuration = FetchConfiguration(userAgent: "Courant/1.0 (+https://example.org/bot)") { clock.time }
    configuration.heldHosts = try [
      #require(Fetcher.hostKey(of: held.base)): FetchingFixture.now.adding(seconds: 90)
    ]
    let fetcher = Fetcher(configuration: configuration)
    let direct = FetchRequest(url: held.base + "/feed", allowsPrivateAddress: true)
    let around = FetchRequest(url: free.base + "/feed", allowsPrivateAddress: true)
    #expect(await fetcher.fetch(direct).failure?.retryAfter == 90)
    #expect(await fetcher.fetch(around).failure?.kind == .throttled)
    #expect(held.requests.isEmpty)
    clock.set(FetchingFixture.now.adding(seconds: 90))
    #expect(await fetcher.fetch(direct).text == "<rss/>")
  }

  @Test("User and password go to their own origin only, and never into messages or base URLs")
  func credentials() async throws {
    let other = try LoopbackServer { _ in .ok("<rss/>") }
    let fixture = try FetchingFixture { request in
      request.path == "/feed" ? .redirect(301, to: "/same") : .redirect(302, to: other.base + "/away")
    }
    let url = "http://user:p%40ss@127.0.0.1:\(fixture.server.port)/feed"
    let outcome = await fixture.fetcher.fetch(FetchRequest(url: url, allowsPrivateAddress: true))
    let headers = try #require(outcome.headers)
    #expect(fixture.server.requests.map { $0["Authorization"] } == ["Basic dXNlcjpwQHNz", "Basic dXNlcjpwQHNz"])
    #expect(other.requests.map { $0["Authorization"] } == [nil])
    #expect(headers.finalURL == other.base + "/away")
    #expect(headers.permanentURL == "http://user:p%40ss@127.0.0.1:\(fixture.server.port)/same")
    _ = await fixture.fetch("/feed")
    #expect(fixture.server.requests.last?["Authorization"] == nil)
  }
}

/// A clock that tests set.
final class Clock: Sendable {
  private let value: Locked<Timestamp>

  init(_ time: Timestamp) { value = Locked(time) }

  var time: Timestamp { value.withLock(\.self) }

  func set(_ time: Timestamp) { value.withLock { $0 = time } }
}
