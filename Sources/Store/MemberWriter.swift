import News

/// Makes the members of stories what a pass says, writing only what differs.
///
/// Rows are gathered first and written in the order of their keys: stories come in the order of their ids, which is none
/// for the table, and its leaves stayed a third empty when a first sync of 7,500 articles wrote them in that order.
///
/// Keys of articles are read from the rows of stories and of what waits, which lie together, before any is looked up by its id:
/// ids are hashes, and in the index of a large archive each lies on a page of its own.
struct MemberWriter {
  private struct Row {
    var article: Int64
    var story: Int64
    var member: StoredMember
    var original: Int64?
    var precursor: Int64?
  }

  /// Waiting articles that are read at the most, for one that was decided, to learn the keys of these.
  private static let mostWaiting = 4

  /// Looks one up by its id.
  static let byID = "SELECT pk, article_time FROM article WHERE id = ?"

  private var keys: SQLStatement
  private var inStory: SQLStatement
  private var waiting: SQLStatement
  private var stored: SQLStatement
  private var put: SQLStatement
  private var drop: SQLStatement
  private var leave: SQLStatement
  private var empty: SQLStatement
  private var known: [ArticleID: (key: Int64, time: Timestamp)] = [:]
  private var rows: [Row] = []
  private var left: [(article: Int64, story: Int64)] = []

  init(_ connection: Connection) throws {
    keys = try connection.statement(Self.byID)
    inStory = try connection.statement(
      """
      SELECT a.id, a.pk, a.article_time FROM story_member m CROSS JOIN article a ON a.pk = m.article \
      WHERE m.story = ?
      """)
    waiting = try connection.statement(
      """
      SELECT a.id, a.pk, a.article_time FROM story_pending p CROSS JOIN article a ON a.pk = p.article \
      ORDER BY p.article DESC LIMIT ?
      """)
    stored = try connection.statement("SELECT article, role, features FROM story_member WHERE story = ?")
    put = try connection.statement(
      """
      INSERT INTO story_member (article, story, role, features, original, share, precursor, since) VALUES \
      (?, ?, ?, ?, ?, ?, ?, (SELECT at FROM moment)) ON CONFLICT (article) DO UPDATE SET story = excluded.story, role = excluded.role, \
      features = excluded.features, original = excluded.original, share = excluded.share, precursor = excluded.precursor
      """)
    drop = try connection.statement("DELETE FROM story_member WHERE article = ? AND story = ?")
    leave = try connection.statement(
      """
      INSERT INTO story_pending SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM story_member WHERE article = ?1) \
      ON CONFLICT DO NOTHING
      """)
    empty = try connection.statement("SELECT article FROM story_member WHERE story = ?")
  }

  /// The internal key of an article; nil if there is none. Each is looked up once: a pass asks for it as a member, as a
  /// headline and as decided.
  mutating func key(of article: ArticleID) throws -> Int64? {
    try look(article)?.key
  }

  /// A member with the time that its article has in the store: the deduplicator may have counted with a rougher one.
  mutating func timed(_ member: StoredMember) throws -> StoredMember {
    var member = member
    member.time = try look(member.id)?.time ?? member.time
    return member
  }

  /// Learns the keys of a story's members from the story.
  mutating func learn(membersOf story: Int64) throws {
    inStory.bind(story)
    while try inStory.step() { known[ArticleID(inStory.text())] = (key: inStory.int64(), time: inStory.time()) }
  }

  /// Learns the keys of the articles that wait, the newest first, and of not many more than were decided.
  mutating func learnWaiting(decided: Int) throws {
    guard decided > 0 else { return }
    waiting.bind(decided * Self.mostWaiting)
    while try waiting.step() { known[ArticleID(waiting.text())] = (key: waiting.int64(), time: waiting.time()) }
  }

  private mutating func look(_ article: ArticleID) throws -> (key: Int64, time: Timestamp)? {
    if let row = known[article] { return row }
    keys.bind(article.text)
    let row = try keys.first { (key: $0.int64(), time: $0.time()) }
    known[article] = row
    return row
  }

  /// Takes note of what a story's members shall be; ``finish()`` writes it.
  ///
  /// - Parameter isNew: the story has no members yet, so that none are looked for.
  mutating func write(_ members: [StoredMember], of story: Int64, isNew: Bool) throws {
    var before = isNew ? [:] : try current(story)
    for member in members {
      guard let article = try key(of: member.id) else { continue }
      if let old = before.removeValue(forKey: article), old == (member.role.rawValue, member.features) { continue }
      let original = try member.original.flatMap { try key(of: $0) }
      let precursor = try member.precursor.flatMap { try key(of: $0) }
      rows.append(Row(article: article, story: story, member: member, original: original, precursor: precursor))
    }
    for article in before.keys { left.append((article, story)) }
  }

  /// Writes what was noted. An article that another story took over meanwhile is not dropped from that one; one that no
  /// story has any more waits to be decided, whatever the pass thought of it.
  mutating func finish() throws {
    for row in rows.sorted(by: { $0.article < $1.article }) {
      put.bind(row.article)
      put.bind(row.story)
      put.bind(row.member.role.rawValue)
      put.bind(row.member.features)
      put.bind(row.original)
      put.bind(row.original == nil ? nil : row.member.share)
      put.bind(row.precursor)
      try put.run()
    }
    for row in left.sorted(by: { $0.article < $1.article }) {
      drop.bind(row.article)
      drop.bind(row.story)
      try drop.run()
      leave.bind(row.article)
      try leave.run()
    }
    rows = []
    left = []
  }

  /// Takes out of a story that ends whoever no other story took in; they wait to be decided.
  mutating func empty(_ story: Int64) throws {
    empty.bind(story)
    for article in try empty.rows({ $0.int64() }) { left.append((article, story)) }
    try finish()
  }

  private mutating func current(_ story: Int64) throws -> [Int64: (role: String, features: [UInt8])] {
    var members: [Int64: (role: String, features: [UInt8])] = [:]
    stored.bind(story)
    while try stored.step() {
      let article = stored.int64()
      members[article] = (stored.text(), stored.bytes())
    }
    return members
  }
}
