import News
import Parsing
import Testing

/// Addresses that an article's page states as its own: the canonical one, or where a link led on to.
@Suite("Identity under addresses that only pages state")
struct IdentityHintTests {
  private typealias Item = ImaginedItem

  private static let council = hinted(
    Item("guid-10417", "news/a-10001", "Council closes bridge", minute: 1, text: ImaginedText.vote), "news/b-10002")

  private static func hinted(_ item: ImaginedItem, _ page: String) -> ImaginedItem {
    var item = item
    item.page = page
    return item
  }

  @Test(arguments: [nil, "guid-10424"])
  func `another item under the address that an article's page states is an article of its own`(_ guid: String?) {
    var old = Self.council
    if guid == nil { old.guid = nil }
    for text in [ImaginedText.ferry, ""] {
      let next = Item(guid, "news/b-10002", "Ferry runs again", minute: 2, text: text)
      #expect(ids([next], [("a", old)]) == [nil])
      #expect(ids([next, old], [("a", old)]) == [nil, "a"])
      let akin = Item(guid, "news/b-10002", "Council closes ferry", minute: 1, text: ImaginedText.ferry)
      #expect(ids([akin], [("a", old)], isComplete: false) == [nil])
      #expect(outcome([next], [("a", old)]).matches[0].aliases.contains(ArticleAlias(.link, next.link ?? "")))
    }
  }

  @Test(arguments: [nil, "guid-10424"])
  func `an article that comes under the address of its page is itself where title, time or words agree`(_ guid: String?)
  {
    var old = Self.council
    if guid == nil { old.guid = nil }
    for item in [
      Item(guid, "news/b-10002", "Council closes bridge", minute: 1),
      Item(guid, "news/b-10002", "Council closes old bridge", minute: 1),
      Item(guid, "news/b-10002", "Council closes bridge", minute: 9, text: ImaginedText.vote),
      Item(guid, "news/b-10002", "Eleven months without trains", minute: 1, text: ImaginedText.vote),
    ] {
      #expect(ids([item], [("a", old)], isComplete: false) == ["a"], "\(item)")
    }
  }

  @Test(arguments: [nil, "guid-10424"])
  func `an undated article comes under the address of its page with another headline, if its words are the same`(
    _ guid: String?
  ) {
    var old = Self.council
    old.minute = nil
    if guid == nil { old.guid = nil }
    let edited = Item(guid, "news/b-10002", "Eleven months without trains", minute: nil, text: ImaginedText.vote)
    #expect(ids([edited], [("a", old)], isComplete: false) == ["a"])
    let other = Item(guid, "news/b-10002", "Eleven months without trains", minute: nil, text: ImaginedText.ferry)
    #expect(ids([other], [("a", old)], isComplete: false) == [nil])
  }
}
