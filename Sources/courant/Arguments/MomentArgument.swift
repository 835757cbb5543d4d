import ArgumentParser
import News
import Showing

/// A moment as typed: `24h` or `7d` before now, or a date, or a date and time in ISO 8601 (UTC unless it says
/// otherwise).
enum MomentArgument: ExpressibleByArgument, Equatable {
  /// So many seconds before now.
  case ago(seconds: Int64)
  /// This moment.
  case at(Timestamp)

  init?(argument: String) {
    if let seconds = DurationText.seconds(argument), argument.last?.isLetter == true {
      self = .ago(seconds: seconds)
    } else if let moment = ISO8601Text.timestamp(argument) {
      self = .at(moment)
    } else {
      return nil
    }
  }

  /// As it would be typed.
  var defaultValueDescription: String {
    switch self {
    case .ago(let seconds): DurationText.text(seconds: seconds)
    case .at(let moment): moment.iso8601
    }
  }

  /// The moment that is meant.
  func meant(now: Timestamp) -> Timestamp {
    switch self {
    case .ago(let seconds): now.adding(seconds: -seconds)
    case .at(let moment): moment
    }
  }
}
