public import News

extension Store {
  /// Stories with their members, newest first by the article time of their newest article.
  public func stories(_ question: StoryQuery = StoryQuery()) throws(StoreError) -> [StorySummary] {
    try read("cannot read the stories of") { connection in
      let conditions = StoryConditions(question)
      var query = try connection.statement(
        """
        SELECT \(StoryReader.columns) FROM story s WHERE last_updated >= ? AND last_updated < ? AND source_count >= ? \
        \(conditions.sql) ORDER BY last_updated DESC, pk DESC LIMIT ?
        """)
      query.bind(question.since?.milliseconds ?? Int64.min)
      query.bind(question.until?.milliseconds ?? Int64.max)
      query.bind(question.minSources)
      conditions.bind(to: &query)
      query.bind(question.limit ?? -1)
      var reader = try StoryReader(connection)
      let rows = try query.rows { StoryReader.row(&$0) }
      return try rows.map { try reader.summary($0) }
    }
  }

  /// The story with this id or, if it is the only one, an id that begins so; an id of a story that was merged gives the
  /// story that took it in.
  public func story(_ reference: String) throws(StoreError) -> StorySummary {
    try read("cannot find the story", on: reference) { connection in
      let id = try StoryReader.resolve(reference, connection)
      var query = try connection.statement("SELECT \(StoryReader.columns) FROM story s WHERE id = ?")
      query.bind(id.text)
      guard let row = try query.first({ StoryReader.row(&$0) }) else { throw Reference.notFound("story", reference) }
      var reader = try StoryReader(connection)
      return try reader.summary(row)
    }
  }

  /// Everything that happened to a story and to those that it took in, in order.
  public func storyEvents(_ id: StoryID) throws(StoreError) -> [StoryEvent] {
    try read("cannot read the story", on: id.text) { connection in
      let living = try StoryWriter.living(id, connection)
      var query = try connection.statement(
        """
        SELECT story_id, kind, at, article_id, other_id, reason FROM story_event \
        WHERE story_id IN (SELECT ? UNION SELECT id FROM story_alias WHERE survivor = ?) ORDER BY pk
        """)
      query.bind(living.text)
      query.bind(living.text)
      return try query.rows { Self.event(&$0) }
    }
  }

  /// The columns story_id, kind, at, article_id, other_id and reason.
  static func event(_ row: inout SQLStatement) -> StoryEvent {
    StoryEvent(
      story: StoryID(row.text()), kind: StoryEventKind(rawValue: row.text()) ?? .corrected, at: row.time(),
      article: row.optionalText().map(ArticleID.init), other: row.optionalText().map(StoryID.init), reason: row.text())
  }
}
