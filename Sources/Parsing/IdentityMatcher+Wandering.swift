import News

/// What tells that guids say the place in the document, not the item: they wander to the next item with every new one.
extension IdentityMatcher {
  /// An entry whose title, time or words are not those of the article that its guid names.
  private struct Suspect {
    var index: Int
    var article: KnownArticle
    var own: Likeness
    /// Its link, too, may say the place: it is not looked at.
    var isInSlot: Bool

    init(_ index: Int, _ article: KnownArticle, _ likeness: Likeness, isInSlot: Bool) {
      (self.index, self.article, self.isInSlot) = (index, article, isInSlot)
      own = isInSlot ? likeness.linkless : likeness
    }

    func isAnother(_ other: Likeness) -> Bool { SameItem.isAnother(isInSlot ? other.linkless : other, than: own) }
  }

  /// What an item without a page and a date shows.
  private struct Show: Hashable {
    var title: String
    var texts: [String]
  }

  /// Whether an entry under a known guid shows another article of the feed than the guid's, which no other entry of the
  /// document shows: the one whose page it leads to, or the one with its title and time. Where the entry's own article had
  /// that time, too, or nothing is dated, it takes two such entries.
  func hasWanderingGuids() -> Bool {
    var suspects: [Suspect] = []
    for (index, entry) in entries.enumerated() where isOpen(index) {
      guard entry.guid != nil || entry.isNamedByPlace, let article = byName[entry.primaryName],
        entry.entryHash != article.entryHash, let likeness = likeness(index, article)
      else { continue }
      let isInSlot = likeness.isSlot || entry.isNamedByPlace
      guard isInSlot || !keepsPage(index, article) else { continue }
      let suspect = Suspect(index, article, likeness, isInSlot: isInSlot)
      if !suspect.isInSlot, hasPageOfAnother(suspect) { return true }
      if !suspect.own.isAlike { suspects.append(suspect) }
    }
    guard !suspects.isEmpty else { return false }
    let texts = entries.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
    let dated = showingAnotherWithTime(
      suspects.filter { entries[$0.index].isDated && texts[entries[$0.index].text] == 1 })
    if dated.contains(where: { $0.own.time == .strange }) { return true }
    return dated.count >= 2 || showAnotherOfLastDocument(suspects.filter { !entries[$0.index].isDated })
  }

  /// Whether an entry leads to the page of another article, which it agrees with better; or with which it agrees in title,
  /// while that article's guid stands at yet another page.
  private func hasPageOfAnother(_ suspect: Suspect) -> Bool {
    let entry = entries[suspect.index]
    guard hasOwnPage(suspect.index), let link = entry.link, let other = byName[ArticleAlias(.link, link)],
      other.id != suspect.article.id, let theirs = likeness(suspect.index, other), theirs.title == .same
    else { return false }
    let own = suspect.own
    if own.title != .same || SameItem.isAnother(theirs, than: own) { return true }
    return own.time != .same && own.text != .same && own.text != .akin && standsElsewhere(other)
  }

  /// Whether the guid of an article stands at an entry that leads to another page.
  private func standsElsewhere(_ article: KnownArticle) -> Bool {
    entries.indices.contains { index in
      entries[index].guid != nil && entries[index].guid == article.guid && hasOwnPage(index)
        && !keepsPage(index, article)
    }
  }

  /// Those that have title and time of another article.
  private func showingAnotherWithTime(_ suspects: [Suspect]) -> [Suspect] {
    guard !suspects.isEmpty else { return [] }
    let others = witness.sameTitleAndTime(suspects.map(\.index))
    return suspects.filter { suspect in
      guard let other = others[suspect.index], other.id != suspect.article.id else { return false }
      return likeness(suspect.index, other).map(suspect.isAnother) ?? false
    }
  }

  /// Whether two and more have title and words of other articles of the last document, and nobody else has.
  private func showAnotherOfLastDocument(_ suspects: [Suspect]) -> Bool {
    guard suspects.count >= 2 else { return false }
    let before = witness.lastDocument([]).compactMap { article in
      witness.article(article).map { (article: article, show: Show(title: $0.title, texts: $0.texts)) }
    }
    let shown = Dictionary(grouping: before, by: \.show)
    let shows = entries.indices.map { Show(title: witness.entry($0).title, texts: witness.entry($0).texts) }
    let counts = shows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let found = suspects.filter { suspect in
      guard counts[shows[suspect.index]] == 1, let same = shown[shows[suspect.index]], same.count == 1,
        same[0].article.id != suspect.article.id, let theirs = likeness(suspect.index, same[0].article)
      else { return false }
      return suspect.isAnother(theirs)
    }
    return found.count >= 2
  }
}
