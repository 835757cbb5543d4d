import ArgumentParser
import News
import Notifying
import Serving
import Showing
import Store
import Syncing

/// `courant run`
struct Run: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "The service: asks each feed when it is due, until SIGTERM or SIGINT.",
    discussion: """
      One service a store; `courant sync` beside it asks the service. It logs one line a feed and one a pass to \
      standard error (COURANT_LOG_FORMAT logfmt or json, COURANT_LOG_LEVEL), and tells systemd when it is ready and \
      that it lives (sd_notify, watchdog). When it is asked to end it starts nothing new, commits what is in hand and \
      exits 0.

      With --listen (COURANT_LISTEN) it also offers pages for a browser, an API (/v1, described by /v1/openapi.json), \
      the stories as feeds (/feeds/stories.atom, .rss, .json; /feeds/edits.atom, /feeds/health.atom) and /metrics. \
      Beyond this machine that needs a token: `courant tokens add NAME`.

      Examples:
        courant run
        courant run --listen 127.0.0.1:8420
        COURANT_LOG_FORMAT=json COURANT_STORE=/var/lib/courant/courant.sqlite courant run
      """)

  @Option(help: ArgumentHelp("Offer pages, API and feeds there.", valueName: "host:port"))
  var listen: String?

  @OptionGroup var common: CommonOptions

  var flags: [SettingName: String] { listen.map { [.listen: $0] } ?? [:] }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    let log = ServiceLog(format: environment.settings.logFormat, level: environment.settings.logLevel)
    let manager = environment.serviceManager
    let store = try environment.openStore(.write)
    let lease = try Lease.acquire(storePath: environment.storePath, at: environment.now)
    defer { withExtendedLifetime(lease) { store.close() } }
    let service = try environment.syncService(on: store, log: log, watchdog: Watchdog(manager))
    let path = environment.storePath
    let server = try environment.server(beside: service, store: store, log: log)
    let notifier = try environment.notifier(log: log)
    let hasContact = environment.settings.contact != nil
    interruption.holdFirst()
    let task = Task {
      try await withThrowingTaskGroup { group in
        group.addTask {
          try await service.run {
            log.started(store: path)
            if !hasContact { log.withoutContact() }
            manager.tell("READY=1")
          }
        }
        if let server {
          group.addTask { try await server.run { port in log.listening(port: port) } }
        }
        group.addTask {
          await notifier.run(clock: SystemClock.now, sleep: SystemClock.sleep)
        }
        // The service ends with the server, and the server with the service.
        try await group.next()
        group.cancelAll()
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
