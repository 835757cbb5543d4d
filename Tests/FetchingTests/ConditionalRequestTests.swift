import Fetching
import News
import TestSupport
import Testing

@Suite("Conditional requests")
struct ConditionalRequestTests {
  @Test(
    "Validators are sent back byte for byte, whatever they are",
    arguments: ["\"a b\"", "W/\"x-gzip\"", "bare", "\"\u{E9}\u{FF}\""])
  func byteForByte(etag: String) async throws {
    let raw = Array(etag.unicodeScalars.map { UInt8($0.value) })
    let fixture = try FetchingFixture { request in
      request["If-None-Match"] == nil
        ? .ok("<rss/>", [("ETag", etag), ("Last-Modified", "yesterday, more or less")]) : .status(304)
    }
    let first = try #require(await fixture.fetch().headers)
    #expect(first.validators == Validators(etag: etag, lastModified: "yesterday, more or less"))
    let second = await fixture.fetch(validators: first.validators)
    #expect(second.isNotModified)
    let sent = try #require(fixture.server.requests.last)
    #expect(sent["If-None-Match"]?.utf8.elementsEqual(String(decoding: raw, as: UTF8.self).utf8) == true)
    #expect(sent["If-Modified-Since"] == "yesterday, more or less")
  }

  @Test("A request without validators is unconditional, and none are invented")
  func nothingInvented() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>") }
    let outcome = await fixture.fetch()
    #expect(outcome.headers?.validators.isEmpty == true)
    let sent = try #require(fixture.server.requests.first)
    #expect(sent["If-None-Match"] == nil)
    #expect(sent["If-Modified-Since"] == nil)
  }

  @Test("New validators and max-age on a 304 are handed on")
  func newOnNotModified() async throws {
    let fixture = try FetchingFixture { _ in
      .status(304, [("ETag", "\"2\""), ("Cache-Control", "public, max-age=7200")])
    }
    let outcome = await fixture.fetch(validators: Validators(etag: "\"1\""))
    #expect(outcome.isNotModified)
    #expect(outcome.headers?.validators == Validators(etag: "\"2\""))
    #expect(outcome.headers?.maxAge == 7200)
  }

  @Test("A 304 that nobody asked for is a fault of the server")
  func unasked304() async throws {
    let fixture = try FetchingFixture { _ in .status(304) }
    #expect(await fixture.fetch().failure?.kind == .server)
  }

  @Test("Validators are taken from the final answer only, and sent to every hop")
  func redirectedValidators() async throws {
    let fixture = try FetchingFixture { request in
      if request.path == "/feed" { return .redirect(302, to: "/real", [("ETag", "\"hop\"")]) }
      return request["If-None-Match"] == "\"real\"" ? .status(304) : .ok("<rss/>", [("ETag", "\"real\"")])
    }
    let first = try #require(await fixture.fetch().headers)
    #expect(first.validators == Validators(etag: "\"real\""))
    #expect(await fixture.fetch(validators: first.validators).isNotModified)
  }

  @Test("A validator that is empty, or cannot be sent back, is none")
  func unsendable() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>", [("ETag", ""), ("Last-Modified", "a\u{1}b")]) }
    #expect(try #require(await fixture.fetch().headers).validators.isEmpty)
  }

  @Test("An ETag that is an asterisk, which would match whatever is there, is none, and is not sent where it was kept")
  func asterisk() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>", [("ETag", "*")]) }
    #expect(try #require(await fixture.fetch(validators: Validators(etag: "*")).headers).validators.isEmpty)
    #expect(try #require(fixture.server.requests.first)["If-None-Match"] == nil)
  }

  @Test("A validator that would break the request apart is not sent")
  func injection() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>") }
    _ = await fixture.fetch(validators: Validators(etag: "\"a\"\r\nX-Evil: 1", lastModified: "fine"))
    let sent = try #require(fixture.server.requests.first)
    #expect(sent["X-Evil"] == nil)
    #expect(sent["If-None-Match"] == nil)
    #expect(sent["If-Modified-Since"] == "fine")
  }

  @Test("Documents of the test server change hands: 200, 304, 200 after an edit")
  func exchangedDocuments() async throws {
    let documents = LoopbackDocuments()
    documents.put("/feed", "<rss>1</rss>")
    let server = try documents.serve()
    let fetcher = Fetcher(configuration: FetchingFixture.configuration())
    var request = FetchRequest(url: server.base + "/feed", allowsPrivateAddress: true)
    request.validators = try #require(await fetcher.fetch(request).headers).validators
    #expect(await fetcher.fetch(request).isNotModified)
    documents.put("/feed", "<rss>2</rss>")
    #expect(await fetcher.fetch(request).text == "<rss>2</rss>")
    documents.remove("/feed")
    #expect(await fetcher.fetch(request).failure?.kind == .notFound)
  }
}
