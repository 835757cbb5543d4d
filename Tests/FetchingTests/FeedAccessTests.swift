import Fetching
import News
import TestSupport
import Testing

@Suite("What a person set about one feed")
struct FeedAccessTests {
  private static func access(_ change: (inout FeedAccess) -> Void) -> FeedAccess {
    var access = FeedAccess()
    change(&access)
    return access
  }

  private func ask(_ fetcher: Fetcher, _ url: String, _ access: FeedAccess) async -> FetchOutcome {
    var request = FetchRequest(url: url, allowsPrivateAddress: true)
    request.access = access
    return await fetcher.fetch(request)
  }

  private static let basic = access { $0.credentials = .basic(Secret("reader:p%C3%A4ss%3Aword")) }
  private static let bearer = access { $0.credentials = .bearer(Secret("t0ken")) }

  @Test("User and password, a token and headers are sent as they were set, and to nobody else's feed")
  func sent() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>") }
    let url = fixture.server.base + "/feed"
    let header = Self.access { $0.headers = [FeedAccess.Header(name: "X-Key", value: Secret("k3y"))] }
    _ = await ask(fixture.fetcher, url, Self.basic)
    _ = await ask(fixture.fetcher, url, Self.bearer)
    _ = await ask(fixture.fetcher, url, header)
    _ = await fixture.fetch()
    let requests = fixture.server.requests
    #expect(requests.map { $0["Authorization"] } == ["Basic cmVhZGVyOnDDpHNzOndvcmQ=", "Bearer t0ken", nil, nil])
    #expect(requests.map { $0["X-Key"] } == [nil, nil, "k3y", nil])
  }

  @Test("A redirect to another origin gets neither credentials nor headers; one to the same gets both")
  func redirected() async throws {
    let other = try LoopbackServer { _ in .ok("<rss/>") }
    let fixture = try FetchingFixture { request in
      switch request.path {
      case "/out": .redirect(302, to: other.base + "/there")
      case "/in": .redirect(302, to: "/here")
      default: .ok("<rss/>")
      }
    }
    for credentials in [Self.basic, Self.bearer] {
      var access = credentials
      access.headers = [FeedAccess.Header(name: "X-Key", value: Secret("k3y"))]
      #expect(await ask(fixture.fetcher, fixture.server.base + "/out", access).text == "<rss/>")
      #expect(await ask(fixture.fetcher, fixture.server.base + "/in", access).text == "<rss/>")
    }
    #expect(other.requests.count == 2)
    #expect(other.requests.allSatisfy { $0["Authorization"] == nil && $0["X-Key"] == nil })
    #expect(fixture.server.requests.allSatisfy { $0["Authorization"] != nil && $0["X-Key"] == "k3y" })
    other.stop()
  }

  @Test("A feed has its own User-Agent and its own proxy, or none")
  func agentAndProxy() async throws {
    let proxy = try LoopbackServer { _ in .ok("<proxied/>") }
    let fixture = try FetchingFixture { _ in .ok("<rss/>") }
    let url = fixture.server.base + "/feed"
    #expect(await ask(fixture.fetcher, url, Self.access { $0.userAgent = "Courant/1" }).text == "<rss/>")
    #expect(fixture.server.requests.last?["User-Agent"] == "Courant/1")
    #expect(
      await ask(fixture.fetcher, "http://news.example/", Self.access { $0.proxy = .url(Secret(proxy.base)) }).text
        == "<proxied/>")
    #expect(proxy.requests.map(\.target) == ["http://news.example/"])
    let proxied = Fetcher(configuration: FetchingFixture.configuration { $0.proxy = proxy.base })
    #expect(await ask(proxied, url, Self.access { $0.proxy = FeedAccess.Proxy.none }).text == "<rss/>")
    #expect(proxy.requests.count == 1)
    proxy.stop()
  }

  @Test("Without leave a feed of its own settings is kept from private addresses too")
  func noLeave() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>") }
    var request = FetchRequest(url: fixture.server.base + "/feed")
    request.access = Self.basic
    #expect(await fixture.fetcher.fetch(request).failure?.kind == .forbiddenAddress)
    #expect(fixture.server.requests.isEmpty)
  }

  @Test("Secrets do not show in any description")
  func hidden() {
    let access = Self.access {
      $0.credentials = .bearer(Secret("t0ken"))
      $0.headers = [FeedAccess.Header(name: "X-Key", value: Secret("k3y"))]
      $0.proxy = .url(Secret("http://u:hush@proxy.example:8080"))
    }
    var dumped = ""
    dump(access, to: &dumped)
    for text in ["\(access)", String(reflecting: access), dumped] {
      #expect(!text.contains("t0ken") && !text.contains("k3y") && !text.contains("hush"))
    }
    #expect(access.proxy.map(FeedAccessText.shown) == "http://proxy.example:8080")
  }

  @Test("What is written is read, and what cannot be meant is refused without repeating it")
  func texts() throws {
    #expect(try FeedAccessText.credentials(" reader:p:w \n") == .basic(Secret("reader:p%3Aw")))
    #expect(try FeedAccessText.credentials("bearer abc\n") == .bearer(Secret("abc")))
    #expect(try FeedAccessText.headers("X-A: 1\n\nX-B:2\n").map(\.name) == ["X-A", "X-B"])
    for text in ["hunter2", "a:b\nc:d"] {
      let fault = #expect(throws: FeedAccessFault.self) { try FeedAccessText.credentials(text) }
      #expect(fault?.what.contains("hunter2") == false)
    }
    for text in ["Cookie: a=b", "Referer: x", "Host: x", "If-None-Match: \"1\"", "no header", ""] {
      #expect(throws: FeedAccessFault.self) { try FeedAccessText.headers(text) }
    }
    #expect(throws: FeedAccessFault.self) { try FeedAccessText.userAgent("Mozilla/5.0") }
    for digest in ["short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!!!="] {
      #expect(throws: FeedAccessFault.self) { try FeedAccessText.pin("sha256//" + digest) }
    }
    let key = "sha256//" + String(repeating: "A", count: 43) + "="
    #expect(try FeedAccessText.pin(key + ";;" + key + ";") == key + ";" + key)
    #expect(throws: FeedAccessFault.self) { try FeedAccessText.proxy("ftp://x") }
  }

  @Test("A request says when it began, where it was connected to, and how many redirects it followed")
  func trace() async throws {
    let fixture = try FetchingFixture { request in
      request.path == "/feed" ? .redirect(302, to: "/b") : .ok("<rss/>")
    }
    let trace = try #require(await fixture.fetch().trace)
    #expect(trace.startedAt == FetchingFixture.now)
    #expect(trace.hops == 1)
    #expect(trace.address == "127.0.0.1")
    #expect(trace.isPrivate)
    let refused = await fixture.fetcher.fetch(FetchRequest(url: "ftp://x"))
    #expect(refused.trace == nil)
  }
}
