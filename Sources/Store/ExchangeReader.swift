import News

/// Reads what an export has: articles with their histories, and the ids of stories.
struct ExchangeReader {
  private let connection: Connection
  private var article: SQLStatement
  private var names: SQLStatement
  private var histories: HistoryReader

  init(_ connection: Connection) throws {
    self.connection = connection
    article = try connection.statement(
      """
      SELECT pk, feed_id, guid, url, canonical_url, source, language, published, stated_at, first_seen, last_seen, \
      article_time, withdrawn, entry_hash FROM article WHERE id = ?
      """)
    names = try connection.statement("SELECT kind, key, later FROM article_alias WHERE article = ? ORDER BY kind, key")
    histories = try HistoryReader(connection)
  }

  /// An article; nil for one that is not there.
  mutating func article(_ id: String) throws -> (key: Int64, article: ExchangedArticle)? {
    article.bind(id)
    let row = try article.first { row in
      let key = row.int64()
      let feed = row.text()
      let guid = row.optionalText()
      let (url, canonical) = (row.optionalText(), row.optionalText())
      let source = row.text()
      let language = row.optionalText()
      let (published, stated) = (row.optionalTime(), row.optionalTime())
      let (first, last, time) = (row.time(), row.time(), row.time())
      let withdrawn = row.optionalTime()
      let hash = String(UInt64(bitPattern: row.int64()), radix: 16)
      let sighting = ExchangedSighting(
        at: last, url: url, canonicalURL: canonical, language: language, statedAt: stated, withdrawn: withdrawn,
        entryHash: hash)
      return (
        key: key,
        article: ExchangedArticle(
          id: id, feed: feed, origin: ExchangedOrigin(at: first, guid: guid, source: source), sighting: sighting,
          published: published, time: time, names: [], versions: [], observations: nil)
      )
    }
    guard var row else { return nil }
    names.bind(row.key)
    row.article.names = try names.rows { ExchangedName(kind: $0.int(), key: $0.text(), later: $0.bool()) }
    return row
  }

  /// An article with all its versions.
  mutating func whole(_ id: String) throws -> ExchangedArticle? {
    guard let (key, found) = try article(id) else { return nil }
    var article = found
    let versions = try histories.versions(key)
    article.versions = versions.enumerated().map { number, version in
      ExchangedVersion(
        version: number + 1, observedAt: version.observation.at, statedAt: version.observation.statedAt,
        silent: version.observation.silent ?? false, title: version.words.title, summary: version.words.summary,
        body: version.words.body, byline: version.words.byline, markup: version.words.markup,
        markupBase: version.words.markupBase)
    }
    if try histories.isMerged(key) {
      article.observations = try histories.history(key).inOrder.compactMap { observation in
        guard let number = versions.firstIndex(where: { $0.observation.hash == observation.hash }) else { return nil }
        return ExchangedObservation(
          at: observation.at, version: number + 1, statedAt: observation.statedAt, silent: observation.silent)
      }
    }
    return article
  }

  /// What is observed of an article here; nil for one that is not there.
  mutating func history(_ key: Int64) throws -> ArticleHistory {
    try histories.history(key)
  }

  /// The ids of the articles that an export has, in the order in which they were begun.
  func articles(since cursor: Int64) throws -> [String] {
    var query = try connection.statement(
      cursor == 0
        ? "SELECT id FROM article WHERE ? = 0 ORDER BY pk"
        : """
        SELECT id FROM article WHERE id IN \
        (SELECT id FROM change WHERE cursor > ? AND entity IN ('article', 'revision')) ORDER BY pk
        """)
    query.bind(cursor)
    return try query.rows { $0.text() }
  }

  /// The feeds of some articles.
  func feeds(of articles: [String]) throws -> [ExchangedFeed] {
    var owner = try connection.statement("SELECT feed_id FROM article WHERE id = ?")
    var ids: Set<String> = []
    for article in articles {
      owner.bind(article)
      if let feed = try owner.first({ $0.text() }) { ids.insert(feed) }
    }
    var query = try connection.statement("SELECT url, title, site_url, language FROM feed WHERE id = ?")
    return try ids.sorted().compactMap { id in
      query.bind(id)
      return try query.first { row in
        ExchangedFeed(
          id: id, url: row.text(), title: row.optionalText(), siteURL: row.optionalText(),
          language: row.optionalText())
      }
    }
  }

  /// Stories that live, those that were taken in, and those of other stores, in the order of their ids.
  func stories(since cursor: Int64) throws -> [ExchangedStory] {
    var query = try connection.statement(
      """
      SELECT i.id, coalesce((SELECT e.article_id FROM story_event e WHERE e.story_id = i.id AND e.kind = 'created' \
      AND e.article_id IS NOT NULL ORDER BY e.pk LIMIT 1), i.article), i.pk, i.headline FROM \
      (SELECT s.id, a.id AS article, s.pk, r.title AS headline FROM story s JOIN article a ON a.pk = s.headline_article \
      JOIN revision r ON r.article = a.pk AND r.version = a.version UNION ALL \
      SELECT l.id, h.id, NULL, NULL FROM story_alias l JOIN story s ON s.id = l.survivor \
      JOIN article h ON h.pk = s.headline_article UNION ALL \
      SELECT id, article, NULL, NULL FROM story_reference) i \
      WHERE ?1 = 0 OR i.id IN (SELECT id FROM change WHERE cursor > ?1 AND entity = 'story') ORDER BY 1
      """)
    query.bind(cursor)
    var stories = try query.rows { row in
      (story: ExchangedStory(id: row.text(), began: row.text()), key: row.optionalInt64(), headline: row.optionalText())
    }
    var members = try connection.statement(
      """
      SELECT a.id FROM story_member m JOIN article a ON a.pk = m.article WHERE m.story = ? \
      ORDER BY a.article_time, a.pk
      """)
    for index in stories.indices {
      guard let key = stories[index].key else { continue }
      members.bind(key)
      stories[index].story.headline = stories[index].headline
      stories[index].story.articles = try members.rows { $0.text() }
    }
    return stories.map(\.story)
  }
}
