public import News

/// A feed has been quiet for longer than its own past explains.
///
/// Two things must hold. The pause is longer, by a quarter, than the longest that the feed made before; and by its own
/// pace, hours of the week included, so long a pause has a probability under one in a thousand. The second is the
/// posterior predictive of a Poisson process whose rate is known from n comings (Gamma-Poisson, so the wait is Lomax
/// distributed): (1 + Λ/n)^-n, with Λ the comings that the profile expects in the pause. It is the rule by which the
/// Pareto/NBD model tells customers who left from those who are only slow (Schmittlein, Morrison and Colombo, "Counting
/// your customers: who are they and what will they do next?", 1987). Items within an hour of each other count as one
/// coming, because a batch of twenty is one decision to publish.
public struct Silence: Sendable, Hashable {
  /// When the last item came, as stated.
  public var since: Timestamp
  /// Seconds of the silence that we watched.
  public var seconds: Int64
  /// The longest pause before it, in seconds.
  public var longest: Int64
  /// How probable so long a pause is by the feed's own pace.
  public var probability: Double

  /// Less probable than this is not explained.
  public static let unlikely = 0.001
  /// No pause under this is worth a word: a day.
  public static let least: Int64 = 86_400
  /// Fewer comings than this are no past.
  static let leastComings: Int64 = 8

  /// One line for people.
  public var reason: String {
    "no news for \(ScheduleReason.span(seconds)): its longest pause so far was \(ScheduleReason.span(longest)), and by its "
      + "own pace so long a one has a probability of \(odds)"
  }

  private var odds: String {
    probability < 1e-6 ? "less than 1 in a million" : "about 1 in \(Int((1 / probability).rounded()))"
  }
}

extension PollHistory {
  /// The silence that the feed's past does not explain, as of the last answer; nil if all is as ever, or if too little is
  /// known. Only what was watched counts: nothing before `watchedSince`, when the feed was added.
  public func silence(watchedSince: Timestamp) -> Silence? {
    guard comings >= Silence.leastComings, lastItem > 0 else { return nil }
    let start = max(lastItem, watchedSince.seconds)
    let seconds = lastSuccess - start
    guard seconds >= Silence.least, Double(seconds) > 1.25 * Double(longestPause) else { return nil }
    let profile = RateProfile(self, now: lastItem)
    let items = profile.items(until: Double(lastSuccess)) - profile.items(until: Double(start))
    let expected = items * Double(comings) / Double(max(itemsSeen, comings))
    let probability = power(1 + expected / Double(comings), -Double(comings))
    guard probability < Silence.unlikely else { return nil }
    return Silence(
      since: Timestamp(seconds: lastItem), seconds: seconds, longest: longestPause, probability: probability)
  }

  /// Takes in the stated times of items that were not seen before: when the feed published, and how long it paused. Items
  /// that are dated back came some time up to `now`.
  mutating func notePauses(_ times: [Int64], now: Int64) {
    itemsSeen += Int64(times.count)
    var fresh = times.map { min($0, now) }.filter { $0 > lastItem }.sorted()
    if fresh.isEmpty, !times.isEmpty, now > lastItem { fresh = [now] }
    for time in fresh {
      let pause = time - lastItem
      if lastItem == 0 {
        comings = 1
      } else if pause >= 3600 {
        comings += 1
        let faded = Double(longestPause) * halved(Double(pause) / Rhythm.pauseHalfLife)
        longestPause = max(pause, Int64(faded))
      }
      lastItem = time
    }
  }
}
