public import News

extension Store {
  /// The stories that the newest changes are about, those whose change is newest, with the time after which nothing came to each:
  /// that of its last step, sighting or version, or where articles were taken out of it that of the change.
  ///
  /// - Parameters:
  ///   - question: what the stories have to be; its limit says how many, its window means nothing here.
  ///   - window: how many changes are looked at, the newest.
  /// - Returns: the stories, those first to which something came last, and the time after which no other story changed that the
  ///   question means: that of the oldest change of theirs where the limit cut them off, else that of the oldest of the changes;
  ///   nil where there are none.
  public func changedStories(
    _ question: StoryQuery, within window: Int
  ) throws(StoreError) -> (stories: [(id: StoryID, at: Timestamp)], since: Timestamp?) {
    try read("cannot read the stories of") { connection in
      let first = (try connection.number("SELECT max(cursor) FROM change") ?? 0) - Int64(window)
      var oldest = try connection.statement("SELECT at FROM change WHERE cursor > ? ORDER BY cursor LIMIT 1")
      oldest.bind(first)
      let since = try oldest.first { $0.time() }
      let conditions = try StoryConditions(question)
      // CROSS JOIN: from the changes to their stories, never through all stories. The plus keeps SQLite from indexes by time.
      var query = try connection.statement(
        """
        WITH recent AS MATERIALIZED (SELECT at, entity, id FROM change WHERE cursor > ?), touched AS MATERIALIZED ( \
        SELECT key, max(at) AS at FROM ( \
        SELECT s.pk AS key, r.at FROM recent r CROSS JOIN story s ON s.id = r.id WHERE r.entity = 'story' \
        UNION ALL SELECT m.story, r.at FROM recent r CROSS JOIN article a ON a.id = r.id \
        CROSS JOIN story_member m ON m.article = a.pk WHERE r.entity = 'revision') GROUP BY key), \
        newest AS MATERIALIZED (SELECT t.at, s.id, s.pk FROM touched t CROSS JOIN story s ON s.pk = t.key \
        WHERE last_updated >= ? AND last_updated < ? AND source_count >= ? \(conditions.sql) \
        ORDER BY t.at DESC, s.pk DESC LIMIT ?) \
        SELECT n.at, n.id, CASE WHEN EXISTS (SELECT 1 FROM story_member_past p WHERE p.story_id = n.id) THEN n.at ELSE \
        min(n.at, max(coalesce((SELECT max(+e.at) FROM story_event e WHERE e.story_id = n.id), n.at), \
        coalesce((SELECT max(max(a.first_seen, coalesce((SELECT max(+x.observed_at) FROM edit x WHERE x.article = a.pk), 0))) \
        FROM story_member m CROSS JOIN article a ON a.pk = m.article WHERE m.story = n.pk), n.at))) END \
        FROM newest n ORDER BY 3 DESC, n.pk DESC
        """)
      query.bind(first)
      query.bind(question.since?.milliseconds ?? Int64.min)
      query.bind(question.until?.milliseconds ?? Int64.max)
      query.bind(question.minSources)
      conditions.bind(to: &query)
      query.bind(question.limit ?? -1)
      let rows = try query.rows { row in (at: row.time(), id: StoryID(row.text()), last: row.time()) }
      let stories = rows.map { (id: $0.id, at: $0.last) }
      return (stories, rows.count == question.limit ? rows.map(\.at).min() : since)
    }
  }
}
