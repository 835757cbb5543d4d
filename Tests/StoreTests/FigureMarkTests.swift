import News
import Testing

@testable import Store

/// Whether a story's figures differ is told once; whatever it follows from makes that void.
@Suite struct `Marks of figures` {
  let home: TestStore
  let a = feed("alpha")
  let b = feed("beta")
  let one: ArticleUpdate
  let two: ArticleUpdate
  let three: ArticleUpdate
  let story = StoryID("s1")

  init() throws {
    home = try TestStore()
    one = update(a, "1", "Bridge closed", at: hours(0))
    two = update(b, "2", "Bridge is shut", at: hours(1))
    three = update(a, "3", "Harvest begins", at: hours(2))
    _ = try home.store.addFeeds([a, b], at: start)
    try home.store.commit([poll(a, [one, three]), poll(b, [two])], at: hours(2))
    try home.store.commit(pass(story, of: [(a, one), (b, two)]), decided: [one.id, two.id], at: hours(2))
    try home.store.keep([(story, FigureMark(rules: 7, differ: true))])
  }

  private var mark: FigureMark? {
    get throws { try home.store.story(story.text).figureMark }
  }

  @Test func `are kept, and nothing else of the story changes`() throws {
    let home = try TestStore()
    _ = try home.store.addFeeds([a, b], at: start)
    try home.store.commit([poll(a, [one]), poll(b, [two])], at: hours(2))
    try home.store.commit(pass(story, of: [(a, one), (b, two)]), decided: [one.id, two.id], at: hours(2))
    var before = try home.store.story(story.text)
    #expect(before.figureMark == nil)
    let changes = try home.store.changes(since: 0)
    try home.store.keep([(story, FigureMark(rules: 7, differ: true))])
    before.figureMark = FigureMark(rules: 7, differ: true)
    #expect(try home.store.story(story.text) == before)
    #expect(try home.store.changes(since: 0) == changes)
    #expect(try lines(home.path, "SELECT count(*) FROM story_past") == ["0"])
    #expect(try home.store.check() == [])
  }

  @Test func `wait where they are of other rules, the newest story first, and none for a single article`() throws {
    try home.store.commit(pass(StoryID("s2"), of: [(a, three)]), decided: [three.id], at: hours(3))
    #expect(try home.store.storiesWithoutFigureMark(of: 7, limit: 9).isEmpty)
    #expect(try home.store.storiesWithoutFigureMark(of: 8, limit: 9).map(\.id) == [story])
    #expect(try home.store.storiesWithFigureMark(of: 7, limit: 9).map(\.id) == [story])
    let late = [update(a, "8", "Late", at: hours(5)), update(a, "9", "Later", at: hours(6))]
    try home.store.commit([poll(a, late)], at: hours(6))
    try home.store.commit(pass(StoryID("s3"), of: late.map { (a, $0) }), decided: late.map(\.id), at: hours(6))
    #expect(try home.store.storiesWithoutFigureMark(of: 8, limit: 9).map(\.id) == [StoryID("s3"), story])
    #expect(try home.store.storiesWithoutFigureMark(of: 8, limit: 1).map(\.id) == [StoryID("s3")])
  }

  @Test func `are void when an article joins or leaves`() throws {
    try home.store.commit(
      pass(story, of: [(a, one), (b, two), (a, three)]), decided: [three.id], at: hours(3))
    #expect(try mark == nil)
    try home.store.keep([(story, FigureMark(rules: 7, differ: true))])
    var moved = pass(story, of: [(a, one), (b, two)])
    moved.stories += pass(StoryID("s2"), of: [(a, three)]).stories
    try home.store.commit(moved, decided: [], at: hours(4))
    #expect(try mark == nil)
    #expect(try home.store.check() == [])
  }

  @Test func `are void when an article has new words, or is taken back`() throws {
    let edit = update(
      b, "2", "Bridge open", verdict: .revision(changed: [.title], silent: false, revertsTo: nil), at: hours(3))
    try home.store.commit([poll(b, [edit])], at: hours(3))
    #expect(try mark == nil)
    try home.store.keep([(story, FigureMark(rules: 7, differ: false))])
    try home.store.commit([poll(b, [], withdrawn: [two.id])], at: hours(4))
    #expect(try mark == nil)
  }

  @Test func `are void whoever changes what they follow from`() throws {
    for sql in [
      "UPDATE revision SET body = 'x'", "DELETE FROM revision", "UPDATE article SET language = 'fr'",
      "UPDATE article SET source = 'other.example'", "DELETE FROM story_member WHERE article = 1",
    ] {
      try home.store.keep([(story, FigureMark(rules: 7, differ: true))])
      try home.store.write("cannot try") { connection in
        try connection.execute("SAVEPOINT trial; \(sql)")
        #expect(try connection.number("SELECT figures_rules FROM story") == 0, "\(sql)")
        try connection.execute("ROLLBACK TO trial; RELEASE trial")
      }
    }
  }

  @Test func `stand where something is seen again without other words`() throws {
    var again = update(b, "2", "Bridge is shut", verdict: .sighting, at: hours(3))
    again.article.url = "https://beta.example/2?utm_source=x"
    try home.store.commit([poll(b, [again])], at: hours(3))
    #expect(try mark == FigureMark(rules: 7, differ: true))
  }
}
