import News

/// Writes stories, their members, aliases and events within one transaction.
///
/// First the events, then the stories, then the ends: a story that was taken in can go only when its members have gone.
struct StoryWriter {
  static let eventSQL =
    "INSERT INTO story_event (story_id, kind, at, article_id, other_id, reason) VALUES (?, ?, ?, ?, ?, ?)"

  private let connection: Connection
  private var log: ChangeLog
  private var rows: StoryRows
  private var members: MemberWriter
  private var append: SQLStatement
  private var wait: SQLStatement
  private var stories = 0
  private var multiSource = 0
  private var longestSpan: Int64 = 0
  private var ended: [StoryID] = []

  init(_ connection: Connection, at now: Timestamp) throws {
    self.connection = connection
    log = try ChangeLog(connection, at: now)
    rows = try StoryRows(connection)
    members = try MemberWriter(connection)
    append = try connection.statement(Self.eventSQL)
    wait = try connection.statement(
      "DELETE FROM story_pending WHERE article = ?1 AND EXISTS (SELECT 1 FROM story_member WHERE article = ?1)")
  }

  /// Writes down what a pass came to that decided these articles; they wait no more, if a story has them.
  mutating func write(_ pass: StoryPass, decided: [ArticleID]) throws {
    try members.learnWaiting(decided: decided.count)
    for id in pass.aliases.keys {
      if let key = try rows.row(of: id).key { try members.learn(membersOf: key) }
    }
    try write(pass)
    try release(decided)
  }

  /// Writes down what a pass came to.
  mutating func write(_ pass: StoryPass) throws {
    try record(pass.events)
    try write(pass.stories)
    for (id, survivor) in pass.aliases.sorted(by: { $0.key < $1.key }) { try end(id, leadingTo: survivor) }
  }

  /// Appends events; each counts its story's version up and is a change.
  mutating func record(_ events: [StoryEvent]) throws {
    for event in events {
      let version = try rows.countEvent(of: event.story)
      append.bind(event.story.text)
      append.bind(event.kind.rawValue)
      append.bind(event.at)
      append.bind(event.article?.text)
      append.bind(event.other?.text)
      append.bind(event.reason)
      try append.run()
      try log.add(Self.change(event.kind), .story, event.story.text, version: version)
    }
  }

  /// Makes the stories' rows and members what the pass says.
  mutating func write(_ all: [StoredStory]) throws {
    for story in all.sorted(by: { $0.id < $1.id }) {
      if let key = try rows.row(of: story.id).key { try members.learn(membersOf: key) }
      let span = StorySpan(try story.members.map { try members.timed($0) })
      guard let span, let headline = try members.key(of: story.headlineArticle) else { continue }
      let before = try rows.row(of: story.id)
      let key = try rows.write(story, span, headline: headline)
      try members.write(story.members, of: key, isNew: before.key == nil)
      stories += before.key == nil ? 1 : 0
      multiSource += (span.sources > 1 ? 1 : 0) - (before.sources > 1 ? 1 : 0)
      longestSpan = max(longestSpan, span.last.milliseconds - span.first.milliseconds)
    }
    try members.finish()
  }

  /// Ends a story's life: from now on its id, and every id that led to it, leads to the survivor.
  mutating func end(_ id: StoryID, leadingTo survivor: StoryID) throws {
    var alias = try connection.statement(
      """
      INSERT INTO story_alias VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET survivor = excluded.survivor, version = excluded.version
      """)
    alias.bind(id.text)
    alias.bind(try Self.living(survivor, connection).text)
    alias.bind(try rows.row(of: id).version)
    try alias.run()
    var compress = try connection.statement("UPDATE story_alias SET survivor = ? WHERE survivor = ?")
    compress.bind(try Self.living(survivor, connection).text)
    compress.bind(id.text)
    try compress.run()
    ended.append(id)
    let row = try rows.row(of: id)
    guard let key = row.key else { return }
    try members.empty(key)
    try rows.remove(id)
    stories -= 1
    multiSource -= row.sources > 1 ? 1 : 0
  }

  private func handStars() throws {
    var hand = try connection.statement(
      """
      UPDATE story_item SET starred = 1 WHERE story = (SELECT survivor FROM story_alias WHERE id = ?1) \
      AND EXISTS (SELECT 1 FROM story_item WHERE story = ?1 AND starred)
      """)
    for id in ended {
      hand.bind(id.text)
      try hand.run()
    }
  }

  private mutating func release(_ decided: [ArticleID]) throws {
    for article in decided {
      guard let key = try members.key(of: article) else { continue }
      wait.bind(key)
      try wait.run()
    }
  }

  /// Brings the tallies up to date, and hands the stars of stories that ended to those that they lead to.
  func finish() throws {
    try handStars()
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
    guard var first = members.first?.time else { return nil }
    var last = first
    var sources: Set<String> = []
    for member in members {
      first = min(first, member.time)
      last = max(last, member.time)
      sources.insert(member.source)
    }
    self.first = first
    self.last = last
    self.sources = sources.count
  }
}
