import Fetching
import News
import TestSupport
import Testing

@Suite("Redirects over the wire")
struct RedirectTests {
  @Test("A permanent chain gives the new URL, counted up to its first temporary hop")
  func permanent() async throws {
    let fixture = try FetchingFixture { request in
      switch request.path {
      case "/feed": .redirect(301, to: "/b")
      case "/b": .redirect(308, to: "c?x=1")
      case "/c": .redirect(302, to: "//127.0.0.1:\(request["Host"]?.split(separator: ":").last ?? "")/d")
      default: .ok("<rss/>")
      }
    }
    let headers = try #require(await fixture.fetch().headers)
    #expect(headers.permanentURL == fixture.server.base + "/c?x=1")
    #expect(headers.finalURL == fixture.server.base + "/d")
    #expect(fixture.server.requests.map(\.target) == ["/feed", "/b", "/c?x=1", "/d"])
  }

  @Test("A temporary redirect leaves the URL alone", arguments: [302, 303, 307])
  func temporary(status: Int) async throws {
    let fixture = try FetchingFixture { request in
      request.path == "/feed" ? .redirect(status, to: "/b") : .ok("<rss/>")
    }
    let headers = try #require(await fixture.fetch().headers)
    #expect(headers.permanentURL == nil)
    #expect(headers.finalURL == fixture.server.base + "/b")
  }

  @Test("A circle ends at once, an endless chain at the limit")
  func loops() async throws {
    let fixture = try FetchingFixture { request in
      if request.path == "/circle" { return .redirect(302, to: "/circle") }
      return .redirect(302, to: "/chain" + String(repeating: "x", count: request.target.count % 50))
    }
    #expect(await fixture.fetch("/circle").failure?.kind == .redirect)
    #expect(fixture.server.requests.count == 1)
    let chain = try #require(await fixture.fetch("/chain").failure)
    #expect(chain.kind == .redirect)
    #expect(fixture.server.requests.count == 1 + 11)
  }

  @Test("A circle that a cookie opens is passed, and the cookie is forgotten afterwards")
  func cookieGate() async throws {
    let fixture = try FetchingFixture { request in
      switch (request.path, request["Cookie"]) {
      case ("/feed", nil): .redirect(302, to: "/gate")
      case ("/gate", _): .redirect(302, to: "/feed", [("Set-Cookie", "pass=1; HttpOnly; Path=/")])
      default: .ok("<rss/>")
      }
    }
    #expect(await fixture.fetch().text == "<rss/>")
    #expect(fixture.server.requests.last?["Cookie"] == "pass=1")
    #expect(await fixture.fetch().text == "<rss/>")
    #expect(fixture.server.requests.map { $0["Cookie"] } == [nil, nil, "pass=1", nil, nil, "pass=1"])
  }

  @Test(
    "Nothing but http and https is followed",
    arguments: ["file:///etc/hostname", "ftp://127.0.0.1/x", "gopher://127.0.0.1/", "javascript:1", "http://", ""])
  func schemes(location: String) async throws {
    let fixture = try FetchingFixture { request in
      request.path == "/feed" && location != "" ? .redirect(302, to: location) : .status(302)
    }
    let failure = try #require(await fixture.fetch().failure)
    #expect(failure.kind == .redirect)
    #expect(fixture.server.requests.count == 1)
  }

  @Test("Bytes in Location that are not ASCII are escaped as they are")
  func rawLocation() async throws {
    let fixture = try FetchingFixture { request in
      request.path == "/feed" ? .redirect(302, to: "/caf\u{C3}\u{A9} 1") : .ok("<rss/>")
    }
    #expect(await fixture.fetch().text == "<rss/>")
    #expect(fixture.server.requests.last?.target == "/caf%C3%A9%201")
  }

  @Test("An unwanted body, even an endless one, does not keep a redirect or an error waiting")
  func unwantedBody() async throws {
    let noise = [UInt8](repeating: 65, count: 16_384)
    let fixture = try FetchingFixture { request in
      let head: [UInt8]
      switch request.path {
      case "/feed": head = LoopbackReply.head(302, [("Location", "/b")])
      case "/gone": head = LoopbackReply.head(410, [])
      default: return .ok("<rss/>")
      }
      return LoopbackReply([.bytes(head), .endless(noise, pauseMilliseconds: 0)])
    }
    #expect(await fixture.fetch().text == "<rss/>")
    #expect(await fixture.fetch("/gone").failure?.kind == .gone)
  }
}
