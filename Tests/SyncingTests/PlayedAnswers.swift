import Fetching
import News
import Store
import Syncing
import TestSupport

/// Publishers that a test plays without a network: what is asked, and what follows.
final class PlayedAnswers: Requester {
  /// Every URL that was asked, in order.
  let asked = Guarded<[String]>([])
  private let clock: VirtualClock
  private let answer: @Sendable (FetchRequest) async -> FetchOutcome

  init(_ clock: VirtualClock, answer: @escaping @Sendable (FetchRequest) async -> FetchOutcome) {
    self.clock = clock
    self.answer = answer
  }

  func hold(_ host: String, until: Timestamp) {}

  func fetch(_ request: FetchRequest) async -> FetchOutcome {
    asked.with { $0.append(request.url) }
    // Addresses of machines of one's own are told by their names here.
    let trace = FetchTrace(startedAt: clock.now, isPrivate: request.url.contains("//near."))
    switch await answer(request) {
    case .fetched(var headers, let body):
      headers.trace = trace
      return .fetched(headers, body: body)
    case .notModified(var headers):
      headers.trace = trace
      return .notModified(headers)
    case .failed(var failure):
      failure.trace = trace
      return .failed(failure)
    }
  }

  /// How often an address was asked.
  func count(_ url: String) -> Int { asked.with { urls in urls.count { $0 == url } } }

  /// A document of an invented outlet.
  static func document(_ request: FetchRequest, _ items: [Item]) -> FetchOutcome {
    .fetched(
      FetchedHeaders(status: 200, validators: Validators(etag: "\"1\""), finalURL: request.url),
      body: Array(rss("p.example", items).utf8))
  }
}

extension World {
  /// Subscribes to addresses of played publishers.
  func subscribe(to urls: [String]) throws {
    _ = try store.addFeeds(urls.map { Feed(id: .derived(from: $0), url: $0) }, at: clock.now)
  }

  /// A pass over what played publishers answer, which has all the patience in the world.
  func pass(
    _ answers: PlayedAnswers,
    sleep: @escaping @Sendable (Int64) async -> Void = { _ in await Wait.untilCancelled() }
  ) -> SyncRun {
    SyncRun(
      store: store, fetcher: answers, settings: SyncSettings(), clock: { [clock] in clock.now }, sleep: sleep)
  }
}
