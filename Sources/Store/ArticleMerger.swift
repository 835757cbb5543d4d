import News

/// Merges articles of other stores into this one within one transaction.
struct ArticleMerger {
  private let connection: Connection
  private var log: ChangeLog
  private var index: IndexQueue
  private var reader: ExchangeReader
  private var history: HistoryWriter
  private var headlines: HeadlineWriter
  private var purged: SQLStatement
  private var owner: SQLStatement
  private var insert: SQLStatement
  private var update: SQLStatement
  private var name: SQLStatement
  private var wait: SQLStatement
  private var unread: SQLStatement
  private var feeds: [String: Int64] = [:]
  private var newByFeed: [String: Int] = [:]
  private var moved: Set<Int64> = []
  private var newestDated: Timestamp?

  init(_ connection: Connection, at now: Timestamp) throws {
    self.connection = connection
    log = try ChangeLog(connection, at: now)
    index = try IndexQueue(connection)
    reader = try ExchangeReader(connection)
    history = try HistoryWriter(connection)
    headlines = try HeadlineWriter(connection, at: now)
    purged = try connection.statement("SELECT 1 FROM purged WHERE id = ?")
    owner = try connection.statement("SELECT pk FROM feed WHERE id = ?")
    insert = try connection.statement(
      """
      INSERT INTO article (pk, guid, url, canonical_url, source, language, published, stated_at, first_seen, last_seen, \
      article_time, withdrawn, version, entry_hash, id, feed_id) VALUES (\(ArticleNumber.next), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    update = try connection.statement(
      """
      UPDATE article SET guid = ?, url = ?, canonical_url = ?, source = ?, language = ?, published = ?, stated_at = ?, \
      first_seen = ?, last_seen = ?, article_time = ?, withdrawn = ?, version = ?, entry_hash = ? WHERE id = ?
      """)
    // Two articles may claim one name; that with the lower id has it, whichever came first.
    name = try connection.statement(
      """
      INSERT INTO article_alias VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (feed, kind, key) DO UPDATE SET \
      later = CASE WHEN article = excluded.article THEN min(later, excluded.later) ELSE excluded.later END, \
      article = excluded.article WHERE article = excluded.article AND later > excluded.later \
      OR (SELECT id FROM article a WHERE a.pk = excluded.article) < (SELECT id FROM article b WHERE b.pk = article)
      """)
    // What the page said last is not what the article says now: the next look at it begins anew.
    unread = try connection.statement(
      """
      UPDATE page SET text_hash = NULL WHERE article = ?1 AND text_hash IS NOT NULL AND text_hash <> \
      (SELECT r.body_hash FROM article a JOIN revision r ON r.article = a.pk AND r.version = a.version WHERE a.pk = ?1)
      """)
    wait = try connection.statement("INSERT INTO story_pending VALUES (?) ON CONFLICT DO NOTHING")
  }

  mutating func take(_ article: ExchangedArticle, into report: inout MergeReport) throws {
    guard let theirs = article.history, !theirs.versions.isEmpty, UInt64(article.sighting.entryHash, radix: 16) != nil
    else { throw MergeWriter.unsound("the article \(article.id) has no sound history") }
    guard let feed = try feed(article.feed) else {
      throw MergeWriter.unsound("the article \(article.id) comes before its feed")
    }
    purged.bind(article.id)
    if try purged.first({ $0.int() }) != nil {
      report.articlesPurged += 1
      return
    }
    if article.sighting.statedAt != nil { newestDated = max(newestDated ?? article.time, article.time) }
    if let (key, mine) = try reader.article(article.id) {
      try merge(article, theirs, into: mine, key, feed, &report)
    } else {
      try begin(article, theirs, feed, &report)
    }
  }

  private mutating func begin(
    _ article: ExchangedArticle, _ theirs: ArticleHistory, _ feed: Int64, _ report: inout MergeReport
  ) throws {
    let versions = theirs.versions
    try write(article, version: versions.count, with: &insert) { $0.bind(article.feed) }
    let key = connection.lastInsertedRow
    try history.write(theirs, of: article.id, key, keepsObservations: article.observations != nil)
    try index.insert(key, try history.indexed(theirs))
    _ = try add(article.names, to: key, of: feed)
    try queue(key)
    try log.add(.created, .article, article.id, version: 1)
    for number in versions.indices.dropFirst() {
      try log.add(.edited, .revision, article.id, version: number + 1)
    }
    newByFeed[article.feed, default: 0] += 1
    report.articlesNew += 1
    report.revisionsNew += versions.count - 1
  }

  private mutating func merge(
    _ article: ExchangedArticle, _ theirs: ArticleHistory, into mine: ExchangedArticle, _ key: Int64, _ feed: Int64,
    _ report: inout MergeReport
  ) throws {
    let before = try reader.history(key)
    var both = before
    both.merge(theirs)
    var facts = mine.facts(with: article)
    facts.names = mine.names
    let (old, new) = (before.versions, both.versions)
    let isNamed = try add(article.names, to: key, of: feed)
    guard both != before || facts != mine || isNamed else { return }
    if both != before {
      try history.write(both, of: article.id, key, keepsObservations: true)
      try index.replace(key, try history.indexed(before), with: try history.indexed(both))
    }
    try write(facts, version: new.count, with: &update) { _ in }
    unread.bind(key)
    try unread.run()
    if facts.time != mine.time || facts.origin.source != mine.origin.source { moved.insert(key) }
    let hasNewWords = old.last?.observation.hash != new.last?.observation.hash
    if hasNewWords || facts.time != mine.time { try queue(key) }
    for number in old.count..<max(old.count, new.count) {
      try log.add(.edited, .revision, article.id, version: number + 1)
    }
    // What was numbered otherwise, or has another date, link or name.
    if Array(new.prefix(old.count)) != old || new.count == old.count {
      try log.add(.updated, .article, article.id, version: new.count)
    }
    if try history.indexed(before).title != history.indexed(both).title {
      try headlines.tell(ArticleID(article.id), key: key, version: new.count)
    }
    report.articlesChanged += 1
    report.revisionsNew += new.count - old.count
  }

  /// Brings the search index, feeds, stories and tallies up to date.
  mutating func finish(_ report: MergeReport) throws {
    try index.finish()
    var count = try connection.statement("UPDATE feed SET article_count = article_count + ? WHERE id = ?")
    for (feed, number) in newByFeed.sorted(by: { $0.key < $1.key }) {
      count.bind(number)
      count.bind(feed)
      try count.run()
    }
    var recount = try connection.statement(Self.recountSQL)
    for key in moved.sorted() {
      recount.bind(key)
      try recount.run()
    }
    var tally = try Tally(connection)
    try tally.add(report.articlesNew, to: "articles")
    try tally.add(report.articlesNew + report.revisionsNew, to: "revisions")
    if let newestDated { try tally.raise("newest_dated", to: newestDated.milliseconds) }
    guard !moved.isEmpty else { return }
    try connection.execute(
      """
      UPDATE tally SET value = (SELECT count(*) FROM story WHERE source_count > 1) WHERE name = 'stories_multi_source';
      UPDATE tally SET value = max(value, (SELECT coalesce(max(last_updated - first_seen), 0) FROM story)) \
      WHERE name = 'longest_span'
      """)
  }

  /// What a story's row says of its members, for the story that an article is in.
  private static let recountSQL = """
    UPDATE story SET source_count = c.sources, first_seen = c.first, last_updated = c.last FROM \
    (SELECT o.story, count(DISTINCT a.source) AS sources, min(a.article_time) AS first, max(a.article_time) AS last \
    FROM story_member m JOIN story_member o ON o.story = m.story JOIN article a ON a.pk = o.article \
    WHERE m.article = ? GROUP BY o.story) c WHERE c.story = story.pk
    """

  private mutating func feed(_ id: String) throws -> Int64? {
    if let key = feeds[id] { return key }
    owner.bind(id)
    let key = try owner.first { $0.int64() }
    feeds[id] = key
    return key
  }

  private func write(
    _ article: ExchangedArticle, version: Int, with statement: inout SQLStatement,
    _ rest: (inout SQLStatement) -> Void
  ) throws {
    statement.bind(article.origin.guid)
    statement.bind(article.sighting.url)
    statement.bind(article.sighting.canonicalURL)
    statement.bind(article.origin.source)
    statement.bind(article.sighting.language)
    statement.bind(article.published)
    statement.bind(article.sighting.statedAt)
    statement.bind(article.origin.at)
    statement.bind(article.sighting.at)
    statement.bind(article.time)
    statement.bind(article.sighting.withdrawn)
    statement.bind(version)
    statement.bind(Int64(bitPattern: UInt64(article.sighting.entryHash, radix: 16) ?? 0))
    statement.bind(article.id)
    rest(&statement)
    try statement.run()
  }

  /// Adds names; true if any is new for the article.
  private mutating func add(_ names: [ExchangedName], to article: Int64, of feed: Int64) throws -> Bool {
    var isNew = false
    for given in names {
      name.bind(feed)
      name.bind(given.kind)
      name.bind(given.key)
      name.bind(article)
      name.bind(given.later)
      try name.run()
      isNew = isNew || connection.changedRows > 0
    }
    return isNew
  }

  private mutating func queue(_ article: Int64) throws {
    wait.bind(article)
    try wait.run()
  }
}
