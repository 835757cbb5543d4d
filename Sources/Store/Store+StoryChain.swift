public import News

extension Store {
  /// The stories that a story goes on with, one after another, and those that go on with it; at most `limit` each way.
  ///
  /// A story goes on with the one in which the precursor of its earliest member that has one is today.
  public func storyChain(_ id: StoryID, limit: Int = 20) throws(StoreError) -> StoryChain {
    try read("cannot read the story", on: id.text) { connection in
      var reader = try ChainReader(connection)
      guard let own = try reader.key(of: id) else { return StoryChain() }
      return try reader.chain(around: own, limit: limit)
    }
  }

  /// The same, as of a time.
  public func storyChain(_ id: StoryID, limit: Int = 20, at time: Timestamp) throws(StoreError) -> StoryChain {
    try read("cannot read the story", on: id.text) { connection in
      var reader = try PastChainReader(connection, at: time)
      return try reader.chain(around: id, limit: limit)
    }
  }
}

/// Knows which stories go on with which.
protocol ChainWalk {
  /// How it names stories.
  associatedtype Key: Hashable

  /// The story that a story goes on with.
  mutating func before(_ story: Key) throws -> Key?

  /// The stories that go on with a story: not those that go on with an older one first.
  mutating func after(_ story: Key) throws -> [Key]

  /// What a chain shows of a story.
  mutating func link(_ story: Key) throws -> StoryLink?
}

extension ChainWalk {
  /// The stories before and after one, at most `limit` each way.
  mutating func chain(around own: Key, limit: Int) throws -> StoryChain {
    var chain = StoryChain()
    var seen: Set<Key> = [own]
    var next = try before(own)
    while let story = next, chain.follows.count < limit, seen.insert(story).inserted {
      if let link = try link(story) { chain.follows.insert(link, at: 0) }
      next = try before(story)
    }
    var waiting = try after(own)
    while !waiting.isEmpty, chain.followedBy.count < limit {
      let story = waiting.removeFirst()
      guard seen.insert(story).inserted else { continue }
      if let link = try link(story) { chain.followedBy.append(link) }
      waiting += try after(story)
    }
    chain.followedBy.sort { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) }
    return chain
  }
}

/// Walks from story to story.
private struct ChainReader: ChainWalk {
  private var byID: SQLStatement
  private var earlier: SQLStatement
  private var later: SQLStatement
  private var links: SQLStatement

  init(_ connection: Connection) throws {
    byID = try connection.statement("SELECT pk FROM story WHERE id = ?")
    earlier = try connection.statement(
      """
      SELECT p.story FROM story_member m CROSS JOIN article a ON a.pk = m.article \
      CROSS JOIN story_member p ON p.article = m.precursor WHERE m.story = ? AND p.story <> m.story \
      ORDER BY a.article_time, a.pk LIMIT 1
      """)
    later = try connection.statement(
      """
      SELECT DISTINCT m.story FROM story_member p CROSS JOIN story_member m ON m.precursor = p.article \
      WHERE p.story = ? AND m.story <> p.story ORDER BY m.story
      """)
    links = try connection.statement(
      """
      SELECT s.id, r.title, s.first_seen, s.last_updated FROM story s JOIN article a ON a.pk = s.headline_article \
      JOIN revision r ON r.article = a.pk AND r.version = a.version WHERE s.pk = ?
      """)
  }

  mutating func key(of id: StoryID) throws -> Int64? {
    byID.bind(id.text)
    return try byID.first { $0.int64() }
  }

  mutating func before(_ story: Int64) throws -> Int64? {
    earlier.bind(story)
    return try earlier.first { $0.int64() }
  }

  mutating func after(_ story: Int64) throws -> [Int64] {
    later.bind(story)
    return try later.rows { $0.int64() }.filter { try before($0) == story }
  }

  mutating func link(_ story: Int64) throws -> StoryLink? {
    links.bind(story)
    return try links.first { row in
      StoryLink(id: StoryID(row.text()), headline: row.text(), firstSeen: row.time(), lastUpdated: row.time())
    }
  }
}
