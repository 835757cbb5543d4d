import News

/// Makes the members of a story what a pass says, writing only what differs.
struct MemberWriter {
  private var keys: SQLStatement
  private var stored: SQLStatement
  private var put: SQLStatement
  private var drop: SQLStatement

  init(_ connection: Connection) throws {
    keys = try connection.statement("SELECT pk FROM article WHERE id = ?")
    stored = try connection.statement("SELECT article, role, features FROM story_member WHERE story = ?")
    put = try connection.statement(
      """
      INSERT INTO story_member VALUES (?, ?, ?, ?) ON CONFLICT (article) \
      DO UPDATE SET story = excluded.story, role = excluded.role, features = excluded.features
      """)
    drop = try connection.statement("DELETE FROM story_member WHERE article = ? AND story = ?")
  }

  /// The internal key of an article; nil if there is none.
  mutating func key(of article: ArticleID) throws -> Int64? {
    keys.bind(article.text)
    return try keys.first { $0.int64() }
  }

  mutating func write(_ members: [StoredMember], of story: Int64) throws {
    var before: [Int64: (role: String, features: [UInt8])] = [:]
    stored.bind(story)
    while try stored.step() {
      let article = stored.int64()
      before[article] = (stored.text(), stored.bytes())
    }
    for member in members {
      guard let article = try key(of: member.id) else { continue }
      if let old = before.removeValue(forKey: article), old == (member.role.rawValue, member.features) { continue }
      put.bind(article)
      put.bind(story)
      put.bind(member.role.rawValue)
      put.bind(member.features)
      try put.run()
    }
    for article in before.keys.sorted() {
      drop.bind(article)
      drop.bind(story)
      try drop.run()
    }
  }
}
