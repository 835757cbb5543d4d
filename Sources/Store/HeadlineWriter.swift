import News

/// Tells a story whose headline is an article's title that the title was changed, within one transaction: a step of its
/// history, its version counted up, one change. Another article's headline taking over is the pass's to tell.
struct HeadlineWriter {
  private let now: Timestamp
  private var log: ChangeLog
  private var select: SQLStatement
  private var append: SQLStatement
  private var count: SQLStatement

  init(_ connection: Connection, at now: Timestamp) throws {
    self.now = now
    log = try ChangeLog(connection, at: now)
    select = try connection.statement(
      """
      SELECT s.pk, s.id, s.version FROM story_member m CROSS JOIN story s ON s.pk = m.story \
      WHERE m.article = ? AND s.headline_article = m.article
      """)
    append = try connection.statement(StoryWriter.eventSQL)
    count = try connection.statement("UPDATE story SET version = ? WHERE pk = ?")
  }

  /// Tells of a title that an article has since one of its versions.
  mutating func tell(_ id: ArticleID, key: Int64, version: Int) throws {
    select.bind(key)
    let story = try select.first { (key: $0.int64(), id: $0.text(), version: $0.int()) }
    guard let story else { return }
    append.bind(story.id)
    append.bind(StoryEventKind.headline.rawValue)
    append.bind(now)
    append.bind(id.text)
    append.bind(String?.none)
    append.bind("{\"rule\":\"edited\",\"version\":\(version)}")
    try append.run()
    count.bind(story.version + 1)
    count.bind(story.key)
    try count.run()
    try log.add(.updated, .story, story.id, version: story.version + 1)
  }
}
