import News
import Parsing
import Testing

/// Guids that say the place in the document: with every new item each of them names the next one.
@Suite("Identity under guids that wander")
struct IdentityWanderingTests {
  private typealias Item = ImaginedItem

  /// What items have that such guids could be mistaken for.
  struct Make: Sendable, CustomTestStringConvertible {
    var guid: String
    var link: String?
    var title: String
    /// Minutes between two items; nil for items without dates.
    var pace: Int64?
    var hasWords = false

    var testDescription: String { "\(guid) \(link ?? "-") \(title) \(pace ?? 0) \(hasWords)" }

    fileprivate func item(_ number: Int, at place: Int) -> ImaginedItem {
      func filled(_ text: String, _ number: Int) -> String { text.replacing("#", with: "\(number)") }
      let words = (0..<16).map { "w\(number)x\($0)" }.joined(separator: " ")
      return ImaginedItem(
        filled(guid, place), link.map { filled($0.replacing("@", with: "\(place)"), 71_000 + number * 13) },
        filled(title, number),
        minute: pace.map { 26_000_000 / 1440 * 1440 + Int64(number) * $0 }, text: hasWords ? words : "")
    }
  }

  private static func windows(_ make: Make) -> IdentityReader {
    var reader = IdentityReader()
    for newest in 3..<9 {
      let items = (0..<4).map { place in (newest - place, make.item(newest - place, at: place)) }
      for _ in 0..<2 { reader.read(items) }
    }
    return reader
  }

  @Test(arguments: [
    Make(guid: "0000000#", link: "a/#", title: "Live updates", pace: 67, hasWords: true),
    Make(guid: "https://hill.example/feed/item/#", link: "a/#", title: "Live updates", pace: 67),
    Make(guid: "https://hill.example/feed/item/#", link: "a/#", title: "Live updates", pace: 1440),
    Make(guid: "0000000#", link: "a/#", title: "Live updates", pace: nil),
    Make(guid: "0000000#", link: "a/#", title: "Live updates", pace: nil, hasWords: true),
    Make(guid: "0000000#", link: "a/#", title: "Live updates", pace: 0, hasWords: true),
    Make(guid: "0000000#", link: "", title: "Morning briefing: # November", pace: 1440),
    Make(guid: "https://hill.example/feed/item/#", link: "", title: "Morning briefing: # November", pace: 67),
    Make(guid: "0000000#", link: nil, title: "Flood alert for the River w#", pace: 67),
    Make(guid: "0000000#", link: nil, title: "Flood alert for the River w#", pace: 0),
    Make(guid: "0000000#", link: nil, title: "Flood alert for the River w#", pace: nil),
    Make(guid: "0000000#", link: "", title: "News in brief", pace: nil, hasWords: true),
    Make(guid: "0000000#", link: "", title: "News in brief", pace: 67),
    Make(guid: "item-#", link: "top/@", title: "t# u# v#", pace: 67, hasWords: true),
    Make(guid: "item-#", link: "updates?part=@", title: "t# u# v#", pace: 67),
    Make(guid: "https://hill.example/news?item=#", link: "news?item=@", title: "t# u# v#", pace: nil, hasWords: true),
    Make(guid: "0000000#", link: "top/@", title: "Morning briefing: # November", pace: 1440, hasWords: true),
    Make(guid: "item-#", link: "top/@", title: "Morning briefing: # November", pace: 67),
    Make(guid: "item-#", link: "top/@", title: "Live updates", pace: nil, hasWords: true),
    Make(guid: "item-#", link: "top/@", title: "Flood alert for the River w#", pace: nil),
    // one page for all
    Make(guid: "item-#", link: "the-daily-page", title: "t# u# v#", pace: 67, hasWords: true),
    Make(guid: "0000000#", link: "play?show=12345", title: "t# u# v#", pace: 67),
    Make(guid: "https://hill.example/feed/item/#", link: "the-daily-page", title: "t# u# v#", pace: nil),
    Make(
      guid: "https://hill.example/feed/item/#", link: "play?show=12345", title: "Live updates", pace: 67, hasWords: true
    ),
    Make(guid: "0000000#", link: "the-daily-page", title: "Flood alert for the River w#", pace: 67),
  ])
  func `items under guids by their places are articles of their own`(_ make: Make) {
    let reader = Self.windows(make)
    #expect(reader.doubled + reader.melted == [])
    #expect(reader.mode == .link)
  }

  @Test(arguments: [67, nil] as [Int64?], ["", "Short words of all."])
  func `items without guids under links by their places are articles of their own`(_ pace: Int64?, _ text: String) {
    var reader = IdentityReader()
    for newest in 3..<9 {
      let items = (0..<4).map { place in
        let number = newest - place
        let title = "number\(number) word\(number) text\(number)"
        return (number, Item(nil, "top/\(place)", title, minute: pace.map { Int64(number) * $0 }, text: text))
      }
      for _ in 0..<2 { reader.read(items) }
    }
    #expect(reader.doubled + reader.melted == [])
  }

  @Test func `bulletins whose clock was set right stay what their guids say`() {
    func bulletins(_ shift: Int64) -> [ImaginedItem] {
      (0..<4).map { Item("guid-10\($0)17", "", "The news", minute: 26_000_040 + Int64($0) * 60 + shift) }
    }
    let old = bulletins(0).enumerated().map { ("a\($0)", $1) }
    #expect(ids(bulletins(60), old) == old.map(\.0))
  }

  @Test func `links that slip to the neighbours' pages move no item while title and time stay`() {
    func items(_ slip: Int) -> [ImaginedItem] {
      ["Sheep counted", "Bridge opens", "Well runs dry"].enumerated().map {
        Item("guid-10\($0)17", "a/7100\(($0 + slip) % 3)", $1, minute: Int64($0))
      }
    }
    let old = items(0).enumerated().map { ("a\($0)", $1) }
    #expect(ids(items(1), old) == old.map(\.0))
  }

  @Test func `an item that takes back its old title is no other one, though that stands in an article that has gone`() {
    let gone = Item("guid-10317", "", "Dam breaks", minute: 5)
    let edited = Item("guid-10417", "", "Dam breaks at night", minute: 5)
    var reader = IdentityReader()
    reader.read([(0, gone)])
    reader.read([(1, edited)])
    reader.read([(1, Item("guid-10417", "", "Dam breaks", minute: 5))])
    #expect(reader.mode == .guid)
  }
}
