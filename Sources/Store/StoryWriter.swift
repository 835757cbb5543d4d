import News

/// Writes stories, their members, aliases and events within one transaction.
struct StoryWriter {
  private let connection: Connection
  private var log: ChangeLog
  private var events: SQLStatement
  private var members: MemberWriter
  /// Versions after the events of this pass, by story.
  private var versions: [StoryID: Int] = [:]
  private var stories = 0
  private var multiSource = 0
  private var longestSpan: Int64 = 0

  init(_ connection: Connection, at now: Timestamp) throws {
    self.connection = connection
    log = try ChangeLog(connection, at: now)
    members = try MemberWriter(connection)
    events = try connection.statement(
      "INSERT INTO story_event (story_id, kind, at, article_id, other_id, reason) VALUES (?, ?, ?, ?, ?, ?)")
  }

  /// Appends events; each counts its story's version up and is a change.
  mutating func record(_ all: [StoryEvent]) throws {
    for event in all {
      let version = try (versions[event.story] ?? storedVersion(of: event.story)) + 1
      versions[event.story] = version
      events.bind(event.story.text)
      events.bind(event.kind.rawValue)
      events.bind(event.at)
      events.bind(event.article?.text)
      events.bind(event.other?.text)
      events.bind(event.reason)
      try events.run()
      try log.add(Self.change(event.kind), .story, event.story.text, version: version)
    }
  }

  /// Makes a story's row and members what the pass says.
  mutating func write(_ story: StoredStory) throws {
    let span = StorySpan(story.members)
    guard let span, let headline = try members.key(of: story.headlineArticle) else { return }
    let version = try versions[story.id] ?? storedVersion(of: story.id)
    let key = try upsert(story, span, headline: headline, version: version)
    try members.write(story.members, of: key)
    longestSpan = max(longestSpan, span.last.milliseconds - span.first.milliseconds)
  }

  /// Ends a story's life: from now on its id, and every id that led to it, leads to the survivor.
  mutating func end(_ id: StoryID, leadingTo survivor: StoryID) throws {
    let version = try versions[id] ?? storedVersion(of: id)
    var alias = try connection.statement(
      """
      INSERT INTO story_alias VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET survivor = excluded.survivor, version = excluded.version
      """)
    alias.bind(id.text)
    alias.bind(try Self.living(survivor, connection).text)
    alias.bind(version)
    try alias.run()
    var compress = try connection.statement("UPDATE story_alias SET survivor = ? WHERE survivor = ?")
    compress.bind(try Self.living(survivor, connection).text)
    compress.bind(id.text)
    try compress.run()
    try remove(id)
  }

  /// Brings the tallies up to date.
  func finish() throws {
    var tally = try Tally(connection)
    try tally.add(stories, to: "stories")
    try tally.add(multiSource, to: "stories_multi_source")
    try tally.raise("longest_span", to: longestSpan)
  }

  /// The story that an id stands for today.
  static func living(_ id: StoryID, _ connection: Connection) throws -> StoryID {
    var query = try connection.statement("SELECT survivor FROM story_alias WHERE id = ?")
    query.bind(id.text)
    return try query.first { StoryID($0.text()) } ?? id
  }

  private mutating func upsert(_ story: StoredStory, _ span: StorySpan, headline: Int64, version: Int) throws -> Int64 {
    var select = try connection.statement("SELECT pk, source_count FROM story WHERE id = ?")
    select.bind(story.id.text)
    let stored = try select.first { (key: $0.int64(), sources: $0.int()) }
    var write = try connection.statement(
      stored == nil
        ? """
        INSERT INTO story (headline_article, headline_rule, first_seen, last_updated, source_count, article_count, \
        version, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
        : """
        UPDATE story SET headline_article = ?, headline_rule = ?, first_seen = ?, last_updated = ?, source_count = ?, \
        article_count = ?, version = ? WHERE id = ?
        """)
    write.bind(headline)
    write.bind(story.headlineRule)
    write.bind(span.first)
    write.bind(span.last)
    write.bind(span.sources)
    write.bind(story.members.count)
    write.bind(version)
    write.bind(story.id.text)
    try write.run()
    let key = stored?.key ?? connection.lastInsertedRow
    stories += stored == nil ? 1 : 0
    multiSource += (span.sources > 1 ? 1 : 0) - ((stored?.sources ?? 0) > 1 ? 1 : 0)
    if stored == nil { try revive(story.id) }
    return key
  }

  /// A story that lives again, after a merge was undone, is no alias any more.
  private func revive(_ id: StoryID) throws {
    var statement = try connection.statement("DELETE FROM story_alias WHERE id = ?")
    statement.bind(id.text)
    try statement.run()
  }

  private mutating func remove(_ id: StoryID) throws {
    var select = try connection.statement("SELECT source_count FROM story WHERE id = ?")
    select.bind(id.text)
    guard let sources = try select.first({ $0.int() }) else { return }
    var statement = try connection.statement("DELETE FROM story WHERE id = ?")
    statement.bind(id.text)
    try statement.run()
    stories -= 1
    multiSource -= sources > 1 ? 1 : 0
  }

  /// The version of a story before this pass, also of one that lives no more; 0 for a new one.
  private func storedVersion(of id: StoryID) throws -> Int {
    var query = try connection.statement(
      "SELECT version FROM story WHERE id = ? UNION ALL SELECT version FROM story_alias WHERE id = ? LIMIT 1")
    query.bind(id.text)
    query.bind(id.text)
    return try query.first { $0.int() } ?? 0
  }

  private static func change(_ kind: StoryEventKind) -> Change.Kind {
    switch kind {
    case .created: .created
    case .joined: .joined
    case .left: .left
    case .merged: .merged
    case .split: .split
    case .headline, .closed, .reopened, .corrected: .updated
    }
  }
}

/// What a story's row says about its members.
struct StorySpan {
  var first: Timestamp
  var last: Timestamp
  var sources: Int

  /// Nil for a story without members.
  init?(_ members: [StoredMember]) {
    guard let first = members.map(\.time).min(), let last = members.map(\.time).max() else { return nil }
    self.first = first
    self.last = last
    sources = Set(members.map(\.source)).count
  }
}
