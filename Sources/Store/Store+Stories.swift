public import News

extension Store {
  /// Stories with their members, newest first by the article time of their newest article.
  public func stories(_ question: StoryQuery = StoryQuery()) throws(StoreError) -> [StorySummary] {
    try read("cannot read the stories of") { connection in
      var query = try Self.query(question, connection)
      query.bind(question.limit ?? -1)
      var reader = try StoryReader(connection)
      let rows = try query.rows { StoryReader.row(&$0) }
      return try rows.map { try reader.summary($0) }
    }
  }

  /// A page of stories, and where the next one begins: behind its last story, or behind the last story that was looked at
  /// where the question has a window; nil where there is no more.
  public func storyPage(
    _ question: StoryQuery
  ) throws(StoreError) -> (stories: [StorySummary], next: StoryPlace?) {
    var question = question
    let limit = question.limit ?? 50
    question.limit = limit + 1
    let found = try stories(question)
    if found.count > limit, let last = found.prefix(limit).last {
      return (Array(found.prefix(limit)), StoryPlace(lastUpdated: last.lastUpdated, id: last.id))
    }
    guard let window = question.window, try StoryConditions(question).hasMembers else { return (found, nil) }
    let end = try read("cannot read the stories of") { connection in
      let walk = try StoryWalk(question, isBounded: true, connection)
      var query = try connection.statement(
        """
        SELECT last_updated, id FROM (\(walk.newest("last_updated, pk, id"))) \
        ORDER BY last_updated DESC, pk DESC LIMIT 1 OFFSET ?
        """)
      walk.bind(to: &query)
      query.bind(window)
      query.bind(window - 1)
      return try query.first { StoryPlace(lastUpdated: $0.time(), id: StoryID($0.text())) }
    }
    return (found, end)
  }

  /// The statement for a question, its limit still to be bound.
  private static func query(_ question: StoryQuery, _ connection: Connection) throws -> SQLStatement {
    let conditions = try StoryConditions(question)
    let window = conditions.hasMembers ? question.window : nil
    let walk = try StoryWalk(question, isBounded: window != nil || !conditions.hasMembers, connection)
    let isCut = window != nil || walk.goesByNumber
    let stories =
      isCut
      ? "SELECT * FROM (\(walk.newest(StoryReader.columns))) s WHERE true"
      : "SELECT \(StoryReader.columns) FROM story s WHERE \(walk.bounds)"
    var query = try connection.statement(
      "\(stories) \(conditions.sql) ORDER BY last_updated DESC, pk DESC LIMIT ?")
    walk.bind(to: &query)
    if isCut { query.bind(window ?? question.limit ?? -1) }
    conditions.bind(to: &query)
    return query
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
