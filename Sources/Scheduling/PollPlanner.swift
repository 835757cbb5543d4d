public import News

/// When to ask a feed next: a pure function of its history, its publisher's hints and what the last poll came to.
///
/// After an answer the next request comes when the items that are probably waiting are worth it (``PollSearch``), never
/// sooner than politeness and hints allow (``PollFloor``). Failures teach nothing about the rhythm (``Backoff``).
public struct PollPlanner: Sendable {
  /// Floor, ceiling and prices.
  public var settings: SchedulingSettings

  /// A planner with these settings.
  public init(settings: SchedulingSettings = SchedulingSettings()) {
    self.settings = settings
  }

  /// Plans the next poll of a feed that was just polled.
  ///
  /// - Parameters:
  ///   - feed: its id, which the jitter depends on.
  ///   - now: when the answer came.
  ///   - history: what the plan before this one said to keep.
  ///   - hints: what this answer said; what it left out (a 304 has no ttl) is remembered from before.
  ///   - outcome: what the poll came to.
  ///   - holdsValidators: whether the next request can be conditional.
  ///   - crowd: feeds of its host that are asked in the same pass, itself included; more than two are spread over time.
  ///   - hostPace: seconds between two requests that the host's busiest feed had of late; nil: those of this feed.
  public func plan(
    feed: FeedID, now: Timestamp, history: PollHistory, hints: PublisherHints, outcome: PollOutcome,
    holdsValidators: Bool = true, crowd: Int = 1, hostPace: Int64? = nil
  ) -> PollPlan {
    var known = history
    if case .failed = outcome {} else { known.remember(hints, of: outcome) }
    let poll = Poll(
      feed: feed, now: now.seconds, before: history, settings: settings, holdsValidators: holdsValidators,
      crowd: crowd, hostPace: hostPace)
    switch outcome {
    case .changed(let items, let documentItems):
      known.documentItems = Int64(max(documentItems, 0))
      return poll.answered(known, items: items, retryAfter: hints.retryAfter, hasBody: true)
    case .unchanged(let hasBody):
      return poll.answered(known, items: [], retryAfter: hints.retryAfter, hasBody: hasBody)
    case .failed(let kind, let status, let retryAfter):
      return poll.failed(
        known, kind: kind, status: status, retryAfter: retryAfter ?? hints.retryAfter, maxAge: hints.maxAge)
    }
  }

  /// Plans a feed whose host throttled another feed: not before `until`, and from now on with that gap between two
  /// requests. A stopped feed stays stopped.
  public func yield(feed: FeedID, history: PollHistory, until: Timestamp, gap: LearntGap?) -> PollPlan {
    var known = history
    guard known.next > 0 || known.lastAsked == 0 else {
      return PollPlan(schedule: Schedule(next: nil, reason: "stopped"), history: known)
    }
    if let gap { known.widen(to: gap, at: until) }
    let after = until.seconds + Int64(Jitter(feed).fraction * 600)
    known.next = SkipTimes(known).allowed(from: max(known.next, after))
    let reason = "its host asked us to wait until \(until.iso8601)"
    return PollPlan(
      schedule: Schedule(next: Timestamp(seconds: known.next), reason: reason), history: known)
  }
}

extension PollPlanner {
  /// Plans a feed anew whose host's throttling a person forgets: as soon as its own floor and its failures allow after the
  /// last request, and the pause that the host named, until `held`; nil where nothing was learnt of it, or it is stopped.
  ///
  /// - Parameters:
  ///   - holdsValidators: whether the next request can be conditional.
  ///   - standing: the reason of the plan so far, which stands where its time does.
  public func forgive(
    feed: FeedID, now: Timestamp, history: PollHistory, holdsValidators: Bool, held: Timestamp?, standing: String
  ) -> PollPlan? {
    guard history.learnt != nil || history.throttles > 0, history.next > 0 else { return nil }
    var known = history
    known.learnt = nil
    known.throttles = 0
    let floor = PollFloor(settings: settings, history: known, now: now.seconds, isConditional: holdsValidators)
    let pause = known.failures > 0 ? Backoff.pause(failures: known.failures, floor: Int64(floor.seconds)) : 0
    let rested = known.lastAsked + max(Int64(settings.floor), Int64(floor.seconds), pause)
    let earliest = max(now.seconds, rested, held?.seconds ?? 0) + Int64(Jitter(feed).fraction * 600)
    let next = SkipTimes(known).allowed(from: earliest)
    var reason = standing
    if next < known.next {
      known.next = next
      reason = "in \(ScheduleReason.span(max(0, next - now.seconds))): what the host refused was forgotten by hand"
    }
    return PollPlan(schedule: Schedule(next: Timestamp(seconds: known.next), reason: reason), history: known)
  }

  /// Puts off a feed whose turn comes later than planned, in hours or on a day that its publisher wants skipped; nil: it may
  /// be asked now.
  public func skipping(now: Timestamp, history: PollHistory) -> PollPlan? {
    let allowed = SkipTimes(history).allowed(from: now.seconds)
    guard allowed > now.seconds else { return nil }
    var known = history
    known.next = allowed
    let reason = "it was not asked in time, and now are hours that the publisher wants skipped"
    return PollPlan(schedule: Schedule(next: Timestamp(seconds: allowed), reason: reason), history: known)
  }

  /// Seconds until a feed is asked again whose request reached nobody because our own line seems to be down: soon at first.
  private static let unheardPauses: [Int64] = [60, 120, 300, 600, 1800]

  /// Plans a feed anew whose failures turned out to be none of its own, since our own line seems to be down: it is asked again
  /// with the others.
  public func acquitted(now: Timestamp, history: PollHistory, standing reason: String) -> PollPlan {
    var known = history
    known.failures = 0
    if known.isUnheard {
      return PollPlan(schedule: Schedule(next: Timestamp(seconds: known.next), reason: reason), history: known)
    }
    known.next = now.seconds
    return unheard(now: now, history: known)
  }

  /// Plans a feed whose request was answered by nobody while no other host answered either: it is no failure of the feed's,
  /// and it is asked again soon. A feed that was asked before it was due stays due when it was.
  public func unheard(now: Timestamp, history: PollHistory) -> PollPlan {
    var known = history
    known.unheard = min(known.unheard + 1, 1000)
    let pause = Self.unheardPauses[min(Int(known.unheard), Self.unheardPauses.count) - 1]
    let isEarly = known.next > now.seconds && known.next - now.seconds <= Int64(SchedulingSettings.retryAfterCeiling)
    known.next = SkipTimes(known).allowed(from: isEarly ? known.next : now.seconds + pause)
    let wait = ScheduleReason.span(max(0, known.next - now.seconds))
    let reason = "in \(wait): no host answered, so our own line seems to be down"
    return PollPlan(schedule: Schedule(next: Timestamp(seconds: known.next), reason: reason), history: known)
  }
}

/// One poll that has just ended, and everything about it that does not depend on how.
struct Poll {
  var feed: FeedID
  /// Epoch seconds.
  var now: Int64
  /// The history as it was when the request was made.
  var before: PollHistory
  var settings: SchedulingSettings
  var holdsValidators: Bool
  /// Feeds of its host in the same pass.
  var crowd = 1
  /// Seconds between two requests of the host's busiest feed; nil: as this feed had them.
  var hostPace: Int64?

  /// The plan for a time: no sooner than what was planned before, outside of the hours to skip, and without validators
  /// once in 14 days.
  func plan(_ time: Int64, _ reason: String, _ history: PollHistory) -> PollPlan {
    var known = history
    var next = max(time, now + 1)
    var reason = reason
    if isEarly, before.next > next {
      next = before.next
      reason += "; asked before it was due, so it stays due at \(Timestamp(seconds: next).iso8601)"
    }
    let allowed = SkipTimes(known).allowed(from: next)
    if allowed > next {
      next = allowed
      reason += "; moved out of the hours that the publisher wants skipped"
    }
    known.next = next
    known.lastAsked = now
    known.isUnconditionalDue =
      holdsValidators && known.lastBody > 0 && next - known.lastBody >= Int64(SchedulingSettings.unconditionalPeriod)
    return PollPlan(schedule: Schedule(next: Timestamp(seconds: next), reason: reason), history: known)
  }

  /// Somebody asked before the planned time. A plan for a time further off than any publisher may ask for, or made at a time
  /// that has not come yet, comes from a clock that was wrong, and binds nobody.
  var isEarly: Bool {
    now < before.next && before.lastAsked <= now + 3600
      && before.next - now <= Int64(SchedulingSettings.retryAfterCeiling) + 86_400
  }
}

extension PollHistory {
  /// Keeps what an answer says of how often it may be asked. A document replaces what the last one said; an answer
  /// without a document adds to it.
  mutating func remember(_ hints: PublisherHints, of outcome: PollOutcome) {
    if case .changed = outcome { (maxAge, pollMinutes, skipHours, skipDays) = (0, 0, 0, 0) }
    if let age = hints.maxAge { maxAge = Int64(min(max(age, 0), 1 << 31)) }
    if let minutes = hints.pollMinutes { pollMinutes = Int64(min(max(minutes, 0), 1 << 31)) }
    if !hints.skipHours.isEmpty { skipHours = SkipTimes.bits(hours: hints.skipHours) }
    if !hints.skipDays.isEmpty { skipDays = SkipTimes.bits(days: hints.skipDays) }
  }
}
