import News

/// By which of its names an entry is known in its document.
extension IdentityMatcher {
  /// The name that identifies an entry in this document (rules 1 and 6).
  func firstName(_ index: Int) -> ArticleAlias {
    let index = originals[index]
    let name = entries[index].primaryName
    guard name.kind != .guid else { return name }
    let text = textName(index)
    guard name.kind == .link, byName[text] == nil else { return text }
    guard (linkCounts[name.key] ?? 0) > 1 else { return name }
    // the entry that had the link to itself before keeps its article
    if !sharesText(index), let article = byName[name], let likeness = likeness(index, article),
      likeness.title == .same, likeness.time == .same || SameItem.underDoubtfulName(likeness)
    {
      return name
    }
    return text
  }

  /// Title and date as a name, with the words where several entries without a page have the same.
  func textName(_ index: Int) -> ArticleAlias {
    let entry = entries[index]
    let text = ArticleAlias(.text, entry.text)
    guard let words = entry.words.map({ ArticleAlias(.text, $0) }) else { return text }
    if byName[words] != nil { return words }
    guard sharesText(index) else { return text }
    // the entry that had title and date to itself before keeps its article
    if let article = byName[text], likeness(index, article)?.agreesInWords == true { return text }
    return words
  }

  /// Names of an entry that prove little (rule 3): its own, but not the link to a page, or to a place of several entries,
  /// under a new guid, which is one of several items of one page; and the address that an article's page states.
  func doubtfulNames(_ index: Int) -> [ArticleAlias] {
    let entry = entries[index]
    guard entry.guid != nil else { return entry.names + [entry.hint].compactMap(\.self) }
    guard let link = entry.link, linkCounts[link] == 1 else { return [] }
    if !entry.hasPage { return entry.names }
    return byName[entry.primaryName] == nil ? [entry.hint].compactMap(\.self) : []
  }

  /// The names to remember for an entry: a link that several entries share names none of them.
  func aliases(_ entry: EntryIdentity, _ name: ArticleAlias) -> [ArticleAlias] {
    var aliases: [ArticleAlias] = []
    let isShared = sharesLink(entry)
    if let guid = entry.guid { aliases.append(ArticleAlias(.guid, guid)) }
    if let link = entry.link, !isShared { aliases.append(ArticleAlias(.link, link)) }
    if entry.guid == nil, entry.link == nil || isShared || name.kind == .text {
      aliases.append(name.kind == .text ? name : ArticleAlias(.text, entry.text))
    }
    return aliases
  }

  /// Whether several differently named entries have an entry's link, which then is the page of none of them.
  func sharesLink(_ index: Int) -> Bool { sharesLink(entries[index]) }

  private func sharesLink(_ entry: EntryIdentity) -> Bool { entry.link.map { (linkCounts[$0] ?? 0) > 1 } ?? false }

  /// Whether an entry leads to a page that no other entry leads to.
  func hasOwnPage(_ index: Int) -> Bool { entries[index].hasPage && !sharesLink(index) }

  /// Whether an entry has neither a guid to trust nor a page, and title and date of another one.
  func sharesText(_ index: Int) -> Bool {
    entries[index].guid == nil && entries[index].words != nil && sharedTexts.contains(entries[index].text)
  }

  /// Titles with dates of entries without names that several of them have, in words that do not agree.
  func textsOfSeveral() -> Set<String> {
    var words: [String: String] = [:]
    var shared: Set<String> = []
    for (index, entry) in entries.enumerated() where originals[index] == index && !entry.isTombstone {
      guard entry.guid == nil, let own = entry.words else { continue }
      if let other = words.updateValue(own, forKey: entry.text), other != own { shared.insert(entry.text) }
    }
    return shared
  }

  /// How many differently named entries have each link.
  func countLinks() -> [String: Int] {
    var names: [String: Set<ArticleAlias>] = [:]
    for (index, entry) in entries.enumerated() where originals[index] == index && !entry.isTombstone {
      guard let link = entry.link else { continue }
      let text = sharesText(index) ? entry.words ?? entry.text : entry.text
      names[link, default: []].insert(entry.guid.map { ArticleAlias(.guid, $0) } ?? ArticleAlias(.text, text))
    }
    return names.mapValues(\.count)
  }
}
