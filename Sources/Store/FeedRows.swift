import News

/// How a row of table `feed` becomes a ``FeedRecord``.
enum FeedRows {
  static let columns = """
    id, url, title, site_url, folder, language, allows_private, allows_file, added_at, health, etag, last_modified, \
    body_hash, last_polled, last_success, last_news, next_due, schedule_reason, poll_history, failures, failure_kind, \
    failure_detail, failure_status, failure_retry_after, failure_final_url, moved_to, moved_since, link_identity, \
    link_identity_since, article_count, full_text, hub, access_left
    """

  static func read(_ row: inout SQLStatement) -> FeedRecord {
    let feed = Feed(
      id: FeedID(row.text()), url: row.text(), title: row.optionalText(), siteURL: row.optionalText(),
      folder: row.optionalText(), language: row.optionalText(), allowsPrivateAddress: row.bool(),
      allowsFile: row.bool())
    var record = FeedRecord(feed: feed, addedAt: row.time())
    record.health = FeedHealth(rawValue: row.text()) ?? .ok
    record.validators = Validators(etag: row.optionalText(), lastModified: row.optionalText())
    record.bodyHash = row.optionalHash()
    record.lastPolled = row.optionalTime()
    record.lastSuccess = row.optionalTime()
    record.lastNews = row.optionalTime()
    record.nextDue = row.optionalTime()
    record.scheduleReason = row.text()
    record.pollHistory = row.text()
    record.failures = row.int()
    record.failure = failure(&row)
    record.movedTo = row.optionalText()
    record.movedSince = row.optionalTime()
    record.usesLinkIdentity = row.bool()
    record.linkIdentitySince = row.optionalTime()
    record.articleCount = row.int()
    record.feed.fullText = row.optionalText().flatMap(FullTextMode.init(rawValue:))
    record.hub = row.optionalText()
    record.accessLeft = row.optionalText()
    return record
  }

  private static func failure(_ row: inout SQLStatement) -> FetchFailure? {
    let kind = row.optionalText()
    let detail = row.text()
    let status = row.optionalInt()
    let retryAfter = row.optionalInt()
    let finalURL = row.optionalText()
    guard let kind else { return nil }
    return FetchFailure(
      FetchFailure.Kind(rawValue: kind) ?? .connection, detail, status: status, retryAfter: retryAfter,
      finalURL: finalURL)
  }
}
