public import News

extension Store {
  /// The articles that wait for a decision about their story, in the order of decisions.
  public func pendingCandidates() throws(StoreError) -> PendingStories {
    try read("cannot read the articles that wait in") { connection in
      var query = try connection.statement(Self.pendingSQL)
      var pending = PendingStories()
      while try query.step() {
        var candidate = StoryCandidate(
          id: ArticleID(query.text()), feedURL: query.text(), source: query.text(), url: query.optionalText(),
          language: query.optionalText(), time: query.time(), title: query.text(),
          text: FullText.joined(
            summary: query.text(atMost: Self.candidateBytes), body: query.text(atMost: Self.candidateBytes)),
          version: query.int())
        if query.bool() { pending.placed.insert(candidate.id) }
        candidate.isTimeObserved = query.bool()
        pending.candidates.append(candidate)
      }
      pending.candidates = Self.inOrder(pending.candidates)
      return pending
    }
  }

  /// Bytes of an article's summary and of its full text that are read for a decision. The deduplicator looks at 340
  /// words of both together; in the languages with the longest words, three bytes a letter, that is 11,000 bytes.
  private static let candidateBytes = 16_384

  /// The order of decisions. Places are sorted by time rather than candidates themselves, whose copying was a third of
  /// this method's cost; the strings are compared only where times are equal.
  private static func inOrder(_ candidates: [StoryCandidate]) -> [StoryCandidate] {
    var order = candidates.indices.map { (time: candidates[$0].time, place: $0) }
    order.sort { a, b in
      a.time != b.time
        ? a.time < b.time : StoryCandidate.precedes(candidates[a.place], candidates[b.place])
    }
    return order.map { candidates[$0.place] }
  }

  /// CROSS JOIN keeps SQLite from beginning with the largest table: what waits is little, the archive is much.
  static let pendingSQL = """
    SELECT a.id, f.url, a.source, a.canonical_url, a.language, a.article_time, r.title, r.summary, r.body, a.version, \
    m.story IS NOT NULL, a.article_time = a.first_seen FROM story_pending p CROSS JOIN article a ON a.pk = p.article \
    CROSS JOIN feed f ON f.id = a.feed_id CROSS JOIN revision r ON r.article_id = a.id AND r.version = a.version \
    LEFT JOIN story_member m ON m.article = a.pk
    """

  /// The stories whose span, from their first to their newest article, touches one of the ranges of article time;
  /// each once, in the order of their ids.
  public func storedStories(around ranges: [ClosedRange<Timestamp>]) throws(StoreError) -> [StoredStory] {
    try read("cannot read the stories of") { connection in
      // A story that touches a range and ended long after it began before it ended: its span bounds the search.
      let longest = try Tally.value("longest_span", connection) ?? 0
      var query = try connection.statement(
        "SELECT pk, id FROM story WHERE last_updated BETWEEN ? AND ? AND first_seen <= ?")
      var ids: [StoryID: Int64] = [:]
      for range in Self.merged(ranges) {
        query.bind(range.lowerBound)
        query.bind(range.upperBound.milliseconds + longest)
        query.bind(range.upperBound)
        while try query.step() {
          let key = query.int64()
          ids[StoryID(query.text())] = key
        }
      }
      var reader = try StoredStoryReader(connection)
      return try ids.sorted { $0.key < $1.key }.compactMap { try reader.read($0.value) }
    }
  }

  /// The same moments in as few ranges as possible.
  private static func merged(_ ranges: [ClosedRange<Timestamp>]) -> [ClosedRange<Timestamp>] {
    var merged: [ClosedRange<Timestamp>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

/// Reads stories whole, as the deduplicator gets them back.
struct StoredStoryReader {
  private var story: SQLStatement
  private var members: SQLStatement

  init(_ connection: Connection) throws {
    story = try connection.statement(
      "SELECT s.id, a.id, s.headline_rule FROM story s CROSS JOIN article a ON a.pk = s.headline_article WHERE s.pk = ?"
    )
    members = try connection.statement(
      """
      SELECT a.id, f.url, a.source, a.canonical_url, a.article_time, m.role, m.features FROM story_member m \
      CROSS JOIN article a ON a.pk = m.article CROSS JOIN feed f ON f.id = a.feed_id WHERE m.story = ?
      """)
  }

  mutating func read(_ key: Int64) throws -> StoredStory? {
    members.bind(key)
    var found = try members.rows { row in
      StoredMember(
        id: ArticleID(row.text()), feedURL: row.text(), source: row.text(), url: row.optionalText(), time: row.time(),
        role: MemberRole(rawValue: row.text()) ?? .report, features: row.bytes())
    }
    found.sort { ($0.time, $0.feedURL, $0.id) < ($1.time, $1.feedURL, $1.id) }
    story.bind(key)
    return try story.first { row in
      StoredStory(
        id: StoryID(row.text()), headlineArticle: ArticleID(row.text()), headlineRule: row.text(), members: found)
    }
  }
}
