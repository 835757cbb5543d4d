import News
import Store
import Syncing

/// Questions whose answer may be that there is no such thing.
enum Lookup {
  /// The answer, or nil where the store knows no such id.
  static func optional<Answer>(_ question: () throws -> Answer) throws -> Answer? {
    do {
      return try question()
    } catch let error as StoreError where error.kind == .notFound {
      return nil
    }
  }

  /// A feed by its id, the beginning of it, or its URL, however that is spelt: as it was given when it was added, too.
  static func record(_ reference: String, in store: Store) throws -> FeedRecord {
    let subscribed = FeedAdder.subscribed(reference)
    if reference.contains("://"), subscribed != reference, try optional({ try store.feed(reference) }) == nil,
      let record = try optional({ try store.feed(subscribed) })
    {
      return record
    }
    return try store.feed(reference)
  }

  /// The feed whose articles are asked for. One that was removed is known by its exact URL or its whole id, as long as
  /// there are articles of it: they stay.
  static func feed(_ reference: String, in store: Store) throws -> FeedID {
    do {
      return try record(reference, in: store).feed.id
    } catch let error as StoreError where error.kind == .notFound {
      let removed = reference.contains("://") ? FeedID.derived(from: reference) : FeedID(reference)
      if try store.articles(ArticleQuery(feed: removed, limit: 1)).isEmpty { throw error }
      return removed
    }
  }
}
