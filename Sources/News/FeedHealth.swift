/// How a feed is doing.
public enum FeedHealth: String, Sendable, CaseIterable {
  /// The last answer was a feed, or nothing was asked yet.
  case ok
  /// The publisher asked us to come back later (Retry-After).
  case waiting
  /// The last attempt failed; the next one comes after a growing pause.
  case failing
  /// The publisher said 410: never asked again unless by hand.
  case gone
  /// Paused by hand.
  case paused
}
