import News

/// Results that wait to share a transaction.
struct PollGroup {
  /// Milliseconds that a result waits for others, whether any comes or not: one slow feed holds back nobody's news.
  static let patience: Int64 = 1000
  /// Feeds without a change that write as much as one with articles: a few pages of indexes that they share.
  private static let unchangedForOne = 8

  /// Feeds with articles that share a transaction.
  let size: Int
  /// A task sees to it that the results are written when their time is up.
  var isWaitedFor = false
  private var polled: [PolledFeed] = []
  private var weight = 0
  private var since = Timestamp(milliseconds: 0)

  init(size: Int) {
    self.size = size
  }

  mutating func add(_ feed: PolledFeed, at now: Timestamp) {
    if polled.isEmpty { since = now }
    polled.append(feed)
    weight += feed.update.articles.isEmpty ? 1 : Self.unchangedForOne
  }

  /// Full, or its first result has waited for a second.
  func isDue(at now: Timestamp) -> Bool {
    weight >= size * Self.unchangedForOne || now.milliseconds - since.milliseconds >= Self.patience
  }

  /// Results wait, and nobody sees to it that they are written in time.
  var wantsWaiting: Bool { !polled.isEmpty && !isWaitedFor }

  mutating func take() -> [PolledFeed] {
    defer {
      polled = []
      weight = 0
    }
    return polled
  }
}
