/// What a user may set about when feeds are asked.
///
/// The defaults are those of a polite reader: at most once an hour unless the publisher's own hints or its own pace ask
/// for more, and at least once a day.
public struct SchedulingSettings: Sendable, Hashable {
  /// Seconds between two conditional requests of a feed that neither hints nor publishes much. Values under
  /// ``leastWithoutHint`` count as that; a value above an hour also holds where hints or pace would allow more.
  public var floor: Int
  /// Seconds after which every feed is asked again, hints permitting.
  public var ceiling: Int
  /// What one request costs, in seconds that one item waits to be seen. Twice the price, about 1.4 times the interval.
  /// On the publication times of 52 feeds and with a floor of 15 minutes the default came to 12 requests a feed-day.
  public var requestPrice: Double

  /// The floor without hints: an hour.
  public static let defaultFloor = 3600
  /// Never sooner than this without a publisher's hint, whatever is set: 15 minutes.
  public static let leastWithoutHint = 900
  /// Never sooner than this even with a hint: 5 minutes.
  public static let leastWithHint = 300
  /// Without a validator at most one request a day, unless hints or pace ask for more.
  public static let unconditionalFloor = 86_400
  /// New items a day from which a feed's own pace asks for more than one request an hour.
  public static let busyItemsPerDay = 12.0
  /// A longer `Retry-After` is cut to this, and the reason says so: 31 days.
  public static let retryAfterCeiling = 31 * 86_400
  /// A longer max-age or ttl is cut to this, and the reason says so: a week. Static files are often served with a
  /// max-age of a year, which no publisher of news means.
  public static let hintCeiling = 7 * 86_400
  /// An eternal 304 is broken by one unconditional request in this many seconds: 14 days.
  public static let unconditionalPeriod = 14 * 86_400

  /// Settings; the defaults where nothing is said. A ceiling below the floor counts as the floor.
  public init(
    floor: Int = SchedulingSettings.defaultFloor, ceiling: Int = 86_400, requestPrice: Double = 240
  ) {
    self.floor = max(floor, Self.leastWithoutHint)
    self.ceiling = max(ceiling, self.floor)
    self.requestPrice = max(requestPrice, 1)
  }
}
