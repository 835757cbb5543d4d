import News
import Testing

@testable import Syncing

/// Which feed is asked next.
@Suite struct AskingLineTests {
  private func records(_ urls: String...) -> [FeedRecord] {
    urls.map { FeedRecord(feed: Feed(id: FeedID.derived(from: $0), url: $0), addedAt: Timestamp(seconds: 0)) }
  }

  private func all(_ line: inout AskingLine) -> [String] {
    var urls: [String] = []
    while let next = line.next() { urls.append(next.record.feed.url) }
    return urls
  }

  @Test func aBusyHostHoldsUpNobodyElse() {
    var line = AskingLine(
      records("http://a.example/1", "http://a.example/2", "http://a.example/3", "http://b.example/1"), perHost: 2)
    #expect(all(&line) == ["http://a.example/1", "http://a.example/2", "http://b.example/1"])
    #expect(!line.isEmpty)
    #expect(all(&line).isEmpty)
  }

  @Test func whatWasPassedOverComesFirstOnceItsHostIsIdle() throws {
    var line = AskingLine(
      records("http://a.example/1", "http://a.example/2", "http://b.example/1", "http://c.example/1"), perHost: 1)
    let next = line.next()
    let first = try #require(next)
    let other = line.next()
    #expect(other?.record.feed.url == "http://b.example/1")
    line.end(first.host)
    #expect(all(&line) == ["http://a.example/2", "http://c.example/1"])
    #expect(line.isEmpty)
  }

  @Test func aHostThatLetsTwoRequestsTimeOutIsGivenUp() {
    var line = AskingLine(
      records(
        "http://a.example/1", "http://a.example/2", "http://a.example/3", "http://b.example/1", "http://a.example/4"),
      perHost: 2)
    _ = line.next()
    _ = line.next()
    #expect(line.crowds == ["a.example:80": 4])
    #expect(line.end("a.example:80", timedOut: true).isEmpty)
    #expect(
      line.end("a.example:80", timedOut: true).map(\.feed.url).sorted() == ["http://a.example/3", "http://a.example/4"])
    #expect(all(&line) == ["http://b.example/1"])
    #expect(line.isEmpty)
  }

  @Test func anAnswerBetweenTimeOutsGivesAHostAnotherChance() {
    var line = AskingLine(records("http://a.example/1", "http://a.example/2", "http://a.example/3"), perHost: 1)
    for timedOut in [true, false, true] {
      #expect(line.next() != nil)
      #expect(line.end("a.example:80", timedOut: timedOut).isEmpty)
    }
  }

  @Test func requestsThatAnEarlierPassHasLeftBehindCount() {
    var line = AskingLine(
      records("http://a.example/1", "http://b.example/1"), perHost: 2, underway: ["a.example:80": 2])
    #expect(all(&line) == ["http://b.example/1"])
    line.end("a.example:80")
    #expect(all(&line) == ["http://a.example/1"])
  }

  @Test func everyFeedIsAskedOnceAndInOrder() {
    let urls = (0..<40).map { "http://h\($0 % 7).example/\($0)" }
    var line = AskingLine(
      urls.map { FeedRecord(feed: Feed(id: FeedID.derived(from: $0), url: $0), addedAt: Timestamp(seconds: 0)) },
      perHost: 2)
    var asked: [String] = []
    var hosts: [String] = []
    while !line.isEmpty || !hosts.isEmpty {
      while let next = line.next() {
        asked.append(next.record.feed.url)
        hosts.append(next.host)
      }
      if !hosts.isEmpty { line.end(hosts.removeFirst()) }
    }
    #expect(asked == urls)
  }
}
