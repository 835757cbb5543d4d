import News
import Parsing
import Testing

@Suite("Identity of entries under guids that are used again")
struct IdentityReuseTests {
  private typealias Item = ImaginedItem

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
    (
      ImaginedItem("0", "a/71013", "Evening news", text: ImaginedText.ferry),
      ImaginedItem("0", "a/71026", "Evening news", text: ImaginedText.rain)
    ),
    (ImaginedItem("0", "a/71013", "Evening news"), ImaginedItem("0", "a/71026", "Evening news")),
    (
      ImaginedItem("0", nil, "Evening news", text: ImaginedText.ferry),
      ImaginedItem("0", nil, "Evening news", text: ImaginedText.rain)
    ),
    (
      ImaginedItem("guid-10417", "show?id=12345", "Bridge collapses", minute: 1, text: ImaginedText.ferry),
      ImaginedItem("guid-10417", "show?id=12345", "Election won", minute: 2, text: ImaginedText.rain)
    ),
    (
      ImaginedItem("guid-10417", "show?id=12345", "Bridge collapses", minute: 1),
      ImaginedItem("guid-10417", "show?id=12345", "Election won", minute: 2)
    ),
    (
      ImaginedItem("0", "the-daily-page", "Evening news", minute: 1, text: ImaginedText.ferry),
      ImaginedItem("0", "the-daily-page", "Evening news", minute: 2, text: ImaginedText.rain)
    ),
    (
      ImaginedItem("0", "the-daily-page", "Evening news", text: ImaginedText.ferry),
      ImaginedItem("0", "the-daily-page", "Evening news", text: ImaginedText.rain)
    ),
  ])
  func `one guid at two items of a document is found out, and they become two articles`(
    _ one: ImaginedItem, _ other: ImaginedItem
  ) {
    #expect(outcome([one, other], []).reusesGuids)
    let first = outcome([one, other], [], .link)
    #expect(first.matches.count == 2 && Set(first.matches.map(\.identity)).count == 2)
    #expect(ids([other, one], [("a", one)], .link) == [nil, "a"])
  }

  @Test func `one guid at two items of which all but the page is strange is used again`() {
    let one = Item("guid-10417", "the-daily-page", "Bridge collapses", minute: 1, text: ImaginedText.ferry)
    let other = Item("guid-10417", "the-daily-page", "Election won", minute: 2, text: ImaginedText.rain)
    #expect(outcome([one, other], []).reusesGuids)
    #expect(Set(outcome([one, other], [], .link).matches.map(\.identity)).count == 2)
  }

  @Test(arguments: [nil, "", "the-daily-page"])
  func `words that many items have make no item of them, whatever their guids`(_ link: String?) {
    let titles = ["Bridge collapses", "Election won", "Sheep counted", "Dam breaks"]
    for isDated in [true, false] {
      let items = titles.enumerated().map {
        Item("guid-10417", link, $1, minute: isDated ? Int64($0) : nil, text: ImaginedText.ferry)
      }
      #expect(outcome(items, []).reusesGuids)
      var reader = IdentityReader()
      for first in 0..<2 { reader.read((first..<first + 3).map { ($0, items[$0]) }) }
      #expect(reader.doubled + reader.melted == [])
    }
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
      ImaginedItem("1", nil, "Bridge collapses", text: ImaginedText.ferry),
      ImaginedItem("1", nil, "Election won", text: ImaginedText.ferry),
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
    // a title alone is no item
    (
      ImaginedItem("guid-10417", "p10", "Live updates", minute: 1, text: ImaginedText.ferry),
      ImaginedItem("guid-10417", "p20", "Live updates", minute: 2, text: ImaginedText.rain), true
    ),
    (
      ImaginedItem("guid-10417", "p10", "Live updates", minute: 1, text: ImaginedText.ferry),
      ImaginedItem("guid-10417", "p20", "Live updates", minute: 2), false
    ),
    // stamped in one batch, all else strange
    (
      ImaginedItem("guid-10417", "p10", "Bridge collapses", minute: 1, text: ImaginedText.ferry),
      ImaginedItem("guid-10417", "p20", "Election won", minute: 1, text: ImaginedText.rain), true
    ),
    (
      ImaginedItem("guid-10417", "p10", "Bridge collapses", minute: 1),
      ImaginedItem("guid-10417", "p20", "Election won", minute: 1), false
    ),
    // a link that says the place, as the guid does
    (
      ImaginedItem("item-0", "top/0", "Bridge falls", minute: 1, text: ImaginedText.ferry),
      ImaginedItem("item-0", "top/0", "Election won", minute: 2, text: ImaginedText.rain), true
    ),
    (
      ImaginedItem("item-0", "updates#1", "Bridge falls", text: ImaginedText.ferry),
      ImaginedItem("item-0", "updates#1", "Election won", text: ImaginedText.rain), true
    ),
    (
      ImaginedItem("guid-10417", "posts/7", "Bridge falls", minute: 1, text: ImaginedText.ferry),
      ImaginedItem("guid-10417", "posts/7", "Bridge falls in storm", minute: 2, text: ImaginedText.rain), false
    ),
    // a section's number is no page's
    (
      ImaginedItem(
        "guid-10417", "section/4021/bridge-falls-in-storm", "Bridge falls", minute: 1, text: ImaginedText.ferry),
      ImaginedItem("guid-10417", "section/4021/an-election-is-won", "Election won", minute: 2, text: ImaginedText.rain),
      true
    ),
    (
      ImaginedItem("guid-10417", "423401/bridge-falls-in-storm", "Bridge falls", minute: 1, text: ImaginedText.ferry),
      ImaginedItem("guid-10417", "423401/an-election-is-won", "Election won", minute: 2, text: ImaginedText.rain), false
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

  @Test func `in link mode a link that changed keeps its item where title and time stay`() {
    let old = [("a", Item("g", "p1", "Bridge falls", minute: 1)), ("b", Item("g", "p2", "Election won", minute: 2))]
    #expect(ids([Item("g", "p1x", "Bridge falls", minute: 1), old[1].1], old, .link) == ["a", "b"])
  }

  @Test func `in link mode items that share a link are told apart by title and date`() {
    let items = [Item("g", "p", "A", minute: 1), Item("g", "p", "B", minute: 1), Item("g", "m", "C")]
    let matches = outcome(items, [], .link).matches
    #expect(matches.count == 3 && Set(matches.map(\.identity)).count == 3)
  }
}
