import Fetching
import News
import Scheduling
@testable import Store
import Syncing
import TestSupport
import Testing

@Suite struct `The pages of a feed` {
  let world: World
  let publisher: PagePublisher

  init() throws {
    world = try World()
    publisher = PagePublisher(world: world)
  }

  private func subscribe(_ mode: FullTextMode? = .on, _ path: String = "/a.xml") throws {
    let feed = Feed(id: .derived(from: path), url: world.url(path), allowsPrivateAddress: true, fullText: mode)
    _ = try world.store.addFeeds([feed], at: world.clock.now)
  }

  @Test func `are not asked unless someone wants them`() async throws {
    publisher.feed(["arn"])
    publisher.put("arn")
    try subscribe(nil)
    let summary = try await world.sync()
    #expect(summary.pagesAsked == 0 && world.server.requests.count == 1)
    #expect(try publisher.page("arn") == nil)
  }

  @Test func `complete the version at hand, which stays the first`() async throws {
    publisher.feed(["arn"])
    publisher.put("arn")
    try subscribe()
    let summary = try await world.sync()
    #expect(summary.pagesAsked == 1 && summary.pagesRead == 1 && summary.revisionsNew == 0 && summary.pagesWaiting == 1)
    let article = try #require(try publisher.article("arn"))
    #expect(article.version == 1 && article.summary == "The council met." && article.language == "en")
    #expect(article.body.split(separator: "\n").map(String.init) == PagePublisher.paragraphs("arn").map(trimmed))
    #expect(try publisher.page("arn")?.state == .read)
    #expect(try world.store.search("cracks piers", limit: 5).map(\.article.id) == [article.id])
    let changes = try world.store.changes(since: 0).filter { $0.id == article.id.text }
    #expect(changes.map(\.kind) == [.created, .updated] && changes.allSatisfy { $0.version == 1 })
    #expect(try world.store.check() == [])
  }

  @Test func `decide the stories with their full text`() async throws {
    publisher.feed(["arn"])
    publisher.put("arn")
    try subscribe()
    try await world.sync()
    #expect(try world.store.stories().count == 1)
    #expect(try world.store.pendingCandidates().candidates.isEmpty)
  }

  @Test func `are asked again after 1, 6 and 24 hours, conditionally, and then no more`() async throws {
    publisher.feed(["arn"])
    publisher.put("arn", etag: "W/\"a, \\\"b\"")
    try subscribe()
    let start = world.clock.now
    var times: [Double] = []
    for _ in 0..<(4 * 40) {
      try await world.sync(.due)
      if publisher.asked("arn").count > times.count { times.append(world.clock.now.seconds(since: start) / 3600) }
      world.clock.advance(milliseconds: 900_000)
    }
    #expect(times.count == 4)
    for (time, wanted) in zip(times, [0.0, 1, 6, 24]) { #expect(time >= wanted && time <= wanted * 1.05 + 0.26) }
    #expect(publisher.asked("arn").map { $0["If-None-Match"] } == [nil] + Array(repeating: "W/\"a, \\\"b\"", count: 3))
    #expect(try publisher.page("arn")?.nextDue == nil)
    #expect(try publisher.article("arn")?.version == 1)
  }

  @Test func `that were edited make a version, silent where the feed's date stood still`() async throws {
    publisher.feed(["arn"])
    publisher.put("arn")
    try subscribe()
    try await world.sync()
    world.clock.advance(hours: 2)
    publisher.put("arn", facts: "Twelve people spoke.")
    let summary = try await world.sync(.due)
    #expect(summary.pagesRevised == 1 && summary.revisionsNew == 1 && summary.revisionsSilent == 1)
    let article = try #require(try publisher.article("arn"))
    let versions = try world.store.revisions(article.id)
    #expect(versions.map(\.changed) == [[], [.body]] && versions.map(\.isSilent) == [false, true])
    #expect(versions[1].body.contains("Twelve people spoke.") && !versions[0].body.contains("Twelve"))
    #expect(versions[1].title == versions[0].title && versions[1].summary == versions[0].summary)
    world.clock.advance(hours: 6)
    publisher.put("arn")
    try await world.sync(.due)
    #expect(try world.store.revisions(article.id).map(\.revertsTo) == [nil, nil, 1])
    #expect(try world.store.check() == [])
  }

  @Test(arguments: [
    "Dear reader, we cannot offer this to you where you are, since the law of your land asks too much of a small paper.",
    "The paper will be back in a moment. Somebody is changing a disk, and thanks you for your patience and your trust.",
  ])
  func `that answer 200 with something else leave the article as it is`(_ apology: String) async throws {
    publisher.feed(["arn"])
    publisher.put("arn")
    try subscribe()
    try await world.sync()
    let before = try #require(try publisher.article("arn")).body
    world.documents.put(
      "/arn.html", PagePublisher.page("The Paper", [apology, apology]), type: "text/html; charset=utf-8")
    world.clock.advance(hours: 2)
    #expect(try await world.sync(.due).revisionsNew == 0)
    let page = try #require(try publisher.page("arn"))
    #expect(page.state == .unsuitable && page.detail == "it has no words of the article")
    #expect(try publisher.article("arn")?.body == before)
    publisher.put("arn", facts: "Twelve people spoke.")
    world.clock.advance(hours: 6)
    #expect(try await world.sync(.due).pagesRevised == 1)
  }

  @Test func `that show their beginning and an offer leave the article as it is`() async throws {
    publisher.feed(["arn"])
    publisher.put("arn")
    try subscribe()
    try await world.sync()
    let before = try #require(try publisher.article("arn")).body
    let offer = "Become a member today and enjoy all our stories from 4.99 a month. Cancel any time."
    let stub = PagePublisher.page("Council of arn puts off its bridge", [PagePublisher.paragraphs("arn")[0], offer])
    world.documents.put("/arn.html", stub, type: "text/html; charset=utf-8")
    world.clock.advance(hours: 2)
    #expect(try await world.sync(.due).revisionsNew == 0)
    #expect(try #require(try publisher.page("arn")).state == .wall)
    #expect(try publisher.article("arn")?.body == before)
  }

  @Test func `that say the article was taken back make a version`() async throws {
    publisher.feed(["arn"])
    publisher.put("arn")
    try subscribe()
    try await world.sync()
    let notice = "This report has been withdrawn, since its author was not where he said he had been. We apologise."
    world.documents.put(
      "/arn.html", PagePublisher.page("Note from the editor", [notice]), type: "text/html; charset=utf-8")
    world.clock.advance(hours: 2)
    #expect(try await world.sync(.due).pagesRevised == 1)
  }

  @Test func `with other surroundings at every look make no version`() async throws {
    let names = (0..<12).map { "place\($0)" }
    publisher.feed(names)
    for name in names { publisher.put(name) }
    try subscribe()
    try await world.sync()
    var revised = 0
    for (number, hours) in [(1, 2), (2, 6), (3, 30)] as [(Int, Int64)] {
      for name in names { publisher.put(name, chrome: number) }
      world.clock.advance(hours: hours)
      let summary = try await world.sync(.due)
      #expect(summary.pagesAsked == names.count && summary.pagesUnchanged == names.count)
      revised += summary.revisionsNew
    }
    #expect(revised == 0)
    #expect(try world.store.articles().allSatisfy { $0.version == 1 })
  }

  @Test func `and the feed do not fight over an article's words`() async throws {
    publisher.feed(["arn"], summary: "The council met.")
    publisher.put("arn")
    try subscribe()
    try await world.sync()
    publisher.feed(["arn"], summary: "The council met and put off the bridge.")
    world.clock.advance(hours: 2)
    let edited = try await world.sync()
    #expect(edited.revisionsNew == 1 && edited.pagesUnchanged == 1)
    for hours in [6, 24] as [Int64] {
      world.clock.advance(hours: hours)
      #expect(try await world.sync().revisionsNew == 0)
    }
    let article = try #require(try publisher.article("arn"))
    let versions = try world.store.revisions(article.id)
    #expect(versions.map(\.changed) == [[], [.summary]])
    #expect(versions[1].body == versions[0].body && versions[0].body.contains("cracks"))
    publisher.feed(["arn"], summary: "The council met.")
    #expect(try await world.sync().revisionsNew == 1)
    #expect(try world.store.revisions(article.id).last?.revertsTo == 1)
    #expect(try world.store.check() == [])
  }

  @Test func `outrank what the feed carries as content, which stays on record`() async throws {
    let teaser = "<p>The council of arn met.</p>"
    func document(_ content: String) -> String {
      """
      <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><id>arn</id>\
      <title>Council puts off its bridge</title><link href="\(world.url("/arn.html"))"/><updated>2025-04-29T02:10:00Z</updated>\
      <content type="html">\(content.replacing("<", with: "&lt;"))</content></entry></feed>
      """
    }
    world.documents.put("/a.xml", document(teaser))
    publisher.put("arn")
    try subscribe()
    try await world.sync()
    let article = try #require(try publisher.article("arn"))
    #expect(try world.store.revisions(article.id).first?.markup == teaser)
    world.documents.put("/a.xml", document("<p>The council of arn met on Tuesday.</p>"))
    #expect(try await world.sync().revisionsNew == 0)
    #expect(try publisher.article("arn")?.body.contains("cracks") == true)
  }

  @Test func `that say hardly more than the feed are left alone`() async throws {
    publisher.feed(["arn"], summary: PagePublisher.paragraphs("arn").joined(separator: " "))
    world.documents.put(
      "/arn.html", PagePublisher.page("Council", Array(PagePublisher.paragraphs("arn").prefix(3))), type: "text/html")
    try subscribe()
    let summary = try await world.sync()
    #expect(summary.pagesUnusable == 1 && summary.pagesRead == 0)
    #expect(try publisher.page("arn")?.state == .unsuitable)
    #expect(try publisher.article("arn")?.body == "")
  }

  @Test func `are asked with auto where the feed's own text is short`() async throws {
    publisher.feed(["arn"], at: "/a.xml")
    publisher.feed(["bex"], at: "/b.xml", summary: PagePublisher.paragraphs("bex").joined(separator: " "))
    publisher.feed(["cor"], at: "/c.xml", summary: PagePublisher.paragraphs("cor").joined(separator: " ") + " [...]")
    for name in ["arn", "bex", "cor"] { publisher.put(name) }
    for path in ["/a.xml", "/b.xml", "/c.xml"] { try subscribe(.auto, path) }
    try await world.sync()
    #expect(publisher.asked("arn").count == 1 && publisher.asked("bex").isEmpty && publisher.asked("cor").count == 1)
  }

  @Test func `under another name are found by it`() async throws {
    let canonical = world.url("/2025/bridge")
    publisher.feed(["arn"])
    publisher.put("arn", canonical: canonical)
    try subscribe()
    try await world.sync()
    #expect(try publisher.article("arn")?.aliases == [CanonicalURL.canonical(canonical)])
  }

  @Test(arguments: [true, false])
  func `that name the page of another item as their own melt nothing`(_ hasGUIDs: Bool) async throws {
    func feed(_ names: [(name: String, title: String, hour: Int)]) {
      let items = names.map { item in
        "<item><title>\(item.title)</title><link>\(world.url("/\(item.name).html"))</link>"
          + (hasGUIDs ? "<guid isPermaLink=\"false\">\(item.name)</guid>" : "")
          + "<pubDate>Tue, 29 Apr 2025 0\(item.hour):10:00 GMT</pubDate></item>"
      }
      world.documents.put("/a.xml", "<rss version=\"2.0\"><channel>" + items.joined() + "</channel></rss>")
    }
    publisher.put("arn-10001", canonical: world.url("/bex-10002.html"))
    publisher.put("bex-10002")
    try subscribe()
    for items in [
      [("arn-10001", "Council of arn-10001 puts off its bridge", 1)],
      [("bex-10002", "Ferry from bex-10002 runs again", 2)],
    ] {
      feed(items)
      try await world.sync()
    }
    #expect(try world.store.articles().map(\.title).sorted().map { $0.prefix(5) } == ["Counc", "Ferry"])
  }

  @Test func `in an encoding that only the header names are read`() async throws {
    publisher.feed(["arn"])
    let text = PagePublisher.page("Brücke", PagePublisher.paragraphs("Łódź")).replacing(
      "<meta charset=\"utf-8\">", with: "")
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "Ł": 0xA3
      case "ó": 0xF3
      case "ź": 0xBC
      case "ü": 0xFC
      default: scalar.isASCII ? UInt8(scalar.value) : UInt8(ascii: "?")
      }
    }
    world.documents.put("/arn.html", bytes: bytes, type: "text/html; charset=ISO-8859-2")
    try subscribe()
    try await world.sync()
    #expect(try publisher.article("arn")?.body.contains("council of Łódź met") == true)
  }

  private func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
