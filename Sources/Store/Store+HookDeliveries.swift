public import News

extension Store {
  /// Seconds for which a delivery that is over is kept, as long as the request log.
  private static let kept: Int64 = 40 * 86_400

  /// Keeps messages for a hook, and that it was looked after up to a change, in one transaction. A message whose subject
  /// was told already is left out, and so will be those of the stories that count as told.
  public func keep(
    _ messages: [HookMessage], told: [StoryID] = [], forHook name: String, cursor: Int64, at now: Timestamp
  ) throws(StoreError) {
    try write("cannot keep the messages in", sparesStories: true) { connection in
      var key = try connection.statement("SELECT pk FROM hook WHERE name = ?")
      key.bind(name)
      guard let hook = try key.first({ $0.int64() }) else { return }
      var tell = try connection.statement("INSERT INTO hook_told VALUES (?, ?) ON CONFLICT DO NOTHING")
      var insert = try connection.statement(
        """
        INSERT INTO hook_delivery (hook, id, at, body, attempts, next_at) VALUES (?1, ?2, ?3, ?4, 0, ?3) \
        ON CONFLICT DO NOTHING
        """)
      for message in messages {
        if let subject = message.subject {
          tell.bind(hook)
          tell.bind(subject)
          try tell.run()
          if connection.changedRows == 0 { continue }
        }
        insert.bind(hook)
        insert.bind(message.id)
        insert.bind(now)
        insert.bind(message.body)
        try insert.run()
      }
      for story in told {
        tell.bind(hook)
        tell.bind(HookMessage.subject(of: story))
        try tell.run()
      }
      var update = try connection.statement("UPDATE hook SET cursor = max(cursor, ?) WHERE pk = ?")
      update.bind(cursor)
      update.bind(hook)
      try update.run()
    }
  }

  /// Whether a hook has told of something that it tells of only once; a story that took in one that was told, or that was
  /// split off one with as many publishers as the hook wants, counts as told. What a split moved is looked up while it is
  /// there: who asks notes the answer (`keep`), so that it holds whatever becomes of these articles later.
  public func hasTold(_ hook: String, story: StoryID) throws(StoreError) -> Bool {
    try read("cannot read the hooks of") { connection in
      var query = try connection.statement(
        """
        WITH RECURSIVE former (id) AS (SELECT ?2 \
        UNION SELECT a.id FROM former f JOIN story_alias a ON a.survivor = f.id \
        UNION SELECT c.story FROM former f JOIN correction c ON c.other = f.id AND c.kind = 'split' AND c.undone_at IS NULL WHERE \
        (SELECT count(DISTINCT a.source) FROM correction_article x JOIN article a ON a.id = x.article \
        WHERE x.correction = c.number AND x.former IS NOT NULL) >= (SELECT sources FROM hook WHERE name = ?1)) \
        SELECT EXISTS (SELECT 1 FROM hook_told WHERE hook = (SELECT pk FROM hook WHERE name = ?1) AND subject IN \
        (SELECT 'story:' || id FROM former))
        """)
      query.bind(hook)
      query.bind(story.text)
      return try query.first { $0.bool() } ?? false
    }
  }

  /// Deliveries of one hook that are due, those with the fewest attempts first.
  public func dueDeliveries(of hook: String, at now: Timestamp, limit: Int) throws(StoreError) -> [HookDelivery] {
    try read("cannot read the deliveries of") { connection in
      var query = try connection.statement(
        """
        SELECT d.pk, \(HookRows.columns), h.failures, d.id, d.body, d.attempts FROM hook_delivery d \
        JOIN hook h ON h.pk = d.hook WHERE h.name = ?3 AND d.next_at <= ?1 AND coalesce(h.held_until, 0) <= ?1 \
        AND h.ended_at IS NULL \
        ORDER BY d.attempts, d.pk LIMIT ?2
        """)
      query.bind(now)
      query.bind(limit)
      query.bind(hook)
      return try query.rows { row in
        HookDelivery(
          key: row.int64(), hook: HookRows.hook(&row), hookFailures: row.int(), id: row.text(), body: row.text(),
          attempts: row.int())
      }
    }
  }

  /// Keeps what an attempt came to, and forgets deliveries that are over for long. A hook that was removed meanwhile, also one
  /// whose name another has now, has nothing to keep.
  public func finish(_ delivery: HookDelivery, _ attempt: HookAttempt, at now: Timestamp) throws(StoreError) {
    // It waits as before.
    if attempt.isOurs { return }
    try write("cannot keep what became of a delivery in", sparesStories: true) { connection in
      var same = try connection.statement(
        """
        SELECT h.pk FROM hook h JOIN hook_delivery d ON d.hook = h.pk \
        WHERE h.name = ? AND h.added_at = ? AND h.url = ? AND d.pk = ? AND d.id = ?
        """)
      same.bind(delivery.hook.name)
      same.bind(delivery.hook.addedAt)
      same.bind(delivery.hook.url)
      same.bind(delivery.key)
      same.bind(delivery.id)
      guard let number = try same.first({ $0.int64() }) else { return }
      var update = try connection.statement(
        """
        UPDATE hook_delivery SET attempts = attempts + 1, next_at = ?1, delivered_at = ?2, status = ?3, failure = ?4 \
        WHERE pk = ?5
        """)
      update.bind(attempt.again)
      update.bind(attempt.failure == nil ? now : nil as Timestamp?)
      update.bind(attempt.status)
      update.bind(attempt.failure)
      update.bind(delivery.key)
      try update.run()
      var hook = try connection.statement(
        """
        UPDATE hook SET failures = CASE WHEN ?1 THEN failures + 1 ELSE 0 END, held_until = ?2, \
        ended_at = CASE WHEN ?3 THEN ?4 ELSE ended_at END WHERE pk = ?5
        """)
      hook.bind(attempt.failure != nil)
      hook.bind(attempt.holdUntil)
      hook.bind(attempt.isGone)
      hook.bind(now)
      hook.bind(number)
      try hook.run()
      var old = try connection.statement(
        "DELETE FROM hook_delivery WHERE hook = ? AND next_at IS NULL AND at < ?")
      old.bind(number)
      old.bind(now.adding(seconds: -Self.kept))
      try old.run()
    }
  }

  /// Up to which change a WebSub hub was told, how often that failed since, and when it may be told again; a hub that is new
  /// knows all up to the last change.
  public func hubNotice(_ hub: String) throws(StoreError) -> HubNotice {
    let known = try read("cannot read the hubs of") { connection in
      var query = try connection.statement("SELECT cursor, failures, next_at FROM hub_notice WHERE hub = ?")
      query.bind(hub)
      return try query.first { HubNotice(cursor: $0.int64(), failures: $0.int(), nextAt: $0.time()) }
    }
    if let known { return known }
    let first = HubNotice(cursor: try lastCursor(), failures: 0, nextAt: Timestamp(milliseconds: 0))
    try keep(first, ofHub: hub)
    return first
  }

  /// Keeps up to which change a hub was told.
  public func keep(_ notice: HubNotice, ofHub hub: String) throws(StoreError) {
    try write("cannot keep the hub in", sparesStories: true) { connection in
      var insert = try connection.statement(
        """
        INSERT INTO hub_notice VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET cursor = excluded.cursor, \
        failures = excluded.failures, next_at = excluded.next_at
        """)
      insert.bind(hub)
      insert.bind(notice.cursor)
      insert.bind(notice.failures)
      insert.bind(notice.nextAt)
      try insert.run()
    }
  }
}
