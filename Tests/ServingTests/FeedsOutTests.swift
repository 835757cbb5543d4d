import Foundation
import News
import Store
import Testing

@testable import Serving

@Suite struct `Feeds out` {
  @Test(arguments: [
    ("atom", "application/atom+xml; charset=utf-8"), ("rss", "application/rss+xml; charset=utf-8"),
    ("json", "application/feed+json; charset=utf-8"),
  ])
  func `stories come in each format under one lasting id`(format: String, type: String) async throws {
    let served = try ServedStore()
    let reply = try await served.get("/feeds/stories.\(format)")
    #expect(reply.contentType == type)
    #expect(reply.text.contains("urn:courant:story:story0000001"))
    #expect(reply.text.contains("http://localhost:8420/stories/story0000001"))
    await served.end()
  }

  @Test func `another report moves its story when it comes, another figure does, copies and other words do not`()
    async throws
  {
    let served = try ServedStore(hours: 9)
    let (a, b) = (ServedStore.feed("alpha"), ServedStore.feed("beta"))
    func updated() async throws -> String {
      let text = try await served.get("/feeds/stories.atom").text
      let entry = try #require(text.range(of: "<entry>")).upperBound
      let start = try #require(text[entry...].range(of: "<updated>")).upperBound
      return String(text[start...].prefix(20))
    }
    func edit(_ body: String, hours: Int64) throws {
      let version = ServedStore.article(
        "beta", "2", "Ormsby bridge shut", body: body,
        version: .revision(changed: [.summary, .body], silent: true, revertsTo: nil), hours: hours)
      try served.store.commit([ServedStore.poll(b, [version])], at: version.observedAt)
    }
    var members = [
      (a, ServedStore.article("alpha", "1", "", body: "")), (b, ServedStore.article("beta", "2", "", body: "")),
    ]
    var roles: [MemberRole] = [.lead, .report]
    func join(_ guid: String, _ role: MemberRole, hours: Int64) throws {
      // It states the time of the first report, and came late.
      let late = ServedStore.article("alpha", guid, "Bridge \(guid)", body: "Ferries run. 21 wait.", hours: hours)
      try served.store.commit([ServedStore.poll(a, [late])], at: late.observedAt)
      members.append((a, late))
      roles.append(role)
      let pass = ServedStore.pass(ServedStore.story, members, roles: roles, new: 1, hours: hours)
      try served.store.commit(pass, decided: [late.id], at: late.observedAt)
    }
    // The figure of the first report changed after two hours.
    #expect(try await updated() == "2023-11-15T00:13:20Z")
    try edit("Officers have shut the bridge. 15 people were hurt.", hours: 3)
    #expect(try await updated() == "2023-11-15T00:13:20Z")
    try join("5", .report, hours: 4)
    #expect(try await updated() == "2023-11-15T02:13:20Z")
    try join("6", .copy, hours: 5)
    #expect(try await updated() == "2023-11-15T02:13:20Z")
    try edit("Officers have shut the bridge. 16 people were hurt.", hours: 6)
    #expect(try await updated() == "2023-11-15T04:13:20Z")
    try join("7", .report, hours: 30)
    #expect(try await updated() == "2023-11-15T07:13:20Z", "no later than now")
    await served.end()
  }

  @Test(arguments: [
    "/feeds/edits.atom?knd=figure", "/feeds/stories.atom?languge=en", "/feeds/health.atom?kind=figure",
    "/feeds/stories.json?limit=1&limit=2", "/feeds/stories.rss?sources=x",
  ])
  func `a filter that is misspelt is refused`(target: String) async throws {
    let served = try ServedStore()
    #expect(try await served.get(target).status == .badRequest)
    await served.end()
  }

  @Test func `each selection is a feed of its own, whatever its filters are written like`() async throws {
    let served = try ServedStore()
    for (query, id) in [
      ("", ""), ("?kind=figure&limit=2", "kind=figure&amp;limit=2"), ("?since=&kind=%66igure", "kind=figure"),
    ] {
      let text = try await served.get("/feeds/edits.atom" + query).text
      #expect(text.contains("<id>urn:courant:edits\(id.isEmpty ? "" : ":" + id)</id>"))
      #expect(
        text.contains(
          "rel=\"self\" type=\"application/atom+xml\" href=\"http://localhost:8420/feeds/edits.atom\(id.isEmpty ? "" : "?" + id)\""
        )
      )
    }
    let text = try await served.get("/feeds/stories.atom?q=%22a<b>%22").text
    #expect(text.contains("<id>urn:courant:stories:q=%22a%3Cb%3E%22</id>"))
    await served.end()
  }

  @Test func `what has no headline has a title that can be followed`() async throws {
    let served = try ServedStore(headline: "")
    for format in ["atom", "rss", "json"] {
      #expect(try await served.get("/feeds/stories.\(format)").text.contains("Untitled"))
      #expect(try await served.get("/feeds/edits.\(format)").text.contains(" Untitled"))
    }
    await served.end()
  }

  @Test(arguments: ["stories", "edits", "health"])
  func `a reader that has the feed gets 304, and no moment is told that might not move`(name: String) async throws {
    let served = try ServedStore()
    let reply = try await served.get("/feeds/\(name).atom")
    let etag = try #require(reply.header("ETag"))
    #expect(reply.status == .ok && reply.header("Last-Modified") == nil)
    for known in [etag, "\"x\",\t" + etag, "W/" + etag, "*"] {
      let again = try await served.get("/feeds/\(name).atom", headers: ["if-none-match": known])
      #expect(again.status == .notModified && again.body.isEmpty)
    }
    let since = ["if-modified-since": "Wed, 01 Jan 2098 00:00:00 GMT"]
    #expect(try await served.get("/feeds/\(name).atom", headers: since).status == .ok)
    await served.end()
  }

  @Test func `edits and feeds in trouble are feeds too`() async throws {
    let served = try ServedStore()
    let edits = try await served.get("/feeds/edits.atom").text
    #expect(edits.contains("urn:courant:edit:\(ArticleID.derived(from: "alpha", "1")):2"))
    let health = try await served.get("/feeds/health.atom").text
    #expect(health.contains("failing: beta"))
    #expect(try await served.get("/feeds/stories.txt").status == .notFound)
    await served.end()
  }

  @Test func `a time of trouble is one entry, dated when it began and when it grew worse`() async throws {
    let served = try ServedStore(hours: 50)
    let id = ServedStore.feed("beta").id
    func entry() async throws -> (id: String, published: String, updated: String) {
      let text = try await served.get("/feeds/health.atom").text
      let entry = try #require(text.split(separator: "<entry>").dropFirst().first { $0.contains(id.text) })
      func part(_ name: String) -> String {
        String(entry.split(separator: "<\(name)>").dropFirst().first?.prefix { $0 != "<" } ?? "")
      }
      return (part("id"), part("published"), part("updated"))
    }
    let failing = try await entry()
    #expect(failing.published == failing.updated)
    try served.store.commit(
      [ServedStore.poll(ServedStore.feed("beta"), [], health: .gone)], at: ServedStore.start.adding(seconds: 90_000))
    let gone = try await entry()
    #expect(gone.id == failing.id && gone.published == failing.published)
    #expect(gone.updated == ServedStore.start.adding(seconds: 90_000).iso8601)
    await served.end()
  }

  @Test func `markup is escaped, and characters that XML forbids are blanks`() {
    let text = "a<b>&\"c'\u{0}\u{B}\u{7F}\u{85}\u{9F}\u{A0}é\u{FFFE}\u{FFFF}\u{FFFD}\u{1F389}\t\n"
    #expect(XMLText.escaped(text) == "a&lt;b&gt;&amp;&quot;c'     \u{A0}é  \u{FFFD}\u{1F389}\t\n")
    #expect(XMLText.escaped("&") == "&amp;" && XMLText.escaped("") == "" && XMLText.escaped("ünï") == "ünï")
    #expect(HTMLText.escaped("'<i title=\"é\">\u{202E}R&D\r\n’") == "&#39;&lt;i title=&quot;é&quot;&gt; R&amp;D\n’")
  }

  @Test func `dates of mail are written as RSS wants them`() {
    #expect(MailDate.text(Timestamp(seconds: 784_111_777)) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(MailDate.text(Timestamp(seconds: 951_782_399)) == "Mon, 28 Feb 2000 23:59:59 GMT")
    #expect(MailDate.text(Timestamp(seconds: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
  }
}
