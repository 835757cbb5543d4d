public import News

/// Finds the articles that the entries of a document are.
///
/// For every entry one of six things is so, tried in this order (docs/parsing.md has them as a table):
///
/// 1. **Known.** Its first name (guid; in link mode or without a guid the link, else title and date) is that of an article,
///    and what else it shows agrees (``SameItem``). If it does not, or shows another article (``hasWanderingGuids()``), the
///    guid is reused: the document is then matched again in link mode, and the feed stays in it.
/// 2. **Renumbered.** The guid is new, the link is that of an article whose own guids are not in the document, no other
///    entry of the document has the link, which leads to a page, and not both time and words are strange.
/// 3. **Known by a doubtful name.** A guid in link mode, a link that several items share or that leads to no page, or one
///    that only the page of an article states, is that of an article, and title, time or words agree.
/// 4. **Back under other names.** There is no guid or a new one, and title, time and words are those of an article that the
///    document lost (``returns()``).
/// 5. **A copy** of an entry that stands in the document already, under the same names or others
///    (``originalsOfCopies()``): of several the one with the newest stated time counts,
///    among equals one that the store knows in this form, else the first. A document that carries an item twice in two
///    wordings does not make a version of each at every poll.
/// 6. **New.** Entries without a guid that share a link within the document are told apart by title and date, those
///    that share these, too, and have no page, by their words.
public struct IdentityMatcher {
  /// The articles of a document's entries.
  public struct Outcome: Sendable, Hashable {
    /// One match an article, in document order.
    public var matches: [IdentityMatch]
    /// A guid, or where there is none a slot, was seen to name several items; match again in link mode.
    public var reusesGuids: Bool
  }

  let entries: [EntryIdentity]
  let witness: IdentityWitness
  private let boilerplate: Boilerplate
  private(set) var byName: [ArticleAlias: KnownArticle] = [:]
  private(set) var byArticle: [ArticleID: Int] = [:]
  /// For every entry the one that it is a copy of, or itself.
  private(set) var originals: [Int]
  /// The articles that entries were taken for, whether they stand for them or a better copy does.
  private(set) var articles: [Int: KnownArticle] = [:]
  private var byIdentity: [String: Int] = [:]
  /// Titles with dates under which several entries stand whose words tell them apart.
  private(set) var sharedTexts: Set<String> = []
  /// How many differently named entries have each link.
  private(set) var linkCounts: [String: Int] = [:]
  private(set) var matches: [IdentityMatch?]
  private var reusesGuids = false

  /// Matches a document.
  ///
  /// - Parameters:
  ///   - entries: as published.
  ///   - mode: by what the feed's entries are told apart.
  ///   - known: what the store has for the entries' names.
  public static func match(
    _ entries: [EntryIdentity], by mode: IdentityMode = .guid, known: [KnownArticle], witness: IdentityWitness
  ) -> Outcome {
    var matcher = IdentityMatcher(entries.map { $0.told(by: mode) }, known, witness)
    matcher.reusesGuids = matcher.givesOneGuidToSeveral() || matcher.hasWanderingGuids()
    matcher.matchFirstNames()
    matcher.matchLinks()
    matcher.matchDoubtfulNames()
    for (index, article) in matcher.returns() {
      matcher.claim(index, article, matcher.firstName(index), .migrated)
    }
    matcher.matchCopies()
    matcher.addNew()
    return Outcome(matches: matcher.matches.compactMap(\.self), reusesGuids: matcher.reusesGuids)
  }

  private init(_ entries: [EntryIdentity], _ known: [KnownArticle], _ witness: IdentityWitness) {
    self.entries = entries
    self.witness = witness
    boilerplate = Boilerplate(entries, witness)
    matches = Array(repeating: nil, count: entries.count)
    originals = Array(entries.indices)
    for article in known { for alias in article.aliases { byName[alias] = article } }
    // a guid that was given to several items names the article that had it first, which its aliases say
    for article in known {
      guard let guid = article.guid, byName[ArticleAlias(.guid, guid)] == nil else { continue }
      byName[ArticleAlias(.guid, guid)] = article
    }
    originals = originalsOfCopies()
    sharedTexts = textsOfSeveral()
    linkCounts = countLinks()
  }

  /// Whether an entry is one that no other stands for, and that has no article yet.
  func isOpen(_ index: Int) -> Bool {
    matches[index] == nil && originals[index] == index && !entries[index].isTombstone
  }

  /// Rule 1.
  private mutating func matchFirstNames() {
    let movedTogether = entriesThatMovedTogether()
    for (index, entry) in entries.enumerated() where originals[index] == index {
      let name = firstName(index)
      guard let article = byName[name] else { continue }
      if entry.isTombstone {
        claim(index, article, name)
      } else if name.kind == .link, !entry.hasPage || isOtherItem(index, article) {
        continue
      } else if name.kind == .guid, !movedTogether.contains(index), isReuse(index, of: article, name.key) {
        reusesGuids = true
      } else if !isTaken(article, by: index) {
        claim(index, article, name)
      }
    }
  }

  /// Rule 2.
  private mutating func matchLinks() {
    for (index, entry) in entries.enumerated() where isOpen(index) && entry.guid != nil {
      guard entry.hasPage, let link = entry.link, linkCounts[link] == 1,
        let article = byName[ArticleAlias(.link, link)],
        byArticle[article.id] == nil, byName[firstName(index)] == nil,
        likeness(index, article).map(SameItem.underLink) ?? true
      else { continue }
      claim(index, article, firstName(index), .guidChanged)
    }
  }

  /// Rule 3: those whose titles agree come first.
  private mutating func matchDoubtfulNames() {
    for wantsTitle in [true, false] {
      for (index, entry) in entries.enumerated() where isOpen(index) {
        for name in doubtfulNames(index) where matches[index] == nil {
          guard let article = byName[name], byArticle[article.id] == nil, let likeness = likeness(index, article),
            !wantsTitle || likeness.title == .same,
            SameItem.underDoubtfulName(likeness) || name.kind == .page && SameItem.underStatedAddress(likeness),
            !sharesText(index) || likeness.agreesInWords, name.kind != .page || likeness.text != .strange
          else { continue }
          claim(index, article, firstName(index), entry.guid == nil ? nil : .guidChanged)
        }
      }
    }
  }

  /// What is left is new; entries with the same first name are one article.
  private mutating func addNew() {
    for (index, entry) in entries.enumerated() where articles[index] == nil && !entry.isTombstone {
      var name = firstName(index)
      // the link is that of another item
      if name.kind == .link, byName[name] != nil { name = textName(index) }
      let identity = Self.prefix(name.kind) + name.key
      var names = aliases(entry, name)
      if let other = byIdentity[identity], !stands(index, insteadOf: other, known: nil, &names) { continue }
      byIdentity[identity] = index
      matches[index] = IdentityMatch(entry: index, article: nil, identity: identity, aliases: names, reason: .new)
    }
  }

  /// Takes an entry for an article, unless a better copy stands for it already (rule 5).
  mutating func claim(
    _ index: Int, _ article: KnownArticle, _ name: ArticleAlias, _ reason: IdentityMatch.Reason? = nil
  ) {
    articles[index] = article
    let entry = entries[index]
    var missing = entry.isTombstone ? [] : aliases(entry, name).filter { !isKnown($0, of: article) }
    if let other = byArticle[article.id], !stands(index, insteadOf: other, known: article, &missing) { return }
    byArticle[article.id] = index
    let isMoved = entry.link != nil && article.link != nil && entry.link != article.link
    matches[index] = IdentityMatch(
      entry: index, article: article.id, identity: Self.prefix(name.kind) + name.key, aliases: missing,
      reason: reason ?? (isMoved ? .linkChanged : .known))
  }

  /// What an entry has in common with an article; nil if there is nothing to compare.
  func likeness(_ index: Int, _ article: KnownArticle) -> Likeness? {
    witness.article(article).map { likeness(index, $0, areLinksShared: sharesLink(index)) }
  }

  /// What an entry has in common with something else: neither the link nor the words that others in the document have.
  func likeness(_ index: Int, _ other: Sighting, areLinksShared: Bool = false) -> Likeness {
    let likeness = Likeness(witness.entry(index), other, areLinksShared: areLinksShared)
    return likeness.text == .same && boilerplate.isIn(witness.entry(index)) ? likeness.textless : likeness
  }

  private func isKnown(_ alias: ArticleAlias, of article: KnownArticle) -> Bool {
    article.aliases.contains(alias) || (alias.kind == .link && alias.key == article.link)
      || (alias.kind == .guid && alias.key == article.guid)
  }

  /// Lets one copy stand for an item instead of another, if it is the better one; the names of the other one are
  /// remembered with its own.
  private mutating func stands(
    _ index: Int, insteadOf other: Int, known: KnownArticle?, _ names: inout [ArticleAlias]
  ) -> Bool {
    guard isBetter(index, than: other, known: known) else {
      for name in names where matches[other]?.aliases.contains(name) == false { matches[other]?.aliases.append(name) }
      return false
    }
    for name in matches[other]?.aliases ?? [] where !names.contains(name) { names.append(name) }
    matches[other] = nil
    return true
  }

  private func isBetter(_ index: Int, than other: Int, known: KnownArticle?) -> Bool {
    let (new, old) = (entries[index], entries[other])
    if new.isTombstone != old.isTombstone { return old.isTombstone }
    let (newTime, oldTime) = (new.statedTime?.milliseconds ?? Int64.min, old.statedTime?.milliseconds ?? Int64.min)
    if newTime != oldTime { return newTime > oldTime }
    guard let known else { return false }
    return new.entryHash == known.entryHash && old.entryHash != known.entryHash
  }

  private static func prefix(_ kind: ArticleAlias.Kind) -> String {
    switch kind {
    case .guid: "guid "
    case .link: "link "
    case .text: "text "
    case .page: "page "
    }
  }
}
