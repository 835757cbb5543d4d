import News
import Scheduling
import Testing

@Suite("The least time between two requests")
struct PollFloorTests {
  @Test("A feed without hints that publishes little is asked at most once an hour, for 30 days")
  func hourlyFloor() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(requestPrice: 1)
    feed.run(days: 30, items: VirtualFeed.every(9000))
    #expect(feed.requests.count > 600)
    #expect(feed.intervals.allSatisfy { $0 >= 3600 })
  }

  @Test("A feed with more than 12 new items a day may be asked more often, but never within 15 minutes")
  func busyFeed() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(requestPrice: 1)
    feed.run(days: 3, items: VirtualFeed.every(600))
    #expect(feed.intervals.contains { $0 < 3600 })
    #expect(feed.intervals.allSatisfy { $0 >= 900 })
  }

  @Test("A publisher's hint allows more than one request an hour, but never within 5 minutes")
  func hintedFeed() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(requestPrice: 1)
    feed.hints = PublisherHints(pollMinutes: 1)
    feed.run(days: 2, items: VirtualFeed.every(120))
    #expect(feed.intervals.contains { $0 < 900 })
    #expect(feed.intervals.allSatisfy { $0 >= 300 })
  }

  @Test("A feed without validators is asked once a day unless hints or pace ask for more")
  func unconditional() {
    var feed = VirtualFeed()
    feed.holdsValidators = false
    feed.run(days: 20, items: VirtualFeed.every(20_000))
    #expect(feed.intervals.allSatisfy { $0 >= 86_400 })
    var hinted = VirtualFeed()
    hinted.holdsValidators = false
    hinted.hints = PublisherHints(pollMinutes: 60)
    hinted.run(days: 20, items: VirtualFeed.every(20_000))
    #expect(hinted.intervals.contains { $0 < 86_400 })
  }

  @Test("A user's longer floor holds even where the publisher would allow more")
  func longFloor() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(floor: 7200)
    feed.hints = PublisherHints(maxAge: 300)
    feed.run(days: 3, items: VirtualFeed.every(300))
    #expect(feed.intervals.allSatisfy { $0 >= 7200 })
  }

  @Test("A silent feed is asked at least once a day, and in time not much more")
  func ceiling() {
    var feed = VirtualFeed()
    feed.run(days: 60, items: VirtualFeed.silence)
    #expect(feed.intervals.allSatisfy { $0 <= 86_400 * 21 / 20 })
    feed.requests = []
    feed.run(days: 30, items: VirtualFeed.silence)
    #expect(feed.requests.count >= 28 && feed.requests.count <= 60)
  }

  @Test("A floor under 15 minutes counts as 15 minutes")
  func leastFloor() {
    #expect(SchedulingSettings(floor: 60).floor == 900)
  }
}
