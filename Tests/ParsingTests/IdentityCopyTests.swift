import News
import Parsing
import Testing

@Suite("Identity of entries that stand twice in a document")
struct IdentityCopyTests {
  private typealias Item = ImaginedItem

  @Test func `an item that stands twice is one article: the newer wording counts, among equals the known one`() {
    let (old, new) = (Item("g", "p", "A one", minute: 1), Item("g", "p", "A one more", minute: 2))
    #expect(outcome([old, new], []).matches.map(\.entry) == [1])
    #expect(outcome([new, old], []).matches.map(\.entry) == [0])
    let (one, two) = (Item("g", "p", "A"), Item("g", "p", "B"))
    #expect(outcome([one, two], []).matches.map(\.entry) == [0])
    #expect(outcome([one, two], [("a", two)]).matches.map(\.entry) == [1])
    #expect(outcome([two, one], [("a", two)]).matches.map(\.entry) == [0])
  }

  @Test func `an item that is issued again beside its old copy is its article, before and after the old one goes`() {
    for (link, text) in [("p1", ImaginedText.ferry), ("p1", ""), ("", ImaginedText.ferry), (nil, "Short.")] {
      let old = Item("aa-1111", link, "Dam breaks", minute: 5, text: text)
      let new = Item("bb-2222", link, "Dam breaks", minute: 5, text: text)
      for document in [[new, old], [old, new]] {
        let matches = outcome(document, [("a", old)]).matches
        #expect(matches.map(\.article) == [ArticleID("a")])
        #expect(document[matches[0].entry].guid == old.guid && matches[0].aliases == [ArticleAlias(.guid, "bb-2222")])
        var reader = IdentityReader()
        for items in [[old], document, [new]] { reader.read(items.map { (1, $0) }) }
        #expect(reader.doubled + reader.melted == [])
      }
    }
  }

  @Test func `one item under two guids, or with and without one, is one article`() {
    let one = Item("aa-1111", "p1", "Dam breaks", minute: 5, text: ImaginedText.ferry)
    for other in [
      Item("bb-2222", "p1", "Dam breaks", minute: 5, text: ImaginedText.ferry),
      Item(nil, "p1", "Dam breaks", minute: 5, text: ImaginedText.ferry),
      Item("bb-2222", "p1", "Dam breaks at night", minute: 5, text: ImaginedText.ferry),
    ] {
      let matches = outcome([one, other], []).matches
      #expect(matches.count == 1 && matches[0].entry == 0)
      #expect(other.guid == nil || matches[0].aliases.contains(ArticleAlias(.guid, "bb-2222")))
      #expect(matches[0].aliases.contains(ArticleAlias(.link, "https://hill.example/p1")))
      // both under new guids when the article's own has gone
      let old = Item("cc-3333", "p1", "Dam breaks", minute: 5, text: ImaginedText.ferry)
      #expect(ids([one, other], [("a", old)]) == ["a"])
    }
  }

  @Test func `an item that stands twice under a name that is new is its article`() {
    func items(_ guid: String?, _ page: String?, host: String = "hill.example") -> [ImaginedItem] {
      ["Dam breaks", "Fair postponed", "Well runs dry"].enumerated().map { place, title in
        Item(
          guid.map { "\($0)-\(1000 + place)" }, page.map { $0.isEmpty ? "" : "\($0)/\(place)" }, title,
          minute: Int64(place), text: [ImaginedText.ferry, ImaginedText.rain, ImaginedText.vote][place]
        ).on(host)
      }
    }
    for (before, after) in [
      (items("a", "p"), items("b", "p")), (items("a", ""), items("b", "")), (items("a", nil), items("b", nil)),
      (items(nil, "p"), items("b", "p")), (items(nil, "p/8123"), items(nil, "p/8123", host: "dale.example")),
      (items("a", "p"), items("b", "q", host: "dale.example")),
    ] {
      let known = before.enumerated().map { ("\($0)", $1) }
      #expect(Set(ids(after + after, known) ?? []) == ["0", "1", "2"])
      let first = [after[0], after[0], before[1], before[2]]
      #expect(Set(ids(first, known) ?? []) == ["0", "1", "2"])
      #expect(ids([after[0], after[0]], [known[0]]) == ["0"])
    }
  }

  @Test func `two items that share title and time, or page and time, are no copies`() {
    let one = Item("aa-1111", "p1", "Ticker", minute: 5, text: ImaginedText.ferry)
    for other in [
      Item("bb-2222", "p2", "Ticker", minute: 5, text: ImaginedText.ferry),
      Item("bb-2222", "p1", "Ticker", minute: 6, text: ImaginedText.ferry),
      Item("bb-2222", "p1", "Ticker", minute: 5, text: ImaginedText.rain),
      Item("bb-2222", "p1", "Goal in the harbour derby", minute: 5, text: ImaginedText.ferry),
    ] {
      #expect(outcome([one, other], []).matches.count == 2)
      #expect(ids([other, one], [("a", one)]) == [nil, "a"])
    }
    let (goal, card) = (
      Item("aa-1111", nil, "Ticker", minute: 5, text: "Goal."), Item("bb-2222", nil, "Ticker", minute: 5, text: "Card.")
    )
    #expect(outcome([goal, card], []).matches.count == 2)
  }

  @Test func `copies that were two articles before stay two`() {
    let (one, two) = (Item("aa-1111", "p1", "Dam breaks", minute: 5), Item("bb-2222", "p1", "Dam breaks", minute: 5))
    #expect(ids([one, two], [("a", one), ("b", two)]) == ["a", "b"])
  }
}
