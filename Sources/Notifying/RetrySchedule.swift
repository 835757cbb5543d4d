import News

/// How long a delivery that failed waits until it is tried again.
enum RetrySchedule {
  /// Seconds after the first failure, the second, and so on: as Standard Webhooks proposes, a little less eager at the
  /// start. What has failed after the last of them, three days later, is given up.
  static let waits: [Int64] = [30, 120, 600, 1800, 3600, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]

  /// Seconds to wait after so many failures; nil where it is enough. Up to a tenth more, so that deliveries that failed
  /// together do not come back together; by a hash, so that it is the same in every run.
  static func wait(after failures: Int, id: String) -> Int64? {
    guard failures <= waits.count else { return nil }
    let wait = waits[max(0, failures - 1)]
    var hasher = StableHasher()
    hasher.combine(id)
    hasher.combine(Int64(failures))
    return wait + Int64(UInt64(bitPattern: hasher.hash.value) % UInt64(wait / 10 + 1))
  }

  /// Seconds for which a receiver is left alone after so many failures in a row: it goes on being asked, at last once a day.
  static func hold(after failures: Int) -> Int64 { waits[min(max(1, failures), waits.count) - 1] }
}
