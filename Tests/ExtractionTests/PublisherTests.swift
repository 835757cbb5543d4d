import Extraction
import Testing

@Suite struct PublisherTests {
  @Test(arguments: [
    ("https://www.bbc.co.uk/news", "bbc.co.uk"), ("https://blog.user.github.io/x", "user.github.io"),
    ("http://127.0.0.1:8080/f", "127.0.0.1"),
    ("https://localhost/x", "localhost"), ("https://News.Example.COM.", "example.com"),
    ("https://a.gazette.example/", "gazette.example"),
    ("http://[::1]/x", "[::1]"),
  ])
  func theRegistrableDomainFollowsThePublicSuffixList(url: String, domain: String) {
    #expect(Publisher.registrableDomain(of: url) == domain)
  }

  @Test(arguments: [
    "https://feedproxy.google.com/~r/x", "http://feeds.feedburner.com/x", "https://t.co/x", "https://news.google.com/a",
    "urn:x",
  ])
  func aRedirectorPublishesNothing(url: String) {
    #expect(Publisher.domain(ofArticle: url) == nil)
  }

  @Test func aFeedBelongsToItsSiteElseToItsHost() {
    #expect(
      Publisher.domain(ofFeed: "http://feeds.feedburner.com/x", siteURL: "https://www.paper.example") == "paper.example"
    )
    #expect(Publisher.domain(ofFeed: "https://rss.paper.example/x", siteURL: nil) == "paper.example")
    #expect(Publisher.domain(ofFeed: "file:///tmp/x", siteURL: nil) == "file:///tmp/x")
  }
}
