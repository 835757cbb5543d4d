import News
import Testing

@testable import Store

@Suite struct `The world of then` {
  private let home: TestStore
  private let a = feed("alpha")
  private let b = feed("beta")

  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([a, b], at: start)
  }

  @Test func `has an article's words, address and state of then`() throws {
    let first = update(a, "1", "12 dead")
    try home.store.commit([poll(a, [first])], at: start)
    var second = update(
      a, "1", "15 dead", verdict: .revision(changed: [.title], silent: false, revertsTo: nil), at: hours(2))
    second.article.url = "https://alpha.example/moved"
    try home.store.commit([poll(a, [second])], at: hours(2))
    try home.store.commit([poll(a, [], withdrawn: [first.id])], at: hours(4))
    let id = first.id.text
    let (one, two, now) = (
      try home.store.article(id, at: hours(1)), try home.store.article(id, at: hours(3)), try home.store.article(id)
    )
    #expect(one.title == "12 dead" && one.version == 1 && one.url == first.article.url && one.lastSeen == start)
    #expect(two.title == "15 dead" && two.version == 2 && two.url == "https://alpha.example/moved")
    #expect(one.withdrawn == nil && two.withdrawn == nil && now.withdrawn == hours(4))
    #expect(try home.store.articles(at: hours(3)) == [two])
    #expect(throws: StoreError.self) { try home.store.article(id, at: hours(-1)) }
  }

  @Test func `finds the words of then, and not those of now`() throws {
    let one = update(a, "1", "Ferry aground")
    let edit = update(
      a, "1", "Tanker aground", verdict: .revision(changed: [.title], silent: true, revertsTo: nil), at: hours(2))
    try home.store.commit([poll(a, [one, update(a, "2", "Ferry late")])], at: start)
    try home.store.commit([poll(a, [edit, update(a, "3", "Ferry lost", at: hours(2))])], at: hours(2))
    func found(_ words: String) throws -> Set<String> {
      Set(try home.store.search(words, limit: 10, at: hours(1)).map(\.article.title))
    }
    #expect(try found("ferry") == ["Ferry aground", "Ferry late"])
    #expect(try found("tanker") == [])
  }

  @Test func `has a story's members, headline and version of then, also of one that lives no more`() throws {
    let (x, y) = (update(a, "1", "One"), update(b, "2", "Two"))
    try home.store.commit([poll(a, [x]), poll(b, [y])], at: start)
    let (s, t) = (StoryID("sss"), StoryID("ttt"))
    try home.store.commit(pass(s, of: [(a, x)]), decided: [x.id], at: start)
    try home.store.commit(pass(t, of: [(b, y)]), decided: [y.id], at: start)
    var merger = pass(s, of: [(a, x), (b, y)])
    merger.events = [
      StoryEvent(story: s, kind: .merged, at: hours(2), other: t, reason: "{}"),
      StoryEvent(story: t, kind: .merged, at: hours(2), other: s, reason: "{}"),
    ]
    merger.aliases = [t: s]
    try home.store.commit(merger, decided: [], at: hours(2))
    #expect(try home.store.story("ttt", at: hours(1)).articles.map(\.id) == [y.id])
    #expect(try home.store.story("sss", at: hours(1)).articles.map(\.id) == [x.id])
    #expect(try home.store.story("sss", at: hours(1)).version == 1)
    #expect(try home.store.story("ttt", at: hours(3)) == (try home.store.story("sss")))
    #expect(try Set(home.store.stories(at: hours(1)).map(\.id)) == [s, t])
    #expect(try home.store.stories(at: hours(3)) == (try home.store.stories()))
    #expect(try home.store.article(y.id.text, at: hours(1)).story == t)
    #expect(try home.store.stories(StoryQuery(feed: b.id), at: hours(1)).map(\.id) == [t])
  }

  @Test func `has the counts of then`() throws {
    try home.store.commit([poll(a, [update(a, "1", "One")])], at: start)
    var failing = poll(b, [])
    failing.record.health = .failing
    try home.store.commit([poll(a, [update(a, "2", "Two", at: hours(2))]), failing], at: hours(2))
    let then = try home.store.status(dayStart: start, at: hours(1))
    #expect(then.articles == 1 && then.revisions == 1 && then.articlesToday == 1)
    #expect(then.feeds == [.ok: 2])
    let now = try home.store.status(dayStart: start, at: hours(3))
    #expect(now.articles == 2 && now.feeds == [.ok: 1, .failing: 1])
    #expect(try home.store.status(dayStart: start, at: hours(-1)).feeds == [:])
  }
}
