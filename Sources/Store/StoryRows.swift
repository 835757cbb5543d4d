import News

/// The rows of stories within one transaction: each is looked up once, and its version counted here.
struct StoryRows {
  /// What is known of a story, also of one that lives no more.
  struct Row {
    /// Internal key; nil for a story without a row.
    var key: Int64?
    /// Publishers, as the row says.
    var sources = 0
    /// The version, events of this transaction included; 0 for a new story.
    var version = 0
    /// Its id leads to another story.
    var isAlias = false
  }

  private let connection: Connection
  private var living: SQLStatement
  private var ended: SQLStatement
  private var insert: SQLStatement
  private var update: SQLStatement
  private var known: [StoryID: Row] = [:]

  init(_ connection: Connection) throws {
    self.connection = connection
    living = try connection.statement("SELECT pk, source_count, version FROM story WHERE id = ?")
    ended = try connection.statement("SELECT version FROM story_alias WHERE id = ?")
    insert = try connection.statement(
      """
      INSERT INTO story (headline_article, headline_rule, first_seen, last_updated, source_count, article_count, \
      version, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    update = try connection.statement(
      """
      UPDATE story SET headline_article = ?, headline_rule = ?, first_seen = ?, last_updated = ?, source_count = ?, \
      article_count = ?, version = ? WHERE id = ?
      """)
  }

  mutating func row(of id: StoryID) throws -> Row {
    if let row = known[id] { return row }
    living.bind(id.text)
    var row = try living.first { Row(key: $0.int64(), sources: $0.int(), version: $0.int()) }
    if row == nil {
      ended.bind(id.text)
      row = try ended.first { Row(version: $0.int(), isAlias: true) }
    }
    known[id] = row ?? Row()
    return row ?? Row()
  }

  /// Counts a story's version up and returns it.
  mutating func countEvent(of id: StoryID) throws -> Int {
    var row = try row(of: id)
    row.version += 1
    known[id] = row
    return row.version
  }

  /// Makes a story's row what the pass says; returns its key. A story that lives again, after a merge was undone, is no
  /// alias any more.
  mutating func write(_ story: StoredStory, _ span: StorySpan, headline: Int64) throws -> Int64 {
    var row = try row(of: story.id)
    var statement = row.key == nil ? insert : update
    statement.bind(headline)
    statement.bind(story.headlineRule)
    statement.bind(span.first)
    statement.bind(span.last)
    statement.bind(span.sources)
    statement.bind(story.members.count)
    statement.bind(row.version)
    statement.bind(story.id.text)
    try statement.run()
    let key = row.key ?? connection.lastInsertedRow
    if row.isAlias { try revive(story.id) }
    (row.key, row.sources, row.isAlias) = (key, span.sources, false)
    known[story.id] = row
    return key
  }

  /// Takes a story's row away; its version stays known.
  mutating func remove(_ id: StoryID) throws {
    var statement = try connection.statement("DELETE FROM story WHERE id = ?")
    statement.bind(id.text)
    try statement.run()
    known[id]?.key = nil
    known[id]?.sources = 0
  }

  /// Every id whose way to the survivor led through this story leads to it again: of an id that lives no more the newest
  /// `merged` event tells which story took it in.
  private func revive(_ id: StoryID) throws {
    var back = try connection.statement(
      """
      WITH RECURSIVE back (id) AS (SELECT ?1 UNION SELECT a.id FROM back b JOIN story_alias a \
      ON a.survivor = (SELECT survivor FROM story_alias WHERE id = ?1) WHERE (SELECT other_id FROM story_event \
      WHERE story_id = a.id AND kind = 'merged' ORDER BY pk DESC LIMIT 1) = b.id) \
      UPDATE story_alias SET survivor = ?1 WHERE id IN (SELECT id FROM back) AND id <> ?1
      """)
    back.bind(id.text)
    try back.run()
    var statement = try connection.statement("DELETE FROM story_alias WHERE id = ?")
    statement.bind(id.text)
    try statement.run()
  }
}
