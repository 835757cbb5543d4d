public import News

extension Store {
  /// Milliseconds of article time after which a story can hardly grow any more: its 96 hours, and as much for late articles.
  private static let storySpan: Int64 = 8 * 86_400_000

  /// Every hook, by name.
  public func hooks() throws(StoreError) -> [HookRecord] {
    try read("cannot read the hooks of") { connection in
      var query = try connection.statement(
        """
        SELECT \(HookRows.columns), h.cursor, h.failures, h.held_until, h.ended_at, \
        (SELECT count(*) FROM hook_delivery WHERE hook = h.pk AND next_at IS NOT NULL), \
        (SELECT count(*) FROM hook_delivery WHERE hook = h.pk AND next_at IS NULL AND delivered_at IS NULL), \
        (SELECT max(delivered_at) FROM hook_delivery WHERE hook = h.pk), \
        CASE WHEN h.failures > 0 THEN (SELECT failure FROM hook_delivery WHERE hook = h.pk AND failure IS NOT NULL \
        ORDER BY attempts DESC, pk DESC LIMIT 1) END FROM hook h ORDER BY h.name
        """)
      return try query.rows { row in
        var record = HookRecord(hook: HookRows.hook(&row), cursor: row.int64())
        record.failures = row.int()
        record.heldUntil = row.optionalTime()
        record.endedAt = row.optionalTime()
        record.waiting = row.int()
        record.givenUp = row.int()
        record.lastDelivered = row.optionalTime()
        record.failure = row.optionalText()
        return record
      }
    }
  }

  /// Keeps a hook; it is told of what happens from now on. False where there is one of this name already.
  public func add(_ hook: Hook) throws(StoreError) -> Bool {
    // Stories that are what it wants already do not become so any more, and old ones are not changed into it.
    let known = try wanted(by: hook)
    return try write("cannot keep the hook in") { connection in
      var insert = try connection.statement(
        """
        INSERT INTO hook (name, url, secret, events, sources, feed, folder, language, words, allows_private, added_at, \
        cursor, failures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce((SELECT max(cursor) FROM change), 0), 0) \
        ON CONFLICT DO NOTHING
        """)
      HookRows.bind(hook, to: &insert)
      try insert.run()
      guard connection.changedRows > 0 else { return false }
      var told = try connection.statement(
        "INSERT INTO hook_told SELECT pk, 'story:' || ?2 FROM hook WHERE name = ?1")
      var old = try connection.statement(
        """
        INSERT INTO hook_told SELECT h.pk, 'story:' || s.id FROM hook h, story s WHERE h.name = ?1 AND \
        s.source_count >= ?2 AND s.last_updated < (SELECT max(last_updated) FROM story) - ?3
        """)
      old.bind(hook.name)
      old.bind(hook.sources)
      old.bind(Self.storySpan)
      try old.run()
      for story in known {
        told.bind(hook.name)
        told.bind(story.text)
        try told.run()
      }
      return true
    }
  }

  /// The stories of late that have the publishers and what else a hook wants of them.
  private func wanted(by hook: Hook) throws(StoreError) -> [StoryID] {
    let grown = try read("cannot read the stories of") { connection in
      var query = try connection.statement(
        """
        SELECT id FROM story WHERE source_count >= ?1 AND last_updated >= (SELECT max(last_updated) FROM story) - ?2
        """)
      query.bind(hook.sources)
      query.bind(Self.storySpan)
      return try query.rows { StoryID($0.text()) }
    }
    guard hook.filter != HookFilter() else { return grown }
    var fitting: [StoryID] = []
    for story in grown where try !stories(StoryQuery(of: story, for: hook)).isEmpty { fitting.append(story) }
    return fitting
  }

  /// Forgets a hook with its deliveries; false where there is none of this name.
  public func removeHook(_ name: String) throws(StoreError) -> Bool {
    try write("cannot forget the hook in") { connection in
      var delete = try connection.statement("DELETE FROM hook WHERE name = ?")
      delete.bind(name)
      try delete.run()
      return connection.changedRows > 0
    }
  }

  /// Lets deliveries to a hook go on at once, after it was held or had ended.
  public func resumeHook(_ name: String) throws(StoreError) {
    try write("cannot change the hook in") { connection in
      var update = try connection.statement(
        "UPDATE hook SET failures = 0, held_until = NULL, ended_at = NULL WHERE name = ?")
      update.bind(name)
      try update.run()
    }
  }

  /// Whether an article is one of those that a hook is told of.
  public func article(_ article: ArticleID, fits filter: HookFilter) throws(StoreError) -> Bool {
    try read("cannot read the articles of") { connection in
      var conditions = ["a.id = ?"]
      if filter.feed != nil { conditions.append("a.feed_id = ?") }
      if filter.language != nil { conditions.append("a.language = ?") }
      if filter.folder != nil {
        conditions.append("a.feed_id IN (SELECT id FROM feed WHERE folder = ? OR (folder >= ? AND folder < ?))")
      }
      let expression = try filter.words.map { try SearchQuery($0).spelt(connection).expression }
      if let expression {
        guard expression != nil else { return false }
        conditions.append("a.pk IN (SELECT rowid FROM article_search WHERE article_search MATCH ? AND rowid = a.pk)")
      }
      var query = try connection.statement("SELECT 1 FROM article a WHERE \(conditions.joined(separator: " AND "))")
      query.bind(article.text)
      if let feed = filter.feed { query.bind(feed.text) }
      if let language = filter.language { query.bind(language) }
      if let folder = filter.folder {
        query.bind(folder)
        query.bind(folder + "/")
        query.bind(folder + "0")
      }
      if let words = expression ?? nil { query.bind(words) }
      return try query.first { $0.bool() } ?? false
    }
  }

  /// One later version of an article, and its words where no pass has told its kind; nil where there is none.
  public func edit(
    of article: ArticleID, version: Int
  ) throws(StoreError) -> (edit: EditRecord, waiting: WaitingEdit?)? {
    try read("cannot read the edits of") { connection in
      var query = try connection.statement(
        """
        SELECT a.id, a.feed_id, a.source, r.title, a.url, e.version, e.observed_at, e.silent, r.changed, e.reverts_to, \
        e.kinds, e.field, e.was, e.became, a.language FROM article a JOIN edit e ON e.article = a.pk AND e.version = ? \
        JOIN revision r ON r.article = a.pk AND r.version = e.version WHERE a.id = ?
        """)
      query.bind(version)
      query.bind(article.text)
      guard let found = try query.first({ (EditRows.read(&$0), $0.optionalText()) }) else { return nil }
      if found.0.account != nil { return (found.0, nil) }
      var versions = try connection.statement(
        """
        SELECT \(RevisionReader.columns) FROM revision WHERE article = (SELECT pk FROM article WHERE id = ?) \
        AND version IN (?, ?) ORDER BY version
        """)
      versions.bind(article.text)
      versions.bind(version - 1)
      versions.bind(version)
      let pair = try versions.rows { RevisionReader.read(&$0) }
      guard pair.count == 2 else { return (found.0, nil) }
      return (
        found.0, WaitingEdit(article: article, version: version, language: found.1, old: pair[0], new: pair[1])
      )
    }
  }
}
