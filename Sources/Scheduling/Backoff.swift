import News

/// The pauses after failures: half an hour (or the feed's floor, if longer), doubled with each failure in a row, to a day.
/// From the twelfth failure on, more than a week, a day and a half: a dead feed costs less than one request a day over
/// its whole death, and is still never given up.
enum Backoff {
  /// No gap that throttling teaches is wider, unless the publisher names a longer wait itself: six hours.
  static let widestGap: Int64 = 21_600

  /// Seconds to wait after so many failures in a row (from 1) for a feed with this floor.
  static func pause(failures: Int64, floor: Int64) -> Int64 {
    if failures >= 12 { return max(129_600, floor) }
    let first = min(max(1800, floor), 86_400)
    return max(floor, min(first << max(0, failures - 1), 86_400))
  }

  /// Seconds to wait after so many refusals in a row (from 1) for a feed with this floor, where `Retry-After` asks for
  /// less: twice the floor, doubled with each, to a day.
  static func throttledPause(throttles: Int64, floor: Int64) -> Int64 {
    max(floor, min(2 * floor << min(5, max(0, throttles - 1)), 86_400))
  }

  /// The gap to keep after a refusal: twice the one that was too short; if the publisher refuses even the request after
  /// that pause, half as much again. `bound` is the widest.
  static func widened(learnt: Int64, refused: Int64, throttles: Int64, bound: Int64) -> Int64 {
    let wished = throttles <= 1 ? 2 * max(refused, Int64(SchedulingSettings.leastWithoutHint)) : learnt + learnt / 2
    return max(learnt, min(wished, bound))
  }
}

extension Poll {
  /// The plan after a poll that brought nothing usable. A person who asks again before the feed is due, and fails again,
  /// does not lengthen the pause. The `max-age` of a failure holds for its own pause alone.
  func failed(
    _ history: PollHistory, kind: FetchFailure.Kind, status: Int?, retryAfter: Int?, maxAge: Int?
  ) -> PollPlan {
    var known = history
    known.unheard = 0
    if kind == .gone { return stopped(known) }
    let age = Int64(min(maxAge ?? 0, SchedulingSettings.hintCeiling))
    let floor = max(Int64(self.floor(known, kind: kind, status: status)), age)
    if kind == .cancelled { return plan(spread(floor), "interrupted; asked again later", known) }
    if known.isUnconditionalDue, !isEarly, status != nil { known.lastBody = now }
    // It led to a host that wants to be left alone for a while, and was not refused itself.
    if kind == .throttled, status == nil { return waiting(known, pause: floor, retryAfter: retryAfter ?? 0) }
    if status == 429 || (kind == .throttled && status != 503) {
      return throttled(known, floor: floor, retryAfter: retryAfter)
    }
    if !isEarly || known.failures == 0 { known.failures += 1 }
    let pause = Backoff.pause(failures: known.failures, floor: floor)
    if let retryAfter { return waiting(known, pause: pause, retryAfter: retryAfter) }
    let times = known.failures == 1 ? "the last request failed" : "\(known.failures) requests in a row failed"
    let respected = age > 0 && age == pause ? ", max-age \(age) s respected" : ""
    return plan(spread(pause), "in \(ScheduleReason.span(pause)): \(times)\(respected)", known)
  }

  /// 503 and other failures with a time to come back at: maintenance, as RFC 9110 section 15.6.4 has it. The time holds for
  /// the host; that we ask too often nobody said.
  private func waiting(_ known: PollHistory, pause: Int64, retryAfter: Int) -> PollPlan {
    let asked = Self.believed(retryAfter)
    let wait = max(pause, asked.seconds)
    var result = plan(
      spread(wait), "in \(ScheduleReason.span(wait)): Retry-After \(asked.seconds) s respected\(asked.note)", known)
    result.hostNotBefore = Timestamp(seconds: now + asked.seconds)
    return result
  }

  private func throttled(_ history: PollHistory, floor: Int64, retryAfter: Int?) -> PollPlan {
    var known = history
    known.throttles += 1
    let own = before.lastAsked > 0 ? max(0, now - before.lastAsked) : 0
    let refused = min(hostPace ?? own, Int64(settings.ceiling))
    let asked = retryAfter.map(Self.believed) ?? (seconds: 0, note: "")
    let learnt = known.learnt?.seconds(at: Timestamp(seconds: now)) ?? 0
    let gap = Backoff.widened(
      learnt: learnt, refused: refused, throttles: known.throttles,
      bound: max(Backoff.widestGap, min(asked.seconds, Int64(settings.ceiling))))
    let lesson = LearntGap(seconds: gap, refused: refused, since: Timestamp(seconds: now))
    known.learnt = lesson
    let pause = max(asked.seconds, gap, Backoff.throttledPause(throttles: known.throttles, floor: floor))
    var reason = "in \(ScheduleReason.span(pause)): the publisher throttled us"
    if retryAfter != nil { reason += ", Retry-After \(asked.seconds) s respected\(asked.note)" }
    reason += "; at least \(ScheduleReason.span(gap)) between requests, half of it after a week"
    var result = plan(spread(pause), reason, known)
    let hostPause = retryAfter == nil ? floor : asked.seconds
    result.hostNotBefore = Timestamp(seconds: now + hostPause)
    result.hostGap = lesson
    return result
  }

  private func stopped(_ history: PollHistory) -> PollPlan {
    var known = history
    known.next = 0
    known.lastAsked = now
    known.isUnconditionalDue = false
    let reason = "stopped: the publisher says that this feed is gone (410); what it brought is kept"
    return PollPlan(schedule: Schedule(next: nil, reason: reason), history: known)
  }

  /// The floor after a failure. A whole document that was of no use cost the publisher what a good one costs; an error
  /// costs next to nothing, so it waits no longer than a conditional request would.
  private func floor(_ history: PollHistory, kind: FetchFailure.Kind, status: Int?) -> Int {
    let costsADocument =
      switch kind {
      case .tooLarge, .badEncoding, .notAFeed: true
      case .rejected: FetchFailure.refusesValidators(status)  // the next one is for the whole document
      case .incomplete: history.failures > 0  // one cut body may be asked for again soon; one cut always costs as much
      default: false
      }
    return PollFloor(
      settings: settings, history: history, now: now, isConditional: holdsValidators || !costsADocument
    ).seconds
  }

  /// A time after a pause, up to a tenth later, so that feeds that failed together do not come back together.
  private func spread(_ pause: Int64) -> Int64 {
    now + pause + Int64((0.1 * Jitter(feed).fraction * Double(min(pause, 86_400))).rounded(.up))
  }
}
