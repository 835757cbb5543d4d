import News
import Syncing

/// Everything that `status` shows.
struct StatusReport {
  /// The running service; nil where none runs.
  var service: ServiceStatus?
  /// Counts of the store.
  var counts: StoreStatus
  /// When today began (UTC).
  var day: Timestamp
  /// What a person should look at.
  var attention: [AttentionItem]

  /// Feeds of a health.
  func feeds(_ health: FeedHealth) -> Int { counts.feeds[health] ?? 0 }

  /// All feeds.
  var feedTotal: Int { counts.feeds.values.reduce(0, +) }
}

/// Something that a person should look at.
struct AttentionItem {
  /// The feed's id.
  var id: FeedID
  /// The feed's URL.
  var feed: String
  /// How it is doing.
  var health: FeedHealth
  /// What happened.
  var reason: String
  /// What to do.
  var advice: String

  /// A feed that fails or is gone; nil for any other.
  init?(_ record: FeedRecord) {
    guard record.health == .failing || record.health == .gone else { return nil }
    id = record.feed.id
    feed = record.feed.url
    health = record.health
    let failure = record.failure ?? FetchFailure(.gone, "the publisher ended this feed")
    reason = Advice.reason(for: failure)
    advice = Advice.text(for: failure)
  }
}

extension JSONWriter {
  /// The status, field by field.
  mutating func fields(of report: StatusReport) {
    field(
      "service",
      object: { json in
        json.field("running", report.service != nil)
        json.field("pid", report.service.map { Int($0.pid) })
        json.field("since", report.service?.since)
        json.field("next_pass", report.service?.nextPass)
        json.field("pass_running", report.service?.passRunning ?? false)
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
