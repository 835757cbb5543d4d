public import News

/// When an article's page is looked at: once, again after some hours so that edits are seen, and after failures a few
/// times more. Pure.
public struct PagePlan: Sendable, Hashable {
  /// Seconds after the first answer at which the page is looked at again, ascending.
  public var rechecks: [Int64]

  /// After 1, 6 and 24 hours.
  public static let defaultRechecks: [Int64] = [3600, 21_600, 86_400]
  /// Pauses after failures before there ever was an answer; after the last one the page is given up.
  static let retries: [Int64] = [900, 3600, 21_600, 86_400]
  /// A page whose host is held, or whose robots.txt cannot be had, is asked again after this at the earliest.
  public static let leastPause: Int64 = 900

  /// A plan; the times in any order.
  public init(rechecks: [Int64] = PagePlan.defaultRechecks) {
    self.rechecks = rechecks.sorted()
  }

  /// The page after an answer: the next time of the schedule that is not behind us. The times count from the first
  /// answer; those that were missed (the service was off) come to one look. Up to a twentieth of the time is added, by
  /// the page's address, so that the pages of one pass do not all come due at one moment.
  public func answered(_ page: PageRecord, url: String, at now: Timestamp) -> PageRecord {
    var page = page
    let first = page.firstAnswered ?? now
    page.firstAnswered = first
    page.lastAsked = now
    page.failures = 0
    page.looks = 1 + rechecks.count { first.adding(seconds: $0) <= now }
    page.nextDue = rechecks.dropFirst(page.looks - 1).first.map { Self.spread(first, $0, url) }
    return page
  }

  /// The page after a look that brought nothing, for a reason that may pass. Before the first answer it is asked again
  /// after growing pauses, then given up; afterwards the schedule goes on.
  public func failed(_ page: PageRecord, url: String, at now: Timestamp) -> PageRecord {
    if page.firstAnswered != nil { return answered(page, url: url, at: now).with(failures: page.failures + 1) }
    var page = page.with(failures: page.failures + 1)
    page.lastAsked = now
    page.nextDue = Self.retries.dropFirst(page.failures - 1).first.map { Self.spread(now, $0, url) }
    return page
  }

  /// The page that was not asked, because its host or its robots.txt stands in the way until a time.
  public func held(_ page: PageRecord, until: Timestamp, at now: Timestamp) -> PageRecord {
    var page = page
    page.nextDue = max(until, now.adding(seconds: 1))
    return page
  }

  private static func spread(_ from: Timestamp, _ seconds: Int64, _ url: String) -> Timestamp {
    let share = UInt64(bitPattern: ContentHash(url).value) >> 44
    let milliseconds = seconds * 1000
    return Timestamp(milliseconds: from.milliseconds + milliseconds + (milliseconds / 20 * Int64(share)) >> 20)
  }
}

extension PageRecord {
  fileprivate func with(failures: Int) -> PageRecord {
    var page = self
    page.failures = failures
    return page
  }
}
