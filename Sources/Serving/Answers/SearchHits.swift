import Store

/// What has the words that somebody looks for.
enum SearchHits {
  /// A page of the articles; none where there is no word to look for: marks alone stand in no article.
  static func find(_ words: String, limit: Int, from place: SearchPlace?, in store: Store) throws -> FoundArticles {
    do {
      return try store.search(words, limit: limit, from: place)
    } catch  where error.kind == .badQuery {
      return FoundArticles(hits: [])
    }
  }
}
