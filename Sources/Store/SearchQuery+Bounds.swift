extension SearchQuery {
  /// Words and phrases that are looked for at most. Nobody types so many; a pasted page has more, and each costs.
  static let mostTerms = 32
  /// Of them with a star: each stands for up to thousands of words. Twenty of a single letter took 5 s over 30,000 articles.
  static let mostBeginnings = 4

  /// Reads what a person types; throws `badQuery` where there is nothing to look for, `tooBroad` where it is too much.
  static func read(_ text: String) throws(StoreError) -> SearchQuery {
    let query = SearchQuery(text)
    guard query.expression != nil else {
      throw StoreError(
        .badQuery, what: "cannot search for", subject: text, why: "it has no word to look for",
        advice: "give at least one word")
    }
    try query.checkBounds(text)
    return query
  }

  /// Throws `tooBroad` for a search that would hold up everybody else.
  func checkBounds(_ text: String) throws(StoreError) {
    let all = terms + forbidden
    let beginnings = all.count { $0.beginning != nil }
    guard all.count > Self.mostTerms || beginnings > Self.mostBeginnings else { return }
    let isLong = all.count > Self.mostTerms
    throw StoreError(
      .tooBroad, what: "cannot search for", subject: String(text.prefix(60)) + (text.count > 60 ? "…" : ""),
      why: isLong ? "it has \(all.count) words and phrases" : "it has \(beginnings) words with a star",
      advice: "give at most \(isLong ? Self.mostTerms : Self.mostBeginnings)")
  }
}

extension Store {
  /// Looks whether a text can be searched for, now and later; throws `badQuery` or `tooBroad` as a search does.
  public static func checkSearch(_ text: String) throws(StoreError) { _ = try SearchQuery.read(text) }
}
