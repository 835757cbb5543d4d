public import News
import Showing
public import Store

/// Decides the stories of the articles that wait, without a pass: after an import.
public enum WaitingStories {
  /// Decides them, tells whose figures differ, and returns what that came to. The caller holds the store's lease.
  public static func decide(
    in store: Store, settings: SyncSettings = SyncSettings(), at now: Timestamp
  ) throws(StoreError) -> SyncSummary {
    var summary = SyncSummary(startedAt: now)
    let claims = PassClaims()
    try StoryDecisions(store: store, settings: settings, claims: claims).decide(at: now, into: &summary)
    try FigureTelling(store: store, known: claims).tell()
    return summary
  }
}
