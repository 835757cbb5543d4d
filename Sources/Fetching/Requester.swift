public import News

/// Whatever makes requests: ``Fetcher`` on the network, or in tests a publisher that is only imagined, so that a day of
/// thousands of feeds passes in seconds.
public protocol Requester: Sendable {
  /// Makes one request, with its redirects. Never throws: what fails is an outcome.
  func fetch(_ request: FetchRequest) async -> FetchOutcome
  /// From now on nothing is asked of a host (``Fetcher/hostKey(of:)``) before a time.
  func hold(_ host: String, until: Timestamp)
}

extension Fetcher: Requester {}
