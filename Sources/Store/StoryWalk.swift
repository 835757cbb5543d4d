import News

/// The stories that a question bounds by time, publishers and place, from the newest on, as SQL.
///
/// By their times alone, a list of stories of nine publishers would be looked for through the whole archive where hardly any
/// has so many. For such lists the stories of each number of publishers are walked on their own (`story_by_sources`), all
/// numbers side by side: of the newest ones the newest is taken, and in its place the next of its number comes.
struct StoryWalk {
  private let question: StoryQuery
  /// Whether each number of publishers is walked on its own.
  let goesByNumber: Bool

  /// - Parameter isBounded: so many stories are asked for, whatever is asked of their members.
  init(_ question: StoryQuery, isBounded: Bool, _ connection: Connection) throws {
    self.question = question
    goesByNumber = try isBounded && Self.isRare(question.minSources, connection)
  }

  /// What bounds them in the table `story`.
  var bounds: String { "last_updated >= ?1 AND last_updated < ?2 AND source_count >= ?3 \(place)" }

  /// The newest of them in their order; the last parameter is their number.
  func newest(_ columns: String) -> String {
    guard goesByNumber else {
      return "SELECT \(columns) FROM story WHERE \(bounds) ORDER BY last_updated DESC, pk DESC LIMIT ?"
    }
    // SQLite obeys the order of a recursion that has a limit, and may pass over that of one without. Of two lower bounds it
    // begins at the first; the second says that the index has what is asked for.
    return """
      WITH RECURSIVE number (n) AS (SELECT min(source_count) FROM story WHERE source_count >= ?3 AND source_count >= 2 \
      UNION ALL SELECT (SELECT min(source_count) FROM story WHERE source_count > n AND source_count >= 2) FROM number \
      WHERE n NOT NULL), \
      walk (n, time, key) AS (SELECT n, last_updated, pk FROM number CROSS JOIN story \
      ON pk = \(Self.first("last_updated < ?2 \(place)")) \
      UNION ALL SELECT n, last_updated, pk FROM walk CROSS JOIN story \
      ON pk = \(Self.first("(last_updated, pk) < (time, key)")) ORDER BY 2 DESC, 3 DESC LIMIT ?) \
      SELECT \(columns) FROM walk CROSS JOIN story ON pk = key
      """
  }

  /// Gives a statement the parameters of the bounds.
  func bind(to query: inout SQLStatement) {
    query.bind(question.since?.milliseconds ?? Int64.min)
    query.bind(question.until?.milliseconds ?? Int64.max)
    query.bind(question.minSources)
    guard let place = question.after else { return }
    query.bind(place.lastUpdated)
    query.bind(place.id.text)
  }

  /// Where a page begins. A story that has ended meanwhile has no key: what else is as new comes once more rather than never.
  private var place: String {
    question.after == nil
      ? ""
      : """
      AND last_updated <= ?4 AND (last_updated < ?4 OR \
      pk < coalesce((SELECT pk FROM story WHERE id = ?5), 9223372036854775807))
      """
  }

  /// The newest story of a number `n` of publishers.
  private static func first(_ condition: String) -> String {
    """
    (SELECT pk FROM story WHERE source_count >= 2 AND source_count = n AND last_updated >= ?1 AND \(condition) \
    ORDER BY last_updated DESC, pk DESC LIMIT 1)
    """
  }

  /// Whether few stories may have so many publishers.
  private static func isRare(_ sources: Int, _ connection: Connection) throws -> Bool {
    guard sources == 2 else { return sources > 2 }
    let (several, all) = try (Tally.value("stories_multi_source", connection), Tally.value("stories", connection))
    return (several ?? 0) * 8 < all ?? 0
  }
}
