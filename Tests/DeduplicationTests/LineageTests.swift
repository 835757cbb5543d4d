import Deduplication
import News
import Testing

@Suite("Copies, edits and what goes on with what")
struct LineageTests {
  private let wire =
    "ELMSPORT (Quill Wire) - The city council voted nine to six on Tuesday night to close the old swing bridge for two "
    + "years while its bearings are replaced. Lorries will have to use the northern ring road. Shop owners on the quay "
    + "had asked for a ferry in the meantime, which the council declined to pay for."

  private func member(_ id: String, _ stored: StoredStream) -> StoredMember? {
    stored.stories.values.flatMap(\.members).first { $0.id == ArticleID(id) }
  }

  @Test("A copy of a copy names the first that had the text, whichever came in first")
  func firstHadIt() {
    let copies = [
      StoryFixtures.article("w", "quill.example", minutes: 0, "Elmsport council votes to shut swing bridge", wire),
      StoryFixtures.article("x", "ledger.example", minutes: 90, "Two years without a crossing", wire),
      StoryFixtures.article("y", "herald.example", minutes: 180, "Bridge shut until further notice", wire),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var stored = StoredStream()
      for index in order { stored.take([copies[index]]) }
      #expect(stored.groups.count == 1)
      #expect(member("x", stored)?.original == ArticleID("w") && member("y", stored)?.original == ArticleID("w"))
      #expect(member("y", stored)?.role == .copy && (member("y", stored)?.share ?? 0) > 900)
      #expect(member("w", stored)?.original == nil)
    }
  }

  @Test("The same item by the publisher's own identifier, or by its headline, is a copy")
  func sameItem() {
    var first = StoryFixtures.article("a", "one.example", minutes: 0, "Bridge closes", url: "https://one.example/a/1")
    var second = StoryFixtures.article(
      "b", "one.example", minutes: 5, "Lorries go round", url: "https://one.example/b/2")
    first.guid = "tag:one.example,2027:77"
    second.guid = "tag:one.example,2027:77"
    #expect(StoryFixtures.together("a", "b", in: [first, second]))
    let title = "Seventeen goats escape from a lorry near Dunvale"
    let again = [
      StoryFixtures.article("c", "two.example", minutes: 0, title),
      StoryFixtures.article("d", "two.example", minutes: 9, title),
    ]
    #expect(StoryFixtures.together("c", "d", in: again))
  }

  @Test("A page that comes again after its story's time wakes the story")
  func wakes() {
    let page = "https://one.example/2027/goats"
    let first = StoryFixtures.article("a", "one.example", minutes: 0, "Goats escape near Dunvale", url: page)
    let filler = StoryFixtures.article("f", "two.example", minutes: 12_000, "Harvest begins in the hills of Karsholt")
    let late = StoryFixtures.article("b", "three.example", minutes: 20_000, "The goats, a look back", url: page)
    var once = StoredStream()
    once.take([first, filler, late])
    var many = StoredStream()
    for pass in [[first], [late], [filler]] { many.take(pass) }
    #expect(once.groups == [[first.id, late.id], [filler.id]])
    #expect(many.groups == once.groups)
  }

  @Test("A story that closes and is woken in one pass is handed out once, with each article once")
  func wokenInOnePass() {
    let page = "https://one.example/2027/goats"
    let articles = [
      StoryFixtures.article("a", "one.example", minutes: 0, "Goats escape near Dunvale", url: page),
      StoryFixtures.article("f", "two.example", minutes: 12_000, "Harvest begins in the hills of Karsholt"),
      StoryFixtures.article("b", "three.example", minutes: 20_000, "The goats, a look back", url: page),
    ]
    var deduplicator = Deduplicator()
    deduplicator.expect(articles)
    for article in articles { deduplicator.add(article) }
    let pass = deduplicator.finishPass(at: articles[2].time)
    #expect(pass.stories.flatMap { $0.members.map(\.id.text) }.sorted() == ["a", "b", "f"])
    #expect(pass.events.filter { $0.kind == .created || $0.kind == .joined }.count == 3)
  }

  @Test("An edit that makes another piece of it takes an article out; a small one does not")
  func edits() {
    let text =
      "A tanker carrying fuel ran aground on rocks off Brackwater early on Monday. Helicopters lifted all 23 crew."
    let other = "All 23 crew of a fuel tanker were taken off by helicopter after it hit rocks off Brackwater on Monday."
    let third =
      "The coast guard took 23 crew members from a fuel tanker on rocks off Brackwater on Monday by helicopter."
    var stored = StoredStream()
    let articles = [
      StoryFixtures.article("a", "one.example", minutes: 0, "Tanker runs aground off Brackwater, crew rescued", text),
      StoryFixtures.article("b", "two.example", minutes: 50, "Crew lifted from grounded tanker near Brackwater", other),
      StoryFixtures.article("c", "three.example", minutes: 60, "Tanker crew rescued on rocks off Brackwater", third),
    ]
    stored.take(articles)
    #expect(stored.groups == [Set(articles.map(\.id))])
    var small = articles[2]
    small.text = third.replacing("23", with: "24")
    stored.revise([small])
    #expect(stored.groups == [Set(articles.map(\.id))])
    var large = articles[2]
    large.title = "Orchard growers in Dunvale fear for the plum harvest"
    large.text =
      "A late frost has damaged blossom across the Dunvale hills, and growers expect half of the usual plums."
    stored.revise([large])
    #expect(stored.groups == [[articles[0].id, articles[1].id], [large.id]])
    stored.decide(from: articles[0].place)
    #expect(stored.groups == [[articles[0].id, articles[1].id], [large.id]])
  }
}
