import News
import Parsing
import Testing

/// Feeds whose entries all come under new guids at once, with little else to know them by.
@Suite("Identity of entries that were all made anew")
struct IdentityRebuildTests {
  private typealias Item = ImaginedItem

  private static let titles = ["Sheep counted on the hill", "Bridge opens after repairs", "Well runs dry", "Fair held"]
  private static let texts = [
    ImaginedText.ferry, ImaginedText.rain, ImaginedText.vote,
    "An orchestra opened its season with one symphony that nobody had heard since its score vanished from our library.",
  ]

  /// Four items under the guids of a generation.
  private static func items(
    _ generation: Int, _ link: String?, titles: [String] = titles, texts: [String] = texts, minute: (Int64) -> Int64?
  ) -> [ImaginedItem] {
    titles.indices.map { place in
      let page = link.map { $0.isEmpty ? "" : "\($0)/\(generation)000\(place)" }
      return Item(
        "guid-\(generation)000\(place)", page, titles[place], minute: minute(Int64(place)), text: texts[place])
    }
  }

  private static func known(_ items: [ImaginedItem]) -> [(String, ImaginedItem)] {
    items.enumerated().map { ("a\($0)", $1) }
  }

  private static let all = ["a0", "a1", "a2", "a3"]

  @Test(arguments: ["", nil])
  func `new guids and dates without pages are the known articles where the words are theirs`(_ link: String?) {
    let old = Self.known(Self.items(1, link) { 26_000_000 + $0 * 67 })
    #expect(ids(Self.items(2, link) { 26_002_000 + $0 * 41 }, old) == Self.all)
    #expect(ids(Self.items(2, link) { _ in 26_002_000 }, old) == Self.all)
  }

  @Test(arguments: ["", nil])
  func `without words they are where all state the time of one rebuild`(_ link: String?) {
    let bare = ["", "", "", ""]
    let old = Self.known(Self.items(1, link, texts: bare) { 26_000_000 + $0 * 67 })
    #expect(ids(Self.items(2, link, texts: bare) { _ in 26_002_000 }, old) == Self.all)
    // at times of their own they may be the shows of the next day
    #expect(ids(Self.items(2, link, texts: bare) { 26_002_000 + $0 * 41 }, old) == [nil, nil, nil, nil])
  }

  @Test(arguments: ["", nil])
  func `shows that come whole days later with the words of always are others`(_ link: String?) {
    let old = Self.known(Self.items(1, link) { 26_000_000 + $0 * 67 })
    #expect(ids(Self.items(2, link) { 26_000_000 + $0 * 67 + 1440 }, old) == [nil, nil, nil, nil])
    // days alone are whole days apart, too
    let days = Self.known(Self.items(1, link) { (18_000 + $0) * 1440 })
    #expect(ids(Self.items(2, link) { (18_007 + $0) * 1440 }, days) == [nil, nil, nil, nil])
  }

  @Test(arguments: ["", nil], [18_000 * 1440, nil] as [Int64?])
  func `new guids under a title that all have are the known articles where their words are`(
    _ link: String?, _ minute: Int64?
  ) {
    let titles = Array(repeating: "News in brief", count: 4)
    let old = Self.known(Self.items(1, link, titles: titles) { _ in minute })
    #expect(ids(Self.items(2, link, titles: titles) { _ in minute }, old) == Self.all)
    // words that are too few say nothing
    let few = ["Goal.", "Card.", "Corner.", "Foul."]
    let bulletins = Self.known(Self.items(1, link, titles: titles, texts: few) { _ in minute })
    #expect(ids(Self.items(2, link, titles: titles, texts: few) { _ in minute }, bulletins) == [nil, nil, nil, nil])
  }

  @Test(arguments: ["", "Read more on our site."])
  func `new guids and pages on one day are the known articles where title, day and the few words are theirs`(
    _ text: String
  ) {
    let texts = Array(repeating: text, count: 4)
    let old = Self.known(Self.items(1, "news", texts: texts) { _ in 18_000 * 1440 })
    let new = Self.items(2, "news", texts: texts) { _ in 18_000 * 1440 }
    #expect(ids(new, old) == Self.all)
    // it takes half of the document, and the day
    #expect(ids([new[0]] + old.map(\.1).suffix(3), old) == [nil, "a1", "a2", "a3"])
    #expect(ids(Self.items(2, "news", texts: texts) { _ in 18_001 * 1440 }, old) == [nil, nil, nil, nil])
  }

  @Test func `an article of the same words in another section is that article, whatever its guid and hour`() {
    let name = "sheep-counted-on-the-hill"
    for page in [name, "423401/\(name)"] {
      let old = Item(
        "https://hill.example/news/\(page)", "news/\(page)", Self.titles[0], minute: 500, text: Self.texts[0])
      func new(_ page: String, minute: Int64, text: String = Self.texts[0]) -> [String?]? {
        ids([Item("https://hill.example/\(page)", page, Self.titles[0], minute: minute, text: text)], [("a", old)])
      }
      #expect(new("sport/\(page)", minute: 560) == ["a"])
      #expect(new("2026/11/\(page)", minute: 5000) == ["a"])
      // the show of the next day, or of another one by its address
      #expect(new("sport/\(page)", minute: 500 + 1440) == [nil])
      #expect(new("sport/\(page)", minute: 507 + 1440) == [nil])
      #expect(new("sport/\(page)", minute: 560, text: "") == [nil])
    }
    let today = Item("show-5001", "2026/11/23/the-daily-show", "The daily show", minute: 500, text: Self.texts[0])
    let next = Item("show-5002", "2026/11/24/the-daily-show", "The daily show", minute: 900, text: Self.texts[0])
    #expect(ids([next], [("a", today)]) == [nil])
  }

  @Test func `new guids, pages and dates of all on one host are the known articles where the words are theirs`() {
    let old = Self.known(Self.items(1, "news") { 26_000_000 + $0 * 67 })
    // a time zone that was put right, one time for all, times of their own
    for minute in [{ 26_000_120 + $0 * 67 }, { _ in 26_002_001 }, { 26_002_000 + $0 * 41 }] as [(Int64) -> Int64?] {
      #expect(ids(Self.items(2, "p", minute: minute), old) == Self.all)
    }
    // one of them alone is none; neither are shows of the next day, on time or late, or of the next hour
    let new = Self.items(2, "p") { 26_000_120 + $0 * 67 }
    #expect(ids([new[0]] + old.map(\.1).suffix(3), old) == [nil, "a1", "a2", "a3"])
    for minute in [
      { 26_000_000 + $0 * 67 + 1440 }, { 26_000_000 + $0 * 69 + 1444 }, { 26_000_000 + $0 * 67 + 1380 },
    ] as [(Int64) -> Int64?] {
      #expect(ids(Self.items(2, "p", minute: minute), old) == [nil, nil, nil, nil])
    }
    let hourly = Self.known(Self.items(1, "news") { 26_000_010 + $0 * 30 })
    #expect(ids(Self.items(2, "p") { 26_000_130 + $0 * 30 }, hourly) == [nil, nil, nil, nil])
  }
}
