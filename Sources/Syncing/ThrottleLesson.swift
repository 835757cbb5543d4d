import Fetching
public import News
public import Scheduling
public import Store

/// What a refusal (429) teaches that a command was answered beside the passes.
public enum ThrottleLesson {
  /// Slows down for the hosts that refused as the same answers in a pass would (rule 9 of docs/politeness.md): from what their
  /// busiest feed is asked. Of a host of which no feed was asked twice in a day there is nothing to slow down from.
  public static func take(
    from requests: [LoggedRequest], in store: Store, _ settings: SchedulingSettings
  ) throws {
    for request in requests where request.status == 429 && request.answeredHost == nil {
      guard let pace = try store.busiestGap(of: request.host, at: request.end) else { continue }
      try store.holdHost(request.host, at: request.end) { gap in
        lesson(of: request, pace: pace, gap: gap, settings).map { ($0.until, $0.gap) }
      }
    }
  }

  private static func lesson(
    of request: LoggedRequest, pace: Int64, gap: LearntGap?, _ settings: SchedulingSettings
  ) -> HeldHost? {
    var history = PollHistory()
    if let gap { history.widen(to: gap, at: request.end) }
    let feed = Feed(id: .derived(from: request.url), url: request.url)
    let turn = FeedTurn(
      record: FeedRecord(feed: feed, addedAt: request.at), history: history,
      planner: PollPlanner(settings: settings), now: request.end)
    let refusal = FetchFailure(.throttled, "", status: 429, retryAfter: request.retryAfter)
    return turn.failed(refusal, hostPace: pace).heldHost
  }
}
