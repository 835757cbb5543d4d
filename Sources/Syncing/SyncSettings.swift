public import Deduplication
public import Scheduling

/// What a person may set about a pass.
public struct SyncSettings: Sendable {
  /// Feeds in work at once: fetched, parsed, extracted.
  public var window: Int
  /// Feeds whose results share one transaction.
  public var feedsPerTransaction: Int
  /// Floor and ceiling of the polling interval.
  public var scheduling: SchedulingSettings
  /// How stories are told apart.
  public var deduplication: DeduplicatorSettings

  /// Settings, with the defaults that were measured to be good.
  public init(
    window: Int = 256, feedsPerTransaction: Int = 32, scheduling: SchedulingSettings = SchedulingSettings(),
    deduplication: DeduplicatorSettings = DeduplicatorSettings()
  ) {
    self.window = window
    self.feedsPerTransaction = feedsPerTransaction
    self.scheduling = scheduling
    self.deduplication = deduplication
  }
}
