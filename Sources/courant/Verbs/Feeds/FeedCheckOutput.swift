import News
import Showing
import Syncing

/// What the check of a feed came to, for people and for programs.
struct FeedCheckOutput {
  /// What times are relative to.
  let now: Timestamp
  /// Whether we are subscribed to what was checked; an address that was only typed needs other advice.
  let isKept: Bool

  /// One feed in full.
  func facts(_ check: FeedCheck) -> FactSheet {
    var facts = FactSheet()
    facts.add("feed", check.url)
    facts.add("health", Self.word(check), check.isHealthy ? .green : .red)
    facts.add("reason", Self.reason(check), .red)
    facts.add("advice", advice(check))
    facts.add("answered", check.finalURL == check.url ? nil : check.finalURL)
    facts.add("status", check.status.map { String($0) })
    facts.add("bytes", check.bytes > 0 ? ByteCountText.text(check.bytes) : nil)
    facts.add("format", check.format?.rawValue)
    facts.add("encoding", check.encoding)
    facts.add("title", check.title)
    facts.add("items", check.format == nil ? nil : String(check.entryCount))
    facts.add("unchanged", check.isUnchanged ? check.stored.map { Words.count($0, "article") + " stored" } : nil)
    facts.add("newest", check.newest, now: now)
    for remark in check.remarks { facts.add("remark", remark, .yellow) }
    for sample in check.samples { facts.add("item", sample) }
    return facts
  }

  /// Many feeds, one a row.
  func table(_ checks: [FeedCheck]) -> Table {
    var table = Table(
      .flexible("URL"), Table.Column("HEALTH"), .number("STATUS"), Table.Column("FORMAT"), .number("ITEMS"),
      Table.Column("NEWEST"), .flexible("TITLE"), .flexible("REASON"), .exactOnly)
    for check in checks {
      table.rows.append([
        Cell(check.url), Cell(Self.word(check), check.isHealthy ? .green : .red), Cell(check.status.map { String($0) }),
        Cell(check.format?.rawValue), Cell(check.isUnchanged ? check.stored ?? 0 : check.entryCount),
        Cell(check.newest, now: now), Cell(check.title),
        Cell(Self.reason(check) ?? check.excess), Cell(advice(check)),
      ])
    }
    return table
  }

  /// What to do; nil where all is well.
  func advice(_ check: FeedCheck) -> String? {
    guard !isKept, let failure = check.failure else { return check.advice }
    return AskingAdvice.text(for: failure, now: now)
  }

  /// Why the feed is not well; nil if it is.
  static func reason(_ check: FeedCheck) -> String? {
    if let failure = check.failure { return Advice.reason(for: failure) }
    if let double = check.double { return "it redirects for good to \(double), another subscription" }
    return check.isTruncated ? "the document ends before it is complete" : check.silence
  }

  private static func word(_ check: FeedCheck) -> String {
    if check.isHealthy { return check.isUnchanged ? "ok, unchanged" : "ok" }
    if check.double != nil { return "double" }
    return check.silence == nil ? "failing" : "silent"
  }
}

extension JSONWriter {
  /// The check of a feed, as a value.
  mutating func value(_ check: FeedCheck, advice: String?) {
    object { json in
      json.field("url", check.url)
      json.field("healthy", check.isHealthy)
      json.field("reason", FeedCheckOutput.reason(check))
      json.field("advice", advice)
      json.field("final_url", check.finalURL)
      json.field("status", check.status)
      json.field("unchanged", check.isUnchanged)
      json.field("bytes", check.bytes)
      json.field("format", check.format?.rawValue)
      json.field("encoding", check.encoding)
      json.field("title", check.title)
      json.field("entries", check.isUnchanged ? nil : check.entryCount)
      json.field("stored", check.stored)
      json.field("newest", check.newest)
      json.field("silence", check.silence)
      json.field("new_addresses", texts: check.newAddresses)
      json.field("remarks", texts: check.remarks)
      json.field("samples", texts: check.samples)
    }
  }
}
