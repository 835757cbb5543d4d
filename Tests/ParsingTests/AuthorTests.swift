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

  @Test(arguments: [
    ("<itunes:owner><itunes:email>ann@harbour.example</itunes:email></itunes:owner>", "ann@harbour.example"),
    ("<webMaster>web@harbour.example (Webb)</webMaster>", "Webb"),
    ("<dc:publisher>Quay Ltd</dc:publisher><webMaster>Webb</webMaster>", "Webb"),
    ("<webMaster>Webb</webMaster><itunes:owner><itunes:email>a@b.example</itunes:email></itunes:owner>", "a@b.example"),
    ("<googleplay:author>Ann Quay</googleplay:author><managingEditor>Ed</managingEditor>", "Ed"),
    ("<googleplay:author>Ann Quay</googleplay:author><webMaster>Webb</webMaster>", "Ann Quay"),
  ])
  func `a channel's author is the best that it names, and is shown for entries that name none`(
    _ channel: String, _ author: String
  ) throws {
    let feed = try parse(
      rss(
        "<item><title>A</title></item><item><title>B</title><author>Bo</author></item>", channel: channel,
        attributes: "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"))
    #expect(feed.authors == [author] && feed.entries.map(\.authors) == [[], ["Bo"]])
    let line = FeedInspection.describe(feed)
    #expect(line.ranges(of: "\"authors\":[\"\(author)\"]").count == 2 && line.contains("\"authors\":[\"Bo\"]"))
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
