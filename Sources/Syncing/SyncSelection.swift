public import News

/// Which feeds a pass asks.
public enum SyncSelection: Sendable, Hashable {
  /// Those whose time has come.
  case due
  /// Every feed that is neither paused nor gone, now.
  case all
  /// These, now.
  case named([FeedID])
}
