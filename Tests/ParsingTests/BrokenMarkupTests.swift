import Markup
import News
import Parsing
import Testing

/// What a document whose tags and sections have no end, or no beginning, costs: themselves.
@Suite("Broken markup in feeds")
struct BrokenMarkupTests {
  @Test func `unclosed and stray tags cost themselves`() throws {
    let feed = try parse(
      rss(
        """
        <item><title>One</title><description>Text with <br> and <img src="a.png"> and <p>no end</description></item>
        <item><title>Two</title></p></b></div></item><item><title>Three</title><description>x
        <item><title>Four</title></item>
        """))
    #expect(feed.entries.map { $0.title?.value } == ["One", "Two", "Three", "Four"])
    #expect(feed.entries[0].summary?.value.hasPrefix("Text with <br> and") == true)
  }

  @Test func `CDATA that is nested or never ends costs itself`() throws {
    let nested = try parse(
      rss(
        "<item><title><![CDATA[<![CDATA[One]]]]><![CDATA[>]]></title></item><item><title>Two</title></item>"))
    #expect(nested.entries.count == 2 && nested.entries[1].title?.value == "Two")
    #expect(nested.entries[0].title?.value.contains("One") == true)
    let cut = try parse(rss("<item><title>One</title></item><item><title>Two</title><description><![CDATA[never ends"))
    #expect(cut.entries.first?.title?.value == "One")
    // without an end, and with none before another section begins
    for (title, end) in [("Two", ""), ("<![CDATA[Two]]>", "<item><title><![CDATA[Three]]></title></item>")] {
      let open = try parse(
        rss(
          "<item><guid>1</guid><description><![CDATA[One</description></item><item><guid>2</guid><title>\(title)</title></item>\(end)"
        ))
      #expect(open.entries.prefix(2).map(\.guid) == ["1", "2"])
      #expect(open.entries.first?.summary?.value == "One")
      #expect(open.entries.dropFirst().first?.title?.value == "Two")
    }
  }

  @Test(
    arguments: [
      "<description>a</p>b</description>", "<description><p>a</b></p></description>", "</b></b></b>", "<p><br>",
    ])
  func `tags without a partner cost no item, however many there are`(_ flaw: String) throws {
    let items = (0..<1500).map { "<item><title>t\($0)</title>\(flaw)</item>" }
    let feed = try parse(rss(items.joined()))
    #expect(feed.entries.map { $0.title?.value } == (0..<1500).map { "t\($0)" })
    #expect(!feed.isTruncated)
    let first = try parse(rss(String(repeating: "</b>", count: 400) + items[0]))
    #expect(first.entries.count == 1)
  }

  @Test func `items without an end tag, and tags nested ten thousand deep, cost nothing but themselves`() throws {
    let unclosed = try parse(rss((0..<1500).map { "<item><guid>g\($0)</guid><title>t\($0)" }.joined()))
    #expect(unclosed.entries.map { $0.title?.value } == (0..<1500).map { "t\($0)" })
    let deep = String(repeating: "<b>", count: 10_000) + "x" + String(repeating: "</b>", count: 10_000)
    let feed = try parse(
      rss("<item><title>One</title><description>\(deep)</description></item><item><title>Two</title></item>"))
    #expect(feed.entries.map { $0.title?.value } == ["One", "Two"])
  }

  @Test func `a text without its end tag ends where the next element of the feed begins`() throws {
    let feed = try parse(
      "<rss><channel><title>Harbour<link>https://harbour.example/</link><item><title>One<link>https://harbour.example/1</link><guid>1</guid><description>Words with <b>markup</b><pubDate>Mon, 25 May 2020 10:00:00 GMT</pubDate></item><item><title>Two</title></item></channel></rss>"
    )
    #expect(feed.title == "Harbour")
    #expect(feed.link == "https://harbour.example/")
    #expect(feed.entries.map { $0.title?.value } == ["One", "Two"])
    #expect(feed.entries[0].link == "https://harbour.example/1")
    #expect(feed.entries[0].guid == "1")
    #expect(feed.entries[0].summary?.value == "Words with <b>markup</b>")
    #expect(feed.entries[0].published != nil)
  }

  @Test(arguments: ["<image><url>https://harbour.example/a.png</url>", "<description>About", "<x:owner><y>"])
  func `an element of the channel without its end tag costs no item`(_ open: String) throws {
    let feed = try parse(
      rss("<title>Harbour</title>\(open)<item><title>One</title></item><item><title>Two</title></item>"))
    #expect(feed.entries.map { $0.title?.value } == ["One", "Two"])
  }

  @Test(arguments: ["<br>", "<b>", "<p>", "<img src=\"a\">"])
  func `thousands of tags without an end cost no item`(_ tag: String) throws {
    for count in [900, 2100, 10_000] {
      let text = String(repeating: tag + "words ", count: count)
      let feed = try parse(
        rss(
          "<item><title>One</title></item><item><title>Two</title><description>\(text)</description></item>"
            + "<item><title>Three</title></item>"))
      #expect(feed.entries.map { $0.title?.value } == ["One", "Two", "Three"] && !feed.isTruncated, "\(count)")
    }
  }
}
