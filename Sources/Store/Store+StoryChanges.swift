public import News

extension Store {
  /// The stories that the newest changes are about, each with when the newest of these was committed; those come first whose change
  /// is newest.
  ///
  /// - Parameters:
  ///   - question: what the stories have to be; its limit says how many, its window means nothing here.
  ///   - window: how many changes are looked at, the newest.
  /// - Returns: the stories, and the time after which no other story changed that the question means: that of the last of them
  ///   where the limit cut them off, else that of the oldest of the changes; nil where there are none.
  public func changedStories(
    _ question: StoryQuery, within window: Int
  ) throws(StoreError) -> (stories: [(id: StoryID, at: Timestamp)], since: Timestamp?) {
    try read("cannot read the stories of") { connection in
      let first = (try connection.number("SELECT max(cursor) FROM change") ?? 0) - Int64(window)
      var oldest = try connection.statement("SELECT at FROM change WHERE cursor > ? ORDER BY cursor LIMIT 1")
      oldest.bind(first)
      let since = try oldest.first { $0.time() }
      let conditions = try StoryConditions(question)
      // CROSS JOIN: from the changes to their stories, never through all stories.
      var query = try connection.statement(
        """
        WITH recent AS MATERIALIZED (SELECT at, entity, id FROM change WHERE cursor > ?), touched AS MATERIALIZED ( \
        SELECT key, max(at) AS at FROM ( \
        SELECT s.pk AS key, r.at FROM recent r CROSS JOIN story s ON s.id = r.id WHERE r.entity = 'story' \
        UNION ALL SELECT m.story, r.at FROM recent r CROSS JOIN article a ON a.id = r.id \
        CROSS JOIN story_member m ON m.article = a.pk WHERE r.entity = 'revision') GROUP BY key) \
        SELECT t.at, s.id FROM touched t CROSS JOIN story s ON s.pk = t.key \
        WHERE last_updated >= ? AND last_updated < ? AND source_count >= ? \(conditions.sql) \
        ORDER BY t.at DESC, s.pk DESC LIMIT ?
        """)
      query.bind(first)
      query.bind(question.since?.milliseconds ?? Int64.min)
      query.bind(question.until?.milliseconds ?? Int64.max)
      query.bind(question.minSources)
      conditions.bind(to: &query)
      query.bind(question.limit ?? -1)
      let stories = try query.rows { row in (at: row.time(), id: StoryID(row.text())) }.map { (id: $0.id, at: $0.at) }
      return (stories, stories.count == question.limit ? stories.last?.at : since)
    }
  }
}
