import News
import Scheduling
import Testing

@Suite("What is kept between polls")
struct PersistenceTests {
  @Test("A history survives being stored: the plan after it is the same")
  func roundTrip() {
    var feed = VirtualFeed()
    feed.run(days: 40, items: VirtualFeed.every(1700))
    let text = feed.history.text
    let again = PollHistory(text: text)
    #expect(again.text == text)
    let outcome = PollOutcome.unchanged(hasBody: false)
    let direct = feed.planner.plan(
      feed: feed.id, now: feed.now, history: feed.history, hints: .init(), outcome: outcome)
    let stored = feed.planner.plan(feed: feed.id, now: feed.now, history: again, hints: .init(), outcome: outcome)
    #expect(direct.schedule.next == stored.schedule.next)
  }

  @Test("A history stays under 2 KB of printable characters, however busy the feed", arguments: [20, 1700, 90_000])
  func size(_ seconds: Int64) {
    var feed = VirtualFeed()
    feed.run(days: 12, items: VirtualFeed.every(seconds))
    let text = feed.history.text
    #expect(text.utf8.count < 2000)
    #expect(text.utf8.allSatisfy { $0 > 32 && $0 < 127 })
  }

  @Test(
    "A text that is no history gives a fresh one",
    arguments: ["", "a", "{}", "zzz", "a0000", "ü", "a" + String(repeating: "_", count: 3000)])
  func garbage(_ text: String) {
    #expect(PollHistory(text: text) == PollHistory())
  }

  @Test("A history with any one character lost or changed is either refused or not read at all")
  func damage() {
    var feed = VirtualFeed()
    feed.run(days: 20, items: VirtualFeed.every(5000))
    let bytes = Array(feed.history.text.utf8)
    var believed = 0
    for index in bytes.indices {
      var cut = bytes
      cut.remove(at: index)
      if !PollHistory(text: String(decoding: cut, as: UTF8.self)).isFresh { believed += 1 }
      var changed = bytes
      changed[index] = changed[index] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
      if !PollHistory(text: String(decoding: changed, as: UTF8.self)).isFresh { believed += 1 }
    }
    #expect(believed == 0)
  }

  @Test("A poll before its time never brings the planned time forward")
  func neverEarlier() {
    var feed = VirtualFeed()
    feed.run(days: 10, items: VirtualFeed.every(200_000))
    feed.poll(.unchanged(hasBody: false))
    let planned = feed.plan?.schedule.next ?? feed.now
    for step in 1...20 {
      feed.now = feed.now.adding(seconds: 60)
      let plan = feed.poll(
        step % 3 == 0
          ? .failed(.timeout, status: nil, retryAfter: nil)
          : .changed(newItems: [feed.now, feed.now, feed.now], documentItems: 30))
      #expect((plan.schedule.next ?? feed.now) >= planned)
    }
  }

  @Test("A planned time that lies years ahead, from a clock that was wrong, binds nobody")
  func wrongClock() {
    var feed = VirtualFeed()
    feed.now = feed.now.adding(seconds: 5 * 365 * 86_400)
    feed.poll(.changed(newItems: [feed.now], documentItems: 30))
    feed.now = VirtualFeed.start
    let plan = feed.poll(.changed(newItems: [feed.now], documentItems: 30))
    #expect((plan.schedule.next?.seconds ?? 0) <= feed.now.seconds + 2 * 86_400)
  }

  @Test("An eternal 304 is broken by one unconditional request in 14 days")
  func eternalNotModified() {
    var feed = VirtualFeed()
    feed.poll(.changed(newItems: [feed.now], documentItems: 30))
    feed.advance()
    var forced: [Int64] = []
    while feed.now.seconds < VirtualFeed.start.seconds + 60 * 86_400 {
      if feed.history.forceUnconditional { forced.append(feed.now.seconds) }
      feed.poll(.unchanged(hasBody: feed.history.forceUnconditional))
      feed.advance()
    }
    #expect(forced.count == 3 || forced.count == 4)
    #expect(zip(forced, forced.dropFirst()).allSatisfy { $1 - $0 >= 14 * 86_400 })
  }

  @Test("A feed that sends bodies is never asked without validators")
  func notForced() {
    var feed = VirtualFeed()
    for day in 0..<60 {
      let plan = feed.poll(.changed(newItems: [feed.now], documentItems: 30))
      #expect(!plan.forceUnconditional, "day \(day)")
      feed.advance()
    }
  }
}
