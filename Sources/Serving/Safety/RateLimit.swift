import NIOConcurrencyHelpers
import News

/// How many requests an address may make: a bucket that fills at a steady rate, one an address.
final class RateLimit: Sendable {
  private struct Bucket {
    var left: Double
    var at: Timestamp
  }

  /// Requests a second in the long run.
  private let rate: Double
  /// Requests at once.
  private let burst: Double
  /// Addresses that are remembered; beyond them full buckets are forgotten.
  private static let most = 10_000
  private let buckets = NIOLockedValueBox<[String: Bucket]>([:])

  /// A limit of so many requests a second, and so many at once.
  init(rate: Double, burst: Double) {
    self.rate = rate
    self.burst = burst
  }

  /// Throws a refusal where an address has asked too often.
  func take(_ address: String, at now: Timestamp) throws(Refusal) { try take(1, address, at: now) }

  /// Throws a refusal where an address has asked too often, and counts nothing.
  func check(_ address: String, at now: Timestamp) throws(Refusal) { try take(0, address, at: now) }

  private func take(_ count: Double, _ address: String, at now: Timestamp) throws(Refusal) {
    let wait: Double? = buckets.withLockedValue { buckets in
      if buckets.count >= Self.most {
        buckets = buckets.filter { $0.value.left + now.seconds(since: $0.value.at) * rate < burst }
        if buckets.count >= Self.most { buckets = [:] }
      }
      var bucket = buckets[address] ?? Bucket(left: burst, at: now)
      bucket.left = min(burst, bucket.left + max(0, now.seconds(since: bucket.at)) * rate)
      bucket.at = now
      defer { buckets[address] = bucket }
      guard bucket.left >= 1 else { return (1 - bucket.left) / rate }
      bucket.left -= count
      return nil
    }
    if let wait {
      throw Refusal(
        .tooMany, "too many requests from this address", headers: [("Retry-After", String(Int(wait.rounded(.up))))])
    }
  }
}
