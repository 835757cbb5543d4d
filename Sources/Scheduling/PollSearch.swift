/// The search for the moment at which the next request is worth its price.
///
/// Waiting costs the delay of the items that are there unseen; a request costs `price` item-seconds. For a constant rate
/// λ the best interval is √(2·price/λ), the square-root rule of Cho and Garcia-Molina ("Effective page refresh policies
/// for web crawlers", 2003); for a changing rate the condition is N(t)² ≥ 2·price·λ(t) with N the expected unseen items.
struct PollSearch {
  /// Why the search ended where it did.
  enum End: Sendable {
    /// No sooner is allowed.
    case floor
    /// The unseen items are worth a request.
    case worth
    /// Half of what the document holds may have changed.
    case scrolling
    /// Nothing is worth a request before the ceiling.
    case ceiling
  }

  /// The expected rates.
  var profile: RateProfile
  /// Recent level against the profile.
  var level: Double
  /// How far above (or below) the level the feed is just now; 0 for no burst.
  var burst: Double
  /// Item-seconds a request costs.
  var price: Double
  /// Items that the document holds; 0 if unknown.
  var documentItems: Double
  /// Seconds from now before which nothing is asked.
  var floor: Double
  /// Seconds from now by which it is asked.
  var ceiling: Double

  private static let minute = 60.0
  private static let fiveMinutes = 300.0

  /// The moment (epoch seconds) for a feed that has just been polled at `now`, and why then. `offset` (seconds, of the
  /// feed) keeps feeds that publish on the clock from being asked all in one second.
  func best(now: Double, offset: Double) -> (time: Double, end: End) {
    let (found, rate, end) = scan(now: now)
    guard end == .worth || end == .scrolling, found > now + floor else { return (found, end) }
    return (aligned(found, rate: rate, now: now, offset: offset), end)
  }

  /// Steps forward until one of the conditions holds, in steps that grow with the time waited; then once more from the step
  /// before, minute by minute.
  private func scan(now: Double) -> (time: Double, rate: Double, end: End) {
    let base = profile.items(until: now)
    let scroll = documentItems > 0 ? 0.5 * documentItems : .infinity
    var last = (waited: 0.0, unseen: 0.0, itemSeconds: 0.0)
    var waited = floor
    var isClose = false
    while waited < ceiling {
      let reached = profile.items(until: now + waited)
      let unseen = (reached - base) * level * burstFactor(waited * 0.5)
      let itemSeconds = last.itemSeconds + 0.5 * (unseen + last.unseen) * (waited - last.waited)
      let ahead = min(max(waited, 1800), 21_600)
      let coming = profile.items(until: now + waited + ahead) - reached
      let rate = coming / ahead * level * burstFactor(waited + 0.5 * ahead)
      let isWorth = unseen * unseen >= 2 * price * rate || itemSeconds >= 2 * price
      if isWorth || unseen >= scroll {
        guard isClose || waited == floor else {
          isClose = true
          waited = last.waited + max(Self.minute, 0.01 * last.waited)
          continue
        }
        return (now + waited, rate, waited > floor ? (unseen >= scroll ? .scrolling : .worth) : .floor)
      }
      last = (waited, unseen, itemSeconds)
      waited += isClose ? max(Self.minute, 0.01 * waited) : max(Self.fiveMinutes, 0.06 * waited)
    }
    return (now + max(ceiling, floor), 0, floor >= ceiling ? .floor : .ceiling)
  }

  private func burstFactor(_ later: Double) -> Double {
    burst == 0 ? 1 : 1 + burst * halved(later / Rhythm.burstHalfLife)
  }

  /// Moves the moment within a window around it to just after the minutes at which the feed tends to publish.
  private func aligned(_ found: Double, rate: Double, now: Double, offset: Double) -> Double {
    let interval = max(floor, rate > 0 ? (2 * price / rate).squareRoot() : found - now)
    let reach = min(2700, 0.3 * (found - now))
    let base = profile.items(until: now)
    let grid = Double(Rhythm.clockShift) + offset
    let first = ((max(now + floor, found - reach) - grid) / Self.fiveMinutes).rounded(.down) * Self.fiveMinutes
    var time = first + Self.fiveMinutes + grid
    var reached = profile.items(until: time)
    var best = (time: time, cost: 0.0)
    var cost = 0.0
    while time < found + reach {
      let next = profile.items(until: time + Self.fiveMinutes)
      cost += ((0.5 * (reached + next) - base) * Self.fiveMinutes - (next - reached) * interval) * level
      reached = next
      time += Self.fiveMinutes
      if cost < best.cost { best = (time, cost) }
    }
    return best.time
  }
}
