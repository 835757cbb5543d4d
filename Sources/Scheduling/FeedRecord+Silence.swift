public import News

extension FeedRecord {
  /// The feed answers, and has been quiet for longer than its own past explains; nil otherwise.
  public var silence: Silence? {
    health == .ok ? PollHistory(text: pollHistory).silence(watchedSince: addedAt) : nil
  }
}
