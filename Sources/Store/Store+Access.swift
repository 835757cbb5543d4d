public import News

extension Store {
  /// What a person set about how feeds are asked; feeds without are left out.
  public func feedAccess() throws(StoreError) -> [FeedID: FeedAccess] {
    try read("cannot read how feeds are asked from") { connection in
      var query = try connection.statement(
        """
        SELECT f.id, a.credentials, a.headers, a.proxy, a.user_agent, a.certificates, a.pin \
        FROM feed_access a JOIN feed f ON f.pk = a.feed WHERE f.removed_at IS NULL
        """)
      var found: [FeedID: FeedAccess] = [:]
      while try query.step() { found[FeedID(query.text())] = FeedAccessRows.read(&query) }
      return found
    }
  }

  /// Sets how a feed is asked from now on; an empty access forgets what was set.
  public func setAccess(_ id: FeedID, _ access: FeedAccess) throws(StoreError) {
    try write("cannot change the feed", on: id.text) { connection in
      var query = try connection.statement("SELECT pk FROM feed WHERE id = ? AND removed_at IS NULL")
      query.bind(id.text)
      guard try query.first({ $0.int64() }) != nil else { throw Reference.notFound("feed", id.text) }
      try FeedAccessRows.write(access, feed: id, connection)
      try Self.note(nil, leftOf: id, connection)
    }
  }
}
