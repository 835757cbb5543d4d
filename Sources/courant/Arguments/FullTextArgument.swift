import ArgumentParser
import News

/// A feed's full-text mode as typed: `on`, `auto`, `off`, or `default` for the setting of all feeds.
struct FullTextArgument: ExpressibleByArgument {
  /// The mode that is meant; nil for the setting of all feeds.
  var mode: FullTextMode?

  private static let fallback = "default"

  init?(argument: String) {
    mode = FullTextMode(rawValue: argument)
    if mode == nil && argument != Self.fallback { return nil }
  }

  static var allValueStrings: [String] { ["on", "auto", "off", fallback] }
}
