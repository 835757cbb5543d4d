public import News

extension Store {
  /// What the store knows of the articles of a feed that go by any of these names, in the order of the names.
  public func known(feed: FeedID, aliases: [ArticleAlias]) throws(StoreError) -> [KnownArticle] {
    try read("cannot look up articles of the feed", on: feed.text) { connection in
      var byID = try connection.statement("SELECT pk FROM feed WHERE id = ?")
      byID.bind(feed.text)
      guard let owner = try byID.first({ $0.int64() }) else { return [] }
      var purged = try Tombstones(connection)
      var byName = try connection.statement(
        "SELECT article FROM article_alias WHERE feed = ? AND kind = ? AND key = ?")
      var byKey = try connection.statement(
        """
        SELECT id, guid, canonical_url, entry_hash, CASE WHEN stated_at IS NOT NULL THEN article_time END, \
        withdrawn IS NOT NULL FROM article WHERE pk = ?
        """)
      var known: [KnownArticle] = []
      var places: [Int64: Int] = [:]
      for alias in aliases {
        byName.bind(owner)
        byName.bind(alias.kind.rawValue)
        byName.bind(alias.key)
        guard let article = try byName.first({ $0.int64() }) else {
          if let gone = try purged.article(feed: owner, alias) { known.append(gone) }
          continue
        }
        if let place = places[article] {
          known[place].aliases.append(alias)
          continue
        }
        byKey.bind(article)
        let found = try byKey.first { row in
          KnownArticle(
            id: ArticleID(row.text()), guid: row.optionalText(), link: row.optionalText(), entryHash: row.hash(),
            aliases: [alias], time: row.optionalTime(), isWithdrawn: row.bool())
        }
        guard let found else { continue }
        places[article] = known.count
        known.append(found)
      }
      return known
    }
  }

  /// These articles as they stand, in their order; unknown ones are left out.
  public func standing(_ ids: [ArticleID]) throws(StoreError) -> [StandingArticle] {
    guard !ids.isEmpty else { return [] }
    return try read("cannot look up articles in") { connection in
      var query = try connection.statement(
        """
        SELECT a.guid, a.canonical_url, a.entry_hash, CASE WHEN a.stated_at IS NOT NULL THEN a.article_time END, \
        a.withdrawn IS NOT NULL, r.title, r.summary, r.body, a.published, a.stated_at, r.markup FROM article a \
        JOIN revision r ON r.article = a.pk AND r.version = a.version WHERE a.id = ?
        """)
      var found: [StandingArticle] = []
      for id in ids {
        query.bind(id.text)
        let standing = try query.first { row in
          let article = KnownArticle(
            id: id, guid: row.optionalText(), link: row.optionalText(), entryHash: row.hash(), aliases: [],
            time: row.optionalTime(), isWithdrawn: row.bool())
          return StandingArticle(
            article: article, title: row.text(), summary: row.text(), body: row.text(), published: row.optionalTime(),
            stated: row.optionalTime(), markup: row.optionalText())
        }
        if let standing { found.append(standing) }
      }
      return found
    }
  }

  /// The newest revision of each of these articles, with the hashes of all before it; unknown articles are left out.
  public func knownRevisions(_ ids: [ArticleID]) throws(StoreError) -> [ArticleID: KnownRevision] {
    guard !ids.isEmpty else { return [:] }
    return try read("cannot look up revisions in") { connection in
      var query = try connection.statement(
        """
        SELECT r.version, r.title_hash, r.summary_hash, r.body_hash, r.byline_hash, a.stated_at, r.text_hash, \
        p.text_hash IS NOT NULL, r.observed_at FROM article a JOIN revision r ON r.article = a.pk \
        LEFT JOIN page p ON p.article = a.pk WHERE a.id = ? ORDER BY r.version
        """)
      var known: [ArticleID: KnownRevision] = [:]
      for id in ids {
        query.bind(id.text)
        var newest: KnownRevision?
        while try query.step() {
          let version = query.int()
          let hashes = TextHashes(title: query.hash(), summary: query.hash(), body: query.hash(), byline: query.hash())
          let stated = query.optionalTime()
          let history = (newest?.history ?? []) + [query.hash()]
          newest = KnownRevision(version: version, hashes: hashes, statedTime: stated, history: history)
          newest?.hasPageText = query.bool()
          newest?.observedAt = query.time()
        }
        known[id] = newest
      }
      return known
    }
  }
}
