import ArgumentParser
import Fetching
import News
import Scheduling
import Showing
import Store

/// `courant feeds audit [FEED|HOST]`
struct FeedsAudit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Judge the request log by the rules of politeness, and name every breach.",
    discussion: """
      Each request of the last 40 days (250,000 at most) is held against the 17 rules of docs/politeness.md, as far as a \
      log can show them; what it cannot show is said. Exit 5 if a rule was broken.
      Through a pipe: a line for each breach (breach, RULE, FEED, HOST, WHEN BEFORE, WHEN, WHAT), then one for each rule \
      (rule, NUMBER, REQUESTS JUDGED, BREACHES, RULE, NOT SHOWN).

      Examples:
        courant feeds audit
        courant feeds audit www.example.org
        courant feeds audit 7k2m --json
      """)

  @Argument(help: "A feed's id, the beginning of it, its exact URL, or a host (name or name:port).")
  var subject: String?

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    TypedSecrets.tell([subject].compactMap(\.self), on: environment.console)
    let store = try environment.openStore(.read)
    let (feed, host) = try meant(in: store)
    let log = try store.requests(feed: feed, host: host)
    let access = try store.feedAccess()
    let wanted = try store.wantedMoments()
    let feeds = try store.feeds().filter { record in
      (feed == nil || record.feed.id == feed) && (host == nil || isOn(host, record.feed.url))
    }
    let audit = PolitenessAudit(
      log,
      feeds: feeds.map { AuditedFeed($0, access[$0.feed.id], wanted: wanted[$0.feed.id] ?? []) },
      forgotten: try store.forgottenGaps(), at: environment.now)
    try tell(audit, on: environment.console)
    if environment.settings.contact == nil { environment.console.say("courant: \(ServiceLog.contactAdvice)\n") }
    if !audit.breaches.isEmpty { throw ExitStatus.needsAttention }
  }

  /// What the argument names: a feed of ours, or else a host.
  private func meant(in store: Store) throws -> (FeedID?, String?) {
    guard let subject else { return (nil, nil) }
    if let record = try Lookup.optional({ try Lookup.record(subject, in: store) }) { return (record.feed.id, nil) }
    // As the log has it: in small letters, without the final dot of a whole name.
    let name = subject.lowercased()
    let host = name.hasSuffix(".") ? String(name.dropLast()) : name
    guard try !store.requests(host: host).isEmpty else {
      throw CommandFailure(
        .notFound, "no feed \(CleanText.line(Userinfo.removed(fromTyped: subject))), and no request to such a host",
        advice: "`courant feeds list` shows the feeds; a host is a name, or name:port.")
    }
    return (nil, host)
  }

  private func isOn(_ host: String?, _ url: String) -> Bool {
    guard let host, let key = Fetcher.hostKey(of: url) else { return host == nil }
    return key == host || key.hasPrefix(host + ":")
  }

  private func tell(_ audit: PolitenessAudit, on console: Console) throws {
    if audit.later > 0 {
      console.say(
        "courant: \(Words.count(audit.later, "request")) dated later than now, by a clock that was ahead or because this one is behind: "
          + "not judged\n")
    }
    if output.json { return try console.writeDocument { $0.fields(of: audit) } }
    var breaches = Table(
      Table.Column(""), .number("RULE"), Table.Column("FEED"), Table.Column("HOST"), Table.Column("BEFORE"),
      Table.Column("REQUEST"), .flexible("WHAT"))
    for breach in audit.breaches {
      breaches.rows.append([
        Cell("breach", .red), Cell(breach.rule), Cell(breach.feed?.text), Cell(breach.host),
        Cell(breach.before?.at.iso8601), Cell(breach.request?.at.iso8601), Cell(breach.what),
      ])
    }
    try console.write(breaches)
    var rules = Table(
      Table.Column(""), .number("RULE"), .number("JUDGED"), .number("BREACHES"), .flexible("WHAT IT SAYS"),
      .flexible("NOT SHOWN BY A LOG"))
    for rule in AuditRule.all {
      let broken = audit.breaches.count { $0.rule == rule.number }
      rules.rows.append([
        Cell("rule", .dim), Cell(rule.number), Cell(audit.judged[rule.number] ?? 0), Cell(broken), Cell(rule.title),
        Cell(rule.notShown, .dim),
      ])
    }
    try console.write(rules)
    let span = audit.since.flatMap { since in audit.until.map { " from \(since.iso8601) to \($0.iso8601)" } } ?? ""
    console.say(
      "\(Words.count(audit.requests, "request"))\(span): \(Words.count(audit.breaches.count, "breach", "breaches"))\n")
  }
}

extension JSONWriter {
  /// An audit, field by field.
  mutating func fields(of audit: PolitenessAudit) {
    field("requests", audit.requests)
    field("dated_later", audit.later)
    field("since", audit.since)
    field("until", audit.until)
    field("breaches", array: audit.breaches) { json, breach in
      json.object { json in
        json.field("rule", breach.rule)
        json.field("feed", breach.feed?.text)
        json.field("host", breach.host)
        json.field("what", breach.what)
        json.request("before", breach.before)
        json.request("request", breach.request)
      }
    }
    field("rules", array: AuditRule.all) { json, rule in
      json.object { json in
        json.field("rule", rule.number)
        json.field("title", rule.title)
        json.field("judged", audit.judged[rule.number] ?? 0)
        json.field("checked", rule.checked)
        json.field("not_shown", rule.notShown)
      }
    }
  }

  private mutating func request(_ name: String, _ request: LoggedRequest?) {
    guard let request else { return field(name, raw: "null") }
    field(
      name,
      object: { json in
        json.field("at", request.at)
        json.field("cause", request.cause.rawValue)
        json.field("url", request.url)
        json.field("sent_etag", request.sent.etag)
        json.field("sent_last_modified", request.sent.lastModified)
        json.field("user_agent", request.userAgent)
        json.field("status", request.status)
        json.field("outcome", request.outcome)
        json.field("milliseconds", request.milliseconds)
        json.field("retry_after", request.retryAfter)
        json.field("max_age", request.maxAge)
      })
  }
}
