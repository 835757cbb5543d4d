import News
import Parsing
import Testing

@Suite("Identity of entries that come under other names")
struct IdentityReturnTests {
  private typealias Item = ImaginedItem

  private static let words =
    "The ferry to the western islands will run on Sundays again from May, said the harbour office."

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
}
