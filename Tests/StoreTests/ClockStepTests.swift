import News
import Testing

@testable import Store

@Suite struct `A clock that steps` {
  let home: TestStore
  let a = feed("alpha")
  let b = feed("beta")

  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([a, b], at: start)
    try home.store.commit([poll(a, [update(a, "1", "Bridge closed")]), poll(b, [])], at: start)
    _ = try home.store.followClock(to: start)
  }

  private func asked(_ feed: Feed, at now: Timestamp) -> FeedUpdate {
    var update = poll(feed, [], at: now)
    update.request = LoggedRequest(
      feed: feed.id, cause: .schedule, at: now, host: "x.example:443", url: feed.url, outcome: LoggedRequest.fetched)
    return update
  }

  private func record(_ feed: Feed) throws -> FeedRecord {
    try #require(try home.store.feeds().first { $0.feed.id == feed.id })
  }

  /// Behind by an hour and a half, a day, and a year; and once in two steps.
  @Test(arguments: [[5_400], [86_400], [365 * 86_400], [86_400, 365 * 86_400]] as [[Int64]])
  func `that was behind for a while leaves every plan as it was, and what was asked meanwhile was asked just now`(
    steps: [Int64]
  ) throws {
    let before = try record(b)
    try home.store.holdHost("held.example:443", until: hours(10), at: start)
    var behind = start
    for step in steps {
      behind = start.adding(seconds: 60 - step)
      #expect(try home.store.followClock(to: behind) == nil)
    }
    // By that clock everything is as far off as it was.
    #expect(try home.store.feedsToAsk(.due(behind.adding(seconds: 1_799))).isEmpty)
    #expect(try home.store.heldHosts(at: behind)["held.example:443"] == behind.adding(seconds: 36_000))
    try home.store.commit([asked(a, at: behind)], at: behind)
    try home.store.holdHost("new.example:443", until: behind.adding(seconds: 3_600), at: behind)
    let right = start.adding(seconds: 120)
    #expect(try home.store.nextDue(at: right) == right)
    let leap = try #require(try home.store.followClock(to: right))
    #expect(leap.feeds == [a.id] && leap.since == behind)
    #expect(leap.seconds == Int64(right.seconds(since: behind)))
    #expect(try record(b) == before)
    let after = try record(a)
    #expect(after.lastPolled == right && after.lastSuccess == right && after.nextDue == right.adding(seconds: 1_800))
    #expect(
      try home.store.heldHosts(at: right)
        == ["held.example:443": hours(10), "new.example:443": right.adding(seconds: 3_600)])
    #expect(try home.store.requests().map(\.at) == [right])
    #expect(try lines(home.path, "SELECT what FROM clock_plan").isEmpty)
    #expect(try home.store.nextDue(at: right) == start.adding(seconds: 1_800))
    #expect(try home.store.followClock(to: right.adding(seconds: 86_400)) == nil)
    #expect(try home.store.check() == [])
  }

  @Test func `that was behind does not end the pause before which a feed was not to be asked`() throws {
    var waiting = poll(a, [])
    waiting.record.nextDue = hours(240)
    try home.store.commit([waiting], at: start)
    let behind = start.adding(seconds: -86_400)
    _ = try home.store.followClock(to: behind)
    // A person asks it all the same.
    try home.store.commit([asked(a, at: behind)], at: behind)
    _ = try home.store.followClock(to: hours(1))
    #expect(try record(a).nextDue == hours(240))
  }

  @Test func `that was behind leaves the pages and the receivers of news their times`() throws {
    try sqlite(
      home.path,
      """
      INSERT INTO page (article, url, state, detail, looks, failures, first_answered, last_asked, next_due) \
      SELECT pk, 'https://alpha.example/1', 'read', '', 1, 0, \(start.milliseconds), \(start.milliseconds), \
      \(hours(6).milliseconds) FROM article;
      INSERT INTO hook (name, url, secret, events, sources, allows_private, added_at, cursor, failures, held_until) \
      VALUES ('h', 'https://h.example/', 's', 'e', 1, 0, 0, 0, 1, \(hours(2).milliseconds));
      INSERT INTO hook_delivery (hook, id, at, body, attempts, next_at) \
      SELECT pk, 'd', 0, '{}', 1, \(hours(1).milliseconds) FROM hook;
      INSERT INTO hub_notice VALUES ('https://hub.example/', 0, 1, \(hours(3).milliseconds));
      """)
    let times = """
      SELECT last_asked || ' ' || next_due FROM page UNION ALL SELECT '' || held_until FROM hook \
      UNION ALL SELECT '' || next_at FROM hook_delivery UNION ALL SELECT '' || next_at FROM hub_notice
      """
    let before = try lines(home.path, times)
    let behind = start.adding(seconds: -86_400)
    _ = try home.store.followClock(to: behind)
    #expect(try Set(lines(home.path, times)).isDisjoint(with: before))
    try sqlite(home.path, "UPDATE hook_delivery SET next_at = \(behind.adding(seconds: 300).milliseconds)")
    _ = try home.store.followClock(to: hours(0))
    let delivery = String(start.adding(seconds: 3_600).milliseconds)
    #expect(before.contains(delivery))
    #expect(try lines(home.path, times) == before)

    // A page that was asked by that clock was asked just now.
    _ = try home.store.followClock(to: behind)
    let page = LoggedRequest(
      feed: nil, cause: .page, at: behind, host: "alpha.example:443", url: "https://alpha.example/1",
      outcome: LoggedRequest.fetched)
    try home.store.log([page])
    try sqlite(
      home.path,
      "UPDATE page SET last_asked = \(behind.milliseconds), next_due = \(behind.adding(seconds: 86_400).milliseconds)")
    _ = try home.store.followClock(to: hours(1))
    #expect(
      try lines(home.path, "SELECT last_asked || ' ' || next_due FROM page")
        == ["\(hours(1).milliseconds) \(hours(25).milliseconds)"])
  }

  @Test func `that was ahead is forgotten as its time comes, and puts nothing off again`() throws {
    let ahead = hours(240)
    try home.store.commit([asked(a, at: ahead)], at: ahead)
    var now = start.adding(seconds: 60)
    #expect(try home.store.followClock(to: now) == nil)
    for _ in 0..<1_000 where now < hours(241) {
      now = try #require(try home.store.nextDue(at: now).map { max($0, now.adding(seconds: 60)) })
      let plans = try home.store.feeds()
      #expect(try home.store.followClock(to: now) == nil)
      #expect(try home.store.feeds() == plans)
      try home.store.commit([poll(a, [], at: now), poll(b, [], at: now)], at: now)
    }
    #expect(now >= hours(241))
    #expect(try lines(home.path, "SELECT what FROM clock_plan").isEmpty)
    #expect(try lines(home.path, "SELECT 'behind' FROM clock WHERE newest IS NOT NULL").isEmpty)
    // What it asked was asked before it was set right.
    #expect(try home.store.requests().map(\.at) == [start.adding(seconds: 60)])
  }

  @Test func `that was ahead for a pass is forgotten after a day, whoever syncs once an hour`() throws {
    let ahead = start.adding(seconds: 365 * 86_400)
    _ = try home.store.followClock(to: ahead)
    try home.store.commit([asked(a, at: ahead)], at: ahead)
    for hour in 0...30 as ClosedRange<Int64> {
      let now = hours(hour).adding(seconds: 60)
      #expect(try home.store.followClock(to: now) == nil)
      #expect(try lines(home.path, "SELECT 'ahead' FROM clock WHERE newest IS NOT NULL").isEmpty == (hour >= 24))
    }
    #expect(try home.store.requests().map(\.at) == [start.adding(seconds: 60)])
    // Ahead by half a day, its time comes as one hour of many: no leap.
    let noon = hours(31 + 12)
    _ = try home.store.followClock(to: noon)
    try home.store.commit([asked(b, at: noon)], at: noon)
    for hour in 31...48 as ClosedRange<Int64> { #expect(try home.store.followClock(to: hours(hour)) == nil) }
    #expect(try home.store.requests().map(\.at) == [start.adding(seconds: 60), hours(31)])
  }

  @Test func `that was some minutes ahead before it was behind is followed to where it is right`() throws {
    try home.store.holdHost("held.example:443", until: hours(72), at: start)
    let ahead = start.adding(seconds: 600)
    _ = try home.store.followClock(to: ahead)
    try home.store.commit([asked(a, at: ahead)], at: ahead)
    _ = try home.store.followClock(to: start.adding(seconds: -86_000))
    let right = start.adding(seconds: 30)
    #expect(try home.store.followClock(to: right) != nil)
    #expect(try home.store.heldHosts(at: right)["held.example:443"] == hours(72))
    #expect(try home.store.feeds().map(\.nextDue) == [ahead, start].map { $0.adding(seconds: 1_800) })
  }

  @Test func `that is behind has pauses wait that an earlier release noted`() throws {
    try home.store.holdHost("held.example:443", until: hours(72), at: start)
    try sqlite(home.path, "UPDATE host_hold SET set_at = NULL")
    let behind = start.adding(seconds: -60 * 86_400)
    _ = try home.store.followClock(to: behind)
    #expect(try home.store.heldHosts(at: behind)["held.example:443"] == behind.adding(seconds: 72 * 3_600))
    _ = try home.store.followClock(to: hours(0))
    #expect(try home.store.heldHosts(at: start)["held.example:443"] == hours(72))
  }

  @Test func `by as little as clocks are set by changes nothing`() throws {
    let before = try home.store.feeds()
    for second in [-59, -30, 0, 90, 40, 100] as [Int64] {
      #expect(try home.store.followClock(to: start.adding(seconds: second)) == nil)
    }
    #expect(try home.store.feeds() == before)
    #expect(try home.store.nextDue(at: start) == start.adding(seconds: 1_800))
  }

  @Test func `ahead for a while takes nothing from the request log, which keeps its bounds`() throws {
    let day: Int64 = 86_400
    func ask(_ seconds: Int64) throws {
      let now = start.adding(seconds: seconds)
      _ = try home.store.followClock(to: now)
      try home.store.commit([asked(a, at: now)], at: now)
      try home.store.trimRequests(at: now)
    }
    try ask(60)
    for _ in 0..<3 { try ask(60 * day) }
    try ask(60 * day + 7_200)
    try ask(day)
    #expect(try home.store.requests().count == 6)
    // Whoever asks beside the service trims no more.
    try home.store.trimRequests(at: start.adding(seconds: 90 * day))
    #expect(try home.store.requests().count == 6)
    // Forty days on what came before goes, and what that clock wrote with it.
    for number in 2...42 as ClosedRange<Int64> { try ask(number * day) }
    #expect(try home.store.requests().map(\.at) == (2...42).map { start.adding(seconds: $0 * day) })
  }

  @Test func `once a week, as whoever syncs by hand has it, lets the request log keep its bounds`() throws {
    for week in 0..<20 as Range<Int64> {
      let now = hours(week * 168)
      _ = try home.store.followClock(to: now)
      try home.store.commit([asked(a, at: now)], at: now)
      try home.store.trimRequests(at: now)
    }
    #expect((5...8).contains(try home.store.requests().count))
  }

  @Test func `that was ahead takes nothing from a pause that a host had asked for before`() throws {
    try home.store.holdHost("held.example:443", until: hours(72), at: start)
    for round in 1...3 as ClosedRange<Int64> {
      let ahead = hours(48 * round)
      _ = try home.store.followClock(to: ahead)
      try home.store.commit([asked(a, at: ahead)], at: ahead)
      try home.store.holdHost("new.example:443", until: ahead.adding(seconds: 3_600), at: ahead)
      let right = start.adding(seconds: round * 120)
      #expect(try home.store.followClock(to: right) == nil)
      #expect(
        try home.store.heldHosts(at: right)
          == ["held.example:443": hours(72), "new.example:443": right.adding(seconds: 3_600)])
    }
  }

  @Test func `that was ahead leaves nobody to wait for its time whom it added, or put off and did not ask`() throws {
    let ahead = start.adding(seconds: 365 * 86_400)
    let c = feed("gamma")
    _ = try home.store.addFeeds([c], at: ahead)
    try home.store.putOff([b.id], until: ahead.adding(seconds: 900), reason: "its host is slow", at: ahead)
    let right = start.adding(seconds: 60)
    #expect(try home.store.nextDue(at: right) == right)
    #expect(try home.store.followClock(to: right) == nil)
    #expect(try home.store.feeds().map(\.nextDue) == [start.adding(seconds: 1_800), right.adding(seconds: 900), right])
    #expect(try record(b).lastPolled == start)
  }

  @Test func `that was behind has what schedules remember put right in the same breath`() throws {
    let behind = start.adding(seconds: -86_400)
    _ = try home.store.followClock(to: behind)
    try home.store.commit([asked(a, at: behind)], at: behind)
    let right = hours(1)
    _ = try home.store.followClock(to: right) { _, due, leap in
      "due \(due == right.adding(seconds: 1_800)) \(leap.feeds)"
    }
    #expect(try record(a).pollHistory == "due true \([a.id])")
    #expect(try record(b).pollHistory.isEmpty)
  }

  @Test func `leaves the requests of the log as far from each other as they were`() throws {
    let spaces: [Int64] = [0, 10, 3_600]
    func ask(from first: Timestamp) throws {
      _ = try home.store.followClock(to: first)
      for space in spaces {
        _ = try home.store.followClock(to: first.adding(seconds: space))
        try home.store.commit([asked(a, at: first.adding(seconds: space))], at: first.adding(seconds: space))
      }
    }
    // Behind by a day; the last request was made just before it was set right.
    try ask(from: start.adding(seconds: -86_400))
    let right = hours(2)
    _ = try home.store.followClock(to: right)
    #expect(try home.store.requests().map(\.at) == spaces.map { right.adding(seconds: $0 - 3_600) })
    // Ahead by a day, and its time has come.
    try ask(from: hours(26))
    var now = right.adding(seconds: 60)
    _ = try home.store.followClock(to: now)
    while now < hours(28) {
      _ = try home.store.followClock(to: now)
      now = now.adding(seconds: 1_200)
    }
    // Those of the clock that was ahead end when it was set right.
    let behind = spaces.map { right.adding(seconds: $0 - 3_600) }
    let ahead = behind.map { $0.adding(seconds: 60) }
    #expect(try home.store.requests().map(\.at) == behind + ahead)
  }

  @Test func `that is put right in two steps ends no pause in between, and starves nobody who asks once in two weeks`()
    throws
  {
    try home.store.holdHost("held.example:443", until: hours(72), at: start)
    let far = start.adding(seconds: 600 - 365 * 86_400)
    _ = try home.store.followClock(to: far)
    let near = start.adding(seconds: 1_200 - 259_200)
    #expect(try home.store.followClock(to: near) != nil)
    #expect(try home.store.heldHosts(at: near)["held.example:443"] == near.adding(seconds: 259_200))
    #expect(try home.store.feedsToAsk(.due(near.adding(seconds: 1_799))).isEmpty)
    let right = start.adding(seconds: 1_800)
    #expect(try home.store.followClock(to: right) != nil)
    #expect(try home.store.heldHosts(at: right)["held.example:443"] == hours(72))
    #expect(try home.store.feeds().map(\.nextDue) == [right, right])

    // Had it been ahead, two weeks are two weeks from the second time on.
    let ahead = start.adding(seconds: 3_650 * 86_400)
    try home.store.commit([asked(a, at: ahead)], at: ahead)
    var now = hours(1)
    _ = try home.store.followClock(to: now)
    for time in 1...3 {
      now = now.adding(seconds: 14 * 86_400)
      #expect(try (home.store.followClock(to: now) != nil) == (time == 1))
      if time > 1 { #expect(try home.store.feedsToAsk(.due(now)).count == 2) }
      try home.store.commit([asked(a, at: now), asked(b, at: now)], at: now)
    }
  }
}
