import News

extension Poll {
  /// The plan after an answer that was a feed, with the stated times of what was new in it.
  func answered(_ history: PollHistory, items: [Timestamp?], retryAfter: Int?, hasBody: Bool) -> PollPlan {
    var known = history
    let before = learn(into: &known, times: times(of: items))
    let isUnconditional = known.isUnconditionalDue && !isEarly
    if hasBody || known.lastBody == 0 || known.lastBody > now || isUnconditional { known.lastBody = now }
    known.failures = 0
    known.throttles = 0
    known.unheard = 0

    let profile = before ?? RateProfile(known, now: now)
    let level = known.recent.ratio(strength: RateProfile.levelStrength)
    let itemsPerDay = profile.level * level * 86_400
    let floor = PollFloor(
      settings: settings, history: known, now: now, itemsPerDay: itemsPerDay, isConditional: holdsValidators)
    let search = PollSearch(
      profile: profile, level: level, burst: Self.burst(known), price: settings.requestPrice,
      documentItems: Double(known.documentItems), floor: Double(floor.seconds), ceiling: Double(settings.ceiling))
    let jitter = Jitter(feed).fraction
    let (best, end) = search.best(now: Double(now), offset: 45 * jitter)
    // Where the moment was not already spread by the feed's own offset, up to a fiftieth is added.
    let isAligned = end == .worth || end == .scrolling
    let apart = min(3600, apartness * (best - Double(now))) * jitter
    let spread = isAligned ? best + apart : best + apart + 0.02 * jitter * (best - Double(now))
    var next = Int64(spread.rounded(.up))
    var reason = "every \(ScheduleReason.span(next - now)): \(ScheduleReason.rate(itemsPerDay))"
    reason += Self.why(end, floor, known)
    if let wait = retryAfter.map(Self.believed), now + wait.seconds > next {
      next = now + wait.seconds
      reason = "in \(ScheduleReason.span(wait.seconds)): Retry-After respected\(wait.note)"
    }
    return plan(next, reason, known)
  }

  /// The share of their interval over which the feeds of a host come apart that were asked in one pass. Once they have, a
  /// pass has few of them, and nothing more is added.
  private var apartness: Double { crowd > 2 ? 0.3 * Double(crowd - 2) / Double(crowd) : 0 }

  /// Seconds for which nothing is learnt of a feed that was first watched at a time that has not come yet: this clock is behind, or that
  /// one was ahead, and its rhythm is learnt anew.
  private static let doubt: Int64 = 86_400

  /// Takes the items in. Returns the profile as it was before, where nothing came that changes it: most polls bring nothing,
  /// and the profile is most of what planning costs.
  private func learn(into history: inout PollHistory, times: [Int64]) -> RateProfile? {
    if history.isWatchedLater(than: now) {
      guard now - history.lastSuccess >= Self.doubt else {
        history.lastSuccess = min(history.lastSuccess, now)
        return RateProfile(PollHistory(), now: now)
      }
      history.forgetRhythm()
    }
    guard !history.isFresh else {
      history.begin(items: times, now: now)
      return nil
    }
    let last = min(history.lastSuccess, now)
    let reference = history.reference
    let profile = RateProfile(history, now: now)
    let expected = profile.items(until: Double(now)) - profile.items(until: Double(last))
    history.observe(items: times, expected: expected, now: now)
    return times.isEmpty && history.reference == reference ? profile : nil
  }

  /// Epoch seconds of the items. Undated ones came some time since the last poll; at the first poll they tell nothing.
  private func times(of items: [Timestamp?]) -> [Int64] {
    let undated = Int64(items.count { $0 == nil })
    var times = items.compactMap { $0?.seconds }
    guard undated > 0, before.lastSuccess > 0, before.lastSuccess < now else { return times }
    let span = now - before.lastSuccess
    for index in 0..<undated { times.append(before.lastSuccess + span * (2 * index + 1) / (2 * undated)) }
    return times
  }

  /// How far above its level the feed is just now; from -0.5 to 5, shrunk as if three items had come as expected.
  private static func burst(_ history: PollHistory) -> Double {
    min(6, max(0.5, history.burst.ratio(strength: 3))) - 1
  }

  /// A wait that a publisher asks for, cut where no publisher can mean it, and what to say then.
  static func believed(_ seconds: Int) -> (seconds: Int64, note: String) {
    let ceiling = SchedulingSettings.retryAfterCeiling
    if seconds <= ceiling { return (Int64(max(0, seconds)), "") }
    return (Int64(ceiling), " (\(seconds) s asked for, cut to \(ScheduleReason.span(Int64(ceiling))))")
  }

  private static func why(_ end: PollSearch.End, _ floor: PollFloor, _ history: PollHistory) -> String {
    var words = ""
    if history.burst.ratio(strength: 3) > 1.5 { words += ", livelier than usual just now" }
    switch end {
    case .floor: break
    case .worth: break
    case .scrolling: words += ", before its \(history.documentItems) items scroll off"
    case .ceiling: words += ", asked at least this often"
    }
    let ceiling = SchedulingSettings.hintCeiling
    switch floor.reason {
    case .maxAge(let age):
      words += age > ceiling ? ", max-age \(age) s cut to 7 d" : ", max-age \(age) s respected"
    case .period(let minutes):
      let period = ", ttl or update period of \(minutes) min"
      words += minutes * 60 > ceiling ? period + " cut to 7 d" : period + " respected"
    case .learnt: words += ", slower since the publisher throttled us"
    case .politeness where end == .floor: words += ", no sooner out of politeness"
    case .pace where end == .floor: words += ", no sooner out of politeness"
    case .unconditional where end == .floor: words += ", no validators, so each answer is a whole document"
    default: break
    }
    return words
  }
}
