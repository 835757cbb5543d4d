public import News
import Showing
public import Store

/// Decides the stories of the articles that wait, without a pass: after an import.
public enum WaitingStories {
  /// Decides them, tells whose figures differ, and returns what that came to. The caller holds the store's lease.
  ///
  /// What has been decided is decided once more with them, so that stores which exchanged all that they know tell the same
  /// stories; `leftBefore` is the article time before which it was left as it is, for more came since than is decided once more;
  /// nil if nothing was left.
  public static func decide(
    in store: Store, settings: SyncSettings = SyncSettings(), at now: Timestamp
  ) throws(StoreError) -> (summary: SyncSummary, leftBefore: Timestamp?) {
    var summary = SyncSummary(startedAt: now)
    let claims = PassClaims()
    let decisions = StoryDecisions(store: store, settings: settings, claims: claims)
    let leftBefore = try decisions.decideAlike(at: now, into: &summary)
    try FigureTelling(store: store, known: claims).tell()
    return (summary, leftBefore)
  }
}
