package import News
import Scheduling

/// Everything that `status` shows.
package struct StatusReport {
  /// The running service; nil where none runs.
  package var service: ServiceStatus?
  /// It shows another time than now.
  package var isPast = false
  /// Counts of the store.
  package var counts: StoreStatus
  /// Pages of articles that wait for a look.
  package var pages: PageQueue
  /// When today began (UTC).
  package var day: Timestamp
  /// Every feed.
  package var feeds: [FeedRecord]
  /// What a person should look at.
  package var attention: [AttentionItem]

  /// A report from its parts.
  package init(
    service: ServiceStatus?, isPast: Bool = false, counts: StoreStatus, pages: PageQueue, day: Timestamp,
    feeds: [FeedRecord], attention: [AttentionItem]
  ) {
    self.service = service
    self.isPast = isPast
    self.counts = counts
    self.pages = pages
    self.day = day
    self.feeds = feeds
    self.attention = attention
  }

  /// Feeds whose last request reached nobody because our own line seemed to be down.
  package var unheard: Int { feeds.count { PollHistory(text: $0.pollHistory).isUnheard } }

  /// Feeds of a health.
  package func feeds(_ health: FeedHealth) -> Int { counts.feeds[health] ?? 0 }

  /// Feeds that were never asked, by health.
  package var notAsked: [FeedHealth: Int] {
    Dictionary(grouping: feeds.filter { $0.lastPolled == nil }, by: \.health).mapValues(\.count)
  }

  /// All feeds.
  package var feedTotal: Int { counts.feeds.values.reduce(0, +) }
}

/// Something that a person should look at.
package struct AttentionItem {
  /// The feed's id.
  package var id: FeedID
  /// The feed's URL.
  package var feed: String
  /// How it is doing.
  package var health: FeedHealth
  /// What happened.
  package var reason: String
  /// What to do.
  package var advice: String

  /// Seconds for which a feed may wait before a person should know.
  private static let patience = 86_400.0

  /// A feed that failed, with what the last pass said of it.
  package init(_ id: FeedID, _ feed: String, _ health: FeedHealth, _ failure: SyncSummary.Failure?) {
    self.id = id
    self.feed = feed
    self.health = health
    reason = failure?.reason ?? ""
    advice = failure?.advice ?? ""
  }

  /// What needs attention of all these feeds: also which of them lead to one document.
  package static func all(_ feeds: [FeedRecord], now: Timestamp) -> [AttentionItem] {
    let subscribed = Set(feeds.map(\.feed.url))
    return feeds.compactMap { AttentionItem($0, now: now) ?? AttentionItem(double: $0, of: subscribed) }
  }

  /// A feed that redirects for good to another one that is subscribed to; nil for any other.
  private init?(double record: FeedRecord, of subscribed: Set<String>) {
    guard let target = record.movedTo, target != record.feed.url, subscribed.contains(target), record.health == .ok
    else {
      return nil
    }
    id = record.feed.id
    feed = record.feed.url
    health = record.health
    reason = "it redirects for good to \(target), another subscription"
    advice = Advice.double(of: record.feed.id.text)
  }

  /// A feed that fails, is gone, waits for more than a day, lost its log-in by a move, has more items than were taken in, or is quiet for longer than its past
  /// explains; nil for any other.
  package init?(_ record: FeedRecord, now: Timestamp) {
    id = record.feed.id
    feed = record.feed.url
    health = record.health
    switch record.health {
    case .failing, .gone:
      let failure = record.failure ?? FetchFailure(.gone, "the publisher ended this feed")
      let notice = record.accessNotice
      reason = Advice.reason(for: failure) + (notice.map { "; " + $0.reason } ?? "")
      advice = notice?.advice ?? Advice.text(for: failure)
    case .waiting:
      guard let next = record.nextDue, next.seconds(since: now) > Self.patience else { return nil }
      reason = record.failure.map(Advice.reason(for:)) ?? record.scheduleReason
      advice = "it is not asked before \(next.iso8601); ask the publisher whether so long a pause is meant"
    case .ok:
      if let notice = record.accessNotice {
        (reason, advice) = notice
        return
      }
      if let notice = record.itemsLeftNotice {
        (reason, advice) = notice
        return
      }
      guard let silence = record.silence else { return nil }
      reason = silence.reason
      advice =
        "`courant feeds check \(record.feed.id.text)` looks whether it moved, and asks its site for a new address"
    case .paused: return nil
    }
  }
}

extension JSONWriter {
  /// The status, field by field.
  package mutating func fields(of report: StatusReport) {
    field(
      "service",
      object: { json in
        json.field("running", raw: report.isPast ? "null" : report.service == nil ? "false" : "true")
        json.field("pid", report.service.map { Int($0.pid) })
        json.field("since", report.service?.since)
        json.field("next_pass", report.service?.nextPass)
        json.field("pass_running", raw: report.isPast ? "null" : report.service?.passRunning == true ? "true" : "false")
      })
    field(
      "feeds",
      object: { json in
        json.field("total", report.feedTotal)
        for health in FeedHealth.allCases { json.field(health.rawValue, report.feeds(health)) }
      })
    field("articles", report.counts.articles)
    field("revisions", report.counts.revisions)
    field("stories", report.counts.stories)
    field("stories_multi_source", report.counts.storiesMultiSource)
    field(
      "today",
      object: { json in
        json.field("since", report.day)
        json.field("articles", report.counts.articlesToday)
        json.field("revisions", report.counts.revisionsToday)
        json.field("silent", report.counts.silentToday)
      })
    if let summary = report.counts.lastSync {
      field("last_sync", object: { json in json.fields(of: summary) })
    } else {
      field("last_sync", raw: "null")
    }
    // How many pages waited then is not kept.
    if report.isPast { field("pages", raw: "null") } else { field("pages", report.pages) }
    field("attention", array: report.attention) { json, item in
      json.object { json in
        json.field("feed", item.feed)
        json.field("id", item.id.text)
        json.field("health", item.health.rawValue)
        json.field("reason", item.reason)
        json.field("advice", item.advice)
      }
    }
  }
}
