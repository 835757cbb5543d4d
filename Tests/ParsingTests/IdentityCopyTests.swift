import News
import Parsing
import Testing

@Suite("Identity of entries that stand twice in a document")
struct IdentityCopyTests {
  private typealias Item = ImaginedItem

  private static let words =
    "The ferry to the western islands will run on Sundays again from May, said the harbour office."

  @Test func `an item that stands twice is one article: the newer wording counts, among equals the known one`() {
    let (old, new) = (Item("g", "p", "A one", minute: 1), Item("g", "p", "A one more", minute: 2))
    #expect(outcome([old, new], []).matches.map(\.entry) == [1])
    #expect(outcome([new, old], []).matches.map(\.entry) == [0])
    let (one, two) = (Item("g", "p", "A"), Item("g", "p", "B"))
    #expect(outcome([one, two], []).matches.map(\.entry) == [0])
    #expect(outcome([one, two], [("a", two)]).matches.map(\.entry) == [1])
    #expect(outcome([two, one], [("a", two)]).matches.map(\.entry) == [0])
  }
}
