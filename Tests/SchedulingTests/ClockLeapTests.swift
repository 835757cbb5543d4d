import News
import Testing

@testable import Scheduling

@Suite("A clock that was behind")
struct ClockLeapTests {
  @Test(
    "What was noted by it was noted just now, what was noted before stays, and the rhythm is learnt on as if nothing had been"
  )
  func leap() throws {
    let year: Int64 = 365 * 86_400
    let planner = PollPlanner()
    let feed = FeedID("f")
    let start = Timestamp(seconds: 1_745_900_000)
    func poll(_ history: PollHistory, at now: Timestamp) -> PollPlan {
      planner.plan(
        feed: feed, now: now, history: history, hints: PublisherHints(),
        outcome: .changed(newItems: (0..<4).map { now.adding(seconds: -$0 * 900) }, documentItems: 40))
    }
    var plan = poll(PollHistory(), at: start)
    var now = start
    for _ in 0..<200 {
      now = try #require(plan.schedule.next)
      plan = poll(plan.history, at: now)
    }
    let steady = try #require(plan.schedule.next).seconds - now.seconds

    let behind = now.adding(seconds: 600 - year)
    plan = poll(plan.history, at: behind)
    var history = plan.history
    let right = now.adding(seconds: 600)
    history.leap(seconds: year, since: behind, to: right, next: right.adding(seconds: 1_800))
    #expect(history.lastAsked == right.seconds && history.lastSuccess == right.seconds)
    #expect(history.next == right.seconds + 1_800 && history.since <= start.seconds)
    let later = poll(history, at: right.adding(seconds: 1_800))
    #expect(try #require(later.schedule.next).seconds(since: right) < 2 * Double(steady) + 1_800)

    // By the clock that was ahead it is not known how often the feed publishes; a day later that is learnt anew.
    let ahead = poll(PollHistory(), at: start.adding(seconds: year))
    var fresh = poll(PollHistory(), at: start)
    plan = poll(ahead.history, at: start)
    let pause = try #require(plan.schedule.next).seconds(since: start)
    #expect(pause >= 3_600 && pause <= 2 * 86_400)
    now = start
    while now < start.adding(seconds: 86_400) {
      now = try #require(plan.schedule.next)
      plan = poll(plan.history, at: now)
    }
    #expect(plan.history.since <= now.seconds)
    let begun = now
    fresh = poll(PollHistory(), at: now)
    for _ in 0..<100 {
      now = try #require(plan.schedule.next)
      plan = poll(plan.history, at: now)
    }
    var control = begun
    for _ in 0..<100 {
      control = try #require(fresh.schedule.next)
      fresh = poll(fresh.history, at: control)
    }
    #expect(abs(now.seconds(since: control)) < 0.1 * control.seconds(since: begun))

    var untouched = later.history
    untouched.leap(seconds: year, since: right.adding(seconds: 3_600), to: right.adding(seconds: year), next: nil)
    #expect(untouched == later.history)
    // Nor does it go for whoever was asked last before the clock was wrong.
    untouched.leap(seconds: year, since: right.adding(seconds: -year), to: right.adding(seconds: 7_200), next: nil)
    #expect(untouched == later.history)
  }
}
