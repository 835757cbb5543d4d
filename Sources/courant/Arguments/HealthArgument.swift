import ArgumentParser
import News

/// A feed's health as typed: `ok`, `waiting`, `failing`, `gone` or `paused`.
struct HealthArgument: ExpressibleByArgument {
  /// The health that is meant.
  var health: FeedHealth

  init?(argument: String) {
    guard let health = FeedHealth(rawValue: argument) else { return nil }
    self.health = health
  }

  static var allValueStrings: [String] { FeedHealth.allCases.map(\.rawValue) }
}
