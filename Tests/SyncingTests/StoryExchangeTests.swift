import Deduplication
import News
import Store
import TestSupport
import Testing

@testable import Syncing

/// Stores that read the same publishers at other times and exchange what they know.
@Suite struct `Stories of stores that exchange` {
  private static let outlets = ["/a.xml", "/b.xml", "/c.xml"]

  private func worlds(_ count: Int) throws -> [World] {
    try (0..<count).map { _ in
      let world = try World()
      try world.subscribe(Self.outlets)
      return world
    }
  }

  private func publish(_ paper: inout Paper, _ worlds: [World]) {
    paper.goOn()
    for (number, path) in Self.outlets.enumerated() {
      let document = paper.document(of: number)
      for world in worlds { world.documents.put(path, document) }
    }
  }

  private func tell(_ from: World, _ to: World) throws {
    guard from !== to else { return }
    _ = try from.store.send(to: to.store, at: to.clock.now)
    _ = try WaitingStories.decide(in: to.store, at: to.clock.now)
  }

  private func expectAlike(_ worlds: [World]) throws {
    let stories = try worlds.map { try $0.stories() }
    #expect(stories[0].count > 3)
    for (world, told) in zip(worlds, stories) {
      #expect(told == stories[0])
      #expect(try world.store.check() == [])
    }
  }

  @Test(arguments: 1...6) func `are the same in the end, whatever each read and was told first`(
    seed: UInt64
  ) async throws {
    var random = SeededNumbers(state: seed)
    var paper = Paper(random: SeededNumbers(state: seed &* 99))
    let worlds = try worlds(seed % 3 == 0 ? 2 : 3)
    publish(&paper, worlds)
    for _ in 0..<24 {
      let world = worlds[random.below(worlds.count)]
      switch random.below(8) {
      case 0, 1: publish(&paper, worlds)
      case 2...5:
        world.clock.advance(hours: 1)
        try await world.sync()
      default: try tell(worlds[random.below(worlds.count)], world)
      }
    }
    for _ in 0..<2 {
      for from in worlds { for to in worlds { try tell(from, to) } }
    }
    try expectAlike(worlds)
    // Once more changes nothing.
    let cursors = try worlds.map { try $0.store.lastCursor() }
    for from in worlds { for to in worlds { try tell(from, to) } }
    #expect(try worlds.map { try $0.store.lastCursor() } == cursors)
  }

  @Test func `are the same where one is told everything at once`() async throws {
    var paper = Paper(random: SeededNumbers(state: 5))
    let reading = try worlds(1)
    for _ in 0..<8 {
      publish(&paper, reading)
      reading[0].clock.advance(hours: 1)
      try await reading[0].sync()
    }
    let fresh = try World()
    try tell(reading[0], fresh)
    try tell(fresh, reading[0])
    try expectAlike([reading[0], fresh])
  }

  @Test func `are none where there are no articles, however they are decided`() throws {
    let (empty, other) = (try World(), try World())
    try tell(empty, other)
    #expect(try other.stories().isEmpty)
    let since = Timestamp(milliseconds: .min / 4)
    #expect(try Reclustering(store: empty.store).perform(since: since, at: empty.clock.now).events.isEmpty)
  }

  @Test func `are left as they are before the newest articles that are decided once more`() async throws {
    var paper = Paper(random: SeededNumbers(state: 7))
    let reading = try worlds(1)
    for _ in 0..<8 { publish(&paper, reading) }
    try await reading[0].sync()
    #expect(try WaitingStories.decide(in: reading[0].store, at: reading[0].clock.now).leftBefore == nil)
    var settings = SyncSettings()
    settings.deduplication.decidedAnew = 5
    // Nothing happened since.
    #expect(
      try WaitingStories.decide(in: reading[0].store, settings: settings, at: reading[0].clock.now).leftBefore == nil)
    let fresh = try World()
    _ = try reading[0].store.send(to: fresh.store, at: fresh.clock.now)
    let (summary, left) = try WaitingStories.decide(in: fresh.store, settings: settings, at: fresh.clock.now)
    let boundary = try #require(left)
    let later = try fresh.store.countArticles(from: boundary, atMost: 99)
    #expect(1...5 ~= later)
    #expect(summary.storiesNew > 0)
    try expectAlike([reading[0], fresh])
  }
}

/// What three outlets print of events that have places and kinds in common, so that some articles are doubtful; and they change
/// headlines and words afterwards.
private struct Paper {
  private struct Event {
    var place: String
    var kind: (head: String, text: String)
    var other: (head: String, text: String)
    var hurt: Int
    /// How often each outlet changed its words.
    var versions = [0, 0, 0]
  }

  private static let places = ["Merrow", "Skarholm", "Estland", "Brodnica", "Kilmore", "Tornio"]
  private static let kinds = [
    (head: "dam breaks", text: "rescuers search the valley below the dam after the wall broke"),
    (head: "ferry runs aground", text: "passengers were taken off the ferry in fog near the harbour"),
    (head: "parliament passes budget", text: "after a night of talks the budget passed by two votes"),
    (head: "factory fire", text: "firefighters fought flames at the chemical factory"),
    (head: "bridge closed", text: "engineers found cracks in the bridge and traffic was stopped"),
    (head: "mayor resigns", text: "the mayor resigned after talks about the budget failed"),
    (head: "train derails", text: "a train left the rails near the bridge in the valley"),
  ]

  private var random: SeededNumbers
  private var events: [Event] = []

  init(random: SeededNumbers) { self.random = random }

  /// More happens, and some of what was printed is changed.
  mutating func goOn() {
    for _ in 0..<1 + random.below(3) {
      events.append(
        Event(
          place: Self.places[random.below(Self.places.count)], kind: Self.kinds[random.below(Self.kinds.count)],
          other: Self.kinds[random.below(Self.kinds.count)], hurt: 2 + random.below(38)))
    }
    for number in events.indices.suffix(12) {
      for outlet in 0..<3 where random.below(7) == 0 { events[number].versions[outlet] += 1 }
    }
  }

  func document(of outlet: Int) -> String {
    let items = events.indices.suffix(12).filter { ($0 + outlet) % 4 != 3 }.map { item($0, outlet) }
    return rss("o\(outlet).example", items)
  }

  private func item(_ number: Int, _ outlet: Int) -> Item {
    let event = events[number]
    let (place, kind, version) = (event.place, event.kind, event.versions[outlet])
    let heads = [
      "\(place): \(kind.head), \(event.hurt) people hurt", "\(kind.head) in \(place)",
      "\(event.hurt) hurt as \(kind.head) at \(place)", "\(place) after \(event.other.head): \(kind.head)",
      "What we know about \(event.other.head) and \(kind.head)",
    ]
    let isLong = (version + outlet + number) % 3 == 0
    let more = isLong ? "Earlier \(event.other.text)." : "Officials said it began at dawn."
    let minutes = number * 40 + outlet * 25 + number * outlet * 7919 % 83
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + "\(value)" }
    return Item(
      guid: "g\(number)", title: heads[(number * 7 + outlet * 3 + version * 2) % heads.count],
      text: "Outlet \(outlet): \(kind.text); \(event.hurt) people were hurt in \(place). \(more) Version \(version).",
      date: "Mon, \(two(21 + minutes / 1440)) Apr 2025 \(two(hour)):\(two(minute)):00 GMT")
  }
}
