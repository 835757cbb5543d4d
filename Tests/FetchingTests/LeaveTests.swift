import News
import TestSupport
import Testing

@testable import Fetching

@Suite("How far leave for private addresses goes")
struct LeaveTests {
  private func refuses(_ target: String) async throws -> Bool {
    let fixture = try FetchingFixture { request in
      request.path == "/feed" ? .redirect(302, to: target) : .ok("<rss/>")
    }
    return await fixture.fetch().failure?.kind == .forbiddenAddress
  }

  @Test("A redirect to where clouds keep their secrets is refused, with leave too")
  func linkLocal() async throws {
    #expect(try await refuses("http://169.254.169.254/latest/meta-data"))
    #expect(try await refuses("http://[fe80::1]/"))
    #expect(try await !refuses("/here"))
  }

  @Test("This machine is near to itself under its other names, and to no other")
  func loopback() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>") }
    for (leave, isFine) in [
      ("http://localhost:1/feed", true), ("http://127.0.0.9/feed", true), ("http://192.168.1.10/feed", false),
      ("http://news.example/", false),
    ] {
      var request = FetchRequest(url: fixture.server.base + "/page", allowsPrivateAddress: true)
      request.leaveFor = leave
      let outcome = await fixture.fetcher.fetch(request)
      #expect((outcome.text == "<rss/>") == isFine, "\(leave): \(outcome)")
      #expect(isFine || outcome.failure?.kind == .forbiddenAddress)
    }
  }

  @Test("How near an address is does not depend on how it is written")
  func places() {
    for name in ["127.0.0.1", "localhost", "a.localhost", "0x7f.1", "[::1]", "::ffff:127.0.0.1", "0.0.0.0", "::"] {
      #expect(AddressRules.place(of: name) == .loopback, "\(name)")
    }
    for name in ["169.254.169.254", "[fe80::1]", "fe80::1%eth0", "::ffff:169.254.1.1", "2852039166"] {
      #expect(AddressRules.place(of: name) == .linkLocal, "\(name)")
    }
    for name in ["10.0.0.1", "192.168.1.1", "news.example", "8.8.8.8", "fd00::1", "2001:db8::1"] {
      #expect(AddressRules.place(of: name) == .elsewhere, "\(name)")
    }
  }
}
