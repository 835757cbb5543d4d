import News

/// Purges stories with their articles within one transaction.
struct PruneWriter {
  private let connection: Connection
  private let now: Timestamp

  init(_ connection: Connection, at now: Timestamp) {
    self.connection = connection
    self.now = now
  }

  /// What was seen while the clock was behind counts as old by article time; its own date says that it is not. A date ahead of
  /// now says nothing.
  private func condition(_ rule: PruneRule) -> String {
    """
    s.last_updated < \(rule.before.milliseconds) \(rule.keepsMultiSource ? "AND s.source_count < 2" : "") \
    AND NOT EXISTS (SELECT 1 FROM story_member y JOIN article d ON d.pk = y.article WHERE y.story = s.pk \
    AND d.published BETWEEN \(rule.before.milliseconds) AND \(now.milliseconds)) \
    AND NOT EXISTS (SELECT 1 FROM story_event e WHERE e.story_id = s.id AND e.kind = 'corrected') \
    AND s.id NOT IN (SELECT story FROM correction WHERE undone_at IS NULL) \
    AND s.id NOT IN (SELECT story FROM story_item WHERE starred) \
    AND NOT EXISTS (SELECT 1 FROM story_member k JOIN article_star x ON x.article = k.article \
    WHERE k.story = s.pk) \
    AND NOT EXISTS (SELECT 1 FROM story_member k JOIN article b ON b.pk = k.article JOIN correction_article x \
    ON x.article = b.id JOIN correction c ON c.number = x.correction WHERE k.story = s.pk AND c.undone_at IS NULL)
    """
  }

  /// What a rule would purge.
  func selection(_ rule: PruneRule) throws -> PruneReport {
    var query = try connection.statement(
      """
      SELECT count(DISTINCT s.pk), count(*), coalesce(sum(a.version), 0) FROM story s \
      JOIN story_member m ON m.story = s.pk JOIN article a ON a.pk = m.article WHERE \(condition(rule))
      """)
    return try query.first { PruneReport(stories: $0.int(), articles: $0.int(), revisions: $0.int()) } ?? PruneReport()
  }

  /// Notes what is to go in two temporary tables.
  func select(_ rule: PruneRule) throws -> PruneReport {
    try connection.execute(
      """
      DROP TABLE IF EXISTS temp.gone_story; DROP TABLE IF EXISTS temp.gone_article;
      CREATE TEMP TABLE gone_story AS SELECT s.pk, s.id, s.version FROM story s WHERE \(condition(rule));
      CREATE UNIQUE INDEX temp.gone_story_pk ON gone_story (pk);
      CREATE TEMP TABLE gone_article AS SELECT a.pk, a.id, a.version FROM story_member m \
      JOIN article a ON a.pk = m.article WHERE m.story IN (SELECT pk FROM gone_story);
      CREATE UNIQUE INDEX temp.gone_article_pk ON gone_article (pk);
      CREATE UNIQUE INDEX temp.gone_article_id ON gone_article (id);
      """)
    return try selection(rule)
  }

  /// Every purge is a change.
  func log() throws {
    var log = try ChangeLog(connection, at: now)
    for (entity, table) in [(Change.Entity.article, "gone_article"), (.story, "gone_story")] {
      var query = try connection.statement("SELECT id, version FROM temp.\(table) ORDER BY pk")
      for (id, version) in try query.rows({ ($0.text(), $0.int()) }) {
        try log.add(.purged, entity, id, version: version)
      }
    }
  }

  /// Keeps the ids, and the names by which the articles' entries are recognised.
  func bury() throws {
    let at = now.milliseconds
    try connection.execute(
      """
      INSERT OR REPLACE INTO purged SELECT id, 'article', \(at) FROM temp.gone_article;
      INSERT OR REPLACE INTO purged SELECT id, 'story', \(at) FROM temp.gone_story;
      INSERT OR REPLACE INTO purged SELECT id, 'story', \(at) FROM story_alias \
      WHERE survivor IN (SELECT id FROM temp.gone_story);
      INSERT OR REPLACE INTO purged SELECT id, 'story', \(at) FROM story_reference \
      WHERE article IN (SELECT id FROM temp.gone_article);
      INSERT OR REPLACE INTO tombstone SELECT n.feed, n.kind, n.key, g.id FROM article_alias n \
      JOIN temp.gone_article g ON g.pk = n.article;
      """)
    try buryTexts()
  }

  /// Entries without a guid are known by title and date, too, where their link may be that of many (a home page, a section):
  /// of something purged no words are left to compare.
  private func buryTexts() throws {
    var query = try connection.statement(
      """
      SELECT DISTINCT f.pk, a.id, r.title, a.published, a.stated_at FROM temp.gone_article g JOIN article a ON a.pk = g.pk \
      JOIN feed f ON f.id = a.feed_id JOIN revision r ON r.article = a.pk WHERE a.guid IS NULL OR f.link_identity
      """)
    var bury = try connection.statement("INSERT OR IGNORE INTO tombstone VALUES (?, ?, ?, ?)")
    while try query.step() {
      let (feed, article, title) = (query.int64(), query.text(), query.text())
      for time in Set([query.optionalTime(), query.optionalTime()]) {
        let name = ArticleAlias.text(title: title, published: time)
        bury.bind(feed)
        bury.bind(name.kind.rawValue)
        bury.bind(name.key)
        bury.bind(article)
        try bury.run()
      }
    }
  }

  /// Removes the stories and articles with everything that refers to them.
  func remove() throws {
    try ArticleNumber.keep(connection)
    try unindex()
    try connection.execute(
      """
      UPDATE feed SET article_count = article_count - (SELECT count(*) FROM article a \
      WHERE a.feed_id = feed.id AND a.pk IN (SELECT pk FROM temp.gone_article));
      DELETE FROM story_event WHERE story_id IN (SELECT id FROM temp.gone_story) \
      OR story_id IN (SELECT id FROM story_alias WHERE survivor IN (SELECT id FROM temp.gone_story));
      DELETE FROM story_reference WHERE article IN (SELECT id FROM temp.gone_article);
      """)
    for (table, parent, column, key) in try children() {
      try connection.execute(
        "DELETE FROM \"\(table)\" WHERE \"\(column)\" IN (SELECT \(key) FROM temp.gone_\(parent))")
    }
    try connection.execute(
      """
      DELETE FROM story WHERE pk IN (SELECT pk FROM temp.gone_story);
      DELETE FROM article WHERE pk IN (SELECT pk FROM temp.gone_article);
      DELETE FROM story_past WHERE id IN (SELECT id FROM purged WHERE entity = 'story');
      """)
    if let orphans = try connection.number("SELECT count(*) FROM pragma_foreign_key_check"), orphans > 0 {
      throw StoreError(
        .other, what: "cannot purge", subject: "the store", why: "\(orphans) rows would refer to nothing",
        advice: "`courant store check` says what is wrong")
    }
  }

  /// Brings the tallies up to date and ends with the temporary tables.
  func count(_ report: PruneReport) throws {
    let multiSource = try connection.number("SELECT count(*) FROM story WHERE source_count > 1") ?? 0
    try connection.execute(
      """
      UPDATE tally SET value = value - \(report.articles) WHERE name = 'articles';
      UPDATE tally SET value = value - \(report.revisions) WHERE name = 'revisions';
      UPDATE tally SET value = value - \(report.stories) WHERE name = 'stories';
      UPDATE tally SET value = \(multiSource) WHERE name = 'stories_multi_source';
      DROP TABLE temp.gone_story; DROP TABLE temp.gone_article;
      """)
  }

  private func unindex() throws {
    var index = try SearchIndex(connection)
    var query = try connection.statement(
      """
      SELECT a.pk, r.title, r.summary, r.body FROM temp.gone_article g JOIN article a ON a.pk = g.pk \
      JOIN revision r ON r.article = a.pk AND r.version = a.version ORDER BY a.pk
      """)
    while try query.step() {
      let article = query.int64()
      try index.remove(article, IndexedWords(title: query.text(), summary: query.text(), body: query.text()))
    }
  }

  /// Every table that refers to articles or stories: what refers to something purged goes with it.
  private func children() throws -> [(table: String, parent: String, column: String, key: String)] {
    var query = try connection.statement(
      """
      SELECT t.name, k."table", k."from", coalesce(k."to", 'pk') FROM sqlite_schema t, pragma_foreign_key_list(t.name) k \
      WHERE t.type = 'table' AND k."table" IN ('article', 'story') AND t.name <> 'story' ORDER BY 1, 2, 3
      """)
    return try query.rows { ($0.text(), $0.text(), $0.text(), $0.text()) }
  }
}
