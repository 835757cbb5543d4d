public import News

/// Holds back an article that goes to and fro: two machines of a publisher that answer by turns with two states of it, or a
/// text that a program fills in one way and another.
///
/// Every state is a version, and so are the first ways back. From the third on a way back becomes a version only when the
/// newest one is old enough: six hours, twice as much after every further one, at most a week. New words are a version at
/// once, whatever came before. So a text that changes at every look makes a handful of versions and one a week; a state in
/// which it comes to rest is the newest version when the time is over.
public enum FlipFlop {
  /// Ways back that are versions at once.
  static let free = 3
  /// Seconds that the first one after them waits for.
  static let shortest: Int64 = 6 * 3600
  /// Seconds that any of them waits for at most.
  static let longest: Int64 = 7 * 86_400

  /// Whether a verdict is one way back too many, for now: nothing is to be written, and the entry is to be looked at again.
  public static func isHeld(_ verdict: RevisionVerdict, known: KnownRevision, now: Timestamp) -> Bool {
    guard case .revision(_, _, .some) = verdict, let newest = known.observedAt else { return false }
    let back = waysBack(known.history)
    return back >= free && now.seconds - newest.seconds < wait(after: back - free)
  }

  /// The seconds that a version waits for after so many that waited.
  public static func wait(after count: Int) -> Int64 { min(longest, shortest << Int64(min(count, 10))) }

  /// Versions whose words an earlier one had.
  private static func waysBack(_ history: [ContentHash]) -> Int { history.count - Set(history).count }
}
