public import News

/// What an entry of a document is to the store.
public struct IdentityMatch: Sendable, Hashable {
  /// Why an entry is taken for an article.
  public enum Reason: Sendable, Hashable {
    /// Its first name is known, and nothing about its names changed.
    case known
    /// The guid is known, the link is another one than last time: the article moved.
    case linkChanged
    /// The guid is new, the link is that of an article whose guid has gone: the publisher renumbered.
    case guidChanged
    /// Nothing of it is known.
    case new
  }

  /// Index of the entry in the document.
  public var entry: Int
  /// The article; nil for a new one.
  public var article: ArticleID?
  /// What the id of a new article is derived from, beside the feed's id.
  public var identity: String
  /// Names that the store has to remember from now on.
  public var aliases: [ArticleAlias]
  /// Why.
  public var reason: Reason
}

/// Finds the articles that the entries of a document are.
///
/// 1. An entry whose first name (guid; link in link mode or without a guid; else title and date) is known is that article.
/// 2. An entry with a new guid is the article that its link belongs to, if no entry of the document has that article's own
///    guid, no other entry of the document has the link, and the title is the same, or the document is a mass
///    re-publication. Several items that point to one page, at the same time or one after another, thus stay apart.
/// 3. Entries without a guid that share a link within the document are told apart by title and date.
/// 4. Of entries that are the same article the one with the newest stated time counts, among equals one that the store
///    knows in this form, else the first. The others are left out: a document that carries an item twice in two wordings
///    does not make a version of each at every poll.
public struct IdentityMatcher {
  private let entries: [EntryIdentity]
  private let mode: IdentityMode
  private let isSameTitle: (Int, KnownArticle) -> Bool
  private var byName: [ArticleAlias: KnownArticle] = [:]
  private var byArticle: [ArticleID: Int] = [:]
  private var byIdentity: [String: Int] = [:]
  private var linkCounts: [String: Int] = [:]
  private var matches: [IdentityMatch?]

  /// The articles of a document's entries, one match an article, in document order.
  ///
  /// - Parameters:
  ///   - known: what the store has for the entries' names.
  ///   - isSameTitle: whether an entry, by its index, has the title that an article has now; asked in rare cases only.
  public static func match(
    _ entries: [EntryIdentity], known: [KnownArticle], mode: IdentityMode,
    isSameTitle: (Int, KnownArticle) -> Bool
  ) -> [IdentityMatch] {
    withoutActuallyEscaping(isSameTitle) { isSameTitle in
      var matcher = IdentityMatcher(entries, known, mode, isSameTitle)
      matcher.matchFirstNames()
      matcher.matchLinks()
      matcher.addNew()
      return matcher.matches.compactMap(\.self)
    }
  }

  private init(
    _ entries: [EntryIdentity], _ known: [KnownArticle], _ mode: IdentityMode,
    _ isSameTitle: @escaping (Int, KnownArticle) -> Bool
  ) {
    self.entries = entries
    self.mode = mode
    self.isSameTitle = isSameTitle
    matches = Array(repeating: nil, count: entries.count)
    for article in known {
      for alias in article.aliases { byName[alias] = article }
      if let guid = article.guid { byName[ArticleAlias(.guid, guid)] = article }
    }
    linkCounts = Self.linkCounts(entries)
  }

  /// How many differently named entries have each link.
  private static func linkCounts(_ entries: [EntryIdentity]) -> [String: Int] {
    var names: [String: [ArticleAlias]] = [:]
    for entry in entries where !entry.isTombstone {
      guard let link = entry.link else { continue }
      let name = entry.guid.map { ArticleAlias(.guid, $0) } ?? ArticleAlias(.text, entry.text)
      if names[link]?.contains(name) != true { names[link, default: []].append(name) }
    }
    return names.mapValues(\.count)
  }

  /// Rule 1.
  private mutating func matchFirstNames() {
    for (index, entry) in entries.enumerated() {
      let name = firstName(index)
      guard let article = byName[name] else { continue }
      if entry.isTombstone || !isTaken(article, by: entry) { claim(index, article, name) }
    }
  }

  /// Two entries under two guids of one article, with two links, are two articles: the renumbering was none.
  private func isTaken(_ article: KnownArticle, by entry: EntryIdentity) -> Bool {
    guard mode == .guid, let other = byArticle[article.id], let guid = entry.guid else { return false }
    return entries[other].guid != guid && entries[other].link != entry.link
  }

  /// Rule 2.
  private mutating func matchLinks() {
    guard mode == .guid else { return }
    var candidates: [(index: Int, article: KnownArticle, isSure: Bool)] = []
    for (index, entry) in entries.enumerated() where matches[index] == nil && entry.guid != nil && !entry.isTombstone {
      guard let link = entry.link, linkCounts[link] == 1, let article = byName[ArticleAlias(.link, link)],
        byArticle[article.id] == nil
      else { continue }
      candidates.append((index, article, isSameTitle(index, article)))
    }
    // a mass re-publication: most of the document has new guids, known links and its old titles
    let sure = candidates.count { $0.isSure }
    let isMigration = sure >= 3 && sure * 2 > entries.count
    for candidate in candidates where candidate.isSure || isMigration {
      guard byArticle[candidate.article.id] == nil else { continue }
      claim(candidate.index, candidate.article, firstName(candidate.index))
      matches[candidate.index]?.reason = .guidChanged
    }
  }

  /// What is left is new; entries with the same first name are one article.
  private mutating func addNew() {
    for (index, entry) in entries.enumerated() where matches[index] == nil && !entry.isTombstone {
      let name = firstName(index)
      // copies of an article that another entry stands for
      if let article = byName[name], let other = byArticle[article.id], !isTaken(article, by: entry), other != index {
        continue
      }
      let identity = Self.prefix(name.kind) + name.key
      if let other = byIdentity[identity] {
        guard isBetter(index, than: other, known: nil) else { continue }
        matches[other] = nil
      }
      byIdentity[identity] = index
      matches[index] = IdentityMatch(
        entry: index, article: nil, identity: identity, aliases: aliases(entry), reason: .new)
    }
  }

  /// The name that identifies an entry in this document (rules 1 and 3).
  private func firstName(_ index: Int) -> ArticleAlias {
    let entry = entries[index]
    let name = entry.primaryName(entry.isTombstone ? .guid : mode)
    guard name.kind == .link, mode == .guid else { return name }
    let text = ArticleAlias(.text, entry.text)
    let article = byName[name]
    if article == nil, byName[text] != nil { return text }
    guard (linkCounts[name.key] ?? 0) > 1 else { return name }
    // the entry that had the link to itself before keeps its article
    if let article, byName[text] == nil, isSameTitle(index, article) { return name }
    return text
  }

  /// Takes an entry for an article, unless a better copy stands for it already (rule 4).
  private mutating func claim(_ index: Int, _ article: KnownArticle, _ name: ArticleAlias) {
    if let other = byArticle[article.id] {
      guard isBetter(index, than: other, known: article) else { return }
      matches[other] = nil
    }
    byArticle[article.id] = index
    let entry = entries[index]
    let missing = entry.isTombstone ? [] : aliases(entry).filter { !isKnown($0, of: article) }
    let isMoved = entry.link != nil && article.link != nil && entry.link != article.link
    matches[index] = IdentityMatch(
      entry: index, article: article.id, identity: Self.prefix(name.kind) + name.key, aliases: missing,
      reason: isMoved ? .linkChanged : .known)
  }

  private func isKnown(_ alias: ArticleAlias, of article: KnownArticle) -> Bool {
    article.aliases.contains(alias) || (alias.kind == .link && alias.key == article.link)
      || (alias.kind == .guid && alias.key == article.guid)
  }

  private func isBetter(_ index: Int, than other: Int, known: KnownArticle?) -> Bool {
    let (new, old) = (entries[index], entries[other])
    if new.isTombstone != old.isTombstone { return old.isTombstone }
    let (newTime, oldTime) = (new.statedTime?.milliseconds ?? Int64.min, old.statedTime?.milliseconds ?? Int64.min)
    if newTime != oldTime { return newTime > oldTime }
    guard let known else { return false }
    return new.entryHash == known.entryHash && old.entryHash != known.entryHash
  }

  /// The names to remember for an entry: a link that several entries share names none of them.
  private func aliases(_ entry: EntryIdentity) -> [ArticleAlias] {
    var aliases: [ArticleAlias] = []
    let isShared = entry.link.map { (linkCounts[$0] ?? 0) > 1 } ?? false
    if let guid = entry.guid, mode == .guid || entry.link == nil { aliases.append(ArticleAlias(.guid, guid)) }
    if let link = entry.link, mode == .link || !isShared { aliases.append(ArticleAlias(.link, link)) }
    if entry.guid == nil, entry.link == nil || isShared { aliases.append(ArticleAlias(.text, entry.text)) }
    return aliases
  }

  private static func prefix(_ kind: ArticleAlias.Kind) -> String {
    switch kind {
    case .guid: "guid "
    case .link: "link "
    case .text: "text "
    }
  }
}
