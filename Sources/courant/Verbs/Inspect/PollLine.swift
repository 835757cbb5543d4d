import News
import Showing

/// What one poll came to, as a line of `courant inspect schedule --stream` says it.
struct PollLine {
  /// The feed's name; any text.
  let feed: String
  /// When the answer came.
  let now: Timestamp
  /// Nothing is known of the feed.
  let isFirst: Bool
  /// What the publisher demands.
  let hints: PublisherHints
  /// What came.
  let outcome: PollOutcome

  /// Reads a line; nil if it is none.
  init?(_ line: String) {
    guard let json = JSONValue(parsing: line), let feed = json["feed"]?.plain,
      let now = Self.seconds(json["now"]), let status = Self.seconds(json["status"])
    else { return nil }
    self.feed = feed
    self.now = Timestamp(seconds: now)
    isFirst = json["first"] == .bool(true)
    let retryAfter = Self.span(json["retry_after"])
    hints = PublisherHints(
      maxAge: Self.span(json["max_age"]),
      pollMinutes: Self.seconds(json["ttl"]).map { Int(($0 + 59) / 60) })
    switch status {
    case 200:
      outcome = .changed(
        newItems: Self.times(json["new"]), documentItems: Int(Self.seconds(json["window"]) ?? 0))
    case 304: outcome = .unchanged(hasBody: false)
    default:
      outcome = .failed(
        Self.kind(status), status: status == 0 ? nil : Int(status), retryAfter: retryAfter)
    }
  }

  private static func kind(_ status: Int64) -> FetchFailure.Kind {
    switch status {
    case 0: .connection
    case 410: .gone
    case 429, 503: .throttled
    case 401, 403: .refused
    case 500...: .server
    default: .notFound
    }
  }

  private static func times(_ value: JSONValue?) -> [Timestamp?] {
    guard case .array(let times) = value else { return [] }
    return times.map { seconds($0).map { Timestamp(seconds: $0) } }
  }

  /// A span that a publisher named, in seconds: one beyond all bounds is long, one below zero is none.
  private static func span(_ value: JSONValue?) -> Int? {
    guard case .number(let text) = value, let number = Double(text), number >= 0 else { return nil }
    return Int(min(number, 253_402_300_800))
  }

  /// A number of seconds, fractions cut off; nil for anything else, and where it is no moment that there is.
  private static func seconds(_ value: JSONValue?) -> Int64? {
    guard case .number(let text) = value, let number = Double(text), abs(number) < 253_402_300_800 else { return nil }
    return Int64(number)
  }
}
