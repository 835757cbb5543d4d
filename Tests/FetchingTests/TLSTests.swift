import Fetching
import News
import TestSupport
import Testing

@Suite("Certificates", .enabled(if: TLSServer.isAvailable, "needs the program openssl"))
struct TLSTests {
  private func ask(_ server: TLSServer, _ change: (inout FeedAccess) -> Void = { _ in }) async -> FetchOutcome {
    let fetcher = Fetcher(configuration: FetchingFixture.configuration())
    var request = FetchRequest(url: "https://127.0.0.1:\(server.port)/feed", allowsPrivateAddress: true)
    var access = FeedAccess()
    change(&access)
    if !access.isEmpty { request.access = access }
    return await fetcher.fetch(request)
  }

  private static let otherPin = "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

  @Test("One that is expired, for another host, or signs itself is refused", arguments: TLSServer.Flaw.allCases)
  func refused(flaw: TLSServer.Flaw) async throws {
    let server = try TLSServer(flaw, serving: "<rss/>")
    let failure = try #require(await ask(server).failure)
    #expect(failure.kind == .tls)
    #expect(failure.detail.lowercased().contains("certificate"))
  }

  @Test("The feed's own CA file makes one that signs itself good, and neither an old one nor one for another host")
  func authority() async throws {
    for flaw in TLSServer.Flaw.allCases {
      let server = try TLSServer(flaw, serving: "<rss/>")
      let outcome = await ask(server) { $0.certificates = server.certificate }
      #expect((outcome.text == "<rss/>") == (flaw == .selfSigned), "\(flaw): \(outcome)")
      #expect(flaw == .selfSigned || outcome.failure?.kind == .tls)
    }
  }

  @Test(
    "The pinned key takes the place of every other check; another key is refused", arguments: TLSServer.Flaw.allCases)
  func pinned(flaw: TLSServer.Flaw) async throws {
    let server = try TLSServer(flaw, serving: "<rss/>")
    #expect(await ask(server) { $0.pin = server.pin }.text == "<rss/>")
    #expect(await ask(server) { $0.pin = Self.otherPin }.failure?.kind == .pin)
  }

  @Test("A pin holds for the feed's own origin: a redirect to another server is checked as usual")
  func pinStaysHome() async throws {
    let other = try TLSServer(.selfSigned, serving: "<rss/>")
    // Only the port is kept by the other server, whose threads outlive this test: this one ends with it.
    let port = other.port
    let fixture = try FetchingFixture { _ in .redirect(302, to: "https://127.0.0.1:\(port)/feed") }
    var request = FetchRequest(url: fixture.server.base + "/feed", allowsPrivateAddress: true)
    request.access = FeedAccess()
    request.access?.pin = other.pin
    #expect(await fixture.fetcher.fetch(request).failure?.kind == .tls)
    withExtendedLifetime(other) {}
  }
}
