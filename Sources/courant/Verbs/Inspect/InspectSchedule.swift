import ArgumentParser
import News
import Scheduling
import Showing

/// `courant inspect schedule --stream`
struct InspectSchedule: Verb {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "When feeds are asked next, as the service would decide it.",
    discussion: """
      In: what polls came to, a JSON object a line: feed (any name), now (epoch seconds), first (true: nothing is known \
      of the feed; new is its whole first document), status (200, 304, 429, another HTTP status, or 0 for no answer), new \
      (stated times of the items not seen before), window (items that the document holds), ttl, max_age and retry_after \
      (seconds, or null).
      Out, for each line before the next one is read: {"next": epoch seconds, "reason": why then}. A feed that is gone \
      (410) is never asked again: next is ten years away, and "stopped" is true.
      COURANT_POLL_FLOOR, COURANT_POLL_CEILING and COURANT_POLL_PRICE hold as they do for the service.

      Examples:
        courant inspect schedule --stream < polls.jsonl
        COURANT_POLL_FLOOR=15m COURANT_POLL_PRICE=1m courant inspect schedule --stream < polls.jsonl
      """)

  @Flag(help: "Read what polls came to from standard input.")
  var stream = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !stream { throw ValidationError("Say --stream.") }
  }

  func perform(in environment: Environment) throws {
    var book = ScheduleBook(settings: environment.settings.scheduling)
    var input = LineInput()
    var number = 0
    while let line = input.next() {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      guard let poll = PollLine(line) else {
        throw CommandFailure(
          .badInput, "line \(number): not what a poll came to",
          advice: "A line is a JSON object with feed, now, first, status, new and window; see --help.")
      }
      try environment.console.write(book.answer(poll))
      try environment.console.flush()
    }
  }
}

/// What the feeds of a stream have taught so far.
private struct ScheduleBook {
  /// Seconds after which a feed that is gone is "asked" next.
  private static let tenYears: Int64 = 3650 * 86_400

  private let planner: PollPlanner
  /// As the service stores it, so that what storing rounds is rounded here too.
  private var histories: [String: String] = [:]

  init(settings: SchedulingSettings) {
    planner = PollPlanner(settings: settings)
  }

  mutating func answer(_ poll: PollLine) -> JSONWriter {
    let known = poll.isFirst ? "" : histories[poll.feed] ?? ""
    let plan = planner.plan(
      feed: FeedID(poll.feed), now: poll.now, history: PollHistory(text: known), hints: poll.hints,
      outcome: poll.outcome)
    histories[poll.feed] = plan.history.text
    var json = JSONWriter()
    json.object { json in
      json.field("next", Int(plan.schedule.next?.seconds ?? poll.now.seconds + Self.tenYears))
      json.field("reason", plan.schedule.reason)
      if plan.schedule.isStopped { json.field("stopped", true) }
    }
    json.endLine()
    return json
  }
}
