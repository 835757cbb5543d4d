public import News

/// The store as it was known at a time. Rows that were replaced since are kept by triggers (see V0007__versions.sql); what
/// stands now and stood then is read from where it stands.
extension Store {
  /// Stories as they stood at a time, newest first by the article time of their newest article.
  public func stories(_ question: StoryQuery = StoryQuery(), at time: Timestamp) throws(StoreError) -> [StorySummary] {
    try read("cannot read the stories of") { connection in
      var reader = try StoryPastReader(connection, at: time)
      var stories: [StorySummary] = []
      let limit = question.limit ?? .max
      guard limit > 0 else { return [] }
      try StoryPastReader.walk(question, at: time, connection) { row in
        let story = try reader.summary(row)
        // all of its articles were purged since
        if story.articles.isEmpty { return true }
        if let feed = question.feed, !story.articles.contains(where: { $0.feed == feed }) { return true }
        stories.append(story)
        return stories.count < limit
      }
      return stories
    }
  }

  /// The story that an id, or the only one that begins so, stood for at a time.
  public func story(_ reference: String, at time: Timestamp) throws(StoreError) -> StorySummary {
    try read("cannot find the story", on: reference) { connection in
      let living = try StoryReader.resolve(reference, connection)
      var exact = try connection.statement(
        "SELECT id FROM story WHERE id = ?1 UNION ALL SELECT id FROM story_alias WHERE id = ?1")
      exact.bind(reference)
      let id = try exact.first { StoryID($0.text()) } ?? living
      var reader = try StoryPastReader(connection, at: time)
      guard let row = try reader.row(id) else {
        throw Reference.notFound("story", reference, "it was not known at \(time.iso8601)")
      }
      return try reader.summary(row)
    }
  }

  /// Articles as they stood at a time, newest first by article time.
  public func articles(_ question: ArticleQuery = ArticleQuery(), at time: Timestamp) throws(StoreError)
    -> [ArticleRecord]
  {
    try read("cannot read the articles of") { connection in
      let feedCondition = question.feed == nil ? "" : "AND a.feed_id = ?"
      var query = try connection.statement(
        """
        SELECT \(ArticleReader.columns(at: time)) \(ArticleReader.source(at: time)) WHERE a.article_time BETWEEN ? AND ? \
        AND a.first_seen <= ? \(feedCondition) ORDER BY a.article_time DESC, a.pk DESC LIMIT ?
        """)
      query.bind(question.since?.milliseconds ?? Int64.min)
      // No article is newer than the moment when it was first seen.
      query.bind(time)
      query.bind(time)
      if let feed = question.feed { query.bind(feed.text) }
      query.bind(question.limit ?? -1)
      return try Self.past(try query.rows { ArticleReader.read(&$0) }, at: time, connection)
    }
  }

  /// The article with this id, or the only one whose id begins so, as it stood at a time.
  public func article(_ reference: String, at time: Timestamp) throws(StoreError) -> ArticleRecord {
    try read("cannot find the article", on: reference) { connection in
      let id = try Reference("article", advice: "`courant articles list` shows them").resolve(reference, connection)
      var query = try connection.statement(
        "SELECT \(ArticleReader.columns(at: time)) \(ArticleReader.source(at: time)) WHERE a.id = ? AND a.first_seen <= ?"
      )
      query.bind(id)
      query.bind(time)
      let rows = try Self.past(try query.rows { ArticleReader.read(&$0) }, at: time, connection)
      guard let article = rows.first else {
        throw Reference.notFound("article", reference, "it was not known at \(time.iso8601)")
      }
      return article
    }
  }

  /// Everything that had happened by a time to a story and to all that it was ever merged with, in order: also to those that
  /// live on their own again.
  public func storyEvents(_ id: StoryID, at time: Timestamp) throws(StoreError) -> [StoryEvent] {
    try read("cannot read the story", on: id.text) { connection in
      var query = try connection.statement(
        """
        WITH RECURSIVE part (id) AS (SELECT ?1 UNION SELECT e.other_id FROM part p JOIN story_event e ON e.story_id = p.id \
        WHERE e.kind = 'merged' AND e.at <= ?2 AND e.other_id IS NOT NULL) \
        SELECT story_id, kind, at, article_id, other_id, reason FROM story_event \
        WHERE story_id IN (SELECT id FROM part) AND at <= ?2 ORDER BY pk
        """)
      query.bind(id.text)
      query.bind(time)
      return try query.rows { Self.event(&$0) }
    }
  }

  static func past(
    _ rows: [(key: Int64, article: ArticleRecord)], at time: Timestamp, _ connection: Connection
  ) throws -> [ArticleRecord] {
    var reader = try ArticleReader(connection)
    var past = try PastReader(connection, at: time)
    return try rows.map { row in
      var article = try past.article(try (row.key, reader.withAliases(row)))
      let unknown = try past.namesLearntLater(row.key)
      article.aliases.removeAll { unknown.contains($0) }
      return article
    }
  }
}
