import News
import Scheduling
import Testing

@Suite struct `The looks at a page` {
  private let start = Timestamp(seconds: 1_745_900_000)
  private let url = "https://site.example/1"
  private let plan = PagePlan()

  /// Hours from the start to a page's next look; nil for none.
  private func hours(_ page: PageRecord) -> Double? {
    page.nextDue.map { $0.seconds(since: start) / 3600 }
  }

  @Test func `follow 1, 6 and 24 hours after the first, never sooner and little later`() throws {
    var page = PageRecord(due: start)
    for wanted in [1.0, 6, 24] {
      page = plan.answered(page, url: url, at: page.nextDue ?? start)
      let next = try #require(hours(page))
      #expect(next >= wanted && next <= wanted * 1.05)
    }
    page = plan.answered(page, url: url, at: try #require(page.nextDue))
    #expect(page.nextDue == nil && page.looks == 4)
  }

  @Test func `that were missed come to one`() {
    let first = plan.answered(PageRecord(due: start), url: url, at: start)
    let late = plan.answered(first, url: url, at: start.adding(seconds: 7 * 3600))
    #expect((hours(late) ?? 0) >= 24 && late.looks == 3)
    #expect(plan.answered(first, url: url, at: start.adding(seconds: 90_000)).nextDue == nil)
  }

  @Test func `of the same address fall together, of others do not`() {
    let due = (0..<50).map { plan.answered(PageRecord(due: start), url: url + "\($0)", at: start).nextDue }
    #expect(Set(due).count > 40)
    let again = plan.answered(PageRecord(due: start), url: url, at: start).nextDue
    #expect(again == plan.answered(PageRecord(due: start), url: url, at: start).nextDue)
  }

  @Test func `that fail are tried four times more, with growing pauses, then given up`() throws {
    var page = PageRecord(due: start)
    var pauses: [Double] = []
    while let due = page.nextDue {
      page = plan.failed(page, url: url, at: due)
      if let next = page.nextDue { pauses.append(next.seconds(since: due)) }
    }
    #expect(page.failures == 5 && pauses.count == 4)
    for (pause, least) in zip(pauses, [900.0, 3600, 21_600, 86_400]) {
      #expect(pause >= least && pause <= least * 1.05)
    }
  }

  @Test func `that fail after an answer wait for the next time of the schedule`() {
    let first = plan.answered(PageRecord(due: start), url: url, at: start)
    let failed = plan.failed(first, url: url, at: start.adding(seconds: 4000))
    #expect((hours(failed) ?? 0) >= 6 && failed.failures == 1)
  }

  @Test func `may be set to none`() {
    #expect(PagePlan(rechecks: []).answered(PageRecord(due: start), url: url, at: start).nextDue == nil)
  }

  @Test func `that a host puts off count for nothing`() {
    let page = plan.held(PageRecord(due: start), until: start.adding(seconds: 7200), at: start)
    #expect(page.nextDue == start.adding(seconds: 7200) && page.looks == 0 && page.failures == 0)
    #expect(page.lastAsked == nil)
  }
}
