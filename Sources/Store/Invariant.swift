/// A rule that the store keeps beyond what SQLite enforces, and the statement that finds what breaks it.
struct Invariant {
  var rule: String
  /// One row with a text for every breach.
  var sql: String
  /// What helps.
  var advice = Problem.Advice.repair

  static let indexed = Invariant(
    rule: "the search index has every article once",
    sql: """
      SELECT id FROM article WHERE pk NOT IN (SELECT id FROM article_search_docsize) \
      UNION ALL SELECT 'row ' || id FROM article_search_docsize WHERE id NOT IN (SELECT pk FROM article)
      """)

  static let all: [Invariant] = [
    Invariant(
      rule: "the change log has no gaps",
      sql: """
        SELECT 'cursor ' || max(cursor) FROM change HAVING count(*) > 0 AND (max(cursor) <> count(*) OR min(cursor) <> 1)
        """, advice: .restore),
    Invariant(
      rule: "versions have no gaps and the article names its newest",
      sql: """
        SELECT a.id FROM article a LEFT JOIN (SELECT article, count(*) AS n, max(version) AS newest, min(version) \
        AS oldest FROM revision GROUP BY article) r ON r.article = a.pk \
        WHERE r.n IS NULL OR r.n <> r.newest OR r.oldest <> 1 OR a.version <> r.newest
        """, advice: .restore),
    Invariant(
      rule: "every article has a story or waits for one",
      sql: """
        SELECT id FROM article WHERE pk NOT IN (SELECT article FROM story_member) \
        AND pk NOT IN (SELECT article FROM story_pending)
        """),
    Invariant(
      rule: "every story has articles, and its counts are right",
      sql: """
        SELECT s.id FROM story s LEFT JOIN (SELECT m.story, count(*) AS n, count(DISTINCT a.source) AS sources, \
        min(a.article_time) AS first, max(a.article_time) AS last FROM story_member m \
        JOIN article a ON a.pk = m.article GROUP BY m.story) c ON c.story = s.pk \
        WHERE c.n IS NULL OR c.n <> s.article_count OR c.sources <> s.source_count OR c.first <> s.first_seen \
        OR c.last <> s.last_updated
        """),
    Invariant(
      rule: "a story's headline is one of its articles'",
      sql: """
        SELECT s.id FROM story s LEFT JOIN story_member m ON m.article = s.headline_article AND m.story = s.pk \
        WHERE m.article IS NULL
        """),
    Invariant(
      rule: "a story's version is the number of its events",
      sql: """
        SELECT s.id FROM story s WHERE s.version <> (SELECT count(*) FROM story_event e WHERE e.story_id = s.id)
        """),
    Invariant(
      rule: "an id of a story that was taken in leads to a living one",
      sql: """
        SELECT id FROM story_alias WHERE survivor NOT IN (SELECT id FROM story) OR id IN (SELECT id FROM story)
        """),
    Invariant(
      rule: "feed readers are given the stories that are there",
      sql: "SELECT story FROM story_item WHERE living <> (story IN (SELECT id FROM story))"),
    Invariant(
      rule: "stories were said to be read at once up to one that is there",
      sql: """
        SELECT 'number ' || through FROM story_read WHERE through > (SELECT coalesce(max(number), 0) FROM story_item)
        """),
    Invariant(
      rule: "what is unread are articles that are there, and each feed's are counted",
      sql: """
        SELECT coalesce(a.id, 'article ' || u.article) FROM article_unread u LEFT JOIN article a ON a.pk = u.article \
        LEFT JOIN feed f ON f.id = a.feed_id WHERE a.first_seen IS NOT u.first_seen OR f.pk IS NOT u.feed \
        UNION ALL SELECT f.id FROM feed f LEFT JOIN feed_unread n ON n.feed = f.pk \
        LEFT JOIN (SELECT feed, count(*) AS articles FROM article_unread GROUP BY feed) u ON u.feed = f.pk \
        WHERE coalesce(n.articles, 0) <> coalesce(u.articles, 0)
        """),
    Invariant(
      rule: "the list of edits has every later version",
      sql: """
        SELECT DISTINCT r.article_id FROM revision r LEFT JOIN edit e ON e.article = r.article AND e.version = r.version \
        WHERE r.version > 1 AND (e.article IS NULL OR e.observed_at <> r.observed_at OR e.silent <> r.silent \
        OR e.reverts_to IS NOT r.reverts_to) UNION ALL SELECT DISTINCT 'article ' || e.article FROM edit e \
        LEFT JOIN revision r ON r.article = e.article AND r.version = e.version WHERE r.article IS NULL OR e.version < 2
        """),
    Invariant(
      rule: "what is read lies where read articles are looked for", sql: "SELECT id FROM (\(ReadSpans.missing))"),
    indexed,
    Invariant(
      rule: "what was purged is gone, and its names lead to no article",
      sql: """
        SELECT p.id FROM purged p WHERE p.entity = 'article' AND EXISTS (SELECT 1 FROM article a WHERE a.id = p.id) \
        UNION ALL SELECT t.key FROM tombstone t JOIN article_alias n \
        ON n.feed = t.feed AND n.kind = t.kind AND n.key = t.key
        """, advice: .restore),
    Invariant(rule: "an article is found by the names that are known of it", sql: LostNames.all),
    Invariant(
      rule: "the id of a story that is no more leads on", sql: LostNames.storyIDs),
    Invariant(
      rule: "what the log says was purged is known to be",
      sql: "SELECT id FROM change WHERE kind = 'purged' AND id NOT IN (SELECT id FROM purged)"),
    Invariant(
      rule: "an observation of an article is one of words that a version has",
      sql: """
        SELECT a.id FROM observation o JOIN article a ON a.pk = o.article WHERE NOT EXISTS \
        (SELECT 1 FROM revision r WHERE r.article = a.pk AND r.text_hash = o.text_hash)
        """, advice: .restore),
    Invariant(
      rule: "an article whose page was read carries the page's text",
      sql: """
        SELECT a.id FROM page p JOIN article a ON a.pk = p.article JOIN revision r ON r.article = a.pk \
        AND r.version = a.version WHERE p.text_hash IS NOT NULL AND p.text_hash <> r.body_hash
        """),
    Invariant(
      rule: "a feed's article count is right",
      sql: """
        SELECT id FROM feed WHERE article_count <> (SELECT count(*) FROM article WHERE feed_id = feed.id)
        """),
    Invariant(
      rule: "the tallies are right",
      sql: """
        SELECT name || ' ' || value FROM tally WHERE \
        name = 'articles' AND value <> (SELECT count(*) FROM article) OR \
        name = 'revisions' AND value <> (SELECT count(*) FROM revision) OR \
        name = 'stories' AND value <> (SELECT count(*) FROM story) OR \
        name = 'stories_multi_source' AND value <> (SELECT count(*) FROM story WHERE source_count > 1) OR \
        name = 'longest_span' AND value < (SELECT max(last_updated - first_seen) FROM story)
        """),
  ]
}
