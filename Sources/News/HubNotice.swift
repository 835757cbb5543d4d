/// How far a WebSub hub was told that our feeds have changed.
public struct HubNotice: Sendable, Hashable {
  /// The last change that it was told of.
  public var cursor: Int64
  /// Failed attempts since the last that did not fail.
  public var failures: Int
  /// It is told nothing before.
  public var nextAt: Timestamp

  /// A notice from its parts.
  public init(cursor: Int64, failures: Int, nextAt: Timestamp) {
    self.cursor = cursor
    self.failures = failures
    self.nextAt = nextAt
  }
}
