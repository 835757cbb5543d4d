import News

/// What a question for stories asks of a story's members, and where a page begins, as SQL with its parameters in order.
struct StoryConditions {
  private enum Parameter {
    case text(String)
    case number(Int64)
  }

  /// The conditions, each beginning with AND.
  private(set) var sql = ""
  private var parameters: [Parameter] = []

  init(_ question: StoryQuery) {
    if let place = question.after {
      // A story that has ended meanwhile has no key: what else is as new comes once more rather than never.
      add(
        """
        AND last_updated <= ? AND (last_updated < ? OR \
        pk < coalesce((SELECT pk FROM story WHERE id = ?), 9223372036854775807))
        """, .number(place.lastUpdated.milliseconds), .number(place.lastUpdated.milliseconds), .text(place.id.text))
    }
    if let feed = question.feed { add(Self.member("a.feed_id = ?"), .text(feed.text)) }
    if let language = question.language { add(Self.member("a.language = ?"), .text(language)) }
    if let folder = question.folder {
      add(
        Self.member("a.feed_id IN (SELECT id FROM feed WHERE folder = ? OR (folder >= ? AND folder < ?))"),
        .text(folder), .text(folder + "/"), .text(folder + "0"))
    }
    if let words = question.words { add(words: words) }
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
  private mutating func add(words: String) {
    // Marks without a word stand in no article.
    guard let expression = SearchQuery(words).expression else { return add("AND FALSE") }
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
