import News
import Store

/// Asks one feed, by itself or with what may outlive the pass.
struct FeedAsker: Sendable {
  let poller: FeedPoller
  let cause: LoggedRequest.Cause
  /// Feeds that may outlive the pass; nil where the pass waits for every answer.
  let stragglers: Stragglers?
  /// The pass waits for every answer all the same.
  let isPatient: Bool
  /// Sleeps for so many milliseconds.
  let sleep: @Sendable (Int64) async -> Void

  /// Whether the pass may end without those that take long.
  var mayLeave: Bool { stragglers != nil && !isPatient }

  func ask(_ record: FeedRecord, host: String) async throws -> PollStep {
    guard let stragglers else { return .polled(try await poller.poll(record, cause: cause), host: host) }
    let ending = await stragglers.ask(record.feed.id, host: host) {
      try await poller.poll(record, cause: cause)
    }
    guard let answer = try ending?.get() else { return .left }
    return .polled(answer.polled, host: host)
  }
}

/// What the tasks of a pass come to.
enum PollStep: Sendable {
  /// A feed's turn; nil if the pass was interrupted before an answer came.
  indirect case polled(PolledFeed?, host: String)
  /// The pass waits no longer for it.
  case left
  /// Some time has passed since so many feeds were done and nobody was left to be asked.
  case quiet(since: Int)
  /// Results have waited long enough for others.
  case timeIsUp
  /// More feeds may be asked at once if those that are being asked take long.
  case beat
}
