import News
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `What people decided in one store` {
  private let here: World
  private let there: World

  init() async throws {
    here = try World()
    there = try World()
    for world in [here, there] {
      try threeOutlets(world)
      try world.subscribe(["/a.xml", "/b.xml", "/c.xml"])
      try await world.sync()
    }
  }

  /// The story of an item's article.
  private func story(_ world: World, _ title: String) throws -> StorySummary {
    try #require(try world.store.stories().first { $0.articles.contains { $0.title == title } })
  }

  private func article(_ world: World, _ title: String) throws -> ArticleID {
    try #require(try story(world, title).articles.first { $0.title == title }).id
  }

  private func tell() throws -> MergeReport {
    let report = try here.store.send(to: there.store, at: there.clock.now)
    _ = try WaitingStories.decide(in: there.store, at: there.clock.now)
    #expect(try there.store.check() == [])
    return report
  }

  private func correct(_ request: CorrectionRequest) throws {
    _ = try StoryCorrecting(store: here.store).perform(request, at: here.clock.now)
  }

  @Test func `is carried out in another, and taken back there when it is taken back`() throws {
    let before = try there.stories()
    #expect(try here.stories() == before)
    let (dam, budget) = (try story(here, dam.title), try story(here, budget.title))
    try correct(CorrectionRequest(.merge, by: "ada", story: dam.id, other: budget.id))
    #expect(try tell().correctionsNew == 1)
    #expect(try there.stories() == here.stories())
    #expect(try there.stories().count == before.count - 1)
    #expect(try tell().correctionsNew == 0)
    here.clock.advance(hours: 1)
    try correct(CorrectionRequest(.undo, by: "bob"))
    #expect(try tell().correctionsNew == 1)
    #expect(try here.stories() == before)
    #expect(try there.stories() == before)
    #expect(try there.store.corrections().map(\.undoneBy) == ["bob"])
  }

  @Test func `splits and pins there, too, also where the import was broken off before its stories were decided`()
    async throws
  {
    let leaving = try article(here, damElsewhere.title)
    try correct(CorrectionRequest(.split, by: "ada", story: try story(here, dam.title).id, articles: [leaving]))
    here.clock.advance(hours: 1)
    try correct(
      CorrectionRequest(
        .pin, by: "ada", story: try story(here, budget.title).id, articles: [try article(here, dam.title)]))
    _ = try here.store.send(to: there.store, at: there.clock.now)
    #expect(try there.stories() != here.stories())
    // The next pass finds it waiting.
    try await there.sync()
    #expect(try there.stories() == here.stories())
    #expect(try there.store.hasCorrectionsWaiting() == false)
    #expect(try there.store.check() == [])
    let cursor = try there.store.lastCursor()
    _ = try WaitingStories.decide(in: there.store, at: there.clock.now)
    #expect(try there.store.lastCursor() == cursor)
  }

  @Test func `gives way to what was decided later in the other`() throws {
    let (a, b) = (try story(here, dam.title), try story(here, budget.title))
    try correct(CorrectionRequest(.merge, by: "ada", story: a.id, other: b.id))
    there.clock.advance(hours: 1)
    let elsewhere = StoryCorrecting(store: there.store)
    let (c, d) = (try story(there, dam.title), try story(there, budget.title))
    _ = try elsewhere.perform(CorrectionRequest(.merge, by: "bob", story: c.id, other: d.id), at: there.clock.now)
    let one = try story(there, dam.title)
    there.clock.advance(hours: 1)
    _ = try elsewhere.perform(
      CorrectionRequest(.split, by: "bob", story: one.id, articles: [try article(there, budget.title)]),
      at: there.clock.now)
    let wanted = try there.stories()
    _ = try tell()
    #expect(try there.stories() == wanted)
  }

  @Test func `holds for articles that come after it`() async throws {
    let fresh = try World()
    let (dam, budget) = (try story(here, dam.title), try story(here, budget.title))
    try correct(CorrectionRequest(.merge, by: "ada", story: dam.id, other: budget.id))
    _ = try here.store.send(to: fresh.store, at: fresh.clock.now)
    _ = try WaitingStories.decide(in: fresh.store, at: fresh.clock.now)
    #expect(try fresh.stories() == here.stories())
    #expect(try fresh.store.check() == [])
  }
}
