import News

/// What tells that a name was given to another item.
extension IdentityMatcher {
  /// What an entry shows beside its guid.
  private struct Show: Hashable {
    var link: String?
    var title: ContentHash
    var time: Timestamp?
    var words: String?
  }

  /// Whether one guid stands at two items of the document (FreshRSS pull request 1887). An item may stand there twice; where
  /// three and more entries that differ have one link, that link says nothing.
  func givesOneGuidToSeveral() -> Bool {
    let shows = entries.map { Show(link: $0.link, title: $0.title, time: $0.statedTime, words: $0.words) }
    var first: [String: Int] = [:]
    var pairs: [(guid: String, one: Int, other: Int)] = []
    for (index, entry) in entries.enumerated() where !entry.isTombstone {
      guard let guid = entry.guid else { continue }
      let one = first[guid] ?? index
      first[guid] = one
      if shows[one] != shows[index] { pairs.append((guid, one, index)) }
    }
    guard !pairs.isEmpty else { return false }
    let counts = Set(shows).reduce(into: [:]) { $0[$1.link, default: 0] += 1 }
    return pairs.contains { guid, one, other in
      let likeness = likeness(other, witness.entry(one))
      let isShared = likeness.link == .same && (counts[shows[one].link] ?? 0) > 2
      return !SameItem.inOneDocument(guid, isShared ? likeness.linkless : likeness)
    }
  }

  /// Entries under known guids with other links, if they are half of the document and all have their old titles: the site
  /// moved, whatever it did to dates.
  func entriesThatMovedTogether() -> Set<Int> {
    var moved: Set<Int> = []
    var titles: Set<String> = []
    for (index, entry) in entries.enumerated() where !entry.isTombstone {
      guard let guid = entry.guid, let article = byName[ArticleAlias(.guid, guid)], let link = entry.link,
        let before = article.link, link != before, let sighting = witness.article(article)
      else { continue }
      let title = witness.entry(index).title
      guard sighting.title == title, titles.insert(title).inserted else { continue }
      moved.insert(index)
    }
    return moved.count >= 3 && moved.count * 2 >= entries.count ? moved : []
  }

  /// Whether a known guid names another item now.
  func isReuse(_ index: Int, of article: KnownArticle, _ guid: String) -> Bool {
    guard entries[index].entryHash != article.entryHash, let likeness = likeness(index, article),
      likeness.isSlot || !keepsPage(index, article)
    else { return false }
    return !SameItem.underGuid(guid, likeness)
  }

  /// Whether an entry leads to a page that is known to be the article's.
  func keepsPage(_ index: Int, _ article: KnownArticle) -> Bool {
    guard hasOwnPage(index), let link = entries[index].link else { return false }
    return link == article.link || article.aliases.contains(ArticleAlias(.link, link))
  }

  /// Whether a link to a page leads to another item than before, which says so by its other signs.
  func isOtherItem(_ index: Int, _ article: KnownArticle) -> Bool {
    guard entries[index].entryHash != article.entryHash, let link = entries[index].link,
      let likeness = likeness(index, article)
    else { return false }
    return !SameItem.underLinkAlone(link, likeness)
  }

  /// Two entries under two guids of one article, with two links, are two articles where their signs do not say that they
  /// are one: the renumbering was none.
  func isTaken(_ article: KnownArticle, by index: Int) -> Bool {
    guard let other = byArticle[article.id], let guid = entries[index].guid else { return false }
    return entries[other].guid != guid && entries[other].link != entries[index].link
      && !SameItem.inOneDocument(guid, likeness(index, witness.entry(other)))
  }
}
