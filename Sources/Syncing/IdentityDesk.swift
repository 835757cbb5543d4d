import Extraction
import News
import Parsing
import Store

/// Answers what the matching of entries asks of texts and store, each question once.
final class IdentityDesk {
  /// The first read of the store that failed.
  private(set) var trouble: StoreError?
  /// Articles that were found otherwise than by a name.
  private(set) var found: [KnownArticle] = []

  private let store: Store
  private let feed: FeedRecord
  private let entries: [Entry]
  private let extractor: ArticleExtractor
  private let hasLastDocument: Bool
  private var sightings: [Int: Sighting] = [:]
  private var standing: [ArticleID: Sighting] = [:]

  /// - Parameter hasLastDocument: what a document lacks that the last one had has left it: the document is complete.
  init(store: Store, feed: FeedRecord, entries: [Entry], extractor: ArticleExtractor, hasLastDocument: Bool) {
    self.store = store
    self.feed = feed
    self.entries = entries
    self.extractor = extractor
    self.hasLastDocument = hasLastDocument
  }

  /// The questions, answered here.
  func witness() -> IdentityWitness {
    IdentityWitness(
      entry: { self.sighting($0) }, article: { self.sighting($0) }, lastDocument: { self.lastDocument(without: $0) },
      sameTitleAndTime: { self.sameTitleAndTime($0) }, sameTitle: { self.sameTitle($0) })
  }

  private func sighting(_ index: Int) -> Sighting {
    if let known = sightings[index] { return known }
    let article = extractor.article(from: entries[index])
    let sighting = Sighting(
      title: article.title, summary: article.summary, body: article.body, link: article.canonicalURL,
      published: article.published, stated: article.updated)
    sightings[index] = sighting
    return sighting
  }

  private func sighting(_ article: KnownArticle) -> Sighting? {
    if standing[article.id] == nil { _ = asked([]) { () throws(StoreError) in try self.load([article.id]) } }
    return standing[article.id]
  }

  private func lastDocument(without found: Set<ArticleID>) -> [KnownArticle] {
    guard hasLastDocument, feed.articleCount > 0 else { return [] }
    let articles = asked([]) { () throws(StoreError) in
      try self.load(try self.store.listing(of: self.feed.feed.id).articles.filter { !found.contains($0) })
    }
    self.found += articles
    return articles
  }

  /// Articles of the feed that have title and stated publication of these entries, and are the only ones that do.
  private func sameTitleAndTime(_ indices: [Int]) -> [Int: KnownArticle] {
    guard feed.articleCount > 0 else { return [:] }
    let times = Set(indices.compactMap { entries[$0].published })
    let known = asked([]) { () throws(StoreError) in
      try self.store.known(feed: self.feed.feed.id, publishedAt: times)
    }
    guard !known.isEmpty else { return [:] }
    let there = Set(known.map(\.published))
    return only(indices.filter { entries[$0].published.map(there.contains) ?? false }, known) {
      TitleAndTime(title: $0, published: $1)
    }
  }

  /// The newest articles of the feed that have the titles of these entries, and are the only ones that do.
  private func sameTitle(_ indices: [Int]) -> [Int: KnownArticle] {
    guard feed.articleCount > 0 else { return [:] }
    let known = asked([]) { () throws(StoreError) in
      try self.store.newest(feed: self.feed.feed.id, count: min(max(Self.fewest, 2 * self.entries.count), Self.most))
    }
    return only(indices, known) { title, _ in title }
  }

  /// Articles that are looked through for a title: twice as many as the document has, for what left it, and at least these.
  /// Each lies on a page of its own in a store of years, so that a thousand of each feed were most of a pass's cost there.
  private static let fewest = 60
  private static let most = 1000

  private struct TitleAndTime: Hashable {
    var title: ContentHash
    var published: Timestamp?
  }

  /// The pairs of an entry and an article that share a sign with no other.
  private func only<Sign: Hashable>(
    _ indices: [Int], _ known: [TitledArticle], _ sign: (ContentHash, Timestamp?) -> Sign
  ) -> [Int: KnownArticle] {
    let articles = Dictionary(grouping: known) { sign($0.title, $0.published) }
    var pairs: [Int: KnownArticle] = [:]
    for (sign, places) in Dictionary(
      grouping: indices, by: { sign(ContentHash(sighting($0).title), entries[$0].published) })
    {
      if places.count == 1, let found = articles[sign], found.count == 1 { pairs[places[0]] = found[0].article }
    }
    found += pairs.values
    return pairs
  }

  private func load(_ ids: [ArticleID]) throws(StoreError) -> [KnownArticle] {
    let articles = try store.standing(ids)
    for known in articles {
      standing[known.article.id] = Sighting(
        title: known.title, summary: known.summary, body: known.body, link: known.article.link,
        published: known.published, stated: known.stated)
    }
    return articles.map(\.article)
  }

  private func asked<Answer>(_ none: Answer, _ ask: () throws(StoreError) -> Answer) -> Answer {
    do throws(StoreError) {
      return try ask()
    } catch {
      trouble = trouble ?? error
      return none
    }
  }
}
