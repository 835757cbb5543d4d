import News
import Parsing
import Testing

@Suite("Identity of entries")
struct IdentityTests {
  private typealias Item = ImaginedItem

  @Test func `a known guid is the known article, and a changed link a further name of it`() {
    let matches = outcome([Item("g1", "p2", "A")], [("a", Item("g1", "p1", "A"))]).matches
    #expect(matches.map(\.article) == [ArticleID("a")] && matches[0].reason == .linkChanged)
    #expect(matches[0].aliases == [ArticleAlias(.link, "https://hill.example/p2")])
  }

  @Test func `a new guid under a known link to a page is the known article, whatever its title`() {
    for title in ["Dam breaks", "Twelve dead in flood"] {
      let matches = outcome([Item("g2", "p1", title, minute: 9)], [("a", Item("g1", "p1", "Dam breaks", minute: 3))])
        .matches
      #expect(matches[0].article == ArticleID("a") && matches[0].reason == .guidChanged)
      #expect(matches[0].aliases == [ArticleAlias(.guid, "g2")])
    }
  }

  @Test
  func `a new guid under a known link is another item where the old guid is still there, or the link leads to no page`()
  {
    let old = Item("g1", "p1", "Dam breaks", minute: 3)
    #expect(ids([Item("g2", "p1", "Dam breaks", minute: 9), old], [("a", old)]) == [nil, "a"])
    for place in ["", "live", "top-stories.html"] {
      let old = Item("g1", place, "Dam breaks", minute: 3)
      #expect(ids([Item("g2", place, "Twelve dead in flood", minute: 9)], [("a", old)]) == [nil])
      #expect(ids([Item("g2", place, "Dam breaks", minute: 3)], [("a", old)]) == ["a"])
    }
  }

  @Test(arguments: [nil, "4e86-41b7-a"])
  func `a page that shows another item every day makes an article of each, whatever the guids`(_ guid: String?) {
    let texts = [ImaginedText.ferry, ImaginedText.rain, ImaginedText.vote]
    for titles in [["Ferry runs again", "Rain in the valley", "Park not sold"], ["The day", "The day", "The day"]] {
      // without a guid an equal title is a second name
      if guid == nil, titles[0] == titles[1] { continue }
      let episodes = texts.indices.map { day in
        Item(guid.map { $0 + "\(day)" }, "the-daily-show-page", titles[day], minute: Int64(day), text: texts[day])
      }
      #expect(ids([episodes[1]], [("a", episodes[0])]) == [nil])
      #expect(ids([episodes[2]], [("a", episodes[0]), ("b", episodes[1])]) == [nil])
      var reader = IdentityReader()
      for (day, episode) in episodes.enumerated() {
        reader.read([(day, episode)])
        reader.read([(day, episode)])
      }
      #expect(reader.doubled + reader.melted == [])
    }
  }

  @Test func `one item of a page stays itself while any sign does not contradict`() {
    let old = Item("g1", "the-live-page", "Ferry runs again", minute: 1, text: ImaginedText.ferry)
    for new in [
      Item("g2", "the-live-page", "Rain in the valley", minute: 1, text: ImaginedText.rain),
      Item("g2", "the-live-page", "Rain in the valley", minute: 2, text: ImaginedText.ferry),
      Item("g2", "the-live-page", "Rain in the valley", minute: 2),
      Item(nil, "the-live-page", "Ferry runs again", minute: 2, text: ImaginedText.rain),
      Item("g1", "the-live-page", "Rain in the valley", minute: 2, text: ImaginedText.rain),
    ] {
      #expect(ids([new], [("a", old)]) == ["a"])
    }
    // the number of an article's page is more than the name of a programme's
    for guid in [nil, "g1"] {
      let live = Item(guid, "423401/live", "Ferry runs again", minute: 1, text: ImaginedText.ferry)
      let end = Item(guid.map { _ in "g2" }, "423401/live", "Rain in the valley", minute: 2, text: ImaginedText.rain)
      #expect(ids([end], [("a", live)]) == ["a"])
    }
  }

  @Test func `several items that point to one page stay apart`() {
    let matches = outcome([Item("g2", "p", "A"), Item("g3", "p", "B")], [("a", Item("g1", "p", "C"))]).matches
    #expect(matches.map(\.article) == [nil, nil] && Set(matches.map(\.identity)).count == 2)
    #expect(!matches.flatMap(\.aliases).contains { $0.kind == .link })
  }

  @Test func `a mass re-publication keeps its articles, edited titles included`() {
    let old = (0..<10).map { ("a\($0)", Item("old\($0)", "p\($0)", "Title \($0)", minute: Int64($0))) }
    let new = (0..<10).map {
      Item("new\($0)", "p\($0)", $0 == 3 ? "Rain at last" : "Title \($0)", minute: Int64($0 + 99))
    }
    #expect(ids(new, old) == old.map(\.0))
  }

  @Test func `without a guid the link counts, without a link title and date`() {
    let items = [Item(nil, "p1", "A"), Item(nil, nil, "B", minute: 1), Item(nil, nil, "B", minute: 2)]
    let matches = outcome(items, []).matches
    #expect(matches[0].identity == "link https://hill.example/p1" && matches.count == 3)
    #expect(matches[1].identity != matches[2].identity)
    #expect(ids(items, [("a", items[0]), ("b", items[1])]) == ["a", "b", nil])
  }

  @Test
  func `without a guid items that come to one section one after another stay apart, and an edited one stays itself`() {
    let old = Item(nil, "live", "Bridge collapses", minute: 1)
    #expect(ids([Item(nil, "live", "Election won", minute: 2)], [("a", old)]) == [nil])
    #expect(
      outcome([Item(nil, "live", "Election won", minute: 2)], [("a", old)]).matches[0].identity.hasPrefix("text "))
    #expect(ids([Item(nil, "live", "Bridge collapses in storm", minute: 1)], [("a", old)]) == ["a"])
  }

  @Test func `items without guids that share a link and date are told apart by title`() {
    let items = [Item(nil, "p", "A", minute: 1), Item(nil, "p", "B", minute: 1)]
    let first = outcome(items, []).matches
    #expect(first.count == 2 && Set(first.map(\.identity)).count == 2)
    let articles = first.enumerated().map { index, match in
      KnownArticle(
        id: ArticleID("a\(index)"), guid: nil, link: items[index].link, entryHash: items[index].identity.entryHash,
        aliases: match.aliases)
    }
    let witness = IdentityWitness(
      entry: { items[$0].sighting }, article: { $0.id.text == "a0" ? items[0].sighting : items[1].sighting })
    let second = IdentityMatcher.match(items.map(\.identity), known: articles, witness: witness).matches
    #expect(second.map(\.article) == articles.map(\.id) && second.allSatisfy { $0.aliases.isEmpty })
  }

  @Test func `a deletion notice is the article with its guid, or nothing`() {
    var tombstone = Entry()
    tombstone.guid = "g"
    tombstone.isTombstone = true
    let notice = EntryIdentity(tombstone, canonicalLink: nil)
    let item = Item("g", "p", "A")
    let witness = IdentityWitness(entry: { _ in item.sighting }, article: { _ in item.sighting })
    func match(_ entries: [EntryIdentity], _ known: [KnownArticle]) -> [IdentityMatch] {
      IdentityMatcher.match(entries, known: known, witness: witness).matches
    }
    #expect(match([notice], [item.article("a")]).map(\.article) == [ArticleID("a")])
    #expect(match([notice], []).isEmpty)
    #expect(match([notice, item.identity], [item.article("a")]).map(\.entry) == [1])
  }

  @Test func `matching again what was stored adds nothing`() {
    let items = [
      Item("g1", "p1", "A"), Item(nil, "p2", "B"), Item("g3", nil, "C"), Item(nil, nil, "D"), Item("g5", "p1", "E"),
    ]
    let witness = IdentityWitness(entry: { items[$0].sighting }, article: { items[Int($0.id.text) ?? 0].sighting })
    let first = IdentityMatcher.match(items.map(\.identity), known: [], witness: witness).matches
    let articles = first.map { match in
      KnownArticle(
        id: ArticleID("\(match.entry)"), guid: items[match.entry].guid, link: items[match.entry].link,
        entryHash: items[match.entry].identity.entryHash, aliases: match.aliases)
    }
    let second = IdentityMatcher.match(items.map(\.identity), known: articles, witness: witness).matches
    #expect(second.map(\.article) == articles.map(\.id))
    #expect(second.allSatisfy { $0.aliases.isEmpty && $0.reason == .known })
  }
}
