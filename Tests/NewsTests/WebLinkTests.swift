import News
import Testing

@Suite struct `Links to publishers` {
  @Test(arguments: [
    ("https://a.example/x?y=z#w", "https://a.example/x?y=z#w"), ("HTTP://a.example/", "HTTP://a.example/"),
    ("https://a.example/\"><b>|x y", "https://a.example/%22%3E%3Cb%3E%7Cx%20y"),
    ("https://a.example/é\n", "https://a.example/é%0A"), ("javascript:alert(1)", nil), (" https://a.example/", nil),
    ("/path", nil), ("", nil), ("data:text/html,x", nil), ("https:/a", nil),
  ])
  func `are addresses of the web and of the letters that addresses have`(url: String, link: String?) {
    #expect(WebLink.safe(url) == link)
    #expect(WebLink.safe(nil) == nil)
  }
}
