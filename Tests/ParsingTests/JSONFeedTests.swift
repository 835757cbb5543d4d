import News
import Parsing
import Testing

@Suite("JSON Feed")
struct JSONFeedTests {
  @Test func `every field of an item is read`() throws {
    let feed = try parse(
      #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "Brook \u0026 Co", "home_page_url": "https://brook.example/",
       "feed_url": "https://brook.example/feed.json", "language": "en", "authors": [{"name": "Bea"}],
       "items": [{"id": 7, "url": "/7", "title": "Otters \ud83e\udda6", "content_html": "<p>Seen</p>", "summary": "Seen",
        "date_published": "2020-05-04T10:00:00+02:00", "date_modified": "2020-05-05T00:00:00Z", "tags": ["wild"],
        "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5}]},
        {"id": "8", "external_url": "https://else.example/8", "content_text": "2 < 3", "author": {"name": "Cy"}}]}
      """#)
    #expect(feed.format == .json && feed.title == "Brook & Co" && feed.entries.count == 2)
    let (first, second) = (feed.entries[0], feed.entries[1])
    #expect(first.guid == "7" && first.link == "https://brook.example/7" && first.title?.value == "Otters 🦦")
    #expect(
      first.content == FeedText("<p>Seen</p>", isHTML: true) && first.authors == ["Bea"] && first.language == "en")
    #expect(first.published?.iso8601 == "2020-05-04T08:00:00Z" && first.updated?.iso8601 == "2020-05-05T00:00:00Z")
    #expect(first.enclosures == [Enclosure(url: "https://brook.example/a.mp3", type: "audio/mpeg", length: 5)])
    #expect(second.link == "https://else.example/8" && second.content == FeedText("2 < 3", isHTML: false))
    #expect(second.authors == ["Cy"])
  }

  @Test func `a cut document gives its complete items`() throws {
    let feed = try parse(
      #"{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":"1","title":"a"},{"id":"2","title":"hal"#
    )
    #expect(feed.entries.map(\.guid) == ["1"] && feed.isTruncated)
  }

  @Test func `RSS written as JSON is RSS`() throws {
    let text = #"""
      {"rss": {"version": "2.0", "xmlns:dc": "http://purl.org/dc/elements/1.1/", "channel": {"title": "Brook & Co",
       "link": "https://brook.example/", "language": "en", "ttl": 30, "1": "x", "cloud": {"port": 5337},
       "item": [{"title": "Otters <3 fish", "link": "/7", "guid": {"isPermaLink": false, "#value": "g7"},
        "pubDate": "Mon, 04 May 2020 10:00:00 GMT", "category": ["wild", {"domain": "d", "#value": "river"}],
        "description": "<p>Seen &amp; heard</p>", "dc:creator": "Bea",
        "enclosure": {"url": "a.mp3", "type": "audio/mpeg", "length": 5}}, {"title": "Second", "link": null}]}}}
      """#
    let feed = try parse(text)
    #expect(feed.format == .rss && feed.title == "Brook & Co" && feed.language == "en" && feed.pollMinutes == 30)
    let first = feed.entries[0]
    #expect(feed.entries.count == 2 && first.guid == "g7" && first.link == "https://brook.example/7")
    #expect(first.title == FeedText("Otters <3 fish", isHTML: false) && first.categories == ["wild", "river"])
    #expect(first.summary == FeedText("<p>Seen &amp; heard</p>", isHTML: true) && first.authors == ["Bea"])
    #expect(first.published?.iso8601 == "2020-05-04T10:00:00Z" && first.enclosures.first?.length == 5)
  }

  @Test func `other JSON is refused`() {
    #expect(throws: ParsingError.self) { try parse(#"{"error": "not found"}"#) }
    #expect(throws: ParsingError.self) { try parse("[1, 2]") }
  }

  @Test(arguments: [100, 300, 20_000])
  func `an extension costs itself, however deep it is`(_ depth: Int) throws {
    let deep = String(repeating: "[{\"a\":", count: depth) + "\"]\"" + String(repeating: "}]", count: depth)
    let items = (1...3).map { "{\"id\":\"\($0)\",\"_deep\":\($0 == 2 ? deep : "1"),\"title\":\"Item \($0)\"}" }
    let feed = try parse(
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[\(items.joined(separator: ","))]}")
    #expect(feed.entries.map { $0.title?.value } == ["Item 1", "Item 2", "Item 3"] && !feed.isTruncated)
  }

  @Test func `deep nesting ends`() {
    #expect(throws: ParsingError.self) { try parse("{\"a\":" + String(repeating: "[", count: 100_000)) }
  }
}
