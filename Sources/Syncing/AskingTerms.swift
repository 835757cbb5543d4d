import Fetching
import News
import Store

/// What holds for a pass beside the feeds' own rows; read once, when it begins.
struct AskingTerms: Sendable {
  /// What a person set about how feeds are asked.
  var access: [FeedID: FeedAccess] = [:]
  /// What each feed of a host leaves between two requests, where the host throttled one.
  var hostGaps: [String: LearntGap] = [:]
  /// Feeds of a host that are asked in the pass, where they are more than two.
  var crowds: [String: Int] = [:]

  /// Nothing special.
  init() {}

  /// As the store has it.
  init(_ store: Store, crowds: [String: Int]) throws(StoreError) {
    self.crowds = crowds
    access = try store.feedAccess()
    hostGaps = try store.hostGaps()
  }

  /// Whether no other feed of a feed's host comes after it in the pass: two have a connection each.
  func isAlone(_ feed: Feed) -> Bool {
    crowds.isEmpty || Fetcher.hostKey(of: feed.url).map { crowds[$0] == nil } ?? true
  }
}
