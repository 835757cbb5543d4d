import Fetching
import News
import Notifying
import Store

extension Environment {
  /// Seconds in which a receiver has to answer.
  private static let hookSeconds = 15.0
  /// Bytes of an answer that are read at most.
  private static let hookAnswer = 1 << 20

  /// What tells hooks and the WebSub hub of what happens, beside a service.
  func notifier(log: ServiceLog) throws -> Notifier {
    Notifier(
      store: try openStore(.write), requester: hookFetcher(), publicURL: settings.publicURL, hub: settings.hub,
      report: log.take)
  }

  /// What makes the requests to hooks: not the one for feeds, so that neither holds up the other.
  func hookFetcher() -> Fetcher {
    var configuration = fetchConfiguration
    configuration.totalTimeout = Self.hookSeconds
    configuration.bodyLimit = Self.hookAnswer
    // A receiver is sent one message at a time; several on one host wait for none of each other.
    configuration.perHost = configuration.maxConcurrent
    return Fetcher(configuration: configuration)
  }
}
