public import News

/// When a permanent redirect rewrites a feed's URL (POLITENESS rule 14): after seven days of the same answer, or at once
/// where only http became https on the same host.
public struct PermanentMove: Sendable, Hashable {
  /// How long the same answer must have stood: seven days.
  public static let patienceSeconds: Int64 = 7 * 86_400

  /// Where the feed permanently redirects to; nil if this answer came without such a redirect.
  public var target: String?
  /// Since when it does.
  public var since: Timestamp?
  /// The URL to ask from now on; nil to leave it.
  public var newURL: String?

  /// What follows from an answer.
  ///
  /// - Parameters:
  ///   - from: the URL that was asked.
  ///   - to: where an unbroken chain of 301 and 308 led in this answer; nil if there was none.
  ///   - seen: the target of earlier answers.
  ///   - since: since when they agree.
  ///   - now: when this answer came.
  public init(from: String, to: String?, seen: String?, since: Timestamp?, at now: Timestamp) {
    guard let to, to != from else { return }
    target = to
    self.since = to == seen ? since ?? now : now
    let hasLasted = self.since.map { now.seconds - $0.seconds >= Self.patienceSeconds } ?? false
    if hasLasted || Self.isUpgrade(from, to) { newURL = to }
  }

  /// The same URL, with https in place of http.
  static func isUpgrade(_ from: String, _ to: String) -> Bool {
    from.hasPrefix("http://") && to == "https://" + from.dropFirst("http://".count)
  }
}
