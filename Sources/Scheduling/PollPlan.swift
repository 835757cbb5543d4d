public import News

/// What follows from one poll: when the next one is, and what to remember for it.
public struct PollPlan: Sendable, Hashable {
  /// When next and why; `next` is nil after 410.
  public var schedule: Schedule
  /// What to keep with the feed (``PollHistory/text``).
  public var history: PollHistory
  /// Before this nothing is to be asked of the whole host (name and port): its `Retry-After`, or our own pause where it
  /// gave none. Nil unless this poll was throttled. Hand it to ``PollPlanner/yield(feed:now:history:until:gap:)`` for
  /// the host's other feeds.
  public var hostNotBefore: Timestamp?
  /// What to keep between two requests of each feed of the host from now on, after it throttled us; nil otherwise.
  public var hostGap: LearntGap?

  /// The request at that time is made without validators, to break an eternal 304 (once in 14 days).
  public var forceUnconditional: Bool { history.forceUnconditional }

  init(schedule: Schedule, history: PollHistory, hostNotBefore: Timestamp? = nil, hostGap: LearntGap? = nil) {
    self.schedule = schedule
    self.history = history
    self.hostNotBefore = hostNotBefore
    self.hostGap = hostGap
  }
}
