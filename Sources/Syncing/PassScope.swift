import News

/// What one pass is about, among what else a service has under way.
struct PassScope: Sendable {
  /// Which feeds it asks.
  var selection: SyncSelection
  /// Of those only these; nil: all.
  var asks: Set<FeedID>?
  /// Feeds that earlier passes have left behind, and whose answers it takes in; nil: all but those that ``others`` wait for.
  var takes: Set<FeedID>?
  /// Feeds that other orders wait for, whether they are being asked or wait for their hosts' turn.
  var others: Set<FeedID> = []
  /// It ends without servers that take long, where something may outlive it.
  var mayLeave: Bool
  /// A person waits for what it comes to.
  var isOrdered = false
  /// Time-outs of hosts in a row in the passes before for the same order.
  var timeOuts: [String: Int] = [:]

  /// Whether it takes in the late answer of a feed.
  func takes(_ feed: FeedID) -> Bool {
    takes.map { $0.contains(feed) } ?? !others.contains(feed)
  }
}

/// What one pass came to, and what it left.
struct PassOutcome: Sendable {
  var summary: SyncSummary
  /// Feeds that are still being asked.
  var underway: Set<FeedID> = []
  /// Feeds that still wait for their hosts' turn.
  var waiting: Set<FeedID> = []
  /// What came of each of the feeds that other orders wait for.
  var elsewhere: [FeedID: SyncSummary] = [:]
  /// Time-outs of hosts in a row.
  var timeOuts: [String: Int] = [:]
}
