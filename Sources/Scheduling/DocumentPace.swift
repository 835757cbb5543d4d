public import News

/// How many items a day a document shows by the dates of its newest items.
public enum DocumentPace {
  /// Items that are looked at, the newest: twelve, because twelve a day is the pace at which a feed may be asked more often
  /// than once an hour (POLITENESS rule 5).
  static let looked = 12
  /// Fewer dated items than this say nothing.
  static let least = 3

  /// Items a day from the stated times of a document's items, in any order; nil where too few of them state a time that is
  /// not after `now`.
  public static func itemsPerDay(_ times: [Timestamp], at now: Timestamp) -> Double? {
    let newest = times.filter { $0 <= now }.sorted(by: >).prefix(looked)
    guard newest.count >= least, let oldest = newest.last else { return nil }
    return Double(newest.count) * 86_400 / max(now.seconds(since: oldest), 1)
  }
}
