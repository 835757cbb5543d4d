/// A rule of politeness, what of it a request log shows, and what it cannot show.
public struct AuditRule: Sendable, Hashable {
  /// 1 to 17.
  public var number: Int
  /// The rule, in one line.
  public var title: String
  /// What the log is checked for; nil if it shows nothing of the rule.
  public var checked: String?
  /// What of the rule the log cannot show; nil if it shows all of it.
  public var notShown: String?

  init(_ number: Int, _ title: String, checked: String? = nil, notShown: String? = nil) {
    self.number = number
    self.title = title
    self.checked = checked
    self.notShown = notShown
  }

  /// Every rule, in order.
  public static let all: [AuditRule] = [
    AuditRule(
      1, "validators are kept byte for byte",
      checked: "no validator sent is one that the feed sent with other quotes, marks or letters"),
    AuditRule(
      2, "validators are sent back, never invented", checked: "each validator sent is one that the feed sent before"),
    AuditRule(
      3, "unconditional only without validators, and once in 14 days",
      checked:
        "each request without validators, against what the answers before it left us with; and that no feed answers "
        + "304 for much longer than 14 days"),
    AuditRule(
      4, "both validators are updated on every answer", checked: "each pair sent, against the newest answer's"),
    AuditRule(
      5, "at most hourly, unconditional at most daily, unless hints or pace ask for more",
      checked: "the time between two requests of a feed, against max-age, ttl, and its own pace"),
    AuditRule(
      6, "the hour is a hard floor, across restarts",
      checked:
        "requests of the schedule that come before the time of rule 5 is over, but in the last half of it, to the millisecond",
      notShown: "which of them followed a restart"),
    AuditRule(7, "max-age is obeyed", checked: "the time between two requests, up to a week"),
    AuditRule(
      8, "Retry-After is obeyed for the whole host",
      checked: "every request to a host that asked for a pause, whatever "
        + "it was made for, up to 31 days"),
    AuditRule(
      9, "slower for good after throttling",
      checked: "the time between two requests of a host's feeds in the month after a 429"),
    AuditRule(
      10, "the exact URL, no cookies across requests, no Referer", checked: "the URL asked, against the feed's",
      notShown: "which headers were sent beside the validators"),
    AuditRule(
      11, "an honest User-Agent",
      checked:
        "the User-Agent of each request: Courant/VERSION and the address of whoever runs it, where they set one, "
        + "or what a person set for the feed, which begins so, too"),
    AuditRule(
      12, "one request a feed, nothing probed in parallel",
      checked: "no URL is asked for two feeds; requests that look for feeds follow one another",
      notShown: "icons (Courant asks for none)"),
    AuditRule(
      13, "ttl, update period, skipHours and skipDays are honoured",
      checked: "the time between two requests, and the hours and days in which they were made",
      notShown: "that compression was accepted"),
    AuditRule(
      14, "permanent redirects rewrite after 7 days, temporary ones never",
      checked: "since when the new address stood in the answers when a feed's URL changed"),
    AuditRule(
      15, "410 stops, failures back off to a day", checked: "the time after each failure in a row, and after a 410"),
    AuditRule(
      16, "at most two connections to a host", checked: "requests to a host that overlap",
      notShown: "connections that were open without a request"),
    AuditRule(
      17, "no private address without leave", checked: "the address that each request was connected to",
      notShown: "addresses at the hops of a redirect before the last one, and behind a proxy"),
  ]
}
