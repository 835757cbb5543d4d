package import News
package import Scheduling
package import Store

extension AuditedFeed {
  /// What an audit has to know of a feed that we are subscribed to.
  package init(_ record: FeedRecord, _ access: FeedAccess?, wanted: [Timestamp]) {
    self.init(
      id: record.feed.id, url: record.feed.url, userAgent: access?.userAgent,
      isStopped: record.nextDue == nil && record.health != .paused && record.health != .gone,
      wanted: wanted)
  }
}

/// How politely one feed was asked, by the request log.
package struct FeedAuditAccount: Sendable {
  /// A request that broke a rule.
  package struct Breach: Sendable {
    /// The rule, 1 to 17.
    package var rule: Int
    /// The rule in words.
    package var title: String
    /// What is wrong and how far off, for people.
    package var what: String
    /// When the request was made; nil where it is the lack of one.
    package var at: Timestamp?
  }

  /// Requests that were judged.
  package var requests: Int
  /// When the first one was made; nil for an empty log.
  package var since: Timestamp?
  /// Rules that at least one request was held against.
  package var rules: Int
  /// What broke a rule.
  package var breaches: [Breach]

  /// Judges the requests for a feed that the log has.
  package init(_ record: FeedRecord, in store: Store, at now: Timestamp) throws(StoreError) {
    let wanted = try store.wantedMoments(of: record.feed.id)[record.feed.id] ?? []
    let feed = AuditedFeed(record, try store.feedAccess()[record.feed.id], wanted: wanted)
    let audit = PolitenessAudit(
      try store.requests(feed: record.feed.id), feeds: [feed], forgotten: try store.forgottenGaps(), at: now)
    requests = audit.requests
    since = audit.since
    rules = audit.judged.count { $0.value > 0 }
    let titles = Dictionary(AuditRule.all.map { ($0.number, $0.title) }) { first, _ in first }
    breaches = audit.breaches.map {
      Breach(rule: $0.rule, title: titles[$0.rule] ?? "", what: $0.what, at: $0.request?.at)
    }
  }
}
