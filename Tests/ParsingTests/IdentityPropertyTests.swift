import News
import Parsing
import TestSupport
import Testing

/// Histories of feeds, made by chance and the same in every run: what a publisher does to guids, links, titles and dates
/// neither doubles an item nor melts two into one.
@Suite("Identity over time")
struct IdentityPropertyTests {
  /// An item as the publisher knows it: `truth` stays whatever else changes.
  private struct Item {
    var truth: Int
    var guid: String
    var link: String
    var title: String
    var date: Int64
  }

  /// What the store would keep of an article.
  private struct Stored {
    var known: KnownArticle
    var title: String
    var date: Int64
  }

  private struct Publisher {
    var random: SplitMix
    var items: [Item] = []
    var gone: [Item] = []
    private var count = 0

    init(seed: Int) { random = SplitMix(UInt64(seed)) }

    mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    mutating func word() -> String { "w\(number(20_000))" }

    mutating func publish(guid: String? = nil) {
      count += 1
      let id = 1000 + count * 7
      let title = [word(), word(), word(), word()].joined(separator: " ")
      items.append(
        Item(
          truth: count, guid: guid ?? "guid-\(id)", link: "https://hill.example/n\(id)/\(word())", title: title,
          date: 1_600_000_000 + Int64(count) * 977))
      if items.count > 8 { gone.append(items.removeFirst()) }
    }

    mutating func renumber(_ index: Int) { items[index].guid = "guid-\(number(1 << 40))" }

    mutating func editTitle(_ index: Int) {
      var words = items[index].title.split(separator: " ").map(String.init)
      words[number(words.count)] = word()
      items[index].title = words.joined(separator: " ")
    }

    mutating func moveLink(_ index: Int) { items[index].link += "-" + word() }

    mutating func migrate() {
      for index in items.indices {
        renumber(index)
        items[index].link = "https://dale.example/p\(number(1 << 40))"
      }
    }
  }

  private struct Reader {
    var articles: [ArticleID: Stored] = [:]
    var names: [ArticleAlias: ArticleID] = [:]
    var mode = IdentityMode.guid
    /// Which article each item became.
    var truths: [Int: Set<ArticleID>] = [:]

    mutating func read(_ items: [Item]) {
      let identities = items.map { item in
        var entry = Entry()
        entry.guid = item.guid
        entry.title = FeedText(item.title, isHTML: false)
        entry.published = Timestamp(seconds: item.date)
        entry.hash = ContentHash([item.guid, item.link, item.title, String(item.date)].joined(separator: "|"))
        return EntryIdentity(entry, canonicalLink: item.link)
      }
      if EntryIdentity.reusesGuids(identities) { mode = .link }
      var outcome = match(items, identities)
      if outcome.reusesGuids {
        mode = .link
        outcome = match(items, identities)
      }
      for found in outcome.matches { take(found, items[found.entry], identities[found.entry]) }
    }

    private func match(_ items: [Item], _ identities: [EntryIdentity]) -> IdentityMatcher.Outcome {
      let told = identities.map { $0.told(by: mode) }
      let asked = Set(told.flatMap(\.names))
      let known = articles.values.map { stored in
        var article = stored.known
        article.aliases = asked.filter { names[$0] == stored.known.id }.sorted { $0.key < $1.key }
        return article
      }.filter { !$0.aliases.isEmpty }.sorted { $0.id < $1.id }
      let witness = IdentityMatcher.Witness { index, article in
        guard let stored = articles[article.id] else { return .akin }
        return Likeness.of(
          titles: (items[index].title, stored.title), links: (items[index].link, article.link),
          statedTimes: (Timestamp(seconds: items[index].date), Timestamp(seconds: stored.date)))
      } sameTitleAndTime: { indices in
        var found: [Int: KnownArticle] = [:]
        for index in indices {
          let same = articles.values.filter { $0.title == items[index].title && $0.date == items[index].date }
          if same.count == 1 { found[index] = same[0].known }
        }
        return found
      }
      return IdentityMatcher.match(told, known: known, witness: witness)
    }

    private mutating func take(_ found: IdentityMatch, _ item: Item, _ identity: EntryIdentity) {
      let id = found.article ?? ArticleID(found.identity)
      for alias in found.aliases where names[alias] == nil { names[alias] = id }
      let guid = articles[id].map(\.known.guid) ?? item.guid
      articles[id] = Stored(
        known: KnownArticle(
          id: id, guid: guid, link: item.link, entryHash: identity.entryHash, aliases: []),
        title: item.title, date: item.date)
      truths[item.truth, default: []].insert(id)
    }

    /// Items that have two articles, and articles that have two items.
    var faults: [String] {
      var owners: [ArticleID: Set<Int>] = [:]
      for (truth, ids) in truths { for id in ids { owners[id, default: []].insert(truth) } }
      return truths.filter { $0.value.count > 1 }.map { "item \($0.key) doubled" }.sorted()
        + owners.filter { $0.value.count > 1 }.map { "items \($0.value.sorted()) melted" }.sorted()
    }
  }

  @Test(arguments: 0..<150)
  func `no item is doubled by new guids, new links and new titles`(_ seed: Int) {
    var publisher = Publisher(seed: seed)
    var reader = Reader()
    for _ in 0..<5 { publisher.publish() }
    for step in 0..<60 {
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
      default: publisher.migrate()
      }
      reader.read(publisher.items)
      #expect(reader.faults == [], "seed \(seed), step \(step)")
      #expect(reader.mode == .guid, "seed \(seed), step \(step)")
      if !reader.faults.isEmpty { return }
    }
  }

  @Test(arguments: 0..<150)
  func `no two items are melted by a guid that is used again`(_ seed: Int) {
    var publisher = Publisher(seed: seed)
    var reader = Reader()
    for _ in 0..<5 { publisher.publish() }
    for step in 0..<60 {
      let index = publisher.number(publisher.items.count)
      switch publisher.number(8) {
      case 0...2: publisher.publish()
      case 3: publisher.editTitle(index)
      case 4: publisher.renumber(index)
      case 5: publisher.publish(guid: publisher.items[index].guid)
      case 6: if let old = publisher.gone.randomElement(using: &publisher.random) { publisher.publish(guid: old.guid) }
      default: publisher.items.shuffle(using: &publisher.random)
      }
      reader.read(publisher.items)
      #expect(reader.faults == [], "seed \(seed), step \(step)")
      if !reader.faults.isEmpty { return }
    }
  }

  /// Guids that are the items' places in the document.
  @Test func `positions for guids are found out at the second sight`() {
    var publisher = Publisher(seed: 1)
    var reader = Reader()
    for _ in 0..<6 { publisher.publish() }
    for _ in 0..<20 {
      for (place, index) in publisher.items.indices.reversed().enumerated() { publisher.items[index].guid = "\(place)" }
      reader.read(publisher.items)
      publisher.publish()
    }
    #expect(reader.faults == [] && reader.mode == .link)
  }
}
