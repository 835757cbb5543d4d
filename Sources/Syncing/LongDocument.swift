import News
import Parsing
import Store

extension ParsedFeed {
  /// Items of one document that a poll takes in. The longest feeds have some thousands; a document of a hundred thousand
  /// would hold up everybody's news for a minute.
  static let mostItems = 5000

  /// Leaves out what is more than that: new items stay first, then those that changed, then the others, each in the
  /// document's order. So a feed that puts its news at the end loses none, and the next polls go on with the rest.
  ///
  /// - Returns: how many new or changed items are left out.
  mutating func cap(_ record: FeedRecord, in store: Store) throws(StoreError) -> Int {
    guard entries.count > Self.mostItems else { return 0 }
    isCapped = true
    let mode: IdentityMode = record.usesLinkIdentity ? .link : .guid
    let names = entries.map { entry in
      EntryIdentity(entry, canonicalLink: entry.link.map { CanonicalURL.canonical($0) }).told(by: mode).primaryName
    }
    var known: [ArticleAlias: KnownArticle] = [:]
    for article in try store.known(feed: record.feed.id, aliases: names) {
      for alias in article.aliases { known[alias] = article }
    }
    let urgency = zip(entries, names).map { Urgency($0, known[$1]) }
    let order = entries.indices.sorted { (urgency[$0].rawValue, $0) < (urgency[$1].rawValue, $1) }
    entries = order.prefix(Self.mostItems).sorted().map { entries[$0] }
    return order.dropFirst(Self.mostItems).count { urgency[$0] != .known }
  }
}

/// How much an item of a long document wants to be taken in.
private enum Urgency: Int {
  case new, changed, known

  init(_ entry: Entry, _ article: KnownArticle?) {
    guard let article else {
      self = entry.saysSomething && !entry.isTombstone ? .new : .known
      return
    }
    let isSettled = entry.isTombstone ? article.isWithdrawn : article.entryHash == entry.hash && !article.isWithdrawn
    self = article.isPurged || isSettled ? .known : .changed
  }
}
