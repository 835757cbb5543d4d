/// Passes the service's heartbeat on to the service manager, twice as often as it asks for and no more.
final class Watchdog: Sendable {
  private let manager: ServiceManager
  private let lastSign = Guarded<Double>(-1e9)

  /// A watchdog that reports to a manager.
  init(_ manager: ServiceManager) {
    self.manager = manager
  }

  /// The service lives; called often.
  func beat() {
    guard let interval = manager.watchdogSeconds else { return }
    let now = SystemClock.uptime()
    let isTime = lastSign.with { last in
      guard now - last >= interval / 2 - 0.5 else { return false }
      last = now
      return true
    }
    if isTime { manager.tell("WATCHDOG=1") }
  }
}
