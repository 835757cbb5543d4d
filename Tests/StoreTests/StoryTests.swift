import GRDB
import GRDBSQLite
import News
import Testing

@testable import Store

@Suite struct `Stories` {
  let home: TestStore
  let a = feed("alpha")
  let b = feed("beta")
  let one: ArticleUpdate
  let two: ArticleUpdate
  let three: ArticleUpdate

  init() throws {
    home = try TestStore()
    one = update(a, "1", "Bridge closed", at: hours(0))
    two = update(b, "2", "Bridge is shut", at: hours(1))
    three = update(a, "3", "Harvest begins", at: hours(2))
    _ = try home.store.addFeeds([a, b], at: start)
    try home.store.commit([poll(a, [one, three]), poll(b, [two])], at: hours(2))
  }

  @Test func `new and changed articles wait until they are decided`() throws {
    #expect(try home.store.pendingCandidates().candidates.map(\.id) == [one.id, two.id, three.id])
    try home.store.commit(pass(StoryID("s1"), of: [(a, one), (b, two)]), decided: [one.id, two.id], at: hours(2))
    #expect(try home.store.pendingCandidates().candidates.map(\.id) == [three.id])
    let edit = update(a, "1", "Bridge open", verdict: .revision(changed: [.title], silent: false, revertsTo: nil))
    try home.store.commit([poll(a, [edit])], at: hours(3))
    let pending = try home.store.pendingCandidates()
    #expect(pending.placed == [one.id])
    #expect(pending.candidates.first?.title == "Bridge open" && pending.candidates.first?.version == 2)
    #expect(pending.candidates.first?.text == "In short.\nSome words.")
  }

  @Test func `hand a star over to the story that takes them in, also to one that had a single publisher`() throws {
    let (s1, s2) = (StoryID("s1"), StoryID("s2"))
    let four = update(b, "4", "Harvest is late", at: hours(2))
    try home.store.commit([poll(b, [four])], at: hours(2))
    try home.store.commit(pass(s1, of: [(a, one)]), decided: [one.id], at: hours(2))
    try home.store.commit(pass(s2, of: [(a, three), (b, four)]), decided: [three.id, four.id], at: hours(2))
    let starred = try home.store.storyNumbers(.unread, limit: 9)
    try home.store.mark(storyNumbers: starred, read: nil, starred: true)
    var merge = pass(s1, of: [(a, one), (a, three), (b, four)])
    merge.aliases = [s2: s1]
    try home.store.commit(merge, decided: [], at: hours(3))
    var question = ReaderQuery(limit: 9)
    question.isStarred = true
    #expect(starred.count == 1)
    #expect(try home.store.storyItems(question).map(\.story.id) == [s1])
    // A reader that was offline still names the story that ended.
    let survivor = try #require(try home.store.storyItems(question).first?.number)
    #expect(survivor != starred[0])
    try home.store.mark(storyNumbers: starred, read: nil, starred: false)
    #expect(try home.store.storyItems(question).isEmpty)
    try home.store.mark(storyNumbers: starred, read: nil, starred: true)
    #expect(try home.store.storyItems(question).map(\.story.id) == [s1])
    // Taken from the one, it comes back with none of those that it took in.
    try home.store.mark(storyNumbers: [survivor], read: nil, starred: false)
    #expect(try home.store.storyItems(.these(starred + [survivor]), limit: 9).allSatisfy { !$0.isStarred })
    try home.store.commit(pass(s2, of: [(a, three), (b, four)]), decided: [], at: hours(4))
    #expect(try home.store.storyItems(question).isEmpty)
  }

  @Test func `lose no article: one that a pass leaves out of every story waits to be decided`() throws {
    let s1 = StoryID("s1")
    try home.store.commit(
      pass(s1, of: [(a, one), (b, two), (a, three)]), decided: [one.id, two.id, three.id], at: hours(2))
    #expect(try home.store.pendingCandidates().candidates.isEmpty)
    // left out, though it was decided
    var forgetful = pass(s1, of: [(a, one), (b, two)])
    forgetful.events = []
    try home.store.commit(forgetful, decided: [three.id], at: hours(3))
    #expect(try home.store.pendingCandidates().candidates.map(\.id) == [three.id])
    #expect(try home.store.pendingCandidates().placed.isEmpty)
    #expect(try home.store.check() == [])
    // its story ends with an article of which the pass knows nothing
    var ending = pass(StoryID("s2"), of: [(a, one)])
    ending.aliases = [s1: StoryID("s2")]
    try home.store.commit(ending, decided: [], at: hours(4))
    #expect(try home.store.pendingCandidates().candidates.map(\.id) == [two.id, three.id])
    #expect(try home.store.check() == [])
  }

  @Test func `whose headline is changed at its publisher's have another version, a step and a change`() throws {
    try home.store.commit(pass(StoryID("s1"), of: [(a, one), (b, two)]), decided: [one.id, two.id], at: hours(2))
    let before = try home.store.story("s1")
    let cursor = try home.store.changes(since: 0, limit: nil).last?.cursor ?? 0
    let headline = before.articles.first { $0.title == before.headline }
    #expect(headline?.id == one.id)
    func edit(_ of: Feed, _ guid: String, _ title: String, _ hour: Int64) throws {
      let edit = update(
        of, guid, title, verdict: .revision(changed: [.title], silent: true, revertsTo: nil), at: hours(hour))
      try home.store.commit([poll(of, [edit], at: hours(hour))], at: hours(hour))
    }
    try edit(b, "2", "Bridge is shut for good", 3)
    #expect(try home.store.story("s1").version == before.version)
    try edit(a, "1", "Bridge closed for good", 4)
    let after = try home.store.story("s1")
    #expect(after.headline == "Bridge closed for good" && after.version == before.version + 1)
    #expect(try home.store.storyEvents(after.id).last?.kind == .headline)
    let changes = try home.store.changes(since: cursor, limit: nil).filter { $0.entity == .story }
    #expect(changes.map(\.version) == [after.version] && changes.first?.kind == .updated)
    #expect(try home.store.story("s1", at: hours(3)).version == before.version)
    #expect(try home.store.check() == [])
  }

  @Test func `are written without a look for an article by its id, if it waited or was in one of them`() throws {
    let (s1, s2) = (StoryID("s1"), StoryID("s2"))
    try home.store.commit(pass(s1, of: [(a, one), (b, two)]), decided: [one.id, two.id], at: hours(2))
    try home.store.commit(pass(s1, of: [(a, one), (b, two), (a, three)]), decided: [three.id], at: hours(3))
    var merge = pass(s2, of: [(a, one), (b, two), (a, three)])
    merge.aliases = [s1: s2]
    try home.store.commit(merge, decided: [], at: hours(4))
    #expect(try looksByID() == 0)
    #expect(try home.store.story("s1").articles.count == 3)
    #expect(try home.store.check() == [])
    // One from a story that the pass does not name.
    try home.store.commit(pass(StoryID("s3"), of: [(a, one)]), decided: [], at: hours(5))
    #expect(try looksByID() == 1)
  }

  /// How often an article was looked up by its id while stories were written.
  private func looksByID() throws -> Int32 {
    try home.store.queue.writeWithoutTransaction { database in
      let statement = try database.cachedStatement(sql: MemberWriter.byID).sqliteStatement
      return sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_RUN, 0)
    }
  }

  @Test func `tell which of their articles were taken back`() throws {
    try home.store.commit(pass(StoryID("s1"), of: [(a, one), (b, two)]), decided: [one.id, two.id], at: hours(2))
    try home.store.commit([poll(a, [], at: hours(5), withdrawn: [one.id])], at: hours(5))
    #expect(try home.store.story("s1").articles.map(\.withdrawn) == [hours(5), nil])
    #expect(try home.store.story("s1", at: hours(4)).articles.map(\.withdrawn) == [nil, nil])
  }

  @Test func `of a long text as much is read for a decision as the deduplicator looks at, in whole characters`() throws
  {
    let home = try TestStore()
    let outlet = feed("long")
    _ = try home.store.addFeeds([outlet], at: start)
    // two bytes a letter, after one of one: the cut would go through a letter
    let body = "x" + String(repeating: "ж", count: 20_000)
    let article = update(outlet, "1", "Title", body: body)
    try home.store.commit([poll(outlet, [article])], at: start)
    let candidate = try #require(try home.store.pendingCandidates().candidates.first)
    #expect(candidate.text == "In short.\nx" + String(repeating: "ж", count: 8191))
  }

  @Test func `articles that wait come by time, then by feed, then by id`() throws {
    let home = try TestStore()
    let (a, b) = (feed("a"), feed("b"))
    _ = try home.store.addFeeds([b, a], at: start)
    let late = update(a, "late", "Late", time: hours(2))
    let early = update(b, "early", "Early", time: hours(1))
    let same = (0..<3).map { update(b, "same \($0)", "Same", time: hours(2)) }
    try home.store.commit([poll(b, same + [early]), poll(a, [late])], at: hours(3))
    let waiting = try home.store.pendingCandidates().candidates.map(\.id)
    #expect(waiting == [early.id, late.id] + same.map(\.id).sorted())
  }

  @Test func `each event counts the version up and is one change`() throws {
    let cursor = try #require(try home.store.changes(since: 0).last).cursor
    try home.store.commit(pass(StoryID("s1"), of: [(a, one), (b, two)]), decided: [], at: hours(2))
    var headline = pass(StoryID("s1"), of: [(b, two), (a, one)], new: false)
    headline.events[0].kind = .headline
    try home.store.commit(headline, decided: [], at: hours(3))
    let changes = try home.store.changes(since: cursor)
    #expect(changes.map(\.kind) == [.created, .joined, .updated])
    #expect(changes.map(\.version) == [1, 2, 3])
    let story = try home.store.story("s1")
    #expect(story.version == 3 && story.headline == "Bridge is shut" && story.sourceCount == 2)
    #expect(story.articles.map(\.id) == [one.id, two.id])
    #expect(try home.store.storyEvents(StoryID("s1")).map(\.kind) == [.created, .joined, .headline])
  }

  @Test func `an id of a story that was taken in leads to the survivor, however long the chain`() throws {
    for (name, feed, article) in [("s1", a, one), ("s2", b, two), ("s3", a, three)] {
      try home.store.commit(pass(StoryID(name), of: [(feed, article)]), decided: [article.id], at: hours(2))
    }
    try home.store.commit(merge("s1", into: "s2", of: [(b, two), (a, one)]), decided: [], at: hours(3))
    try home.store.commit(merge("s2", into: "s3", of: [(a, three), (b, two), (a, one)]), decided: [], at: hours(4))
    for reference in ["s1", "s2", "s3"] { #expect(try home.store.story(reference).id == StoryID("s3")) }
    #expect(try home.store.stories().map(\.id) == [StoryID("s3")])
    #expect(try home.store.article(one.id.text).story == StoryID("s3"))
    #expect(try home.store.storyEvents(StoryID("s1")).count == 5)
    #expect(try kind { _ = try home.store.story("s4") } == .notFound)
    #expect(try home.store.story("s").id == StoryID("s3"))
    let status = try home.store.status(dayStart: start)
    #expect(status.stories == 1 && status.storiesMultiSource == 1)
    #expect(try home.store.check() == [])
  }

  @Test func `two merges in one pass, in either order of names, end at the last survivor`() throws {
    for (name, feed, article) in [("x", a, one), ("b", b, two), ("c", a, three)] {
      try home.store.commit(pass(StoryID(name), of: [(feed, article)]), decided: [article.id], at: hours(2))
    }
    var both = merge("x", into: "c", of: [(a, three), (b, two), (a, one)])
    both.aliases = [StoryID("x"): StoryID("b"), StoryID("b"): StoryID("c")]
    try home.store.commit(both, decided: [], at: hours(3))
    #expect(try home.store.story("x").id == StoryID("c") && home.store.story("b").id == StoryID("c"))
    #expect(try home.store.check() == [])
  }

  @Test func `stories are found by the time they span`() throws {
    try home.store.commit(pass(StoryID("s1"), of: [(a, one), (b, two)]), decided: [], at: hours(2))
    try home.store.commit(pass(StoryID("s2"), of: [(a, three)]), decided: [], at: hours(2))
    func ids(_ from: Timestamp, _ to: Timestamp) throws -> [String] {
      try home.store.storedStories(around: [from...to]).map(\.id.text)
    }
    #expect(try ids(hours(-9), hours(-1)) == [])
    #expect(try ids(hours(-9), hours(0)) == ["s1"])
    #expect(try ids(start.adding(seconds: 60), start.adding(seconds: 90)) == ["s1"])
    #expect(try ids(hours(1), hours(2)) == ["s1", "s2"])
    #expect(try ids(hours(3), hours(9)) == [])
    let stored = try home.store.storedStories(around: [hours(0)...hours(1)])[0]
    #expect(stored == pass(StoryID("s1"), of: [(a, one), (b, two)]).stories[0])
  }

  @Test func `members lead to the articles they go back to, in their own story and in others`() throws {
    var (first, second) = (pass(StoryID("s9"), of: [(a, one), (b, two)]), pass(StoryID("s2"), of: [(a, three)]))
    first.stories[0].members[1].original = one.id
    first.stories[0].members[1].share = 900
    second.stories[0].members[0].precursor = two.id
    try home.store.commit(first, decided: [], at: hours(2))
    try home.store.commit(second, decided: [], at: hours(2))
    let both = first.stories + second.stories
    #expect(try home.store.storedStories(around: [hours(-9)...hours(9)]) == both)
    #expect(try home.store.storedStories(of: [three.id]) == second.stories)
    #expect(try home.store.storedStories(of: [one.id], ids: [StoryID("s2")]) == both)
  }

  @Test func `lists obey sources, time, feed and limit`() throws {
    try home.store.commit(pass(StoryID("s1"), of: [(a, one), (b, two)]), decided: [], at: hours(2))
    try home.store.commit(pass(StoryID("s2"), of: [(a, three)]), decided: [], at: hours(2))
    func ids(_ query: StoryQuery) throws -> [String] { try home.store.stories(query).map(\.id.text) }
    #expect(try ids(StoryQuery()) == ["s2", "s1"])
    #expect(try ids(StoryQuery(minSources: 2)) == ["s1"])
    #expect(try ids(StoryQuery(since: hours(2))) == ["s2"])
    #expect(try ids(StoryQuery(until: hours(2))) == ["s1"])
    #expect(try ids(StoryQuery(feed: b.id)) == ["s1"])
    #expect(try ids(StoryQuery(limit: 1)) == ["s2"])
  }

  @Test func `state follows article time`() throws {
    try home.store.commit(pass(StoryID("s1"), of: [(a, one), (b, two)]), decided: [], at: hours(2))
    try home.store.commit(pass(StoryID("s2"), of: [(a, three)]), decided: [], at: hours(2))
    func states() throws -> [StoryState] { try ["s1", "s2"].map { try home.store.story($0).state } }
    #expect(try states() == [.developing, .new])
    for (hour, expected) in [(25, [StoryState.quiet, .new]), (26, [.quiet, .quiet]), (98, [.closed, .closed])] {
      let later = update(b, "at\(hour)", "Later", at: hours(Int64(hour)))
      try home.store.commit([poll(b, [later])], at: hours(99))
      #expect(try states() == expected)
    }
  }

  @Test func `a story that lives again takes back every id that led to it, and no other`() throws {
    func decide(_ id: String, _ articles: [(Feed, ArticleUpdate)]) throws {
      try home.store.commit(pass(StoryID(id), of: articles), decided: [], at: hours(2))
    }
    func led(_ id: String) throws -> String { try home.store.story(id).id.text }
    try decide("s1", [(a, one)])
    try decide("s2", [(b, two)])
    try decide("s3", [(a, three)])
    let four = update(b, "4", "Fog", at: hours(1))
    try home.store.commit([poll(b, [four])], at: hours(2))
    try decide("s4", [(b, four)])
    func merge(_ gone: String, into survivor: String, of articles: [(Feed, ArticleUpdate)]) -> StoryPass {
      var pass = self.merge(gone, into: survivor, of: articles)
      pass.events.append(
        StoryEvent(story: StoryID(gone), kind: .merged, at: hours(3), other: StoryID(survivor), reason: "{}"))
      return pass
    }
    // s3 in s2, s2 in s1, s4 in s1.
    try home.store.commit(merge("s3", into: "s2", of: [(b, two), (a, three)]), decided: [], at: hours(3))
    try home.store.commit(merge("s2", into: "s1", of: [(a, one), (b, two), (a, three)]), decided: [], at: hours(3))
    try home.store.commit(
      merge("s4", into: "s1", of: [(a, one), (b, two), (a, three), (b, four)]), decided: [], at: hours(3))
    #expect(try ["s2", "s3", "s4"].map(led) == ["s1", "s1", "s1"])
    var undone = pass(StoryID("s1"), of: [(a, one), (b, four)], new: false)
    undone.stories += pass(StoryID("s2"), of: [(b, two), (a, three)], new: false).stories
    try home.store.commit(undone, decided: [], at: hours(4))
    #expect(try ["s1", "s2", "s3", "s4"].map(led) == ["s1", "s2", "s2", "s1"])
    #expect(try home.store.check() == [])
  }

  private func merge(_ gone: String, into survivor: String, of articles: [(Feed, ArticleUpdate)]) -> StoryPass {
    var merge = pass(StoryID(survivor), of: articles)
    merge.events = [
      StoryEvent(
        story: StoryID(survivor), kind: .merged, at: hours(3), other: StoryID(gone), reason: "{}")
    ]
    merge.aliases = [StoryID(gone): StoryID(survivor)]
    return merge
  }
}

@Suite struct `Query plans` {
  @Test func `what waits is found without a pass over the archive`() throws {
    let home = try TestStore()
    let steps = try plan(home.path, Store.pendingSQL)
    #expect(steps.filter { $0.hasPrefix("SCAN") } == ["SCAN p"])
  }
}
