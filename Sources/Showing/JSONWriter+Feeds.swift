package import News
import Scheduling

extension FeedRecord {
  /// What the last failure was, for people; nil after a success.
  package var failureReason: String? { failure.map(Advice.reason(for:)) }
}

extension JSONWriter {
  /// A feed, as a value.
  package mutating func value(_ record: FeedRecord) {
    object { json in
      json.field("id", record.feed.id.text)
      json.field("url", record.feed.url)
      json.field("title", record.feed.title)
      json.field("site", WebLink.safe(record.feed.siteURL))
      json.field("folder", record.feed.folder)
      json.field("language", record.feed.language)
      json.field("health", record.health.rawValue)
      json.field("articles", record.articleCount)
      json.field("added", record.addedAt)
      json.field("last_polled", record.lastPolled)
      json.field("last_success", record.lastSuccess)
      json.field("last_news", record.lastNews)
      json.field("next_due", record.nextDue)
      json.field("schedule_reason", record.scheduleReason)
      json.field("failures", record.failures)
      json.failure(of: record)
      json.field("moved_to", record.movedTo)
      json.field("moved_since", record.movedSince)
      json.field("access_left", texts: (record.accessLeft ?? "").split(separator: ",").map(String.init))
      json.field("identity", record.usesLinkIdentity ? "link" : "guid")
      json.field("identity_since", record.linkIdentitySince)
      json.field("allows_private", record.feed.allowsPrivateAddress)
      json.field("hub", record.hub)
      json.field("silent_since", record.silence?.since)
      json.field("silence", record.silence?.reason)
      json.field("items_left", PollHistory(text: record.pollHistory).itemsLeft)
      json.field("full_text", record.feed.fullText?.rawValue)
    }
  }

  private mutating func failure(of record: FeedRecord) {
    guard let failure = record.failure else {
      field("failure", raw: "null")
      return
    }
    field(
      "failure",
      object: { json in
        json.field("kind", failure.kind.rawValue)
        json.field("reason", Advice.reason(for: failure))
        json.field("advice", Advice.text(for: failure))
        json.field("status", failure.status)
      })
  }
}
