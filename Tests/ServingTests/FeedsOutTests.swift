import News
import Testing

@testable import Serving

@Suite struct `Feeds out` {
  @Test(arguments: [
    ("atom", "application/atom+xml; charset=utf-8"), ("rss", "application/rss+xml; charset=utf-8"),
    ("json", "application/feed+json; charset=utf-8"),
  ])
  func `stories come in each format under one lasting id`(format: String, type: String) async throws {
    let served = try ServedStore()
    let reply = try await served.get("/feeds/stories.\(format)")
    #expect(reply.contentType == type)
    #expect(reply.text.contains("urn:courant:story:story0000001"))
    #expect(reply.text.contains("http://localhost:8420/stories/story0000001"))
    await served.end()
  }

  @Test func `a silent change of words without a figure moves nothing, another report does`() async throws {
    let served = try ServedStore()
    // The second report is of an hour after the start; the edited figure was seen after two.
    let text = try await served.get("/feeds/stories.atom").text
    #expect(text.contains("<updated>2023-11-15T00:13:20Z</updated>"))
    await served.end()
  }

  @Test(arguments: ["stories", "edits", "health"])
  func `a reader that has the feed gets 304, and no moment is told that might not move`(name: String) async throws {
    let served = try ServedStore()
    let reply = try await served.get("/feeds/\(name).atom")
    let etag = try #require(reply.header("ETag"))
    #expect(reply.status == .ok && reply.header("Last-Modified") == nil)
    for known in [etag, "\"x\",\t" + etag, "W/" + etag, "*"] {
      let again = try await served.get("/feeds/\(name).atom", headers: ["if-none-match": known])
      #expect(again.status == .notModified && again.body.isEmpty)
    }
    let since = ["if-modified-since": "Wed, 01 Jan 2098 00:00:00 GMT"]
    #expect(try await served.get("/feeds/\(name).atom", headers: since).status == .ok)
    await served.end()
  }

  @Test func `edits and feeds in trouble are feeds too`() async throws {
    let served = try ServedStore()
    let edits = try await served.get("/feeds/edits.atom").text
    #expect(edits.contains("urn:courant:edit:\(ArticleID.derived(from: "alpha", "1")):2"))
    let health = try await served.get("/feeds/health.atom").text
    #expect(health.contains("failing: beta"))
    #expect(try await served.get("/feeds/stories.txt").status == .notFound)
    await served.end()
  }

  @Test func `dates of mail are written as RSS wants them`() {
    #expect(MailDate.text(Timestamp(seconds: 784_111_777)) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(MailDate.text(Timestamp(seconds: 951_782_399)) == "Mon, 28 Feb 2000 23:59:59 GMT")
    #expect(MailDate.text(Timestamp(seconds: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
  }
}
