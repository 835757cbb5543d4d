/// How far apart the feeds of a host are asked after it throttled one of them: by half of the way back each week, so that one
/// bad day of a server does not make its feeds slow for ever, and for a month never again as close as what it refused.
public struct LearntGap: Sendable, Hashable {
  /// Seconds between two requests of each feed, at first.
  public var seconds: Int64
  /// Seconds between two requests that were refused.
  public var refused: Int64
  /// When it throttled us last.
  public var since: Timestamp

  /// Seconds after which the gap is half as wide: a week.
  public static let halfLife: Int64 = 7 * 86_400
  /// Seconds for which what was refused is not tried again: 31 days.
  public static let kept: Int64 = 31 * 86_400

  /// A gap from its parts.
  public init(seconds: Int64, refused: Int64, since: Timestamp) {
    self.seconds = seconds
    self.refused = refused
    self.since = since
  }

  /// Seconds to leave between two requests at a time.
  public func seconds(at now: Timestamp) -> Int64 {
    let age = max(0, now.seconds - since.seconds)
    let halved = seconds >> min(age / Self.halfLife, 62)
    return age < Self.kept ? max(halved, min(seconds, refused + refused / 2)) : halved
  }
}
