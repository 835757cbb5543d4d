import Fetching
import News
import Parsing
import Scheduling
import Store

/// One feed's turn: request, document, entries, and what of them is new. Reads the store and writes nothing.
struct FeedPoller: Sendable {
  let store: Store
  let fetcher: any Requester
  let planner: PollPlanner
  let fullText: FullTextRule
  /// What holds for this pass beside the feeds' own rows.
  var terms = AskingTerms()
  let clock: @Sendable () -> Timestamp

  init(store: Store, fetcher: any Requester, settings: SyncSettings, clock: @escaping @Sendable () -> Timestamp) {
    self.store = store
    self.fetcher = fetcher
    self.clock = clock
    planner = PollPlanner(settings: settings.scheduling)
    fullText = FullTextRule(fallback: settings.fullText)
  }

  /// Nil if the pass was interrupted before an answer came.
  func poll(_ record: FeedRecord, cause: LoggedRequest.Cause) async throws -> PolledFeed? {
    var history = history(of: record)
    if cause == .schedule {
      let now = clock()
      if let plan = planner.skipping(now: now, history: history) {
        return FeedTurn(record: record, history: history, planner: planner, now: now).putOff(plan)
      }
      history.begin(at: now, holdsValidators: !record.validators.isEmpty)
    }
    // A person's explicit sync is always conditional; the eternal 304 is broken when its time comes.
    let isUnconditional = history.forceUnconditional && cause == .schedule
    var request = FetchRequest(record, unconditional: isUnconditional)
    request.access = terms.access[record.feed.id]
    request.isAlone = terms.isAlone(record.feed)
    let answer = try await FirstAsking(store: store, fetcher: fetcher, now: clock()).answer(
      record, request, cause: cause)
    return try polled(record, history, answer)
  }

  private func history(of record: FeedRecord) -> PollHistory {
    var history = record.plannedHistory
    guard !terms.hostGaps.isEmpty else { return history }
    if let gap = Fetcher.hostKey(of: record.feed.url).flatMap({ terms.hostGaps[$0] }) {
      history.widen(to: gap, at: clock())
    }
    return history
  }

  /// What follows from an answer. Apart from ``poll(_:cause:)``, because every feed that is waited for holds in memory whatever
  /// that touches: 16 KB instead of a few.
  @inline(never)
  private func polled(_ record: FeedRecord, _ history: PollHistory, _ answer: FirstAsking.Answer) throws -> PolledFeed?
  {
    var turn = FeedTurn(record: record, history: history, planner: planner, now: clock())
    if !terms.crowds.isEmpty { turn.crowd = Fetcher.hostKey(of: record.feed.url).flatMap { terms.crowds[$0] } ?? 1 }
    guard var polled = try turned(answer.outcome, turn) else { return nil }
    if let first = answer.first, !polled.hasDocument, polled.update.record.lastPolled != nil {
      polled = try turned(answer.outcome, behind: first, turn) ?? polled
    }
    polled.update.isQuiet = polled.update.record.differsInTimesAlone(from: record)
    polled.update.request = answer.log
    polled.wasAsked = polled.wasAsked && answer.wasAsked
    polled.update.request?.document = polled.document
    if case .failed(let failure) = polled.result {
      polled.update.request?.outcome = failure.kind.rawValue
    }
    return polled
  }

  private func turned(_ outcome: FetchOutcome, _ turn: FeedTurn) throws -> PolledFeed? {
    switch outcome {
    case .failed(let failure) where failure.kind == .cancelled:
      return failure.trace == nil ? nil : turn.interrupted()
    case .failed(let failure) where failure.isOfHeldHost:
      return failure.trace?.hops ?? 0 > 0 ? turn.ledToHeld(failure) : turn.held(failure)
    case .failed(let failure): return try salvage(failure.asOfFeed, turn)
    case .notModified(let headers): return moved(turn.unchanged(headers, status: 304), headers)
    case .fetched(let headers, let body): return try moved(read(body, headers, turn), headers)
    }
  }

  /// What follows from an answer without a document behind the one that `feeds add` had: that one is read, and stays; nil where it
  /// is none either.
  private func turned(_ outcome: FetchOutcome, behind first: FirstAnswer, _ turn: FeedTurn) throws -> PolledFeed? {
    var read = try read(first.body, first.headers, turn)
    guard read.hasDocument else { return nil }
    read.update.record.lastSuccess = first.at
    var turn = turn
    turn.record = read.update.record
    turn.history = read.update.record.plannedHistory
    guard var polled = try turned(outcome, turn) else { return nil }
    polled.update = FeedUpdate(
      record: polled.update.record, articles: read.update.articles, withdrawn: read.update.withdrawn,
      listing: read.update.listing)
    polled.entriesNew = read.entriesNew
    return polled
  }

  private func read(_ body: [UInt8], _ headers: FetchedHeaders, _ turn: FeedTurn) throws -> PolledFeed {
    let hash = ContentHash(body)
    if hash == turn.record.bodyHash { return turn.unchanged(headers, status: headers.status) }
    var document: ParsedFeed
    do {
      document = try FeedParser.parse(body, contentType: headers.contentType, baseURL: headers.finalURL)
    } catch {
      return turn.failed(FetchFailure(.notAFeed, error.description, status: headers.status, finalURL: headers.finalURL))
    }
    let left = try document.cap(turn.record, in: store)
    let reading = try EntryReading(
      store: store, record: turn.record, document: document, fullText: fullText, now: turn.now
    ).read()
    return turn.read(document, reading, headers, bodyHash: hash, left: left)
  }

  /// Notes a permanent redirect, and follows it once it has lasted. What was no feed is no sighting: a retired feed that leads
  /// to the front page has not moved there.
  private func moved(_ polled: PolledFeed, _ headers: FetchedHeaders) -> PolledFeed {
    if case .failed = polled.result { return polled }
    var polled = polled
    let record = polled.update.record
    let move = PermanentMove(
      from: record.feed.url, to: headers.permanentURL.map(FeedAdder.subscribed), seen: record.movedTo,
      since: record.movedSince, at: clock())
    polled.update.record.movedTo = move.target
    polled.update.record.movedSince = move.since
    polled.newURL = move.newURL
    return polled
  }

  private func busiestGap(_ turn: FeedTurn) throws -> Int64? {
    guard let host = Fetcher.hostKey(of: turn.record.feed.url) else { return nil }
    return try store.busiestGap(of: host, at: turn.now)
  }

  /// The complete items of a body that was cut: kept, and the feed still counts as failing.
  private func salvage(_ failure: FetchFailure, _ turn: FeedTurn) throws -> PolledFeed {
    let pace = failure.status == 429 ? try busiestGap(turn) : nil
    var polled = turn.failed(failure, hostPace: pace)
    guard let partial = failure.partial,
      var document = try? FeedParser.parse(
        partial.body, contentType: partial.headers.contentType, baseURL: partial.headers.finalURL)
    else { return polled }
    _ = try document.cap(turn.record, in: store)
    let reading = try EntryReading(
      store: store, record: turn.record, document: document, fullText: fullText, isComplete: false, now: turn.now
    ).read()
    turn.learn(from: reading, into: &polled.update.record)
    polled.update.articles = reading.updates
    polled.entriesNew = reading.entriesNew
    return polled
  }
}

extension FetchFailure {
  /// A host asked us to wait, and was not asked.
  var isOfHeldHost: Bool { kind == .throttled && status == nil }

  /// What the failure means for the feed that was asked. A 410 behind a redirect is about the place that it led to: the feed's
  /// own address may lead elsewhere tomorrow.
  var asOfFeed: FetchFailure {
    guard kind == .gone, trace?.hops ?? 0 > 0 else { return self }
    var failure = self
    failure.kind = .notFound
    failure.detail = "it redirects to an address that is gone (410)"
    return failure
  }
}

extension FetchRequest {
  /// The request for a feed as it is stored.
  init(_ record: FeedRecord, unconditional: Bool) {
    self.init(
      url: record.feed.url, validators: unconditional ? Validators() : record.validators,
      allowsPrivateAddress: record.feed.allowsPrivateAddress, allowsFile: record.feed.allowsFile)
  }
}

extension FeedRecord {
  /// Whether all but the times and the schedule is as it was in another record of the feed.
  fileprivate func differsInTimesAlone(from before: FeedRecord) -> Bool {
    var same = self
    (same.lastPolled, same.lastSuccess, same.lastNews) = (before.lastPolled, before.lastSuccess, before.lastNews)
    (same.nextDue, same.scheduleReason, same.pollHistory) = (before.nextDue, before.scheduleReason, before.pollHistory)
    return same == before
  }
}
