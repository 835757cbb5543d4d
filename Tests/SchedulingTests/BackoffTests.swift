import News
import Scheduling
import Testing

@Suite("After failures")
struct BackoffTests {
  @Test("Pauses double from failure to failure up to a day, and never end")
  func doubling() {
    var feed = VirtualFeed()
    feed.run(days: 2, items: VirtualFeed.every(7200))
    feed.requests = []
    for _ in 0..<60 {
      feed.poll(.failed(.server, status: 500, retryAfter: nil))
      feed.advance()
    }
    let waits = feed.intervals
    #expect(waits[0] >= 3600 && waits[0] < 5400)
    // Each is twice the one before, up to the tenth by which feeds are spread, until a day is reached.
    for (wait, next) in zip(waits, waits.dropFirst()) where next < 86_400 {
      #expect((1.9...2.1).contains(Double(next) / Double(wait)), "\(wait), then \(next)")
    }
    #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(waits[4] >= 16 * 3600)
    #expect(waits[8] >= 86_400 && waits[8] <= 86_400 * 11 / 10)
    #expect(waits.allSatisfy { $0 <= 2 * 86_400 })
  }

  @Test("A feed that is dead for a month costs less than a request a day")
  func dead() {
    var feed = VirtualFeed()
    feed.planner.settings = SchedulingSettings(floor: 900)
    feed.run(days: 2, items: VirtualFeed.every(7200))
    feed.requests = []
    let end = feed.now.seconds + 22 * 86_400
    while feed.now.seconds < end {
      feed.poll(.failed(.notFound, status: 404, retryAfter: nil))
      feed.advance()
    }
    #expect(feed.requests.count <= 22)
  }

  @Test("One answer ends the back-off, and the rhythm is as it was")
  func recovery() {
    var feed = VirtualFeed()
    feed.run(days: 10, items: VirtualFeed.every(3600))
    let usual = feed.intervals.last ?? 0
    for _ in 0..<5 {
      feed.poll(.failed(.timeout, status: nil, retryAfter: nil))
      feed.advance()
    }
    let plan = feed.poll(.unchanged(hasBody: false))
    let wait = (plan.schedule.next?.seconds ?? 0) - feed.now.seconds
    #expect(wait <= 2 * usual + 600)
  }

  @Test("410 stops a feed and says so; what it taught is kept")
  func gone() {
    var feed = VirtualFeed()
    feed.run(days: 2, items: VirtualFeed.every(7200))
    let plan = feed.poll(.failed(.gone, status: 410, retryAfter: nil))
    #expect(plan.schedule.isStopped)
    #expect(plan.schedule.reason.contains("410"))
    #expect(!plan.history.isFresh)
    #expect(plan.schedule.next == nil)
  }

  @Test("No failure but 410 ever stops a feed", arguments: FetchFailure.Kind.allCases.filter { $0 != .gone })
  func othersGoOn(_ kind: FetchFailure.Kind) {
    var feed = VirtualFeed()
    for _ in 0..<100 {
      let plan = feed.poll(.failed(kind, status: nil, retryAfter: nil))
      #expect(!plan.schedule.isStopped)
      let wait = (plan.schedule.next?.seconds ?? 0) - feed.now.seconds
      #expect(wait >= 900 && wait <= 2 * 86_400)
      feed.advance()
    }
  }

  @Test("An interrupted request counts as no failure, and is still not repeated at once")
  func cancelled() {
    var feed = VirtualFeed()
    feed.run(days: 1, items: VirtualFeed.every(7200))
    let plan = feed.poll(.failed(.cancelled, status: nil, retryAfter: nil))
    #expect((plan.schedule.next?.seconds ?? 0) - feed.now.seconds >= 3600)
    #expect(plan.schedule.reason.contains("interrupted"))
  }
}
