import News
import Store
import Syncing

/// Gets one pass done: by the running service, or here under the lease.
struct SyncErrand {
  let environment: Environment
  let store: Store
  let selection: SyncSelection
  let report: @Sendable (SyncNews) -> Void

  /// Milliseconds between two tries while another process holds the lease.
  private static let patience: Int64 = 100

  /// Asks the service, else takes the lease, else waits for whoever holds it, as long as the settings allow.
  func perform(until interruption: Interruption) async throws -> SyncSummary {
    let deadline = SystemClock.uptime() + Double(environment.settings.wait)
    while true {
      let left = max(1, Int(deadline - SystemClock.uptime()))
      if let summary = try ControlClient.sync(
        selection, socketPath: environment.controlSocketPath, waitSeconds: left, report: report)
      {
        return summary
      }
      do {
        let lease = try Lease.acquire(storePath: environment.storePath, at: environment.now)
        defer { withExtendedLifetime(lease) {} }
        return try await performHere(until: interruption)
      } catch let error as StoreError where error.kind == .busy && SystemClock.uptime() < deadline {
        try await Task.sleep(for: .milliseconds(Self.patience))
      }
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
