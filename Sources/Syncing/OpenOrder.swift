import News

/// A pass that a person ordered, until every feed that it is about has had its turn: a pass of the service ends without servers
/// that take long, and whoever ordered it waits for them while the service goes on.
struct OpenOrder: Sendable {
  let selection: SyncSelection
  private let order: ControlOrder
  /// Feeds that it is about.
  private let total: Int
  /// What its passes have come to so far.
  private(set) var summary: SyncSummary
  /// Feeds that are being asked since one of its passes.
  private(set) var underway: Set<FeedID>
  /// Feeds that its next pass asks.
  private(set) var waiting: Set<FeedID>
  /// Time-outs of hosts in a row in its passes.
  private var timeOuts: [String: Int]
  /// Those that wait do so for servers that take long: another pass would find no more room than the last one.
  private(set) var isHeldUp: Bool

  /// An order of which the first pass was made.
  init(_ order: ControlOrder, _ selection: SyncSelection, _ first: PassOutcome) {
    self.order = order
    self.selection = selection
    summary = first.summary
    underway = first.underway
    waiting = first.waiting
    timeOuts = first.timeOuts
    isHeldUp = false
    let counted = summary.fetched + summary.notModified + summary.waiting + summary.failed
    total = counted + underway.count + waiting.count
  }

  /// Feeds that it waits for.
  var awaited: Set<FeedID> { underway.union(waiting) }

  /// All feeds have had their turn, or the service is ending.
  var isOver: Bool { summary.interrupted || awaited.isEmpty }

  /// The next pass that is made for it.
  func scope(others: Set<FeedID>) -> PassScope {
    PassScope(
      selection: selection, asks: waiting, takes: awaited, others: others, mayLeave: true,
      isOrdered: true, timeOuts: timeOuts)
  }

  /// Those that are still being asked, or have just answered.
  mutating func keep(underway: Set<FeedID>) {
    self.underway = underway
  }

  /// Takes in what another pass of its own came to.
  mutating func take(_ outcome: PassOutcome) {
    summary.add(outcome.summary)
    underway.formUnion(outcome.underway)
    // It found no room for any of them.
    isHeldUp = !waiting.isEmpty && waiting == outcome.waiting
    waiting = outcome.waiting
    timeOuts = outcome.timeOuts
  }

  /// Time has passed: a host may have room again.
  mutating func tryAgain() {
    isHeldUp = false
  }

  /// Takes in what a pass for somebody else brought of its feeds.
  mutating func take(elsewhere turns: [FeedID: SyncSummary]) {
    for (feed, turn) in turns where awaited.contains(feed) {
      underway.remove(feed)
      waiting.remove(feed)
      summary.count(turn)
    }
  }

  /// Tells whoever waits how far a pass of its own is.
  func tell(_ progress: SyncProgress) {
    let left = awaited.count - progress.done
    order.reply(
      ControlReply(
        progress: .init(
          total: total, done: max(0, total - left), articlesNew: summary.articlesNew + progress.articlesNew)))
  }

  /// Answers whoever waits.
  func reply(at now: Timestamp, interrupted: Bool = false) {
    var summary = summary
    summary.seconds = now.seconds(since: summary.startedAt)
    summary.interrupted = summary.interrupted || interrupted
    order.reply(ControlReply(summary: .init(summary)))
  }

  /// Tells whoever waits why nothing more comes.
  func reply(_ error: any Error) {
    order.reply(ControlReply(error))
  }
}

extension SyncSummary {
  /// Everything that is counted in it, by its name on the wire.
  static let counts: [(name: String, path: WritableKeyPath<SyncSummary, Int> & Sendable)] = [
    ("asked", \.asked), ("fetched", \.fetched), ("not_modified", \.notModified), ("waiting", \.waiting),
    ("failed", \.failed), ("not_due", \.notDue), ("entries_new", \.entriesNew), ("articles_new", \.articlesNew),
    ("revisions_new", \.revisionsNew), ("revisions_silent", \.revisionsSilent), ("withdrawn", \.withdrawn),
    ("stories_new", \.storiesNew), ("stories_joined", \.storiesJoined), ("stories_merged", \.storiesMerged),
    ("pages_asked", \.pagesAsked), ("pages_read", \.pagesRead), ("pages_revised", \.pagesRevised),
    ("pages_unchanged", \.pagesUnchanged), ("pages_unusable", \.pagesUnusable), ("pages_failed", \.pagesFailed),
    ("pages_waiting", \.pagesWaiting),
  ]

  /// Counts a later pass of the same order as one with this.
  mutating func add(_ later: SyncSummary) {
    let standing = (notDue: notDue, waiting: later.pagesWaiting)
    count(later)
    (notDue, pagesWaiting) = standing
    interrupted = interrupted || later.interrupted
  }

  /// Counts feeds' turns that were counted by themselves.
  mutating func count(_ turns: SyncSummary) {
    for (_, path) in Self.counts { self[keyPath: path] += turns[keyPath: path] }
    failures = (failures + turns.failures).sorted { $0.feed < $1.feed }
  }
}
