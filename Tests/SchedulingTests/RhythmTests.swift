import News
import Scheduling
import Testing

@Suite("A feed's rhythm")
struct RhythmTests {
  @Test("Busier feeds are asked more often")
  func rate() {
    let counts = [600, 3600, 14_400, 86_400, 600_000].map { (seconds: Int64) in
      var feed = VirtualFeed()
      feed.run(days: 8, items: VirtualFeed.every(seconds))
      return feed.requests.count
    }
    #expect(counts == counts.sorted(by: >))
    #expect(counts[0] > 4 * counts[4])
  }

  @Test("A feed that publishes by day only is asked mostly by day")
  func hoursOfTheDay() {
    var feed = VirtualFeed()
    let all = VirtualFeed.every(2400)
    let byDay: (Int64, Int64) -> [Int64] = { all($0, $1).filter { (8..<16).contains(Timestamp(seconds: $0).hour) } }
    feed.run(days: 20, items: byDay)
    feed.requests = []
    feed.run(days: 5, items: byDay)
    let day = feed.requests.count { (8..<17).contains(Timestamp(seconds: $0).hour) }
    #expect(Double(day) > 0.5 * Double(feed.requests.count))
  }

  @Test("No item scrolls off a busy feed with a short document")
  func scrolling() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(requestPrice: 1e9)
    feed.run(days: 5, documentItems: 10, items: VirtualFeed.every(1800))
    #expect(feed.intervals.dropFirst(3).allSatisfy { $0 < 10 * 1800 })
  }

  @Test("A burst brings the next request forward")
  func burst() {
    var calm = VirtualFeed()
    calm.planner.settings = SchedulingSettings(floor: 900)
    calm.run(days: 20, items: VirtualFeed.every(10_771))
    var lively = calm
    let quiet = calm.poll(.unchanged(hasBody: false))
    let now = lively.now
    let busy = lively.poll(
      .changed(newItems: (1...12).map { now.adding(seconds: Int64(-60 * $0)) }, documentItems: 30))
    #expect((busy.schedule.next ?? now) < (quiet.schedule.next ?? now))
  }

  @Test("A feed without any dates is learnt from when its items were seen")
  func undated() {
    var feed = VirtualFeed()
    feed.poll(.changed(newItems: Array(repeating: nil, count: 20), documentItems: 20))
    let first = feed.plan?.schedule.next?.seconds ?? 0
    let wait = first - feed.now.seconds
    for _ in 0..<30 {
      feed.advance()
      feed.poll(.changed(newItems: Array(repeating: nil, count: 5), documentItems: 20))
    }
    #expect((feed.plan?.schedule.next?.seconds ?? 0) - feed.now.seconds < wait)
  }

  @Test("The plan is a pure function, and jitter is only added: feeds differ, none comes before its floor")
  func jitter() {
    var times: Set<Int64> = []
    for number in 0..<50 {
      var feed = VirtualFeed()
      feed.id = FeedID("feed-\(number)")
      let outcome = PollOutcome.changed(newItems: [feed.now.adding(seconds: -30 * 86_400)], documentItems: 30)
      var again = feed
      let plan = feed.poll(outcome)
      #expect(plan == again.poll(outcome))
      let wait = (plan.schedule.next?.seconds ?? 0) - feed.now.seconds
      #expect(wait >= 3600)
      times.insert(wait)
    }
    #expect(times.count > 25)
  }

  @Test("Any outcomes at any times give a next time ahead of now and within what is allowed")
  func anything() {
    var state: UInt64 = 42
    func random(_ limit: Int64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33) % limit
    }
    for run in 0..<20 {
      var feed = VirtualFeed()
      feed.id = FeedID("feed-\(run)")
      for _ in 0..<100 {
        let items = (0..<random(40)).map { _ in
          random(9) == 0 ? nil : feed.now.adding(seconds: random(90 * 86_400) - 80 * 86_400)
        }
        let outcome: PollOutcome =
          switch random(4) {
          case 0: .unchanged(hasBody: random(2) == 0)
          case 1: .failed(.timeout, status: nil, retryAfter: nil)
          case 2: .failed(.throttled, status: 429, retryAfter: Int(random(100_000)))
          default: .changed(newItems: items, documentItems: Int(random(60)))
          }
        let plan = feed.poll(outcome)
        let wait = (plan.schedule.next?.seconds ?? 0) - feed.now.seconds
        #expect(wait >= 300 && wait <= 33 * 86_400)
        feed.now =
          random(5) == 0 ? feed.now.adding(seconds: random(40 * 86_400) - 86_400) : plan.schedule.next ?? feed.now
      }
    }
  }
}
