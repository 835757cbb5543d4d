import News
import Testing

@testable import Store

@Suite struct `Purging` {
  let home: TestStore
  let a = feed("alpha")
  let b = feed("beta")
  let old: ArticleUpdate
  let shared: ArticleUpdate
  let copy: ArticleUpdate
  let young: ArticleUpdate

  init() throws {
    home = try TestStore()
    old = update(a, "1", "Bridge closed")
    shared = update(a, "2", "Harvest begins", at: hours(1))
    copy = update(b, "2", "Harvest begins", at: hours(2))
    young = update(a, "3", "Ferry aground", at: hours(200))
    try fill(home.store)
  }

  private func fill(_ store: Store) throws {
    _ = try store.addFeeds([a, b], at: start)
    try store.commit([poll(a, [old, shared, young]), poll(b, [copy])], at: hours(200))
    try store.commit(pass(StoryID("s1"), of: [(a, old)]), decided: [old.id], at: hours(200))
    try store.commit(
      pass(StoryID("s2"), of: [(a, shared), (b, copy)]), decided: [shared.id, copy.id], at: hours(200))
    try store.commit(pass(StoryID("s3"), of: [(a, young)]), decided: [young.id], at: hours(200))
  }

  @Test func `takes old stories whole, says so in the log, and leaves a sound store`() throws {
    let cursor = try home.store.lastCursor()
    let rule = PruneRule(before: hours(100), keepsMultiSource: false)
    let rehearsed = try home.store.prune(rule, at: hours(300), rehearsal: true)
    #expect(try home.store.lastCursor() == cursor)
    #expect(try home.store.prune(rule, at: hours(300)) == rehearsed)
    #expect(rehearsed == PruneReport(stories: 2, articles: 3, revisions: 3))
    #expect(try home.store.check() == [])
    #expect(try home.store.stories().map(\.id) == [StoryID("s3")])
    #expect(try home.store.search("harvest", limit: 9).isEmpty)
    let changes = try home.store.changes(since: cursor)
    #expect(changes.allSatisfy { $0.kind == .purged })
    #expect(Set(changes.map(\.id)) == [old.id.text, shared.id.text, copy.id.text, "s1", "s2"])
    #expect(try home.store.prune(rule, at: hours(301)) == PruneReport())
  }

  @Test func `is known from the log where somebody removed the account of it`() throws {
    _ = try home.store.prune(PruneRule(before: hours(100), keepsMultiSource: false), at: hours(300))
    let before = try lines(home.path, "SELECT * FROM purged ORDER BY id")
    try sqlite(home.path, "PRAGMA foreign_keys = OFF; DELETE FROM purged")
    #expect(try home.store.check().map(\.rule).contains("what the log says was purged is known to be"))
    #expect(try home.store.repair(at: hours(301)).map(\.rows) == [5])
    #expect(try lines(home.path, "SELECT * FROM purged ORDER BY id") == before)
    #expect(try home.store.check() == [])
  }

  @Test func `gives no number out again by which a reader knows an article`() throws {
    let newest = try #require(try home.store.articleNumbers(.unread, limit: 9).max())
    _ = try home.store.prune(PruneRule(before: hours(1000), keepsMultiSource: false), at: hours(2000))
    #expect(try home.store.articleNumbers(.unread, limit: 9).isEmpty)
    let next = [update(a, "11", "Fog", at: hours(2001)), update(a, "12", "Frost", at: hours(2001))]
    try home.store.commit([poll(a, next)], at: hours(2001))
    #expect(try home.store.articleNumbers(.unread, limit: 9).sorted() == [newest + 1, newest + 2])
    #expect(try home.store.check() == [])
  }

  @Test func `spares what several sources report where that is asked for`() throws {
    let report = try home.store.prune(PruneRule(before: hours(100), keepsMultiSource: true), at: hours(300))
    #expect(report == PruneReport(stories: 1, articles: 1, revisions: 1))
    #expect(try Set(home.store.stories().map(\.id.text)) == ["s2", "s3"])
    #expect(try home.store.check() == [])
  }

  @Test func `spares what a person starred: a story, or an article of one`() throws {
    let numbers = try home.store.storyNumbers(.unread, limit: 9)
    try home.store.mark(storyNumbers: numbers, read: nil, starred: true)
    let rule = PruneRule(before: hours(100), keepsMultiSource: false)
    #expect(try home.store.prune(rule, at: hours(300)) == PruneReport(stories: 1, articles: 1, revisions: 1))
    #expect(try Set(home.store.stories().map(\.id.text)) == ["s2", "s3"])
    try home.store.mark(storyNumbers: numbers, read: nil, starred: false)
    try home.store.mark([shared.id], read: nil, starred: true)
    #expect(try home.store.prune(rule, at: hours(300)) == PruneReport())
  }

  @Test func `spares what was seen while the clock was a year behind, by its own date, but no date ahead`() throws {
    let behind = hours(-8760)
    var ahead = update(a, "9", "Expected", at: behind, time: hours(400))
    var fresh = update(b, "9", "Seen today", at: behind, time: hours(250))
    (ahead.articleTime, fresh.articleTime) = (behind, behind)
    try home.store.commit([poll(a, [ahead]), poll(b, [fresh])], at: behind)
    try home.store.commit(pass(StoryID("s8"), of: [(a, ahead)]), decided: [ahead.id], at: behind)
    try home.store.commit(pass(StoryID("s9"), of: [(b, fresh)]), decided: [fresh.id], at: behind)
    _ = try home.store.prune(PruneRule(before: hours(100), keepsMultiSource: false), at: hours(300))
    #expect(try Set(home.store.stories().map(\.id.text)) == ["s3", "s9"])
    #expect(try home.store.check() == [])
  }

  @Test func `spares what a person corrected`() throws {
    var corrected = StoryPass()
    corrected.events = [StoryEvent(story: StoryID("s1"), kind: .corrected, at: hours(200), reason: "{}")]
    corrected.stories = try home.store.storedStories(around: [hours(0)...hours(0)]).filter { $0.id.text == "s1" }
    try home.store.commit(corrected, decided: [], at: hours(200))
    _ = try home.store.prune(PruneRule(before: hours(100), keepsMultiSource: false), at: hours(300))
    #expect(try Set(home.store.stories().map(\.id.text)) == ["s1", "s3"])
  }

  @Test func `leaves names behind by which an entry that is still in its feed is known`() throws {
    _ = try home.store.prune(PruneRule(before: hours(100), keepsMultiSource: false), at: hours(300))
    let known = try home.store.known(feed: a.id, aliases: old.aliases + young.aliases)
    #expect(known.filter(\.isPurged).allSatisfy { $0.id == old.id })
    #expect(known.filter(\.isPurged).flatMap(\.aliases) == old.aliases)
    #expect(known.filter { !$0.isPurged }.map(\.id) == [young.id])
  }

  @Test func `an id that was shown says that it was purged`() throws {
    _ = try home.store.prune(PruneRule(before: hours(100), keepsMultiSource: false), at: hours(300))
    for question in [{ _ = try home.store.article(old.id.text) }, { _ = try home.store.story("s1") }] {
      do {
        try question()
        Issue.record("it was found")
      } catch let error as StoreError {
        #expect(error.kind == .notFound && error.why.contains("purged"))
      }
    }
  }

  @Test func `a break at any write purges nothing`() throws {
    let rule = PruneRule(before: hours(100), keepsMultiSource: false)
    let whole = try TestStore()
    try fill(whole.store)
    let first = whole.faults.count
    _ = try whole.store.prune(rule, at: hours(300))
    let writes = whole.faults.count - first
    let wanted = try dump(whole.path)
    #expect(writes > 10)
    let broken = try TestStore()
    try fill(broken.store)
    let before = try dump(broken.path)
    for number in 1...writes {
      broken.faults.fail(atWrite: number)
      #expect(throws: StoreError.self) { _ = try broken.store.prune(rule, at: hours(300)) }
      #expect(try dump(broken.path) == before, "after write \(number)")
    }
    broken.faults.fail(atWrite: 0)
    _ = try broken.store.prune(rule, at: hours(300))
    #expect(try dump(broken.path) == wanted)
    #expect(try broken.store.check() == [])
  }
}
