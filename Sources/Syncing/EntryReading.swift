import Extraction
import News
import Parsing
import Store

/// What of a document's entries the store does not have yet. Reads the store and writes nothing.
///
/// The cheap questions come first: an entry whose hash is the one last seen is not even turned into text.
struct EntryReading {
  struct Result: Sendable {
    /// New articles, new revisions, other sightings.
    var updates: [ArticleUpdate] = []
    /// Articles that the document says are taken back, or that are missing from it in a way that says so.
    var withdrawn: [ArticleID] = []
    /// What is remembered of the feed's documents from now on; nil where this one ended early or has no articles.
    var listing: FeedListing?
    /// Entries whose own name was not known before.
    var entriesNew = 0
    /// Stated times of the entries that are new; nil where none is stated.
    var newTimes: [Timestamp?] = []
    /// The feed reuses guids: links tell its entries apart.
    var usesLinkIdentity = false
  }

  private let store: Store
  private let record: FeedRecord
  private let entries: [Entry]
  private let extractor: ArticleExtractor
  private let fullText: FullTextRule
  private let now: Timestamp
  private let isComplete: Bool

  init(
    store: Store, record: FeedRecord, document: ParsedFeed, fullText: FullTextRule, isComplete: Bool = true,
    now: Timestamp
  ) {
    self.store = store
    self.record = record
    self.fullText = fullText
    self.now = now
    self.isComplete = isComplete && !document.isTruncated && !document.isCapped
    entries = document.entries.filter(\.saysSomething)
    extractor = ArticleExtractor(
      feedURL: record.feed.url, siteURL: document.link ?? record.feed.siteURL,
      language: document.language ?? record.feed.language)
  }

  func read() throws -> Result {
    var result = Result()
    let identities = EntryIdentity.of(
      entries, canonicalLinks: entries.map { $0.link.map { CanonicalURL.canonical($0) } })
    result.usesLinkIdentity = record.usesLinkIdentity
    var identified = try identify(identities, record.usesLinkIdentity ? .link : .guid)
    if identified.outcome.reusesGuids {
      result.usesLinkIdentity = true
      identified = try identify(identities, .link)
    }
    let (outcome, known) = identified
    let byID = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    try read(outcome.matches, identities, byID, into: &result)
    if isComplete { try compareListings(outcome.matches, identities, byID, into: &result) }
    return result
  }

  /// Finds the articles of the entries in one mode.
  private func identify(
    _ identities: [EntryIdentity], _ mode: IdentityMode
  ) throws(StoreError) -> (outcome: IdentityMatcher.Outcome, known: [KnownArticle]) {
    let known = try known(identities.map { $0.told(by: mode) })
    let desk = IdentityDesk(
      store: store, feed: record, entries: entries, extractor: extractor, hasLastDocument: isComplete)
    let outcome = IdentityMatcher.match(identities, by: mode, known: known, witness: desk.witness())
    if let trouble = desk.trouble { throw trouble }
    return (outcome, known + desk.found)
  }

  /// What the store has under the entries' names: first names first, the others only where those are unknown.
  private func known(_ identities: [EntryIdentity]) throws(StoreError) -> [KnownArticle] {
    let first = try store.known(feed: record.feed.id, aliases: identities.map(\.primaryName))
    let found = Set(first.flatMap(\.aliases))
    let rest = identities.flatMap { identity in
      let asked = identity.primaryName
      guard !found.contains(asked) || identity.guid == nil else { return [ArticleAlias]() }
      return identity.names.filter { $0 != asked } + [identity.hint].compactMap(\.self)
    }
    // a guid that comes with another link than last time: whose is that link?
    var links: [ArticleAlias: String] = [:]
    for article in first { for alias in article.aliases { links[alias] = article.link } }
    let moved = identities.compactMap { identity -> ArticleAlias? in
      guard let before = links[identity.primaryName], let link = identity.link, link != before else { return nil }
      return ArticleAlias(.link, link)
    }
    guard !rest.isEmpty || !moved.isEmpty else { return first }
    var known: [ArticleID: KnownArticle] = [:]
    for article in first + (try store.known(feed: record.feed.id, aliases: rest + moved)) {
      known[article.id, default: article].aliases += article.aliases
    }
    return known.values.sorted { $0.id < $1.id }
  }

  private func read(
    _ matches: [IdentityMatch], _ identities: [EntryIdentity], _ known: [ArticleID: KnownArticle],
    into result: inout Result
  ) throws(StoreError) {
    var open: [(id: ArticleID, match: IdentityMatch)] = []
    for match in matches {
      let id = match.article ?? .derived(from: record.feed.id.text, match.identity)
      if identities[match.entry].isTombstone {
        if match.article != nil { result.withdrawn.append(id) }
        continue
      }
      if known[id]?.isPurged == true { continue }
      if match.reason == .new || match.reason == .guidChanged || match.reason == .migrated { result.entriesNew += 1 }
      if let known = known[id], known.entryHash == identities[match.entry].entryHash, match.aliases.isEmpty,
        !known.isWithdrawn
      {
        continue
      }
      open.append((id, match))
    }
    let revisions = try store.knownRevisions(open.map(\.id))
    for (id, match) in open {
      var update = update(id, match, entry: entries[match.entry], known: revisions[id])
      // markup without a word, that leads nowhere, is no article
      if update.verdict == .first, update.article.isEmpty { continue }
      if let standing = try standing(before: update) {
        if isVolatile(update, from: standing) {
          update.verdict = .sighting
        } else if let revision = revisions[id],
          RestlessNumber.isHeld(update, from: standing, known: revision, now: now), match.aliases.isEmpty,
          known[id]?.isWithdrawn != true
        {
          continue
        }
      }
      if let revision = revisions[id], FlipFlop.isHeld(update.verdict, known: revision, now: now),
        match.aliases.isEmpty, known[id]?.isWithdrawn != true
      {
        continue
      }
      if update.verdict == .first { result.newTimes.append(update.article.published ?? update.article.updated) }
      result.updates.append(update)
    }
  }

  /// Tells articles that were taken back without a notice, and remembers what this document had.
  private func compareListings(
    _ matches: [IdentityMatch], _ identities: [EntryIdentity], _ known: [ArticleID: KnownArticle],
    into result: inout Result
  ) throws(StoreError) {
    let begun = Dictionary(result.updates.map { ($0.id, $0) }) { first, _ in first }
    var listed: Set<ArticleID> = []
    var articles: [AbsenceDecision.Listed] = []
    for match in matches.sorted(by: { $0.entry < $1.entry }) where !identities[match.entry].isTombstone {
      let id = match.article ?? .derived(from: record.feed.id.text, match.identity)
      guard listed.insert(id).inserted else { continue }
      let stated = begun[id].flatMap { $0.article.statedTime == nil ? nil : $0.articleTime }
      articles.append(.init(id, known[id]?.time ?? stated))
    }
    guard !articles.isEmpty else { return }
    let listing = try store.listing(of: record.feed.id)
    let taken = Set(result.withdrawn)
    let missing = listing.articles.filter { !listed.contains($0) && !taken.contains($0) }
    let times = try store.statedTimes(missing)
    let present = Dictionary(articles.map { ($0.id, $0.time) }) { first, _ in first }
    let before = listing.articles.filter { !taken.contains($0) }.map { id in
      AbsenceDecision.Listed(id, present[id] ?? times[id])
    }
    let decision = AbsenceDecision.decide(listing, before: before, now: articles)
    result.withdrawn += decision.withdrawn
    result.listing = decision.listing
  }

  private func update(
    _ id: ArticleID, _ match: IdentityMatch, entry: Entry, known: KnownRevision?
  ) -> ArticleUpdate {
    let article = extractor.article(from: entry)
    let (markup, base) = Self.markup(of: entry)
    var update = ArticleUpdate(
      id: id, verdict: RevisionDecision.decide(known: known, incoming: article), guid: entry.guid, article: article,
      markup: markup, markupBase: base == entry.link ? nil : base,
      entryHash: entry.hash, aliases: match.aliases, observedAt: now,
      articleTime: Self.articleTime(of: article, observedAt: now))
    update.wantsPage = update.verdict == .first && fullText.wantsPage(article, of: record.feed)
    return update
  }

  /// The article as it stands, where what changed may be nothing that matters.
  private func standing(before update: ArticleUpdate) throws(StoreError) -> StandingArticle? {
    guard case .revision(let changed, _, _) = update.verdict, VolatileChange.isPossible(changed) else { return nil }
    return try store.standing([update.id]).first
  }

  /// Whether nothing changed but counters, ages and the like.
  private func isVolatile(_ update: ArticleUpdate, from standing: StandingArticle) -> Bool {
    guard case .revision(let changed, _, _) = update.verdict else { return false }
    return VolatileChange.isAll(of: changed, from: standing, to: update.article, markup: update.markup)
  }

  /// The content as the feed gave it, where it is more than its words, and the base of its addresses.
  private static func markup(of entry: Entry) -> (markup: String?, base: String?) {
    let text = entry.content ?? entry.summary
    guard let text, text.isHTML, text.value.utf8.contains(UInt8(ascii: "<")) else { return (nil, nil) }
    return (text.value, text.base ?? entry.baseURL)
  }

  /// min(stated, observed); observed if undated.
  static func articleTime(of article: ExtractedArticle, observedAt now: Timestamp) -> Timestamp {
    min(article.published ?? article.updated ?? now, now)
  }
}

extension Entry {
  /// Has words, or a page that has some, or takes an article back; an empty item is no article.
  var saysSomething: Bool {
    isTombstone || link != nil || title != nil || summary != nil || content != nil
  }
}
