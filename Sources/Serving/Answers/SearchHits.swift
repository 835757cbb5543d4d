import Store

/// What has the words that somebody looks for.
enum SearchHits {
  /// The last place whose next page can be asked for: beyond it nothing is put in order.
  static let furthest = 2_000

  /// The articles; none where there is no word to look for: marks alone stand in no article.
  static func find(_ words: String, limit: Int, offset: Int = 0, in store: Store) throws -> [SearchHit] {
    do {
      return try store.search(words, limit: limit, offset: offset)
    } catch  where error.kind == .badQuery {
      return []
    }
  }
}
