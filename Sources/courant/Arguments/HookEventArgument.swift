import ArgumentParser
import News

/// What a hook is told of, as typed: `story`, `silent`, `figure` or `dead`.
struct HookEventArgument: ExpressibleByArgument {
  /// The event that is meant.
  var event: HookEvent

  init?(argument: String) {
    guard let event = HookEvent(rawValue: argument) else { return nil }
    self.event = event
  }

  static var allValueStrings: [String] { HookEvent.allCases.map(\.rawValue) }
}
