public import News

extension Store {
  private static let itemColumns = """
    i.number, i.since, i.read, i.starred, s.pk, s.id, s.headline_article, s.headline_rule, s.first_seen, \
    s.last_updated, s.source_count, s.version
    """

  /// Stories of several publishers as feed readers are given them, in the question's order; a question's feed and folder do not
  /// count.
  public func storyItems(_ question: ReaderQuery) throws(StoreError) -> [StoryItem] {
    try read("cannot read the stories of") { connection in
      var query = try Self.query(
        question, "\(Self.itemColumns) FROM story_item i JOIN story s ON s.id = i.story", connection)
      return try Self.items(&query, connection)
    }
  }

  /// The same stories by their numbers and when they had their second publisher.
  public func storyItemNames(
    _ question: ReaderQuery
  ) throws(StoreError) -> [(number: Int64, since: Timestamp)] {
    try read("cannot read the stories of") { connection in
      var query = try Self.query(question, "i.number, i.since FROM story_item i", connection)
      return try query.rows { (number: $0.int64(), since: $0.time()) }
    }
  }

  private static func query(
    _ question: ReaderQuery, _ selection: String, _ connection: Connection
  ) throws -> SQLStatement {
    var conditions = ["i.living", "i.since >= ?", "i.since < ?"]
    if let isRead = question.isRead { conditions.append("i.read = \(isRead ? 1 : 0)") }
    // As the index of the starred ones says it.
    if let isStarred = question.isStarred { conditions.append(isStarred ? "i.starred" : "NOT i.starred") }
    if question.afterStory != nil { conditions.append("i.number \(question.later) ?") }
    var query = try connection.statement(
      """
      SELECT \(selection) WHERE \(conditions.joined(separator: " AND ")) \
      ORDER BY i.number \(question.direction) LIMIT ?
      """)
    query.bind(question.since?.milliseconds ?? Int64.min)
    query.bind(question.until?.milliseconds ?? Int64.max)
    if let number = question.afterStory { query.bind(number) }
    query.bind(question.limit)
    return query
  }

  /// Stories by their numbers, at most `limit` of them.
  public func storyItems(_ range: ItemRange, limit: Int) throws(StoreError) -> [StoryItem] {
    try read("cannot read the stories of") { connection in
      let numbers = ItemNumbers(range, column: "i.number")
      var query = try connection.statement(
        """
        SELECT \(Self.itemColumns) FROM story_item i JOIN story s ON s.id = i.story WHERE \(numbers.condition) \
        ORDER BY i.number \(numbers.order) LIMIT ?
        """)
      numbers.bind(to: &query)
      query.bind(limit)
      return try Self.items(&query, connection)
    }
  }

  private static func items(_ query: inout SQLStatement, _ connection: Connection) throws -> [StoryItem] {
    let rows = try query.rows { row in
      (
        number: row.int64(), since: row.time(), isRead: row.bool(), isStarred: row.bool(), story: StoryReader.row(&row)
      )
    }
    var reader = try StoryReader(connection)
    return try rows.map { row in
      StoryItem(
        number: row.number, since: row.since, story: try reader.summary(row.story), isRead: row.isRead,
        isStarred: row.isStarred)
    }
  }

  /// The numbers of the newest stories that are unread, or starred.
  public func storyNumbers(_ mark: ReaderMark, limit: Int) throws(StoreError) -> [Int64] {
    try read("cannot read the stories of") { connection in
      var query = try connection.statement(
        """
        SELECT number FROM story_item WHERE living AND \(mark == .starred ? "starred" : "read = 0") \
        ORDER BY number DESC LIMIT ?
        """)
      query.bind(limit)
      return try query.rows { $0.int64() }
    }
  }

  /// Stories of several publishers that are unread, counted up to ten thousand.
  public func unreadStories() throws(StoreError) -> Int {
    try read("cannot count the stories of") { connection in
      Int(
        try connection.number(
          "SELECT count(*) FROM (SELECT 1 FROM story_item WHERE living AND read = 0 LIMIT 10000)") ?? 0)
    }
  }

  /// Stories that have or had several publishers.
  public func storyItemCount() throws(StoreError) -> Int {
    try read("cannot count the stories of") { connection in
      Int(try connection.number("SELECT count(*) FROM story_item WHERE living") ?? 0)
    }
  }

  /// Marks stories by their numbers; nil leaves a mark as it is.
  ///
  /// A star for a story that was taken into another one meanwhile is a star for that one, and a star taken away is taken from
  /// all that it took in.
  public func mark(storyNumbers numbers: [Int64], read: Bool?, starred: Bool?) throws(StoreError) {
    try write("cannot mark stories in", sparesStories: true) { connection in
      let survivor = """
        (SELECT coalesce((SELECT survivor FROM story_alias WHERE id = i.story), i.story) FROM story_item i WHERE number = ?2)
        """
      var star = try connection.statement(
        """
        UPDATE story_item SET starred = ?1 WHERE story = \(survivor) \
        OR NOT ?1 AND story IN (SELECT id FROM story_alias WHERE survivor = \(survivor))
        """)
      var update = try connection.statement(
        "UPDATE story_item SET read = coalesce(?1, read), starred = coalesce(?2, starred) WHERE number = ?3")
      for number in numbers {
        update.bind(read.map { $0 ? 1 : 0 } as Int?)
        update.bind(starred.map { $0 ? 1 : 0 } as Int?)
        update.bind(number)
        try update.run()
        guard let starred else { continue }
        star.bind(starred ? 1 : 0)
        star.bind(number)
        try star.run()
      }
    }
  }

  /// Marks every story as read that had its second publisher before a time, or every starred one of them.
  public func markAllStoriesRead(starredOnly: Bool = false, before time: Timestamp) throws(StoreError) {
    try write("cannot mark stories in", sparesStories: true) { connection in
      var update = try connection.statement(
        "UPDATE story_item SET read = 1 WHERE since < ? AND NOT read\(starredOnly ? " AND starred" : "")")
      update.bind(time)
      try update.run()
    }
  }
}

/// What a reader asks for of all items.
public enum ReaderMark: Sendable, Hashable {
  /// Not read yet.
  case unread
  /// Starred.
  case starred
}

/// A range of numbers as SQL.
struct ItemNumbers {
  private let range: ItemRange
  private let column: String

  init(_ range: ItemRange, column: String) {
    self.range = range
    self.column = column
  }

  var condition: String {
    switch range {
    case .after: "\(column) > ?"
    case .before: "\(column) < ?"
    case .these(let numbers):
      "\(column) IN (\(numbers.map { _ in "?" }.joined(separator: ", ")))"
    }
  }

  var order: String {
    if case .after = range { "" } else { "DESC" }
  }

  func bind(to query: inout SQLStatement) {
    switch range {
    case .after(let number), .before(let number): query.bind(number)
    case .these(let numbers): for number in numbers { query.bind(number) }
    }
  }
}
