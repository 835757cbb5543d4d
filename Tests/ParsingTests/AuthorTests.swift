import News
import Parsing
import Testing

@Suite("Authors")
struct AuthorTests {
  @Test(arguments: [
    ("Ann Quay", "Ann Quay", []), ("ann@harbour.example (Ann Quay)", "Ann Quay", ["Ann Quay (ann@harbour.example)"]),
    ("Ann Quay (ann@harbour.example)", "Ann Quay", ["Ann Quay (ann@harbour.example)"]),
    ("Ann Quay (mailto:ann@harbour.example)", "Ann Quay", ["Ann Quay (mailto:ann@harbour.example)"]),
    ("Ann Quay &lt;ann@harbour.example&gt;", "Ann Quay", ["Ann Quay (ann@harbour.example)"]),
    ("\"Ann Quay\" &lt;ann@harbour.example&gt;", "Ann Quay", ["Ann Quay (ann@harbour.example)"]),
    ("ann@harbour.example", "ann@harbour.example", ["ann@harbour.example"]),
    ("ann@harbour.example ()", "ann@harbour.example", ["ann@harbour.example"]),
    ("Ann Quay (The Harbour Post)", "Ann Quay (The Harbour Post)", []), ("Ann @ Quay", "Ann @ Quay", []),
  ])
  func `name and address are told apart in every order`(_ text: String, _ name: String, _ addressed: [String]) throws {
    let entry = try #require(try parse(rss("<item><title>A</title><author>\(text)</author></item>")).entries.first)
    #expect(entry.authors == [name] && entry.addressedAuthors == addressed)
  }

  @Test func `a person of Atom has a name and an address, and the feed's stand for an entry without`() throws {
    let feed = try parse(
      atom(
        "<entry><id>1</id></entry>",
        feed: "<author><name>Cai Hill</name><email>cai@hill.example</email></author><author><name>Dil</name></author>"))
    #expect(feed.authors == ["Cai Hill", "Dil"] && feed.entries[0].authors == ["Cai Hill", "Dil"])
    #expect(feed.entries[0].addressedAuthors == ["Cai Hill (cai@hill.example)", "Dil"])
    let line = FeedInspection.describe(feed)
    #expect(line.contains("\"author\":\"Cai Hill (cai@hill.example), Dil\",\"authors\":[\"Cai Hill\",\"Dil\"]"))
  }

  @Test func `JSON Feed's author counts beside its authors`() throws {
    let feed = try parse(
      """
      {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","authors":[{"name":"Ann"}],"author":{"name":"Bo"}},
      {"id":"2","authors":[{"name":"Ann"}],"author":{"name":"Ann"}}]}
      """)
    #expect(feed.entries.map(\.authors) == [["Ann", "Bo"], ["Ann"]])
  }
}
