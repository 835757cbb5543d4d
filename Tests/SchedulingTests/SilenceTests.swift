import News
import Scheduling
import Testing

@Suite("Silence")
struct SilenceTests {
  private static func watched(_ feed: VirtualFeed) -> Silence? {
    feed.history.silence(watchedSince: VirtualFeed.start)
  }

  @Test(
    "A daily feed that stops is told after more than a week, not after three days",
    arguments: [(3.0, false), (10, true)])
  func daily(days: Double, isTold: Bool) {
    var feed = VirtualFeed()
    feed.run(days: 60, items: VirtualFeed.every(86_400))
    #expect(Self.watched(feed) == nil)
    feed.run(days: days, items: VirtualFeed.silence)
    #expect((Self.watched(feed) != nil) == isTold)
  }

  @Test("The words name the silence, the longest pause before it and the odds")
  func words() throws {
    var feed = VirtualFeed()
    feed.run(days: 30, items: VirtualFeed.every(7200))
    feed.run(days: 12, items: VirtualFeed.silence)
    let silence = try #require(Self.watched(feed))
    #expect(silence.probability < Silence.unlikely)
    #expect(silence.longest == 7200)
    #expect(silence.reason.hasPrefix("no news for 1"))
    #expect(silence.reason.contains("2 h"))
  }

  @Test("A feed that pauses every week-end is no news on Monday morning")
  func weekends() {
    var feed = VirtualFeed()
    let all = VirtualFeed.every(3600)
    // From a Monday to the end of a Friday.
    feed.run(days: 54) { after, until in all(after, until).filter { (1...5).contains(Timestamp(seconds: $0).weekday) } }
    #expect(Self.watched(feed) == nil)
    feed.run(days: 2.3, items: VirtualFeed.silence)
    #expect(Self.watched(feed) == nil)
  }

  @Test("A pause as long as one before explains itself, however unlikely the pace makes it")
  func pauses() {
    var feed = VirtualFeed()
    feed.run(days: 20, items: VirtualFeed.every(3600))
    feed.run(days: 14, items: VirtualFeed.silence)
    #expect(Self.watched(feed) != nil)
    feed.run(days: 20, items: VirtualFeed.every(3600))
    feed.run(days: 8, items: VirtualFeed.silence)
    #expect(Self.watched(feed) == nil)
  }

  @Test("A feed that was long dead when it was added is told only once it was watched for long enough")
  func longDead() {
    var feed = VirtualFeed()
    let old = (0..<20).map { VirtualFeed.start.adding(seconds: Int64(-86_400 * (400 + $0))) }
    feed.poll(.changed(newItems: old, documentItems: 20))
    #expect(Self.watched(feed) == nil)
    feed.advance()
    feed.run(days: 40, items: VirtualFeed.silence)
    #expect(Self.watched(feed) != nil)
  }

  @Test("Few items are no past")
  func few() {
    var feed = VirtualFeed()
    feed.poll(.changed(newItems: [feed.now.adding(seconds: -60), feed.now], documentItems: 2))
    feed.advance()
    feed.run(days: 200, items: VirtualFeed.silence)
    #expect(Self.watched(feed) == nil)
  }
}
