/// The counts that `status` shows.
public struct StoreStatus: Sendable, Hashable {
  /// Feeds by health.
  public var feeds: [FeedHealth: Int] = [:]
  /// Articles stored.
  public var articles: Int = 0
  /// Revisions stored.
  public var revisions: Int = 0
  /// Living stories (merged ones not counted).
  public var stories: Int = 0
  /// Living stories with two or more sources.
  public var storiesMultiSource: Int = 0
  /// Articles first seen since the start of the day asked about.
  public var articlesToday: Int = 0
  /// Later versions observed since then.
  public var revisionsToday: Int = 0
  /// Of those, silent ones.
  public var silentToday: Int = 0
  /// The last pass that ended.
  public var lastSync: SyncSummary?

  /// Counts of an empty store.
  public init() {}
}
