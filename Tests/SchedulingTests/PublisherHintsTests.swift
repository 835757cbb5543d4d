import News
import Scheduling
import Testing

@Suite("Publishers' hints")
struct PublisherHintsTests {
  @Test("max-age is obeyed on a body, on a 304 and on a 429")
  func maxAge() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(requestPrice: 1)
    feed.hints = PublisherHints(maxAge: 30_000)
    feed.run(days: 10, items: VirtualFeed.every(600))
    #expect(feed.intervals.allSatisfy { $0 >= 30_000 })
    let before = feed.now.seconds
    let plan = feed.poll(.failed(.throttled, status: 429, retryAfter: 60))
    #expect((plan.schedule.next?.seconds ?? 0) - before >= 30_000)
  }

  @Test("A 304 without the header leaves the last max-age in force; a new document without it ends it")
  func remembered() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(requestPrice: 1)
    feed.hints = PublisherHints(maxAge: 40_000)
    feed.poll(.changed(newItems: Self.hourly(before: feed.now), documentItems: 30))
    feed.advance()
    feed.hints = PublisherHints()
    let unchanged = feed.poll(.unchanged(hasBody: false))
    #expect(Self.wait(unchanged, from: feed.now) >= 40_000)
    feed.advance()
    let changed = feed.poll(.changed(newItems: Self.hourly(before: feed.now), documentItems: 30))
    #expect(Self.wait(changed, from: feed.now) < 40_000)
  }

  @Test("The max-age of a failure holds for its own pause, is told, and shortens nothing")
  func failures() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(requestPrice: 1)
    feed.poll(.changed(newItems: Self.hourly(before: feed.now), documentItems: 30))
    feed.advance()
    feed.hints = PublisherHints(maxAge: 200_000)
    let failed = feed.poll(.failed(.server, status: 503, retryAfter: nil))
    #expect(Self.wait(failed, from: feed.now) >= 200_000)
    #expect(failed.schedule.reason.contains("max-age 200000 s respected"))
    feed.advance()
    feed.hints = PublisherHints()
    #expect(Self.wait(feed.poll(.unchanged(hasBody: false)), from: feed.now) < 100_000)
    feed.advance()
    feed.hints = PublisherHints(maxAge: 60)
    #expect(Self.wait(feed.poll(.failed(.server, status: 500, retryAfter: nil)), from: feed.now) >= 1800)
    feed.advance()
    feed.hints = PublisherHints(maxAge: 9_000_000)
    let long = feed.poll(.failed(.notFound, status: 404, retryAfter: nil))
    #expect(Self.wait(long, from: feed.now) < 700_000)
  }

  @Test("A ttl of three hours is honoured for a busy feed, and the reason says so")
  func ttl() {
    var feed = VirtualFeed()
    feed.hints = PublisherHints(pollMinutes: 180)
    feed.run(days: 5, items: VirtualFeed.every(300))
    #expect(feed.intervals.allSatisfy { $0 >= 10_800 })
    #expect(feed.plan?.schedule.reason.contains("ttl or update period of 180 min respected") == true)
  }

  @Test("A max-age of a year is cut to a week, and the reason says so")
  func absurdMaxAge() {
    var feed = VirtualFeed()
    feed.hints = PublisherHints(maxAge: 31_536_000)
    let plan = feed.poll(.changed(newItems: Self.hourly(before: feed.now), documentItems: 30))
    let wait = Self.wait(plan, from: feed.now)
    #expect(wait >= 7 * 86_400 && wait < 8 * 86_400)
    #expect(plan.schedule.reason.contains("cut to 7 d"))
  }

  @Test("No request falls into the hours and days to skip, for 30 days")
  func skipped() {
    var feed = VirtualFeed()
    feed.hints = PublisherHints(skipHours: [0, 1, 2, 3, 13, 23], skipDays: [0, 6])
    feed.now = feed.now.adding(seconds: 10 * 3600)
    feed.run(days: 30, items: VirtualFeed.every(4000))
    let times = feed.requests.map { Timestamp(seconds: $0) }
    #expect(times.count > 100)
    #expect(times.allSatisfy { ![0, 1, 2, 3, 13, 23].contains($0.hour) })
    #expect(times.allSatisfy { ![0, 6].contains($0.weekday) })
  }

  @Test("A list that skips every hour says nothing")
  func skipsEverything() {
    var feed = VirtualFeed()
    feed.hints = PublisherHints(skipHours: Array(0...23), skipDays: Array(0...6))
    let plan = feed.poll(.changed(newItems: Self.hourly(before: feed.now), documentItems: 30))
    #expect(Self.wait(plan, from: feed.now) < 2 * 86_400)
  }

  @Test("Hints out of range are not believed and break nothing", arguments: [Int.min, -1, 0, Int.max])
  func wildNumbers(_ number: Int) {
    var feed = VirtualFeed()
    feed.hints = PublisherHints(
      maxAge: number, pollMinutes: number, skipHours: [number], skipDays: [number], retryAfter: number)
    let plan = feed.poll(.changed(newItems: [nil, feed.now], documentItems: number))
    let wait = Self.wait(plan, from: feed.now)
    #expect(wait >= 300 && wait <= 32 * 86_400)
  }

  @Test("A calendar's items, dated ahead, are no pace: it is not asked within the hour")
  func calendar() {
    var feed = VirtualFeed()
    let ahead = (1...20).map { VirtualFeed.start.adding(seconds: Int64($0) * 200 * 86_400) as Timestamp? }
    let plan = feed.poll(.changed(newItems: ahead, documentItems: 20))
    #expect(Self.wait(plan, from: feed.now) >= 3600)
    #expect(plan.schedule.reason.contains("hardly an item") || plan.schedule.reason.contains("a week"))
  }

  static func hourly(before now: Timestamp) -> [Timestamp?] {
    (1...30).map { now.adding(seconds: Int64(-3600 * $0)) }
  }

  static func wait(_ plan: PollPlan, from now: Timestamp) -> Int64 {
    (plan.schedule.next?.seconds ?? 0) - now.seconds
  }
}
