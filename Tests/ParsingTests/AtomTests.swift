import News
import Parsing
import Testing

@Suite("Atom")
struct AtomTests {
  @Test(arguments: [
    ("image/png", "iVBORw0KGgoAAAANSUhEUg=="), ("application/pdf", "JVBERi0xLjQK"),
    ("application/octet-stream", "iVBORw0KGgoAAAANSUhEUg=="),
  ])
  func `a picture or a file is no text`(_ type: String, _ content: String) throws {
    let feed = try parse(atom("<entry><title>Harbour</title><content type='\(type)'>\(content)</content></entry>"))
    #expect(feed.entries[0].content == nil && feed.entries[0].title?.value == "Harbour")
  }

  @Test func `every field of an entry is read`() throws {
    let feed = try parse(
      atom(
        """
        <entry xml:lang="cy"><id>urn:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; plan</title>
        <link rel="self" href="https://hill.example/1.atom"/><link href="https://hill.example/1"/>
        <link rel="enclosure" href="https://hill.example/1.mp3" length="9" type="audio/mpeg"/>
        <published>2020-05-04T10:00:00.25Z</published><updated>2020-05-04T12:00:00+02:00</updated>
        <author><name>Cai Hill</name><email>cai@hill.example</email></author><author><name>Dil Dale</name></author>
        <category term="plans" label="Plans"/><summary>Short &amp; plain</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; <b>two</b><br/></p></div></content>
        <rights>Free</rights></entry>
        """))
    let entry = try #require(feed.entries.first)
    #expect(feed.format == .atom && feed.id == "urn:hill" && feed.link == "https://hill.example/")
    #expect(entry.guid == "urn:1" && entry.link == "https://hill.example/1" && entry.language == "cy")
    #expect(entry.title == FeedText("A <b>bold</b> plan", isHTML: true))
    #expect(entry.published?.iso8601 == "2020-05-04T10:00:00.250Z" && entry.updated?.iso8601 == "2020-05-04T10:00:00Z")
    #expect(
      entry.authors == ["Cai Hill", "Dil Dale"] && entry.categories == ["plans"] && entry.rights?.value == "Free")
    #expect(entry.summary == FeedText("Short & plain", isHTML: false))
    #expect(entry.content == FeedText("<p>One &amp; <b>two</b><br></p>", isHTML: true))
    #expect(entry.enclosures == [Enclosure(url: "https://hill.example/1.mp3", type: "audio/mpeg", length: 9)])
  }

  @Test func `the page of an entry's comments is preferred to their feed, wherever it stands`() throws {
    let feed = "<link rel='replies' type='application/atom+xml' href='https://hill.example/1/comments.atom'/>"
    let page = "<link rel='replies' type='text/html' href='https://hill.example/1#comments'/>"
    let read = try parse(
      atom(
        "<entry><id>1</id>\(feed)\(page)</entry><entry><id>2</id>\(page)\(feed)</entry><entry><id>3</id>\(feed)</entry>"
      ))
    #expect(
      read.entries.map(\.comments) == [
        "https://hill.example/1#comments", "https://hill.example/1#comments", "https://hill.example/1/comments.atom",
      ])
  }

  @Test func `an entry without authors has its source's, else the feed's`() throws {
    let feed = try parse(
      atom(
        "<entry><id>1</id></entry><entry><id>2</id><source><title>Vale</title><author><name>Vi</name></author></source></entry>",
        feed: "<author><name>Hal</name></author>"))
    #expect(feed.entries.map(\.authors) == [["Hal"], ["Vi"]])
    #expect(feed.entries.allSatisfy { $0.title == nil })
  }

  @Test func `Atom 0.3 is read with its modes and its names`() throws {
    let feed = try parse(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><tagline>Older</tagline>
      <entry><id>o1</id><issued>2004-01-01T08:00:00Z</issued><modified>2004-01-02T08:00:00Z</modified>
      <summary type="text/html" mode="escaped">&lt;i&gt;x&lt;/i&gt;</summary>
      <content type="text/html" mode="base64">PHA+eTwvcD4=</content></entry></feed>
      """)
    let entry = try #require(feed.entries.first)
    #expect(feed.subtitle?.value == "Older" && entry.published?.iso8601 == "2004-01-01T08:00:00Z")
    #expect(entry.updated?.iso8601 == "2004-01-02T08:00:00Z")
    #expect(entry.summary == FeedText("<i>x</i>", isHTML: true) && entry.content == FeedText("<p>y</p>", isHTML: true))
  }

  @Test func `of a date that stands twice the last counts, and a link of another relation is no article`() throws {
    let feed = try parse(
      atom(
        """
        <entry><updated>2010-12-01T10:14:55Z</updated><updated>2003-12-31T10:14:55Z</updated>
        <link rel="alternate">https://hill.example/1</link><link rel="enclosure">https://hill.example/1.mp3</link></entry>
        """))
    #expect(
      feed.entries[0].updated?.iso8601 == "2003-12-31T10:14:55Z" && feed.entries[0].link == "https://hill.example/1")
  }

  @Test func `a deletion notice is a tombstone`() throws {
    let feed = try parse(
      atom(
        "<at:deleted-entry ref=\"urn:9\" when=\"2020-05-04T10:00:00Z\"><at:comment>gone</at:comment></at:deleted-entry>",
        attributes: "xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""))
    #expect(feed.entries.map(\.guid) == ["urn:9"] && feed.entries[0].isTombstone)
    #expect(feed.entries[0].updated?.iso8601 == "2020-05-04T10:00:00Z")
  }

  @Test func `xml:base within inline content holds for the addresses in it`() throws {
    let feed = try parse(
      atom(
        """
        <entry xml:base="b/"><link href="p"/><content type="xhtml" xml:base="q/"><div xmlns="http://www.w3.org/1999/xhtml" \
        xml:base="c/"><a href="d">d</a><p xml:base="/z/"><img src="e"/></p><a href="f">f</a></div></content></entry>
        """, attributes: "xml:base=\"https://hill.example/x/\""))
    let content = try #require(feed.entries[0].content?.value)
    #expect(content.contains("href=\"https://hill.example/x/b/q/c/d\""))
    #expect(
      content.contains("src=\"https://hill.example/z/e\"")
        && content.contains("href=\"https://hill.example/x/b/q/c/f\""))
  }

  @Test(arguments: ["javascript:alert(1)//", "mailto:a@hill.example", "data:text/html,x"])
  func `an xml:base that nothing can be relative to leaves the one around it`(_ base: String) throws {
    let feed = try parse(
      atom(
        "<entry xml:base=\"\(base)\"><link href=\"p\"/></entry>", attributes: "xml:base=\"https://hill.example/x/\""))
    #expect(feed.entries[0].link == "https://hill.example/x/p")
  }

  @Test func `nested xml:base resolves links, and content has its own base`() throws {
    let feed = try parse(
      atom(
        """
        <entry xml:base="2020/"><link href="story"/><content type="html" xml:base="pictures/">&lt;img src="a.png"&gt;</content></entry>
        <entry><link href="later"/></entry>
        """, attributes: "xml:base=\"https://hill.example/news/\""))
    #expect(feed.entries.map(\.link) == ["https://hill.example/news/2020/story", "https://hill.example/news/later"])
    #expect(feed.entries[0].baseURL == "https://hill.example/news/2020/")
    #expect(feed.entries[0].content?.base == "https://hill.example/news/2020/pictures/")
  }
}
