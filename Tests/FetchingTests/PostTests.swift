import News
import TestSupport
import Testing

@testable import Fetching

@Suite struct `Requests that hand something over` {
  private func post(_ url: String, _ text: String) -> FetchRequest {
    var request = FetchRequest(url: url, allowsPrivateAddress: true)
    request.content = PostedContent(
      type: "application/json", bytes: Array(text.utf8), headers: [PostedContent.Header("Webhook-Id", "one")])
    return request
  }

  @Test func `the content arrives with its type and headers, and the next request on the connection only asks`()
    async throws
  {
    let server = try LoopbackServer { _ in .ok("taken") }
    defer { server.stop() }
    let fetcher = Fetcher(configuration: FetchConfiguration(userAgent: "Courant/0", now: { Timestamp(seconds: 0) }))
    let text = #"{"a":"ü"}"# + String(repeating: " ", count: 100_000)
    for _ in 0..<2 {
      guard case .fetched(let headers, _) = await fetcher.fetch(post(server.base + "/in", text)) else {
        Issue.record("not taken")
        return
      }
      #expect(headers.status == 200)
      _ = await fetcher.fetch(FetchRequest(url: server.base + "/out", allowsPrivateAddress: true))
    }
    #expect(server.requests.map(\.method) == ["POST", "GET", "POST", "GET"])
    #expect(server.requests[0].body == Array(text.utf8) && server.requests[1].body.isEmpty)
    #expect(server.requests[0]["Content-Type"] == "application/json" && server.requests[0]["Webhook-Id"] == "one")
    #expect(server.requests[1]["Content-Type"] == nil && server.requests[1]["Webhook-Id"] == nil)
    #expect(server.requests.allSatisfy { $0["Expect"] == nil })
  }

  @Test func `what one receiver asks holds up no other of its host, and no feed`() async throws {
    let server = try LoopbackServer { request in
      request.path == "/busy" ? .status(429, [("Retry-After", "3600")]) : .ok("taken")
    }
    defer { server.stop() }
    let fetcher = Fetcher(configuration: FetchConfiguration(userAgent: "Courant/0", now: { Timestamp(seconds: 0) }))
    guard case .failed(let failure) = await fetcher.fetch(post(server.base + "/busy", "{}")) else {
      Issue.record("taken")
      return
    }
    #expect(failure.retryAfter == 3600)
    guard case .fetched = await fetcher.fetch(post(server.base + "/fine", "{}")) else {
      Issue.record("not taken")
      return
    }
    let feed = FetchRequest(url: server.base + "/feed", allowsPrivateAddress: true)
    guard case .fetched = await fetcher.fetch(feed) else {
      Issue.record("a feed was held up")
      return
    }
  }

  @Test func `a redirect is not followed`() async throws {
    let server = try LoopbackServer { request in
      request.path == "/in" ? .redirect(307, to: "/other") : .ok("x")
    }
    defer { server.stop() }
    let fetcher = Fetcher(configuration: FetchConfiguration(userAgent: "Courant/0", now: { Timestamp(seconds: 0) }))
    guard case .failed(let failure) = await fetcher.fetch(post(server.base + "/in", "{}")) else {
      Issue.record("followed")
      return
    }
    #expect(failure.kind == .redirect && server.requests.count == 1)
  }

  @Test func `nothing is handed to a private address without leave`() async throws {
    let server = try LoopbackServer { _ in .ok("taken") }
    defer { server.stop() }
    let fetcher = Fetcher(configuration: FetchConfiguration(userAgent: "Courant/0", now: { Timestamp(seconds: 0) }))
    var request = post(server.base + "/in", "{}")
    request.allowsPrivateAddress = false
    guard case .failed(let failure) = await fetcher.fetch(request) else {
      Issue.record("handed over")
      return
    }
    #expect(failure.kind == .forbiddenAddress && server.requests.isEmpty)
  }
}
