public import News

extension Store {
  /// Makes anew what follows from the rest, in one transaction: the search index, the counts, what a story's row says of
  /// its members, where the ids of ended stories lead. Articles and versions are never touched; an article that has no
  /// story waits for one from then on.
  ///
  /// Returns what was put right; empty where nothing was wrong.
  public func repair(at now: Timestamp) throws(StoreError) -> [Repair] {
    let needsIndex = try read("cannot check") { connection in
      try connection.number("SELECT EXISTS (\(Invariant.indexed.sql))") == 1
        || !IndexComparison(connection).problems().isEmpty
    }
    return try write("cannot repair", at: now) { connection in
      try connection.execute("PRAGMA defer_foreign_keys = ON")
      var repairs: [Repair] = []
      for step in RepairStep.all {
        try connection.execute(step.sql)
        let rows = try step.count(connection)
        if rows > 0 { repairs.append(Repair(what: step.what, rows: rows)) }
      }
      let named = try LostNames.giveTexts(connection)
      if named > 0 { repairs.append(Repair(what: "articles named by title and date", rows: named)) }
      if needsIndex { repairs.append(Repair(what: "articles indexed anew", rows: try Self.reindex(connection))) }
      return repairs
    }
  }

  private static func reindex(_ connection: Connection) throws -> Int {
    try connection.execute("INSERT INTO article_search (article_search) VALUES ('delete-all')")
    var index = try SearchIndex(connection)
    var articles = try connection.statement(SearchIndex.currentWords)
    var count = 0
    while try articles.step() {
      let key = articles.int64()
      try index.insert(key, IndexedWords(title: articles.text(), summary: articles.text(), body: articles.text()))
      count += 1
    }
    return count
  }
}

/// One thing that can be made anew: what it is called, and the statement that does it.
struct RepairStep {
  var what: String
  var sql: String

  /// Rows that the statement changed.
  func count(_ connection: Connection) throws -> Int { connection.changedRows }

  /// In the order in which they build on each other.
  static let all: [RepairStep] = [
    RepairStep(
      what: "members of stories without an article or a story removed",
      sql: """
        DELETE FROM story_member WHERE article NOT IN (SELECT pk FROM article) OR story NOT IN (SELECT pk FROM story)
        """),
    RepairStep(
      what: "articles that wait for nothing removed from the queue",
      sql: "DELETE FROM story_pending WHERE article NOT IN (SELECT pk FROM article)"),
    RepairStep(
      what: "names without an article removed",
      sql: "DELETE FROM article_alias WHERE article NOT IN (SELECT pk FROM article)"),
    RepairStep(
      what: "purged ids taken from the log",
      sql: """
        INSERT INTO purged SELECT id, entity, max(at) FROM change WHERE kind = 'purged' \
        AND id NOT IN (SELECT id FROM purged) GROUP BY id
        """),
    RepairStep(what: "links given back as names", sql: LostNames.giveLinks),
    RepairStep(what: "guids given back as names", sql: LostNames.giveGuids),
    RepairStep(what: "names that were learnt later given back", sql: LostNames.giveLater),
    RepairStep(
      what: "accounts of edits without an article removed",
      sql: "DELETE FROM edit WHERE article NOT IN (SELECT pk FROM article)"),
    RepairStep(
      what: "sightings without an article removed",
      sql: "DELETE FROM article_past WHERE article NOT IN (SELECT pk FROM article)"),
    RepairStep(
      what: "later names without an article removed",
      sql: "DELETE FROM article_alias_past WHERE article NOT IN (SELECT pk FROM article)"),
    RepairStep(
      what: "former members without an article removed",
      sql: "DELETE FROM story_member_past WHERE article NOT IN (SELECT pk FROM article)"),
    RepairStep(
      what: "articles without a story put into the queue",
      sql: """
        INSERT INTO story_pending SELECT pk FROM article WHERE pk NOT IN (SELECT article FROM story_member) \
        AND pk NOT IN (SELECT article FROM story_pending)
        """),
    RepairStep(
      what: "ids of stories without articles kept",
      sql: """
        INSERT INTO story_alias SELECT id, id, version FROM story WHERE pk NOT IN (SELECT story FROM story_member) \
        ON CONFLICT DO NOTHING
        """),
    RepairStep(
      what: "stories without articles removed",
      sql: "DELETE FROM story WHERE pk NOT IN (SELECT story FROM story_member)"),
    RepairStep(
      what: "headlines taken from the first article",
      sql: """
        UPDATE story SET headline_rule = 'repaired', headline_article = (SELECT m.article FROM story_member m \
        JOIN article a ON a.pk = m.article WHERE m.story = story.pk ORDER BY a.article_time, a.pk LIMIT 1) \
        WHERE NOT EXISTS (SELECT 1 FROM story_member m WHERE m.article = headline_article AND m.story = story.pk)
        """),
    RepairStep(
      what: "stories counted anew",
      sql: """
        UPDATE story SET article_count = c.n, source_count = c.sources, first_seen = c.first, last_updated = c.last \
        FROM (SELECT m.story, count(*) AS n, count(DISTINCT a.source) AS sources, min(a.article_time) AS first, \
        max(a.article_time) AS last FROM story_member m JOIN article a ON a.pk = m.article GROUP BY m.story) c \
        WHERE c.story = story.pk AND (article_count <> c.n OR source_count <> c.sources OR first_seen <> c.first \
        OR last_updated <> c.last)
        """),
    RepairStep(
      what: "versions of stories counted anew",
      sql: """
        UPDATE story SET version = (SELECT count(*) FROM story_event e WHERE e.story_id = story.id) \
        WHERE version <> (SELECT count(*) FROM story_event e WHERE e.story_id = story.id)
        """),
    RepairStep(
      what: "ids of ended stories found in what happened to them",
      sql: """
        INSERT INTO story_alias SELECT story_id, story_id, count(*) FROM story_event \
        WHERE story_id IN (\(LostNames.storyIDs)) GROUP BY story_id
        """),
    RepairStep(
      what: "ids of living stories freed",
      sql: "DELETE FROM story_alias WHERE id IN (SELECT id FROM story)"),
    RepairStep(
      what: "ids of ended stories led to living ones",
      sql: """
        WITH RECURSIVE chain (id, target, depth) AS (SELECT id, survivor, 0 FROM story_alias \
        WHERE survivor NOT IN (SELECT id FROM story) UNION ALL SELECT c.id, a.survivor, c.depth + 1 FROM chain c \
        JOIN story_alias a ON a.id = c.target WHERE c.depth < 100) \
        UPDATE story_alias SET survivor = (SELECT target FROM chain c WHERE c.id = story_alias.id \
        AND c.target IN (SELECT id FROM story) ORDER BY c.depth LIMIT 1) \
        WHERE id IN (SELECT id FROM chain WHERE target IN (SELECT id FROM story))
        """),
    RepairStep(
      what: "ids of ended stories led to the story of an article that they had",
      sql: """
        UPDATE story_alias SET survivor = (SELECT s.id FROM story_event e JOIN article a ON a.id = e.article_id \
        JOIN story_member m ON m.article = a.pk JOIN story s ON s.pk = m.story WHERE e.story_id = story_alias.id \
        ORDER BY e.pk LIMIT 1) WHERE survivor NOT IN (SELECT id FROM story) AND EXISTS (SELECT 1 FROM story_event e \
        JOIN article a ON a.id = e.article_id JOIN story_member m ON m.article = a.pk WHERE e.story_id = story_alias.id)
        """),
    RepairStep(
      what: "ids of ended stories that lead nowhere removed",
      sql: "DELETE FROM story_alias WHERE survivor NOT IN (SELECT id FROM story)"),
    RepairStep(
      what: "pages whose text their articles do not carry forgotten",
      sql: """
        UPDATE page SET text_hash = NULL WHERE text_hash IS NOT NULL AND text_hash <> (SELECT r.body_hash \
        FROM article a JOIN revision r ON r.article = a.pk AND r.version = a.version WHERE a.pk = page.article)
        """),
    RepairStep(
      what: "feeds counted anew",
      sql: """
        UPDATE feed SET article_count = (SELECT count(*) FROM article WHERE feed_id = feed.id) \
        WHERE article_count <> (SELECT count(*) FROM article WHERE feed_id = feed.id)
        """),
    RepairStep(
      what: "edits without a version removed",
      sql: """
        DELETE FROM edit WHERE version < 2 OR NOT EXISTS (SELECT 1 FROM revision r WHERE r.article = edit.article \
        AND r.version = edit.version)
        """),
    RepairStep(
      what: "versions put into the list of edits",
      sql: """
        INSERT INTO edit (article, version, feed, observed_at, silent, reverts_to) \
        SELECT r.article, r.version, f.pk, r.observed_at, r.silent, r.reverts_to FROM revision r \
        JOIN article a ON a.pk = r.article JOIN feed f ON f.id = a.feed_id WHERE r.version > 1 \
        ON CONFLICT DO UPDATE SET observed_at = excluded.observed_at, silent = excluded.silent, \
        reverts_to = excluded.reverts_to WHERE observed_at <> excluded.observed_at OR silent <> excluded.silent \
        OR reverts_to IS NOT excluded.reverts_to
        """),
    RepairStep(
      what: "unread articles put where they were first seen, and among their feed's",
      sql: """
        INSERT INTO article_unread SELECT a.first_seen, a.pk, f.pk FROM article_unread u JOIN article a ON a.pk = u.article \
        JOIN feed f ON f.id = a.feed_id WHERE a.first_seen <> u.first_seen OR f.pk <> u.feed \
        ON CONFLICT DO UPDATE SET feed = excluded.feed WHERE feed <> excluded.feed
        """),
    RepairStep(
      what: "articles that are not there taken from the unread ones",
      sql: """
        DELETE FROM article_unread WHERE NOT EXISTS (SELECT 1 FROM article a \
        WHERE a.pk = article AND a.first_seen = article_unread.first_seen)
        """),
    RepairStep(
      what: "unread articles counted anew",
      sql: """
        INSERT INTO feed_unread SELECT f.pk, count(u.article) FROM feed f LEFT JOIN article_unread u ON u.feed = f.pk \
        GROUP BY f.pk HAVING count(u.article) <> coalesce((SELECT articles FROM feed_unread WHERE feed = f.pk), 0) \
        ON CONFLICT DO UPDATE SET articles = excluded.articles
        """),
    RepairStep(what: "hours in which something is read found anew", sql: ReadSpans.repair),
    RepairStep(
      what: "stories said to be read up to the last one that is there",
      sql: """
        UPDATE story_read SET through = (SELECT coalesce(max(number), 0) FROM story_item) \
        WHERE through > (SELECT coalesce(max(number), 0) FROM story_item)
        """),
    RepairStep(
      what: "tallies counted anew",
      sql: """
        INSERT INTO tally SELECT * FROM (SELECT 'articles' AS name, count(*) AS value FROM article \
        UNION ALL SELECT 'revisions', count(*) FROM revision UNION ALL SELECT 'stories', count(*) FROM story \
        UNION ALL SELECT 'stories_multi_source', count(*) FROM story WHERE source_count > 1 \
        UNION ALL SELECT 'longest_span', coalesce(max(last_updated - first_seen), 0) FROM story) WHERE true \
        ON CONFLICT (name) DO UPDATE SET value = excluded.value \
        WHERE CASE name WHEN 'longest_span' THEN excluded.value > value ELSE excluded.value <> value END
        """),
  ]
}
