import News
import TestSupport
import Testing

@testable import Fetching

@Suite("Link headers")
struct LinkHeaderTests {
  @Test(
    "The first link with the relation counts, however it is written",
    arguments: [
      ("<https://hub.example/>; rel=\"hub\"", "https://hub.example/"),
      ("<https://hub.example/>;rel=hub", "https://hub.example/"),
      ("<https://f.example/a,b>; rel=self, </hub>; title=\"x\"; REL=\"self Hub\"", "/hub"),
      ("<https://f.example/>; rel=\"self\"", nil), ("<https://f.example/", nil), ("", nil),
      ("<https://f.example/>; title=hub", nil),
    ])
  func targets(value: String, target: String?) {
    #expect(LinkHeader.target("hub", in: value) == target)
  }

  @Test("A feed's hub is told, resolved against its address, and kept over several headers")
  func hub() async throws {
    let fixture = try FetchingFixture { _ in
      .ok("<rss/>", [("Link", "<https://f.example/feed>; rel=\"self\""), ("Link", "</hub>; rel=\"hub\"")])
    }
    #expect(await fixture.fetch().headers?.hub == fixture.server.base + "/hub")
  }
}
