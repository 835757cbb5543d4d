import News

/// The least time between two requests of a feed, and whose wish it is.
struct PollFloor {
  /// Whose wish the least time is.
  enum Reason: Equatable {
    /// Nobody asks for more than one request in this time.
    case politeness
    /// The feed's own pace asks for more.
    case pace
    /// `Cache-Control: max-age`, in seconds.
    case maxAge(Int)
    /// ttl or sy:updatePeriod, in minutes.
    case period(Int)
    /// Throttling taught it.
    case learnt
    /// Without validators every request costs the publisher a whole document.
    case unconditional
  }

  /// Seconds.
  private(set) var seconds: Int
  /// Whose wish it is.
  private(set) var reason: Reason

  /// The floor at `now` (epoch seconds) for a feed with the hints of its history that publishes `itemsPerDay` and whose next
  /// request is conditional or not.
  init(
    settings: SchedulingSettings, history: PollHistory, now: Int64, itemsPerDay: Double, isConditional: Bool
  ) {
    (seconds, reason) = Self.hinted(history) ?? Self.unhinted(settings, itemsPerDay, isConditional)
    if settings.floor > SchedulingSettings.defaultFloor, settings.floor > seconds {
      (seconds, reason) = (settings.floor, .politeness)
    }
    let learnt = history.learnt?.seconds(at: Timestamp(seconds: now)) ?? 0
    if learnt > Int64(seconds) { (seconds, reason) = (Int(learnt), .learnt) }
  }

  /// The floor for a feed that publishes as its history has it.
  init(settings: SchedulingSettings, history: PollHistory, now: Int64, isConditional: Bool) {
    let itemsPerDay =
      history.isFresh || history.isWatchedLater(than: now) ? 0 : RateProfile(history, now: now).level * 86_400
    self.init(
      settings: settings, history: history, now: now, itemsPerDay: itemsPerDay, isConditional: isConditional)
  }

  /// The longer of what the publisher's hints ask for, within what we believe.
  private static func hinted(_ history: PollHistory) -> (Int, Reason)? {
    let ceiling = SchedulingSettings.hintCeiling
    let age = min(Int(history.maxAge), ceiling)
    let period = min(Int(history.pollMinutes), ceiling / 60) * 60
    guard age > 0 || period > 0 else { return nil }
    let seconds = max(age, period, SchedulingSettings.leastWithHint)
    return (seconds, age >= period ? .maxAge(Int(history.maxAge)) : .period(Int(history.pollMinutes)))
  }

  private static func unhinted(
    _ settings: SchedulingSettings, _ itemsPerDay: Double, _ isConditional: Bool
  ) -> (Int, Reason) {
    if itemsPerDay >= SchedulingSettings.busyItemsPerDay {
      return (isConditional ? SchedulingSettings.leastWithoutHint : settings.floor, .pace)
    }
    return isConditional
      ? (settings.floor, .politeness) : (max(SchedulingSettings.unconditionalFloor, settings.floor), .unconditional)
  }
}
