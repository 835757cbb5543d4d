public import News

/// What the scheduler remembers of one feed: how much it published in each hour of the week, how lively it is just now,
/// what its publisher demanded, and when it was asked. Opaque to everyone else; ``text`` is how it is stored.
public struct PollHistory: Sendable, Hashable {
  /// Start of the observation in epoch seconds; 0 before the first document.
  var since: Int64 = 0
  /// The moment that weights are relative to (epoch seconds): an item at `t` weighs 2^((t - reference) / half-life).
  var reference: Int64 = 0
  /// Last answer that was a feed (304 included), epoch seconds; 0 for none.
  var lastSuccess: Int64 = 0
  /// Last request of any outcome, epoch seconds; 0 for none.
  var lastAsked: Int64 = 0
  /// Last body, or last request that was made without validators to get one; epoch seconds, 0 for none.
  var lastBody: Int64 = 0
  /// The next time as last planned, epoch seconds; 0 for none.
  var next: Int64 = 0
  /// Seconds between two requests that throttling has taught us to keep; 0 while never throttled.
  var learntGap: Int64 = 0
  /// Seconds between two requests that were refused, and when, in epoch seconds; 0 while never throttled.
  var refusedGap: Int64 = 0
  var learntSince: Int64 = 0
  /// Requests in a row that nobody answered while our own line seemed to be down.
  var unheard: Int64 = 0
  /// New or changed items that the document holds and that were not taken in.
  var unread: Int64 = 0
  /// Items that the document holds.
  var documentItems: Int64 = 0
  /// Seconds of `max-age` as last said; 0 for none. A 304 without the header leaves it as it was.
  var maxAge: Int64 = 0
  /// Minutes between polls as the last document said; 0 for none.
  var pollMinutes: Int64 = 0
  /// Hours to skip as the last document said, bit 0 for midnight UTC.
  var skipHours: Int64 = 0
  /// Days to skip as the last document said, bit 0 for Sunday.
  var skipDays: Int64 = 0
  /// Failures in a row.
  var failures: Int64 = 0
  /// Refusals for asking too often, in a row.
  var throttles: Int64 = 0
  /// Stated time of the newest item that was ever seen, but never ahead of the clock; epoch seconds, 0 for none.
  var lastItem: Int64 = 0
  /// Items ever seen, and times at which some came: items within an hour of each other came at one time.
  var itemsSeen: Int64 = 0
  var comings: Int64 = 0
  /// The longest pause between two comings so far, in seconds; halved in half a year.
  var longestPause: Int64 = 0
  /// The request at `next` is made without validators.
  var isUnconditionalDue = false
  /// Items seen and items the profile expected, decayed over days: how the level differs from the profile.
  var recent = SeenAgainstExpected()
  /// The same, decayed over an hour or so: bursts.
  var burst = SeenAgainstExpected()
  /// Weighted items per hour of the week (UTC, from Monday), in 1/256.
  var hours = [UInt32](repeating: 0, count: PollHistory.hourCount)
  /// Weighted items per five minutes of the hour, in 1/256.
  var minutes = [UInt32](repeating: 0, count: PollHistory.minuteCount)

  static let hourCount = 168
  static let minuteCount = 12

  /// The history of a feed that was never asked.
  public init() {}

  /// Notes when a feed is asked that the schedule asks: where that is later than planned, the 14 days may be over meanwhile, and
  /// where a clock that was wrong had planned it, they are not.
  public mutating func begin(at now: Timestamp, holdsValidators: Bool) {
    guard holdsValidators, lastBody > 0 else { return }
    isUnconditionalDue = now.seconds - lastBody >= Int64(SchedulingSettings.unconditionalPeriod)
  }

  /// Puts right what was noted by a clock that was behind and leapt when it was set right: the last request was made just before.
  ///
  /// - Parameters:
  ///   - seconds: by which it leapt.
  ///   - since: the earliest time that it had said.
  ///   - now: what it says now.
  ///   - next: when the feed is due now.
  public mutating func leap(seconds: Int64, since: Timestamp, to now: Timestamp, next due: Timestamp?) {
    let last = lastAsked
    // Whoever was asked before it was wrong remembers nothing of it.
    guard last >= since.seconds, last <= now.seconds - seconds + 3_600 else { return }
    func right(_ time: Int64) -> Int64 {
      (since.seconds...last).contains(time) ? min(time + seconds, now.seconds) : time
    }
    lastSuccess = right(lastSuccess)
    lastBody = right(lastBody)
    lastItem = right(lastItem)
    learntSince = right(learntSince)
    lastAsked = right(last)
    next = due?.seconds ?? 0
  }

  /// Whether the request at the planned time is to be made without validators, to break an eternal 304. A person's
  /// explicit sync before that time stays conditional.
  public var forceUnconditional: Bool { isUnconditionalDue }

  /// What throttling has taught of this feed; nil while it was never throttled.
  public var learnt: LearntGap? {
    get {
      learntGap > 0
        ? LearntGap(seconds: learntGap, refused: refusedGap, since: Timestamp(seconds: learntSince)) : nil
    }
    set {
      learntGap = min(newValue?.seconds ?? 0, 86_400)
      refusedGap = min(newValue?.refused ?? 0, 86_400)
      learntSince = newValue?.since.seconds ?? 0
    }
  }

  /// Keeps that gap between two requests where it is wider than the one that is kept already, because the feed's host
  /// throttled one of its feeds.
  public mutating func widen(to gap: LearntGap, at now: Timestamp) {
    if gap.seconds(at: now) > learnt?.seconds(at: now) ?? 0 { learnt = gap }
  }

  /// The last requests reached nobody, for reasons of our own: no failure of the feed's.
  public var isUnheard: Bool { unheard > 0 }

  /// New or changed items of the last document that were not taken in yet.
  public var itemsLeft: Int {
    get { Int(unread) }
    set { unread = Int64(max(0, newValue)) }
  }

  /// Whether a document was ever read.
  public var isFresh: Bool { since == 0 }

  /// Whether watching began at a time (epoch seconds) that has not come yet by a clock that is right to the hour.
  func isWatchedLater(than now: Int64) -> Bool { since > now + 3_600 }

  /// Forgets when items came, as if no document had been read.
  mutating func forgetRhythm() {
    let fresh = PollHistory()
    (since, reference, lastSuccess, lastItem) = (fresh.since, fresh.reference, fresh.lastSuccess, fresh.lastItem)
    (itemsSeen, comings, longestPause) = (fresh.itemsSeen, fresh.comings, fresh.longestPause)
    (recent, burst, hours, minutes) = (fresh.recent, fresh.burst, fresh.hours, fresh.minutes)
  }
}

/// Two decayed sums: items that came, and items that the profile expected.
struct SeenAgainstExpected: Sendable, Hashable {
  var seen = 0.0
  var expected = 0.0

  /// How many times more than expected came, shrunk towards 1 as if `strength` items had come just as expected.
  func ratio(strength: Double) -> Double {
    (seen + strength) / (expected + strength)
  }

  mutating func decay(_ factor: Double) {
    seen *= factor
    expected *= factor
  }
}
