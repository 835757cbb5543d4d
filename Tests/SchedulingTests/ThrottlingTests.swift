import News
import Scheduling
import Testing

@Suite("After throttling")
struct ThrottlingTests {
  private func throttled(_ feed: inout VirtualFeed, _ retryAfter: Int?, status: Int = 429) -> (
    plan: PollPlan, wait: Int64
  ) {
    let plan = feed.poll(.failed(.throttled, status: status, retryAfter: retryAfter))
    return (plan, (plan.schedule.next?.seconds ?? 0) - feed.now.seconds)
  }

  @Test("Retry-After is obeyed up to a month", arguments: [60, 7200, 86_400, 10 * 86_400, 30 * 86_400])
  func retryAfter(_ seconds: Int) {
    var feed = VirtualFeed()
    feed.run(days: 2, items: VirtualFeed.every(7200))
    let (plan, wait) = throttled(&feed, seconds)
    #expect(wait >= Int64(seconds))
    #expect((plan.hostNotBefore?.seconds ?? 0) - feed.now.seconds >= Int64(seconds))
    #expect(plan.schedule.reason.contains("Retry-After"))
  }

  @Test("A Retry-After of a year is cut to a month, and the reason says so")
  func clamped() {
    var feed = VirtualFeed()
    let (plan, wait) = throttled(&feed, 365 * 86_400)
    #expect(wait >= 31 * 86_400 && wait < 32 * 86_400)
    #expect(plan.schedule.reason.contains("cut to 31 d"))
  }

  @Test("503 with Retry-After is maintenance: the time is kept for the host, and nothing is slower afterwards")
  func maintenance() {
    var feed = VirtualFeed()
    feed.run(days: 20, items: VirtualFeed.every(86_400))
    let usual = feed.intervals.suffix(10).max() ?? 0
    for _ in 0..<3 {
      let (plan, wait) = throttled(&feed, 600, status: 503)
      #expect(wait >= 3600 && plan.hostGap == nil && plan.history.learnt == nil)
      #expect((plan.hostNotBefore?.seconds ?? 0) == feed.now.seconds + 600)
      feed.advance()
    }
    feed.requests = []
    feed.run(days: 10, items: VirtualFeed.every(86_400))
    #expect(feed.intervals.allSatisfy { $0 <= usual + 3600 })
  }

  @Test("One 429 to a feed asked daily makes no feed slower than six hours, and after two months none at all")
  func rare() {
    var feed = VirtualFeed()
    feed.run(days: 20, items: VirtualFeed.silence)
    var busy = VirtualFeed()
    busy.run(days: 20, items: VirtualFeed.every(2600))
    let usual = busy.intervals.suffix(40).max() ?? 0
    let gap = throttled(&feed, nil).plan.hostGap
    #expect(gap.map { $0.seconds <= 21_600 } == true)
    for _ in 0..<2 {
      if let gap { busy.history.widen(to: gap, at: busy.now) }
      busy.requests = []
      busy.run(days: 3, items: VirtualFeed.every(2600))
      #expect(busy.intervals.allSatisfy { $0 <= 21_600 * 11 / 10 })
    }
    busy.run(days: 60, items: VirtualFeed.every(2600))
    busy.requests = []
    busy.run(days: 3, items: VirtualFeed.every(2600))
    #expect(busy.intervals.allSatisfy { $0 <= usual * 5 / 4 })
  }

  @Test("What is widened starts from the gap of the host's busiest feed, not from that of the feed that was refused")
  func hostPace() {
    var feed = VirtualFeed()
    feed.run(days: 20, items: VirtualFeed.silence)
    let plan = feed.planner.plan(
      feed: feed.id, now: feed.now, history: feed.history, hints: PublisherHints(),
      outcome: .failed(.throttled, status: 429, retryAfter: nil), hostPace: 1320)
    #expect(plan.hostGap?.seconds == 2640 && plan.hostGap?.refused == 1320)
  }

  @Test("The gap halves each week, but for a month what was refused is not tried again")
  func fades() {
    let gap = LearntGap(seconds: 7200, refused: 3600, since: VirtualFeed.start)
    let after = { (days: Int64) in gap.seconds(at: VirtualFeed.start.adding(seconds: days * 86_400)) }
    #expect([0, 6, 7, 14, 30].map(after) == [7200, 7200, 5400, 5400, 5400])
    #expect([31, 35, 70].map(after) == [450, 225, 7])
    #expect(after(7 * 14) == 0)
  }

  @Test("503 with Retry-After is throttling, without it a failure like others")
  func unavailable() {
    var feed = VirtualFeed()
    feed.run(days: 2, items: VirtualFeed.every(7200))
    var other = feed
    #expect(throttled(&feed, 40_000, status: 503).wait >= 40_000)
    let (plan, wait) = throttled(&other, nil, status: 503)
    #expect(plan.hostNotBefore == nil)
    #expect(wait < 7200)
  }

  @Test("Throttling slows a feed down: the gap that was refused is not used again for a month")
  func forGood() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(requestPrice: 1)
    feed.run(days: 3, items: VirtualFeed.every(300))
    let refused = feed.intervals.last ?? 0
    _ = throttled(&feed, 600)
    feed.requests = []
    feed.advance()
    feed.run(days: 6, items: VirtualFeed.every(300))
    #expect(feed.intervals.allSatisfy { $0 >= 2 * refused })
    feed.run(days: 24, items: VirtualFeed.every(300))
    #expect(feed.intervals.allSatisfy { $0 >= refused * 7 / 5 })
    #expect(feed.plan?.schedule.reason.contains("slower since the publisher throttled us") == true)
  }

  @Test("A publisher that wants an hour between requests soon has it, and refuses no more")
  func learnsTheGap() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(requestPrice: 1)
    var lastAnswer: Int64 = 0
    var refusals: [Int64] = []
    let start = feed.now.seconds
    while feed.now.seconds < start + 8 * 86_400 {
      if feed.now.seconds - lastAnswer < 3600 {
        refusals.append(feed.now.seconds)
        _ = throttled(&feed, 900)
      } else {
        let items = (1...4).map { feed.now.adding(seconds: -300 * $0) as Timestamp? }
        lastAnswer = feed.now.seconds
        feed.poll(.changed(newItems: items, documentItems: 30))
      }
      feed.advance()
    }
    #expect(refusals.count < 5)
    // A week later half of the gap is tried again, once.
    #expect(refusals.count { $0 >= start + 86_400 } <= 1)
  }

  @Test("What was learnt is forgotten by hand: the next request comes when the least pause and the host's own are over")
  func forgiven() throws {
    var feed = VirtualFeed()
    feed.run(days: 2, items: VirtualFeed.every(900))
    #expect(
      feed.planner.forgive(
        feed: feed.id, now: feed.now, history: feed.history, holdsValidators: true, held: nil,
        standing: "as it was") == nil
    )
    _ = throttled(&feed, nil)
    feed.advance()
    let refused = throttled(&feed, nil).plan
    let planned = try #require(refused.schedule.next)
    let now = feed.now.adding(seconds: 60)
    func forgive(_ held: Timestamp?) -> PollPlan? {
      feed.planner.forgive(
        feed: feed.id, now: now, history: refused.history, holdsValidators: true, held: held,
        standing: "as it was")
    }
    let plan = try #require(forgive(nil))
    let next = try #require(plan.schedule.next)
    #expect(next < planned && next.seconds(since: feed.now) >= 3600 && next.seconds(since: feed.now) < 3600 + 600)
    #expect(plan.schedule.reason.contains("forgotten by hand") && plan.history.learnt == nil)
    let held = planned.adding(seconds: 86_400)
    #expect(forgive(held)?.schedule == Schedule(next: planned, reason: "as it was"))
  }

  @Test("What a feed's publisher wants, and what its failures ask for, is not forgotten with it")
  func forgivenNoMore() throws {
    let wishes: [(least: Int64, change: (inout VirtualFeed) -> Void)] = [
      (86_400, { $0.holdsValidators = false }),
      (12 * 3600, { $0.hints.pollMinutes = 720 }),
      (12 * 3600, { $0.hints.maxAge = 43_200 }),
    ]
    for wish in wishes {
      var feed = VirtualFeed()
      wish.change(&feed)
      feed.run(days: 3, items: VirtualFeed.silence)
      #expect(try rest(after: &feed) >= wish.least)
    }
    var failing = VirtualFeed()
    failing.run(days: 3, items: VirtualFeed.silence)
    for _ in 1...5 {
      failing.advance()
      failing.poll(.failed(.server, status: 500, retryAfter: nil))
    }
    #expect(try rest(after: &failing) >= 16 * 3600)
  }

  /// Seconds behind the last request until the next, where the host throttles another feed and that is forgotten a minute
  /// behind it.
  private func rest(after feed: inout VirtualFeed) throws -> Int64 {
    let last = try #require(feed.requests.last)
    let until = Timestamp(seconds: last + 60)
    let gap = LearntGap(seconds: 7200, refused: 3600, since: until)
    let waiting = feed.planner.yield(feed: feed.id, history: feed.history, until: until, gap: gap)
    let plan = feed.planner.forgive(
      feed: feed.id, now: until, history: waiting.history, holdsValidators: feed.holdsValidators,
      held: nil, standing: "as it was")
    return try #require(plan?.schedule.next).seconds - last
  }

  @Test("The host's other feeds wait as well, and keep the wider gap")
  func siblings() {
    var feed = VirtualFeed()
    feed.run(days: 2, items: VirtualFeed.every(900))
    var sibling = feed
    sibling.id = FeedID("feed-2")
    let plan = throttled(&feed, 20_000).plan
    let until = plan.hostNotBefore ?? feed.now
    let yielded = sibling.planner.yield(
      feed: sibling.id, history: sibling.history, until: until, gap: plan.hostGap)
    #expect((yielded.schedule.next ?? sibling.now) >= until)
    sibling.history = yielded.history
    sibling.plan = yielded
    sibling.requests = []
    sibling.advance()
    sibling.run(days: 5, items: VirtualFeed.every(900))
    #expect(sibling.intervals.allSatisfy { $0 >= (plan.hostGap?.seconds ?? .max) })
    let gone = sibling.poll(.failed(.gone, status: 410, retryAfter: nil))
    let still = sibling.planner.yield(
      feed: sibling.id, history: gone.history, until: sibling.now, gap: plan.hostGap)
    #expect(still.schedule.isStopped)
  }
}
