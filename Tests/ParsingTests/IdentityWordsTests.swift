import News
import Parsing
import Testing

/// Items that have nothing but a title, or nothing but a title and a date, which others have as well.
@Suite("Identity of items that share a title")
struct IdentityWordsTests {
  private typealias Item = ImaginedItem

  private static let texts = [ImaginedText.ferry, ImaginedText.rain, ImaginedText.vote]

  @Test(arguments: [nil, ""], [nil, 5] as [Int64?])
  func `items without names that share title and date are told apart by their words`(_ link: String?, _ minute: Int64?)
  {
    for texts in [Self.texts, ["Goal.", "Card.", "Corner."]] {
      let items = texts.map { Item(nil, link, "In brief", minute: minute, text: $0) }
      var reader = IdentityReader()
      for document in [[0], [1, 0], [2, 1, 0], [0, 1, 2], [2, 1], [1, 1, 2], [2]] {
        for _ in 0..<2 { reader.read(document.map { ($0, items[$0]) }) }
        #expect(reader.doubled + reader.melted == [], "\(document)")
      }
    }
  }

  @Test func `an item without names whose words are edited among others of its title stays itself`() {
    let items = Self.texts.map { Item(nil, nil, "In brief", text: $0) }
    var reader = IdentityReader()
    reader.read(Array(items.enumerated()).map { ($0, $1) })
    for round in 0..<3 {
      let edited = items.enumerated().map { place, item in
        var item = item
        item.text += " Read \(round) times."
        return (place, item)
      }
      reader.read(edited)
    }
    #expect(reader.doubled + reader.melted == [])
  }

  @Test func `one item without names that stands twice, with and without its words, is one article`() {
    let item = Item(nil, nil, "In brief", text: ImaginedText.ferry)
    for other in [
      item, Item(nil, nil, "In brief"), Item(nil, nil, "In brief", text: ImaginedText.ferry + " More soon."),
    ] {
      #expect(outcome([item, other], []).matches.count == 1)
    }
  }

  @Test(arguments: [true, false])
  func `a bulletin that comes under new names with the title and minute of the one before is another`(_ hasPage: Bool) {
    for minute in [5, 360] as [Int64] {
      var reader = IdentityReader()
      let rest = (0..<4).map { (100 + $0, Item("r\($0)", "r/7000\($0)", "Title \($0)", minute: Int64($0))) }
      for (number, text) in Self.texts.enumerated() {
        let path = hasPage ? "bulletin/8\(number)234" : ""
        let item = Item("bulletin-8\(number)234", path, "In brief", minute: minute, text: text)
        reader.read([(number, item)] + rest)
      }
      #expect(reader.doubled + reader.melted == [])
    }
    // without words where it stands at a full hour
    var reader = IdentityReader()
    for number in 0..<3 {
      let alert = Item("alert-8\(number)234", "alert/8\(number)234", "Traffic alert", minute: 360)
      reader.read([(number, alert)])
    }
    #expect(reader.doubled + reader.melted == [])
  }

  @Test func `bulletins of other words that come after an empty document are others`() {
    func bulletins(_ page: Int, _ texts: [String]) -> [(truth: Int, item: ImaginedItem)] {
      texts.enumerated().map { place, text in
        let number = page + place
        return (number, Item("b-\(number)", "b/\(number)", "In brief", minute: Int64(360 + place), text: text))
      }
    }
    var reader = IdentityReader()
    reader.read(bulletins(7000, Self.texts))
    reader.read([])
    reader.read(bulletins(8000, Array(Self.texts.dropFirst() + Self.texts.prefix(1))))
    #expect(reader.doubled + reader.melted == [])
  }

  @Test func `advertisements of one batch that share their words are each their own`() {
    let words = "We are looking for you to join our friendly team in one of the nicest houses of the region."
    let (one, other) = (
      Item("j-8123", "job/81234", "Nurse full time Milltown", minute: 360, text: words),
      Item("j-8987", "job/89876", "Nurse full time Hillford", minute: 360, text: words)
    )
    #expect(ids([other], [("a", one)]) == [nil])
  }

  @Test(arguments: ["live/the-daily-briefing-page", "index.php?cat=news"], [nil, "4e86-41b7-a"])
  func `a daily page without words makes an article of each title`(_ page: String, _ guid: String?) {
    var reader = IdentityReader()
    for (day, title) in ["Ferry runs again", "Rain in valley", "Park not sold"].enumerated() {
      let item = Item(guid.map { $0 + "\(day)" }, page, title, minute: Int64(day * 1440))
      for _ in 0..<2 { reader.read([(day, item)]) }
    }
    #expect(reader.doubled + reader.melted == [])
  }

  @Test(arguments: ["news/ferry-runs-again", "news/40017/live", "2020/05/04/the-big-story-of-today"])
  func `an article's page without words stays itself whatever its title`(_ page: String) {
    let old = Item(nil, page, "Ferry runs again", minute: 1)
    #expect(ids([Item(nil, page, "Boats are back", minute: 900)], [("a", old)]) == ["a"])
  }
}
