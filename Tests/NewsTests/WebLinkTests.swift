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

  @Test(arguments: [
    ("javascript:alert(1)", true), (" JavaScript:alert(1)", true), ("java\tscript:alert(1)", true),
    ("data:text/html,<b>x</b>", true), ("https://town.example/data:1", false), ("data", false), ("/data/1", false),
    ("gemini://town.example/", false), ("", false),
  ])
  func `an address that a browser runs is known`(url: String, acts: Bool) {
    #expect(WebLink.acts(url) == acts)
  }
}
