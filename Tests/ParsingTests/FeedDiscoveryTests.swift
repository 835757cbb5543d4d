import Parsing
import Testing

@Suite("Feed discovery")
struct FeedDiscoveryTests {
  @Test func `the feeds in a page's head are found and resolved`() {
    let page = """
      <html><head><!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->
      <script>var a = '<link rel="alternate" type="application/rss+xml" href="/no">'</script>
      <LINK REL="alternate" TYPE="application/rss+xml" TITLE="News &amp; more" HREF="/rss?a=1&amp;b=2">
      <link rel=alternate type=application/atom+xml href=atom.xml><link rel="alternate" hreflang="de" href="/de">
      <link rel="stylesheet" href="/s.css"><link rel="alternate" type="application/feed+json" href="https://else.example/j">
      <link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2"></head><body>
      <link rel="alternate" type="application/rss+xml" href="/body"></body></html>
      """
    let feeds = FeedDiscovery.feeds(inPage: Array(page.utf8), pageURL: "https://town.example/news/")
    #expect(
      feeds.map(\.url) == [
        "https://town.example/rss?a=1&b=2", "https://town.example/news/atom.xml", "https://else.example/j",
      ])
    #expect(feeds.map(\.title) == ["News & more", nil, nil])
  }

  private func urls(_ page: String) -> [String] {
    FeedDiscovery.feeds(inPage: Array(page.utf8), pageURL: "https://town.example/news/").map(\.url)
  }

  private func link(_ href: String, _ type: String = "application/rss+xml") -> String {
    "<link rel=alternate type='\(type)' href='\(href)'>"
  }

  @Test func `only addresses of the web are handed on`() {
    let page =
      ["file:///etc/passwd", "javascript:alert(1)", "data:text/xml,x", "mailto:a@b.example", "ftp://f.example/", "/a"]
    #expect(urls(page.map { link($0) }.joined()) == ["https://town.example/a"])
    #expect(urls("<base href='javascript:x'>" + link("a")).isEmpty)
  }

  @Test func `the scheme feed stands for http, or before an address`() {
    #expect(
      urls(link("feed://f.example/a") + link("feed:https://f.example/b") + link("FEED:http://f.example/c")) == [
        "http://f.example/a", "https://f.example/b", "http://f.example/c",
      ])
    #expect(urls(link("feed:file:///a") + link("feed:") + link("feed:feed:x")).isEmpty)
  }

  @Test func `the first base counts, wherever it stands`() {
    #expect(
      urls(link("a") + "<base target=_top><base href='https://one.example/'><base href='https://two.example/'>") == [
        "https://one.example/a"
      ])
  }

  @Test func `what stands in titles and scripts is text, to their own end`() {
    let hidden = link("/no")
    #expect(
      urls(
        "<title>\(hidden)</title><script>a = '</b>\(hidden)'</SCRIPT ><style></s>\(hidden)</style>" + link("/yes")) == [
          "https://town.example/yes"
        ])
  }

  @Test func `links behind the head count where the head names none`() {
    #expect(urls("<head></head><body>" + link("/b")) == ["https://town.example/b"])
    #expect(urls("<head>" + link("/h") + "</head><body>" + link("/b")) == ["https://town.example/h"])
  }

  @Test func `plain XML is a feed unless it is a translation`() {
    let translation = "<link rel=alternate hreflang=de type=text/xml href=/de>"
    #expect(
      urls(link("/a", "text/xml") + link("/b", "application/xml") + translation) == [
        "https://town.example/a", "https://town.example/b",
      ])
  }

  @Test func `a broken page ends`() {
    #expect(FeedDiscovery.feeds(inPage: Array("<link rel=\"alternate".utf8), pageURL: nil).isEmpty)
    #expect(urls("<title>never ends" + link("/a")).isEmpty)
    #expect(FeedDiscovery.feeds(inPage: Array("<<<<link =\"\" <!-- ".utf8), pageURL: nil).isEmpty)
  }

  @Test(
    arguments: [
      ("https://town.example/comments/feed/", nil, true), ("https://town.example/feed", "Town » Comments Feed", true),
      ("https://town.example/bridge/feed/", "Town » Die Brücke Kommentar-Feed", true),
      ("https://town.example/feed", "Town » Feed", false),
      ("https://town.example/comment/rss.xml", "Kommentare", false), ("https://comments.example/feed", nil, false),
      ("https://town.example/comments-on-the-news.xml", "Comment and analysis", false),
    ] as [(String, String?, Bool)])
  func `a feed of what readers say is known by its address or its title`(
    url: String, title: String?, isOfComments: Bool
  ) {
    #expect(DiscoveredFeed(url: url, title: title, type: "").isOfComments == isOfComments)
  }
}
