extension FeedRecord {
  /// That a move to another site left something behind, and what to do; nil where it did not.
  public var accessNotice: (reason: String, advice: String)? {
    guard let accessLeft, let first = accessLeft.split(separator: ",").first else { return nil }
    return (
      "it moved for good to another site, where what was set for the former one is not sent: \(accessLeft)",
      "if the new site is to get it, set it again with `courant feeds set \(feed.id.text)`; else "
        + "`courant feeds set \(feed.id.text) --forget \(first)` ends this notice"
    )
  }
}
