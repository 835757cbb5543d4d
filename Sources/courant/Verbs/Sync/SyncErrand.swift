import News
import Store
import Syncing

/// Gets one pass done: by the running service, or here under the lease.
struct SyncErrand {
  let environment: Environment
  let store: Store
  let selection: SyncSelection
  let report: @Sendable (SyncNews) -> Void

  /// Asks the service, else takes the lease, else waits for whoever holds it, as long as the settings allow.
  func perform(until interruption: Interruption) async throws -> SyncSummary {
    try await Patience.withLease(in: environment) { left in
      try ControlClient.sync(selection, socketPath: environment.controlSocketPath, waitSeconds: left, report: report)
    } here: {
      try await performHere(until: interruption)
    }
  }

  private func performHere(until interruption: Interruption) async throws -> SyncSummary {
    let run = try environment.syncRun(on: store)
    interruption.holdFirst()
    let task = Task { [selection, report] in try await run.run(selection, report: report) }
    interruption.onFirst { task.cancel() }
    return try await task.value
  }
}
