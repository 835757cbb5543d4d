import Glibc
import News

/// The wall clock: read here and nowhere else, and handed on as a value.
enum SystemClock {
  /// The moment of the call.
  static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Seconds that have run on a clock that nobody sets.
  static func uptime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Sleeps so many milliseconds, or until the task is cancelled.
  @Sendable static func sleep(_ milliseconds: Int64) async {
    try? await Task.sleep(for: .milliseconds(milliseconds))
  }
}
