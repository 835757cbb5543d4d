import News

/// Which stories are read: each says so itself, and one number says up to where all were said to be read at once.
struct StoryReading {
  /// What a story itself says.
  private enum Mark: Int {
    /// Nothing: read by the number, or unread where that is lower.
    case none
    /// Read.
    case read
    /// Unread again, though the number is as high.
    case again
  }

  /// The number.
  private static let through = "(SELECT coalesce(max(through), 0) FROM story_read)"

  /// Whether the story `i` is read.
  static let isRead = "(i.read = 1 OR i.read = 0 AND i.number <= \(through))"

  private let connection: Connection
  private let through: Int64

  init(_ connection: Connection) throws {
    self.connection = connection
    through = try connection.number("SELECT \(Self.through)") ?? 0
  }

  /// The stories of one kind: what they say of themselves, and the numbers between which they lie.
  private func kinds(isRead: Bool) -> [(mark: Mark, numbers: ClosedRange<Int64>)] {
    let (before, after) = (Int64.min...through, (through + 1)...Int64.max)
    let all = Int64.min...Int64.max
    return isRead ? [(.none, before), (.read, all)] : [(.none, after), (.again, all)]
  }

  /// The numbers of stories that are read, or unread, as a table of one column: of each kind as many as are asked for at the most,
  /// found in its index.
  static func numbers(order: String, where conditions: [String]) -> String {
    let kind = """
      SELECT number FROM (SELECT i.number FROM story_item i WHERE i.living AND i.read = ? AND i.number BETWEEN ? AND ? \
      \(conditions.map { "AND \($0) " }.joined())ORDER BY i.number \(order) LIMIT ?)
      """
    return "(\(kind) UNION ALL \(kind))"
  }

  /// Binds what ``numbers(order:where:)`` asks for.
  ///
  /// - Parameters:
  ///   - within: only of these numbers.
  ///   - limit: at most so many of each kind.
  ///   - bind: binds what the conditions ask for.
  func bind(
    to query: inout SQLStatement, isRead: Bool, within: ClosedRange<Int64> = .min ... .max, limit: Int,
    _ bind: (inout SQLStatement) -> Void
  ) {
    for kind in kinds(isRead: isRead) {
      query.bind(kind.mark.rawValue)
      query.bind(max(kind.numbers.lowerBound, within.lowerBound))
      query.bind(min(kind.numbers.upperBound, within.upperBound))
      bind(&query)
      query.bind(limit)
    }
  }

  /// Marks a story as read or as unread.
  func mark(_ number: Int64, read: Bool) throws {
    var update = try connection.statement("UPDATE story_item SET read = ? WHERE number = ?")
    update.bind((read ? Mark.read : number <= through ? .again : .none).rawValue)
    update.bind(number)
    try update.run()
  }

  /// Marks every starred story as read that had its second publisher before a time.
  func markStarred(before time: Timestamp) throws {
    var update = try connection.statement("UPDATE story_item SET read = 1 WHERE since < ? AND starred")
    update.bind(time)
    try update.run()
  }

  /// Marks every story as read that had its second publisher before a time. Each is gone through once: the next time what came
  /// since is.
  func markAll(before time: Timestamp) throws {
    var last = try connection.statement(
      """
      SELECT coalesce((SELECT min(number) - 1 FROM story_item WHERE number > ?1 AND since >= ?2), \
      (SELECT max(number) FROM story_item), 0)
      """)
    last.bind(through)
    last.bind(time)
    let next = max(through, try last.first { $0.int64() } ?? 0)
    // Of a clock that was behind: those that came after one of a later time.
    for unread in [
      "number > ?1 AND since < ?2 AND read = 0", "number <= ?1 AND since < ?2 AND read = 2",
    ] {
      var update = try connection.statement("UPDATE story_item SET read = 1 WHERE \(unread)")
      update.bind(next)
      update.bind(time)
      try update.run()
    }
    guard next > through else { return }
    try connection.execute("DELETE FROM story_read")
    var raise = try connection.statement("INSERT INTO story_read VALUES (?)")
    raise.bind(next)
    try raise.run()
  }
}
