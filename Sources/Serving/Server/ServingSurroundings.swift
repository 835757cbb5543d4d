public import News

/// What the reading surfaces need of the program around them.
public struct ServingSurroundings: Sendable {
  /// The time.
  public var clock: @Sendable () -> Timestamp
  /// Sleeps for so many milliseconds; returns early when the task is cancelled.
  public var sleep: @Sendable (_ milliseconds: Int64) async -> Void
  /// 32 random bytes, others in each process.
  public var secret: [UInt8]
  /// What the service says of itself; nil where none runs.
  public var service: @Sendable () async -> ServiceStatus?
  /// Is told of what went wrong on our side, for the log: what was asked for, and why it was not answered.
  public var report: @Sendable (_ asked: String, _ trouble: String) -> Void
  /// Whether stories may be corrected by hand.
  public var mayCorrect: Bool
  /// Carries a correction out, on the way that the command line takes too; throws ``CorrectionRefused`` where it cannot
  /// be done.
  public var correct: @Sendable (CorrectionRequest) async throws -> CorrectionOutcome

  /// Surroundings from their parts; without `correct` nothing may be corrected.
  public init(
    clock: @escaping @Sendable () -> Timestamp, sleep: @escaping @Sendable (_ milliseconds: Int64) async -> Void,
    secret: [UInt8], service: @escaping @Sendable () async -> ServiceStatus?,
    report: @escaping @Sendable (_ asked: String, _ trouble: String) -> Void = { _, _ in },
    correct: (@Sendable (CorrectionRequest) async throws -> CorrectionOutcome)? = nil
  ) {
    self.clock = clock
    self.sleep = sleep
    self.secret = secret
    self.service = service
    self.report = report
    mayCorrect = correct != nil
    self.correct = correct ?? { _ in throw CorrectionRefused("nothing may be corrected here") }
  }
}

/// A correction that cannot be done.
public struct CorrectionRefused: Error, Sendable {
  /// Why, for people.
  public var reason: String

  /// A refusal with its reason.
  public init(_ reason: String) { self.reason = reason }
}
