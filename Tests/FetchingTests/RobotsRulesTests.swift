import Testing

@testable import Fetching

/// The rules of RFC 9309, most of them in its own words and examples.
@Suite struct `robots.txt` {
  private func allows(_ file: String, _ path: String) -> Bool {
    RobotsRules(file: Array(file.utf8)).allow("https://site.example" + path)
  }

  @Test func `without a group for us or for everybody allows everything`() {
    #expect(allows("", "/a"))
    #expect(allows("User-agent: otherbot\nDisallow: /", "/a"))
    #expect(allows("<!doctype html><html><body>Not found</body></html>", "/a"))
    #expect(allows("Disallow: /\n", "/a"), "a rule before any user-agent line belongs to nobody")
  }

  @Test func `our own group outranks that for everybody, whatever stands first`() {
    let file = "User-agent: *\nDisallow: /\n\nUser-agent: Courant\nDisallow: /private\n"
    #expect(allows(file, "/news/1"))
    #expect(!allows(file, "/private/1"))
    #expect(allows("User-agent: courant\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a"))
  }

  @Test(arguments: ["COURANT", "courant", "Courant/1.0", "  Courant  # us"])
  func `names us in any case, up to what is no part of a name`(name: String) {
    #expect(!allows("User-Agent: \(name)\nDisallow: /", "/a"))
  }

  @Test(arguments: ["Courantbot", "xcourant", "Courant-News", "my courant"])
  func `does not name us by a name that only contains ours`(name: String) {
    #expect(allows("User-Agent: \(name)\nDisallow: /", "/a"))
  }

  @Test func `joins the groups that name us, and one group may have many names`() {
    let file = """
      User-agent: a
      User-agent: courant
      Disallow: /one
      Sitemap: https://site.example/map.xml
      Disallow: /two

      User-agent: b
      Disallow: /three

      User-agent: courant
      Disallow: /four
      """
    #expect(!allows(file, "/one") && !allows(file, "/two") && !allows(file, "/four"))
    #expect(allows(file, "/three"))
  }

  @Test func `lets the longest rule decide, and allows where two are as long`() {
    let file = "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n"
    #expect(allows(file, "/example/page/"))
    #expect(!allows(file, "/example/page/disallowed.gif"))
    #expect(allows("User-agent: *\nDisallow: /a\nAllow: /a", "/a"))
    #expect(allows("User-agent: *\nAllow: /a\nDisallow: /a", "/a"))
    #expect(!allows("User-agent: *\nAllow: /\nDisallow: /news", "/news/1"))
  }

  @Test(arguments: [
    "/x/../private/1", "/./private/1", "/x/y/%2E%2e/../private/1", "/../private/1?a=/../b", "/news/../private/",
  ])
  func `an address with dot segments is where they lead`(_ path: String) {
    #expect(!allows("User-agent: *\nDisallow: /private/", path))
    #expect(!allows("User-agent: *\nDisallow: " + path, path))
  }

  @Test func `dots that are no segments lead nowhere`() {
    for path in ["/private../1", "/a/...", "/news/1?next=/../private/1", "/private/../news"] {
      #expect(allows("User-agent: *\nDisallow: /private/\nAllow: /private/../\nDisallow: /1", path), "\(path)")
    }
  }

  @Test func `an empty rule forbids nothing`() {
    #expect(allows("User-agent: *\nDisallow:\n", "/a"))
    #expect(allows("User-agent: *\nDisallow: # nothing\n", "/a"))
  }

  @Test(arguments: [
    ("/foo/bar?baz=quz", "/foo/bar?baz=quz", true),
    ("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false),
    ("/foo/bar/ツ", "/foo/bar/%E3%83%84", true), ("/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84", true),
    ("/foo/bar/%62%61%7A", "/foo/bar/baz", true), ("/foo/bar/baz", "/foo/bar/%62%61%7a", true),
    ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", true), ("/path/foo-%24", "/path/foo-$", true),
    ("/path/foo-%24", "/path/foo-bar", false),
  ])
  func `compares escapes as RFC 9309, 2.2.2 and 2.2.3 say`(rule: String, path: String, isHit: Bool) {
    #expect(allows("User-agent: *\nDisallow: \(rule)", path) == !isHit)
  }

  @Test(arguments: [
    ("/*.gif$", "/a/b.gif", true), ("/*.gif$", "/a/b.gif?x", false), ("/*.gif", "/a/b.gif?x", true),
    ("/this/*/exactly", "/this/path/exactly", true), ("/this/*/exactly", "/this/exactly", false), ("/$", "/", true),
    ("/$", "/a", false), ("*/print", "/news/print", true), ("/a*", "/a", true), ("/a*$", "/abc", true),
    ("/a$b", "/a$bc", true), ("/*/*/x", "/a/x", false), ("/a*b*c$", "/axxbyyc", true), ("/a*b*c$", "/abcb", false),
    ("/*a$", "/aba", true), ("/fish", "/Fish", false), ("/fish", "/fish.html", true), ("/fish/", "/fish", false),
    ("/aa*aa$", "/aaa", false),
  ])
  func `knows the star and the end mark`(rule: String, path: String, isHit: Bool) {
    #expect(allows("User-agent: *\nDisallow: \(rule)", path) == !isHit)
  }

  @Test func `takes any line end, a byte order mark, comments, and blanks around everything`() {
    for end in ["\n", "\r\n", "\r"] {
      let file = ["\u{FEFF}  user-AGENT :  *  # all", "", "DISALLOW :  /x  # no", "crawl-delay: 9"].joined(
        separator: end)
      #expect(!allows(file, "/x/1") && allows(file, "/y"))
    }
  }

  @Test func `counts the first 500 KiB, of them whole lines`() {
    let filler = String(repeating: "#" + String(repeating: "x", count: 1022) + "\n", count: 500)
    #expect(filler.utf8.count == RobotsRules.sizeLimit)
    #expect(!allows("User-agent: *\nDisallow: /a\n" + filler, "/a"))
    #expect(allows(filler + "User-agent: *\nDisallow: /a\n", "/a"))
    let cut = String(filler.dropFirst(29)) + "User-agent: *\nDisallow: /a/long/path\n"
    #expect(allows(cut, "/a/other"))
  }

  @Test func `may always be asked itself, and knows the front page by its slash`() {
    #expect(allows("User-agent: *\nDisallow: /", "/robots.txt"))
    #expect(!allows("User-agent: *\nDisallow: /", ""))
    #expect(!allows("User-agent: *\nDisallow: /?", "?q=1"))
  }

  @Test func `comes back from its text as it was`() {
    let file = "User-agent: *\nDisallow: /a*b$\nAllow: /ü x\nDisallow: /%7Ec\n"
    let rules = RobotsRules(file: Array(file.utf8))
    #expect(RobotsRules(text: rules.text) == rules)
    #expect(RobotsRules(text: "") == RobotsRules())
  }

  @Test func `lies at the root of an origin, whose port counts`() {
    #expect(RobotsRules.place(for: "https://News.example/a?b")?.origin == "https://news.example:443")
    #expect(RobotsRules.place(for: "https://News.example/a?b")?.file == "https://news.example/robots.txt")
    #expect(RobotsRules.place(for: "http://news.example:8080")?.file == "http://news.example:8080/robots.txt")
    #expect(RobotsRules.place(for: "ftp://news.example/") == nil)
  }

  @Test func `of hostile make comes to an answer soon`() {
    let stars = "/" + String(repeating: "*a", count: 2000)
    let path = "/" + String(repeating: "a", count: 1500)
    #expect(allows("User-agent: *\nDisallow: \(stars)b", path))
  }
}
