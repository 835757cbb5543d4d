/// What an origin's robots.txt came to, as it is kept.
public struct RobotsRecord: Sendable, Hashable {
  /// What kind of answer.
  public enum Answer: String, Sendable, CaseIterable {
    /// A file with rules, or without any for us.
    case rules
    /// There is no such file: everything is allowed (RFC 9309, 2.3.1.3).
    case absent
    /// It cannot be had now: nothing is allowed for a while (RFC 9309, 2.3.1.4).
    case unreachable
  }

  /// `scheme://name:port`.
  public var origin: String
  /// What kind of answer.
  public var answer: Answer
  /// The lines that are meant for us, `+ PATH` allowed and `- PATH` not, one a line.
  public var rules: String
  /// When it was asked.
  public var fetchedAt: Timestamp
  /// Until when it may be used without asking again.
  public var expiresAt: Timestamp

  /// A record from its parts.
  public init(origin: String, answer: Answer, rules: String = "", fetchedAt: Timestamp, expiresAt: Timestamp) {
    self.origin = origin
    self.answer = answer
    self.rules = rules
    self.fetchedAt = fetchedAt
    self.expiresAt = expiresAt
  }

  /// Whether it may be used at a time. Of a clock that was more than an hour ahead nothing is believed.
  public func isFresh(at now: Timestamp) -> Bool { expiresAt > now && fetchedAt <= now.adding(seconds: 3600) }
}
