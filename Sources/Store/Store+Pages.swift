public import News

/// What a transaction with looks at pages wrote.
public struct PageCounts: Sendable, Hashable {
  /// Articles that got their page's text.
  public var read = 0
  /// New versions.
  public var revised = 0
  /// Of those, silent ones.
  public var silent = 0
}

extension Store {
  /// The pages that are due at `now`, those that are due longest first.
  ///
  /// Pages of feeds that are removed, paused or set to be left alone are left out.
  ///
  /// - Parameters:
  ///   - feeds: only the pages of these feeds; nil for all.
  ///   - fallback: the mode of feeds that have none of their own.
  ///   - limit: at most so many.
  public func pagesToAsk(
    at now: Timestamp, feeds: [FeedID]? = nil, fallback: FullTextMode, limit: Int
  ) throws(StoreError) -> [PageTask] {
    try read("cannot read the pages of") { connection in
      var query = try connection.statement(
        """
        SELECT a.id, a.url, f.url, f.allows_private, length(CAST(r.summary AS BLOB)), length(CAST(r.body AS BLOB)), \
        \(PageRows.columns) FROM page p \(Self.watched) \
        CROSS JOIN revision r ON r.article = a.pk AND r.version = a.version \
        WHERE p.next_due <= ? AND \(Self.isWatched) \(feeds == nil ? "" : "AND f.id = ?") \
        ORDER BY p.next_due, p.article LIMIT ?
        """)
      var tasks: [PageTask] = []
      for feed in feeds.map({ $0.map(Optional.some) }) ?? [nil] where tasks.count < limit {
        query.bind(now)
        query.bind(fallback.rawValue)
        if let feed { query.bind(feed.text) }
        query.bind(limit - tasks.count)
        tasks += try query.rows { Self.task(&$0) }
      }
      return tasks
    }
  }

  /// When the next page is due; nil if none is.
  public func nextPageDue(fallback: FullTextMode) throws(StoreError) -> Timestamp? {
    try read("cannot read the pages of") { connection in
      var query = try connection.statement(
        """
        SELECT p.next_due FROM page p \(Self.watched) WHERE p.next_due IS NOT NULL AND \(Self.isWatched) \
        ORDER BY p.next_due LIMIT 1
        """)
      query.bind(fallback.rawValue)
      return try query.first { $0.time() }
    }
  }

  /// The pages that wait for a look, of a feed or of all.
  public func pageQueue(
    at now: Timestamp, feed: FeedID? = nil, fallback: FullTextMode
  ) throws(StoreError) -> PageQueue {
    try read("cannot count the pages of") { connection in
      var query = try connection.statement(
        """
        SELECT count(*), coalesce(sum(p.next_due <= ?), 0) FROM page p \(Self.watched) \
        WHERE p.next_due IS NOT NULL AND \(Self.isWatched) \(feed == nil ? "" : "AND f.id = ?")
        """)
      query.bind(now)
      query.bind(fallback.rawValue)
      if let feed { query.bind(feed.text) }
      return try query.first { PageQueue(waiting: $0.int(), due: $0.int()) } ?? PageQueue(waiting: 0, due: 0)
    }
  }

  /// What is known of an article's page; nil if nobody asked for it.
  public func page(of article: ArticleID) throws(StoreError) -> PageRecord? {
    try read("cannot read the page of", on: article.text) { connection in
      var query = try connection.statement(
        "SELECT \(PageRows.columns) FROM article a JOIN page p ON p.article = a.pk WHERE a.id = ?")
      query.bind(article.text)
      return try query.first { PageRows.read(&$0) }
    }
  }

  /// Writes down what looks at pages came to, with the robots.txt files that were read for them and the hosts that asked
  /// for a pause and the request log, in one transaction.
  ///
  /// Where a page's text changed, the article has a new version, or its current one is completed; the article then waits
  /// for another look at its story.
  @discardableResult
  public func commit(
    pages: [PageUpdate], robots: [RobotsRecord] = [], heldHosts: [String: Timestamp] = [:],
    requests: [LoggedRequest] = [], at now: Timestamp
  ) throws(StoreError) -> PageCounts {
    try write("cannot write the pages to", at: now, sparesStories: true) { connection in
      var writer = try PageWriter(connection, at: now)
      for page in pages { try writer.write(page) }
      try writer.finish()
      try Self.log(requests, connection)
      for record in robots { try RobotsRows.write(record, connection) }
      for (host, until) in heldHosts.sorted(by: { $0.key < $1.key }) {
        try Self.hold(host, until: until, at: now, connection)
      }
      return writer.counts
    }
  }

  /// What is kept of an origin's robots.txt; nil if it was never asked for.
  public func robots(of origin: String) throws(StoreError) -> RobotsRecord? {
    try read("cannot read what is known of", on: origin) { try RobotsRows.read(origin, $0) }
  }

  /// Asks for the pages of some articles that nobody asked for yet.
  public func wantPages(of articles: [ArticleID], at now: Timestamp) throws(StoreError) {
    try write("cannot queue the pages of", sparesStories: true) { connection in
      var queue = try PageEnqueuer(connection)
      var find = try connection.statement("SELECT pk FROM article WHERE id = ? AND url IS NOT NULL")
      for article in articles {
        find.bind(article.text)
        if let key = try find.first({ $0.int64() }) { try queue.add(key, due: now) }
      }
    }
  }

  private static func task(_ row: inout SQLStatement) -> PageTask {
    let article = ArticleID(row.text())
    let url = row.text()
    let feedURL = row.text()
    let allowsPrivateAddress = row.bool()
    let (summary, body) = (row.int(), row.int())
    var page = PageRows.read(&row)
    if page.url != url {
      // validators and the body's hash belong to the address that gave them
      page.url = url
      page.validators = Validators()
      page.bodyHash = nil
    }
    return PageTask(
      article: article, url: url, feedURL: feedURL, allowsPrivateAddress: allowsPrivateAddress, summaryBytes: summary,
      bodyBytes: body, record: page)
  }

  private static let watched = "CROSS JOIN article a ON a.pk = p.article CROSS JOIN feed f ON f.id = a.feed_id"
  private static let isWatched = """
    f.removed_at IS NULL AND f.health <> 'paused' AND coalesce(f.full_text, ?) <> 'off' AND a.url IS NOT NULL
    """
}

/// Puts pages into the queue.
struct PageEnqueuer {
  private var insert: SQLStatement

  init(_ connection: Connection) throws {
    insert = try connection.statement(
      """
      INSERT INTO page (article, state, detail, looks, failures, next_due) VALUES (?, 'waiting', '', 0, 0, ?) \
      ON CONFLICT (article) DO UPDATE SET next_due = excluded.next_due WHERE next_due IS NULL AND last_asked IS NULL
      """)
  }

  /// Queues an article's page, unless that was done before.
  mutating func add(_ article: Int64, due: Timestamp) throws {
    insert.bind(article)
    insert.bind(due)
    try insert.run()
  }
}
