import News
import Store

/// What holds for a pass beside the feeds' own rows; read once, when it begins.
struct AskingTerms: Sendable {
  /// What a person set about how feeds are asked.
  var access: [FeedID: FeedAccess] = [:]
  /// Seconds that each feed of a host leaves between two requests, where the host ever throttled one.
  var hostGaps: [String: Int] = [:]

  /// Nothing special.
  init() {}

  /// As the store has it.
  init(_ store: Store) throws(StoreError) {
    access = try store.feedAccess()
    hostGaps = try store.hostGaps()
  }
}
