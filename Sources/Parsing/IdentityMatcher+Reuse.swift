import News

/// What tells that a name was given to another item.
extension IdentityMatcher {
  /// Whether one guid stands at two items of the document (FreshRSS pull request 1887).
  func givesOneGuidToSeveral() -> Bool {
    var first: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where !entry.isTombstone {
      guard let guid = entry.guid else { continue }
      guard let other = first[guid] else {
        first[guid] = index
        continue
      }
      let before = entries[other]
      if before.link == entry.link, before.title == entry.title, before.statedTime == entry.statedTime,
        before.words == entry.words
      {
        continue
      }
      let likeness = Likeness(witness.entry(index), witness.entry(other))
      if !SameItem.inOneDocument(guid, likeness) { return true }
    }
    return false
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
    guard entries[index].hasPage, let link = entries[index].link else { return false }
    return link == article.link || article.aliases.contains(ArticleAlias(.link, link))
  }

  /// Whether a link to a page leads to another item than before, which says so by all of its signs.
  func isOtherItem(_ index: Int, _ article: KnownArticle) -> Bool {
    guard entries[index].entryHash != article.entryHash, let likeness = likeness(index, article) else { return false }
    return SameItem.isOutvoted(likeness) || SameItem.isNextOfPlace(likeness)
  }

  /// Two entries under two guids of one article, with two links, are two articles where their signs do not say that they
  /// are one: the renumbering was none.
  func isTaken(_ article: KnownArticle, by index: Int) -> Bool {
    guard let other = byArticle[article.id], let guid = entries[index].guid else { return false }
    return entries[other].guid != guid && entries[other].link != entries[index].link
      && !SameItem.inOneDocument(guid, Likeness(witness.entry(index), witness.entry(other)))
  }
}
