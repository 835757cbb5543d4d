import News

extension IdentityMatcher {
  /// Rule 4: entries whose guid is new or which have none, and the articles that they are: those that the document before had and
  /// this one has not, and those of the store that have their title.
  ///
  /// Title and time that are both the same, or title and words, say enough (``SameItem/underNoName(_:isNameless:)``). A title
  /// alone does if the same holds for half of the document: two entries without dates, or three whose dates moved. A title
  /// that several entries or several articles have says nothing.
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
    let sure = Set(found.filter { $0.trust == .sure }.map(\.index))
    found += goneEarlier(open.filter { !sure.contains($0) }, isMany: open.count >= 2 && open.count * 2 >= entries.count)
    let undated = found.count { $0.trust != .ifManyMoved }
    let isMass = found.count >= (undated == found.count ? 2 : 3) && found.count * 2 >= entries.count
    // dates that stayed with more of them speak against dates that moved
    let haveMoved = (found.count - undated) * 2 >= found.count
    var taken: Set<ArticleID> = []
    var done: Set<Int> = []
    return found.sorted { ($0.trust == .sure ? 0 : 1, $0.index) < ($1.trust == .sure ? 0 : 1, $1.index) }
      .filter { pair in
        let isTrusted = pair.trust == .sure || isMass && (pair.trust == .ifMany || haveMoved)
        guard isTrusted, !taken.contains(pair.article.id), !done.contains(pair.index) else { return false }
        taken.insert(pair.article.id)
        done.insert(pair.index)
        return true
      }.map { ($0.index, $0.article) }
  }

  /// Entries and articles that left the document earlier than last time. Those with title and time need the same words, or
  /// company: half of the document. Those with a title alone need both, since the past has many titles, unless the site moved
  /// to another host with the addresses of its pages.
  private func goneEarlier(_ rest: [Int], isMany: Bool) -> [Pair] {
    let dated = rest.filter { entries[$0].isDated }
    var found = dated.isEmpty ? [] : pairs(witness.sameTitleAndTime(dated))
    if found.count < 2 || found.count * 2 < entries.count { found.removeAll { !$0.hasSameWords } }
    let done = Set(found.map(\.index))
    let left = rest.filter { !done.contains($0) }
    guard isMany, !left.isEmpty else { return found }
    return found
      + pairs(witness.sameTitle(left)).filter { $0.trust == .sure && $0.hasSameWords || $0.trust == .ifManyMoved }
  }

  /// Those of these that the signs allow.
  private func pairs(_ found: [Int: KnownArticle]) -> [Pair] {
    found.sorted { $0.key < $1.key }.compactMap { index, article in
      guard byArticle[article.id] == nil, let likeness = likeness(index, article) else { return nil }
      let trust = SameItem.underNoName(likeness, isNameless: isNameless(index))
      // a title at another time says nothing of the past, but for a site that moved and kept the addresses of its pages
      let hasMoved = trust == .ifManyMoved && likeness.link == .akin && likeness.isElsewhere
      guard trust == .sure || trust == .ifMany || hasMoved else { return nil }
      return Pair(index: index, article: article, trust: trust, hasSameWords: likeness.text == .same)
    }
  }

  private func isNameless(_ index: Int) -> Bool { entries[index].guid == nil && !hasOwnPage(index) }

  private struct Pair {
    var index: Int
    var article: KnownArticle
    var trust: SameItem.Return
    var hasSameWords = false
  }

  /// Entries and articles that may be one, by a title or a time that only they have, or else by words that only they have.
  private func pairs(_ open: [Int], _ free: [(article: KnownArticle, sighting: Sighting)]) -> [Pair] {
    guard !free.isEmpty else { return [] }
    let sightings = open.map { ($0, witness.entry($0)) }
    let titles = Self.shared(sightings.map(\.1), free.map(\.sighting)) { $0.title.isEmpty ? nil : $0.title }
    let times = Self.shared(sightings.map(\.1), free.map(\.sighting), by: \.published)
    let words = Self.shared(sightings.map(\.1), free.map(\.sighting)) { [$0.title] + $0.texts }
    let rebuild = Self.rebuild(sightings.map(\.1), free.map(\.sighting), titles)
    return sightings.compactMap { index, sighting in
      if sharesText(index) { return sameWords(index, free) }
      let timed = sighting.published.flatMap { times[$0] }
      for place in [titles[sighting.title], timed, words[[sighting.title] + sighting.texts]].compactMap(\.self) {
        let likeness = likeness(index, free[place].sighting, areLinksShared: sharesLink(index))
        // a title that others have says nothing without words
        if place != titles[sighting.title], place != timed, likeness.text != .same { continue }
        let trust = SameItem.underNoName(likeness, isNameless: isNameless(index), rebuild: rebuild)
        if trust != .no { return Pair(index: index, article: free[place].article, trust: trust) }
      }
      return nil
    }
  }

  /// What only one of the entries and only one of the lost articles has, and which of the articles has it.
  private static func shared<Sign: Hashable>(
    _ open: [Sighting], _ free: [Sighting], by sign: (Sighting) -> Sign?
  ) -> [Sign: Int] {
    let counts = open.compactMap(sign).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let places = Dictionary(grouping: free.indices.filter { sign(free[$0]) != nil }) { sign(free[$0]) }
    return counts.filter { $0.value == 1 }.keys.reduce(into: [:]) { found, value in
      if let there = places[value], there.count == 1 { found[value] = there[0] }
    }
  }

  /// Whether entries that come at other times under known titles look like a rebuild or like a programme.
  private static func rebuild(
    _ open: [Sighting], _ free: [Sighting], _ titles: [String: Int]
  ) -> SameItem.Rebuild {
    let times = Set(open.compactMap(\.published))
    let before = Set(free.compactMap(\.published))
    let isDifferent = before.count > 1 || before.allSatisfy(\.isMidnight) && !times.allSatisfy(\.isMidnight)
    if open.count >= 3, times.count == 1, isDifferent, times.isDisjoint(with: before) { return .certain }
    let known = open.compactMap { entry in titles[entry.title].map { Likeness(entry, free[$0]) } }
    // shows begin at full and half hours, and a little late on the next day
    let isProgramme =
      known.contains(where: \.isDaysApart) || known.count(where: \.isAboutDaysApart) * 2 > known.count
      || times.allSatisfy { $0.milliseconds % 1_800_000 == 0 }
    return isProgramme ? .unlikely : .possible
  }

  /// The first article that an entry without names is by its words, since others in the document have its title and date.
  private func sameWords(
    _ index: Int, _ free: [(article: KnownArticle, sighting: Sighting)]
  ) -> Pair? {
    free.first { article in
      let likeness = likeness(index, article.sighting, areLinksShared: sharesLink(index))
      return likeness.title == .same && likeness.time != .strange && (likeness.text == .same || likeness.text == .akin)
    }.map { Pair(index: index, article: $0.article, trust: .sure) }
  }
}
