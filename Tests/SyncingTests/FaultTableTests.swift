import Fetching
import FoundationEssentials
import News
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `Faults of servers` {
  @Test(arguments: FaultTable.all)
  func `have the health, the store, the next request and the advice of the table`(fault: FaultCase) async throws {
    let world = try World(
      address: fault.stage == nil ? "127.0.0.1" : FaultStage.address, host: fault.stage.map { _ in FaultStage.host }
    ) {
      fault.configure(&$0)
      fault.stage?.set(&$0)
    }
    let headers = fault.stage == nil ? [] : FaultStage.close
    world.documents.put("/feed", FaultTable.before, etag: "\"v1\"", headers: headers)
    try world.subscribe(["/feed"], allowsPrivateAddress: fault.stage == nil)
    try await world.sync(.due)
    let good = try #require(try world.store.feeds().first)
    #expect(good.validators == Validators(etag: "\"v1\""))
    if !fault.hasLeave { _ = try world.store.withoutLeave(good) }
    for path in ["/feed", "/new", "/other"] { world.documents.put(path, respond: fault.respond) }
    for length in 1...12 {
      world.documents.put("/feed" + String(repeating: "x", count: length), respond: fault.respond)
    }
    world.clock.advance(hours: 25)
    try await world.sync(.due)

    let record = try #require(try world.store.feeds().first)
    #expect(record.health == fault.health)
    if fault.hasLeave { #expect(try world.store.requests().last?.outcome == fault.outcome) }
    #expect(try world.store.articles().count == 1 + fault.newArticles, "articles stored")
    #expect(record.articleCount == 1 + fault.newArticles, "articles counted")
    let pause = record.nextDue.map { $0.seconds - world.clock.now.seconds }
    if let range = fault.next {
      #expect(pause.map(range.contains) == true, "next after \(pause ?? -1) s")
    } else {
      #expect(pause == nil)
    }
    switch fault.validators {
    case .kept: #expect(record.validators == good.validators)
    case .replaced: #expect(record.validators != good.validators)
    case .dropped: #expect(record.validators.isEmpty)
    }
    #expect(try world.store.check() == [])
    var request = FetchRequest(record, unconditional: false)
    request.allowsPrivateAddress = fault.hasLeave && fault.stage == nil
    let check = await FeedCheck(request, fetcher: world.checker(fault), at: world.clock.now)
    #expect(check.advice == fault.advice, "\(check.failure.map(Advice.reason) ?? "")")
    let words = FaultAdvice.words(fault)
    #expect(fault.health == .ok || words != nil, "nothing is laid down of what the advice must say")
    if let words { #expect(check.advice?.contains(words) == true, "\(check.advice ?? "none")") }
  }

  @Test(arguments: FaultTable.all.filter { $0.health == .failing && $0.stage == nil && $0.hasLeave })
  func `that last are asked about half as often each time`(fault: FaultCase) async throws {
    let world = try World { fault.configure(&$0) }
    world.documents.put("/feed", FaultTable.before, etag: "\"v1\"")
    try world.subscribe(["/feed"])
    try await world.sync(.due)
    for path in ["/feed", "/new", "/other"] { world.documents.put(path, respond: fault.respond) }
    for length in 1...12 {
      world.documents.put("/feed" + String(repeating: "x", count: length), respond: fault.respond)
    }
    world.clock.advance(hours: 25)
    var pauses: [Double] = []
    for _ in 0..<3 {
      try await world.sync(.due)
      let due = try #require(try world.store.feeds().first?.nextDue)
      pauses.append(due.seconds(since: world.clock.now))
      world.clock.advance(milliseconds: due.milliseconds - world.clock.now.milliseconds)
    }
    for (pause, next) in zip(pauses, pauses.dropFirst()) where next < 86_400 {
      #expect((1.9...2.1).contains(next / pause), "\(pause), then \(next)")
    }
    #expect(pauses.allSatisfy { $0 <= 1.1 * 86_400 })
  }

  @Test func `are all in the table: what readers report, and what test servers play`() {
    let rows = Set(FaultTable.all.map(\.name))
    #expect(rows.count == FaultTable.all.count)
    #expect(FaultCatalogue.reported.count == 15)
    for (fault, names) in FaultCatalogue.reported {
      #expect(!names.isEmpty && names.allSatisfy(rows.contains), "\(fault)")
    }
    for (kind, name) in FaultCatalogue.played { #expect(rows.contains(name), "\(kind)") }
  }

  @Test func `that pass are over: a feed that was told to wait once is read afterwards`() async throws {
    let world = try World()
    let isFirst = Guarded(true)
    world.documents.put("/feed") { _ in
      isFirst.with { first in
        defer { first = false }
        return first ? .status(429, [("Retry-After", "1")]) : .ok(FaultTable.before, [("ETag", "\"v1\"")])
      }
    }
    try world.subscribe(["/feed"])
    #expect(try await world.sync(.due).waiting == 1)
    let due = try #require(try world.store.feeds().first?.nextDue)
    world.clock.advance(milliseconds: due.milliseconds - world.clock.now.milliseconds)
    #expect(try await world.sync(.due).articlesNew == 1)
    #expect(try world.store.feeds().first?.health == .ok)
  }

  @Test func `stand in docs/faults.md as they stand in the table`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/faults.md")
    let text = FaultDocument.text(FaultTable.all)
    if ProcessInfo.processInfo.environment["COURANT_WRITE_DOCS"] != nil { try Data(text.utf8).write(to: file) }
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == text)
  }
}

extension World {
  /// Another fetcher: the first one may hold the host.
  func checker(_ fault: FaultCase) -> Fetcher {
    var configuration = FetchConfiguration(userAgent: "Courant/test (+https://courant.example)") { [clock] in clock.now
    }
    fault.configure(&configuration)
    fault.stage?.setAfter(&configuration)
    return Fetcher(configuration: configuration)
  }
}

extension Store {
  /// Takes a feed's leave for private addresses away.
  func withoutLeave(_ record: FeedRecord) throws -> AddedFeeds {
    var feed = record.feed
    feed.allowsPrivateAddress = false
    try removeFeed(feed.id, at: record.addedAt)
    return try addFeeds([feed], at: record.addedAt)
  }
}
