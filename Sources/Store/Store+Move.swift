public import News

extension Store {
  /// Gives a feed another URL, after a permanent redirect; its id and its articles stay. False, and nothing happens,
  /// where another feed has that URL.
  @discardableResult
  public func moveFeed(_ id: FeedID, to url: String) throws(StoreError) -> Bool {
    try write("cannot move the feed", on: id.text) { connection in
      var update = try connection.statement(
        """
        UPDATE feed SET url = ?, moved_to = NULL, moved_since = NULL \
        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM feed WHERE url = ?)
        """)
      update.bind(url)
      update.bind(id.text)
      update.bind(url)
      try update.run()
      return connection.changedRows > 0
    }
  }
}
