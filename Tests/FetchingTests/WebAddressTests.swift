@testable import Fetching
import Testing

@Suite("Web addresses")
struct WebAddressTests {
  @Test("A URL is taken apart")
  func parts() throws {
    let address = try #require(WebAddress(" HTTPS://u:p@News.Example.:8443/a?b=c#d\n"))
    #expect(address.isSecure)
    #expect(address.hostKey == "news.example:8443")
    #expect(address.credentials == "u:p")
    #expect(address.text == "HTTPS://News.Example.:8443/a?b=c")
    #expect(WebAddress("http://a.example")?.hostKey == "a.example:80")
    #expect(WebAddress("https://[::1]/")?.hostKey == "[::1]:443")
    #expect(WebAddress("https://[::1]:8/")?.port == 8)
  }

  @Test(
    "What is no http or https URL",
    arguments: [
      "", "a", "http:/a", "http://", "http://:80/", "http://a b/", "http://a\\@b/", "http://a:b/", "mailto:x@y",
    ])
  func noURL(text: String) {
    #expect(WebAddress(text) == nil)
  }

  // A space before a URL is taken off at leisure, so that the same URL is read both ways.
  @Test(
    "An ordinary URL is read in one pass, and as any other way of writing is read",
    arguments: [
      "http://a.example/", "https://a-1.example", "https://a.example:8443/b?c=d", "http://a.example?b",
      "http://a.example:1",
      "https://a.example:65535/%20~!$&'()*+,;=:@[]{}|\\^", "http://127.0.0.1:18000/f/000001.xml",
      "http://localhost:080/",
    ])
  func ordinary(text: String) {
    #expect(OrdinaryURL(text) != nil)
    #expect(WebAddress(text) == WebAddress(" " + text))
  }

  @Test(
    "What takes more to read is no ordinary URL",
    arguments: [
      "HTTP://a.example/", "http://A.example/", "http://a.example./", "http://u@a.example/", "http://[::1]/",
      "http://a.example/#b",
      "http://a.example/ b", "http://a.example/\u{E9}", "http://\u{E9}.example/", "http://a.example:/",
      "http://a.example:0/",
      "http://a.example:65536/", "http://a.example:000080/", "http://a.example:80a/", "http:///", "http://",
      "ftp://a.example/", "",
      "http://a_b.example/", "http://a.example\\b/",
    ])
  func notOrdinary(text: String) {
    #expect(OrdinaryURL(text) == nil)
  }

  @Test(
    "References resolve as RFC 3986 section 5.4 says",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
      ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"),
      ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
      ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
      ("/../g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
      ("https://x/y", "https://x/y"),
    ])
  func references(reference: String, expected: String) throws {
    let base = try #require(WebAddress("http://a/b/c/d;p?q"))
    #expect(base.resolving(reference)?.text == expected)
  }

  @Test("References to other schemes do not resolve", arguments: ["file:///x", "g:h", "data:,x", "http:g"])
  func otherSchemes(reference: String) throws {
    let base = try #require(WebAddress("http://a/b"))
    #expect(base.resolving(reference) == nil)
  }

  @Test(
    arguments: [
      ("https://news.example/a", "https://news.example/a"),
      ("HTTPS://news.example:443/a b", "https://news.example:443/a%20b"), ("news", nil),
    ] as [(String, String?)])
  func asciiForm(url: String, ascii: String?) {
    #expect(Fetcher.asciiURL(of: url) == ascii)
  }
}
