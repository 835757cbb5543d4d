public import News

extension Store {
  /// Subscribes to feeds, all of them or none; one that was removed comes back with its articles.
  ///
  /// A feed whose URL or id is there already is known and left as it is. One that moved stands for its old address too, until
  /// that address answers with a feed of its own again.
  ///
  /// - Parameters:
  ///   - areAsked: each URL was asked just now and answered with a feed, so that what moved away from there is another one.
  ///   - attributes: of the feeds' outlines in OPML, kept for ``outlineAttributes()``.
  ///   - folders: attributes of the folders' outlines by their paths, kept for ``folderAttributes()``.
  ///   - access: how feeds are asked, where something was set about it.
  ///   - answers: what the feeds have answered already, for their first sync.
  ///   - requests: what was asked to find them, for the request log.
  public func addFeeds(
    _ feeds: [Feed], areAsked: Bool = false, attributes: [FeedID: [OutlineAttribute]] = [:],
    folders: [String: [OutlineAttribute]] = [:], access: [FeedID: FeedAccess] = [:],
    answers: [FeedID: FirstAnswer] = [:], requests: [LoggedRequest] = [], at now: Timestamp
  ) throws(StoreError) -> AddedFeeds {
    let outcome = try write("cannot add feeds to", at: now) { connection in
      var result = AddedFeeds()
      var log = try ChangeLog(connection, at: now)
      var ids: [FeedID: FeedID] = [:]
      var spellings = try Self.folderSpellings(connection)
      for feed in feeds {
        var added = feed
        if let folder = feed.folder { added.folder = spellings.spell(folder) }
        switch try Self.standing(of: feed, isAsked: areAsked, connection) {
        case .known(let known):
          result.known.append(known)
          continue
        case .removed(let id):
          added.id = id
          try Self.revive(added, hasAnswered: answers[feed.id] != nil, at: now, connection)
        case .unknown(let id):
          added.id = id
          try Self.insert(added, at: now, connection)
        }
        if let answer = answers[feed.id] { try FeedAnswerRows.write(answer, feed: added.id, connection) }
        try log.add(.created, .feed, added.id.text)
        try Self.describe(added.id, attributes[feed.id] ?? [], connection)
        if let access = access[feed.id] { try FeedAccessRows.write(access, feed: added.id, connection) }
        ids[feed.id] = added.id
        result.added.append(added)
      }
      for (folder, attributes) in folders.sorted(by: { $0.key < $1.key }) {
        try Self.describe(folder: spellings.spell(folder), attributes, connection)
      }
      try Self.logAsked(requests.map { $0.said(of: ids) }, connection)
      return result
    }
    trimRequests(behind: requests)
    return outcome
  }

  /// How the folders of feeds are spelt, then those that have but a description or that a hook waits for.
  private static func folderSpellings(_ connection: Connection) throws -> FolderSpellings {
    var query = try connection.statement(
      """
      SELECT folder FROM (SELECT folder, 1 AS place FROM feed WHERE removed_at IS NULL \
      UNION ALL SELECT folder, 2 FROM folder_attribute UNION ALL SELECT folder, 3 FROM hook) \
      WHERE folder IS NOT NULL GROUP BY folder ORDER BY min(place), folder
      """)
    return FolderSpellings(try query.rows { $0.text() })
  }

  /// Every feed we are subscribed to, in the order in which they were added.
  public func feeds() throws(StoreError) -> [FeedRecord] {
    try read("cannot read the feeds of") { connection in
      var query = try connection.statement("SELECT \(FeedRows.columns) FROM feed WHERE removed_at IS NULL ORDER BY pk")
      return try query.rows { FeedRows.read(&$0) }
    }
  }

  /// What other readers wrote beside the feeds in OPML, in its order; feeds without are left out.
  public func outlineAttributes() throws(StoreError) -> [FeedID: [OutlineAttribute]] {
    try read("cannot read the feeds of") { connection in
      var query = try connection.statement(
        """
        SELECT f.id, a.name, a.namespace, a.value FROM feed_attribute a JOIN feed f ON f.pk = a.feed \
        ORDER BY a.feed, a.place
        """)
      var found: [FeedID: [OutlineAttribute]] = [:]
      while try query.step() {
        found[FeedID(query.text()), default: []].append(
          OutlineAttribute(name: query.text(), namespace: query.optionalText(), value: query.text()))
      }
      return found
    }
  }

  /// What other readers wrote beside the folders in OPML, in its order, by the folders' paths.
  public func folderAttributes() throws(StoreError) -> [String: [OutlineAttribute]] {
    try read("cannot read the folders of") { connection in
      var query = try connection.statement(
        "SELECT folder, name, namespace, value FROM folder_attribute ORDER BY folder, place")
      var found: [String: [OutlineAttribute]] = [:]
      while try query.step() {
        found[query.text(), default: []].append(
          OutlineAttribute(name: query.text(), namespace: query.optionalText(), value: query.text()))
      }
      return found
    }
  }

  /// The feed with this id, this exact URL, or, if it is the only one, an id that begins so; else `notFound` or
  /// `ambiguous`.
  ///
  /// A user and a password in a URL do not count, and are told to nobody.
  public func feed(_ reference: String) throws(StoreError) -> FeedRecord {
    let (typed, reference) = (Userinfo.removed(fromTyped: reference), Userinfo.removed(fromAddress: reference))
    return try read("cannot find the feed", on: typed) { connection in
      var exact = try connection.statement(
        "SELECT \(FeedRows.columns) FROM feed WHERE (id = ? OR url = ?) AND removed_at IS NULL")
      exact.bind(reference)
      exact.bind(reference)
      if let record = try exact.first({ FeedRows.read(&$0) }) { return record }
      let id = try Reference("feed", "removed_at IS NULL", advice: "`courant feeds list` shows them")
        .resolve(reference, connection)
      var byID = try connection.statement("SELECT \(FeedRows.columns) FROM feed WHERE id = ?")
      byID.bind(id)
      guard let record = try byID.first({ FeedRows.read(&$0) }) else { throw Reference.notFound("feed", reference) }
      return record
    }
  }

  /// Ends a subscription. The feed's articles and their stories stay; nothing asks the feed again, and the secrets that it
  /// was asked with are forgotten.
  public func removeFeed(_ id: FeedID, at now: Timestamp) throws(StoreError) {
    try write("cannot remove the feed", on: id.text, at: now) { connection in
      var update = try connection.statement("UPDATE feed SET removed_at = ? WHERE id = ? AND removed_at IS NULL")
      update.bind(now)
      update.bind(id.text)
      try update.run()
      if connection.changedRows == 0 { throw Reference.notFound("feed", id.text) }
      try Self.forgetPages(of: id, connection)
      try FeedAccessRows.write(FeedAccess(), feed: id, connection)
      try Self.note(nil, leftOf: id, connection)
    }
  }

  /// Sets whether the pages of a feed's articles are read, from now on; nil: as the setting for all feeds says. With
  /// `off` the pages that wait are waited for no more.
  public func setFullText(_ id: FeedID, _ mode: FullTextMode?) throws(StoreError) {
    try write("cannot change the feed", on: id.text) { connection in
      var update = try connection.statement("UPDATE feed SET full_text = ? WHERE id = ? AND removed_at IS NULL")
      update.bind(mode?.rawValue)
      update.bind(id.text)
      try update.run()
      if connection.changedRows == 0 { throw Reference.notFound("feed", id.text) }
      if mode == .off { try Self.forgetPages(of: id, connection) }
    }
  }

  private static func forgetPages(of id: FeedID, _ connection: Connection) throws {
    var update = try connection.statement(
      """
      UPDATE page SET next_due = NULL WHERE next_due IS NOT NULL \
      AND (SELECT feed_id FROM article WHERE pk = page.article) = ?
      """)
    update.bind(id.text)
    try update.run()
  }

  /// Pauses a feed, or ends its pause; a feed that said it was gone is asked again after `false`.
  public func setPaused(_ id: FeedID, _ paused: Bool, at now: Timestamp) throws(StoreError) {
    try write("cannot change the feed", on: id.text, at: now) { connection in
      var query = try connection.statement("SELECT health, failures FROM feed WHERE id = ? AND removed_at IS NULL")
      query.bind(id.text)
      guard let (health, failures) = try query.first({ ($0.text(), $0.int()) }) else {
        throw Reference.notFound("feed", id.text)
      }
      let isStopped = health == FeedHealth.paused.rawValue || health == FeedHealth.gone.rawValue
      guard paused ? health != FeedHealth.paused.rawValue : isStopped else { return }
      let next: FeedHealth = paused ? .paused : failures > 0 && health != FeedHealth.gone.rawValue ? .failing : .ok
      var update = try connection.statement(
        """
        UPDATE feed SET health = ?1, schedule_reason = iif(next_due IS NULL AND ?2 IS NOT NULL, ?3, schedule_reason), \
        planned_at = iif(next_due IS NULL, coalesce(?2, planned_at), planned_at), next_due = coalesce(next_due, ?2) WHERE id = ?4
        """)
      update.bind(next.rawValue)
      update.bind(paused ? nil : now)
      update.bind("a person wants it asked again")
      update.bind(id.text)
      try update.run()
      var log = try ChangeLog(connection, at: now)
      try log.add(.health, .feed, id.text)
    }
  }

  /// Keeps the attributes of a feed's outline; without any, what is there stays.
  private static func describe(_ id: FeedID, _ attributes: [OutlineAttribute], _ connection: Connection) throws {
    guard !attributes.isEmpty else { return }
    var delete = try connection.statement("DELETE FROM feed_attribute WHERE feed = (SELECT pk FROM feed WHERE id = ?)")
    delete.bind(id.text)
    try delete.run()
    var insert = try connection.statement(
      """
      INSERT INTO feed_attribute (feed, place, name, namespace, value) \
      SELECT pk, ?, ?, ?, ? FROM feed WHERE id = ?
      """)
    for (place, attribute) in attributes.enumerated() {
      insert.bind(place)
      insert.bind(attribute.name)
      insert.bind(attribute.namespace)
      insert.bind(attribute.value)
      insert.bind(id.text)
      try insert.run()
    }
  }

  /// Keeps the attributes of a folder's outline in place of those that are there.
  private static func describe(folder: String, _ attributes: [OutlineAttribute], _ connection: Connection) throws {
    var delete = try connection.statement("DELETE FROM folder_attribute WHERE folder = ?")
    delete.bind(folder)
    try delete.run()
    var insert = try connection.statement(
      "INSERT INTO folder_attribute (folder, place, name, namespace, value) VALUES (?, ?, ?, ?, ?)")
    for (place, attribute) in attributes.enumerated() {
      insert.bind(folder)
      insert.bind(place)
      insert.bind(attribute.name)
      insert.bind(attribute.namespace)
      insert.bind(attribute.value)
      try insert.run()
    }
  }

  /// What we know of a feed that somebody wants.
  private enum Standing {
    case known(Feed)
    /// It was removed and comes back under its id.
    case removed(FeedID)
    /// It gets this id.
    case unknown(FeedID)
  }

  private static func standing(of feed: Feed, isAsked: Bool, _ connection: Connection) throws -> Standing {
    var query = try connection.statement(
      "SELECT removed_at, \(FeedRows.columns) FROM feed WHERE url = ? OR id = ? ORDER BY url <> ?")
    var id = feed.id
    while true {
      query.bind(feed.url)
      query.bind(id.text)
      query.bind(feed.url)
      let found = try query.first { row in (isRemoved: row.optionalInt64() != nil, feed: FeedRows.read(&row).feed) }
      guard let found else { return .unknown(id) }
      if found.isRemoved { return .removed(found.feed.id) }
      if found.feed.url == feed.url || !isAsked { return .known(found.feed) }
      id = .derived(from: feed.url, id.text)
    }
  }

  private static func insert(_ feed: Feed, at now: Timestamp, _ connection: Connection) throws {
    let record = FeedRecord(feed: feed, addedAt: now)
    var insert = try connection.statement(
      """
      INSERT INTO feed (id, url, title, site_url, folder, language, allows_private, allows_file, added_at, health, \
      next_due, planned_at, schedule_reason, full_text, poll_history, failures, link_identity, article_count)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 0, 0)
      """)
    insert.bind(feed.id.text)
    insert.bind(feed.url)
    insert.bind(feed.title)
    insert.bind(feed.siteURL)
    insert.bind(feed.folder)
    insert.bind(feed.language)
    insert.bind(feed.allowsPrivateAddress)
    insert.bind(feed.allowsFile)
    insert.bind(now)
    insert.bind(record.health.rawValue)
    insert.bind(record.nextDue)
    insert.bind(now)
    insert.bind(record.scheduleReason)
    insert.bind(feed.fullText?.rawValue)
    try insert.run()
  }

  /// Seconds between two requests of a feed of which no more is known (rule 5 of politeness): with validators, and without.
  private static let (leastPause, leastPauseWithoutValidators): (Int64, Int64) = (3600, 86_400)

  /// When a feed that comes back is asked (?3: now): at once where its answer is there already (?2), else not before what was
  /// planned when it was removed. One that nobody planned, since it was gone, or since it comes back to another address than it had
  /// moved to, has its pause from its last request on.
  private static let dueAgain = """
    iif(?2, ?3, max(?3, coalesce(iif(url = ?1, next_due, NULL), \
    last_polled + 1000 * iif(url = ?1 AND (etag IS NOT NULL OR last_modified IS NOT NULL), \
    \(leastPause), \(leastPauseWithoutValidators)), ?3)))
    """

  /// Brings a feed back; where it moved meanwhile, to the URL that is wanted now, whose validators we do not know.
  ///
  /// - Parameter hasAnswered: its answer is kept for its first sync.
  private static func revive(
    _ feed: Feed, hasAnswered: Bool, at now: Timestamp, _ connection: Connection
  ) throws {
    var update = try connection.statement(
      """
      UPDATE feed SET etag = iif(url = ?1, etag, NULL), last_modified = iif(url = ?1, last_modified, NULL), \
      body_hash = iif(url = ?1, body_hash, NULL), url = ?1, moved_to = NULL, moved_since = NULL, \
      last_polled = iif(?2, NULL, last_polled), removed_at = NULL, added_at = ?3, health = 'ok', \
      next_due = \(dueAgain), planned_at = ?3, failures = 0, failure_kind = NULL, \
      schedule_reason = iif(\(dueAgain) > ?3, 'added again, after a request shortly before', 'added again'), \
      title = coalesce(?, title), folder = ?, allows_private = ?, allows_file = ?, \
      full_text = coalesce(?, full_text) WHERE id = ?
      """)
    update.bind(feed.url)
    update.bind(hasAnswered)
    update.bind(now)
    update.bind(feed.title)
    update.bind(feed.folder)
    update.bind(feed.allowsPrivateAddress)
    update.bind(feed.allowsFile)
    update.bind(feed.fullText?.rawValue)
    update.bind(feed.id.text)
    try update.run()
  }
}

extension LoggedRequest {
  /// The same request, for the feeds under the ids that they got.
  fileprivate func said(of ids: [FeedID: FeedID]) -> LoggedRequest {
    var request = self
    request.feed = feed.map { ids[$0] ?? $0 }
    return request
  }
}
