import News
import Showing
import Store
import Syncing

/// Gets a correction done: by the running service, or here under the lease.
struct CorrectionErrand {
  let environment: Environment
  let store: Store

  /// Asks the service, else takes the lease, else waits for whoever holds it, as long as the settings allow.
  func perform(_ request: CorrectionRequest) async throws -> CorrectionOutcome {
    let environment = environment
    return try await Patience.withLease(in: environment) { left in
      try ControlClient.correct(request, socketPath: environment.controlSocketPath, waitSeconds: left)
    } here: {
      try StoryCorrecting(store: store).perform(request, at: environment.now)
    }
  }

  /// Tells what it came to.
  func tell(_ outcome: CorrectionOutcome, _ what: String, asJSON: Bool) throws {
    if asJSON {
      try environment.console.writeDocument { json in
        json.field("correction", outcome.number)
        json.field("story", outcome.story)
        json.field("other", outcome.other)
        json.field("moved", outcome.moved)
      }
    } else {
      let lasting = "`courant stories undo \(outcome.number)` takes it back."
      environment.console.say("\(what) (correction \(outcome.number)). \(lasting)\n")
    }
  }
}
