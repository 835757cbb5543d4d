import News
import Testing

@testable import Store

@Suite struct `The request log` {
  private func request(_ feed: Feed, at time: Timestamp) -> LoggedRequest {
    var request = LoggedRequest(
      feed: feed.id, cause: .schedule, at: time, host: "a.example:443", url: feed.url,
      sent: Validators(etag: "W/\"é\"", lastModified: "x"), status: 200, outcome: LoggedRequest.fetched)
    request.got = Validators(etag: "\"2\"")
    request.bytes = 17
    request.milliseconds = 40
    request.hops = 1
    request.answeredHost = "b.example:443"
    request.permanentURL = "https://b.example/"
    request.retryAfter = 3
    request.maxAge = 60
    request.address = "192.0.2.1"
    request.isPrivate = true
    request.mayBePrivate = true
    request.userAgent = "Courant/1 (+https://c.example)"
    request.document = LoggedRequest.DocumentFacts(
      pollMinutes: 30, skipHours: [0, 23], skipDays: [6], newItems: 2, pace: 1.5)
    return request
  }

  @Test func `gives back what was written with a poll, by feed and by host`() throws {
    let test = try TestStore()
    _ = try test.store.addFeeds([feed("a"), feed("b")], at: start)
    var updates: [FeedUpdate] = []
    for name in ["a", "b"] {
      var update = FeedUpdate(record: FeedRecord(feed: feed(name), addedAt: start))
      update.request = request(feed(name), at: hours(1))
      updates.append(update)
    }
    try test.store.commit(updates, at: hours(1))
    #expect(try test.store.requests(feed: feed("a").id) == [request(feed("a"), at: hours(1))])
    #expect(try test.store.requests(host: "a.example").count == 2)
    #expect(try test.store.requests(host: "a.example:443").count == 2)
    #expect(try test.store.requests(host: "a.exampl").isEmpty)
    #expect(try test.store.requests(feed: feed("b").id, host: "a.example").count == 1)
  }

  @Test func `takes its rows in the transaction of the poll, or not at all`() throws {
    let test = try TestStore()
    _ = try test.store.addFeeds([feed("a")], at: start)
    var update = FeedUpdate(record: FeedRecord(feed: feed("a"), addedAt: start))
    update.request = request(feed("a"), at: hours(1))
    test.faults.fail(atWrite: 3)
    #expect(throws: StoreError.self) { try test.store.commit([update], at: hours(1)) }
    test.faults.fail(atWrite: 0)
    #expect(try test.store.requests().isEmpty)
  }

  @Test func `is bounded by age and by number, a portion at a time`() throws {
    let test = try TestStore()
    try test.store.log((0..<100).map { request(feed("a"), at: hours($0)) })
    try test.store.trimRequests(at: hours(100), age: 3600 * 50, rows: 1000)
    #expect(try test.store.requests().map(\.at).first == hours(50))
    try test.store.trimRequests(at: hours(100), age: 3600 * 500, rows: 20)
    #expect(try test.store.requests().count == 20)
    try test.store.trimRequests(at: hours(900), age: 3600, rows: 20, portion: 1)
    #expect(try test.store.requests().count == 4)
    try test.store.trimRequests(at: hours(100), age: 3600 * 500, rows: 20)
    #expect(try test.store.requests().count == 4)
    try test.store.trimRequests(at: hours(900), age: 3600, rows: 20, portion: 1)
    #expect(try test.store.requests().isEmpty)
  }

  @Test func `keeps its bounds whoever writes into it`() throws {
    let days = RequestLogLimits.age / 86_400
    for isAdding in [false, true] {
      let test = try TestStore()
      for day in [0, 2, days + 1] {
        let requests = [request(feed("a"), at: start.adding(seconds: day * 86_400 + 60))]
        if isAdding {
          _ = try test.store.addFeeds([feed("a")], requests: requests, at: requests[0].at)
        } else {
          try test.store.log(requests)
        }
      }
      #expect(try test.store.requests().map(\.at) == [2, days + 1].map { start.adding(seconds: $0 * 86_400 + 60) })
    }
  }

  @Test(arguments: [false, true])
  func `is written all the same where it cannot be trimmed now`(isAdding: Bool) throws {
    let late = start.adding(seconds: RequestLogLimits.age + 86_400)
    var untrimmed = 0
    for write in 1...60 {
      let test = try TestStore()
      try test.store.log([request(feed("a"), at: start)])
      test.faults.fail(atWrite: write)
      let requests = [request(feed("b"), at: late)]
      let isDone =
        isAdding
        ? (try? test.store.addFeeds([feed("b")], requests: requests, at: late)) != nil
        : (try? test.store.log(requests)) != nil
      test.faults.fail(atWrite: 0)
      let times = try test.store.requests().map(\.at)
      #expect(times.contains(late) == isDone)
      #expect(try test.store.feeds().count == (isAdding && isDone ? 1 : 0))
      if isDone, times.contains(start) { untrimmed += 1 }
    }
    #expect(untrimmed > 0)
  }

  @Test func `keeps the first answer until a pass has read it`() throws {
    let test = try TestStore()
    let answer = FirstAnswer(
      at: start,
      headers: FetchedHeaders(
        status: 200, contentType: "text/xml", validators: Validators(etag: "\"1\""), finalURL: "https://x.example/"),
      body: [1, 2, 0])
    _ = try test.store.addFeeds([feed("a")], answers: [feed("a").id: answer], at: start)
    #expect(try test.store.firstAnswer(of: feed("a").id) == answer)
    var record = FeedRecord(feed: feed("a"), addedAt: start)
    record.lastPolled = hours(1)
    try test.store.commit([FeedUpdate(record: record)], at: hours(1))
    #expect(try test.store.firstAnswer(of: feed("a").id) == nil)
  }

  @Test func `has nothing of what a person set about a feed, and removal forgets that`() throws {
    let test = try TestStore()
    var access = FeedAccess()
    access.credentials = .basic(Secret("u:p%3A"))
    access.headers = [FeedAccess.Header(name: "X-Key", value: Secret("a: b"))]
    access.proxy = .url(Secret("http://u:p@proxy.example"))
    access.userAgent = "Courant/1"
    access.certificates = "/etc/own.pem"
    access.pin = "sha256//x"
    _ = try test.store.addFeeds([feed("a"), feed("b")], access: [feed("a").id: access], at: start)
    #expect(try test.store.feedAccess() == [feed("a").id: access])
    access.proxy = FeedAccess.Proxy.none
    try test.store.setAccess(feed("a").id, access)
    #expect(try test.store.feedAccess()[feed("a").id]?.proxy == FeedAccess.Proxy.none)
    try test.store.removeFeed(feed("a").id, at: hours(1))
    _ = try test.store.addFeeds([feed("a")], at: hours(2))
    #expect(try test.store.feedAccess().isEmpty)
  }

  @Test func `remembers the last gap of a host that throttled, until a person forgets it`() throws {
    let test = try TestStore()
    let gap = LearntGap(seconds: 7200, refused: 3600, since: start)
    try test.store.holdHost(
      "a.example:443", until: hours(1), gap: LearntGap(seconds: 60, refused: 30, since: start), at: start)
    try test.store.holdHost("a.example:443", until: hours(2), gap: gap, at: start)
    try test.store.holdHost("a.example:443", until: hours(1), at: start)
    try test.store.holdHost("b.example:443", until: hours(2), at: start)
    #expect(try test.store.hostGaps() == ["a.example:443": gap])
    var taught: [LearntGap?] = []
    for host in ["a.example:443", "b.example:443"] {
      try test.store.holdHost(host, at: start) { known in
        taught.append(known)
        return nil
      }
    }
    #expect(taught == [gap, nil])
    #expect(try test.store.heldHosts(at: start).count == 2)
    _ = try test.store.addFeeds([feed("a")], at: start)
    var record = try #require(try test.store.feeds().first)
    (record.pollHistory, record.nextDue, record.scheduleReason) = ("h", hours(3), "forgotten")
    try test.store.forgetGap(of: "a.example:443", feeds: [record], at: hours(1))
    try test.store.forgetGap(of: "b.example:443", feeds: [], at: hours(1))
    #expect(try test.store.hostGaps().isEmpty)
    #expect(try test.store.forgottenGaps() == ["a.example:443": [hours(1)]])
    try test.store.holdHost("a.example:443", until: hours(2), gap: gap, at: start)
    try test.store.forgetGap(of: "a.example:443", feeds: [], at: hours(4))
    try test.store.forgetGap(of: "a.example:443", feeds: [], at: hours(5))
    #expect(try test.store.forgottenGaps() == ["a.example:443": [hours(1), hours(4)]])
    #expect(try test.store.check().isEmpty)
    #expect(try test.store.heldHosts(at: start).count == 2)
    #expect(try test.store.feeds() == [record])
  }

  @Test func `knows how often a host's busiest feed was asked over the last day`() throws {
    let test = try TestStore()
    _ = try test.store.addFeeds([feed("a"), feed("b")], at: start)
    #expect(try test.store.busiestGap(of: "x.example:443", at: hours(24)) == nil)
    func ask(_ name: String, minute: Int64) throws {
      try test.store.log([
        LoggedRequest(
          feed: feed(name).id, cause: .schedule, at: start.adding(seconds: minute * 60), host: "x.example:443",
          url: "https://x.example/" + name, outcome: LoggedRequest.notModified)
      ])
    }
    try ask("a", minute: 0)
    #expect(try test.store.busiestGap(of: "x.example:443", at: hours(1)) == nil)
    for minute in [0, 20, 40, 60] as [Int64] { try ask("b", minute: minute) }
    try ask("a", minute: 600)
    #expect(try test.store.busiestGap(of: "x.example:443", at: hours(11)) == 1200)
    #expect(try test.store.busiestGap(of: "x.example:443", at: hours(60)) == nil)
  }

  @Test func `puts feeds off, and leaves alone those that are due later`() throws {
    let test = try TestStore()
    _ = try test.store.addFeeds([feed("a"), feed("b")], at: start)
    try test.store.putOff([feed("a").id], until: hours(3), reason: "slow", at: start)
    try test.store.putOff([feed("a").id, feed("b").id], until: hours(2), reason: "slower", at: start)
    let feeds = try test.store.feeds()
    #expect(feeds.map(\.nextDue) == [hours(3), hours(2)])
    #expect(feeds.map(\.scheduleReason) == ["slow", "slower"])
  }
}
