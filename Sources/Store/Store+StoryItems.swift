public import News

extension Store {
  private static let mostCounted = 10_000

  private static let itemColumns = """
    i.number, i.since, \(StoryReading.isRead), i.starred, s.pk, s.id, s.headline_article, s.headline_rule, s.first_seen, \
    s.last_updated, s.source_count, s.version
    """

  /// Stories of several publishers as feed readers are given them, in the question's order; a question's feed and folder do not
  /// count.
  public func storyItems(_ question: ReaderQuery) throws(StoreError) -> [StoryItem] {
    try read("cannot read the stories of") { connection in
      var query = try Self.query(question, Self.itemColumns, "JOIN story s ON s.id = i.story ", connection)
      return try Self.items(&query, connection)
    }
  }

  /// The same stories by their numbers and when they had their second publisher.
  public func storyItemNames(
    _ question: ReaderQuery
  ) throws(StoreError) -> [(number: Int64, since: Timestamp)] {
    try read("cannot read the stories of") { connection in
      var query = try Self.query(question, "i.number, i.since", "", connection)
      return try query.rows { (number: $0.int64(), since: $0.time()) }
    }
  }

  private static func query(
    _ question: ReaderQuery, _ columns: String, _ join: String, _ connection: Connection
  ) throws -> SQLStatement {
    var conditions = ["i.since >= ?", "i.since < ?"]
    // As the index of the starred ones says it.
    if let isStarred = question.isStarred { conditions.append(isStarred ? "i.starred" : "NOT i.starred") }
    let order = question.direction
    func bindTimes(to query: inout SQLStatement) {
      query.bind(question.since?.milliseconds ?? Int64.min)
      query.bind(question.until?.milliseconds ?? Int64.max)
    }
    // Starred ones are few: they are looked for among the starred.
    if let isRead = question.isRead, question.isStarred != true {
      var query = try connection.statement(
        """
        SELECT \(columns) FROM \(StoryReading.numbers(order: order, where: conditions)) n \
        CROSS JOIN story_item i ON i.number = n.number \(join)ORDER BY n.number \(order) LIMIT ?
        """)
      try StoryReading(connection).bind(
        to: &query, isRead: isRead, within: question.numbers, limit: question.limit, bindTimes)
      query.bind(question.limit)
      return query
    }
    if let isRead = question.isRead { conditions.append("\(StoryReading.isRead) = \(isRead ? 1 : 0)") }
    var query = try connection.statement(
      """
      SELECT \(columns) FROM story_item i \(join)WHERE i.living AND i.number BETWEEN ? AND ? \
      AND \(conditions.joined(separator: " AND ")) ORDER BY i.number \(order) LIMIT ?
      """)
    query.bind(question.numbers.lowerBound)
    query.bind(question.numbers.upperBound)
    bindTimes(to: &query)
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
    var question = ReaderQuery(limit: limit)
    if mark == .starred { question.isStarred = true } else { question.isRead = false }
    return try storyItemNames(question).map(\.number)
  }

  /// Stories of several publishers that are unread, counted up to ten thousand.
  public func unreadStories() throws(StoreError) -> Int {
    try read("cannot count the stories of") { connection in
      var query = try connection.statement(
        "SELECT count(*) FROM (SELECT 1 FROM \(StoryReading.numbers(order: "DESC", where: [])) LIMIT ?)")
      try StoryReading(connection).bind(to: &query, isRead: false, limit: Self.mostCounted) { _ in }
      query.bind(Self.mostCounted)
      return try query.first { $0.int() } ?? 0
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
      var alone = try connection.statement("UPDATE story_item SET starred = ? WHERE number = ?")
      let reading = try StoryReading(connection)
      for number in numbers {
        if let read { try reading.mark(number, read: read) }
        guard let starred else { continue }
        alone.bind(starred ? 1 : 0)
        alone.bind(number)
        try alone.run()
        star.bind(starred ? 1 : 0)
        star.bind(number)
        try star.run()
      }
    }
  }

  /// Marks every story as read that had its second publisher before a time, or every starred one of them.
  public func markAllStoriesRead(starredOnly: Bool = false, before time: Timestamp) throws(StoreError) {
    try write("cannot mark stories in", sparesStories: true) { connection in
      let reading = try StoryReading(connection)
      if starredOnly { try reading.markStarred(before: time) } else { try reading.markAll(before: time) }
    }
  }
}

extension ReaderQuery {
  /// The numbers between which the stories lie that come after the one that was named.
  fileprivate var numbers: ClosedRange<Int64> {
    guard let afterStory else { return .min ... .max }
    return oldestFirst ? min(afterStory, .max - 1) + 1 ... .max : .min...max(afterStory, .min + 1) - 1
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
