import Fetching
import News
import TestSupport
import Testing

@testable import Syncing

/// A fault of a server: what it plays, and everything that must follow. One table of these drives the tests and makes
/// `docs/faults.md`.
struct FaultCase: Sendable, CustomTestStringConvertible {
  /// Name of the fault, as in the document.
  var name: String
  /// What the server does, for people.
  var plays: String
  /// What it answers for `/feed`, which answered a good feed before; other paths may be asked after a redirect.
  var respond: @Sendable (LoopbackRequest) -> LoopbackReply
  /// `fetched`, `not_modified` or the kind of failure that the request log gets.
  var outcome: String
  /// The feed's health after it.
  var health: FeedHealth
  /// Articles more than before.
  var newArticles = 0
  /// What becomes of the validators that were held.
  var validators = Keeping.kept
  /// When the feed is asked next, in seconds from now; nil for never.
  var next: ClosedRange<Int64>? = FaultCase.backOff
  /// What `feeds check` tells the user to do; nil where it finds nothing wrong.
  var advice: String?
  /// What is worth knowing beside the columns.
  var note = ""
  /// Shorter limits, where waiting for the real ones would take too long.
  var configure: @Sendable (inout FetchConfiguration) -> Void = { _ in }
  /// The feed has leave to live on a private address, as the test's server does.
  var hasLeave = true
  /// The Internet that the fault is played on; nil for a publisher on a private address with leave.
  var stage: FaultStage?

  enum Keeping: String, Sendable {
    case kept = "kept"
    case replaced = "those of the answer"
    case dropped = "dropped: asked for whole next time"
  }

  var testDescription: String { name }

  /// The first pause after a failure: an hour, up to a tenth more.
  static let backOff: ClosedRange<Int64> = 3600...3961
  /// After an answer that was a feed: by its rhythm, from an hour to a day.
  static let rhythm: ClosedRange<Int64> = 3600...88_200

  /// A failure: the advice follows from its kind.
  static func failing(
    _ name: String, _ plays: String, _ kind: FetchFailure.Kind, status: Int? = nil, detail: String = "",
    respond: @escaping @Sendable (LoopbackRequest) -> LoopbackReply
  ) -> FaultCase {
    FaultCase(
      name: name, plays: plays, respond: respond, outcome: kind.rawValue, health: .failing,
      advice: Advice.text(for: FetchFailure(kind, detail, status: status)))
  }

  /// An answer that is read like any other.
  static func read(
    _ name: String, _ plays: String, new: Int = 0, validators: Keeping = .replaced,
    respond: @escaping @Sendable (LoopbackRequest) -> LoopbackReply
  ) -> FaultCase {
    FaultCase(
      name: name, plays: plays, respond: respond, outcome: LoggedRequest.fetched, health: .ok, newArticles: new,
      validators: validators, next: rhythm)
  }

  func with(_ change: (inout FaultCase) -> Void) -> FaultCase {
    var fault = self
    change(&fault)
    return fault
  }
}
