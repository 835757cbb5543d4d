import News
import Testing

@Suite struct CanonicalURLTests {
  @Test(arguments: [
    "http://www.example.com/news/a?utm_source=rss&utm_medium=feed", "https://example.com/news/a/",
    "HTTPS://Example.COM:443/news/a#top", "http://example.com/news/a#xtor=RSS-12",
    "http://example.com/news/a#:~:text=day%202",
    "//example.com/news/a?at_medium=RSS&ns_mchannel=rss&ito=1490",
    "https://example.com/news/a?ref=rss&amp;cmpid=x&fbclid=1",
    " https://example.com./news/%61?source=feed\n", "http://example.com:80/news/a?partner=rss&emc=rss",
  ])
  func whatOnlyTellsWhoSentTheReaderGoes(url: String) {
    #expect(CanonicalURL.canonical(url) == "https://example.com/news/a")
  }

  @Test(arguments: [
    ("https://example.com/?id=1&page=2", "https://example.com?id=1&page=2"),
    ("https://example.com/a?b=2&utm_x=y&a=1", "https://example.com/a?b=2&a=1"),
    ("https://example.com:8080/a", "https://example.com:8080/a"),
    ("https://m.example.com/a", "https://m.example.com/a"),
    ("https://example.com/caf%c3%a9", "https://example.com/caf%C3%A9"),
    ("https://example.com/café", "https://example.com/caf%C3%A9"),
    ("https://example.com/a?partner=ap", "https://example.com/a?partner=ap"),
    ("http://example.com/news/a/#comment-102", "https://example.com/news/a#comment-102"),
    ("https://example.com/t?id=7#p%370", "https://example.com/t?id=7#p70"),
    ("https://example.com/#!/story/5", "https://example.com#!/story/5"),
    ("https://example.com/A", "https://example.com/A"),
  ])
  func whatNamesThePageStays(url: String, canonical: String) {
    #expect(CanonicalURL.canonical(url) == canonical)
    #expect(CanonicalURL.canonical(canonical) == canonical)
  }

  @Test(arguments: ["", "urn:uuid:1", "mailto:a@example.com", "/path", "not a url", "https://"])
  func whatIsNoWebAddressComesBackAsItIs(text: String) {
    #expect(CanonicalURL.canonical(text) == text)
  }

  @Test func whoAsksIsNoPartOfIt() {
    #expect(CanonicalURL.canonical("http://me:hush@www.example.com/a@b") == "https://example.com/a@b")
  }

  @Test func theHostIsFoundInLowerCase() {
    #expect(CanonicalURL.host(of: "https://user@WWW.Example.com:81/x") == "www.example.com")
    #expect(CanonicalURL.host(of: "urn:x") == nil)
  }
}
