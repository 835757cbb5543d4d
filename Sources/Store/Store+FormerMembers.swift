public import News

/// An article that a story had, or had as something else.
public struct FormerMember: Sendable, Hashable {
  /// The article as it is now.
  public var member: StoryMember
  /// Until when the story had it as a text of its own; nil where it was never more than a copy there.
  public var reportedUntil: Timestamp?
  /// Until when the story had it; nil where it still has.
  public var until: Timestamp?
}

extension Store {
  /// The articles that a story had once and those that are something else in it now, as far as their past is kept.
  public func formerMembers(of story: StoryID) throws(StoreError) -> [FormerMember] {
    try read("cannot read the story", on: story.text) { connection in
      var query = try connection.statement(
        """
        SELECT a.id, a.feed_id, a.source, r.title, a.url, a.published, a.first_seen, a.version, a.withdrawn, a.language, \
        max(CASE WHEN p.role <> 'copy' THEN p.until END), max(p.until), s.id IS ?1 \
        FROM story_member_past p CROSS JOIN article a ON a.pk = p.article \
        CROSS JOIN revision r ON r.article = a.pk AND r.version = a.version \
        LEFT JOIN story_member m ON m.article = a.pk LEFT JOIN story s ON s.pk = m.story \
        WHERE p.story_id = ?1 GROUP BY a.pk ORDER BY a.pk
        """)
      query.bind(story.text)
      return try query.rows { row in
        var member = StoryMember(
          id: ArticleID(row.text()), feed: FeedID(row.text()), source: row.text(), title: row.text(),
          url: row.optionalText(), published: row.optionalTime(), firstSeen: row.time(), version: row.int(),
          role: .report)
        member.withdrawn = row.optionalTime()
        member.language = row.optionalText()
        let (reported, until) = (row.optionalTime(), row.optionalTime())
        return FormerMember(member: member, reportedUntil: reported, until: row.bool() ? nil : until)
      }
    }
  }
}
