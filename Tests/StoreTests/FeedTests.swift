import News
import Testing

@testable import Store

@Suite struct `Feeds` {
  let home: TestStore
  let a = feed("alpha")
  let b = feed("beta")

  init() throws { home = try TestStore() }

  @Test func `one that is there already is known`() throws {
    let first = try home.store.addFeeds([a], at: start)
    #expect(first.added == [a] && first.known == [])
    let second = try home.store.addFeeds([a, b], at: hours(1))
    #expect(second.added == [b] && second.known == [a])
    #expect(try home.store.feeds().map(\.feed) == [a, b])
    #expect(try home.store.feeds()[0] == FeedRecord(feed: a, addedAt: start))
  }

  @Test func `one that was removed keeps its articles and comes back with them`() throws {
    _ = try home.store.addFeeds([a], at: start)
    try home.store.commit([poll(a, [update(a, "1", "One")])], at: start)
    try home.store.removeFeed(a.id, at: hours(1))
    #expect(try home.store.feeds().isEmpty && home.store.feedsToAsk(.all).isEmpty)
    #expect(try kind { _ = try home.store.feed(a.url) } == .notFound)
    #expect(try kind { try home.store.removeFeed(a.id, at: hours(1)) } == .notFound)
    #expect(try home.store.articles().count == 1)
    #expect(try home.store.addFeeds([a], at: hours(2)).added == [a])
    #expect(try home.store.feed(a.id.text).articleCount == 1)
    #expect(try home.store.known(feed: a.id, aliases: [ArticleAlias(.guid, "1")]).count == 1)
  }

  /// Polls a feed, removes it a minute later and brings it back at once: by a list, or by `feeds add`, which has asked it.
  private func revived(_ set: (inout FeedRecord) -> Void, movedTo: String? = nil, isAsked: Bool = false) throws
    -> FeedRecord
  {
    let home = try TestStore()
    _ = try home.store.addFeeds([a], at: start)
    var turn = poll(a, [])
    turn.record.lastPolled = start
    set(&turn.record)
    try home.store.commit([turn], at: start)
    if let movedTo { #expect(try home.store.moveFeed(a.id, to: movedTo)) }
    let now = start.adding(seconds: 60)
    try home.store.removeFeed(a.id, at: now)
    let answer = FirstAnswer(at: now, headers: FetchedHeaders(status: 200, finalURL: a.url), body: [])
    _ = try home.store.addFeeds([a], areAsked: isAsked, answers: isAsked ? [a.id: answer] : [:], at: now)
    #expect(try home.store.check() == [])
    return try home.store.feed(a.url)
  }

  @Test func `one that comes back is not asked sooner than if it had stayed`() throws {
    let validators = Validators(etag: "\"1\"")
    let minute = start.adding(seconds: 60)
    // What was planned holds; what is late is asked at once.
    for (planned, next) in [(hours(5), hours(5)), (start, minute)] {
      let record = try revived { ($0.nextDue, $0.validators) = (planned, validators) }
      #expect(record.nextDue == next && record.lastPolled == start && record.validators == validators)
      #expect(record.scheduleReason.contains("shortly before") == (next > minute))
    }
    // One that was gone, with validators and without, and one that comes back to the address that it had moved away from.
    #expect(try revived { ($0.nextDue, $0.health, $0.validators) = (nil, .gone, validators) }.nextDue == hours(1))
    #expect(try revived { ($0.nextDue, $0.health, $0.validators) = (nil, .gone, Validators()) }.nextDue == hours(24))
    #expect(try revived({ _ in }, movedTo: "https://moved.example/feed").nextDue == hours(24))
    // `feeds add` was answered just now: that answer is taken in at once.
    let added = try revived({ $0.nextDue = hours(5) }, isAsked: true)
    #expect(added.nextDue == minute && added.lastPolled == nil)
  }

  @Test func `one that moved keeps its id and articles, and never takes another feed's URL`() throws {
    _ = try home.store.addFeeds([a, b], at: start)
    try home.store.commit([poll(a, [update(a, "1", "One")])], at: start)
    #expect(try home.store.moveFeed(a.id, to: "https://moved.example/feed"))
    #expect(try home.store.feed("https://moved.example/feed").feed.id == a.id)
    #expect(try home.store.feed(a.id.text).articleCount == 1)
    #expect(try !home.store.moveFeed(a.id, to: b.url))
    #expect(try home.store.feed(a.id.text).feed.url == "https://moved.example/feed")
  }

  @Test func `the address that a feed moved away from is known, and a feed of its own once it answers as one`() throws {
    let moved = "https://moved.example/feed"
    _ = try home.store.addFeeds([a], at: start)
    #expect(try home.store.moveFeed(a.id, to: moved))
    #expect(try home.store.addFeeds([a], at: hours(1)).known.map(\.url) == [moved])
    let request = LoggedRequest(
      feed: a.id, cause: .add, at: hours(2), host: "alpha.example:443", url: a.url, status: 200,
      outcome: LoggedRequest.fetched)
    let again = try home.store.addFeeds([a], areAsked: true, requests: [request], at: hours(2)).added
    #expect(again.map(\.url) == [a.url] && again[0].id != a.id)
    #expect(try home.store.feeds().map(\.feed.url) == [moved, a.url])
    #expect(try home.store.feed(a.url).feed.id == again[0].id)
    #expect(try home.store.requests(feed: again[0].id).count == 1)
    #expect(try home.store.addFeeds([a], areAsked: true, at: hours(3)).known.map(\.id) == [again[0].id])
  }

  @Test func `one that moved and was removed comes back to the address that is asked for`() throws {
    _ = try home.store.addFeeds([a], at: start)
    try home.store.commit([poll(a, [update(a, "1", "One")])], at: start)
    #expect(try !home.store.feed(a.url).validators.isEmpty)
    #expect(try home.store.moveFeed(a.id, to: "https://moved.example/feed"))
    try home.store.removeFeed(a.id, at: hours(1))
    #expect(try home.store.addFeeds([a], at: hours(2)).added == [a])
    let record = try home.store.feed(a.url)
    #expect(record.feed.id == a.id && record.articleCount == 1 && record.validators.isEmpty)
  }

  private static func access() -> FeedAccess {
    var access = FeedAccess()
    access.credentials = .bearer(Secret("t0ken"))
    access.headers = [FeedAccess.Header(name: "X-Key", value: Secret("k3y"))]
    access.proxy = .url(Secret("http://proxy.example:1"))
    access.userAgent = "Courant/mine"
    access.certificates = "/ca.pem"
    access.pin = "sha256//x"
    return access
  }

  @Test(
    arguments: ["https://moved.example/feed", "http://alpha.example/feed.xml", "https://alpha.example:8443/feed.xml"])
  func `what was set for a site stays behind when a feed moves to another one, and that is told`(url: String) throws {
    _ = try home.store.addFeeds([a, b], at: start)
    try home.store.setAccess(a.id, Self.access())
    #expect(try !home.store.moveFeed(a.id, to: b.url))
    #expect(try home.store.feedAccess()[a.id] == Self.access())
    #expect(try home.store.moveFeed(a.id, to: url))
    let kept = try #require(try home.store.feedAccess()[a.id])
    #expect(kept.credentials == nil && kept.headers.isEmpty && kept.certificates == nil && kept.pin == nil)
    #expect(kept.proxy == Self.access().proxy && kept.userAgent == "Courant/mine")
    let record = try home.store.feed(url)
    #expect(record.accessLeft == "auth,headers,ca-file,pin")
    #expect(record.accessNotice?.advice.contains("courant feeds set \(a.id.text) --forget auth") == true)
    try home.store.setAccess(a.id, kept)
    #expect(try home.store.feed(url).accessNotice == nil)
    #expect(try home.store.check() == [])
  }

  @Test func `a feed is found by an address with an at sign in its path`() throws {
    let url = "https://essays.example/feed/@me"
    _ = try home.store.addFeeds([Feed(id: FeedID("x"), url: url, title: "x")], at: start)
    #expect(try home.store.feed(url).feed.url == url)
    #expect(try home.store.feed("https://reader:pw@essays.example/feed/@me").feed.url == url)
  }

  @Test func `equal letters are one folder, however feeds, lists and hooks spell it`() throws {
    let (composed, decomposed) = ("\u{c9}conomie", "E\u{301}conomie")
    func feed(_ name: String, _ folder: String) -> Feed {
      Feed(id: FeedID(name), url: "https://\(name).example/", title: name, folder: folder)
    }
    func bytes(_ folders: [String]) -> [[UInt8]] { folders.map { Array($0.utf8) } }
    _ = try home.store.addFeeds([feed("x", composed), feed("y", decomposed)], at: start)
    _ = try home.store.addFeeds(
      [feed("z", decomposed + "/Bourse")], folders: [decomposed: [OutlineAttribute(name: "note", value: "a")]],
      at: start)
    #expect(
      bytes(try home.store.feeds().compactMap(\.feed.folder)) == bytes([composed, composed, composed + "/Bourse"]))
    #expect(bytes(Array(try home.store.folderAttributes().keys)) == bytes([composed]))
    var hook = Hook(
      name: "desk", url: "https://desk.example/", secret: Secret("sixteen letters!"), events: [.dead], addedAt: start)
    hook.filter.folder = "Sant" + "e\u{301}"
    #expect(try home.store.add(hook))
    let added = try home.store.addFeeds([feed("w", "Sant\u{e9}")], at: start).added
    #expect(bytes(added.compactMap(\.folder)) == bytes(["Sante\u{301}"]))
  }

  @Test func `what was set for a site goes along within it, and from http to https`() throws {
    let plain = Feed(id: FeedID("plain"), url: "http://alpha.example/a", title: "plain")
    _ = try home.store.addFeeds([plain], at: start)
    try home.store.setAccess(plain.id, Self.access())
    for url in ["http://ALPHA.example:80/b", "https://alpha.example/b", "https://alpha.example:443/c"] {
      #expect(try home.store.moveFeed(plain.id, to: url))
      #expect(try home.store.feedAccess()[plain.id] == Self.access(), "\(url)")
      #expect(try home.store.feed(url).accessLeft == nil)
    }
    #expect(try home.store.moveFeed(plain.id, to: "https://beta.example/c"))
    try home.store.removeFeed(plain.id, at: hours(1))
    _ = try home.store.addFeeds([plain], at: hours(2))
    #expect(try home.store.feed(plain.id.text).accessLeft == nil)
  }

  @Test func `a reference is an id, a URL or a prefix that fits only one`() throws {
    let many = (0..<40).map { feed("f\($0)") }
    _ = try home.store.addFeeds(many, at: start)
    for feed in many {
      #expect(try home.store.feed(feed.id.text).feed == feed)
      #expect(try home.store.feed(feed.url).feed == feed)
      #expect(try home.store.feed(String(feed.id.text.prefix(8))).feed == feed)
    }
    let letters = Dictionary(grouping: many) { $0.id.text.prefix(1) }
    let shared = try #require(letters.first { $0.value.count > 1 })
    #expect(try kind { _ = try home.store.feed(String(shared.key)) } == .ambiguous)
    #expect(try kind { _ = try home.store.feed("~") } == .notFound)
    #expect(try kind { _ = try home.store.feed("") } == .notFound)
  }

  @Test func `due ones come in order; paused and gone ones only by name`() throws {
    let c = feed("gamma")
    let d = feed("delta")
    _ = try home.store.addFeeds([a, b, c, d], at: start)
    try home.store.commit([poll(a, [], at: hours(2)), poll(b, [], at: hours(1))], at: hours(2))
    var gone = poll(d, [])
    gone.record.health = .gone
    gone.record.nextDue = nil
    try home.store.commit([gone], at: hours(2))
    try home.store.setPaused(c.id, true, at: hours(2))
    #expect(try home.store.feedsToAsk(.due(hours(4))).map(\.feed.url) == [b.url, a.url])
    #expect(try home.store.feedsToAsk(.due(hours(2))).map(\.feed.url) == [b.url])
    #expect(try home.store.countNotDue(at: hours(2)) == 3)
    #expect(try home.store.feedsToAsk(.all).map(\.feed.url) == [b.url, a.url])
    #expect(try home.store.feedsToAsk(.named([c.id, d.id])).map(\.feed.url) == [c.url, d.url])
    #expect(try home.store.nextDue(at: hours(1)) == hours(1).adding(seconds: 1800))
    try home.store.setPaused(d.id, false, at: hours(3))
    try home.store.setPaused(c.id, false, at: hours(4))
    #expect(
      try home.store.wantedMoments() == [
        a.id: [start], b.id: [start], c.id: [start, hours(4)], d.id: [start, hours(3)],
      ])
    #expect(try home.store.wantedMoments(of: d.id) == [d.id: [start, hours(3)]])
  }

  @Test func `a pause made while a poll was on its way stands`() throws {
    _ = try home.store.addFeeds([a], at: start)
    try home.store.setPaused(a.id, true, at: start)
    try home.store.commit([poll(a, [])], at: start)
    #expect(try home.store.feed(a.url).health == .paused)
    try home.store.setPaused(a.id, false, at: start)
    #expect(try home.store.feed(a.url).health == .ok)
  }

  @Test func `a host is held as long as the longest wait that it asked for`() throws {
    try home.store.holdHost("a.example:443", until: hours(2), at: start)
    try home.store.holdHost("a.example:443", until: hours(1), at: start)
    #expect(try home.store.heldHosts(at: start) == ["a.example:443": hours(2)])
    #expect(try home.store.heldHosts(at: hours(2)) == [:])
  }
}
