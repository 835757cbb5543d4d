public import News

extension Store {
  /// Gives a feed another URL, after a permanent redirect; its id and its articles stay. False, and nothing happens,
  /// where another feed has that URL.
  ///
  /// What a person set for the feed's site alone (log-in, headers, certificates, pinned key) does not go along to another
  /// one: a redirect is the word of the old site, not of that person. It is forgotten, and
  /// ``FeedRecord/accessLeft`` tells its names.
  @discardableResult
  public func moveFeed(_ id: FeedID, to url: String) throws(StoreError) -> Bool {
    try write("cannot move the feed", on: id.text) { connection in
      var query = try connection.statement("SELECT url FROM feed WHERE id = ?")
      query.bind(id.text)
      let old = try query.first { $0.text() }
      var update = try connection.statement(
        """
        UPDATE feed SET url = ?, moved_to = NULL, moved_since = NULL \
        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM feed WHERE url = ?)
        """)
      update.bind(url)
      update.bind(id.text)
      update.bind(url)
      try update.run()
      guard connection.changedRows > 0 else { return false }
      if let old, !SiteOrigin.isKept(from: old, to: url) { try Self.leaveAccess(of: id, connection) }
      return true
    }
  }

  private static func leaveAccess(of id: FeedID, _ connection: Connection) throws {
    var query = try connection.statement(
      "SELECT \(FeedAccessRows.columns) FROM feed_access WHERE feed = (SELECT pk FROM feed WHERE id = ?)")
    query.bind(id.text)
    guard var access = try query.first({ FeedAccessRows.read(&$0) }) else { return }
    let left = access.leaveSite()
    guard !left.isEmpty else { return }
    try FeedAccessRows.write(access, feed: id, connection)
    try note(left.joined(separator: ","), leftOf: id, connection)
  }

  /// Notes what was left behind; nil: nothing, or a person has seen to it.
  static func note(_ left: String?, leftOf id: FeedID, _ connection: Connection) throws {
    var update = try connection.statement("UPDATE feed SET access_left = ? WHERE id = ? AND access_left IS NOT ?")
    update.bind(left)
    update.bind(id.text)
    update.bind(left)
    try update.run()
  }
}

extension FeedAccess {
  /// Forgets what is meant for one site alone, and tells the names of what there was, as `feeds set --forget` knows them.
  fileprivate mutating func leaveSite() -> [String] {
    var left: [String] = []
    if credentials != nil { left.append("auth") }
    if !headers.isEmpty { left.append("headers") }
    if certificates != nil { left.append("ca-file") }
    if pin != nil { left.append("pin") }
    (credentials, headers, certificates, pin) = (nil, [], nil, nil)
    return left
  }
}
