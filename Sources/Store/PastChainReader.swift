import News

/// Walks from story to story as they stood at a time.
struct PastChainReader: ChainWalk {
  private let time: Timestamp
  private var stories: StoryPastReader
  private var goingOn: SQLStatement
  private var article: SQLStatement

  init(_ connection: Connection, at time: Timestamp) throws {
    self.time = time
    stories = try StoryPastReader(connection, at: time)
    article = try connection.statement("SELECT id FROM article WHERE pk = ?")
    goingOn = try connection.statement(
      """
      SELECT a.pk, a.id FROM article a WHERE a.pk IN (SELECT article FROM story_member WHERE precursor = ?1 \
      UNION SELECT article FROM story_member_past WHERE precursor = ?1 AND until > ?2) ORDER BY a.pk
      """)
  }

  mutating func before(_ story: StoryID) throws -> StoryID? {
    for (_, _, membership) in try stories.memberships(of: story) {
      guard let precursor = membership.precursor else { continue }
      article.bind(precursor)
      guard let id = try article.first({ ArticleID($0.text()) }) else { continue }
      if let other = try stories.membership(precursor, id)?.story, other != story { return other }
    }
    return nil
  }

  mutating func after(_ story: StoryID) throws -> [StoryID] {
    var found: [StoryID] = []
    for (precursor, _, _) in try stories.memberships(of: story) {
      goingOn.bind(precursor)
      goingOn.bind(time)
      for (key, id) in try goingOn.rows({ ($0.int64(), ArticleID($0.text())) }) {
        guard let membership = try stories.membership(key, id), membership.precursor == precursor,
          membership.story != story, !found.contains(membership.story)
        else { continue }
        found.append(membership.story)
      }
    }
    return try found.filter { try before($0) == story }
  }

  mutating func link(_ story: StoryID) throws -> StoryLink? {
    guard let row = try stories.row(story) else { return nil }
    return StoryLink(
      id: row.id, headline: try stories.headline(of: row.headlineArticle) ?? "", firstSeen: row.firstSeen,
      lastUpdated: row.lastUpdated)
  }
}
