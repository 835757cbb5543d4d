import News
import Testing

@Suite struct `A user and password` {
  @Test(arguments: [
    ("https://me:pw@h.example/a", "https://h.example/a"),
    ("see http://a@b@h.example/ there", "see http://h.example/ there"),
    ("HTTP://me:pw@h.example", "HTTP://h.example"), ("http://h.example:80/@me", "http://h.example:80/@me"),
    ("http://me:p/w@h.example/", "http://h.example/"), ("http://[::1]/@me", "http://[::1]/@me"),
    ("http:///me:pw@h.example/", "http://h.example/"),
    ("me@mail.example", "me@mail.example"),
  ])
  func `goes from addresses in a text`(text: String, plain: String) {
    #expect(Userinfo.removed(from: text) == plain)
  }

  @Test(arguments: [
    ("https://me:pw@h.example/@a", "https://h.example/@a"), ("https://h.example/@a", "https://h.example/@a"),
    ("me:pw@h.example", "me:pw@h.example"), ("https://h.example?a@b", "https://h.example?a@b"),
  ])
  func `goes from an address, and nothing else does`(url: String, plain: String) {
    #expect(Userinfo.removed(fromAddress: url) == plain)
  }

  @Test(arguments: [
    ("http:me:pw@h.example/a", "http:h.example/a"), ("http:/me:pw@h.example/", "http:/h.example/"),
    ("me:pw@h.example/", "h.example/"), ("feed:me:p@w@h.example", "feed:h.example"), ("7k2m", "7k2m"),
    ("https://h.example:8080/a", "https://h.example:8080/a"), ("me@h.example", "me@h.example"),
  ])
  func `goes from an address that is mistyped`(text: String, plain: String) {
    #expect(Userinfo.removed(fromTyped: text) == plain)
  }
}
