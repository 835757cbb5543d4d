import News

extension IdentityMatcher {
  /// Rule 4: entries whose guid is new or which have none, and the articles that they are: those that the document before had and
  /// this one has not, and those of the store that have their title and time.
  ///
  /// Title and time that are both the same, or title and words, say enough (``SameItem/underNoName(_:)``). A title alone
  /// does if the same holds for half of the document: two entries without dates, or three whose dates moved. A title that
  /// several entries or several articles have says nothing.
  func returns() -> [(index: Int, article: KnownArticle)] {
    let open = entries.indices.filter { index in
      isOpen(index) && entries[index].guid.map { byName[ArticleAlias(.guid, $0)] == nil } ?? true
    }
    guard !open.isEmpty else { return [] }
    var free: [(article: KnownArticle, sighting: Sighting)] = []
    for article in witness.lastDocument(Set(byArticle.keys)) {
      if let sighting = witness.article(article) { free.append((article, sighting)) }
    }
    var found = pairs(open, free)
    // what left the document earlier than last time
    let rest = open.filter { index in
      entries[index].isDated && !found.contains { $0.index == index && $0.trust == .sure }
    }
    if rest.count >= 2, rest.count * 2 >= entries.count {
      let same = witness.sameTitleAndTime(rest).filter { byArticle[$0.value.id] == nil }
      if same.count >= 2, same.count * 2 >= entries.count {
        found += same.sorted { $0.key < $1.key }.map { Pair(index: $0.key, article: $0.value, trust: .sure) }
      }
    }
    let undated = found.count { $0.trust != .ifManyMoved }
    let isMass = found.count >= (undated == found.count ? 2 : 3) && found.count * 2 >= entries.count
    var taken: Set<ArticleID> = []
    var done: Set<Int> = []
    return found.sorted { ($0.trust == .sure ? 0 : 1, $0.index) < ($1.trust == .sure ? 0 : 1, $1.index) }
      .filter { pair in
        guard pair.trust == .sure || isMass, !taken.contains(pair.article.id), !done.contains(pair.index) else {
          return false
        }
        taken.insert(pair.article.id)
        done.insert(pair.index)
        return true
      }.map { ($0.index, $0.article) }
  }

  private struct Pair {
    var index: Int
    var article: KnownArticle
    var trust: SameItem.Return
  }

  /// Entries and articles that may be one, by a title or a time that only they have.
  private func pairs(_ open: [Int], _ free: [(article: KnownArticle, sighting: Sighting)]) -> [Pair] {
    guard !free.isEmpty else { return [] }
    let sightings = open.map { ($0, witness.entry($0)) }
    let titles = Self.counts(sightings.map(\.1.title))
    let times = Self.counts(sightings.compactMap(\.1.published))
    let freeTitles = Self.counts(free.map(\.sighting.title))
    let freeTimes = Self.counts(free.compactMap(\.sighting.published))
    var byTitle: [String: Int] = [:]
    var byTime: [Timestamp: Int] = [:]
    for (place, article) in free.enumerated() {
      if freeTitles[article.sighting.title] == 1, !article.sighting.title.isEmpty {
        byTitle[article.sighting.title] = place
      }
      if let time = article.sighting.published, freeTimes[time] == 1 { byTime[time] = place }
    }
    return sightings.compactMap { index, sighting in
      let titled = titles[sighting.title] == 1 ? byTitle[sighting.title] : nil
      let timed = sighting.published.flatMap { times[$0] == 1 ? byTime[$0] : nil }
      for place in [titled, timed].compactMap(\.self) {
        let trust = SameItem.underNoName(
          Likeness(sighting, free[place].sighting), isNameless: entries[index].guid == nil && !entries[index].hasPage)
        if trust != .no { return Pair(index: index, article: free[place].article, trust: trust) }
      }
      return nil
    }
  }

  private static func counts<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
