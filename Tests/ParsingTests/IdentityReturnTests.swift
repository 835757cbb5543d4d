import News
import Parsing
import Testing

@Suite("Identity of entries that come under other names")
struct IdentityReturnTests {
  private typealias Item = ImaginedItem

  @Test(arguments: [1, 2, 3, 6])
  func `new guids and new links are the known articles where title and time are theirs and they have gone`(_ count: Int)
  {
    let old = (0..<6).map { ("a\($0)", Item("g\($0)", "p\($0)", "Title of \($0)", minute: Int64($0 + 1))) }
    let new = (0..<6).map { $0 < count ? Item("h\($0)", "q\($0)", "Title of \($0)", minute: Int64($0 + 1)) : old[$0].1 }
    #expect(ids(new, old) == old.map(\.0))
    // a document that was cut tells nothing of what it lacks
    #expect(ids(new, old, isComplete: false)?.prefix(count).contains { $0 != nil } == false)
  }

  @Test
  func `without dates a title alone says that an item is back on another host where half of the document says so`() {
    let titles = ["Sheep counted on the hill", "Bridge opens after repairs", "Well runs dry", "Fair postponed"]
    let old = titles.enumerated().map { ("a\($0)", Item("g\($0)", "p\($0)", $1)) }
    func new(_ count: Int) -> [ImaginedItem] {
      titles.enumerated().map {
        $0 < count ? Item("h\($0)", "q\($0)", $1).on("dale.example") : Item("g\($0)", "p\($0)", $1)
      }
    }
    #expect(ids(new(1), old) == [nil, "a1", "a2", "a3"])
    for count in [2, 3, 4] { #expect(ids(new(count), old) == old.map(\.0)) }
    #expect(ids(Array(new(2).prefix(2)), Array(old.prefix(2))) == ["a0", "a1"])
    // the same words besides say it of one
    let column = Item("g", "p1", "Morning briefing", text: ImaginedText.ferry)
    #expect(ids([Item("h", "q1", "Morning briefing", text: ImaginedText.ferry)], [("a", column)]) == ["a"])
    #expect(ids([Item("h", "q1", "Morning briefing")], [("a", column)]) == [nil])
  }

  @Test func `with dates that moved it takes three and another host, and a title that two items have says nothing`() {
    func items(_ guid: String, _ titles: [String], from minute: Int64) -> [ImaginedItem] {
      titles.enumerated().map { place, title in
        Item("\(guid)\(place)", "\(place)", title, minute: minute + Int64(place)).on("\(guid).example")
      }
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

  @Test(arguments: ["", ImaginedText.ferry], [true, false])
  func `a programme whose shows have the same names every day makes articles every day`(_ text: String, _ isDated: Bool)
  {
    var reader = IdentityReader()
    for day in 0..<3 {
      let shows = ["Weather report", "Traffic report", "Horoscope"].enumerated().map { place, title in
        let number = 1000 + place * 10 + day
        let words = text.isEmpty ? "" : "\(text) Day \(day)."
        return (
          number,
          Item(
            "w\(number)", "p/\(number)/the-daily-show", title, minute: isDated ? Int64(day * 1440 + place) : nil,
            text: words)
        )
      }
      reader.read(shows)
      reader.read(shows)
    }
    #expect(reader.doubled + reader.melted == [])
  }

  @Test func `what left the document earlier is known again by its title and words`() {
    let titles = ["Sheep counted on the hill", "Bridge opens after repairs", "Well runs dry"]
    let texts = [ImaginedText.ferry, ImaginedText.rain, ImaginedText.vote]
    func items(_ guid: String, _ page: String, minute: Int64?, host: String) -> [(truth: Int, item: ImaginedItem)] {
      titles.indices.map { place in
        let item = Item(
          "\(guid)-\(1000 + place)", "\(page)/\(place)", titles[place], minute: minute.map { $0 + Int64(place) },
          text: texts[place])
        return (place, item.on(host))
      }
    }
    let other = (truth: 9, item: Item("r-9999", "r/70009", "Fair postponed", minute: 700))
    // without dates, with them, and on another host with others
    for (minute, moved, page, host) in [
      (nil, nil, "q", "hill.example"), (5, 5, "q", "hill.example"), (5, 65, "section/p/8123", "dale.example"),
    ] as [(Int64?, Int64?, String, String)] {
      var reader = IdentityReader()
      let old = items("a", "section/p/8123", minute: minute, host: "hill.example")
      let new = items("b", page, minute: moved, host: host)
      for document in [old, [old[0]], [new[0]], new] { reader.read(document) }
      #expect(reader.doubled + reader.melted == [])
    }
    // one of them alone, where title and time are the same, too
    var reader = IdentityReader()
    let old = items("a", "p", minute: 5, host: "hill.example")
    for document in [old, [other], [other], [other, items("b", "q", minute: 5, host: "hill.example")[1]]] {
      reader.read(document)
    }
    #expect(reader.doubled + reader.melted == [])
  }

  @Test func `a site that moves to another host, dates and all, keeps what its last document left out`() {
    let titles = ["Sheep counted on the hill", "Bridge opens after repairs", "Well runs dry", "Fair postponed"]
    func items(_ minute: Int64, _ host: String, pages: String) -> [(truth: Int, item: ImaginedItem)] {
      titles.enumerated().map { place, title in
        (place, Item(nil, "news/\(pages)-\(place)-of-the-town", title, minute: minute + Int64(place)).on(host))
      }
    }
    let old = items(5, "hill.example", pages: "page")
    var reader = IdentityReader()
    for document in [old, [old[0]], items(65, "dale.example", pages: "page")] { reader.read(document) }
    #expect(reader.doubled + reader.melted == [])
    // other pages under the same titles are other items
    reader = IdentityReader()
    let others = items(65, "dale.example", pages: "other").map { (truth: $0.truth + 10, item: $0.item) }
    for document in [old, [old[0]], others] { reader.read(document) }
    #expect(reader.melted == [])
  }

  @Test func `dates that move while names do not are those of one item`() {
    let titles = ["Sheep counted", "Bridge opens", "Well runs dry"]
    // a feed that states the time of its making, without guids and links; one with a session in every link
    for link in [nil, "news/4711/a-page-of-it?sid="] {
      func items(_ look: Int) -> [ImaginedItem] {
        titles.enumerated().map { place, title in
          let address = link.map { $0.replacing("4711", with: "471\(place)") + "\(look)" }
          return Item(nil, address, title, minute: Int64(look))
        }
      }
      let old = items(1).enumerated().map { ("a\($0)", $1) }
      #expect(ids(items(2), old) == old.map(\.0))
    }
  }

  @Test func `an edited title with the time of the one item that has gone is that item where its words or page say so`()
  {
    let old = Item("g1", "p1234/a", "Dam breaks, 12 dead", minute: 5, text: ImaginedText.ferry)
    func new(_ page: String, _ title: String, minute: Int64 = 5, text: String = "") -> [String?]? {
      ids([Item("g2", page, title, minute: minute, text: text)], [("a", old)])
    }
    #expect(new("p5678/b", "Dam breaks, 15 dead", text: ImaginedText.ferry) == ["a"])
    #expect(new("p1234/b", "Dam breaks, 15 dead") == ["a"])
    #expect(new("p5678/b", "Dam breaks, 15 dead") == [nil])
    #expect(new("p5678/b", "Fair postponed", text: ImaginedText.ferry) == [nil])
    #expect(new("p5678/b", "Dam breaks, 15 dead", minute: 6, text: ImaginedText.ferry) == [nil])
    let result = Item("r1", "b/30001", "League result: Mill beats Dale", minute: 5)
    #expect(ids([Item("r2", "b/30002", "League result: Hill beats Coast", minute: 5)], [("a", result)]) == [nil])
  }
}
