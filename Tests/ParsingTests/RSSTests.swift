import News
import Parsing
import Testing

@Suite("RSS")
struct RSSTests {
  @Test func `of two links the first counts`() throws {
    let feed = try parse(
      rss("<item><link>http://hill.example/1</link><link>http://hill.example/2</link><link/></item>"))
    #expect(feed.entries[0].link == "http://hill.example/1")
  }

  @Test func `markup where an address or a name stands is none`() throws {
    let items = [
      "<comments><comment id=\"1\">Nice</comment></comments><link><a href=\"http://hill.example/2\">here</a></link>",
      "<link><a href=\"http://hill.example/2\">http://hill.example/2</a></link><guid isPermaLink=\"false\"><b>7</b></guid>",
      "<link>http://hill.example/2</link><comments>http://hill.example/2#say</comments>",
    ]
    let entries = try parse(rss(items.map { "<item>\($0)</item>" }.joined())).entries
    #expect(entries.map(\.link) == [nil, "http://hill.example/2", "http://hill.example/2"])
    #expect(entries.map(\.comments) == [nil, nil, "http://hill.example/2#say"] && entries[1].guid == "7")
  }

  @Test func `the title of a feed is words, whatever markup it came in`() throws {
    let feed = try parse(
      "<rss><channel><title>The &lt;b&gt;Harbour&lt;/b&gt; &amp;amp; Quay&lt;!-- x --&gt;</title><copyright>© Post</copyright></channel></rss>"
    )
    #expect(feed.title == "The Harbour & Quay" && feed.titleText?.isHTML == true && feed.rights?.value == "© Post")
  }

  @Test func `categories of iTunes may be nested`() throws {
    let item = """
      <item><itunes:category text="Society"><itunes:category text="Places"><itunes:x>y</itunes:x></itunes:category>
      </itunes:category><category>Sea</category><title>T</title></item>
      """
    let feed = try parse(rss(item, attributes: "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\""))
    #expect(feed.entries.first?.categories == ["Society", "Places", "Sea"])
    #expect(feed.entries.first?.title?.value == "T")
  }

  @Test func `the Channel Definition Format states address and time of change as attributes`() throws {
    let feed = try parse(
      """
      <CHANNEL HREF="https://harbour.example/" LASTMOD="2004-04-07T04:05:43Z"><TITLE>Harbour</TITLE>
      <ITEM HREF="https://harbour.example/1" LASTMOD="2004-04-06T04:05:43Z"><TITLE>One</TITLE></ITEM></CHANNEL>
      """)
    #expect(feed.link == "https://harbour.example/" && feed.updated?.iso8601 == "2004-04-07T04:05:43Z")
    #expect(feed.entries.first?.link == "https://harbour.example/1")
    #expect(feed.entries.first?.updated?.iso8601 == "2004-04-06T04:05:43Z")
  }

  @Test func `every field of an item is read`() throws {
    let item = """
      <item><title>Ferry resumes service</title><link>https://harbour.example/ferry</link>
      <guid isPermaLink="false">hp-1</guid><pubDate>Mon, 04 May 2020 10:00:00 +0200</pubDate>
      <description>&lt;p&gt;The ferry sails again.&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>The ferry sails again from Monday.</p>]]></content:encoded>
      <dc:creator>&lt;a href="/quay"&gt;Ada Quay&lt;/a&gt;</dc:creator><dc:creator>Bo Pier</dc:creator><author>desk@harbour.example</author>
      <category>Transport</category><category>Local</category><comments>https://harbour.example/ferry#c</comments>
      <enclosure url="/ferry.mp3" length="1234" type="audio/mpeg"/></item>
      """
    let space =
      "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    let feed = try parse(rss(item, attributes: space))
    #expect(feed.format == .rss && feed.title == "The Harbour Post" && feed.link == "https://harbour.example/")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == FeedText("Ferry resumes service", isHTML: false))
    #expect(entry.link == "https://harbour.example/ferry")
    #expect(entry.guid == "hp-1")
    #expect(entry.published?.iso8601 == "2020-05-04T08:00:00Z")
    #expect(entry.summary == FeedText("<p>The ferry sails again.</p>", isHTML: true))
    #expect(entry.content?.value == "<p>The ferry sails again from Monday.</p>")
    #expect(entry.authors == ["Ada Quay", "Bo Pier"])
    #expect(entry.categories == ["Transport", "Local"])
    #expect(entry.comments == "https://harbour.example/ferry#c")
    #expect(entry.enclosures == [Enclosure(url: "https://harbour.example/ferry.mp3", type: "audio/mpeg", length: 1234)])
  }

  @Test func `a guid stands in for a missing link unless it says that it is none`() throws {
    let feed = try parse(
      rss(
        """
        <item><guid>https://harbour.example/a</guid></item>
        <item><guid isPermaLink="false">https://harbour.example/b</guid></item><item><guid>plain-3</guid></item>
        """))
    #expect(feed.entries.map(\.link) == ["https://harbour.example/a", nil, nil])
  }

  @Test func `feedburner's original link is preferred`() throws {
    let feed = try parse(
      rss(
        "<item><link>https://feeds.example/~r/1</link><feedburner:origLink>https://harbour.example/1</feedburner:origLink></item>",
        attributes: "xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\""))
    #expect(feed.entries.first?.link == "https://harbour.example/1")
  }

  @Test func `titles and links inside media elements, images and text inputs are not the item's or the feed's`() throws
  {
    let feed = try parse(
      rss(
        """
        <image><title>Logo</title><url>https://harbour.example/logo.png</url><link>https://other.example/</link></image>
        <textInput><title>Search</title><link>https://search.example/</link></textInput>
        <item><media:group><media:title>Clip</media:title><media:content url="https://harbour.example/v.mp4" type="video/mp4"/>
        </media:group><media:content url="https://harbour.example/p.jpg" medium="image"><media:title>Photo</media:title></media:content>
        <title>Storm warning</title></item>
        """, attributes: "xmlns:media=\"http://search.yahoo.com/mrss/\""))
    #expect(feed.title == "The Harbour Post" && feed.link == "https://harbour.example/")
    #expect(feed.image == "https://harbour.example/logo.png")
    #expect(feed.entries.first?.title?.value == "Storm warning")
    #expect(feed.entries.first?.enclosures.map(\.url) == ["https://harbour.example/v.mp4"])
  }

  @Test func `hints for polling are read`() throws {
    let hints = """
      <ttl>90</ttl><skipHours><hour>0</hour><hour>24</hour><hour>3</hour></skipHours>
      <skipDays><day>Sunday</day><day>Tuesday</day></skipDays><atom:link rel="hub" href="https://hub.example/"/>
      """
    let feed = try parse(rss("", channel: hints, attributes: "xmlns:atom=\"http://www.w3.org/2005/Atom\""))
    #expect(feed.pollMinutes == 90 && feed.skipHours == [0, 3] && feed.skipDays == [0, 2])
    #expect(feed.hub == "https://hub.example/" && feed.link == "https://harbour.example/")
  }

  @Test func `the syndication module's period is divided by its frequency`() throws {
    let period = "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
    for (minutes, longer) in [(30, 360), (900, 900)] {
      let both = "<ttl>\(minutes)</ttl>" + period
      #expect(try parse(rss("", channel: both)).pollMinutes == longer)
    }
    let feed = try parse(
      rss("", channel: period, attributes: "xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\""))
    #expect(feed.pollMinutes == 360)
  }

  @Test func `RSS 1.0 takes rdf:about for the guid and items beside the channel`() throws {
    let feed = try parse(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://mill.example/"><title>Mill News</title>
      <link>https://mill.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://mill.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://mill.example/1"><title>Wheel turns</title><link>https://mill.example/1.html</link>
      <dc:date>2020-05-04</dc:date></item></rdf:RDF>
      """)
    #expect(feed.format == .rdf && feed.title == "Mill News" && feed.entries.count == 1)
    #expect(feed.entries.first?.guid == "https://mill.example/1")
    #expect(feed.entries.first?.published?.iso8601 == "2020-05-04T00:00:00Z")
  }

  @Test func `a feed without items is a feed`() throws {
    #expect(try parse(rss("")).entries.isEmpty)
  }
}
