import News
import Showing

/// Counts for Prometheus (text format 0.0.4).
struct MetricsPage {
  let report: StatusReport
  let cursor: Int64
  let requests: Meter.Counts
  let now: Timestamp

  /// The answer.
  var reply: Reply { Reply("text/plain; version=0.0.4; charset=utf-8", Array(text.utf8)) }

  private var text: String {
    var out = ""
    let healths = FeedHealth.allCases.map { ("{health=\"\($0.rawValue)\"}", String(report.feeds($0))) }
    metric(&out, "courant_feeds", "gauge", "Feeds by health.", healths)
    metric(&out, "courant_feeds_attention", "gauge", "Feeds that need somebody.", one(report.attention.count))
    metric(&out, "courant_articles", "gauge", "Articles stored.", one(report.counts.articles))
    metric(&out, "courant_revisions", "gauge", "Versions of articles stored.", one(report.counts.revisions))
    metric(&out, "courant_stories", "gauge", "Living stories.", one(report.counts.stories))
    metric(
      &out, "courant_stories_multi_source", "gauge", "Living stories of two sources and more.",
      one(report.counts.storiesMultiSource))
    metric(&out, "courant_change_cursor", "gauge", "The last change of the change log.", [("", String(cursor))])
    metric(
      &out, "courant_service_running", "gauge", "Whether the service runs (1) or does not (0).",
      one(report.service == nil ? 0 : 1))
    if let next = report.feeds.filter({ $0.health != .paused && $0.health != .gone }).compactMap(\.nextDue).min() {
      metric(
        &out, "courant_next_due_seconds", "gauge", "When the feed that is due first is or was due (Unix time).",
        one(Int(next.seconds)))
    }
    if let sync = report.counts.lastSync { lastSync(&out, sync) }
    let answers = requests.answers.sorted { $0.key < $1.key }.map {
      ("{kind=\"\($0.key.kind)\",status=\"\($0.key.status)\"}", String($0.value))
    }
    metric(&out, "courant_http_requests_total", "counter", "Requests answered.", answers)
    var buckets = zip(Meter.bounds, requests.within).map { ("_bucket{le=\"\($0)\"}", String($1)) }
    buckets.append(("_bucket{le=\"+Inf\"}", String(requests.within[Meter.bounds.count])))
    buckets.append(("_sum", String(requests.seconds)))
    buckets.append(("_count", String(requests.within[Meter.bounds.count])))
    metric(&out, "courant_http_request_seconds", "histogram", "Time to make an answer.", buckets)
    return out
  }

  private func lastSync(_ out: inout String, _ sync: SyncSummary) {
    metric(
      &out, "courant_last_sync_start_seconds", "gauge", "When the last pass began (Unix time).",
      [("", String(sync.startedAt.seconds))])
    metric(
      &out, "courant_last_sync_duration_seconds", "gauge", "How long the last pass took.",
      [("", SecondsText.text(sync.seconds))])
    let outcomes = [
      ("fetched", sync.fetched), ("not_modified", sync.notModified), ("waiting", sync.waiting), ("failed", sync.failed),
    ].map { ("{outcome=\"\($0.0)\"}", String($0.1)) }
    metric(&out, "courant_last_sync_feeds", "gauge", "Feeds of the last pass by what came of them.", outcomes)
  }

  private func one(_ number: Int) -> [(String, String)] { [("", String(number))] }

  private func metric(
    _ out: inout String, _ name: String, _ kind: String, _ help: String, _ samples: [(labels: String, value: String)]
  ) {
    out += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    for sample in samples { out += "\(name)\(sample.labels) \(sample.value)\n" }
  }
}
