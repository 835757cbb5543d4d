import Fetching
import Glibc
import News
import Scheduling
import Store
import TestSupport
import Testing

@testable import Syncing

/// A publisher of a month: a host of its own, and what it recorded.
private final class Publisher: Sendable {
  let server: LoopbackServer
  let asked = Guarded<[(at: Timestamp, request: LoopbackRequest)]>([])

  init(_ clock: VirtualClock, _ respond: @escaping @Sendable (LoopbackRequest, Timestamp) -> LoopbackReply) throws {
    let asked = asked
    server = try LoopbackServer { request in
      let now = clock.now
      asked.with { $0.append((now, request)) }
      return respond(request, now)
    }
  }
}

/// A feed that grows by a rule, with what its answers say beside the document.
private struct Growing: Sendable {
  let start: Timestamp
  var secondsPerItem: Int64
  var headers: [(String, String)] = []
  var channel = ""
  var hasValidators = true
  var tagOf: @Sendable (Int64) -> String = { "\"n\($0)\"" }

  func reply(_ request: LoopbackRequest, _ now: Timestamp) -> LoopbackReply {
    let count = (now.seconds - start.seconds) / secondsPerItem + 40
    let tag = tagOf(count)
    if hasValidators, request["If-None-Match"] == tag { return .status(304, [("ETag", tag)] + headers) }
    let items = (0..<20).map { index in
      let number = count - Int64(index)
      let date = Self.mailDate(start.seconds + (number - 40) * secondsPerItem)
      return "<item><title>Report \(number) of the Merrow valley</title><guid>g\(number)</guid>"
        + "<link>https://m.example/\(number)</link><pubDate>\(date)</pubDate></item>"
    }
    let text = "<rss version=\"2.0\"><channel><title>m</title>\(channel)" + items.joined() + "</channel></rss>"
    return .ok(text, (hasValidators ? [("ETag", tag)] : []) + headers)
  }

  private static func mailDate(_ seconds: Int64) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
    return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

@Suite struct `Thirty days of the service` {
  /// Runs the service, restarted every ten days, until the time is over.
  private func serve(_ world: World, days: Int64) async throws {
    for _ in 0..<3 {
      let clock = world.clock
      let end = clock.now.adding(seconds: days * 86_400 / 3)
      var configuration = FetchConfiguration(userAgent: "Courant/test (+https://courant.example)") { clock.now }
      configuration.heldHosts = try world.store.heldHosts(at: clock.now)
      let fetcher = Fetcher(configuration: configuration)
      let pass = SyncRun(
        store: world.store, fetcher: fetcher, settings: SyncSettings(), clock: { clock.now },
        sleep: { _ in await Wait.untilCancelled() })
      let running = Guarded<Task<Void, any Error>?>(nil)
      let service = SyncService(
        pass: pass, store: world.store, controlSocketPath: world.folder + "/s.sock", clock: { clock.now },
        sleep: { [store = world.store] milliseconds in
          // The service sleeps five seconds at a time; the month goes straight to what is due next.
          let soon = clock.now.milliseconds + milliseconds
          let due = (try? store.nextDue(at: clock.now))?.milliseconds ?? soon
          clock.advance(milliseconds: max(soon, min(due, end.milliseconds)) - clock.now.milliseconds)
          if clock.now >= end { running.with { $0?.cancel() } }
          await Task.yield()
        }, report: { _ in }, heartbeat: {})
      let gate = Guarded(false)
      let task = Task {
        while !gate.with({ $0 }) { await Task.yield() }
        try await service.run {}
      }
      running.with { $0 = task }
      gate.with { $0 = true }
      try await task.value
      fetcher.shutdown()
    }
  }

  private func publishers(_ clock: VirtualClock) throws -> [(publisher: Publisher, paths: [String])] {
    let start = clock.now
    let daily = Growing(start: start, secondsPerItem: 90_000)
    let busy = Growing(start: start, secondsPerItem: 6000)
    let bare = Growing(start: start, secondsPerItem: 40_000, hasValidators: false)
    let aged = Growing(start: start, secondsPerItem: 30_000, headers: [("Cache-Control", "max-age=10800")])
    let hinted = Growing(
      start: start, secondsPerItem: 30_000,
      channel: "<ttl>180</ttl><skipHours><hour>0</hour><hour>1</hour><hour>2</hour></skipHours>"
        + "<skipDays><day>Saturday</day></skipDays>")
    let eternal = Growing(start: start, secondsPerItem: 100_000, tagOf: { _ in "W/\"for ever\"" })
    let flipping = Growing(start: start, secondsPerItem: 100_000, tagOf: { "\"\($0)-\($0 % 3)-gzip\"" })
    let throttled = Guarded(0)
    let day: @Sendable (Timestamp) -> Int64 = { ($0.seconds - start.seconds) / 86_400 }
    return [
      (try Publisher(clock, daily.reply), ["/a", "/b"]),
      (try Publisher(clock, busy.reply), ["/busy"]),
      (try Publisher(clock, bare.reply), ["/bare"]),
      (try Publisher(clock, aged.reply), ["/aged"]),
      (try Publisher(clock, hinted.reply), ["/hinted"]),
      (try Publisher(clock, eternal.reply), ["/eternal"]),
      (try Publisher(clock, flipping.reply), ["/flipping"]),
      (
        try Publisher(clock) { request, now in
          let number = throttled.with { count in
            count += 1
            return count
          }
          return number % 40 == 7 ? .status(429, [("Retry-After", "20000")]) : daily.reply(request, now)
        }, ["/one", "/two"]
      ),
      (
        try Publisher(clock) { request, now in
          if request.path == "/old", day(now) >= 3 { return .redirect(301, to: "/new") }
          if request.path == "/away" { return .redirect(302, to: "/here") }
          return daily.reply(request, now)
        }, ["/old", "/away"]
      ),
      (
        try Publisher(clock) { request, now in
          switch request.path {
          case "/gone": return day(now) >= 5 ? .status(410) : daily.reply(request, now)
          case "/missing": return .status(404, body: Array("<html><body>Nothing is here</body></html>".utf8))
          case "/broken": return .status(500, body: Array("<html><body>Something broke</body></html>".utf8))
          case "/page": return .ok("<!doctype html><html><body>Please agree</body></html>")
          case "/nothing": return .ok("")
          default:
            guard case .bytes(let bytes)? = bare.reply(request, now).steps.first else { return .status(500) }
            return LoopbackReply([.bytes(Array(bytes.prefix(bytes.count * 2 / 3))), .close])
          }
        }, ["/gone", "/missing", "/broken", "/page", "/nothing", "/cut"]
      ),
    ]
  }

  @Test func `break no rule of politeness`() async throws {
    let world = try World()
    let publishers = try publishers(world.clock)
    defer { for (publisher, _) in publishers { publisher.server.stop() } }
    for (publisher, paths) in publishers {
      _ = try world.store.addFeeds(
        paths.map { Feed(id: .derived(from: $0), url: publisher.server.base + $0, allowsPrivateAddress: true) },
        at: world.clock.now)
    }
    try await serve(world, days: 30)

    let log = try world.store.requests()
    let audit = PolitenessAudit(
      log,
      feeds: try world.store.feeds().map { record in
        AuditedFeed(
          id: record.feed.id, url: record.feed.url,
          isStopped: record.nextDue == nil && record.health != .paused && record.health != .gone)
      })
    for rule in AuditRule.all {
      let broken = audit.breaches.count { $0.rule == rule.number }
      print("rule \(rule.number): \(broken) breaches in \(audit.judged[rule.number] ?? 0) requests: \(rule.title)")
    }
    let days = (world.clock.now.seconds - (audit.since?.seconds ?? 0)) / 86_400
    print(
      "\(audit.requests) requests of \(log.compactMap(\.feed).count) in \(days) days: \(audit.breaches.count) breaches")
    for breach in audit.breaches.prefix(20) {
      print("  rule \(breach.rule), \(breach.request?.url ?? breach.host): \(breach.what)")
    }
    #expect(audit.breaches.isEmpty)
    #expect(days >= 29)
    #expect(try world.store.check() == [])

    // What the publishers recorded is what the log has: nothing unlogged, and nothing beside the rules in the headers.
    let asked = publishers.flatMap { $0.publisher.asked.with { $0 } }
    #expect(asked.count == log.reduce(0) { $0 + 1 + $1.hops })
    #expect(asked.allSatisfy { $0.request["Cookie"] == nil && $0.request["Referer"] == nil })
    #expect(asked.allSatisfy { $0.request["User-Agent"] == "Courant/test (+https://courant.example)" })
    #expect(asked.allSatisfy { $0.request["Accept-Encoding"] == "gzip, deflate" && !$0.request.target.contains("?") })
    #expect(try world.store.feeds().first { $0.feed.url.hasSuffix("/new") } != nil)
    #expect(try world.store.feeds().first { $0.feed.url.hasSuffix("/gone") }?.health == .gone)
  }
}
