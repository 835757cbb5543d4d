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
    /// Guid and link are new, title and time are those of an article, as they are for most of the document: the publisher
    /// moved to another system.
    case migrated
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
/// For every entry one of five things is so, tried in this order (docs/parsing.md has them as a table):
///
/// 1. **Known.** Its first name (guid; link in link mode or without a guid; else title and date) is that of an article. If
///    the guid came with another link than last time, the article moved; but if link and title have nothing in common with
///    the article's (``Likeness/strange``), or the link is that of another article with this very title, the guid is
///    reused: the document is then matched again in link mode, and the feed stays in it.
/// 2. **Renumbered.** The guid is new, the link is that of an article whose own guids are not in the document, and no other
///    entry of the document has the link; and the title is the article's, or the two are akin, or the document is a mass
///    re-publication. Several items that point to one page, at the same time or one after another, thus stay apart.
/// 3. **Migrated.** Guid and link are new, and title and stated time are those of an article: believed where it is so for
///    most of the document.
/// 4. **A copy** of an entry that stands in the document already: of several the one with the newest stated time counts,
///    among equals one that the store knows in this form, else the first. A document that carries an item twice in two
///    wordings does not make a version of each at every poll.
/// 5. **New.** Entries without a guid that share a link within the document are told apart by title and date.
public struct IdentityMatcher {
  /// What the store, and the texts themselves, say of an entry and an article. Asked in rare cases only.
  public struct Witness {
    /// How much an entry, by its index, has in common with an article.
    public var likeness: (Int, KnownArticle) -> Likeness
    /// The articles of the feed whose title and stated time are those of entries, by the entries' indices. Asked for
    /// entries of which no name is known, if they are most of a document.
    public var sameTitleAndTime: ([Int]) -> [Int: KnownArticle]

    /// A witness from its answers.
    public init(
      likeness: @escaping (Int, KnownArticle) -> Likeness,
      sameTitleAndTime: @escaping ([Int]) -> [Int: KnownArticle] = { _ in [:] }
    ) {
      self.likeness = likeness
      self.sameTitleAndTime = sameTitleAndTime
    }
  }

  /// The articles of a document's entries.
  public struct Outcome: Sendable, Hashable {
    /// One match an article, in document order.
    public var matches: [IdentityMatch]
    /// A guid was seen to name another item than before; match again in link mode.
    public var reusesGuids: Bool
  }

  private let entries: [EntryIdentity]
  private let witness: Witness
  private var byName: [ArticleAlias: KnownArticle] = [:]
  private var byArticle: [ArticleID: Int] = [:]
  private var byIdentity: [String: Int] = [:]
  private var linkCounts: [String: Int] = [:]
  private var matches: [IdentityMatch?]
  private var reusesGuids = false

  /// Matches a document.
  ///
  /// - Parameters:
  ///   - entries: as the feed's mode sees them (``EntryIdentity/told(by:)``).
  ///   - known: what the store has for the entries' names.
  public static func match(_ entries: [EntryIdentity], known: [KnownArticle], witness: Witness) -> Outcome {
    var matcher = IdentityMatcher(entries, known, witness)
    matcher.matchFirstNames()
    matcher.matchLinks()
    matcher.matchTexts()
    matcher.addNew()
    return Outcome(matches: matcher.matches.compactMap(\.self), reusesGuids: matcher.reusesGuids)
  }

  private init(_ entries: [EntryIdentity], _ known: [KnownArticle], _ witness: Witness) {
    self.entries = entries
    self.witness = witness
    matches = Array(repeating: nil, count: entries.count)
    for article in known { for alias in article.aliases { byName[alias] = article } }
    // a guid that was given to several items names the article that had it first, which its aliases say
    for article in known {
      guard let guid = article.guid, byName[ArticleAlias(.guid, guid)] == nil else { continue }
      byName[ArticleAlias(.guid, guid)] = article
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
      if entry.isTombstone {
        claim(index, article, name)
      } else if isReuse(index, of: article, name) {
        reusesGuids = true
      } else if !isTaken(article, by: entry) {
        claim(index, article, name)
      }
    }
  }

  /// Whether a known guid names another item now.
  private func isReuse(_ index: Int, of article: KnownArticle, _ name: ArticleAlias) -> Bool {
    let entry = entries[index]
    guard name.kind == .guid, let link = entry.link, let before = article.link, link != before,
      !article.aliases.contains(ArticleAlias(.link, link))
    else { return false }
    let likeness = witness.likeness(index, article)
    if likeness == .strange { return true }
    guard likeness != .same, let other = byName[ArticleAlias(.link, link)], other.id != article.id else { return false }
    return witness.likeness(index, other) == .same
  }

  /// Two entries under two guids of one article, with two links, are two articles: the renumbering was none.
  private func isTaken(_ article: KnownArticle, by entry: EntryIdentity) -> Bool {
    guard let other = byArticle[article.id], let guid = entry.guid else { return false }
    return entries[other].guid != guid && entries[other].link != entry.link
  }

  /// Rule 2.
  private mutating func matchLinks() {
    var candidates: [(index: Int, article: KnownArticle, likeness: Likeness)] = []
    for (index, entry) in entries.enumerated() where matches[index] == nil && entry.guid != nil && !entry.isTombstone {
      guard let link = entry.link, linkCounts[link] == 1, let article = byName[ArticleAlias(.link, link)],
        byArticle[article.id] == nil
      else { continue }
      candidates.append((index, article, witness.likeness(index, article)))
    }
    // a mass re-publication: most of the document has new guids, known links and its old titles
    let sure = candidates.count { $0.likeness == .same }
    let isMass = sure >= 3 && sure * 2 > entries.count
    for candidate in candidates where candidate.likeness != .strange || isMass {
      guard byArticle[candidate.article.id] == nil else { continue }
      claim(candidate.index, candidate.article, firstName(candidate.index))
      matches[candidate.index]?.reason = .guidChanged
    }
  }

  /// Rule 3.
  private mutating func matchTexts() {
    let open = entries.indices.filter { matches[$0] == nil && !entries[$0].isTombstone && entries[$0].isDated }
    guard open.count >= 3, open.count * 2 > entries.count, !reusesGuids else { return }
    let unknown = open.filter { index in
      !entries[index].names.contains { byName[$0] != nil }
    }
    guard unknown.count * 2 > entries.count else { return }
    let found = witness.sameTitleAndTime(unknown)
    guard found.count >= 3, found.count * 2 > entries.count else { return }
    for index in unknown {
      guard let article = found[index], byArticle[article.id] == nil else { continue }
      claim(index, article, firstName(index))
      matches[index]?.reason = .migrated
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

  /// The name that identifies an entry in this document (rules 1 and 5).
  private func firstName(_ index: Int) -> ArticleAlias {
    let entry = entries[index]
    let name = entry.primaryName
    guard name.kind == .link else { return name }
    let text = ArticleAlias(.text, entry.text)
    let article = byName[name]
    if article == nil, byName[text] != nil { return text }
    guard (linkCounts[name.key] ?? 0) > 1 else { return name }
    // the entry that had the link to itself before keeps its article
    if let article, byName[text] == nil, witness.likeness(index, article) == .same { return name }
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
    if let guid = entry.guid { aliases.append(ArticleAlias(.guid, guid)) }
    if let link = entry.link, !isShared { aliases.append(ArticleAlias(.link, link)) }
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
