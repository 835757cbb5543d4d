import News
import Scheduling
import Testing

@testable import Syncing

@Suite struct `What is told of a feed's turn` {
  private func turn() -> FeedTurn {
    var record = FeedRecord(
      feed: Feed(id: FeedID("f"), url: "https://f.example/"), addedAt: Timestamp(seconds: 1_745_900_000))
    record.health = .failing
    record.failures = 3
    record.failure = FetchFailure(.notFound, "there is no such feed", status: 404)
    return FeedTurn(
      record: record, history: PollHistory(), planner: PollPlanner(), now: Timestamp(seconds: 1_745_990_000))
  }

  @Test func `is no failure of before where it was cut off`() {
    let report = turn().interrupted().report
    #expect(report.outcome == "interrupted" && report.failure == nil && report.advice == nil)
  }

  @Test func `is its own failure`() {
    let report = turn().failed(FetchFailure(.server, "it is in trouble", status: 500)).report
    #expect(report.outcome == "failed" && report.failure == "HTTP 500: it is in trouble")
  }
}
