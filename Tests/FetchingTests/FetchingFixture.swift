import Fetching
import News
import TestSupport

/// A server, a fetcher with short limits, and the way to ask it.
struct FetchingFixture {
  let server: LoopbackServer
  let fetcher: Fetcher

  init(
    configure: (inout FetchConfiguration) -> Void = { _ in }, respond: @escaping LoopbackServer.Responder
  ) throws {
    server = try LoopbackServer(respond)
    fetcher = Fetcher(configuration: Self.configuration(configure))
  }

  static func configuration(_ configure: (inout FetchConfiguration) -> Void = { _ in }) -> FetchConfiguration {
    var configuration = FetchConfiguration(userAgent: "Courant/1.0 (+https://example.org/bot)") { now }
    configuration.totalTimeout = 20
    configure(&configuration)
    return configuration
  }

  /// The time that the fetcher believes it is.
  static let now = Timestamp(seconds: 1_772_431_200)  // 2026-03-02T06:00:00Z

  func fetch(_ path: String = "/feed", validators: Validators = Validators()) async -> FetchOutcome {
    await fetcher.fetch(FetchRequest(url: server.base + path, validators: validators, allowsPrivateAddress: true))
  }
}

extension FetchOutcome {
  var failure: FetchFailure? {
    if case .failed(let failure) = self { failure } else { nil }
  }

  var headers: FetchedHeaders? {
    switch self {
    case .fetched(let headers, _), .notModified(let headers): headers
    case .failed: nil
    }
  }

  var body: [UInt8]? {
    if case .fetched(_, let body) = self { body } else { nil }
  }

  var text: String? {
    body.map { String(decoding: $0, as: UTF8.self) }
  }

  var isNotModified: Bool {
    if case .notModified = self { true } else { false }
  }
}

/// A document of some length that does not compress to nothing.
let sampleDocument: String = {
  var text = "<rss><channel>"
  for number in 0..<2000 { text += "<item><guid>\(number &* 7919 % 10_007)</guid></item>" }
  return text + "</channel></rss>"
}()
