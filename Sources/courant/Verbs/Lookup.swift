import News
import Store

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

  /// The feed whose articles are asked for. One that was removed is known by its exact URL or its whole id, as long as
  /// there are articles of it: they stay.
  static func feed(_ reference: String, in store: Store) throws -> FeedID {
    do {
      return try store.feed(reference).feed.id
    } catch  where error.kind == .notFound {
      let removed = reference.contains("://") ? FeedID.derived(from: reference) : FeedID(reference)
      if try store.articles(ArticleQuery(feed: removed, limit: 1)).isEmpty { throw error }
      return removed
    }
  }
}
