import FoundationEssentials
import News
import Store
import Syncing
import TestSupport
import Testing

/// The offline sample that `make run` shows, held against its own notes.
@Suite struct `The sample` {
  private let folder = TestData.packageRoot + "/Feeds/sample"

  /// Rows of a file of tab-separated values, its header left out.
  private func rows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: URL(filePath: "\(folder)/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A store that has seen both rounds, and what each pass came to.
  private func played() async throws -> (world: World, passes: [SyncSummary]) {
    let world = try World()
    var passes: [SyncSummary] = []
    let feeds = world.folder + "/feeds"
    try FileManager.default.createDirectory(atPath: feeds, withIntermediateDirectories: true)
    for round in ["round1", "round2"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(round)").sorted()
      for name in names {
        try Data(contentsOf: URL(filePath: "\(folder)/\(round)/\(name)")).write(to: URL(filePath: "\(feeds)/\(name)"))
      }
      _ = try world.store.addFeeds(
        names.map { Feed(id: .derived(from: $0), url: "file://\(feeds)/\($0)", title: $0, allowsFile: true) },
        at: world.clock.now)
      passes.append(try await world.sync())
      world.clock.advance(hours: 24)
    }
    return (world, passes)
  }

  /// The event of each article, by the names that the notes use.
  private func events(_ world: World) throws -> [ArticleID: String] {
    var event: [String: String] = [:]
    for row in try rows("gold.tsv") { event[row[0] + " " + row[1]] = row[2] }
    var found: [ArticleID: String] = [:]
    for article in try world.store.articles() {
      let file = try world.store.feed(article.feed.text).feed.url.split(separator: "/").last.map(String.init) ?? ""
      for name in [article.guid, article.url].compactMap(\.self) {
        if let known = event[file + " " + name] { found[article.id] = known }
      }
    }
    return found
  }

  @Test func `brings every item once, and keeps every edit as a version`() async throws {
    let (world, passes) = try await played()
    let edits = try rows("edits.tsv").map { $0[2] }
    #expect(passes.allSatisfy { $0.failed == 0 })
    #expect(passes.map(\.articlesNew).reduce(0, +) == Set(try rows("gold.tsv").map { $0[0] + $0[1] }).count)
    #expect(passes[1].revisionsSilent == edits.count { $0 == "silent" })
    #expect(passes[1].revisionsNew == edits.count { $0 == "silent" || $0 == "announced" })
    #expect(try world.store.check() == [])
  }

  @Test func `puts no two events that are easily confused into one story`() async throws {
    let (world, _) = try await played()
    let event = try events(world)
    let confusable = Set(try rows("confusable.tsv").map { Set($0.prefix(2)) })
    for story in try world.store.stories() {
      let told = Set(story.articles.compactMap { event[$0.id] })
      for pair in confusable { #expect(!pair.isSubset(of: told), "\(story.headline)") }
    }
  }

  @Test func `tells the big event once, with most of its sources`() async throws {
    let (world, _) = try await played()
    let event = try events(world)
    let tellers = try world.store.stories().map { story in
      story.articles.count { event[$0.id] == "north-korea-kursk" }
    }
    let all = tellers.reduce(0, +)
    #expect(all >= 7)
    #expect((tellers.max() ?? 0) * 4 >= all * 3)
  }
}
