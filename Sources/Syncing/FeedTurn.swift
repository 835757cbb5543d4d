import Fetching
import News
import Scheduling

/// What an answer does to a feed's record. Pure.
struct FeedTurn: Sendable {
  var record: FeedRecord
  var history: PollHistory
  let planner: PollPlanner
  let now: Timestamp
  /// Feeds of its host that are asked in the same pass.
  var crowd = 1

  /// 304, or the very body that was read before.
  func unchanged(_ headers: FetchedHeaders, status: Int) -> PolledFeed {
    var next = answered()
    next.validators = status == 304 ? record.validators.updated(by: headers.validators) : headers.validators
    plan(&next, PublisherHints(maxAge: headers.maxAge), .unchanged(hasBody: status != 304))
    var polled = PolledFeed(result: status == 304 ? .notModified : .fetched, update: FeedUpdate(record: next))
    polled.status = status
    polled.bytes = headers.wireBytes
    return polled
  }

  /// A document.
  ///
  /// - Parameter left: new or changed items of it that were not taken in. Until none is left, it is asked for whole.
  func read(
    _ document: ParsedFeed, _ reading: EntryReading.Result, _ headers: FetchedHeaders, bodyHash: ContentHash,
    left: Int
  ) -> PolledFeed {
    var next = answered()
    let isCut = document.isTruncated && !document.lacksOnlyItsEnd
    let isDone = !isCut && left == 0
    next.validators = isDone ? headers.validators : Validators()
    next.bodyHash = isDone ? bodyHash : nil
    next.feed.title = record.feed.title ?? document.title
    next.feed.siteURL = document.link.map(Userinfo.removed(fromAddress:)) ?? record.feed.siteURL
    next.feed.language = record.feed.language ?? document.language
    if !isCut { next.hub = (document.hub ?? headers.hub).map(Userinfo.removed(fromAddress:)) }
    learn(from: reading, into: &next)
    let hints = PublisherHints(
      maxAge: headers.maxAge, pollMinutes: document.pollMinutes, skipHours: document.skipHours,
      skipDays: document.skipDays)
    let facts = LoggedRequest.DocumentFacts(
      pollMinutes: document.pollMinutes, skipHours: document.skipHours, skipDays: document.skipDays,
      newItems: reading.entriesNew,
      pace: DocumentPace.itemsPerDay(document.entries.compactMap { $0.updated ?? $0.published }, at: now))
    var memory = plan(&next, hints, .changed(newItems: reading.newTimes, documentItems: document.entries.count)).history
    if memory.itemsLeft != left {
      memory.itemsLeft = left
      next.pollHistory = memory.text
    }
    var result = PolledFeed.Result.fetched
    if isCut {
      let failure = FetchFailure(
        .incomplete, "the document ends early; its \(document.entries.count) complete items were taken",
        status: headers.status, finalURL: headers.finalURL)
      next.failure = failure
      next.failures = record.failures + 1
      if record.health != .paused { next.health = .failing }
      result = .failed(failure)
    }
    var polled = PolledFeed(
      result: result,
      update: FeedUpdate(
        record: next, articles: reading.updates, withdrawn: reading.withdrawn, listing: reading.listing))
    polled.entriesNew = reading.entriesNew
    polled.document = facts
    polled.status = headers.status
    polled.bytes = headers.wireBytes
    return polled
  }

  /// What a document's entries tell of the feed, whole or cut: by what its articles are told apart, and that it has news.
  func learn(from reading: EntryReading.Result, into next: inout FeedRecord) {
    next.usesLinkIdentity = reading.usesLinkIdentity
    if reading.usesLinkIdentity, !record.usesLinkIdentity { next.linkIdentitySince = now }
    if !reading.newTimes.isEmpty { next.lastNews = now }
  }

  /// The host asked us to wait, so the feed was not asked at all: only its next time moves.
  func held(_ failure: FetchFailure) -> PolledFeed {
    let until = now.adding(seconds: Int64(failure.retryAfter ?? 0))
    var plan = planner.yield(feed: record.feed.id, history: history, until: until, gap: nil)
    // Planned for later anyway: what was said of that time stays true.
    if plan.schedule.next == record.nextDue { plan.schedule.reason = record.scheduleReason }
    var held = putOff(plan)
    // A feed that fails goes on failing: that its host asked for a pause hides nothing.
    if record.health == .ok { held.update.record.health = .waiting }
    return held
  }

  /// The feed was asked, and led to a host that asked us to wait: it has had its turn, and is asked again by its own rhythm.
  func ledToHeld(_ failure: FetchFailure) -> PolledFeed {
    var next = record
    next.lastPolled = now
    if record.health == .ok { next.health = .waiting }
    plan(&next, PublisherHints(), .failed(.throttled, status: nil, retryAfter: failure.retryAfter))
    return PolledFeed(result: .waiting, update: FeedUpdate(record: next))
  }

  /// The feed was not asked: only its next time moves.
  func putOff(_ plan: PollPlan) -> PolledFeed {
    var next = record
    next.nextDue = plan.schedule.next
    next.scheduleReason = plan.schedule.reason
    next.pollHistory = plan.history.text
    return PolledFeed(result: .waiting, update: FeedUpdate(record: next), wasAsked: false)
  }

  /// The pass ended before the answer came: no failure, and not to be repeated at once.
  func interrupted() -> PolledFeed {
    var next = record
    next.lastPolled = now
    plan(&next, PublisherHints(), .failed(.cancelled, status: nil, retryAfter: nil))
    return PolledFeed(result: .interrupted, update: FeedUpdate(record: next))
  }

  /// Nothing usable. Items stay; validators stay, except after a cut body, which must be asked for whole.
  ///
  /// - Parameter hostPace: for a host that throttles: seconds between two requests of its busiest feed.
  func failed(_ failure: FetchFailure, hostPace: Int64? = nil) -> PolledFeed {
    var next = record
    next.lastPolled = now
    next.failures += 1
    next.failure = failure
    // What it does not take back is no validator of it.
    if failure.refusesValidators { next.validators = Validators() }
    switch (record.health, failure.kind) {
    case (.paused, _): next.health = .paused
    case (_, .gone): next.health = .gone
    case (_, .throttled): next.health = .waiting
    default: next.health = .failing
    }
    let plan = plan(
      &next, PublisherHints(maxAge: failure.kind == .throttled ? failure.maxAge : nil),
      .failed(failure.kind, status: failure.status, retryAfter: failure.retryAfter), hostPace: hostPace)
    var polled = PolledFeed(
      result: failure.kind == .throttled ? .waiting : .failed(failure), update: FeedUpdate(record: next))
    polled.status = failure.status
    polled.wasWell = record.failures == 0
    polled.unheardBefore = history.isUnheard ? record.lastPolled : nil
    if failure.kind == .proxy || failure.status == nil { polled.unheard = unheard() }
    polled.heldHost = heldHost(failure, plan)
    return polled
  }

  /// The pause that a host asked for. One that was only reached by a redirect from elsewhere did not complain of its own feeds:
  /// what it named itself holds, and nothing else.
  private func heldHost(_ failure: FetchFailure, _ plan: PollPlan) -> HeldHost? {
    guard let until = plan.hostNotBefore, let host = Fetcher.hostKey(of: failure.finalURL ?? record.feed.url) else {
      return nil
    }
    if host == Fetcher.hostKey(of: record.feed.url) { return HeldHost(host: host, until: until, gap: plan.hostGap) }
    return failure.retryAfter == nil ? nil : HeldHost(host: host, until: until)
  }

  /// The record if nobody heard the request because our own line is down: only its next time moves.
  private func unheard() -> FeedRecord {
    var next = record
    next.lastPolled = now
    let plan = planner.unheard(now: now, history: history)
    next.nextDue = plan.schedule.next
    next.scheduleReason = plan.schedule.reason
    next.pollHistory = plan.history.text
    return next
  }

  private func answered() -> FeedRecord {
    var next = record
    next.lastPolled = now
    next.lastSuccess = now
    next.failures = 0
    next.failure = nil
    next.health = record.health == .paused ? .paused : .ok
    return next
  }

  @discardableResult
  private func plan(
    _ next: inout FeedRecord, _ hints: PublisherHints, _ outcome: PollOutcome, hostPace: Int64? = nil
  ) -> PollPlan {
    let plan = planner.plan(
      feed: record.feed.id, now: now, history: history, hints: hints, outcome: outcome,
      holdsValidators: !next.validators.isEmpty, crowd: crowd, hostPace: hostPace)
    next.nextDue = plan.schedule.next
    next.scheduleReason = plan.schedule.reason
    next.pollHistory = plan.history.text
    return plan
  }
}

extension Validators {
  /// These, with what a 304 brought in their place.
  func updated(by newer: Validators) -> Validators {
    Validators(etag: newer.etag ?? etag, lastModified: newer.lastModified ?? lastModified)
  }
}
