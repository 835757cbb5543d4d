import News

/// Reads stories as they stood at a time.
struct StoryPastReader {
  /// Those of ``StoryReader``, of a story that stands as it stood then.
  private static let columns = StoryReader.columns
  /// The same of one that was replaced: what was told of its figures is not kept.
  private static let formerColumns =
    "pk, id, headline_article, headline_rule, first_seen, last_updated, source_count, version, 0, 0"

  private let now: Timestamp
  private let time: Timestamp
  private var past: PastReader
  private var candidates: SQLStatement
  private var replaced: SQLStatement
  private var standing: SQLStatement
  private var mergedInto: SQLStatement
  private var today: SQLStatement

  init(_ connection: Connection, at time: Timestamp) throws {
    self.time = time
    now = try Self.articleNow(connection, at: time)
    past = try PastReader(connection, at: time)
    candidates = try connection.statement(
      """
      SELECT a.pk, a.id FROM article a WHERE a.pk IN (SELECT m.article FROM story_member m JOIN story s ON s.pk = m.story \
      WHERE s.id = ?1 UNION SELECT article FROM story_member_past WHERE story_id = ?2 AND until > ?3) \
      ORDER BY a.article_time, a.pk
      """)
    replaced = try connection.statement(
      """
      SELECT \(Self.formerColumns) FROM story_past p WHERE id = ? AND until > ? AND \(Self.hadBegun("p", time)) \
      ORDER BY until LIMIT 1
      """)
    standing = try connection.statement(
      "SELECT \(Self.columns) FROM story s WHERE id = ? AND \(Self.hadBegun("s", time))")
    mergedInto = try connection.statement(
      """
      SELECT other_id FROM story_event WHERE story_id = ? AND kind = 'merged' AND at <= ? AND other_id IS NOT NULL \
      ORDER BY pk DESC LIMIT 1
      """)
    today = try connection.statement("SELECT version, withdrawn, language FROM article WHERE pk = ?")
  }

  /// Stories of then, newest first, each to `take` until that returns false. Of those with an article of a feed, all that
  /// ever had one: whether it was there then shows only in a story's members.
  ///
  /// What was known then was no newer than then: both tables are read from there on, as far as is asked. The sign + keeps
  /// SQLite from going by when a state ended instead. A story of which no article was in one yet is passed over at once: its
  /// members lie beside each other, what is kept by ids lies all over the file.
  static func walk(
    _ question: StoryQuery, at time: Timestamp, _ connection: Connection, take: (StoryReader.Row) throws -> Bool
  ) throws {
    let fits = "last_updated BETWEEN ?2 AND ?3 AND source_count >= ?4"
    let isOfFeed =
      question.feed == nil
      ? ""
      : """
      AND (\(member("story_member", "m.story = t.pk")) OR \(member("story_member_past", "m.story_id = t.id"))) \

      """
    var query = try connection.statement(
      """
      SELECT \(columns) FROM story t WHERE \(fits) \
      AND (EXISTS (SELECT 1 FROM story_member m WHERE m.story = t.pk AND coalesce(m.since, ?1) <= ?1) \
      OR EXISTS (SELECT 1 FROM story_member_past m WHERE m.story_id = t.id AND m.until > ?1)) \(isOfFeed)\
      AND NOT EXISTS (SELECT 1 FROM story_past q WHERE q.id = t.id AND q.until > ?1) AND \(hadBegun("t", time)) \
      UNION ALL SELECT \(formerColumns) FROM story_past t WHERE \(fits) AND +until > ?1 AND version > 0 \(isOfFeed)\
      AND NOT EXISTS (SELECT 1 FROM story_past q WHERE q.id = t.id AND q.until > ?1 AND q.until < t.until) \
      AND \(hadBegun("t", time)) ORDER BY last_updated DESC, pk DESC
      """)
    query.bind(time)
    query.bind(question.since?.milliseconds ?? Int64.min)
    query.bind(min(time.milliseconds, question.until.map { $0.milliseconds - 1 } ?? .max))
    query.bind(question.minSources)
    if let feed = question.feed { query.bind(feed.text) }
    defer { query.reset() }
    while try query.step() {
      guard try take(StoryReader.row(&query)) else { return }
    }
  }

  private static func member(_ table: String, _ condition: String) -> String {
    "EXISTS (SELECT 1 FROM \(table) m CROSS JOIN article a ON a.pk = m.article WHERE \(condition) AND a.feed_id = ?5)"
  }

  /// The story that an id stood for then; nil where it stood for none.
  mutating func row(_ id: StoryID) throws -> StoryReader.Row? {
    var id = id
    var seen: Set<StoryID> = []
    while seen.insert(id).inserted {
      replaced.bind(id.text)
      replaced.bind(time)
      let former = try replaced.first { StoryReader.row(&$0) }
      if let former, former.version > 0 { return former }
      if former == nil {
        standing.bind(id.text)
        if let row = try standing.first({ StoryReader.row(&$0) }) { return row }
      }
      mergedInto.bind(id.text)
      mergedInto.bind(time)
      guard let next = try mergedInto.first({ StoryID($0.text()) }) else { return nil }
      id = next
    }
    return nil
  }

  /// The story of a row with the members that it had.
  mutating func summary(_ row: StoryReader.Row) throws -> StorySummary {
    var headline = ""
    var members: [StoryMember] = []
    var mark = row.figureMark
    let found = try memberships(of: row.id)
    let ids = Dictionary(found.map { ($0.key, $0.id) }) { first, _ in first }
    for (key, _, membership) in found {
      guard let article = try past.article(key) else { continue }
      var member = StoryMember(
        id: article.id, feed: article.feed, source: article.source, title: article.title, url: article.url,
        published: article.published, firstSeen: article.firstSeen, version: article.version, role: membership.role)
      member.withdrawn = article.withdrawn
      member.language = article.language
      if let original = membership.original.flatMap({ ids[$0] }) {
        (member.original, member.share) = (original, membership.share)
      }
      if mark != nil, try !standsToday(member, key) { mark = nil }
      members.append(member)
      if key == row.headlineArticle { headline = article.title }
    }
    var story = StorySummary(
      id: row.id, headline: headline, headlineRule: row.headlineRule, state: StoryReader.state(row, now: now),
      firstSeen: row.firstSeen, lastUpdated: row.lastUpdated, sourceCount: row.sourceCount, version: row.version,
      articles: members)
    story.figureMark = mark
    return story
  }

  /// Whether an article claims today what it claimed then.
  private mutating func standsToday(_ member: StoryMember, _ key: Int64) throws -> Bool {
    today.bind(key)
    return try today.first { row in
      row.int() == member.version && row.optionalTime() == member.withdrawn && row.optionalText() == member.language
    } ?? false
  }

  /// The articles that a story had, by article time, with their internal keys.
  mutating func memberships(of story: StoryID) throws -> [(key: Int64, id: ArticleID, membership: Membership)] {
    candidates.bind(story.text)
    candidates.bind(story.text)
    candidates.bind(time)
    return try candidates.rows({ ($0.int64(), ArticleID($0.text())) }).compactMap { key, id in
      guard let membership = try past.membership(key, id), membership.story == story else { return nil }
      return (key, id, membership)
    }
  }

  /// The headline of an article; nil if it was not known.
  mutating func headline(of article: Int64) throws -> String? { try past.article(article)?.title }

  /// Where an article was; nil where that was not decided yet.
  mutating func membership(_ article: Int64, _ id: ArticleID) throws -> Membership? {
    try past.membership(article, id)
  }

  /// Whether a story's first event had happened.
  private static func hadBegun(_ story: String, _ time: Timestamp) -> String {
    "EXISTS (SELECT 1 FROM story_event e WHERE e.story_id = \(story).id AND e.at <= \(time.milliseconds))"
  }

  /// What the deduplicator took for now.
  private static func articleNow(_ connection: Connection, at time: Timestamp) throws -> Timestamp {
    if let newest = try Tally.value("newest_dated", at: time, connection) { return Timestamp(milliseconds: newest) }
    // No article is newer than the moment when it was first seen.
    let newest = try connection.number(
      """
      SELECT article_time FROM article WHERE stated_at IS NOT NULL AND first_seen <= \(time.milliseconds) \
      AND article_time <= \(time.milliseconds) ORDER BY article_time DESC LIMIT 1
      """)
    return Timestamp(milliseconds: newest ?? time.milliseconds)
  }
}
