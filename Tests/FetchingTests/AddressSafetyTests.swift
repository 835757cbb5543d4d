import Fetching
import News
import TestSupport
import Testing

@Suite("Places that must not be asked")
struct AddressSafetyTests {
  @Test("Without leave no socket is opened to a private address, however it is written")
  func refused() async throws {
    let server = try LoopbackServer { _ in .ok("<rss/>") }
    let fetcher = Fetcher(configuration: FetchingFixture.configuration())
    for host in ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"] {
      let outcome = await fetcher.fetch(FetchRequest(url: "http://\(host):\(server.port)/"))
      #expect(outcome.failure?.kind == .forbiddenAddress, "\(host): \(outcome)")
    }
    #expect(server.requests.isEmpty)
    #expect(server.connections == 0)
  }

  @Test("A connection that one feed had leave for is not used by another that has none")
  func noLeaveByReuse() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>") }
    #expect(await fixture.fetch().text == "<rss/>")
    let outcome = await fixture.fetcher.fetch(FetchRequest(url: fixture.server.base + "/feed"))
    #expect(outcome.failure?.kind == .forbiddenAddress)
    #expect(fixture.server.requests.count == 1)
    #expect(await fixture.fetch().text == "<rss/>")
  }

  @Test("With a proxy, addresses written in numbers are refused before it is asked")
  func proxy() async throws {
    let proxy = try LoopbackServer { _ in .ok("<rss/>") }
    let fetcher = Fetcher(configuration: FetchingFixture.configuration { $0.proxy = proxy.base })
    #expect(await fetcher.fetch(FetchRequest(url: "http://news.example/feed")).text == "<rss/>")
    #expect(await fetcher.fetch(FetchRequest(url: "http://10.0.0.1/feed")).failure?.kind == .forbiddenAddress)
    #expect(proxy.requests.map(\.target) == ["http://news.example/feed"])
  }

  @Test(
    "However an address is spelled, a proxy is not asked for a private one",
    arguments: [
      "2130706433", "127.1", "%31%32%37.0.0.1", "0x7f000001", "0", "0177.0.0.1", "169.254.43518", "localhost.",
      "LOCALHOST", "[::1]", "[::ffff:127.0.0.1]", "127.0.0.1.", "１２７.0.0.1", "127。0。0。1",
    ])
  func spelledAddresses(host: String) async throws {
    let proxy = try LoopbackServer { _ in .ok("<rss/>") }
    let fetcher = Fetcher(configuration: FetchingFixture.configuration { $0.proxy = proxy.base })
    #expect(await fetcher.fetch(FetchRequest(url: "http://\(host):8/feed")).text == nil)
    #expect(proxy.requests.isEmpty)
  }

  @Test("A redirect from a public place to a private one is refused at the hop")
  func redirectedInside() async throws {
    // The proxy plays the public server: only its answer counts here.
    let proxy = try LoopbackServer { _ in .redirect(302, to: "http://169.254.169.254/latest/meta-data") }
    let fetcher = Fetcher(configuration: FetchingFixture.configuration { $0.proxy = proxy.base })
    let outcome = await fetcher.fetch(FetchRequest(url: "http://news.example/feed"))
    #expect(outcome.failure?.kind == .forbiddenAddress)
    #expect(outcome.failure?.finalURL == "http://169.254.169.254/latest/meta-data")
    #expect(proxy.requests.count == 1)
  }

  @Test(
    "URLs that cannot be asked",
    arguments: ["", "news", "ftp://example.org/", "http://", "http:///x", "http://h:0/", "http://h:99999/"])
  func badURLs(url: String) async {
    let fetcher = Fetcher(configuration: FetchingFixture.configuration())
    #expect(await fetcher.fetch(FetchRequest(url: url)).failure?.kind == .badURL)
  }
}
