import Fetching
import Foundation
import News
import TestSupport

/// Thousands of feeds that are only imagined: what each answers follows from its number and the time. One in twenty is
/// faulty in one of six ways.
final class ImaginedPublishers: Requester {
  /// What is wrong with a feed.
  enum Fault: Int, CaseIterable {
    case missing, gone, server, timeout, garbage, throttled
  }

  /// One request.
  struct Request {
    var feed: Int
    var at: Timestamp
    var isConditional: Bool
  }

  private let clock: VirtualClock
  private let start: Timestamp
  private let log = Guarded<[Request]>([])
  private let holds = Guarded<[String: Timestamp]>([:])

  init(clock: VirtualClock) {
    self.clock = clock
    start = clock.now
  }

  var requests: [Request] { log.with { $0 } }

  static func url(_ feed: Int) -> String { "https://site\(feed).example/feed.xml" }

  static func fault(_ feed: Int) -> Fault? {
    feed % 20 == 7 ? Fault.allCases[feed / 20 % Fault.allCases.count] : nil
  }

  /// Seconds between two items: an hour for some feeds, a week for most.
  static func period(_ feed: Int) -> Int64 {
    switch feed % 250 {
    case 0: 3600
    case 1...5: 21_600
    default: 604_800
    }
  }

  /// The stated times of a feed's items up to a time, newest first, at most three.
  func items(_ feed: Int, at now: Timestamp) -> [Int64] {
    let period = Self.period(feed)
    let phase = Int64(feed) * 7919 % period
    let last = (now.seconds - phase) / period
    return (0..<3).map { (last - $0) * period + phase }.filter { $0 > start.seconds - 7200 }
  }

  func hold(_ host: String, until: Timestamp) {
    holds.with { $0[host] = until }
  }

  func fetch(_ request: FetchRequest) async -> FetchOutcome {
    let now = clock.now
    let digits = request.url.dropFirst(12).prefix { $0.isNumber }
    guard let feed = Int(digits) else { return .failed(FetchFailure(.badURL, "none of ours")) }
    if let until = holds.with({ $0["site\(feed).example:443"] }), until > now {
      return .failed(FetchFailure(.throttled, "held", retryAfter: Int(until.seconds - now.seconds)))
    }
    log.with { $0.append(Request(feed: feed, at: now, isConditional: !request.validators.isEmpty)) }
    switch Self.fault(feed) {
    case .missing: return .failed(FetchFailure(.notFound, "nothing there", status: 404))
    case .gone: return .failed(FetchFailure(.gone, "gone", status: 410))
    case .server: return .failed(FetchFailure(.server, "in trouble", status: 500))
    case .timeout: return .failed(FetchFailure(.timeout, "no answer"))
    case .throttled: return .failed(FetchFailure(.throttled, "too often", status: 429, retryAfter: 36_000))
    case .garbage: return .fetched(headers(request, etag: nil), body: Array("<html><body>Consent".utf8))
    case nil: break
    }
    let items = items(feed, at: now)
    let etag = "\"\(items.first ?? 0)\""
    if request.validators.etag == etag { return .notModified(headers(request, etag: etag, status: 304)) }
    return .fetched(headers(request, etag: etag), body: Array(document(feed, items).utf8))
  }

  private func headers(_ request: FetchRequest, etag: String?, status: Int = 200) -> FetchedHeaders {
    FetchedHeaders(
      status: status, contentType: "application/rss+xml", validators: Validators(etag: etag), finalURL: request.url)
  }

  private func document(_ feed: Int, _ items: [Int64]) -> String {
    let rows = items.map { time in
      var random = SplitMix(UInt64(feed) &* 1_000_003 &+ UInt64(time))
      let words = (0..<6).map { _ in "w\(random.next() % 50_000)" }.joined(separator: " ")
      return "<item><title>\(words)</title><guid>\(feed)-\(time)</guid><link>https://site\(feed).example/\(time)</link>"
        + "<pubDate>\(Timestamp(seconds: time).iso8601)</pubDate></item>"
    }
    return "<rss version=\"2.0\"><channel><title>Site \(feed)</title>\(rows.joined())</channel></rss>"
  }
}
