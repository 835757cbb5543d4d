import News
import Parsing
import TestSupport
import Testing

/// Histories of feeds, made by chance and the same in every run: what a publisher does to guids, links, titles and dates
/// neither doubles an item nor melts two into one.
@Suite("Identity over time")
struct IdentityPropertyTests {
  /// What a publisher's guids are.
  enum Guids: CaseIterable {
    case telling, one, home, slots, places, none
  }

  /// Where a publisher's links lead.
  enum Links: CaseIterable {
    case pages, home, none
  }

  /// How a publisher's titles differ.
  enum Titles: CaseIterable {
    case words, template
  }

  /// The habits of a publisher.
  struct Habits: CustomStringConvertible {
    var guids: Guids
    var links: Links
    var titles: Titles
    var isDated: Bool
    var hasWords = false

    var description: String {
      "\(guids) \(links) \(titles) \(isDated ? "dated" : "undated") \(hasWords ? "words" : "bare")"
    }
  }

  private struct Publisher {
    let habits: Habits
    var random: SplitMix
    var items: [(truth: Int, item: ImaginedItem)] = []
    /// Copies of items under guids that they had before.
    var leftovers: [(truth: Int, item: ImaginedItem)] = []
    private var count = 0

    init(_ habits: Habits, seed: Int) {
      self.habits = habits
      random = SplitMix(UInt64(seed))
    }

    mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    mutating func word() -> String { "w\(number(20_000))" }

    mutating func publish(keeping most: Int = 8) {
      count += 1
      let guid: String? =
        switch habits.guids {
        case .telling: "guid-\(1000 + count * 7)"
        case .one: "undefined"
        case .home: "https://hill.example/"
        case .slots: ["weather", "top", "live"][count % 3]
        case .places, .none: nil
        }
      let link: String? =
        switch habits.links {
        case .pages: "n\(1000 + count * 7)/\(word())"
        case .home: ""
        case .none: nil
        }
      let title =
        habits.titles == .words
        ? [word(), word(), word(), word()].joined(separator: " ") : "Weather report for day \(count) of the year"
      let minute = habits.isDated ? 26_000_000 + Int64(count) * 97 : nil
      let text = habits.hasWords ? (0..<15).map { _ in word() }.joined(separator: " ") : ""
      items.append((count, ImaginedItem(guid, link, title, minute: minute, text: text)))
      if items.count > most { items.removeFirst() }
    }

    /// The document, its newest item first; guids that are places are given now.
    var document: [(truth: Int, item: ImaginedItem)] {
      var document = Array(items.reversed()) + leftovers
      if habits.guids == .places { for place in document.indices { document[place].item.guid = "\(place)" } }
      return document
    }

    /// A new guid, and the item under its old one beside it.
    mutating func reissue(_ index: Int) {
      leftovers.insert(items[index], at: number(leftovers.count + 1))
      renumber(index)
    }

    mutating func renumber(_ index: Int) { items[index].item.guid = "guid-\(number(1 << 40))" }

    mutating func editTitle(_ index: Int) {
      var words = items[index].item.title.split(separator: " ").map(String.init)
      words[number(words.count)] = word()
      items[index].item.title = words.joined(separator: " ")
    }

    mutating func moveLink(_ index: Int) { items[index].item.link = items[index].item.link.map { $0 + "-" + word() } }

    /// New guids, and links to a new host, for the newest items.
    mutating func migrate(_ share: Int) {
      let host = "dale\(number(1 << 40)).example"
      for index in items.indices.suffix(share) {
        renumber(index)
        if items[index].item.link != nil { items[index].item.link = "https://\(host)/p\(number(1 << 40))" }
      }
    }

    mutating func moveDates(by minutes: Int64) {
      for index in items.indices { items[index].item.minute = items[index].item.minute.map { $0 + minutes } }
    }
  }

  @Test(arguments: 0..<40)
  func `no item is doubled by new guids, new links and new titles`(_ seed: Int) {
    let habits = Habits(guids: .telling, links: .pages, titles: seed % 2 == 0 ? .words : .template, isDated: true)
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    for _ in 0..<5 { publisher.publish() }
    for step in 0..<40 {
      let index = publisher.number(publisher.items.count)
      switch publisher.number(12) {
      case 0...3: publisher.publish()
      case 4: publisher.editTitle(index)
      case 5: publisher.moveLink(index)
      case 6: publisher.renumber(index)
      case 7:
        publisher.renumber(index)
        publisher.editTitle(index)
      case 8: for index in publisher.items.indices { publisher.renumber(index) }
      case 9: publisher.items.shuffle(using: &publisher.random)
      case 10:
        publisher.moveLink(index)
        publisher.editTitle(index)
      default: publisher.migrate(1 + publisher.number(publisher.items.count))
      }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step)")
      #expect(reader.mode == .guid, "seed \(seed), step \(step)")
      if reader.doubled + reader.melted != [] { return }
    }
  }

  /// Documents of two items and more, with and without links, words and dates.
  @Test(arguments: 0..<48)
  func `no item is doubled by a publisher that gives all its items new names at once`(_ seed: Int) {
    let habits = Habits(
      guids: .telling, links: Links.allCases[seed % 3], titles: Titles.allCases[seed / 3 % 2],
      isDated: seed / 6 % 2 == 0)
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    let size = 2 + publisher.number(8)
    for _ in 0..<size { publisher.publish(keeping: size) }
    reader.read(publisher.document)
    for step in 0..<12 {
      if publisher.number(2) == 0 {
        publisher.publish(keeping: size)
        reader.read(publisher.document)
      }
      // without dates a document tells less: half of it must have moved, or two
      publisher.migrate(habits.isDated ? 1 + publisher.number(size) : max(2, (size + 1) / 2))
      // with other dates, too, only links tell a move from a programme of shows
      if habits.isDated, habits.links != .none, size >= 3, step % 4 == 3 {
        publisher.migrate(size)
        publisher.moveDates(by: 60 * 24 * 400)
      }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step), \(habits), \(size) items")
      if reader.doubled + reader.melted != [] { return }
    }
  }

  /// Items that are issued again beside their old copies, now and then at once with their first issue.
  @Test(arguments: 0..<48)
  func `no item is doubled by copies under other guids in one document`(_ seed: Int) {
    let links = Links.allCases[seed % 3]
    let habits = Habits(
      guids: .telling, links: links, titles: Titles.allCases[seed / 3 % 2],
      isDated: links == .none || seed / 6 % 2 == 0,
      hasWords: links == .home || seed / 12 % 2 == 0)
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    for _ in 0..<4 { publisher.publish() }
    for step in 0..<40 {
      let index = publisher.number(publisher.items.count)
      switch publisher.number(8) {
      case 0...1: publisher.publish()
      case 2:
        publisher.publish()
        publisher.reissue(publisher.items.count - 1)
      case 3: for index in publisher.items.indices { publisher.reissue(index) }
      case 4: publisher.leftovers.removeAll()
      case 5: publisher.editTitle(index)
      case 6: publisher.items.shuffle(using: &publisher.random)
      default: publisher.reissue(index)
      }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step), \(habits)")
      #expect(reader.mode == .guid, "seed \(seed), step \(step)")
      if reader.doubled + reader.melted != [] { return }
    }
  }

  /// Every way of using guids again that leaves something by which items can be told apart.
  private static let reusers: [Habits] = Guids.allCases.flatMap { guids in
    Links.allCases.flatMap { links in
      Titles.allCases.flatMap { titles in
        [true, false].map { Habits(guids: guids, links: links, titles: titles, isDated: $0) }
      }
    }
  }

  @Test(arguments: 0..<72)
  func `no two items are melted by guids that are used again, and none is doubled while nobody edits it`(_ seed: Int) {
    let habits = Self.reusers[seed % Self.reusers.count]
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    let size = 1 + publisher.number(8)
    for step in 0..<25 {
      for _ in 0...publisher.number(3) { publisher.publish(keeping: size) }
      if publisher.number(4) == 0 { publisher.items.shuffle(using: &publisher.random) }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step), \(habits), \(size) items")
      if reader.doubled + reader.melted != [] { return }
    }
  }

  @Test(arguments: 0..<72)
  func `no two items are melted by guids that are used again while titles and links are edited`(_ seed: Int) {
    let habits = Self.reusers[seed % Self.reusers.count]
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    for _ in 0..<4 { publisher.publish() }
    for step in 0..<25 {
      let index = publisher.number(publisher.items.count)
      switch publisher.number(6) {
      case 0...2: publisher.publish()
      case 3: publisher.editTitle(index)
      case 4: if habits.links == .pages { publisher.moveLink(index) }
      default: publisher.items.shuffle(using: &publisher.random)
      }
      reader.read(publisher.document)
      #expect(reader.melted == [], "seed \(seed), step \(step), \(habits)")
      if reader.melted != [] { return }
    }
  }

  @Test(arguments: 0..<30)
  func `no two items are melted by a telling guid that comes again for other words under another link`(_ seed: Int) {
    var publisher = Publisher(Habits(guids: .telling, links: .pages, titles: .words, isDated: true), seed: seed)
    var reader = IdentityReader()
    var given: [String] = []
    for _ in 0..<5 { publisher.publish() }
    for step in 0..<40 {
      let index = publisher.number(publisher.items.count)
      given += publisher.items.compactMap(\.item.guid)
      switch publisher.number(6) {
      case 0...2: publisher.publish()
      case 3: publisher.editTitle(index)
      case 4: publisher.items.shuffle(using: &publisher.random)
      default:
        publisher.publish()
        publisher.items[publisher.items.count - 1].item.guid = given.randomElement(using: &publisher.random)
      }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step)")
      if reader.doubled + reader.melted != [] { return }
    }
  }
}
