import News
import Store

/// The feeds' part of a pass: a sliding window of tasks asks them, one after another is taken in, and what came is written in
/// groups.
struct FeedPass {
  private typealias Steps = ThrowingTaskGroup<PollStep, any Error>

  /// What the pass has come to so far.
  private var summary: SyncSummary
  /// Feeds whose answers others wait for, and what came of each of them.
  private let others: Set<FeedID>
  private var elsewhere: [FeedID: SyncSummary] = [:]
  /// What is known of our own line.
  private(set) var line: LineWatch

  /// Milliseconds after which a pass that has nobody left to ask, but feeds of hosts that are busy, waits for no answer.
  private static let patience: Int64 = 10_000

  private let total: Int
  private let asker: FeedAsker
  private let writer: PollWriter
  private var waiting: AskingLine
  private var window: AskingWindow
  private var group: PollGroup
  private let began: Timestamp
  /// Feeds whose turn is over.
  private var done = 0
  /// A task tells when nothing has come for a while.
  private var isWatched = false
  /// The pass ends without those that are still being asked.
  private var hasLeft = false
  /// Those.
  private var left: Set<FeedID> = []

  init(
    _ total: Int, _ waiting: AskingLine, _ asker: FeedAsker, window: Int, line: LineWatch, group: PollGroup,
    writer: PollWriter, summary: SyncSummary, others: Set<FeedID> = []
  ) {
    self.others = others
    self.total = total
    self.waiting = waiting
    self.asker = asker
    self.window = AskingWindow(most: window)
    self.line = line
    self.group = group
    self.writer = writer
    self.summary = summary
    began = writer.clock()
  }

  /// What the pass has come to.
  var outcome: PassOutcome {
    PassOutcome(
      summary: summary, underway: left, waiting: waiting.feeds, elsewhere: elsewhere, timeOuts: waiting.timeOuts)
  }

  /// Takes in what earlier passes did not wait for.
  mutating func take(_ late: [FeedID: Stragglers.Ending]) throws {
    for (_, ending) in late.sorted(by: { $0.key < $1.key }) {
      // A store that could not be read then says so again now.
      guard let answer = try? ending.get() else { continue }
      try take(answer.polled, of: answer.host)
    }
  }

  /// Asks every feed that waits, until all have answered, the task is cancelled, or only those are left that take long.
  mutating func run() async throws {
    try await withThrowingTaskGroup(of: PollStep.self) { steps in
      askMore(&steps)
      waitForBeat(&steps)
      // What was answered before the pass left is still taken in.
      while done < total, !hasLeft || window.underway > 0, let step = try await steps.next() {
        try await take(step, &steps)
      }
      steps.cancelAll()
    }
  }

  /// Writes what is left.
  mutating func settle() throws {
    for polled in line.settle() { group.add(polled, at: writer.clock()) }
    try write()
    if line.isDown { try writer.acquit(asker.poller.planner) }
  }

  // MARK: what comes

  private mutating func take(_ step: PollStep, _ steps: inout Steps) async throws {
    switch step {
    case .left:
      window.end()
    case .quiet(let before):
      isWatched = false
      if before != done, !isHeldUp, !Task.isCancelled, !hasLeft { askMore(&steps) } else { try await leave() }
    case .timeIsUp:
      group.isWaitedFor = false
      try write()
    case .beat:
      window.pass()
      guard !Task.isCancelled, !hasLeft else { return }
      askMore(&steps)
      waitForBeat(&steps)
    case .polled(let polled, let host):
      window.end()
      done += 1
      try take(polled, of: host)
      if !Task.isCancelled, !hasLeft { askMore(&steps) }
      if group.isDue(at: writer.clock()) { try write() }
      writeInTime(&steps)
      writer.tell(done, of: total, summary)
    }
  }

  private mutating func take(_ polled: PolledFeed?, of host: String) throws {
    let givenUp = waiting.end(host, timedOut: polled?.hasTimedOut == true)
    try giveUp(givenUp)
    guard let polled else { return }
    for settled in line.take(polled) { group.add(settled, at: writer.clock()) }
  }

  private mutating func giveUp(_ records: [FeedRecord]) throws {
    try writer.giveUp(records, into: &summary)
    done += records.count
    for feed in records.map(\.feed.id) where others.contains(feed) {
      elsewhere[feed] = SyncSummary(startedAt: began)
      elsewhere[feed]?.waiting = 1
    }
  }

  private mutating func write() throws {
    let polled = group.take()
    if others.isEmpty { return try writer.write(polled, into: &summary) }
    try writer.write(polled.filter { !others.contains($0.update.record.feed.id) }, into: &summary)
    // What others wait for is counted for each feed by itself.
    for turn in polled where others.contains(turn.update.record.feed.id) {
      var own = SyncSummary(startedAt: began)
      try writer.write([turn], into: &own)
      elsewhere[turn.update.record.feed.id] = own
      summary.count(own)
    }
  }

  // MARK: what is asked

  private mutating func askMore(_ steps: inout Steps) {
    while window.hasRoom, let (record, host) = waiting.next() {
      window.begin()
      steps.addTask { [asker] in try await asker.ask(record, host: host) }
    }
    watch(&steps)
  }

  /// Where nobody is left to be asked, the pass waits only for as long as answers come.
  private mutating func watch(_ steps: inout Steps) {
    guard asker.mayLeave, window.hasRoom, window.underway > 0, !isWatched else { return }
    isWatched = true
    steps.addTask { [done, asker] in
      await asker.sleep(Stragglers.patience)
      return .quiet(since: done)
    }
  }

  private func waitForBeat(_ steps: inout Steps) {
    guard window.isGrowing, !waiting.isEmpty else { return }
    steps.addTask { [asker] in
      await asker.sleep(AskingWindow.beat)
      return .beat
    }
  }

  private mutating func writeInTime(_ steps: inout Steps) {
    guard group.wantsWaiting else { return }
    group.isWaitedFor = true
    steps.addTask { [asker] in
      await asker.sleep(PollGroup.patience)
      return .timeIsUp
    }
  }

  /// One host's many feeds, each in its turn, keep the pass from its end: those that wait stay due, and the next pass asks
  /// them among what has become due meanwhile.
  private var isHeldUp: Bool { !waiting.isEmpty && writer.clock().milliseconds - began.milliseconds >= Self.patience }

  /// The pass ended while feeds of busy hosts waited: they are still due.
  var leavesFeeds: Bool { hasLeft && !waiting.isEmpty }

  /// Goes on without the feeds that are still being asked.
  private mutating func leave() async throws {
    guard let stragglers = asker.stragglers, !Task.isCancelled, !hasLeft else { return }
    hasLeft = true
    let feeds = await stragglers.leave()
    left = Set(feeds)
    try writer.leave(feeds)
  }
}
