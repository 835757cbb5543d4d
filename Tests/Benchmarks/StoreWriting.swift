import News
import Store

/// ``Store/Store``: new articles, the look-up that finds entries known, and feeds that have nothing new.
enum StoreWriting {
  /// Feeds of one transaction, as a pass groups them.
  private static let group = 16
  private static let repetitions = 5
  private static let start = Timestamp(seconds: 1_750_000_000)

  static func measure(_ workload: Workload, into report: (Measurement) -> Void) throws {
    let feeds = updates(ArticleExtraction.articles(of: workload))
    let articles = feeds.reduce(0) { $0 + $1.articles.count }
    guard articles > 0 else { return }
    var writes: [Double] = []
    for repetition in 1...repetitions {
      try Folder.temporary { folder in
        let store = try filled("\(folder)/store.sqlite", feeds, &writes)
        defer { store.close() }
        if repetition < repetitions { return }
        report(
          Measurement(
            name: "Store.commit, new articles", amount: Double(articles), unit: .articles,
            seconds: Stopwatch.middle(of: writes)))
        try lookUp(feeds, articles, store, report)
        try quiet(feeds, store, report)
      }
    }
  }

  private static func filled(_ path: String, _ feeds: [FeedUpdate], _ writes: inout [Double]) throws -> Store {
    let store = try Store.open(path, access: .write)
    _ = try store.addFeeds(feeds.map(\.record.feed), at: start)
    writes.append(try Stopwatch.once { try commit(feeds, store) })
    return store
  }

  private static func lookUp(
    _ feeds: [FeedUpdate], _ articles: Int, _ store: Store, _ report: (Measurement) -> Void
  ) throws {
    let seconds = try Stopwatch.median {
      for feed in feeds { _ = try store.known(feed: feed.record.feed.id, aliases: feed.articles.flatMap(\.aliases)) }
    }
    report(Measurement(name: "Store.known, all known", amount: Double(articles), unit: .entries, seconds: seconds))
  }

  /// A 304 leaves a feed's row alone to be written.
  private static func quiet(_ feeds: [FeedUpdate], _ store: Store, _ report: (Measurement) -> Void) throws {
    let quiet = feeds.map { FeedUpdate(record: $0.record) }
    let seconds = try Stopwatch.median { try commit(quiet, store) }
    report(Measurement(name: "Store.commit, 304", amount: Double(feeds.count), unit: .feeds, seconds: seconds))
  }

  private static func commit(_ feeds: [FeedUpdate], _ store: Store) throws {
    for index in stride(from: 0, to: feeds.count, by: group) {
      try store.commit(Array(feeds[index..<min(index + group, feeds.count)]), at: start)
    }
  }

  /// First polls of all feeds.
  private static func updates(_ feeds: [[(Entry, ExtractedArticle)]]) -> [FeedUpdate] {
    feeds.enumerated().map { number, entries in
      let url = "https://outlet\(number).example/feed"
      let id = FeedID.derived(from: url)
      var record = FeedRecord(feed: Feed(id: id, url: url), addedAt: start)
      record.validators = Validators(etag: "\"\(number)\"", lastModified: "Sun, 15 Jun 2025 12:00:00 GMT")
      record.lastPolled = start
      record.nextDue = start.adding(seconds: 900)
      return FeedUpdate(record: record, articles: entries.enumerated().map { update(id, $0, $1.0, $1.1) })
    }
  }

  private static func update(
    _ feed: FeedID, _ number: Int, _ entry: Entry, _ article: ExtractedArticle
  ) -> ArticleUpdate {
    var aliases: [ArticleAlias] = []
    if let guid = entry.guid { aliases.append(ArticleAlias(.guid, guid)) }
    if let link = article.canonicalURL { aliases.append(ArticleAlias(.link, link)) }
    return ArticleUpdate(
      id: .derived(from: feed.text, String(number)), verdict: .first, guid: entry.guid, article: article,
      markup: entry.content.flatMap { $0.isHTML ? $0.value : nil }, entryHash: entry.hash, aliases: aliases,
      observedAt: start, articleTime: article.statedTime ?? start)
  }
}
