import News

@testable import Store

/// Numbers that are the same in every run: SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
struct Random: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// A publisher that edits its articles as time goes by, and stores that look now and then.
struct Newsroom {
  static let feeds = [feed("alpha"), feed("beta"), feed("gamma")]
  static let articlesPerFeed: Int64 = 4
  private static let texts = ["Bridge closed", "Bridge shut", "Bridge open", "Bridge closed"]

  /// What an entry says at a time: every few hours other words, and at times those of before.
  static func text(_ feed: Int, _ article: Int64, at hour: Int64) -> String {
    texts[Int((hour / 3 + article * 5 + Int64(feed)) % 4)] + " (\(article))"
  }

  /// A store reads some feeds, as a sync does: unknown articles are begun, other words are versions.
  static func read(_ store: Store, at hour: Int64, corrects: Bool = true, _ random: inout Random) throws {
    // No two stores look in the same millisecond.
    let now = hours(hour).adding(seconds: Int64.random(in: 0..<3600, using: &random))
    for (number, feed) in feeds.enumerated() where Bool.random(using: &random) {
      guard try store.feeds().contains(where: { $0.feed.id == feed.id }) else { continue }
      var updates: [ArticleUpdate] = []
      for article in 0..<articlesPerFeed where article * 2 <= hour && Int.random(in: 0..<3, using: &random) > 0 {
        updates.append(
          try sighting(store, feed, "\(article)", text(number, article, at: hour), at: now, born: hours(article * 2)))
      }
      try store.commit([poll(feed, updates, at: now)], at: now)
    }
    if corrects, hour % 5 == 0 { try correct(store, "\(hour % articlesPerFeed)", at: now, &random) }
  }

  /// A person decides something about two articles, or takes the last decision back.
  private static func correct(_ store: Store, _ guid: String, at now: Timestamp, _ random: inout Random) throws {
    let corrections = try store.corrections()
    if var last = corrections.last(where: { $0.undoneAt == nil }), Bool.random(using: &random) {
      (last.undoneAt, last.undoneBy) = (now, "bob")
      return try store.commit(StoryPass(), recording: last, at: now)
    }
    let ids = feeds.map { ArticleID.derived(from: $0.url, guid) }.shuffled(using: &random)
    let correction = StoryCorrection(
      number: (corrections.map(\.number).max() ?? 0) + 1, kind: [.merge, .split, .pin].randomElement(using: &random)!,
      at: now, by: "ada", story: StoryID("s"), other: StoryID("t"), articles: [ids[0]: StoryID("t")], rest: [ids[1]])
    try store.commit(StoryPass(), recording: correction, at: now)
  }

  private static func sighting(
    _ store: Store, _ feed: Feed, _ guid: String, _ title: String, at now: Timestamp, born: Timestamp
  ) throws -> ArticleUpdate {
    var entry = update(feed, guid, title, at: now, time: min(born, now))
    entry.article.published = born
    guard let known = try store.knownRevisions([entry.id])[entry.id] else { return entry }
    let hashes = TextHashes(of: entry.article)
    if hashes == known.hashes {
      entry.verdict = .sighting
    } else {
      let earlier = known.history.dropLast().lastIndex(of: hashes.all).map { $0 + 1 }
      entry.verdict = .revision(changed: [.title], silent: known.statedTime == born, revertsTo: earlier)
    }
    return entry
  }
}

/// What stores that know the same have in common: everything but their own schedules, logs and counts.
func knowledge(_ store: Store) throws -> [String] {
  let path = store.path
  return try [
    "SELECT 'feed ' || id FROM feed WHERE id IN (SELECT feed_id FROM article) ORDER BY 1",
    """
    SELECT 'article ' || id || ' ' || feed_id || ' ' || coalesce(guid, '') || ' ' || coalesce(url, '') || ' ' || source \
    || ' ' || coalesce(published, '') || ' ' || coalesce(stated_at, '') || ' ' || first_seen || ' ' || last_seen || ' ' \
    || article_time || ' ' || coalesce(withdrawn, '') || ' ' || version || ' ' || entry_hash FROM article ORDER BY id
    """,
    """
    SELECT 'revision ' || article_id || ' ' || version || ' ' || observed_at || ' ' || coalesce(stated_at, '') || ' ' \
    || silent || ' ' || changed || ' ' || coalesce(reverts_to, '') || ' ' || title || summary || body || byline \
    FROM revision ORDER BY article_id, version
    """,
    """
    SELECT 'name ' || f.id || ' ' || n.kind || ' ' || n.key || ' ' || a.id || ' ' || n.later FROM article_alias n \
    JOIN feed f ON f.pk = n.feed JOIN article a ON a.pk = n.article ORDER BY 1
    """,
  ].flatMap { try lines(path, $0) }
    + store.corrections().map { correction in
      let articles = correction.articles.keys.sorted() + correction.rest.sorted()
      let undone = "\(correction.undoneAt?.milliseconds ?? 0) \(correction.undoneBy ?? "")"
      return "correction \(correction.kind) \(correction.at.milliseconds) \(articles.map(\.text)) \(undone)"
    }
}

/// An export of everything, as lines.
func exported(_ store: Store, since cursor: Int64 = 0) throws -> [ExchangeRecord] {
  var records: [ExchangeRecord] = []
  try store.export(since: cursor) { records.append($0) }
  return records
}

/// Imports records.
@discardableResult
func take(_ records: [ExchangeRecord], into store: Store, at now: Timestamp = start) throws -> MergeReport {
  var rest = records[...]
  return try store.merge(at: now) { rest.popFirst() }
}
