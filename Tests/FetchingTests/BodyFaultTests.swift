import Fetching
import News
import TestSupport
import Testing

@Suite("Bodies that are not what they should be")
struct BodyFaultTests {
  static let document = Array(sampleDocument.utf8)

  @Test("Compressed bodies arrive decompressed", arguments: Compression.allCases)
  func compressed(form: Compression) async throws {
    let wire = compress(Self.document, form)
    let fixture = try FetchingFixture { _ in
      .status(200, [("Content-Encoding", form == .gzip ? "gzip" : "deflate")], body: wire)
    }
    let outcome = await fixture.fetch()
    #expect(outcome.text == sampleDocument)
    #expect(outcome.headers?.wireBytes == wire.count)
  }

  @Test("gzip is recognised unannounced and done twice, and text announced as gzip stays text")
  func misannounced() async throws {
    let once = compress(Self.document)
    let twice = compress(once)
    let fixture = try FetchingFixture { request in
      switch request.path {
      case "/unannounced": .status(200, body: once)
      case "/twice": .status(200, [("Content-Encoding", "gzip")], body: twice)
      default: .status(200, [("Content-Encoding", "gzip")], body: Self.document)
      }
    }
    for path in ["/unannounced", "/twice", "/text"] { #expect(await fixture.fetch(path).text == sampleDocument) }
  }

  @Test("A body shorter than promised is incomplete, and what came of it is kept apart, without validators")
  func short() async throws {
    let fixture = try FetchingFixture { request in
      let part = Array(Self.document.prefix(5000))
      let headers = [("Content-Length", "\(Self.document.count)"), ("ETag", "\"x\"")]
      return LoopbackReply([
        .bytes(LoopbackReply.head(200, headers) + part), request.path == "/reset" ? .reset : .close,
      ])
    }
    let failure = try #require(await fixture.fetch().failure)
    #expect(failure.kind == .incomplete)
    #expect(failure.partial?.body == Array(Self.document.prefix(5000)))
    #expect(failure.partial?.headers.validators.isEmpty == true)
    #expect(await fixture.fetch("/reset").failure?.kind == .incomplete)
  }

  @Test("A chunked body without its last chunk is incomplete")
  func chunked() async throws {
    let fixture = try FetchingFixture { request in
      var wire = LoopbackReply.head(200, [("Transfer-Encoding", "chunked")])
      wire += Array("6\r\n<rss/>\r\n".utf8)
      if request.path == "/whole" { wire += Array("0\r\nETag: \"trailer\"\r\n\r\n".utf8) }
      return LoopbackReply(request.path == "/whole" ? [.bytes(wire)] : [.bytes(wire), .close])
    }
    #expect(await fixture.fetch("/cut").failure?.kind == .incomplete)
    let whole = await fixture.fetch("/whole")
    #expect(whole.text == "<rss/>")
    #expect(whole.headers?.validators.isEmpty == true)
  }

  @Test("A gzip stream without its end is incomplete even if the length is right", arguments: [12, 200, 20])
  func cutGzip(missing: Int) async throws {
    let wire = Array(compress(Self.document).dropLast(missing))
    let fixture = try FetchingFixture { _ in .status(200, [("Content-Encoding", "gzip")], body: wire) }
    let failure = try #require(await fixture.fetch().failure)
    #expect(failure.kind == .incomplete)
    #expect(failure.partial.map { Self.document.starts(with: $0.body) } == true)
  }

  @Test("A gzip stream that reaches its end is complete whatever Content-Length claims")
  func provenByGzip() async throws {
    let wire = compress(Self.document)
    let fixture = try FetchingFixture { _ in
      let headers = [("Content-Encoding", "gzip"), ("Content-Length", "\(Self.document.count)")]
      return LoopbackReply([.bytes(LoopbackReply.head(200, headers) + wire), .close])
    }
    #expect(await fixture.fetch().text == sampleDocument)
  }

  @Test("A damaged gzip stream, or a compression nobody asked for, cannot be decompressed")
  func damaged() async throws {
    var wire = compress(Self.document)
    for index in (wire.count / 2)..<(wire.count / 2 + 50) { wire[index] = 0xFF }
    let broken = wire
    let fixture = try FetchingFixture { request in
      request.path == "/br"
        ? .status(200, [("Content-Encoding", "br")], body: [0x8B, 2, 0x80]) : .status(200, body: broken)
    }
    #expect(await fixture.fetch().failure?.kind == .badEncoding)
    #expect(await fixture.fetch("/br").failure?.kind == .badEncoding)
  }

  @Test("A body over the limit is refused: announced, endless, or out of a bomb")
  func tooLarge() async throws {
    let bomb = compress(compress([UInt8](repeating: 65, count: 40_000_000)))
    let noise = [UInt8](repeating: 65, count: 65_536)
    let fixture = try FetchingFixture(configure: { $0.bodyLimit = 1_000_000 }) { request in
      switch request.path {
      case "/announced":
        LoopbackReply([.bytes(LoopbackReply.head(200, [("Content-Length", "1000001")]) + [60]), .hang])
      case "/endless": LoopbackReply([.bytes(LoopbackReply.head(200, [])), .endless(noise, pauseMilliseconds: 0)])
      case "/bomb": .status(200, [("Content-Encoding", "gzip")], body: bomb)
      default: .status(200, body: [UInt8](repeating: 65, count: 1_000_000))
      }
    }
    for path in ["/announced", "/endless", "/bomb"] {
      let failure = await fixture.fetch(path).failure
      #expect(failure?.kind == .tooLarge && failure?.detail == "the body is larger than 1000000 bytes", "\(path)")
      let bytes = failure?.trace?.bytes ?? -1
      #expect(path == "/endless" ? bytes > 1_000_000 : bytes >= 1, "\(path): \(bytes)")
    }
    #expect(await fixture.fetch("/exactly").body?.count == 1_000_000)
  }

  @Test("An empty body is an error, with or without a length, compressed or not")
  func empty() async throws {
    let fixture = try FetchingFixture { request in
      switch request.path {
      case "/204": .status(204)
      case "/close": LoopbackReply([.bytes(LoopbackReply.head(200, [("ETag", "\"x\"")])), .close])
      case "/gzip": .status(200, [("Content-Encoding", "gzip")], body: compress([]))
      case "/announced": .status(200, [("Content-Encoding", "gzip")])
      default: .status(200)
      }
    }
    for path in ["/feed", "/204", "/close", "/gzip", "/announced"] {
      let failure = await fixture.fetch(path).failure
      #expect(failure?.kind == .emptyBody, "\(path): \(String(describing: failure))")
    }
  }

  @Test(
    "A flood of headers is cut off, of many lines or of one",
    arguments: [
      ("HTTP/1.1 200 OK\r\n", "X-Noise: 0123456789012345678901234567890123456789\r\n"),
      ("HTTP/1.1 200 OK\r\nX-Noise: ", "0123456789012345678901234567890123456789"),
    ])
  func headerFlood(begin: String, rest: String) async throws {
    let fixture = try FetchingFixture { _ in
      LoopbackReply([.bytes(Array(begin.utf8)), .endless(Array(rest.utf8), pauseMilliseconds: 0)])
    }
    #expect(await fixture.fetch().failure?.kind == .headersTooLarge)
  }
}
