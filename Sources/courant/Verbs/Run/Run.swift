import ArgumentParser
import News
import Store
import Syncing

/// `courant run`
struct Run: WaitingVerb {
  static let configuration = CommandConfiguration(
    abstract: "The service: asks each feed when it is due, until SIGTERM or SIGINT.",
    discussion: """
      One service a store; `courant sync` beside it asks the service. It logs one line a feed and one a pass to \
      standard error (COURANT_LOG_FORMAT logfmt or json, COURANT_LOG_LEVEL), and tells systemd when it is ready and \
      that it lives (sd_notify, watchdog). When it is asked to end it starts nothing new, commits what is in hand and \
      exits 0.

      Examples:
        courant run
        COURANT_LOG_FORMAT=json COURANT_STORE=/var/lib/courant/courant.sqlite courant run
      """)

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    let log = ServiceLog(format: environment.settings.logFormat, level: environment.settings.logLevel)
    let manager = environment.serviceManager
    let store = try environment.openStore(.write)
    let lease = try Lease.acquire(storePath: environment.storePath, at: environment.now)
    defer { withExtendedLifetime(lease) {} }
    let service = try environment.syncService(on: store, log: log, watchdog: Watchdog(manager))
    let path = environment.storePath
    interruption.holdFirst()
    let task = Task {
      try await service.run {
        log.started(store: path)
        manager.tell("READY=1")
      }
    }
    interruption.onFirst {
      manager.tell("STOPPING=1")
      task.cancel()
    }
    try await task.value
    log.stopped()
  }
}
