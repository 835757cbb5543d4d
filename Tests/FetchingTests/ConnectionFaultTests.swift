import Fetching
import News
import TestSupport
import Testing

@Suite("Connections and statuses that fail")
struct ConnectionFaultTests {
  @Test(
    "Each status has its meaning",
    arguments: [
      (401, FetchFailure.Kind.refused), (403, .refused), (404, .notFound), (400, .rejected), (407, .rejected),
      (410, .gone), (429, .throttled), (503, .throttled), (500, .server), (502, .server), (206, .incomplete),
    ])
  func statuses(status: Int, kind: FetchFailure.Kind) async throws {
    let fixture = try FetchingFixture { _ in .status(status, body: Array("no".utf8)) }
    let failure = try #require(await fixture.fetch().failure)
    #expect(failure.kind == kind)
    #expect(failure.status == status)
    #expect(failure.finalURL == fixture.server.base + "/feed")
  }

  @Test("A server that never answers runs into the total time-out")
  func hang() async throws {
    let fixture = try FetchingFixture(configure: { $0.totalTimeout = 0.2 }) { _ in LoopbackReply([.hang]) }
    #expect(await fixture.fetch().failure?.kind == .timeout)
  }

  @Test("The time-out counts over all hops of a redirect")
  func slowRedirects() async throws {
    let fixture = try FetchingFixture(configure: { $0.totalTimeout = 0.3 }) { request in
      request.path == "/feed" ? .redirect(302, to: "/b") : LoopbackReply([.hang])
    }
    #expect(await fixture.fetch().failure?.kind == .timeout)
  }

  @Test("A body that drips is ended by the minimum speed")
  func drip() async throws {
    let fixture = try FetchingFixture(configure: {
      $0.minimumSpeed = 1000
      $0.minimumSpeedSeconds = 1
    }) { _ in
      LoopbackReply([.bytes(LoopbackReply.head(200, [])), .endless([65], pauseMilliseconds: 100)])
    }
    #expect(await fixture.fetch().failure?.kind == .tooSlow)
  }

  @Test("No listener, no answer: no connection; nonsense: no HTTP")
  func broken() async throws {
    let fixture = try FetchingFixture { request in
      switch request.path {
      case "/nothing": LoopbackReply([.close])
      case "/reset": LoopbackReply([.reset])
      default: LoopbackReply([.bytes(Array("<html>".utf8)), .close])
      }
    }
    for path in ["/nothing", "/reset"] {
      #expect(await fixture.fetch(path).failure?.kind == .connection, "\(path)")
    }
    #expect(await fixture.fetch("/nonsense").failure?.kind == .badAnswer)
    // Port 1 is nobody's; one that was just closed may be another test's meanwhile.
    let request = FetchRequest(url: "http://127.0.0.1:1/feed", allowsPrivateAddress: true)
    #expect(await fixture.fetcher.fetch(request).failure?.kind == .connection)
  }

  @Test("A server that speaks no TLS fails as TLS")
  func noTLS() async throws {
    let fixture = try FetchingFixture { _ in .ok("<rss/>") }
    let outcome = await fixture.fetcher.fetch(
      FetchRequest(url: "https://127.0.0.1:\(fixture.server.port)/", allowsPrivateAddress: true))
    #expect(outcome.failure?.kind == .tls)
    #expect(fixture.server.requests.isEmpty)
  }

  @Test("A slow server does not hold up the others")
  func slowOne() async throws {
    let slow = try LoopbackServer { _ in LoopbackReply([.hang]) }
    let fixture = try FetchingFixture(configure: { $0.totalTimeout = 3600 }) { _ in .ok("<rss/>") }
    let hanging = Task {
      await fixture.fetcher.fetch(FetchRequest(url: slow.base + "/", allowsPrivateAddress: true))
    }
    for number in 0..<20 { #expect(await fixture.fetch("/\(number)").text == "<rss/>") }
    hanging.cancel()
    #expect(await hanging.value.failure?.kind == .cancelled)
  }

  @Test("Cancelling works before the start, in the queue and under way, and frees the place")
  func cancelling() async throws {
    let fixture = try FetchingFixture(configure: { $0.totalTimeout = 3600 }) { request in
      request.path == "/hang" ? LoopbackReply([.hang]) : .ok("<rss/>")
    }
    let underWay = (0..<2).map { _ in Task { await fixture.fetch("/hang") } }
    while fixture.server.requests.count < 2 { await Task.yield() }
    let queued = (0..<3).map { _ in Task { await fixture.fetch("/queued") } }
    for task in queued { task.cancel() }
    for task in queued { #expect(await task.value.failure?.kind == .cancelled) }
    for task in underWay { task.cancel() }
    for task in underWay { #expect(await task.value.failure?.kind == .cancelled) }
    let late = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await fixture.fetch("/late")
    }
    #expect(await late.value.failure?.kind == .cancelled)
    #expect(await fixture.fetch("/feed").text == "<rss/>")
    #expect(fixture.server.requests.map(\.path) == ["/hang", "/hang", "/feed"])
  }

  @Test("Shutting down ends what is under way and everything after it")
  func shutdown() async throws {
    let fixture = try FetchingFixture(configure: { $0.totalTimeout = 3600 }) { _ in LoopbackReply([.hang]) }
    let tasks = (0..<5).map { _ in Task { await fixture.fetch() } }
    while fixture.server.requests.count < 2 { await Task.yield() }
    fixture.fetcher.shutdown()
    for task in tasks { #expect(await task.value.failure?.kind == .cancelled) }
    #expect(await fixture.fetch().failure?.kind == .cancelled)
  }

  @Test("Three hundred feeds of one fetcher at once all arrive")
  func many() async throws {
    let documents = LoopbackDocuments()
    documents.put("/feed", sampleDocument)
    let servers = try (0..<100).map { _ in try documents.serve() }
    let fetcher = Fetcher(configuration: FetchingFixture.configuration())
    let texts = await withTaskGroup(of: String?.self) { group in
      for number in 0..<300 {
        let url = servers[number % servers.count].base + "/feed"
        group.addTask { await fetcher.fetch(FetchRequest(url: url, allowsPrivateAddress: true)).text }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts.count == 300)
    #expect(texts.allSatisfy { $0 == sampleDocument })
    for server in servers { server.stop() }
  }
}
