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
}
