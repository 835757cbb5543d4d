import Fetching
import News
import Scheduling
import TestSupport
import Testing

@testable import Syncing

@Suite struct `A check of a feed that answers and is silent` {
  /// The history of a feed with an item a day that has had none for so many days.
  private func history(silent days: Int, until now: Timestamp) -> PollHistory {
    var history = PollHistory()
    for day in stride(from: 60 + days, through: 0, by: -1) {
      let time = now.adding(seconds: Int64(-day) * 86_400)
      let outcome =
        day > days || history.isFresh
        ? PollOutcome.changed(newItems: [time], documentItems: 10) : .unchanged(hasBody: false)
      history =
        PollPlanner().plan(
          feed: FeedID("f"), now: time, history: history, hints: PublisherHints(), outcome: outcome
        ).history
    }
    return history
  }

  @Test(arguments: [(20, false), (0, true)])
  func `says so whether the feed was named or not`(days: Int, isHealthy: Bool) async throws {
    let world = try World()
    world.documents.put("/a", rss("a.example", [budget]), etag: "\"1\"")
    var record = FeedRecord(
      feed: Feed(id: FeedID("f"), url: world.url("/a"), allowsPrivateAddress: true),
      addedAt: world.clock.now.adding(seconds: -90 * 86_400))
    record.validators = Validators(etag: "\"1\"")
    record.pollHistory = history(silent: days, until: world.clock.now).text
    var check = await FeedCheck(
      FetchRequest(record, unconditional: false), feed: record.feed.id, fetcher: world.fetcher, at: world.clock.now)
    check.compare(with: record, known: [world.url("/a")])
    #expect(check.isHealthy == isHealthy && (check.silence == nil) == isHealthy)
    #expect(check.siteRequest == nil && world.server.requests.count == 1)
  }
}
