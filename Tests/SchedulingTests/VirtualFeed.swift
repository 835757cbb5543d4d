import News
import Scheduling

/// A feed in virtual time: a publisher that follows a rule, asked whenever the planner says.
struct VirtualFeed {
  var planner = PollPlanner()
  var id = FeedID("feed-1")
  var hints = PublisherHints()
  var holdsValidators = true
  var history = PollHistory()
  var now = Self.start
  /// Seconds since the epoch at each request.
  var requests: [Int64] = []
  var plan: PollPlan?

  /// Monday 2026-03-02T00:00:00Z.
  static let start = Timestamp(seconds: 1_772_409_600)

  /// Polls once at the present moment with this outcome, and stores the history as text in between, as a service does.
  @discardableResult
  mutating func poll(_ outcome: PollOutcome) -> PollPlan {
    requests.append(now.seconds)
    let plan = planner.plan(
      feed: id, now: now, history: PollHistory(text: history.text), hints: hints, outcome: outcome,
      holdsValidators: holdsValidators)
    history = plan.history
    self.plan = plan
    return plan
  }

  /// Moves to the planned time.
  mutating func advance() {
    if let next = plan?.schedule.next { now = next }
  }

  /// Polls for so many days; `items` gives the stated times of what was published in (after, until].
  mutating func run(days: Double, documentItems: Int = 30, items: (_ after: Int64, _ until: Int64) -> [Int64]) {
    let end = now.seconds + Int64(days * 86_400)
    var last = now.seconds - 5 * 86_400
    while now.seconds < end {
      let new = items(last, now.seconds)
      last = now.seconds
      let isFirst = history.isFresh
      poll(
        new.isEmpty && !isFirst
          ? .unchanged(hasBody: false)
          : .changed(newItems: new.map { Timestamp(seconds: $0) }, documentItems: documentItems))
      advance()
    }
  }

  /// Seconds between requests.
  var intervals: [Int64] {
    zip(requests, requests.dropFirst()).map { $1 - $0 }
  }

  /// One item every `seconds`, for ``run(days:documentItems:items:)``.
  static func every(_ seconds: Int64) -> (Int64, Int64) -> [Int64] {
    { after, until in
      let first = after / seconds + 1
      let last = until / seconds
      return first > last ? [] : (first...last).map { $0 * seconds }
    }
  }

  /// A publisher that publishes nothing.
  static func silence(_ after: Int64, _ until: Int64) -> [Int64] { [] }
}
