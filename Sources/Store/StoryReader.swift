import News

/// Reads stories as lists show them.
struct StoryReader {
  /// What stands in a story's row.
  struct Row {
    var key: Int64
    var id: StoryID
    var headlineArticle: Int64
    var headlineRule: String
    var firstSeen: Timestamp
    var lastUpdated: Timestamp
    var sourceCount: Int
    var version: Int
    var figureMark: FigureMark?
  }

  static let columns = """
    pk, id, headline_article, headline_rule, first_seen, last_updated, source_count, version, figures_rules, figures_differ
    """

  private var members: SQLStatement
  private let now: Timestamp

  init(_ connection: Connection) throws {
    members = try connection.statement(
      """
      SELECT a.pk, a.id, a.feed_id, a.source, r.title, a.url, a.published, a.first_seen, a.version, m.role, \
      (SELECT o.id FROM article o JOIN story_member om ON om.article = o.pk WHERE o.pk = m.original \
      AND om.story = m.story), m.share, a.withdrawn, a.language \
      FROM story_member m CROSS JOIN article a ON a.pk = m.article \
      CROSS JOIN revision r ON r.article = a.pk AND r.version = a.version \
      WHERE m.story = ? ORDER BY a.article_time, a.pk
      """)
    now = try Self.articleNow(connection)
  }

  static func row(_ row: inout SQLStatement) -> Row {
    var story = Row(
      key: row.int64(), id: StoryID(row.text()), headlineArticle: row.int64(), headlineRule: row.text(),
      firstSeen: row.time(), lastUpdated: row.time(), sourceCount: row.int(), version: row.int())
    let rules = row.int()
    if rules > 0 { story.figureMark = FigureMark(rules: rules, differ: row.bool()) }
    return story
  }

  /// The story of a row with its members by article time: one statement a story, which costs less here than one
  /// over all stories that would have to sort them apart again.
  mutating func summary(_ row: Row) throws -> StorySummary {
    var headline = ""
    members.bind(row.key)
    let articles = try members.rows { member in
      let key = member.int64()
      var article = StoryMember(
        id: ArticleID(member.text()), feed: FeedID(member.text()), source: member.text(), title: member.text(),
        url: member.optionalText(), published: member.optionalTime(), firstSeen: member.time(), version: member.int(),
        role: MemberRole(rawValue: member.text()) ?? .report)
      article.original = member.optionalText().map(ArticleID.init)
      let share = member.optionalInt()
      article.share = article.original == nil ? nil : share
      article.withdrawn = member.optionalTime()
      article.language = member.optionalText()
      if key == row.headlineArticle { headline = article.title }
      return article
    }
    var story = StorySummary(
      id: row.id, headline: headline, headlineRule: row.headlineRule, state: Self.state(row, now: now),
      firstSeen: row.firstSeen,
      lastUpdated: row.lastUpdated, sourceCount: row.sourceCount, version: row.version, articles: articles)
    story.figureMark = row.figureMark
    return story
  }

  /// Where a story is in its life, by article time: closed 96 hours and quiet 24 hours after its newest article; new
  /// while it has one source and began less than 24 hours ago.
  static func state(_ row: Row, now: Timestamp) -> StoryState {
    let idle = now.seconds(since: row.lastUpdated)
    if idle >= 96 * 3600 { return .closed }
    if idle >= 24 * 3600 { return .quiet }
    return row.sourceCount <= 1 && now.seconds(since: row.firstSeen) < 24 * 3600 ? .new : .developing
  }

  /// The deduplicator's now: the highest article time among articles that state one, else among all.
  private static func articleNow(_ connection: Connection) throws -> Timestamp {
    let newest =
      try Tally.value("newest_dated", connection) ?? connection.number("SELECT max(article_time) FROM article")
    return Timestamp(milliseconds: newest ?? 0)
  }

  /// The living story that a reference means: an exact id, living or taken in, else the only one that an id which
  /// begins so leads to.
  static func resolve(_ reference: String, _ connection: Connection) throws -> StoryID {
    var query = try connection.statement(
      """
      SELECT id, id, 0 FROM story WHERE id >= ?1 AND id < ?2 UNION ALL \
      SELECT id, survivor, 1 FROM story_alias WHERE id >= ?1 AND id < ?2 UNION ALL \
      SELECT r.id, s.id, 2 FROM story_reference r JOIN article a ON a.id = r.article \
      JOIN story_member m ON m.article = a.pk JOIN story s ON s.pk = m.story \
      WHERE r.id >= ?1 AND r.id < ?2 ORDER BY 1, 3 LIMIT 100
      """)
    query.bind(reference)
    query.bind(reference + "\u{10FFFF}")
    let found = reference.isEmpty ? [] : try query.rows { (id: $0.text(), living: $0.text()) }
    if let exact = found.first(where: { $0.id == reference }) { return StoryID(exact.living) }
    let living = Set(found.map(\.living))
    guard let only = living.first else {
      throw try Tombstones.refusal("story", reference, connection)
        ?? Reference.notFound("story", reference, "`courant stories --all` shows them")
    }
    guard living.count == 1 else {
      throw StoreError(
        .ambiguous, what: "cannot find the story", subject: reference, why: "several ids begin so",
        advice: "give more of the id")
    }
    return StoryID(only)
  }
}
