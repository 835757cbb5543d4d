import News

/// What a question for stories asks of a story's members, as SQL with its parameters in order.
struct StoryConditions {
  private enum Parameter {
    case text(String)
    case number(Int64)
  }

  /// The conditions on members, each beginning with AND.
  private(set) var sql = ""
  private var parameters: [Parameter] = []

  /// Whether anything is asked of a story's members.
  var hasMembers: Bool { !sql.isEmpty }

  init(_ question: StoryQuery) throws(StoreError) {
    if let id = question.id { add("AND s.id = ?", .text(id.text)) }
    if let feed = question.feed { add(Self.member("a.feed_id = ?"), .text(feed.text)) }
    if let language = question.language { add(Self.member("a.language = ?"), .text(language)) }
    if let folder = question.folder {
      add(
        Self.member("a.feed_id IN (SELECT id FROM feed WHERE folder = ? OR (folder >= ? AND folder < ?))"),
        .text(folder), .text(folder + "/"), .text(folder + "0"))
    }
    if let words = question.words { try add(words: words) }
  }

  /// Gives a statement the parameters of the conditions.
  func bind(to query: inout SQLStatement) {
    for parameter in parameters {
      switch parameter {
      case .text(let text): query.bind(text)
      case .number(let number): query.bind(number)
      }
    }
  }

  /// Stories of the newest articles that have the words: as many articles as a search puts in order.
  private mutating func add(words: String) throws(StoreError) {
    let query = SearchQuery(words)
    try query.checkBounds(words)
    // Marks without a word stand in no article.
    guard let expression = query.expression else { return add("AND FALSE") }
    add(
      """
      AND s.pk IN (SELECT m.story FROM (SELECT rowid AS article FROM article_search WHERE article_search MATCH ? \
      ORDER BY rowid DESC LIMIT \(Store.ranked)) hit CROSS JOIN story_member m ON m.article = hit.article)
      """, .text(expression))
  }

  private mutating func add(_ condition: String, _ parameters: Parameter...) {
    sql += " " + condition
    self.parameters += parameters
  }

  private static func member(_ condition: String) -> String {
    """
    AND EXISTS (SELECT 1 FROM story_member m CROSS JOIN article a ON a.pk = m.article \
    WHERE m.story = s.pk AND \(condition))
    """
  }
}
