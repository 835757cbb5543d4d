import Deduplication
public import News
public import Store

/// Decides stories that were decided before once more, by the rules of this version.
///
/// What people decided holds; a story's id goes on with the largest part of what it stood for.
public struct Reclustering: Sendable {
  private let store: Store
  private let settings = DeduplicatorSettings()

  /// Reclustering of a store.
  public init(store: Store) {
    self.store = store
  }

  /// What would change, in every story that has an article of this time or later; nothing is written.
  public func plan(since: Timestamp, at now: Timestamp) throws(StoreError) -> StoryPass {
    let constraints = StoryConstraints(try store.corrections())
    var redecision = StoryRedecision(
      store: store, settings: settings, constraints: constraints, readsAtOnce: SyncSettings().articlesReadAtOnce)
    return try redecision.decide(
      from: DecisionPlace(time: since, feedURL: "", article: ArticleID("")), at: now)
  }

  /// Makes a plan and writes it down. The caller holds the store's lease.
  public func perform(since: Timestamp, at now: Timestamp) throws(StoreError) -> ReclusterOutcome {
    let plan = try plan(since: since, at: now)
    try apply(plan, at: now)
    return ReclusterOutcome(plan)
  }

  /// Writes down a plan. The caller has held the store's lease since before it was made.
  public func apply(_ plan: StoryPass, at now: Timestamp) throws(StoreError) {
    try store.commit(plan, decided: [], at: now)
    try FigureTelling(store: store).tell()
  }
}
