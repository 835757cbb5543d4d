import Fetching
import News
import TestSupport
import Testing

@Suite("What a user is told to do about a server's fault")
struct FailureAdviceTests {
  private func advice(
    _ configure: (inout FetchConfiguration) -> Void = { _ in }, respond: @escaping LoopbackServer.Responder
  ) async throws -> String {
    let fixture = try FetchingFixture(configure: configure, respond: respond)
    let failure = try #require(await fixture.fetch().failure)
    return Advice.reason(for: failure) + "; " + Advice.text(for: failure)
  }

  @Test("A header flood is no matter of COURANT_BODY_LIMIT")
  func headers() async throws {
    let flood = Array("X-Flood: \(String(repeating: "x", count: 1000))\r\n".utf8)
    for start in ["HTTP/1.1 200 OK\r\n", "HTTP/1.1 100 Continue\r\n"] {
      let advice = try await advice { _ in
        LoopbackReply([.bytes(Array(start.utf8)), .endless(flood, pauseMilliseconds: 0)])
      }
      #expect(
        advice == "the headers are larger than 128 KB; no sound server sends so much before a document, and no setting "
          + "takes more; tell the publisher if it stays so")
    }
  }

  @Test("A server that thinks for longer than the least speed allows has the whole time, which is what to raise")
  func slowToBegin() async throws {
    let advice = try await advice({
      $0.totalTimeout = 2.5
      $0.minimumSpeed = 1000
      $0.minimumSpeedSeconds = 1
    }) { _ in LoopbackReply([.hang]) }
    #expect(
      advice
        == "no answer came within 2.5 s; the server is too slow; raise COURANT_TOTAL_TIMEOUT if this feed is always slow"
    )
  }

  @Test("A drip is no matter of COURANT_TOTAL_TIMEOUT")
  func drip() async throws {
    let advice = try await advice({
      $0.minimumSpeed = 1000
      $0.minimumSpeedSeconds = 1
    }) { _ in LoopbackReply([.bytes(LoopbackReply.head(200, [])), .endless([65], pauseMilliseconds: 100)]) }
    #expect(
      advice == "less than 1000 bytes a second came over 1 s; the answer only drips; no setting waits for that: tell "
        + "the publisher if it stays so")
  }

  @Test("Only a 404 says that nothing is there", arguments: [400, 405, 406, 407, 415, 418, 421, 431])
  func otherStatuses(status: Int) async throws {
    #expect(
      try await advice { _ in .status(status) }
        == "the server does not take the request (\(status)); the server does not take this request, the feed may be there all "
        + "the same: open its address in a browser; check headers that you set for it (`feeds show FEED`), else tell the "
        + "publisher")
  }

  @Test("A 404 and a 408 each have their own, and so has a 407 that a proxy answers")
  func knownStatuses() async throws {
    #expect(
      try await advice { _ in .status(404) }
        == "there is no such feed (404); nothing is there any more; look for the feed's new address on the publisher's site"
    )
    let proxy = try LoopbackServer { _ in .status(407) }
    defer { proxy.stop() }
    let fetcher = Fetcher(configuration: FetchingFixture.configuration { $0.proxy = proxy.base })
    let failure = try #require(await fetcher.fetch(FetchRequest(url: "http://news.example/feed")).failure)
    #expect(
      Advice.reason(for: failure) + "; " + Advice.text(for: failure)
        == "a proxy asks who we are (407); the proxy wants a user and password: COURANT_PROXY or, for this feed, the file of "
        + "`feeds set FEED --proxy-file FILE` takes them in the proxy's address, http://USER:PASSWORD@HOST:PORT")
    #expect(
      try await advice { _ in .status(408) }
        == "the server gave up waiting for the request (408); the server did not wait for us; it is asked again after a growing "
        + "pause")
  }

  @Test("A proxy that connects nobody without a password says so, and with the right one it is asked to connect")
  func tunnel() async throws {
    let wanted = "Basic bWU6aHVzaA=="
    let proxy = try LoopbackServer { request in
      request["Proxy-Authorization"] == wanted
        ? .status(502) : .status(407, [("Proxy-Authenticate", "Basic realm=\"x\"")])
    }
    defer { proxy.stop() }
    for userinfo in ["", "me:wrong@"] {
      let address = proxy.base.replacing("http://", with: "http://" + userinfo)
      let fetcher = Fetcher(configuration: FetchingFixture.configuration { $0.proxy = address })
      let failure = try #require(await fetcher.fetch(FetchRequest(url: "https://news.example/feed")).failure)
      #expect(
        Advice.reason(for: failure) + "; " + Advice.text(for: failure)
          == "the proxy \(proxy.base) answered 407 and did not connect; the proxy wants a user and password: COURANT_PROXY or, for "
          + "this feed, the file of `feeds set FEED --proxy-file FILE` takes them in the proxy's address, "
          + "http://USER:PASSWORD@HOST:PORT")
      fetcher.shutdown()
    }
    #expect(proxy.requests.allSatisfy { $0.method == "CONNECT" })
    let address = proxy.base.replacing("http://", with: "http://me:hush@")
    let fetcher = Fetcher(configuration: FetchingFixture.configuration { $0.proxy = address })
    let failure = try #require(await fetcher.fetch(FetchRequest(url: "https://news.example/feed")).failure)
    #expect(failure.kind == .proxy && failure.detail.hasSuffix("answered 502 and did not connect"))
    #expect(Advice.text(for: failure).hasPrefix("the proxy could not reach the publisher's server"))
    fetcher.shutdown()
  }

  @Test(
    "A SOCKS proxy that wants a password is told from one that does not connect",
    arguments: [SOCKSServer.Manner.wantsWhatNobodyOffers, .refuses, .reachesNobody])
  func socks(manner: SOCKSServer.Manner) async throws {
    let proxy = try SOCKSServer(manner)
    defer { proxy.stop() }
    let userinfo = manner == .refuses ? "me:hush@" : ""
    let fetcher = Fetcher(
      configuration: FetchingFixture.configuration { $0.proxy = "socks5://\(userinfo)127.0.0.1:\(proxy.port)" })
    defer { fetcher.shutdown() }
    let failure = try #require(await fetcher.fetch(FetchRequest(url: "http://news.example/feed")).failure)
    #expect(failure.kind == .proxy && !failure.detail.contains("hush"))
    let name = "the proxy socks5://127.0.0.1:\(proxy.port) "
    if manner == .reachesNobody {
      #expect(failure.detail.hasPrefix(name + "did not connect: "))
      #expect(Advice.text(for: failure).hasPrefix("the proxy does not pass the request on; check COURANT_PROXY"))
    } else {
      #expect(failure.detail == name + "asks who we are")
      #expect(Advice.text(for: failure).hasPrefix("the proxy wants a user and password: COURANT_PROXY"))
    }
  }

  @Test("A 401 of another site asks for no log-in of this one")
  func elsewhere() async throws {
    let other = try LoopbackServer { _ in .status(401) }
    #expect(
      try await advice { _ in .redirect(302, to: other.base + "/feed") }
        == "another site than the feed's own asks who we are (401); the feed's address leads to another site, which gets no "
        + "log-in of this one; if you have one there, `feeds add --auth-file FILE` with that site's address")
    other.stop()
  }

  @Test(
    "What speaks no HTTP is told apart from what does not answer",
    arguments: ["<html>", "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"])
  func noHTTP(bytes: String) async throws {
    let advice = try await advice { _ in LoopbackReply([.bytes(Array(bytes.utf8)), .close]) }
    #expect(advice.hasPrefix("the server does not speak HTTP as it should: "), "\(advice)")
    #expect(
      advice.hasSuffix(
        "; what answers there is no sound web server; check the address and its port, or tell the publisher"))
  }

  @Test("Another key than the pinned one asks for a new pin", .enabled(if: TLSServer.isAvailable, "needs openssl"))
  func pin() async throws {
    let server = try TLSServer(.selfSigned, serving: "<rss/>")
    var request = FetchRequest(url: "https://127.0.0.1:\(server.port)/feed", allowsPrivateAddress: true)
    var access = FeedAccess()
    access.pin = "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    request.access = access
    let failure = try #require(await Fetcher(configuration: FetchingFixture.configuration()).fetch(request).failure)
    #expect(failure.kind == .pin)
    #expect(
      Advice.text(for: failure)
        == "the server's key is not the pinned one: ask the publisher whether it was changed; if so, `feeds set FEED --pin "
        + "sha256//KEY` sets the new one, and `--forget pin` goes back to the usual checks")
  }
}
