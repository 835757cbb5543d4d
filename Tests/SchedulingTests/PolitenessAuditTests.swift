import News
import Scheduling
import Testing

/// A log that keeps every rule, and the means to break one.
private struct Log {
  static let start: Int64 = 1_772_409_600  // Monday 2026-03-02T00:00:00Z
  var requests: [LoggedRequest] = []
  var feed = FeedID("a")

  /// A request so many minutes after the start, answered with 304 unless told otherwise.
  mutating func add(
    minute: Int64, host: String = "a.example:443", sent: String? = "\"1\"", got: String? = "\"1\"",
    outcome: String = LoggedRequest.notModified, status: Int? = 304, cause: LoggedRequest.Cause = .schedule,
    _ change: (inout LoggedRequest) -> Void = { _ in }
  ) {
    var request = LoggedRequest(
      feed: feed, cause: cause, at: Timestamp(seconds: Self.start + minute * 60), host: host,
      url: "https://a.example/feed", sent: Validators(etag: sent), status: status, outcome: outcome)
    request.got = Validators(etag: got)
    change(&request)
    requests.append(request)
  }

  /// The first request of a feed: a document with validators.
  mutating func begin(minute: Int64 = 0, _ change: (inout LoggedRequest) -> Void = { _ in }) {
    add(minute: minute, sent: nil, outcome: LoggedRequest.fetched, status: 200) { request in
      request.bytes = 1000
      request.document = LoggedRequest.DocumentFacts(newItems: 20, pace: 3)
      change(&request)
    }
  }

  func audit(_ feeds: [AuditedFeed] = []) -> PolitenessAudit {
    PolitenessAudit(requests, feeds: feeds)
  }

  var broken: [Int] { audit().breaches.map(\.rule) }
}

@Suite struct `The audit of a request log` {
  @Test func `finds nothing in a log that keeps every rule`() {
    var log = Log()
    log.begin()
    for hour in 1...400 { log.add(minute: Int64(hour) * 60) }
    let audit = log.audit([AuditedFeed(id: log.feed, url: "https://a.example/feed", userAgent: "Courant/1")])
    // 14 days of 304 have been broken by nobody: that is what the last days are reported for
    #expect(audit.breaches.allSatisfy { $0.rule == 3 && ($0.request?.at.seconds ?? 0) > Log.start + 15 * 86_400 })
    #expect(audit.requests == 401)
    var short = Log()
    short.begin()
    for hour in 1...300 { short.add(minute: Int64(hour) * 60) }
    #expect(short.audit().breaches.isEmpty)
    #expect(short.audit().judged[5] == 300)
  }

  @Test func `takes the page of a failure for no document, but a whole document that was of no use for one`() {
    for (failure, rules) in [
      (FetchFailure.Kind.notFound, []), (.server, []), (.incomplete, []), (.notAFeed, [5]), (.tooLarge, [5]),
    ] as [(FetchFailure.Kind, [Int])] {
      var log = Log()
      for minute in [0, 70] as [Int64] {
        log.add(minute: minute, sent: nil, got: nil, outcome: failure.rawValue, status: 404) { $0.bytes = 500 }
      }
      #expect(log.broken == rules, "\(failure)")
    }
  }

  @Test func `does not judge what is dated later than now`() {
    var log = Log()
    log.begin()
    log.add(minute: 60)
    log.add(minute: 61)
    let now = Timestamp(seconds: Log.start + 3_540)
    let audit = PolitenessAudit(log.requests, feeds: [], at: now)
    #expect(audit.requests == 2 && audit.later == 1 && audit.breaches.isEmpty)
    #expect(PolitenessAudit(log.requests, feeds: [], at: now.adding(seconds: 60)).breaches.map(\.rule) == [5])
  }

  @Test func `takes validators in the order of asking, where a clock that was ahead dated an answer`() {
    var log = Log()
    log.begin()
    log.add(minute: 525_600, got: "\"2\"", outcome: LoggedRequest.fetched, status: 200)
    for hour in 2...100 as ClosedRange<Int64> { log.add(minute: hour * 60, sent: "\"2\"", got: "\"2\"") }
    let now = Timestamp(seconds: Log.start + 6_001 * 60)
    let audit = PolitenessAudit(log.requests, feeds: [], at: now)
    #expect(audit.later == 1 && audit.breaches.isEmpty)
    log.add(minute: 6_060, sent: "\"1\"")
    #expect(PolitenessAudit(log.requests, feeds: [], at: now.adding(seconds: 3_600)).breaches.map(\.rule) == [4])
  }

  @Test func `lets an address that a feed moved away from be asked by another subscription`() {
    var log = Log()
    log.begin()
    log.add(minute: 120) { $0.url = "https://a.example/new" }
    log.feed = FeedID("b")
    log.begin(minute: 180)
    #expect(!log.broken.contains(12))
    log.feed = FeedID("c")
    log.begin(minute: 300)
    #expect(log.broken.contains(12))
  }

  @Test func `finds validators that were changed, invented, or not updated`() {
    var log = Log()
    log.begin()
    log.add(minute: 60, sent: "1")
    #expect(log.broken == [1])
    var mixed = Log()
    mixed.begin()
    mixed.add(minute: 60, sent: "\"3\"")
    #expect(mixed.broken == [2])
    var invented = Log()
    invented.add(minute: 0, sent: nil, got: nil, outcome: LoggedRequest.fetched, status: 200)
    invented.add(minute: 60 * 24, sent: "\"x\"")
    #expect(invented.broken == [2])
    var old = Log()
    old.begin()
    old.add(minute: 60, got: "\"2\"")
    old.add(minute: 120, sent: "\"1\"")
    #expect(old.broken == [4])
  }

  @Test func `judges what began before the last answer was in the store by what was held before`() {
    for (second, broken) in [(1 as Int64, [Int]()), (6, []), (8, [4])] {
      var log = Log()
      log.begin()
      log.add(minute: 60, got: "\"2\"", outcome: LoggedRequest.fetched, status: 200) { $0.milliseconds = 5000 }
      log.add(minute: 60, sent: "\"1\"", cause: .check) { $0.at = $0.at.adding(seconds: second) }
      #expect(log.broken == broken)
    }
    var first = Log()
    first.begin { $0.milliseconds = 5000 }
    first.add(minute: 0, sent: nil, cause: .check) { $0.at = $0.at.adding(seconds: 3) }
    #expect(first.broken.isEmpty)
  }

  @Test func `finds an unconditional request while validators are held, and allows one in 14 days`() {
    var log = Log()
    log.begin()
    log.add(minute: 60, sent: nil, outcome: LoggedRequest.fetched, status: 200)
    #expect(log.broken == [3, 5])
    var fortnight = Log()
    fortnight.begin()
    for day in 1..<14 { fortnight.add(minute: Int64(day) * 1440) }
    fortnight.add(minute: 14 * 1440, sent: nil, outcome: LoggedRequest.fetched, status: 200)
    #expect(fortnight.broken.isEmpty)
    var byHand = Log()
    byHand.begin()
    byHand.add(minute: 15 * 1440, sent: nil, outcome: LoggedRequest.fetched, status: 200, cause: .all)
    #expect(byHand.broken == [3])
  }

  @Test func `holds the hour to the millisecond, and a person may ask sooner`() {
    var log = Log()
    log.begin()
    log.add(minute: 60) { $0.at = Timestamp(milliseconds: $0.at.milliseconds - 1) }
    #expect(log.broken == [5, 6])
    var byHand = Log()
    byHand.begin()
    byHand.add(minute: 1, cause: .named)
    byHand.add(minute: 2, cause: .check)
    #expect(byHand.broken.isEmpty)
  }

  @Test func `lets a busy feed be asked every quarter of an hour, and no more`() {
    for (minute, broken) in [(15 as Int64, [Int]()), (14, [5, 6]), (7, [5])] {
      var log = Log()
      log.begin { $0.document?.pace = 12 }
      log.add(minute: minute)
      #expect(log.broken == broken)
    }
  }

  @Test func `wants a day between two whole documents without validators`() {
    for (minute, broken) in [(1440 as Int64, [Int]()), (1439, [5, 6])] {
      var log = Log()
      log.begin { $0.got = Validators() }
      log.add(minute: minute, sent: nil, got: nil, outcome: LoggedRequest.fetched, status: 200)
      #expect(log.broken == broken)
    }
  }

  @Test func `holds max-age on 200, 304 and 429, and ttl`() {
    var age = Log()
    age.begin { $0.maxAge = 7200 }
    age.add(minute: 119)
    #expect(age.broken == [7])
    var short = Log()
    short.begin { $0.maxAge = 300 }
    short.add(minute: 5)
    short.add(minute: 10) { $0.maxAge = 7200 }
    short.add(minute: 70)
    #expect(short.broken == [7])
    var throttled = Log()
    throttled.begin()
    throttled.add(minute: 60, got: nil, outcome: "throttled", status: 429) { $0.maxAge = 36_000 }
    throttled.add(minute: 300)
    #expect(throttled.broken == [7])
    var ttl = Log()
    ttl.begin { $0.document?.pollMinutes = 180 }
    ttl.add(minute: 179)
    #expect(ttl.broken == [13])
  }

  @Test func `finds requests in hours and on days to skip`() {
    var hours = Log()
    hours.begin { $0.document?.skipHours = [2] }
    hours.add(minute: 150)
    #expect(hours.broken == [13])
    var days = Log()
    days.begin { $0.document?.skipDays = [2] }  // Tuesday
    days.add(minute: 1450)
    #expect(days.broken == [13])
  }

  @Test func `holds Retry-After against every request to the host`() {
    var log = Log()
    log.begin()
    log.add(minute: 60, got: nil, outcome: "throttled", status: 429) { $0.retryAfter = 86_400 }
    log.feed = FeedID("b")
    log.begin(minute: 120) { $0.url = "https://a.example/b" }
    #expect(log.broken == [8])
    #expect(log.audit().breaches.first?.before?.status == 429)
    var page = Log()
    page.begin()
    page.add(minute: 60, got: nil, outcome: "throttled", status: 503) { $0.retryAfter = 600 }
    page.add(minute: 65, cause: .page) { $0.feed = nil }
    #expect(page.broken == [8])
  }

  @Test func `wants a host's feeds slower for good after a 429`() {
    var log = Log()
    log.begin()
    log.add(minute: 60, got: nil, outcome: "throttled", status: 429)
    log.add(minute: 200)
    log.add(minute: 260)
    #expect(log.broken == [9])
    var slower = Log()
    slower.begin()
    slower.add(minute: 60, got: nil, outcome: "throttled", status: 429)
    slower.add(minute: 200)
    slower.add(minute: 320)
    #expect(slower.broken.isEmpty)
    let forgotten = { (minutes: [Int64]) in
      PolitenessAudit(
        log.requests, feeds: [],
        forgotten: ["a.example:443": minutes.map { Timestamp(seconds: Log.start + $0 * 60) }]
      ).breaches.map(\.rule)
    }
    #expect(forgotten([230]).isEmpty)
    #expect(forgotten([30, 261]) == [9])
  }

  @Test func `holds nobody to a body that the log does not reach back to`() {
    var log = Log()
    for day in 0..<13 as Range<Int64> { log.add(minute: day * 1440) }
    log.add(minute: 13 * 1440, sent: nil, outcome: LoggedRequest.fetched, status: 200)
    #expect(log.broken.isEmpty)
    log.add(minute: 14 * 1440, sent: nil, outcome: LoggedRequest.fetched, status: 200)
    #expect(log.broken == [3])
  }

  @Test func `knows a URL with letters beyond ASCII in the form in which it is asked`() {
    var log = Log()
    log.begin { $0.url = "https://a.example/caf%C3%A9?z=%C3%A9" }
    #expect(log.audit([AuditedFeed(id: log.feed, url: "https://a.example/café?z=é")]).breaches.isEmpty)
    #expect(log.audit([AuditedFeed(id: log.feed, url: "https://a.example/cafe?z=é")]).breaches.map(\.rule) == [10])
  }

  @Test func `takes a User-Agent without an address for honest where it is the program's name and version alone`() {
    for (agent, broken) in [("Courant/0.1.0", [Int]()), ("Courant/0.1.0 friend", [11]), ("curl/8", [11])] {
      var log = Log()
      log.begin { $0.userAgent = agent }
      #expect(log.broken == broken, "\(agent)")
    }
  }

  @Test func `counts no requests that nobody heard, where not one of several hosts answered`() {
    for (hosts, broken) in [(3 as Int64, [Int]()), (2, [15, 15, 15, 15])] {
      var log = Log()
      log.begin()
      for round in 0..<3 as Range<Int64> {
        for host in 0..<hosts {
          log.feed = FeedID(host == 0 ? "a" : "other\(host)")
          log.add(minute: 70 + round, host: "h\(host).example:443", got: nil, outcome: "connection", status: nil) {
            $0.url = "https://h\(host).example/feed"
          }
        }
      }
      log.feed = FeedID("a")
      let found = log.audit().breaches.map(\.rule).filter { $0 == 15 }
      #expect(found == broken)
    }
  }

  @Test func `finds another URL, a hasty move and a User-Agent that hides`() {
    var log = Log()
    log.begin()
    let other = AuditedFeed(id: log.feed, url: "https://a.example/other", userAgent: "Mozilla/5.0")
    #expect(log.audit([other]).breaches.map(\.rule) == [10, 11])
    for (agent, broken) in [("Courant/2 (+https://c.example)", [Int]()), ("Courant/mine", []), ("curl/8", [11])] {
      var named = Log()
      named.begin { $0.userAgent = agent }
      let set = AuditedFeed(id: named.feed, url: "https://a.example/feed", userAgent: "Courant/mine")
      #expect(named.audit([set]).breaches.map(\.rule) == broken)
    }
    var unknown = Log()
    unknown.begin { $0.userAgent = "Courant/mine" }
    #expect(unknown.broken == [11])
    var hasty = Log()
    hasty.begin { $0.permanentURL = "https://a.example/new" }
    hasty.add(minute: 6 * 1440) { $0.url = "https://a.example/new" }
    #expect(hasty.broken == [14])
    var patient = Log()
    patient.begin { $0.permanentURL = "https://a.example/new" }
    for day in 1...7 { patient.add(minute: Int64(day) * 1440) { $0.permanentURL = "https://a.example/new" } }
    patient.add(minute: 8 * 1440) { $0.url = "https://a.example/new" }
    #expect(patient.broken.isEmpty)
  }

  @Test func `finds two subscriptions of one URL and probes side by side`() {
    var log = Log()
    log.begin()
    log.feed = FeedID("b")
    log.begin(minute: 10)
    #expect(log.broken == [12])
    var probes = Log()
    probes.add(minute: 0, sent: nil, cause: .discover) {
      $0.feed = nil; $0.milliseconds = 2000
    }
    probes.add(minute: 0, sent: nil, cause: .discover) { $0.feed = nil }
    #expect(probes.broken == [12])
  }

  @Test func `wants failures to back off and a 410 to stop`() {
    var log = Log()
    log.begin()
    for (index, minute) in [60, 120, 180, 299].enumerated() {
      log.add(minute: Int64(minute), got: nil, outcome: "server", status: 500)
      #expect(log.broken == (index < 3 ? [] : [15]))
    }
    var gone = Log()
    gone.begin()
    gone.add(minute: 60, got: nil, outcome: "gone", status: 410)
    gone.add(minute: 5 * 1440)
    #expect(gone.broken.contains(15))
    #expect(
      gone.audit([AuditedFeed(id: gone.feed, url: "https://a.example/feed", isStopped: true)]).breaches.count == 2)
  }

  @Test func `lets a feed that is gone be asked where a person wanted it again`() {
    var log = Log()
    log.begin()
    log.add(minute: 60, got: nil, outcome: "gone", status: 410)
    log.add(minute: 70, got: nil, outcome: "gone", status: 410)
    let feed = { (minutes: [Int64]) in
      AuditedFeed(
        id: log.feed, url: "https://a.example/feed", wanted: minutes.map { Timestamp(seconds: Log.start + $0 * 60) })
    }
    #expect(log.audit([feed([69])]).breaches.isEmpty)
    #expect(log.audit([feed([0, 71])]).breaches.map(\.rule).contains(15))
    log.add(minute: 130, got: nil, outcome: "gone", status: 410)
    #expect(log.audit([feed([69])]).breaches.map(\.rule) == [15])
  }

  @Test func `finds three requests at once to a host, and private addresses`() {
    var log = Log()
    for name in ["a", "b", "c"] {
      log.feed = FeedID(name)
      log.begin {
        $0.url = "https://a.example/" + name
        $0.milliseconds = 500
      }
    }
    #expect(log.broken == [16])
    var inside = Log()
    inside.begin { $0.isPrivate = true }
    #expect(inside.broken == [17])
    var allowed = Log()
    allowed.begin {
      $0.isPrivate = true
      $0.mayBePrivate = true
    }
    #expect(allowed.broken.isEmpty)
  }

  @Test func `says of every rule what was checked or what cannot be shown`() {
    #expect(AuditRule.all.map(\.number) == Array(1...17))
    #expect(AuditRule.all.allSatisfy { $0.checked != nil || $0.notShown != nil })
  }
}
