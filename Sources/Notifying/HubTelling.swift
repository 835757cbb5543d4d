import Fetching
import News
import Showing
import Store

/// Tells a WebSub hub that our feeds have changed (W3C WebSub, section 6: publishing), at most once a minute.
struct HubTelling {
  /// Seconds between two notices.
  private static let pause: Int64 = 60
  /// The feeds that subscribers of a hub may follow.
  private static let feeds = ["stories.atom", "stories.rss", "stories.json", "edits.atom", "edits.rss", "edits.json"]

  let store: Store
  let requester: any Requester
  let hub: String
  let publicURL: String

  /// Tells it, where there is something to tell and it is time. The failure, where there was one.
  func tell(at now: Timestamp) async throws -> String? {
    var notice = try store.hubNotice(hub)
    let last = try store.lastCursor()
    guard last > notice.cursor, notice.nextAt <= now else { return nil }
    guard try hasNews(after: notice.cursor) else {
      notice.cursor = last
      try store.keep(notice, ofHub: hub)
      return nil
    }
    let failure = await send()
    if failure == nil {
      notice = HubNotice(cursor: last, failures: 0, nextAt: now.adding(seconds: Self.pause))
    } else {
      notice.failures += 1
      notice.nextAt = now.adding(seconds: RetrySchedule.hold(after: notice.failures))
    }
    try store.keep(notice, ofHub: hub)
    return failure
  }

  /// Whether a story or a version came: feeds and new articles alone are in no feed of ours.
  private func hasNews(after cursor: Int64) throws -> Bool {
    var cursor = cursor
    while true {
      let changes = try store.changes(since: cursor, limit: 1000)
      guard let last = changes.last else { return false }
      if changes.contains(where: { $0.entity == .story || $0.kind == .edited }) { return true }
      cursor = last.cursor
    }
  }

  private func send() async -> String? {
    let topics = Self.feeds.map { (name: "hub.url", value: publicURL + "/feeds/" + $0) }
    // The hub is the owner's own setting, wherever it is.
    var request = FetchRequest(url: hub, allowsPrivateAddress: true)
    request.content = PostedContent(
      type: "application/x-www-form-urlencoded",
      bytes: Array(PercentText.query([(name: "hub.mode", value: "publish")] + topics).utf8))
    guard case .failed(let failure) = await requester.fetch(request) else { return nil }
    if let status = failure.status {
      return (200...299).contains(status) ? nil : "the hub answered \(status)"
    }
    return failure.detail
  }
}
