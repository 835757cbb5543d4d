public import News

extension Store {
  /// When the health of some feed, or the reason for it, was last another; nil where there never was a feed.
  public func healthChangedAt() throws(StoreError) -> Timestamp? {
    try read("cannot read the health of the feeds of") { connection in
      try connection.number(
        "SELECT max((SELECT max(at) FROM feed_state s WHERE s.feed_id = f.id)) FROM feed f"
      ).map { Timestamp(milliseconds: $0) }
    }
  }

  /// When feeds became ones to ask that were not subscribed to, paused, or gone before, the earliest first.
  ///
  /// - Parameter feed: only of this one.
  public func wantedMoments(of feed: FeedID? = nil) throws(StoreError) -> [FeedID: [Timestamp]] {
    try read("cannot read the health of the feeds of") { connection in
      let ofFeed = feed == nil ? "" : "WHERE feed_id = ?"
      var query = try connection.statement(
        """
        SELECT feed_id, at FROM (SELECT feed_id, at, health, lag(health) OVER (PARTITION BY feed_id ORDER BY at) AS before \
        FROM feed_state \(ofFeed)) WHERE health NOT IN ('paused', 'gone') \
        AND coalesce(before, 'paused') IN ('paused', 'gone') ORDER BY at
        """)
      if let feed { query.bind(feed.text) }
      return Dictionary(try query.rows { (FeedID($0.text()), [$0.time()]) }, uniquingKeysWith: +)
    }
  }

  /// When a feed's health became a worse one since its last answer, the earliest first: failing, then perhaps gone.
  public func troubleMoments(of feed: FeedID, since: Timestamp) throws(StoreError) -> [Timestamp] {
    try read("cannot read the health of the feeds of") { connection in
      var query = try connection.statement(
        """
        SELECT min(at) FROM feed_state WHERE feed_id = ? AND at >= ? AND health IN ('failing', 'gone') \
        GROUP BY health ORDER BY 1
        """)
      query.bind(feed.text)
      query.bind(since)
      return try query.rows { $0.time() }
    }
  }
}
