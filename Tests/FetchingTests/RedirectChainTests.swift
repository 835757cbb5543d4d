@testable import Fetching
import Testing

@Suite("The redirect chain")
struct RedirectChainTests {
  private func chain(_ start: String, limit: Int = 10) throws -> RedirectChain {
    RedirectChain(start: try #require(WebAddress(start)), limit: limit)
  }

  @Test("Permanent counts from the start without a break")
  func permanent() throws {
    var chain = try chain("http://a.example/1")
    try chain.follow(location: "/2", isPermanent: true, setCookies: [])
    #expect(chain.permanentURL == "http://a.example/2")
    try chain.follow(location: "/3", isPermanent: false, setCookies: [])
    try chain.follow(location: "/4", isPermanent: true, setCookies: [])
    #expect(chain.permanentURL == "http://a.example/2")
    #expect(chain.current.text == "http://a.example/4")
  }

  @Test("A circle back to the start is no move")
  func backHome() throws {
    var chain = try chain("http://a.example/")
    try chain.follow(location: "/gate", isPermanent: true, setCookies: ["c=1"])
    try chain.follow(location: "/", isPermanent: true, setCookies: [])
    #expect(chain.permanentURL == nil)
  }

  @Test("The same URL with the same cookies is a loop; with a new cookie it is not")
  func loop() throws {
    var chain = try chain("http://a.example/")
    try chain.follow(location: "/b", isPermanent: false, setCookies: [])
    #expect(throws: RedirectChain.Fault.loop("http://a.example/")) {
      try chain.follow(location: "/", isPermanent: false, setCookies: [])
    }
    var gated = try self.chain("http://a.example/")
    try gated.follow(location: "/b", isPermanent: false, setCookies: ["x=1; Path=/"])
    try gated.follow(location: "/", isPermanent: false, setCookies: [])
    #expect(gated.cookieHeader == "x=1")
    #expect(throws: RedirectChain.Fault.loop("http://a.example/b")) {
      try gated.follow(location: "/b", isPermanent: false, setCookies: [])
    }
  }

  @Test("The limit")
  func limit() throws {
    var chain = try chain("http://a.example/", limit: 2)
    try chain.follow(location: "/1", isPermanent: false, setCookies: [])
    try chain.follow(location: "/2", isPermanent: false, setCookies: [])
    #expect(throws: RedirectChain.Fault.tooMany(limit: 2)) {
      try chain.follow(location: "/3", isPermanent: false, setCookies: [])
    }
  }

  @Test("Credentials stay with their origin, and follow it to https")
  func credentials() throws {
    var chain = try chain("http://u:p@a.example/")
    #expect(chain.credentials == "u:p")
    try chain.follow(location: "https://a.example/", isPermanent: true, setCookies: [])
    #expect(chain.credentials == "u:p")
    #expect(chain.permanentURL == "https://u:p@a.example/")
    try chain.follow(location: "https://b.example/", isPermanent: true, setCookies: [])
    #expect(chain.credentials == nil)
    #expect(chain.permanentURL == "https://b.example/")
    var down = try self.chain("https://u:p@a.example/")
    try down.follow(location: "http://x:y@a.example/", isPermanent: false, setCookies: [])
    #expect(down.credentials == nil)
  }

  @Test("Cookies go to their own host, to a domain they name, and never from https to http")
  func cookies() throws {
    var cookies = FetchCookies()
    let secure = try #require(WebAddress("https://www.a.example/"))
    let parent = try #require(WebAddress("https://a.example/"))
    let plain = try #require(WebAddress("http://www.a.example/"))
    let other = try #require(WebAddress("https://b.example/"))
    cookies.take("own=1; Secure", from: secure)
    cookies.take("wide=2; Domain=.A.example", from: secure)
    cookies.take("evil=3; Domain=b.example", from: secure)
    cookies.take("tld=4; Domain=example", from: secure)
    cookies.take("nonsense", from: secure)
    #expect(cookies.header(for: secure) == "own=1; wide=2")
    #expect(cookies.header(for: parent) == "wide=2")
    #expect(cookies.header(for: plain) == "wide=2")
    #expect(cookies.header(for: other) == nil)
    cookies.take("wide=; Domain=a.example; Max-Age=0", from: secure)
    #expect(cookies.header(for: parent) == nil)
  }
}
