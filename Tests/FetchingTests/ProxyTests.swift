import Dispatch
import News
import TestSupport
import Testing

@testable import Fetching

@Suite("Proxies")
struct ProxyTests {
  @Test(
    "A proxy's address is what libcurl takes for one, and is shown without user and password",
    arguments: [
      ("http://127.0.0.1:3128", "http://127.0.0.1:3128"),
      ("http://user:p%23w@proxy.example:3128/", "http://proxy.example:3128"),
      ("HTTPS://proxy.example", "https://proxy.example"), ("socks5h://u:p@[::1]:1080", "socks5h://[::1]:1080"),
    ])
  func addresses(text: String, shown: String) throws {
    #expect(ProxyAddress(text)?.shown == shown)
    let proxy = try FeedAccessText.proxy(text + "\n")
    #expect(FeedAccessText.shown(proxy) == shown)
  }

  @Test(
    "One that libcurl would misread is refused without repeating it, and never shown",
    arguments: [
      "http://user:HUSH@127.0.0.1:99999", "http://user:HU#SH@127.0.0.1:3128", "http://user:HU/SH@127.0.0.1:3128",
      "http://user:HU?SH@127.0.0.1:3128", "http://user:12#HUSH@127.0.0.1", "http://user:12/HUSH@127.0.0.1",
      "http://us er:HUSH@127.0.0.1:3128", "http://", "ftp://x", "proxy.example:3128",
    ])
  func misread(text: String) {
    #expect(ProxyAddress(text) == nil)
    let fault = #expect(throws: FeedAccessFault.self) { try FeedAccessText.proxy(text) }
    for part in ["HU", "SH", "user"] {
      #expect(fault?.what.contains(part) == false)
      #expect(!FeedAccessText.shown(.url(Secret(text))).contains(part))
    }
  }

  @Test("With SOCKS the proxy resolves names, whichever form was written")
  func remoteNames() {
    #expect(ProxyAddress("socks5://u:p@h:1080")?.text == "socks5h://u:p@h:1080")
    #expect(ProxyAddress("SOCKS4://h")?.text == "socks4a://h")
    #expect(ProxyAddress("socks5h://h")?.text == "socks5h://h")
    #expect(ProxyAddress("http://h")?.text == "http://h")
  }

  @Test("One that cannot be used is used for nothing, and nothing goes past it")
  func unusable() async throws {
    let fixture = try FetchingFixture(configure: { $0.proxy = "http://user:HUSH@127.0.0.1:99999" }) { _ in .ok("<rss/>")
    }
    let failure = try #require(await fixture.fetch().failure)
    #expect(failure.kind == .proxy)
    #expect(failure.detail == "the proxy that is set is no address that can be used")
    #expect(fixture.server.connections == 0)
  }

  @Test("Slow servers behind a proxy that feeds have of their own hold up no other")
  func slowBehind() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let isOpen = DispatchSemaphore(value: 0)
    let proxy = try LoopbackServer { request in
      guard request.target.contains("slow") else { return .ok("<rss/>") }
      arrived.yield()
      return isOpen.wait(timeout: .now() + 30) == .success ? .ok("<rss/>") : .status(504)
    }
    defer { proxy.stop() }
    let fetcher = Fetcher(configuration: FetchingFixture.configuration { _ in })
    let ask = { @Sendable (host: String) async -> String in
      var request = FetchRequest(url: "http://\(host).example/feed")
      request.access = FeedAccess()
      request.access?.proxy = .url(Secret(proxy.base))
      let outcome = await fetcher.fetch(request)
      return outcome.text ?? "\(outcome.failure?.kind.rawValue ?? "") \(outcome.failure?.detail ?? "")"
    }
    async let first = ask("slow1")
    async let second = ask("slow2")
    var waiting = arrivals.makeAsyncIterator()
    for _ in 0..<2 { await waiting.next() }
    #expect(await ask("quick") == "<rss/>")
    for _ in 0..<2 { isOpen.signal() }
    #expect(await (first, second) == ("<rss/>", "<rss/>"))
  }

  @Test("What fails at the proxy is the proxy's, in words without its user and password")
  func failures() async throws {
    let gone = try LoopbackServer { _ in .status(500) }
    gone.stop()
    let refusing = try LoopbackServer { _ in .status(407) }
    for (server, detail, url) in [
      (gone, "cannot be reached", "http://news.example/feed"), (refusing, "407", "http://news.example/feed"),
      (refusing, "answered 407 and did not connect", "https://news.example/feed"),
    ] {
      let proxy = server.base.replacing("http://", with: "http://user:HUSH@")
      let fetcher = Fetcher(configuration: FetchingFixture.configuration { $0.proxy = proxy })
      let failure = try #require(await fetcher.fetch(FetchRequest(url: url)).failure)
      #expect(failure.kind == .proxy, "\(failure)")
      #expect(failure.detail.contains(detail), "\(failure.detail)")
      #expect(!"\(failure)".contains("HUSH") && !failure.detail.contains("user"))
    }
    refusing.stop()
  }

  @Test("Users and passwords go from any text, whatever they are made of, and nothing else does")
  func userinfo() {
    #expect(Userinfo.removed(from: "bad 'http://u:p#/@x@h:1/' and ftp://b@c") == "bad 'http://h:1/' and ftp://c")
    #expect(Userinfo.removed(from: "mail a@b at http://h/") == "mail a@b at http://h/")
    #expect(Fetcher.plainURL("http://u:HUSH@host:99999/") == "http://host:99999/")
    #expect(Fetcher.plainURL("file:///a@b") == "file:///a@b")
  }
}
