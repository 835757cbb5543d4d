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

  @Test func `a broken page ends`() {
    #expect(FeedDiscovery.feeds(inPage: Array("<link rel=\"alternate".utf8), pageURL: nil).isEmpty)
    #expect(FeedDiscovery.feeds(inPage: Array("<<<<link =\"\" <!-- ".utf8), pageURL: nil).isEmpty)
  }
}
