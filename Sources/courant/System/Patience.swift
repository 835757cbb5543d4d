import Store

/// Waiting for one's turn to write.
enum Patience {
  /// Milliseconds between two tries while another process holds the lease.
  private static let pause: Int64 = 100

  /// Has something done by the running service or, where there is none, here under the lease; tries again while another
  /// process holds that, as long as the settings allow.
  ///
  /// - Parameters:
  ///   - there: asks the service, which may take so many seconds; nil if there is none.
  ///   - here: does it under the lease.
  static func withLease<Result>(
    in environment: Environment, there: (Int) throws -> Result?, here: () async throws -> Result
  ) async throws -> Result {
    let deadline = SystemClock.uptime() + Double(environment.settings.wait)
    while true {
      if let result = try there(max(1, Int((deadline - SystemClock.uptime()).rounded(.up)))) { return result }
      do {
        let lease = try Lease.acquire(storePath: environment.storePath, at: environment.now)
        defer { withExtendedLifetime(lease) {} }
        return try await here()
      } catch let error as StoreError where error.kind == .busy && SystemClock.uptime() < deadline {
        try await Task.sleep(for: .milliseconds(pause))
      }
    }
  }
}
