/// What the running service says of itself.
public struct ServiceStatus: Sendable, Hashable {
  /// Its process id.
  public var pid: Int32
  /// When it started.
  public var since: Timestamp
  /// When its next pass is due; nil if no feed will ever be due.
  public var nextPass: Timestamp?
  /// Whether a pass is running now.
  public var passRunning: Bool

  /// A status from its parts.
  public init(pid: Int32, since: Timestamp, nextPass: Timestamp?, passRunning: Bool) {
    self.pid = pid
    self.since = since
    self.nextPass = nextPass
    self.passRunning = passRunning
  }
}
