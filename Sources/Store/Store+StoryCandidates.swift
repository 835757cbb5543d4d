public import News

extension Store {
  /// The articles that wait for a decision about their story, in the order of decisions; with their words, or without where
  /// they are very many.
  public func pendingCandidates(withWords: Bool = true) throws(StoreError) -> PendingStories {
    try read("cannot read the articles that wait in") { connection in
      var query = try connection.statement(withWords ? Self.pendingSQL : Self.pendingWithoutWordsSQL)
      var pending = PendingStories()
      var last = (feedURL: "", source: "")
      while try query.step() {
        var candidate = Self.candidate(&query, after: last)
        candidate.hasWords = withWords
        last = (candidate.feedURL, candidate.source)
        if query.bool() { pending.placed.insert(candidate.id) }
        pending.candidates.append(candidate)
      }
      pending.candidates = Self.inOrder(pending.candidates)
      return pending
    }
  }

  /// How many articles wait for a decision about their story.
  public func countPending() throws(StoreError) -> Int {
    try read("cannot count the articles that wait in") { connection in
      var query = try connection.statement("SELECT count(*) FROM story_pending")
      return try query.first { $0.int() } ?? 0
    }
  }

  /// Where the articles that wait stand, in no order: what is held of very many of them.
  public func pendingPlaces() throws(StoreError) -> [PendingPlace] {
    try read("cannot read the articles that wait in") { connection in
      var query = try connection.statement(Self.pendingPlacesSQL)
      var last = ""
      return try query.rows { row in
        let (id, feedURL, time) = (ArticleID(row.text()), row.text(or: last), row.time())
        last = feedURL
        return PendingPlace(
          place: DecisionPlace(time: time, feedURL: feedURL, article: id), isTimeObserved: row.bool(),
          isPlaced: row.bool())
      }
    }
  }

  /// These articles in the order of decisions, with their current words or without; unknown ones are left out.
  public func candidates(of ids: [ArticleID], withWords: Bool = true) throws(StoreError) -> [StoryCandidate] {
    try read("cannot read articles of") { connection in
      var query = try connection.statement(withWords ? Self.candidatesSQL : Self.candidatesWithoutWordsSQL)
      var candidates: [StoryCandidate] = []
      candidates.reserveCapacity(ids.count)
      for id in ids {
        query.bind(id.text)
        guard var candidate = try query.first({ Self.candidate(&$0) }) else { continue }
        candidate.hasWords = withWords
        candidates.append(candidate)
      }
      return Self.inOrder(candidates)
    }
  }

  /// How many articles are of this article time or later, counted up to `limit`; those that wait are counted too.
  public func countArticles(from time: Timestamp, atMost limit: Int) throws(StoreError) -> Int {
    try read("cannot count articles of") { connection in
      var query = try connection.statement(
        "SELECT count(*) FROM (SELECT 1 FROM article WHERE article_time >= ? LIMIT ?)")
      query.bind(time)
      query.bind(limit)
      return try query.first { $0.int() } ?? 0
    }
  }

  /// The article time of the article that so many newer ones follow; nil if there are not that many.
  public func timeOfArticle(beforeNewest count: Int) throws(StoreError) -> Timestamp? {
    try read("cannot count articles of") { connection in
      var query = try connection.statement(
        "SELECT article_time FROM article ORDER BY article_time DESC LIMIT 1 OFFSET ?")
      query.bind(count)
      return try query.first { $0.time() }
    }
  }

  /// - Parameter last: where the row before is from, which is most often the same feed.
  private static func candidate(
    _ query: inout SQLStatement, after last: (feedURL: String, source: String) = ("", "")
  ) -> StoryCandidate {
    let id = ArticleID(query.text())
    let (feedURL, source) = (query.text(or: last.feedURL), query.text(or: last.source))
    let (url, language, time, title) = (query.optionalText(), query.optionalText(), query.time(), query.text())
    let (summary, body) = (query.text(atMost: candidateBytes), query.text(atMost: candidateBytes))
    var candidate = StoryCandidate(
      id: id, feedURL: feedURL, source: source, url: url, language: language, time: time, title: title,
      parts: TextParts(summary: summary, body: body), version: query.int())
    candidate.isWhole = max(summary.utf8.count, body.utf8.count) < candidateBytes - 4
    candidate.isTimeObserved = query.bool()
    candidate.guid = query.optionalText()
    return candidate
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
  static let pendingSQL = candidateSQL + pendingFrom + wordsJoin + pendingPlaced
  private static let pendingWithoutWordsSQL = candidateWithoutWordsSQL + pendingFrom + pendingPlaced

  private static let pendingFrom =
    ", m.story IS NOT NULL FROM story_pending p CROSS JOIN article a ON a.pk = p.article " + feedJoin
  private static let pendingPlaced = "LEFT JOIN story_member m ON m.article = a.pk"

  private static let candidatesSQL = candidateSQL + " FROM article a " + feedJoin + wordsJoin + "WHERE a.id = ?"
  private static let candidatesWithoutWordsSQL =
    candidateWithoutWordsSQL + " FROM article a " + feedJoin + "WHERE a.id = ?"

  private static let pendingPlacesSQL = """
    SELECT a.id, f.url, a.article_time, a.article_time = a.first_seen, m.story IS NOT NULL
    FROM story_pending p CROSS JOIN article a ON a.pk = p.article CROSS JOIN feed f ON f.id = a.feed_id
    LEFT JOIN story_member m ON m.article = a.pk
    """

  private static let candidateSQL = candidateSQL(words: "r.title, r.summary, r.body")
  private static let candidateWithoutWordsSQL = candidateSQL(words: "'', '', ''")

  private static func candidateSQL(words: String) -> String {
    """
    SELECT a.id, f.url, a.source, a.canonical_url, a.language, a.article_time, \(words), a.version, \
    a.article_time = a.first_seen, a.guid
    """
  }

  private static let feedJoin = "CROSS JOIN feed f ON f.id = a.feed_id "
  private static let wordsJoin = "CROSS JOIN revision r ON r.article = a.pk AND r.version = a.version "

  /// The stories whose span, from their first to their newest article, touches one of the ranges of article time;
  /// each once, by the times of their first articles.
  public func storedStories(around ranges: [ClosedRange<Timestamp>]) throws(StoreError) -> [StoredStory] {
    try read("cannot read the stories of") { connection in
      // A story that touches a range and ended long after it began before it ended: its span bounds the search.
      let longest = try Tally.value("longest_span", connection) ?? 0
      var query = try connection.statement(
        "SELECT pk FROM story WHERE last_updated BETWEEN ? AND ? AND first_seen <= ?")
      var keys: Set<Int64> = []
      for range in Self.merged(ranges) {
        query.bind(range.lowerBound)
        query.bind(range.upperBound.milliseconds + longest)
        query.bind(range.upperBound)
        keys.formUnion(try query.rows { $0.int64() })
      }
      var reader = try StoredStoryReader(connection)
      return try reader.read(keys)
    }
  }

  /// The stories in which these articles are, and those with these ids; each once, by the times of their first articles.
  public func storedStories(of articles: [ArticleID], ids: [StoryID] = []) throws(StoreError) -> [StoredStory] {
    try storedStories("m.article = (SELECT pk FROM article WHERE id = ?)", articles.map(\.text), ids: ids)
  }

  /// The stories that have an article with one of these canonical addresses; each once, by the times of their first
  /// articles.
  public func storedStories(ofAddresses addresses: [String]) throws(StoreError) -> [StoredStory] {
    try storedStories("m.article IN (SELECT pk FROM article WHERE canonical_url = ?)", addresses)
  }

  private func storedStories(
    _ condition: String, _ values: [String], ids: [StoryID] = []
  ) throws(StoreError) -> [StoredStory] {
    try read("cannot read the stories of") { connection in
      var byMember = try connection.statement("SELECT m.story FROM story_member m WHERE \(condition)")
      var byID = try connection.statement("SELECT pk FROM story WHERE id = ?")
      var keys: Set<Int64> = []
      for value in values {
        byMember.bind(value)
        keys.formUnion(try byMember.rows { $0.int64() })
      }
      for id in ids {
        byID.bind(id.text)
        keys.formUnion(try byID.rows { $0.int64() })
      }
      var reader = try StoredStoryReader(connection)
      return try reader.read(keys)
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
