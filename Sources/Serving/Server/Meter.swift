import NIOConcurrencyHelpers

/// What was asked of this process, counted.
final class Meter: Sendable {
  /// The counts.
  struct Counts: Sendable {
    /// Answers by kind and status.
    var answers: [Key: Int] = Meter.alarming
    /// Answers that took at most as long as each of ``Meter/bounds``, and all.
    var within = [Int](repeating: 0, count: Meter.bounds.count + 1)
    /// Seconds of all answers together.
    var seconds = 0.0
  }

  /// A kind of answer.
  struct Key: Sendable, Hashable, Comparable {
    var kind: String
    var status: Int

    static func < (a: Key, b: Key) -> Bool { (a.kind, a.status) < (b.kind, b.status) }
  }

  /// Upper bounds of the histogram, in seconds.
  static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

  /// What alarms look at begins at nothing: of a count that appears with its first burst nobody sees the rise.
  private static let alarming: [Key: Int] = Dictionary(
    uniqueKeysWithValues: ["api", "feed", "own", "page", "reader"].flatMap { kind in
      [Reply.Status.broken, .unavailable].map { (Key(kind: kind, status: $0.rawValue), 0) }
    })

  private let counts = NIOLockedValueBox(Counts())

  /// The counts so far.
  var current: Counts { counts.withLockedValue { $0 } }

  /// Counts an answer.
  func count(_ call: Call, _ reply: Reply, seconds: Double) {
    let kind: String =
      switch call.path.first {
      case _ where reply.isOfLimit: "limit"
      case "v1": "api"
      case "reader", "accounts", "fever": "reader"
      case "feeds" where call.path.count == 2 && call.path[1].contains("."): "feed"
      case "metrics", "healthz", "readyz", "style.css", "icon.svg": "own"
      default: "page"
      }
    counts.withLockedValue { counts in
      counts.answers[Key(kind: kind, status: reply.status.rawValue), default: 0] += 1
      counts.seconds += seconds
      counts.within[Self.bounds.count] += 1
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound { counts.within[index] += 1 }
    }
  }
}
