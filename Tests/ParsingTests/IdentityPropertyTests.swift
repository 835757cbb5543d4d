import News
import Parsing
import TestSupport
import Testing

/// Histories of feeds, made by chance and the same in every run: what a publisher does to guids, links, titles and dates
/// neither doubles an item nor melts two into one.
@Suite("Identity over time")
struct IdentityPropertyTests {
  private typealias Habits = ImaginedPublisher.Habits
  private typealias Links = ImaginedPublisher.Links
  private typealias Titles = ImaginedPublisher.Titles
  private typealias Publisher = ImaginedPublisher

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
      guids: .telling, links: [Links.pages, .home, .none][seed % 3], titles: [Titles.words, .template][seed / 3 % 2],
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

  /// Word for word the same on the same host: all under new names and with other dates, or one in another section.
  @Test(arguments: 0..<48)
  func `no item is doubled by new names and dates on its own host while its words stay`(_ seed: Int) {
    let habits = Habits(
      guids: .telling, links: .pages, titles: [Titles.words, .template][seed % 2], isDated: true, hasWords: true)
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    let size = 3 + publisher.number(6)
    for _ in 0..<size { publisher.publish(keeping: size) }
    for index in publisher.items.indices {
      let name = "a-page-\(publisher.word())-\(publisher.word())"
      publisher.items[index].item.link = "https://hill.example/news/\(name)"
    }
    reader.read(publisher.document)
    for step in 0..<12 {
      switch publisher.number(3) {
      case 0:
        let index = publisher.number(size)
        publisher.moveSection(index)
        publisher.moveDate(index, by: 60)
      case 1:
        // the zone was wrong, or all are as old as the rebuild
        publisher.rebuild()
        publisher.moveDates(by: 120)
      default:
        publisher.rebuild()
        let latest = publisher.items.compactMap(\.item.minute).max() ?? 0
        for index in publisher.items.indices { publisher.items[index].item.minute = latest + 3480 }
      }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step), \(habits), \(size) items")
      if reader.doubled + reader.melted != [] { return }
    }
  }

  /// Items that are issued again beside their old copies, now and then at once with their first issue.
  @Test(arguments: 0..<48)
  func `no item is doubled by copies under other guids in one document`(_ seed: Int) {
    let links = [Links.pages, .home, .none][seed % 3]
    let habits = Habits(
      guids: .telling, links: links, titles: [Titles.words, .template][seed / 3 % 2],
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
  private static let reusers: [Habits] = ImaginedPublisher.Guids.allCases.flatMap { guids in
    [Links.pages, .home, .none, .shared].flatMap { links in
      [Titles.words, .template].flatMap { titles in
        [true, false].map { Habits(guids: guids, links: links, titles: titles, isDated: $0) }
      }
    }
  }

  @Test(arguments: 0..<96)
  func `no two items are melted by guids that are used again, and none is doubled while nobody edits it`(_ seed: Int) {
    let habits = Self.reusers[seed % Self.reusers.count]
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    // one guid and one link at two entries may be one item that stands twice
    let size = (habits.links == .shared ? 3 : 1) + publisher.number(8)
    if habits.links == .shared { for _ in 0..<3 { publisher.publish() } }
    for step in 0..<25 {
      for _ in 0...publisher.number(3) { publisher.publish(keeping: size) }
      if publisher.number(4) == 0 { publisher.items.shuffle(using: &publisher.random) }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step), \(habits), \(size) items")
      if reader.doubled + reader.melted != [] { return }
    }
  }

  @Test(arguments: 0..<96)
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

  /// Items that stand twice in one document, before and after they get other names.
  @Test(arguments: 0..<48)
  func `no item is doubled by standing twice under a name that is new`(_ seed: Int) {
    let links = Links.allCases[seed % 4]
    let isDated = seed / 4 % 2 == 0
    let habits = Habits(
      guids: .telling, links: links, titles: [Titles.words, .template][seed / 8 % 2], isDated: isDated,
      hasWords: !isDated || seed / 16 % 2 == 0)
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    for _ in 0..<4 { publisher.publish() }
    for step in 0..<40 {
      let index = publisher.number(publisher.items.count)
      switch publisher.number(8) {
      case 0...1: publisher.publish()
      case 2:
        publisher.renumber(index)
        publisher.repeated = [publisher.items[index].truth]
      case 3:
        for index in publisher.items.indices { publisher.renumber(index) }
        publisher.repeated = Set(publisher.items.map(\.truth))
      case 4: publisher.repeated = []
      case 5: publisher.editTitle(index)
      case 6: publisher.items.shuffle(using: &publisher.random)
      default:
        if isDated { publisher.migrate(1 + publisher.number(publisher.items.count)) }
        publisher.repeated.insert(publisher.items[index].truth)
      }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step), \(habits)")
      #expect(reader.mode == .guid, "seed \(seed), step \(step)")
      if reader.doubled + reader.melted != [] { return }
    }
  }

  /// Comments, posts of a forum, entries of a live report: few at a time, under one page.
  @Test(arguments: 0..<32)
  func `no two posts of one page are melted`(_ seed: Int) {
    let habits = Habits(
      guids: seed % 2 == 0 ? .telling : .none, links: .parts, titles: Titles.allCases[seed / 2 % 3], isDated: true,
      hasWords: seed / 6 % 2 == 0)
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    let size = 1 + publisher.number(3)
    publisher.publish()
    for step in 0..<30 {
      let index = publisher.number(publisher.items.count)
      switch publisher.number(6) {
      case 0...2: for _ in 0...publisher.number(size) { publisher.publish(keeping: size) }
      case 3: publisher.editTitle(index)
      case 4: if habits.guids == .telling { publisher.renumber(index) }
      default: publisher.items.shuffle(using: &publisher.random)
      }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step), \(habits), \(size) items")
      if reader.doubled + reader.melted != [] { return }
    }
  }

  /// Bulletins of one title, all of one minute or without a time: only their words are others.
  @Test(arguments: 0..<48)
  func `no two items are melted by a title and a minute that all have`(_ seed: Int) {
    let habits = Habits(
      guids: seed % 2 == 0 ? .telling : .none, links: [Links.pages, .home, .none, .parts][seed / 2 % 4], titles: .one,
      isDated: seed / 8 % 2 == 0, hasWords: true, hasOneTime: true)
    var publisher = Publisher(habits, seed: seed)
    var reader = IdentityReader()
    let size = 2 + publisher.number(4)
    for _ in 0..<size { publisher.publish() }
    for step in 0..<25 {
      for _ in 0...publisher.number(size - 1) { publisher.publish(keeping: size) }
      if publisher.number(3) == 0 { publisher.items.shuffle(using: &publisher.random) }
      if publisher.number(3) == 0 { publisher.repeated = [publisher.items[0].truth] }
      reader.read(publisher.document)
      #expect(reader.doubled + reader.melted == [], "seed \(seed), step \(step), \(habits), \(size) items")
      if reader.doubled + reader.melted != [] { return }
    }
  }
}
