public import News

extension FeedRecord {
  /// What to know of a feed whose last document had more new items than are taken in at a time; nil for any other.
  public var itemsLeftNotice: (reason: String, advice: String)? {
    let left = PollHistory(text: pollHistory).itemsLeft
    guard left > 0 else { return nil }
    return (
      "\(left) new or changed items of its document are not taken in yet: there are more than one pass takes in",
      "nothing is lost: the next passes go on with them; `courant sync \(feed.id.text)` does so now"
    )
  }
}
