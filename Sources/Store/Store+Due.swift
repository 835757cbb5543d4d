public import News

extension Store {
  /// The feeds to ask, those that are due longest first.
  public func feedsToAsk(_ selection: FeedSelection) throws(StoreError) -> [FeedRecord] {
    try read("cannot read the feeds of") { connection in
      switch selection {
      case .due(let now):
        var query = try connection.statement(
          "SELECT \(FeedRows.columns) FROM feed WHERE \(Self.isAsked) AND next_due <= ? ORDER BY next_due, pk")
        query.bind(now)
        return try query.rows { FeedRows.read(&$0) }
      case .all:
        var query = try connection.statement(
          "SELECT \(FeedRows.columns) FROM feed WHERE \(Self.isAsked) ORDER BY next_due IS NULL, next_due, pk")
        return try query.rows { FeedRows.read(&$0) }
      case .named(let ids):
        var query = try connection.statement(
          "SELECT \(FeedRows.columns) FROM feed WHERE id = ? AND removed_at IS NULL")
        return try ids.compactMap { id in
          query.bind(id.text)
          return try query.first { FeedRows.read(&$0) }
        }
      }
    }
  }

  /// How many feeds a pass over what is due leaves alone: not due yet, paused or gone.
  public func countNotDue(at now: Timestamp) throws(StoreError) -> Int {
    try read("cannot count the feeds of") { connection in
      var query = try connection.statement(
        """
        SELECT (SELECT count(*) FROM feed WHERE removed_at IS NULL) \
        - (SELECT count(*) FROM feed WHERE \(Self.isAsked) AND next_due <= ?)
        """)
      query.bind(now)
      return try query.first { $0.int() } ?? 0
    }
  }

  /// When the next feed is due; nil if none ever will be.
  public func nextDue() throws(StoreError) -> Timestamp? {
    try read("cannot read the schedule of") { connection in
      try connection.number(
        "SELECT next_due FROM feed WHERE \(Self.isAsked) AND next_due IS NOT NULL ORDER BY next_due LIMIT 1"
      ).map(Timestamp.init(milliseconds:))
    }
  }

  /// The condition of the index `feed_due`, word for word.
  private static let isAsked = "removed_at IS NULL AND health NOT IN ('paused', 'gone')"
}
