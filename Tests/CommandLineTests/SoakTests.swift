import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// Three stores that read the same publishers, exchange what they know, are corrected, copied, restored, and killed at any
/// write: `make soak` for 10,000 steps, a few in `make test`.
@Suite("Three stores for a long time")
struct SoakTests {
  private static let steps = Int(ProcessInfo.processInfo.environment["COURANT_SOAK_STEPS"] ?? "") ?? 40
  private static let seed = UInt64(ProcessInfo.processInfo.environment["COURANT_SOAK_SEED"] ?? "") ?? 1

  @Test("Whatever is killed, every store is sound, and in the end all know the same and tell the same stories")
  func soak() throws {
    var world = try SoakWorld(seed: Self.seed)
    defer { world.server.stop() }
    for number in 1...Self.steps { try world.step(number) }
    try world.settle()
    let known = try world.stores.map(world.knowledge)
    #expect(known[0] == known[1] && known[1] == known[2])
    #expect(!known[0].isEmpty)
    let told = try world.stores.map(world.stories)
    #expect(told[0] == told[1] && told[1] == told[2] && !told[0].isEmpty)
    #expect(world.kills > 0)
    print("\(Self.steps) steps, \(world.kills) kills, \(world.done) steps done, \(known[0].count) lines known to all")
  }
}

/// The three stores and their publishers.
private struct SoakWorld {
  let documents = LoopbackDocuments()
  let server: LoopbackServer
  let stores: [CourantProgram]
  var kills = 0
  var done = 0
  /// What was done to each store, for whoever has to find out what went wrong.
  private var history: [String: [String]] = [:]
  private var random: SeededNumbers
  private var edition = 0
  private var events = 0

  init(seed: UInt64) throws {
    server = try documents.serve()
    random = SeededNumbers(state: seed)
    stores = try (0..<3).map { _ in try CourantProgram() }
    publish()
    let outlines = (0..<3).map { "<outline type='rss' text='\($0)' xmlUrl='\(server.base)/\($0).xml'/>" }
    let opml = "<opml version='2.0'><head/><body>\(outlines.joined())</body></opml>"
    for store in stores { _ = try store.run("feeds", "import", "--allow-private", "-", input: opml) }
  }

  /// What happens, so that there are several stories.
  private static let happenings = [
    (head: "Dam breaks above Merrow", text: "the wall of the dam gave way at dawn and flooded the valley"),
    (head: "Ferry sinks off Skarholm", text: "passengers jumped into the sea as the ship capsized in fog"),
    (head: "Fire in a factory in Brodnica", text: "flames spread through a chemical plant beside the railway"),
    (head: "Avalanche buries a hut near Tornio", text: "snow came down on mountaineers who had spent the night there"),
  ]

  /// Every outlet's next edition: other words in one of the last articles, and now and then a new one. In thousands of
  /// editions the stores come to hundreds of articles with many versions, and a step stays cheap.
  private mutating func publish() {
    edition += 1
    if events < 6 || edition % 6 == 0 { events += 1 }
    for outlet in 0..<3 {
      let items = (max(0, events - 5)...events).map { number in
        let what = Self.happenings[number % Self.happenings.count]
        let dead = 10 + (number == events - (outlet + edition) % 6 ? edition % 3 : 0)
        return (
          "g\(number)", "\(what.head), \(dead) dead",
          "Outlet \(outlet) reports that \(dead) people died: \(what.text). It is event \(number)."
        )
      }
      documents.put("/\(outlet).xml", SampleFeeds.rss("outlet\(outlet).example", items))
    }
  }

  /// One operation on one store, as often as not cut short by SIGKILL; the store must be sound afterwards.
  mutating func step(_ number: Int) throws {
    let store = stores[random.below(3)]
    let other = stores[random.below(3)]
    let file = store.folder.path + "/export.jsonl"
    switch random.below(12) {
    case 0: publish()
    case 10: try correct(store)
    case 11: try run(store, "stories", "undo")
    case 1, 2, 3, 4: try run(store, "sync", "--all")
    case 5, 6:
      #expect(try other.run("export", file).status == 0)
      try run(store, "import", file)
    case 7:
      #expect(try other.run("export", "--format", "sqlite", file + ".sqlite").status == 0)
      try run(store, "import", file + ".sqlite")
    case 8: try run(store, "store", "backup", store.folder.path + "/backup.sqlite")
    default:
      let copy = store.folder.path + "/backup.sqlite"
      if access(copy, F_OK) == 0 { try run(store, "store", "restore", copy) }
    }
    if number % 5 == 0 { try expectSound(store) }
  }

  /// Writes at which a command may be killed. A sync of three feeds makes some dozens that can be told apart.
  private static let writes = 40

  /// Runs a command; every other time it is killed at some write, if it comes to that.
  private mutating func run(_ store: CourantProgram, _ arguments: String...) throws {
    let watch = try WriteWatch(store.folder.path)
    let program = try store.start(all: arguments)
    if random.below(2) == 0 { program.kill(atWrite: 1 + random.below(Self.writes), of: watch) }
    let outcome = program.wait()
    history[store.folder.path, default: []].append("\(arguments.joined(separator: " ")): \(outcome.status)")
    if outcome.status < 0 {
      kills += 1
      try expectSound(store)
    } else {
      // 64 and 66: two stories that are one already, or nothing to take back.
      #expect(
        arguments[0] == "stories" ? [0, 64, 66].contains(outcome.status) : [0, 4].contains(outcome.status),
        "\(arguments): \(outcome.errors)")
      done += 1
    }
  }

  /// A person merges two stories, or takes an article out of one.
  private mutating func correct(_ store: CourantProgram) throws {
    let stories = try JSONDocument(store.run("stories", "list", "--all", "--json").output)["stories"].list
    guard !stories.isEmpty else { return }
    let story = stories[random.below(stories.count)]
    let other = stories[random.below(stories.count)]
    let articles = story["articles"].list
    if articles.count > 1, random.below(2) == 0 {
      try run(store, "stories", "split", story["id"].text, articles[random.below(articles.count)]["id"].text)
    } else {
      try run(store, "stories", "merge", story["id"].text, other["id"].text)
    }
  }

  private func expectSound(_ store: CourantProgram) throws {
    let check = try store.run("store", "check")
    let last = history[store.folder.path, default: []].suffix(12).joined(separator: "\n")
    try #require(check.status == 0, "\(check.output)\n\(last)")
  }

  /// Everybody tells everybody, twice.
  func settle() throws {
    for store in stores { #expect(try store.run("sync", "--all").status == 0) }
    for _ in 0..<2 {
      for from in stores {
        let file = from.folder.path + "/all.jsonl"
        #expect(try from.run("export", file).status == 0)
        for to in stores { #expect(try to.run("import", file).status == 0) }
      }
    }
    for store in stores { try expectSound(store) }
  }

  /// The stories of a store as sets of articles.
  func stories(of store: CourantProgram) throws -> Set<Set<String>> {
    let stories = try JSONDocument(store.run("stories", "list", "--all", "--limit", "9999", "--json").output)["stories"]
    return Set(stories.list.map { Set($0["articles"].list.map { $0["id"].text }) })
  }

  /// The articles of a store with all their versions, and what people decided, as it exports them.
  func knowledge(of store: CourantProgram) throws -> [String] {
    try store.run("export").output.split(separator: "\n").map(String.init).filter {
      $0.contains(#""type":"article""#) || $0.contains(#""type":"correction""#)
    }.sorted()
  }
}
