import News

/// Takes in the lines of an export within one transaction.
struct MergeWriter {
  private let now: Timestamp
  private let connection: Connection
  private let subscribes: Bool
  private var report = MergeReport()
  private var log: ChangeLog
  private var articles: ArticleMerger
  private var corrections: CorrectionMerger
  private var end: ExchangeEnd?
  private var seen = ExchangeEnd()
  private var hasHead = false

  init(_ connection: Connection, at now: Timestamp, subscribes: Bool) throws {
    self.now = now
    self.connection = connection
    self.subscribes = subscribes
    log = try ChangeLog(connection, at: now)
    articles = try ArticleMerger(connection, at: now)
    corrections = try CorrectionMerger(connection)
  }

  mutating func take(_ record: ExchangeRecord) throws {
    guard end == nil else { throw Self.unsound("it goes on after its last line") }
    switch record {
    case .head(let head):
      guard head.schemaVersion == ExchangeHead.form else {
        throw Self.unsound("its form is number \(head.schemaVersion)")
      }
      (report.epoch, report.next, hasHead) = (head.epoch, head.next, true)
    case .feed(let feed):
      seen.feeds += 1
      try Self.checkID(feed.id)
      try take(feed)
    case .article(let article):
      seen.articles += 1
      try Self.checkID(article.id)
      try articles.take(article, into: &report)
    case .story(let story):
      seen.stories += 1
      try Self.checkID(story.id)
      try take(story)
    case .correction(let correction):
      seen.corrections += 1
      if try corrections.merge(correction) { report.correctionsNew += 1 }
    case .end(let last): end = last
    }
  }

  /// Throws for what no Courant takes for an id: ids stand in addresses, and between tabs.
  private static func checkID(_ id: String) throws {
    let isSound = id.utf8.allSatisfy { byte in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
    guard isSound, 1...64 ~= id.utf8.count else { throw unsound("what it has for an id is none") }
  }

  /// Brings stories and tallies up to date; throws for an export that was cut.
  mutating func finish() throws -> MergeReport {
    guard hasHead else { throw Self.unsound("it does not begin like one") }
    guard let end else { throw Self.unsound("it was cut: its last line is missing") }
    guard end == seen else { throw Self.unsound("lines are missing") }
    try articles.finish(report)
    return report
  }

  /// A feed that is not known comes without a subscription unless that is asked for. Where another feed has its URL, it
  /// gets the URL with its id behind a `#`: it is never asked, and URLs stay unique.
  private mutating func take(_ feed: ExchangedFeed) throws {
    var known = try connection.statement("SELECT 1 FROM feed WHERE id = ?")
    known.bind(feed.id)
    if try known.first({ $0.int() }) != nil { return }
    var taken = try connection.statement("SELECT 1 FROM feed WHERE url = ?")
    taken.bind(feed.url)
    let isTaken = try taken.first { $0.int() } != nil
    let isSubscribed = subscribes && !isTaken
    var insert = try connection.statement(
      """
      INSERT INTO feed (id, url, title, site_url, language, allows_private, allows_file, added_at, health, \
      next_due, planned_at, schedule_reason, poll_history, failures, link_identity, article_count)
      VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, ?6, 'ok', ?7, ?6, ?8, '', 0, 0, 0)
      """)
    insert.bind(feed.id)
    insert.bind(isTaken ? feed.url + "#" + feed.id : feed.url)
    insert.bind(feed.title)
    insert.bind(feed.siteURL)
    insert.bind(feed.language)
    insert.bind(now)
    insert.bind(isSubscribed ? now : nil)
    insert.bind(isSubscribed ? "imported" : "imported, not subscribed")
    try insert.run()
    if !isSubscribed {
      // A step of its own, so that the account of past subscriptions has it.
      var leave = try connection.statement("UPDATE feed SET removed_at = ? WHERE id = ?")
      leave.bind(now)
      leave.bind(feed.id)
      try leave.run()
    }
    report.feedsNew += 1
    try log.add(.created, .feed, feed.id)
  }

  /// The id of a story leads to the story of the article that it began with; of two accounts of where it began the one with
  /// the lower id stands, in every store.
  private mutating func take(_ story: ExchangedStory) throws {
    var known = try connection.statement(
      """
      SELECT 1 FROM story WHERE id = ?1 UNION ALL SELECT 1 FROM story_alias WHERE id = ?1 UNION ALL \
      SELECT 1 FROM purged WHERE id = ?1 UNION ALL SELECT 1 FROM story_reference WHERE id = ?1
      """)
    known.bind(story.id)
    if try known.first({ $0.int() }) == nil { report.storiesNew += 1 }
    var insert = try connection.statement(
      """
      INSERT INTO story_reference VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET article = excluded.article \
      WHERE excluded.article < article
      """)
    insert.bind(story.id)
    insert.bind(story.began)
    try insert.run()
  }

  static func unsound(_ why: String) -> StoreError {
    StoreError(
      .unsound, what: "cannot import", subject: "the export", why: why,
      advice: "export it again; nothing was imported")
  }
}
