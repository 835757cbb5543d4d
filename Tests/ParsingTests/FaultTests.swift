import Markup
import News
import Parsing
import Testing

/// Faults of real feeds, each invented anew in a small document. Where each fault is tested (numbers of the project's list;
/// `docs/parsing.md` says what each is):
///
/// | fault | test |
/// |---|---|
/// | 16, 17 | `a byte order mark, white space and text before the declaration are skipped` |
/// | 18 | `an encoding that is a lie costs characters, not the feed`; `TextEncodingTests` |
/// | 19 | `control characters do not lose the items after them`; `control characters of C1 in the text …` |
/// | 20 | `a bare ampersand is text`; `ampersands and named references are read in a broken document, too` |
/// | 21 | `HTML's named references resolve without a DTD, and not inside CDATA`; `… in a broken document, too`; `CharacterReferencesTests` |
/// | 22 | `a bomb and an external entity cost nothing and bring nothing` |
/// | 23 | `missing declarations and odd namespaces are recovered by prefix`; `another prefix for a known namespace …` |
/// | 24 | `BrokenMarkupTests` |
/// | 25 | `references that were escaped twice are resolved in titles, once where the type is stated` |
/// | 26 | `titles that hold HTML say so, and others do not`; `AtomTests` (nested xml:base); `HTMLSanitizerTests` |
/// | 27 | `an empty guid is none`; `IdentityTests` (without a guid the link counts, …) |
/// | 28 | `IdentityReuseTests` (one guid at two items …, a known guid that comes again …); `IdentityPropertyTests`; `IdentityPassTests` |
/// | 29 | `IdentityTests` (a new guid under a known link …); `IdentityPropertyTests` |
/// | 30 | `IdentityTests` (a known guid is the known article …); `IdentityPropertyTests` |
/// | 31, 32 | `RevisionDecisionTests`; `PassTests` (keeps an edit as a version, a date that moves alone is no version) |
/// | 33 | `IdentityPassTests` (counters …, a text that goes to and fro …); `VolatileChangeTests`; `PlainTextTests` (another markup of the same words) |
/// | 34 | `CanonicalURLTests`; `tracking parameters do not make another item` |
/// | 35 | `DateReaderTests` |
/// | 36 | `a date in the future is kept as stated`; `IdentityPassTests` (orders as of when it was seen) |
/// | 37 | `items without dates and in any order …`; `IdentityCopyTests` (an item that stands twice …); `PassTests` |
/// | 38 | `IdentityTests` (a mass re-publication …); `IdentityReturnTests` (new guids and new links …); `IdentityPropertyTests`; `IdentityPassTests` |
@Suite("Faults of feeds")
struct FaultTests {
  @Test func `a byte order mark, white space and text before the declaration are skipped`() throws {
    for start in [
      "\u{FEFF}", "\n\n  ", "\u{FEFF}\n", "Warning: something in /index.php on line 3\n", "<br />",
      "<br />\n<b>Warning</b>: x in <b>/www/feed.php</b> on line <b>3</b><br />\n", "<!-- made today -->\n",
      "<script>x</script>",
    ] {
      #expect(
        try parse(start + rss("<item><title>Tide</title></item>")).entries.first?.title?.value == "Tide", "\(start)")
    }
  }

  @Test func `an encoding that is a lie costs characters, not the feed`() throws {
    let latin = Array(rss("<item><title>Caf@ au port</title></item><item><title>Quay</title></item>").utf8)
      .map { $0 == UInt8(ascii: "@") ? 0xE9 : $0 }
    let feed = try FeedParser.parse(latin)
    #expect(feed.entries.map { $0.title?.value } == ["Café au port", "Quay"])
    let mixed = Array(rss("<item><title>Zürich, Genève, Málaga, Caf@</title></item>").utf8)
      .map { $0 == UInt8(ascii: "@") ? 0xE9 : $0 }
    #expect(try FeedParser.parse(mixed).entries.first?.title?.value == "Zürich, Genève, Málaga, Café")
    let bogus = rss("<item><title>Öl</title></item>").replacing("UTF-8", with: "klingon")
    #expect(try parse(bogus).entries.first?.title?.value == "Öl")
    #expect(
      try parse(rss("<item><title>Öl</title></item>"), contentType: "text/xml; charset=utf8").entries[0].title?.value
        == "Öl")
  }

  @Test func `control characters do not lose the items after them`() throws {
    let feed = try parse(
      rss(
        "<item><title>One\u{8}two</title></item><item><title>A&#x8;B&#11;C</title></item><item><title>Last</title></item>"
      ))
    #expect(feed.entries.map { $0.title?.value } == ["One two", "ABC", "Last"])
  }

  @Test func `a bare ampersand is text`() throws {
    let feed = try parse(
      rss("<item><title>Fish & Chips &copy</title><link>https://harbour.example/?a=1&copy=2&b=3</link></item>"))
    #expect(feed.entries.first?.title?.value == "Fish & Chips &copy")
    #expect(feed.entries.first?.link == "https://harbour.example/?a=1&copy=2&b=3")
    let inAttribute = try parse(atom("<entry><link href=\"https://hill.example/?a=1&b=2&copy=3\"/></entry>"))
    #expect(inAttribute.entries.first?.link == "https://hill.example/?a=1&b=2&copy=3")
  }

  @Test func `HTML's named references resolve without a DTD, and not inside CDATA`() throws {
    let feed = try parse(
      rss(
        "<item><title>Tea&nbsp;&mdash; caf&eacute; &amp;amp; &unknown;</title><description><![CDATA[a&nbsp;b]]></description></item>"
      ))
    #expect(feed.entries.first?.title?.value == "Tea\u{A0}— café &amp; &unknown;")
    #expect(feed.entries.first?.summary?.value == "a&nbsp;b")
    let attribute = try parse(atom("<entry><category term=\"caf&eacute; &amp; bar\"/></entry>"))
    #expect(attribute.entries.first?.categories == ["café & bar"])
  }

  /// What makes a document broken, so that it is read repaired: an attribute without quotes, an end tag of nothing, a `<` in
  /// a value, no end.
  @Test(arguments: ["<x a=1/>", "</b>", "<x a=\"<\"/>", "<!ELEMENT x>", "<x"])
  func `ampersands and named references are read in a broken document, too`(_ broken: String) throws {
    let feed = try parse(
      rss(
        """
        <item><title>Fish & Chips &mdash; caf&eacute; &amp;amp; &unknown; &copy</title>\
        <description><![CDATA[a&nbsp;b & c]]></description><link>https://harbour.example/?a=1&copy=2</link>\
        <category domain="https://harbour.example/?a=1&copy=2&eacute;">R&D</category></item><item><title>B</title>\(broken)</item>
        """))
    #expect(feed.entries.map { $0.title?.value } == ["Fish & Chips — café &amp; &unknown; &copy", "B"])
    #expect(feed.entries.first?.summary?.value == "a&nbsp;b & c")
    #expect(feed.entries.first?.link == "https://harbour.example/?a=1&copy=2")
    #expect(feed.entries.first?.categories == ["R&D"])
  }

  @Test func `ampersands and named references are read where tags are unclosed, too`() throws {
    let feed = try parse(
      rss(
        "<item><title>Fish & Chips &mdash; caf&eacute; &unknown;</title><description><p>Open</description></item><item><title>B</item>"
      ))
    #expect(feed.entries.map { $0.title?.value } == ["Fish & Chips — café &unknown;", "B"])
  }

  @Test func `references to C1 controls mean windows-1252`() throws {
    #expect(try parse(rss("<item><title>It&#146;s</title></item>")).entries.first?.title?.value == "It’s")
  }

  @Test func `control characters of C1 in the text mean windows-1252 too`() throws {
    #expect(
      try parse(rss("<item><title>It\u{92}s \u{93}on\u{94}\u{85} café</title></item>")).entries[0].title?.value
        == "It’s “on”… café")
  }

  @Test func `a bomb and an external entity cost nothing and bring nothing`() throws {
    var entities = "<!ENTITY l0 \"lol\">"
    for level in 1...9 {
      let reference = String(repeating: "&l\(level - 1);", count: 10)
      entities += "<!ENTITY l\(level) \"\(reference)\">"
    }
    let document = """
      <?xml version="1.0"?><!DOCTYPE rss [\(entities)<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY port "Harbour">
      <!ELEMENT rss ANY>]><rss><channel><title>&port; &l0;</title><item><title>&l9;</title></item><item><title>&x;</title></item></channel></rss>
      """
    let feed = try parse(document)
    #expect(feed.title == "Harbour lol")
    #expect(feed.entries.map { $0.title?.value } == ["&l9;", "&x;"])
  }

  @Test func `missing declarations and odd namespaces are recovered by prefix`() throws {
    let feed = try parse(
      """
      <rss version="2.0" xmlns:content="//purl.org/RSS/1.0/modules/content" xmlns:dc="urn:nonsense"><channel><title>T</title>
      <item><title>A</title><content:encoded>Body</content:encoded><dc:creator>Ann</dc:creator><itunes:summary>S</itunes:summary></item>
      </channel></rss>
      """)
    #expect(feed.entries.first?.content?.value == "Body" && feed.entries.first?.authors == ["Ann"])
    #expect(feed.entries.first?.summary?.value == "S")
  }

  @Test func `another prefix for a known namespace means the same`() throws {
    let feed = try parse(
      "<r:rss xmlns:r=\"http://backend.userland.com/rss2\" xmlns:z=\"http://purl.org/dc/elements/1.1/\"><r:channel><r:title>T</r:title><r:item><r:title>A</r:title><z:creator>Ann</z:creator></r:item></r:channel></r:rss>"
    )
    #expect(feed.title == "T" && feed.entries.first?.authors == ["Ann"])
  }

  @Test func `references that were escaped twice are resolved in titles, once where the type is stated`() throws {
    let feed = try parse(
      rss("<item><title>It&amp;#x27;s &amp;amp; so</title></item><item><title>a &amp;lt; b</title></item>"))
    let words = feed.entries.compactMap(\.title).map {
      $0.isHTML ? PlainText(html: $0.value).text : PlainText(plain: $0.value).text
    }
    #expect(words == ["It's & so", "a < b"])
    let marked = try parse(rss("<item><title>&lt;b&gt;It&amp;amp;#x27;s&lt;/b&gt; so &amp;amp;amp; so</title></item>"))
    #expect(marked.entries[0].title == FeedText("<b>It&amp;#x27;s</b> so &amp;amp; so", isHTML: true))
    #expect(PlainText(html: marked.entries[0].title?.value ?? "").text == "It's so & so")
    // what is no markup was escaped once by XML and once more: no third time is looked for
    #expect(PlainText(plain: "AT&amp;amp;T").text == "AT&amp;T")
    let heart = try parse(atom("<entry><title type=\"html\">I &amp;lt;3 tea</title></entry>")).entries[0].title
    #expect(heart == FeedText("I &lt;3 tea", isHTML: true) && PlainText(html: heart?.value ?? "").text == "I <3 tea")
  }

  @Test(arguments: ["&amp;", "&#38;", "&amp;amp;", "&#x26;"])
  func `ampersands that were escaped once too often are ampersands in every address`(_ written: String) throws {
    let address = "https://harbour.example/a?id=1\(written)s=2"
    let inAttribute = address.replacing("&", with: "&amp;")
    let feed = try parse(
      rss(
        """
        <item><link><![CDATA[\(address)]]></link><comments><![CDATA[\(address)]]></comments><guid><![CDATA[\(address)]]></guid>
        <enclosure url="\(inAttribute)"/></item><item><guid><![CDATA[\(address)]]></guid></item>
        """))
    let expected = "https://harbour.example/a?id=1&s=2"
    #expect(feed.entries.map(\.link) == [expected, expected] && feed.entries[0].comments == expected)
    #expect(feed.entries[0].enclosures.map(\.url) == [expected])
    // a name is kept as it stands
    #expect(feed.entries.map(\.guid) == [address, address])
    let page = try parse(atom("<entry><link href='\(inAttribute)'/></entry>"))
    #expect(page.entries[0].link == expected)
  }

  @Test(arguments: [
    ("<link>www.dale.example/a</link>", "http://www.dale.example/a"),
    ("<link>\"https://dale.example/a\"</link>", "https://dale.example/a"),
    ("<link>Some text here</link>", nil), ("<link><![CDATA[<p>no</p>]]></link>", nil),
    ("<link>a page.html</link>", nil), ("<link>/a page.html</link>", "https://harbour.example/a page.html"),
    ("<guid isPermaLink='true'>/news/1</guid>", "https://harbour.example/news/1"),
    ("<guid>/news/1</guid>", nil), ("<guid isPermaLink='false'>HTTPS://dale.example/a</guid>", nil),
    ("<guid isPermaLink='true'>HTTPS://dale.example/a</guid>", "HTTPS://dale.example/a"),
    ("<guid isPermaLink='true'>news-1</guid>", nil),
  ])
  func `an address is what can be one`(_ written: String, _ link: String?) throws {
    #expect(try parse(rss("<item><title>A</title>\(written)</item>")).entries[0].link == link)
    let comments = written.replacing("link>", with: "comments>")
    if written.hasPrefix("<link>") {
      #expect(try parse(rss("<item><title>A</title>\(comments)</item>")).entries[0].comments == link)
    }
  }

  @Test func `a channel's picture and an entry's title may be Media RSS's or Google Play's`() throws {
    let media =
      "xmlns:media='http://search.yahoo.com/mrss/' xmlns:googleplay='https://www.google.com/schemas/play-podcasts/1.0'"
    let item = "<item><media:group><media:title>Tides</media:title></media:group></item>"
    for (channel, picture) in [
      ("<media:content url='/a.png' medium='image'/>", "https://harbour.example/a.png"),
      ("<media:thumbnail url='/b.png'/>", "https://harbour.example/b.png"),
      ("<media:content url='/a.mp3' medium='audio'/>", nil),
      ("<googleplay:image href='/c.png'/>", "https://harbour.example/c.png"),
      ("<media:thumbnail url='/b.png'/><image><url>/d.png</url></image>", "https://harbour.example/d.png"),
    ] {
      let feed = try parse(rss(item, channel: channel, attributes: media))
      #expect(feed.image == picture && feed.entries[0].title?.value == "Tides")
    }
    let named = try parse(rss(item.replacing("<item>", with: "<item><title>Ebb</title>"), attributes: media))
    #expect(named.entries[0].title?.value == "Ebb")
    let described = "<item><googleplay:description>Words</googleplay:description></item>"
    #expect(try parse(rss(described, attributes: media)).entries[0].summary?.value == "Words")
  }

  @Test func `the two halves of a character are one, and any number of byte order marks is none`() throws {
    let feed = try parse(rss("<item><title>A &#55357;&#56832; &#xD83D;&#xDE00; &#xD83D; b</title></item>"))
    #expect(feed.entries[0].title?.value == "A 😀 😀 \u{FFFD} b")
    let json = #"{"version":"https://jsonfeed.org/version/1.1","title":"Hill","items":[]}"#
    #expect(try parse("\u{FEFF}\u{FEFF}" + json).title == "Hill")
  }

  @Test func `a length below nothing is none`() throws {
    let feed = try parse(rss("<item><enclosure url='https://dale.example/a.mp3' length='-1'/></item>"))
    #expect(feed.entries[0].enclosures == [Enclosure(url: "https://dale.example/a.mp3")])
  }

  @Test func `an empty guid is none`() throws {
    let feed = try parse(
      rss(
        "<item><title>A</title><guid/></item><item><title>B</title><guid> </guid><link>https://harbour.example/b</link></item>"
      ))
    #expect(feed.entries.map(\.guid) == [nil, nil])
    // an empty one takes nothing away, and does not count for another item's
    let beside = try parse(
      rss("<item><title>A</title><guid>a-1</guid><guid/></item><item><title>B</title><guid></guid></item>"))
    #expect(beside.entries.map(\.guid) == ["a-1", nil])
    #expect(try parse(rss("<item><guid>a-1</guid><guid>a-2</guid></item>")).entries[0].guid == "a-2")
    let json = try parse(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "T",
       "items": [{"title": "A", "content_text": "a"}, {"id": "", "title": "B", "content_text": "b"}]}
      """)
    #expect(json.entries.map(\.guid) == [nil, nil])
  }

  @Test func `what is nothing but white space is no guid and no link`() throws {
    let json = try parse(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "T", "home_page_url": "https://harbour.example/",
       "items": [{"id": " ", "url": " ", "title": " ", "content_text": "a"}]}
      """)
    #expect(json.entries[0].guid == nil && json.entries[0].link == nil && json.entries[0].title == nil)
    let blank = try parse(atom("<link href=\"https://hill.example/\"/><entry><id> </id><link href=\" \"/></entry>"))
    #expect(blank.entries[0].guid == nil && blank.entries[0].link == nil)
    let rdf = try parse(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">\
      <channel rdf:about="x"><title>T</title></channel><item rdf:about=" "><title>A</title></item></rdf:RDF>
      """)
    #expect(rdf.entries.map(\.guid) == [nil])
  }

  @Test func `tracking parameters do not make another item`() throws {
    let links = ["?utm_source=rss&utm_medium=feed", "?ref=rss&fbclid=x#top", ""].map {
      "https://harbour.example/tide" + $0
    }
    let entries = try links.map {
      try parse(rss("<item><title>A</title><link>\($0.replacing("&", with: "&amp;"))</link></item>")).entries[0]
    }
    #expect(
      entries.map(\.link) == links && Set(entries.compactMap { $0.link.map { CanonicalURL.canonical($0) } }).count == 1)
  }

  @Test func `a date in the future is kept as stated`() throws {
    let entry = try parse(rss("<item><title>A</title><pubDate>Fri, 01 Jan 2099 00:00:00 GMT</pubDate></item>")).entries[
      0]
    #expect(entry.published?.iso8601 == "2099-01-01T00:00:00Z")
  }

  @Test func `text that looks like markup is kept`() throws {
    #expect(
      try parse(rss("<item><title>5 < 6 and <3</title></item><item><title>b</title></item>")).entries.map {
        $0.title?.value
      } == ["5 < 6 and <3", "b"])
  }

  @Test func `a cut document gives its complete items and says so`() throws {
    let whole = rss(
      "<item><title>One</title></item><item><title>Two</title><description><![CDATA[half a sen]]></description></item>")
    let cut = String(whole.prefix(while: { _ in true }).dropLast(60))
    let feed = try parse(cut)
    #expect(feed.entries.map { $0.title?.value } == ["One"] && feed.isTruncated)
    #expect(try !parse(whole).isTruncated)
  }

  @Test func `titles that hold HTML say so, and others do not`() throws {
    let feed = try parse(
      rss(
        """
        <item><title>&lt;b&gt;Bold&lt;/b&gt; move</title></item><item><title>Why &lt;/example&gt; matters</title></item>
        <item><title>It&amp;#x27;s here</title></item><item><title>a <i>b</i> &amp; c</title></item>
        """))
    #expect(feed.entries.map { $0.title?.isHTML } == [true, false, false, true])
    #expect(
      feed.entries.map { $0.title?.value } == [
        "<b>Bold</b> move", "Why </example> matters", "It&#x27;s here", "a <i>b</i> &amp; c",
      ])
  }

  /// A title is HTML where a tag is used in it, and words where one is spoken of.
  @Test(arguments: [
    ("<em>Note</em>", true), ("<i>Titanic</i> &amp; co", true), ("<b>Breaking news", true), ("Storm<br>Two dead", true),
    ("Tide <img src=\"/t.png\"> rises", true), ("<font color=red>Tide</font>", true), ("Tide rises</b>", true),
    ("How to use <b> tags", false), ("The <p> element", false), ("Vec<i> considered", false),
    ("<a> vs <button>", false),
    ("Use of <img> and <p> in HTML", false), ("if a<b then c>d", false), ("5 < 6 > 4", false), ("List<String>", false),
  ])
  func `tags that are used in a title are markup, tags that are spoken of are words`(_ title: String, _ isHTML: Bool)
    throws
  {
    let escaped = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    for written in [escaped, "<![CDATA[\(title)]]>"] {
      let read = try parse(rss("<item><title>\(written)</title></item>")).entries[0].title
      #expect(read == FeedText(title, isHTML: isHTML))
    }
  }

  @Test func `a web page, an empty document and other XML are refused with a line that says why`() {
    let cases: [(String, ParsingError.Kind)] = [
      ("<!DOCTYPE html><html><head><title>Consent</title></head><body><p>Hi</body></html>", .htmlPage),
      ("  \n ", .empty),
      ("<opml version=\"2.0\"><body/></opml>", .other), ("plain words", .other),
    ]
    for (text, kind) in cases {
      do {
        _ = try parse(text)
        Issue.record("accepted: \(text)")
      } catch {
        #expect((error as? ParsingError)?.kind == kind)
        #expect((error as? ParsingError)?.detail.contains("\n") == false)
      }
    }
  }

  @Test func `items without dates and in any order keep their order and have no date`() throws {
    let feed = try parse(
      rss("<item><title>b</title><pubDate>Invalid Date</pubDate></item><item><title>a</title></item>"))
    #expect(
      feed.entries.map { $0.title?.value } == ["b", "a"]
        && feed.entries.allSatisfy { $0.published == nil && $0.updated == nil })
  }

  @Test func `the entry's hash is the same for the same entry and differs for any change`() throws {
    let item = "<item><title>Tide</title><guid>1</guid><description>High</description></item>"
    let hash = try parse(rss(item)).entries[0].hash
    #expect(try parse(rss(item, channel: "<ttl>5</ttl>")).entries[0].hash == hash)
    for changed in [
      item.replacing("High", with: "Low"), item.replacing("Tide", with: "Tides"), item.replacing(">1<", with: ">2<"),
    ] {
      #expect(try parse(rss(changed)).entries[0].hash != hash)
    }
  }
}
