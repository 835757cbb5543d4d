import Fetching
import News
import TestSupport

@testable import Syncing

/// Every fault that is played: FAULTS 1 to 15 of publishers' servers, and every kind that test servers usually play.
enum FaultTable {
  static let all: [FaultCase] = types + bodies + cuts + statuses + redirects + connections + validators + contents

  /// The feed before the fault, and what it says after one more item.
  static let before = rss("f.example", [budget])
  static let after = rss("f.example", [dam, budget])
  private static let bytes = Array(after.utf8)
  private static let tag = ("ETag", "\"v2\"")

  private static func ok(_ body: [UInt8], _ headers: [(String, String)] = []) -> LoopbackReply {
    .status(200, [tag] + headers, body: body)
  }

  private static func raw(_ headers: [(String, String)], _ body: [UInt8]) -> LoopbackReply {
    LoopbackReply([.bytes(LoopbackReply.head(200, [tag] + headers) + body), .close])
  }

  private static let types: [FaultCase] = [
    .read("wrong Content-Type", "a feed as text/html", new: 1) { _ in ok(bytes, [("Content-Type", "text/html")]) },
    .read("no Content-Type", "a feed without a type", new: 1) { _ in ok(bytes) },
    .read("wrong charset", "a header that contradicts the document's encoding", new: 1) { _ in
      ok(bytes, [("Content-Type", "text/xml; charset=iso-8859-1")])
    },
    .failing("a page in place of a feed", "200 with HTML (consent wall, moved page, check for robots)", .notAFeed) {
      _ in
      ok(Array("<!doctype html><html><body>Please agree</body></html>".utf8), [("Content-Type", "text/html")])
    },
    .failing("garbage", "bytes that are no document", .notAFeed) { _ in ok((0..<4000).map { UInt8(($0 * 7919) % 251) })
    },
  ]

  private static let bodies: [FaultCase] = [
    .failing("empty 200", "200 with an empty body", .emptyBody) { _ in ok([]) },
    .read("no items", "a sound feed without items", new: 0) { _ in ok(Array(rss("f.example", []).utf8)) }
      .with { $0.note = "nothing counts as withdrawn" },
    .read("gzip without a header", "a compressed body that is not announced", new: 1) { _ in ok(compress(bytes)) },
    .read("announced gzip that is text", "plain text announced as gzip", new: 1) { _ in
      ok(bytes, [("Content-Encoding", "gzip")])
    },
    .failing("brotli unasked", "a compression that was not asked for", .badEncoding) { _ in
      ok([0x0B, 0x02, 0x80, 0x41, 0x03], [("Content-Encoding", "br")])
    },
    .failing("damaged gzip", "a gzip stream with wrong bytes", .badEncoding) { _ in
      var body = compress(Array(sampleBody.utf8))
      for index in (body.count - 200)..<body.count { body[index] = 0x78 }
      return ok(body, [("Content-Encoding", "gzip")])
    },
    .failing("gzip bomb", "a small body that inflates beyond the limit", .tooLarge) { _ in
      ok(compress([UInt8](repeating: 65, count: 400_000)), [("Content-Encoding", "gzip")])
    }.with { $0.configure = { $0.bodyLimit = 100_000 } },
    .failing("big body", "a length announced beyond the limit", .tooLarge) { _ in
      ok([UInt8](repeating: 65, count: 200_000))
    }.with { $0.configure = { $0.bodyLimit = 100_000 } },
    .failing("endless body", "a body without length that never ends", .tooLarge) { _ in
      LoopbackReply([
        .bytes(LoopbackReply.head(200, [])), .endless([UInt8](repeating: 65, count: 10_000), pauseMilliseconds: 0),
      ])
    }.with { $0.configure = { $0.bodyLimit = 100_000 } },
    .failing("header flood", "headers that never end", .headersTooLarge) { _ in
      LoopbackReply([
        .bytes(Array("HTTP/1.1 200 OK\r\n".utf8)),
        .endless(Array("X-Flood: \(String(repeating: "x", count: 1000))\r\n".utf8), pauseMilliseconds: 0),
      ])
    },
    .read("chunked", "a body in chunks", new: 1) { _ in
      raw(
        [("Transfer-Encoding", "chunked")],
        Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n0\r\n\r\n".utf8))
    },
    .read("no length", "a body that ends with the connection", new: 1) { _ in raw([("Connection", "close")], bytes) },
  ]

  /// Text that does not compress to nothing.
  private static let sampleBody = (0..<800).map { "<item>\($0 &* 7919 % 10_007)</item>" }.joined()

  private static let cuts: [FaultCase] = [
    .failing("body cut", "the connection closes before the promised length", .incomplete) { _ in
      raw([("Content-Length", String(bytes.count))], Array(bytes.prefix(bytes.count - 200)))
    }.with { $0.newArticles = 1 },
    .failing("wrong length", "fewer bytes promised than the document has", .incomplete) { _ in
      raw([("Content-Length", String(bytes.count - 250))], bytes)
    }.with(endsEarly),
    .failing("document cut", "a document that ends early, with the right length", .incomplete) { _ in
      ok(Array(bytes.prefix(bytes.count - 200)))
    }.with(endsEarly),
    .read("closing tag missing", "a document that lacks nothing but the last closing tag", new: 1) { _ in
      ok(Array(after.replacing("</rss>", with: "").utf8))
    },
    .failing("gzip cut", "a gzip stream that ends in the middle, with the right length", .incomplete) { _ in
      let whole = compress(bytes)
      return ok(Array(whole.prefix(whole.count / 4)), [("Content-Encoding", "gzip")])
    }.with { $0.note = "complete items are taken where there are any" },
    .failing("chunk cut", "the connection closes inside a chunk", .incomplete) { _ in
      raw([("Transfer-Encoding", "chunked")], Array("ffff\r\n".utf8) + bytes.prefix(bytes.count - 200))
    }.with { $0.newArticles = 1 },
    .failing("reset", "the connection is reset in the middle of the body", .incomplete) { _ in
      LoopbackReply([
        .bytes(LoopbackReply.head(200, [("Content-Length", "9000")]) + bytes.prefix(100)), .reset,
      ])
    },
  ]

  /// What follows from a document that ends early although all of it came.
  @Sendable private static func endsEarly(_ fault: inout FaultCase) {
    fault.newArticles = 1
    fault.validators = .dropped
    fault.next = 86_400...88_200
    fault.note = "complete items are taken; without validators the next document comes after a day"
    fault.advice = FeedCheck.truncationAdvice
  }

  /// What follows from a server that does not take back the validators that it gave.
  @Sendable private static func refusingValidators(_ fault: inout FaultCase) {
    fault.validators = .dropped
    fault.next = 86_400...95_041
    fault.note = "without validators the next request comes after a day"
  }

  private static let statuses: [FaultCase] = [
    .failing("400", "finds the request itself wrong", .rejected, status: 400) { _ in .status(400) },
    .failing("401", "asks who we are", .refused, status: 401) { _ in .status(401) },
    .failing("403", "refuses us", .refused, status: 403) { _ in .status(403) },
    .failing("404", "nothing is there", .notFound, status: 404) { _ in .status(404) },
    .failing("405", "does not let anybody read there", .rejected, status: 405) { _ in .status(405) },
    .failing("406 or another 4xx", "does not take the request as it is", .rejected, status: 406) { _ in .status(406) },
    .failing("407", "asks for a proxy's password where no proxy is used", .rejected, status: 407) { _ in .status(407) },
    .failing("410", "gone for good", .gone, status: 410) { _ in .status(410) }.with {
      $0.health = .gone
      $0.next = nil
    },
    .failing("412", "does not take back the validators that it gave", .rejected, status: 412) { _ in .status(412) }
      .with(refusingValidators),
    .failing("431", "finds the request's headers too large, as with a validator of its own", .rejected, status: 431) {
      _ in .status(431)
    }.with(refusingValidators),
    .failing("500", "the server fails", .server, status: 500) { _ in .status(500) },
    .failing("503", "the server is overloaded, without a time", .throttled, status: 503) { _ in .status(503) }
      .with { $0.health = .waiting },
    .failing("503 + Retry-After", "come back after 7,200 s", .throttled, status: 503) { _ in
      .status(503, [("Retry-After", "7200")])
    }.with {
      $0.health = .waiting
      $0.next = 7200...7921
      $0.note = "nothing is asked of the host meanwhile; nothing is slower afterwards"
    },
    .failing("429", "too many requests, without a time", .throttled, status: 429) { _ in .status(429) }.with {
      $0.health = .waiting
      $0.next = 21_600...23_761
      $0.note = "the host's feeds are asked at most half as often, which fades"
    },
    .failing("429 + Retry-After", "come back at a date, by the server's own clock", .throttled, status: 429) { _ in
      .status(
        429,
        [("Date", "Tue, 29 Apr 2025 00:00:00 GMT"), ("Retry-After", "Sat, 03 May 2025 00:00:00 GMT")])
    }.with {
      $0.health = .waiting
      $0.next = 345_600...354_241
      $0.note = "nothing is asked of the host meanwhile; its feeds are asked less often, as after 429"
    },
    .failing("204", "no content", .emptyBody, status: 204) { _ in .status(204) },
    .failing("206", "a part that nobody asked for", .incomplete, status: 206) { _ in .status(206, [], body: bytes) },
  ]

  private static let redirects: [FaultCase] = [
    .read("301", "moved for good, to a sound feed", new: 1) { to($0, 301) }.with { $0.note = moved },
    .read("308", "moved for good, to a sound feed", new: 1) { to($0, 308) }.with { $0.note = moved },
    .read("302", "elsewhere for now", new: 1) { to($0, 302) }.with { $0.note = "the feed's URL stays" },
    .read("307", "elsewhere for now", new: 1) { to($0, 307) }.with { $0.note = "the feed's URL stays" },
    .failing("301 to a page", "moved for good, to a web page", .notAFeed) { request in
      request.path == "/feed"
        ? .redirect(301, to: "/new")
        : ok(Array("<!doctype html><title>News</title>".utf8), [("Content-Type", "text/html")])
    }.with { $0.note = "the feed's URL stays, however long this lasts" },
    .failing("302 to 410", "elsewhere for now, where nothing is for good", .notFound, status: 410) { request in
      request.path == "/feed" ? .redirect(302, to: "/new") : .status(410)
    }.with { $0.note = "what is gone is not the feed's own address" },
    .failing("redirect loop", "two addresses that lead to each other", .redirect) { request in
      .redirect(302, to: request.path == "/feed" ? "/other" : "/feed")
    },
    .failing("endless redirects", "one new address after another", .redirect) { .redirect(302, to: $0.path + "x") },
    .failing("redirect to file://", "leads to a file of this machine", .redirect) { _ in
      .redirect(302, to: "file:///etc/passwd")
    },
    .failing("redirect without a Location", "leads nowhere", .redirect) { _ in .status(302) },
    .read("cookie gate", "leads in a circle until its cookie is shown", new: 1) { request in
      if request["Cookie"] == "gate=open" { return ok(bytes) }
      return .redirect(302, to: "/feed", [("Set-Cookie", "gate=open")])
    }.with { $0.note = "the cookie dies with the request" },
    .failing("private address", "lives on a private address, or its name resolves to one", .forbiddenAddress) { _ in
      ok(bytes)
    }.with {
      $0.hasLeave = false
      $0.note = "the address really connected to counts, at every hop: no request is made"
    },
    .failing("rebinding", "its name was public and now resolves to 127.0.0.1", .forbiddenAddress) { _ in ok(bytes) }
      .with {
        $0.stage = FaultStage { _ in "127.0.0.1" }
        $0.note = "no name is trusted because of what it was: the address that the socket connects to is looked at"
      },
    .failing("redirect to a private name", "leads to a name that resolves to 127.0.0.1", .forbiddenAddress) { _ in
      .redirect(302, to: "http://inside.example/feed")
    }.with {
      $0.advice = Advice.text(for: FetchFailure(.forbiddenAddress, "", finalURL: "http://inside.example/feed"))
      $0.stage = FaultStage { $0 == FaultStage.host ? FaultStage.address : "127.0.0.1" }
    },
    .failing("redirect to a private address", "leads to 169.254.169.254, where clouds keep secrets", .forbiddenAddress)
    {
      _ in
      .redirect(302, to: "http://169.254.169.254/latest/meta-data")
    }.with {
      $0.advice = Advice.text(for: FetchFailure(.forbiddenAddress, "", finalURL: "http://169.254.169.254/"))
      $0.stage = FaultStage { $0 == FaultStage.host ? FaultStage.address : $0 }
    },
  ]

  private static let moved = "the feed's URL changes after 7 days of this answer"

  private static func to(_ request: LoopbackRequest, _ status: Int) -> LoopbackReply {
    request.path == "/feed" ? .redirect(status, to: "/new") : ok(bytes)
  }

  private static let connections: [FaultCase] = [
    .failing("no answer", "takes the connection and closes it", .connection) { _ in LoopbackReply([.close]) },
    .failing("reset at once", "resets the connection before an answer", .connection) { _ in LoopbackReply([.reset]) },
    .failing("no HTTP", "answers with something else than HTTP", .badAnswer) { _ in
      LoopbackReply([.bytes(Array("SSH-2.0-server\r\n\r\n".utf8)), .close])
    },
    .failing("hang", "never answers", .timeout) { _ in LoopbackReply([.hang]) }
      .with { $0.configure = { $0.totalTimeout = 1.5 } },
    .failing("drip", "sends a few bytes a second", .tooSlow) { _ in
      LoopbackReply([.bytes(LoopbackReply.head(200, [])), .endless([65], pauseMilliseconds: 100)])
    }.with {
      $0.configure = {
        $0.minimumSpeed = 1000
        $0.minimumSpeedSeconds = 1
      }
      $0.note = "less than 100 bytes a second over 30 s ends the request"
    },
  ]

  private static let validators: [FaultCase] = [
    FaultCase(
      name: "304", plays: "nothing new", respond: { _ in .status(304) }, outcome: LoggedRequest.notModified,
      health: .ok, next: FaultCase.rhythm, note: "once in 14 days the feed is asked without validators"),
    FaultCase(
      name: "304 with new validators", plays: "nothing new, under another ETag", respond: { _ in .status(304, [tag]) },
      outcome: LoggedRequest.notModified, health: .ok, validators: .replaced, next: FaultCase.rhythm),
    .read("no validators", "neither ETag nor Last-Modified", new: 1) { _ in .status(200, [], body: bytes) }.with {
      $0.next = 86_400...88_200
      $0.note = "without validators at most once a day, unless hints or pace ask for more"
    },
    .read("validators that flip", "the same body under another ETag each time") { _ in
      .status(200, [tag], body: Array(before.utf8))
    },
    .read("weak ETag", "W/ before the quotes", new: 1) { _ in .status(200, [("ETag", "W/\"v2\"")], body: bytes) },
    .read("Last-Modified alone", "no ETag", new: 1) { _ in
      .status(200, [("Last-Modified", "Tue, 29 Apr 2025 02:10:00 GMT")], body: bytes)
    },
    .read("Last-Modified in the future", "a date that has not come", new: 1) { _ in
      .status(200, [("Last-Modified", "Fri, 01 Jan 2100 00:00:00 GMT")], body: bytes)
    },
  ]

  private static let contents: [FaultCase] = [
    .read("entity bomb", "entities that grow without end", new: 1) { _ in
      let entities = (1..<10).map { "<!ENTITY a\($0) \"" + String(repeating: "&a\($0 - 1);", count: 10) + "\">" }
      return ok(
        Array(
          ("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"lol\">" + entities.joined()
            + "]><rss version=\"2.0\"><channel><title>t</title><item><title>&a9;</title><guid>x</guid></item></channel></rss>")
            .utf8))
    }.with { $0.note = "nothing is expanded beyond a bound" },
    .read("external entity", "a file of this machine as an entity", new: 1) { _ in
      ok(
        Array(
          ("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\">"
            + "<channel><title>t</title><item><title>a &x; b</title><guid>x</guid></item></channel></rss>").utf8))
    }.with { $0.note = "nothing outside the document is read" },
  ]
}
