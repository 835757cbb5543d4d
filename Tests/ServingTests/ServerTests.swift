import Foundation
import News
import Store
import TestSupport
import Testing

@testable import Serving

@Suite struct `Over a connection` {
  private static let form = "Content-Type: application/x-www-form-urlencoded"

  /// Runs a server, asks it, and ends it.
  private func with(
    _ served: ServedStore, _ ask: (RunningServer) async throws -> Void
  ) async throws {
    let server = try await RunningServer(served)
    do {
      try await ask(server)
    } catch {
      await server.end()
      throw error
    }
    await server.end()
    await served.end()
  }

  @Test func `who has no token is refused before his form has come`() async throws {
    try await with(try ServedStore(host: "0.0.0.0", tokens: ["courant_secret"])) { server in
      for target in ["/corrections", "/reader/api/0/edit-tag"] {
        let answer = try await server.exchange(
          "POST \(target) HTTP/1.1", "Host: a", Self.form, "Content-Length: 200000", body: "a", until: "\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 401 "), "\(answer.prefix(40))")
      }
    }
  }

  @Test func `what nobody knows the sender of may be only short`() async throws {
    try await with(try ServedStore(host: "0.0.0.0", tokens: ["courant_secret"])) { server in
      for target in ["/accounts/ClientLogin", "/fever/?api"] {
        let answer = try await server.exchange(
          "POST \(target) HTTP/1.1", "Host: a", Self.form, "Content-Length: 9000", body: "a", until: "\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 413 "), "\(answer.prefix(40))")
      }
    }
  }

  @Test func `a form that is too long is refused, announced or not`() async throws {
    try await with(try ServedStore()) { server in
      let announced = try await server.exchange(
        "POST /corrections HTTP/1.1", "Host: localhost", Self.form, "Content-Length: 300000", until: "\r\n\r\n")
      #expect(announced.hasPrefix("HTTP/1.1 413 "))
      let chunk = String(repeating: "a", count: 0x4_2000)
      let found = try await server.exchange(
        "POST /v1/stories HTTP/1.1", "Host: localhost", Self.form, "Transfer-Encoding: chunked", "Connection: close",
        body: "42000\r\n\(chunk)\r\n0\r\n\r\n")
      #expect(found.hasPrefix("HTTP/1.1 413 ") && found.contains("application/problem+json"))
    }
  }

  @Test(arguments: ["/v1/stories", "/%00", "/nothing", "/"])
  func `the answer to HEAD has no body`(target: String) async throws {
    try await with(try ServedStore()) { server in
      let answer = try await server.exchange(
        "HEAD \(target) HTTP/1.1", "Host: localhost", "", "GET /healthz HTTP/1.1", "Host: localhost",
        "Connection: close")
      let parts = answer.components(separatedBy: "\r\n\r\n")
      #expect(parts.count == 3 && parts[1].hasPrefix("HTTP/1.1 200 OK") && parts[2] == "alive\n", "\(answer)")
    }
  }

  @Test func `headers that are too many or too long are refused`() async throws {
    try await with(try ServedStore()) { server in
      let long = "X: " + String(repeating: "a", count: 9000)
      let many = (0..<120).map { "X\($0): a" }.joined(separator: "\r\n")
      for lines in [long, many] {
        let answer = try await server.exchange("GET /healthz HTTP/1.1", "Host: localhost", lines)
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(answer.prefix(60))")
      }
    }
  }

  @Test func `changes go on as events, and what is misspelt is refused there, too`() async throws {
    try await with(try ServedStore()) { server in
      func events(_ query: String, until mark: String) async throws -> String {
        try await server.exchange(
          "GET /v1/changes\(query) HTTP/1.1", "Host: localhost", "Accept: text/event-stream", until: mark)
      }
      let first = try await events("", until: "event: created")
      #expect(first.contains("Content-Type: text/event-stream") && first.contains("id: 1@"))
      for query in ["?foo=1", "?limit=zz", "?since=0&since=1", "?since=-1"] {
        #expect(try await events(query, until: "\r\n\r\n").hasPrefix("HTTP/1.1 400 "), "\(query)")
      }
      #expect(try await events("?since=0@other", until: "\r\n\r\n").hasPrefix("HTTP/1.1 409 "))
    }
  }

  @Test func `who goes away from a stream gives his place back at once`() async throws {
    // Nothing is told meanwhile, and no time passes: the wait ends only with its task.
    try await with(try ServedStore(sleep: { _ in await Wait.untilCancelled() })) { server in
      let ask = ("GET /v1/changes HTTP/1.1", "Host: localhost", "Accept: text/event-stream")
      var open: [LoopbackConnection] = []
      for _ in 0..<64 { open.append(try await server.hold(ask.0, ask.1, ask.2, until: "retry: ")) }
      let refused = try await server.exchange(ask.0, ask.1, ask.2, until: "\r\n\r\n")
      #expect(refused.hasPrefix("HTTP/1.1 503 "))
      open = []
      var answer = ""
      for _ in 0..<2000 where !answer.hasPrefix("HTTP/1.1 200 ") {
        answer = try await server.exchange(ask.0, ask.1, ask.2, until: "\r\n\r\n")
      }
      #expect(answer.hasPrefix("HTTP/1.1 200 "))
      let metrics = try await server.exchange("GET /metrics HTTP/1.1", "Host: localhost", "Connection: close")
      #expect(metrics.contains("{kind=\"limit\",status=\"503\"}"))
      #expect(metrics.contains("{kind=\"api\",status=\"503\"} 0"))
    }
  }

  @Test func `who asks too often loses his connection`() async throws {
    try await with(try ServedStore(publicURL: "https://news.example", tokens: ["courant_secret"])) { server in
      let last = try await server.converse(
        "GET /healthz HTTP/1.1", "Host: news.example", "X-Forwarded-For: 203.0.113.9", times: 201, until: "alive\n")
      #expect(last.hasPrefix("HTTP/1.1 429 ") && last.contains("Connection: close"))
    }
  }

  @Test func `two names of a host are refused, and none`() async throws {
    try await with(try ServedStore()) { server in
      for hosts in ["Host: localhost\r\nHost: evil.example", "Host: localhost\r\nHost: localhost", "X: y"] {
        let answer = try await server.exchange("GET / HTTP/1.1", hosts, "Connection: close")
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(hosts) \(answer.prefix(40))")
      }
    }
  }

  @Test func `who does not want events is given the list, and who knows none is given all`() async throws {
    try await with(try ServedStore()) { server in
      let list = try await server.exchange(
        "GET /v1/changes HTTP/1.1", "Host: localhost", "Accept: text/html, text/event-stream; q=0", "Connection: close")
      #expect(list.contains("Content-Type: application/json"))
      let events = try await server.exchange(
        "GET /v1/changes HTTP/1.1", "Host: localhost", "Accept: text/event-stream;q=0.5", "Last-Event-ID: ",
        until: "event: created")
      #expect(events.contains("id: 1@"))
    }
  }

  @Test func `a reader of Fever's kind may send its form in parts`() async throws {
    try await with(try ServedStore()) { server in
      let parts = ["api_key": "0", "mark": "item", "as": "saved", "id": "1"].map {
        "--edge\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n"
      }
      let body = parts.joined() + "--edge--\r\n"
      let answer = try await server.exchange(
        "POST /fever/?api&saved_item_ids HTTP/1.1", "Host: localhost",
        "Content-Type: multipart/form-data; boundary=edge",
        "Content-Length: \(body.utf8.count)", "Connection: close", body: body)
      #expect(answer.contains("\"auth\":1") && answer.contains("\"saved_item_ids\":\"1\""), "\(answer)")
    }
  }
}
