import News
import Store
import Syncing
import TestSupport
import Testing

/// Whether a story's sources differ, as passes keep it.
@Suite struct `Whether figures differ` {
  let world: World

  init() throws { world = try World() }

  private func told() throws -> Bool? {
    try world.store.stories(StoryQuery(minSources: 2)).first?.figureMark?.differ
  }

  @Test func `is told by the pass that made the story, and again by the one that changed its words`() async throws {
    try threeOutlets(world)
    try await world.sync()
    #expect(try told() == false)
    var later = dam
    later.title = "Dam breaks above the town of Merrow, 15 dead"
    later.text = "Rescuers search the valley below the Merrow dam after it broke at dawn; 15 people are dead."
    world.documents.put("/a.xml", rss("a.example", [later, budget]))
    try await world.sync()
    #expect(try told() == true)
    #expect(try world.store.check() == [])
  }

  @Test func `is told by the first pass of every story whose articles it read, however many they are`() async throws {
    let towns = (0..<120).map { number in "Q" + String(number, radix: 36).uppercased() + "holm" }
    let items = towns.enumerated().map { number, town in
      Item(
        guid: "g\(number)", title: "Ferry runs aground off \(town), \(number + 10) hurt",
        text: "A ferry ran aground off \(town) in fog on Monday; \(number + 10) people were hurt, police said.")
    }
    world.documents.put("/a.xml", rss("a.example", items))
    world.documents.put("/b.xml", rss("b.example", items))
    try world.subscribe(["/a.xml", "/b.xml"])
    try await world.sync()
    let stories = try world.store.stories(StoryQuery(minSources: 2, limit: 1000))
    #expect(stories.count > 100)
    #expect(stories.allSatisfy { $0.figureMark?.differ == false })
    #expect(try world.store.check() == [])
  }

  @Test func `is told anew where rules are new, without anything else being written`() async throws {
    try threeOutlets(world)
    try await world.sync()
    let story = try #require(try world.store.stories(StoryQuery(minSources: 2)).first)
    let mark = try #require(story.figureMark)
    try world.store.keep([(story.id, FigureMark(rules: mark.rules - 1, differ: true))])
    let changes = try world.store.changes(since: 0)
    try await world.sync()
    #expect(try world.store.stories(StoryQuery(minSources: 2)).first == story)
    #expect(try world.store.changes(since: 0) == changes)
  }

  @Test func `is told from what is kept of the versions, and keeps it for articles that have company`() async throws {
    try threeOutlets(world)
    try await world.sync()
    let story = try #require(try world.store.stories(StoryQuery(minSources: 2)).first)
    let rules = try #require(story.figureMark).rules
    for member in story.articles {
      let versions = try world.store.readVersions(of: member.id, rules: rules)
      #expect(versions.map { $0.claims != nil } == [true])
    }
    let alone = try #require(try world.store.stories(StoryQuery()).first { $0.articles.count == 1 }?.articles.first)
    #expect(try world.store.readVersions(of: alone.id, rules: rules).first?.claims == nil)
    // What is kept decides, so that nothing is read again: here it says what the words do not.
    let claims = Claims(figures: [
      FigureClaim(
        label: "killed", figure: Figure(value: 99, unit: nil, qualifier: nil, span: 0..<1), claimant: nil,
        isClaimantSure: false, aspect: .current, field: .title)
    ])
    let kept = story.articles.prefix(1).map { VersionClaims(article: $0.id, version: 1, claims: KeptClaims(claims)) }
    try world.store.keep(kept, rules: rules)
    try world.store.keep([(story.id, FigureMark(rules: rules - 1, differ: false))])
    try await world.sync()
    #expect(try told() == true)
  }

  @Test func `is told after a correction by the next pass`() async throws {
    try threeOutlets(world)
    try await world.sync()
    let stories = try world.store.stories(StoryQuery())
    let two = try #require(stories.first { $0.articles.count == 2 })
    let other = try #require(stories.first { $0.articles.count == 1 })
    let request = CorrectionRequest(.merge, by: "ada", story: two.id, other: other.id)
    _ = try StoryCorrecting(store: world.store).perform(request, at: world.clock.now)
    #expect(try world.store.stories(StoryQuery(minSources: 2)).first?.figureMark == nil)
    try await world.sync()
    #expect(try told() == false)
  }
}
