import ArgumentParser
import Showing

/// A time to wait as typed: seconds, or `90s`, `15m`, `1h`.
struct WaitArgument: ExpressibleByArgument, Equatable {
  /// Seconds.
  var seconds: Int64

  init?(argument: String) {
    guard let seconds = DurationText.seconds(argument) else { return nil }
    self.seconds = seconds
  }
}
