import News
import Parsing
import Testing

@Suite("Identity of entries")
struct IdentityTests {
  private typealias Item = ImaginedItem

  /// Matches a document with articles, by their ids, that stood in the last one.
  private func outcome(
    _ items: [ImaginedItem], _ articles: [(String, ImaginedItem)], _ mode: IdentityMode = .guid,
    isComplete: Bool = true
  ) -> IdentityMatcher.Outcome {
    let known = articles.map { $0.1.article($0.0) }
    let shown = Dictionary(uniqueKeysWithValues: articles.map { (ArticleID($0.0), $0.1.sighting) })
    let witness = IdentityWitness {
      items[$0].sighting
    } article: {
      shown[$0.id]
    } lastDocument: { found in
      isComplete ? known.filter { !found.contains($0.id) } : []
    }
    let asked = Set(items.flatMap { $0.identity.told(by: mode).names })
    let named = known.filter { !asked.isDisjoint(with: $0.aliases) }
    return IdentityMatcher.match(items.map(\.identity), by: mode, known: named, witness: witness)
  }

  /// The articles that the items are, nil for new ones, or none where guids are reused.
  private func ids(
    _ items: [ImaginedItem], _ articles: [(String, ImaginedItem)], _ mode: IdentityMode = .guid,
    isComplete: Bool = true
  ) -> [String?]? {
    let outcome = outcome(items, articles, mode, isComplete: isComplete)
    return outcome.reusesGuids ? nil : outcome.matches.map { $0.article?.text }
  }

  private static let words =
    "The ferry to the western islands will run on Sundays again from May, said the harbour office."

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
    let old = Item("g1", "p1", "Dam breaks")
    #expect(ids([Item("g2", "p1", "Dam breaks"), old], [("a", old)]) == [nil, "a"])
    for place in ["", "live", "top-stories.html"] {
      let old = Item("g1", place, "Dam breaks", minute: 3)
      #expect(ids([Item("g2", place, "Twelve dead in flood", minute: 9)], [("a", old)]) == [nil])
      #expect(ids([Item("g2", place, "Dam breaks", minute: 3)], [("a", old)]) == ["a"])
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

  @Test(arguments: [
    (ImaginedItem("x", nil, "Bridge collapses in storm", minute: 1), ImaginedItem("x", nil, "Election won", minute: 2)),
    (ImaginedItem("undefined", nil, "Headline storm"), ImaginedItem("undefined", nil, "Headline vote")),
    (ImaginedItem("x", "live", "Bridge collapses", minute: 1), ImaginedItem("x", "live", "Election won", minute: 2)),
    (ImaginedItem("x", "", "Sheep on the hill", minute: 1), ImaginedItem("x", "", "Cows on the hill", minute: 2)),
    (
      ImaginedItem("top", "a/1", "Morning briefing", minute: 1),
      ImaginedItem("top", "a/2", "Morning briefing", minute: 2)
    ),
    (
      ImaginedItem("w", "w/2020-05-01", "Weather on Monday", minute: 1),
      ImaginedItem("w", "w/2020-05-02", "Weather on Tuesday")
    ),
    (ImaginedItem("guid-10417", "p1", "Bridge collapses"), ImaginedItem("guid-10417", "p2", "Election won")),
  ])
  func `one guid at two items of a document is found out, and they become two articles`(
    _ one: ImaginedItem, _ other: ImaginedItem
  ) {
    #expect(outcome([one, other], []).reusesGuids)
    let first = outcome([one, other], [], .link)
    #expect(first.matches.count == 2 && Set(first.matches.map(\.identity)).count == 2)
    #expect(ids([other, one], [("a", one)], .link) == [nil, "a"])
  }

  @Test func `one item that stands twice under its guid is no reuse`() {
    let one = Item("g", "p1", "Dam breaks, 12 dead", minute: 1)
    for other in [
      one, Item("g", "p1", "Dam breaks, 15 dead", minute: 2), Item("g", "p2", "Dam breaks, 12 dead", minute: 1),
      Item("g", nil, "Dam breaks, 12 dead", minute: 1), Item("g", "", "Dam breaks, 15 dead", minute: 1),
    ] {
      #expect(outcome([one, other], []).matches.count == 1 && !outcome([one, other], []).reusesGuids)
    }
  }

  /// An article, what its guid comes with later, and whether that is another item.
  @Test(arguments: [
    (ImaginedItem("1", nil, "Bridge collapses", minute: 1), ImaginedItem("1", nil, "Election won", minute: 2), true),
    (ImaginedItem("1", nil, "Bridge collapses"), ImaginedItem("1", nil, "Election won"), true),
    (
      ImaginedItem("1", nil, "Bridge collapses", minute: 1), ImaginedItem("1", nil, "Bridge collapses", minute: 2),
      false
    ),
    (ImaginedItem("1", nil, "Bridge collapses", minute: 1), ImaginedItem("1", nil, "Election won", minute: 1), false),
    (
      ImaginedItem("1", nil, "Bridge collapses", text: words), ImaginedItem("1", nil, "Election won", text: words),
      false
    ),
    (
      ImaginedItem("4e86-41b7-a3", nil, "Dam breaks, 12 dead", minute: 1),
      ImaginedItem("4e86-41b7-a3", nil, "Dam breaks, 15 dead", minute: 2), false
    ),
    (
      ImaginedItem("4e86-41b7-a3", nil, "Bridge collapses", minute: 1),
      ImaginedItem("4e86-41b7-a3", nil, "Election won", minute: 2), true
    ),
    (
      ImaginedItem("w", "w/2020-05-01", "Weather on Monday", minute: 1),
      ImaginedItem("w", "w/2020-05-02", "Weather on Tuesday", minute: 2), true
    ),
    (
      ImaginedItem("res", "r/1", "Lottery results 10 November", minute: 1),
      ImaginedItem("res", "r/2", "Lottery results 11 November", minute: 2), true
    ),
    (
      ImaginedItem("live", "match-report-1", "Arsenal beat Chelsea 2-1", minute: 1),
      ImaginedItem("live", "match-report-2", "Arsenal beat Spurs 3-1", minute: 2), true
    ),
    (
      ImaginedItem("top", "a/1", "Morning briefing", minute: 1),
      ImaginedItem("top", "a/2", "Morning briefing", minute: 2), true
    ),
    (
      ImaginedItem("guid-10417", "dam-breaks-12-dead", "Dam breaks, 12 dead", minute: 1),
      ImaginedItem("guid-10417", "dam-breaks-15-dead", "Dam breaks, 15 dead", minute: 2), false
    ),
    (
      ImaginedItem("17", "423401/live-day-one", "Live: first day", minute: 1),
      ImaginedItem("17", "423401/what-happened", "Storm in August", minute: 2), false
    ),
    (
      ImaginedItem("17", "news/storm-hits-coast", "Old words here", minute: 1),
      ImaginedItem("17", "world/storm-hits-coast", "Another thing", minute: 2), false
    ),
    (
      ImaginedItem("17", "p1", "Bridge collapses", minute: 1), ImaginedItem("17", "p1", "Election won", minute: 2),
      false
    ),
    (
      ImaginedItem("guid-10417", "p1", "Bridge collapses", minute: 1),
      ImaginedItem("guid-10417", "p2", "Election won", minute: 2), true
    ),
    (ImaginedItem("1", "p1", "台風が本州に接近", minute: 1), ImaginedItem("1", "p1", "台風が本州に上陸", minute: 2), false),
  ])
  func `a known guid that comes again is its article, or given to another item`(
    _ before: ImaginedItem, _ after: ImaginedItem, _ isReuse: Bool
  ) {
    #expect(ids([after], [("a", before)]) == (isReuse ? nil : ["a"]))
    if isReuse { #expect(ids([after], [("a", before)], .link) == [nil]) }
    #expect(ids([before], [("a", before)], .link) == ["a"])
  }

  @Test func `a known guid with the link and title of another article is used again`() {
    let (a, b) = (
      Item("1", "p10", "Sheep counted on the hill", minute: 1), Item("2", "p20", "Cows counted on the hill", minute: 2)
    )
    let next = [Item("2", "p10", "Sheep counted on the hill", minute: 1), Item("1", "p30", "Rain at last", minute: 3)]
    #expect(ids(next, [("a", a), ("b", b)]) == nil)
    #expect(ids(next, [("a", a), ("b", b)], .link) == ["a", nil])
  }

  @Test func `a site that gives all its items new links under old guids moved, whatever it did to dates`() {
    let titles = ["Sheep counted", "Bridge opens", "Well runs dry"]
    let old = titles.enumerated().map { ("a\($0)", Item("\($0)", "a/\($0)", $1, minute: Int64($0))) }
    let new = titles.enumerated().map { Item("\($0)", "news/\($0)", $1, minute: Int64($0 + 50)) }
    #expect(ids(new, old) == old.map(\.0))
  }

  @Test(arguments: [1, 2, 3, 6])
  func `new guids and new links are the known articles where title and time are theirs and they have gone`(_ count: Int)
  {
    let old = (0..<6).map { ("a\($0)", Item("g\($0)", "p\($0)", "Title of \($0)", minute: Int64($0 + 1))) }
    let new = (0..<6).map { $0 < count ? Item("h\($0)", "q\($0)", "Title of \($0)", minute: Int64($0 + 1)) : old[$0].1 }
    #expect(ids(new, old) == old.map(\.0))
    // a document that was cut tells nothing of what it lacks
    #expect(ids(new, old, isComplete: false)?.prefix(count).contains { $0 != nil } == false)
  }

  @Test func `without dates a title alone says that an item is back where half of the document says so`() {
    let titles = ["Sheep counted on the hill", "Bridge opens after repairs", "Well runs dry", "Fair postponed"]
    let old = titles.enumerated().map { ("a\($0)", Item("g\($0)", "p\($0)", $1)) }
    func new(_ count: Int) -> [ImaginedItem] {
      titles.enumerated().map { $0 < count ? Item("h\($0)", "q\($0)", $1) : Item("g\($0)", "p\($0)", $1) }
    }
    #expect(ids(new(1), old) == [nil, "a1", "a2", "a3"])
    for count in [2, 3, 4] { #expect(ids(new(count), old) == old.map(\.0)) }
    #expect(ids(Array(new(2).prefix(2)), Array(old.prefix(2))) == ["a0", "a1"])
    // the same words besides say it of one
    let column = Item("g", "p1", "Morning briefing", text: Self.words)
    #expect(ids([Item("h", "q1", "Morning briefing", text: Self.words)], [("a", column)]) == ["a"])
    #expect(ids([Item("h", "q1", "Morning briefing")], [("a", column)]) == [nil])
  }

  @Test func `with dates that moved it takes three, and a title that two items have says nothing`() {
    func items(_ guid: String, _ titles: [String], from minute: Int64) -> [ImaginedItem] {
      titles.enumerated().map { Item("\(guid)\($0)", "\(guid)/\($0)", $1, minute: minute + Int64($0)) }
    }
    let titles = ["Sheep counted", "Bridge opens", "Well runs dry"]
    for count in 1...3 {
      let old = items("g", Array(titles.prefix(count)), from: 1).enumerated().map { ("a\($0)", $1) }
      #expect(
        ids(items("h", Array(titles.prefix(count)), from: 90), old) == (0..<count).map { count == 3 ? "a\($0)" : nil })
    }
    let bulletins = ["The news", "The news", "The news"]
    let old = items("g", bulletins, from: 1).enumerated().map { ("a\($0)", $1) }
    #expect(ids(items("h", bulletins, from: 90), old) == [nil, nil, nil])
  }

  @Test func `an edited title with the time of the one item that has gone is that item`() {
    let old = Item("g1", "p1", "Dam breaks, 12 dead", minute: 5)
    #expect(ids([Item("g2", "p2", "Dam breaks, 15 dead", minute: 5)], [("a", old)]) == ["a"])
    #expect(ids([Item("g2", "p2", "Fair postponed", minute: 5)], [("a", old)]) == [nil])
    #expect(ids([Item("g2", "p2", "Dam breaks, 15 dead", minute: 6)], [("a", old)]) == [nil])
  }

  @Test func `in link mode a link that changed keeps its item where title and time stay`() {
    let old = [("a", Item("g", "p1", "Bridge falls", minute: 1)), ("b", Item("g", "p2", "Election won", minute: 2))]
    #expect(ids([Item("g", "p1x", "Bridge falls", minute: 1), old[1].1], old, .link) == ["a", "b"])
  }

  @Test func `in link mode items that share a link are told apart by title and date`() {
    let items = [Item("g", "p", "A", minute: 1), Item("g", "p", "B", minute: 1), Item("g", "m", "C")]
    let matches = outcome(items, [], .link).matches
    #expect(matches.count == 3 && Set(matches.map(\.identity)).count == 3)
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

  @Test func `an item that stands twice is one article: the newer wording counts, among equals the known one`() {
    let (old, new) = (Item("g", "p", "A one", minute: 1), Item("g", "p", "A one more", minute: 2))
    #expect(outcome([old, new], []).matches.map(\.entry) == [1])
    #expect(outcome([new, old], []).matches.map(\.entry) == [0])
    let (one, two) = (Item("g", "p", "A"), Item("g", "p", "B"))
    #expect(outcome([one, two], []).matches.map(\.entry) == [0])
    #expect(outcome([one, two], [("a", two)]).matches.map(\.entry) == [1])
    #expect(outcome([two, one], [("a", two)]).matches.map(\.entry) == [0])
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
