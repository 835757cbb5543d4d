import News
import Store
import Syncing
import TestSupport
import Testing

@Suite struct `Identity in a pass` {
  let world: World

  init() throws { world = try World() }

  private func item(
    _ guid: String, _ path: String, _ title: String, minute: Int, text: String = "Words of the hill."
  ) -> String {
    let date = "Tue, 29 Apr 2025 02:\(minute < 10 ? "0" : "")\(minute):07 GMT"
    return
      "<item><guid isPermaLink=\"false\">\(guid)</guid><link>https://hill.example/\(path)</link><title>\(title)</title>"
      + "<description>\(text)</description><pubDate>\(date)</pubDate></item>"
  }

  private func publish(_ items: [String]) {
    world.documents.put(
      "/hill.xml",
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Hill</title><link>https://hill.example/</link>"
        + items.joined() + "</channel></rss>")
  }

  private func sync() async throws -> SyncSummary {
    world.clock.advance(hours: 2)
    return try await world.sync()
  }

  @Test func `a guid that comes again for another item makes an article of its own, and is told with its time`()
    async throws
  {
    try world.subscribe(["/hill.xml"])
    publish([item("1", "one", "Sheep counted on the hill", minute: 1)])
    _ = try await sync()
    #expect(try world.store.feeds()[0].usesLinkIdentity == false)
    publish([item("1", "two", "Bridge opens after repairs", minute: 2)])
    let summary = try await sync()
    #expect(summary.articlesNew == 1 && summary.revisionsNew == 0)
    let record = try world.store.feeds()[0]
    #expect(record.usesLinkIdentity && record.linkIdentitySince == world.clock.now)
    world.clock.advance(hours: 1)
    publish([
      item("1", "two", "Bridge opens after long repairs", minute: 2), item("1", "three", "Well runs dry", minute: 3),
    ])
    #expect(try await world.sync().articlesNew == 1)
    #expect(try world.store.articles().count == 3)
    #expect(try world.store.feeds()[0].linkIdentitySince == record.linkIdentitySince)
    #expect(try world.store.check() == [])
  }

  @Test func `what was purged does not come back without a guid and under a link of many, and others do`() async throws
  {
    func item(_ title: String, minute: Int) -> String {
      "<item><link>https://hill.example/news/</link><title>\(title)</title><pubDate>Tue, 29 Apr 2025 02:1\(minute):00 GMT"
        + "</pubDate></item>"
    }
    try world.subscribe(["/hill.xml"])
    let old = [item("Sheep counted on the hill", minute: 1), item("Bridge opens after repairs", minute: 2)]
    publish(old)
    #expect(try await sync().articlesNew == 2)
    world.clock.advance(hours: 1_000)
    _ = try world.store.prune(
      PruneRule(before: world.clock.now.adding(seconds: -86_400), keepsMultiSource: false), at: world.clock.now)
    #expect(try world.store.articles().isEmpty)
    publish([item("Well runs dry", minute: 3)] + old)
    #expect(try await sync().articlesNew == 1)
    #expect(try world.store.articles().map(\.title) == ["Well runs dry"])
    #expect(try world.store.check() == [])
  }

  @Test func `what a cut document tells of reused guids is kept, so that the whole one doubles nothing`() async throws {
    try world.subscribe(["/hill.xml"])
    publish([item("1", "one", "Sheep counted on the hill", minute: 1)])
    _ = try await sync()
    let two = item("1", "two", "Bridge opens after repairs", minute: 2)
    world.documents.put("/hill.xml") { _ in
      let start = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Hill</title>"
      let headers = [("Content-Type", "application/rss+xml"), ("Content-Length", "99999")]
      return LoopbackReply.status(200, headers, body: Array((start + two + "<item><guid>2</gu").utf8)).closing
    }
    #expect(try await sync().articlesNew == 1)
    let record = try world.store.feeds()[0]
    #expect(record.health == .failing)
    #expect(record.usesLinkIdentity && record.linkIdentitySince == world.clock.now)
    publish([two, item("1", "one", "Sheep counted on the hill", minute: 1)])
    #expect(try await sync().articlesNew == 0)
    #expect(try world.store.articles().count == 2)
  }

  @Test func `a slug edited with the title stays the article, and the old link a name of it`() async throws {
    try world.subscribe(["/hill.xml"])
    publish([item("1", "423401/live-day-one", "Live: the first day", minute: 1)])
    _ = try await sync()
    publish([item("1", "423401/what-happened", "Storm: what came of it", minute: 40)])
    let summary = try await sync()
    #expect(summary.articlesNew == 0 && summary.revisionsNew == 1)
    publish([item("other", "423401/live-day-one", "Live: the first day", minute: 1)])
    #expect(try await sync().articlesNew == 0)
    #expect(try world.store.feeds()[0].usesLinkIdentity == false)
  }

  @Test func `a publisher that moves to another system, guids and links and all, doubles nothing`() async throws {
    try world.subscribe(["/hill.xml"])
    let titles = ["Sheep counted", "Bridge opens", "Well runs dry", "Fair postponed"]
    publish(titles.enumerated().map { item("old-\($0)", "a/\($0)", $1, minute: $0 + 1) })
    #expect(try await sync().articlesNew == 4)
    publish(
      titles.enumerated().map { item("tag:new,\($0)", "wp/post-\($0)", $1, minute: $0 + 1) } + [
        item("n", "wp/new", "Rain at last", minute: 9)
      ])
    let summary = try await sync()
    #expect(summary.articlesNew == 1 && summary.revisionsNew == 0)
    #expect(try await sync().articlesNew == 0)
    #expect(try world.store.articles().count == 5 && world.store.check() == [])
  }

  @Test func `what left the document earlier is known again under other names`() async throws {
    try world.subscribe(["/hill.xml"])
    let titles = ["Sheep counted", "Bridge opens", "Well runs dry"]
    func items(_ guid: String, undated: Bool = false) -> [String] {
      titles.enumerated().map { place, title in
        let text = "\(title), said the warden of the old hill to everybody who came along with questions yesterday"
        let item = item("\(guid)-\(place)000", "\(guid)/\(place)", title, minute: place + 1, text: text)
        return undated ? item.replacing(#/<pubDate>.*<\/pubDate>/#, with: "") : item
      }
    }
    let other = item("other-1", "o/1", "Fair postponed", minute: 40)
    for document in [items("a"), [other], [other]] {
      publish(document)
      _ = try await sync()
    }
    publish([other, items("b")[1]])
    #expect(try await sync().articlesNew == 0)
    for document in [items("c", undated: true), [other]] {
      publish(document)
      _ = try await sync()
    }
    let count = try world.store.articles().count
    publish(items("d", undated: true))
    #expect(try await sync().articlesNew == 0)
    #expect(try world.store.articles().count == count && world.store.check() == [])
  }

  @Test(arguments: ["a/#", ""])
  func `items under guids by their places are an article each`(_ path: String) async throws {
    try world.subscribe(["/hill.xml"])
    for newest in 3...6 {
      publish(
        (0..<3).map { place in
          let number = newest - place
          return item(
            "https://hill.example/feed/item/\(place)", path.replacing("#", with: "7100\(number)"),
            path.isEmpty ? "Morning briefing: \(number) November" : "Live updates", minute: number,
            text: "Words number \(number).")
        })
      #expect(try await sync().articlesNew == (newest == 3 ? 3 : 1))
    }
    #expect(try world.store.articles().count == 6 && world.store.check() == [])
    #expect(try world.store.articles().allSatisfy { try world.store.revisions($0.id).count == 1 })
    #expect(try world.store.feeds()[0].usesLinkIdentity)
  }

  @Test func `guids and dates that are all new without pages double nothing where words stay`() async throws {
    try world.subscribe(["/hill.xml"])
    let titles = ["Sheep counted", "Bridge opens", "Well runs dry", "Fair postponed"]
    func items(_ guid: String, minute: (Int) -> Int) -> [String] {
      titles.enumerated().map { place, title in
        let text = "\(title), said the warden of the old hill to everybody who came along with questions yesterday"
        return item("\(guid)-\(place)000", "", title, minute: minute(place), text: text)
      }
    }
    publish(items("a") { $0 + 1 })
    #expect(try await sync().articlesNew == 4)
    publish(items("b") { $0 * 3 + 20 })
    #expect(try await sync().articlesNew == 0)
    publish(items("c") { _ in 50 })
    #expect(try await sync().articlesNew == 0)
    #expect(try world.store.articles().count == 4 && world.store.check() == [])
  }

  @Test func `posts of one page, one at a time, are an article each`() async throws {
    try world.subscribe(["/hill.xml"])
    for number in 1...3 {
      let part = "#comment-\(number)"
      publish([item("https://hill.example/?p=42" + part, "post/" + part, "By: Ann", minute: number)])
      #expect(try await sync().articlesNew == 1)
    }
    #expect(try world.store.articles().count == 3 && world.store.check() == [])
  }

  @Test func `all guids new under known links double nothing`() async throws {
    try world.subscribe(["/hill.xml"])
    let titles = ["Sheep counted", "Bridge opens", "Well runs dry", "Fair postponed"]
    publish(titles.enumerated().map { item("old-\($0)", "a/\($0)", $1, minute: $0 + 1) })
    _ = try await sync()
    publish(titles.enumerated().map { item("new-\($0)", "a/\($0)", $0 == 2 ? "Rain at last" : $1, minute: $0 + 20) })
    let summary = try await sync()
    #expect(summary.articlesNew == 0 && summary.revisionsNew == 1)
  }

  @Test func `counters in markup make no version`() async throws {
    try world.subscribe(["/hill.xml"])
    for visit in 1...3 {
      let text = "&lt;p&gt;Words of the hill.&lt;/p&gt;&lt;img src=\"/i.png?t=\(visit)\" width=\"\(visit)\"&gt;"
      publish([item("1", "one", "Sheep counted on the hill", minute: 1, text: text)])
      let summary = try await sync()
      #expect(visit == 1 ? summary.articlesNew == 1 : summary.revisionsNew == 0 && summary.articlesNew == 0)
    }
  }

  @Test func `counters, ages and links to other articles in the words make no version either`() async throws {
    try world.subscribe(["/hill.xml"])
    for visit in 1...3 {
      publish([
        item("1", "one", "Sheep counted", minute: 1, text: "Words of the hill. Visited \(898 + visit) times"),
        item(
          "2", "two", "Bridge opens", minute: 2, text: "&lt;p&gt;Words.&lt;/p&gt;&lt;p&gt;\(visit) comments&lt;/p&gt;"),
        item(
          "3", "three", "Well runs dry", minute: 3,
          text: "&lt;p&gt;Words.&lt;/p&gt;&lt;p&gt;Posted \(visit) hours ago&lt;/p&gt;"),
        item(
          "4", "four", "Fair held", minute: 4,
          text: "&lt;p&gt;Words.&lt;/p&gt;&lt;p&gt;Related: Story \(visit)&lt;/p&gt;"),
      ])
      let summary = try await sync()
      #expect(summary.articlesNew == (visit == 1 ? 4 : 0) && summary.revisionsNew == 0)
    }
    publish([item("1", "one", "Sheep counted", minute: 1, text: "Other words of the hill. Visited 1,204 times")])
    #expect(try await sync().revisionsNew == 1)
    #expect(try world.store.articles().count == 4)
  }

  @Test(
    arguments: [
      "Gelesen: # Mal", "Просмотров: #", "阅读 #", "閲覧数：#", "조회 #", "Lu # fois", "#小时前", "#時間前", "منذ # ساعات",
      "Shared # times", "# people are reading this", "Rating: 4.5/5 (# votes)", "Page generated in 0.# seconds",
    ])
  func `counters and ages in the languages of the world make no version`(_ line: String) async throws {
    try world.subscribe(["/hill.xml"])
    for visit in 11...13 {
      let counter = line.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(visit)")
      let text = "&lt;p&gt;Words of the hill.&lt;/p&gt;&lt;p&gt;\(counter)&lt;/p&gt;"
      publish([item("1", "one", "Sheep counted", minute: 1, text: text)])
      #expect(try await sync().revisionsNew == 0)
    }
  }

  @Test(arguments: [("Mooring slots of the quay: #.", 16...18), ("Rescuers say # people were killed.", 40...40)])
  func `a number that moves at every look makes a version in six hours behind the first six, unless it is a figure`(
    _ line: String, _ versions: ClosedRange<Int>
  ) async throws {
    try world.subscribe(["/hill.xml"])
    for look in 101...140 {
      let text = line.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(look)")
      publish([item("1", "one", "Words of the hill", minute: 1, text: text)])
      _ = try await sync()
    }
    let article = try #require(try world.store.articles().first)
    #expect(versions.contains(try world.store.revisions(article.id).count))
  }

  @Test func `a text that goes to and fro at every look makes a handful of versions, among them every state`()
    async throws
  {
    try world.subscribe(["/hill.xml"])
    for look in 0..<40 {
      publish([item("1", "one", "Sheep counted", minute: 1, text: ["One way.", "Another way.", "A third."][look % 3])])
      _ = try await sync()
    }
    let article = try #require(try world.store.articles().first)
    let versions = try world.store.revisions(article.id)
    #expect(Set(versions.map(\.summary)).count == 3 && versions.count <= 11)
    #expect(try world.store.check() == [])
  }

  @Test func `markup without a word that leads nowhere is no article`() async throws {
    try world.subscribe(["/hill.xml"])
    publish([
      "<item><title>&lt;b&gt;&lt;/b&gt;</title><guid isPermaLink=\"false\">1</guid></item>",
      "<item><description> </description></item>",
    ])
    #expect(try await sync().articlesNew == 0)
    #expect(try await sync().articlesNew == 0)
    #expect(try world.store.articles().isEmpty && world.store.check() == [])
  }

  @Test func `an item dated in the future orders as of when it was seen, and keeps its date`() async throws {
    try world.subscribe(["/hill.xml"])
    publish([item("1", "one", "Sheep counted on the hill", minute: 1).replacing("2025", with: "2099")])
    _ = try await sync()
    let article = try #require(try world.store.articles().first)
    #expect(article.published?.iso8601.hasPrefix("2099-04-29") == true)
    #expect(try world.store.stories(StoryQuery()).map(\.lastUpdated) == [world.clock.now])
  }

  @Test func `markup is kept with the address that its own addresses are relative to`() async throws {
    try world.subscribe(["/hill.xml"])
    world.documents.put(
      "/hill.xml",
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Hill</title><id>h</id>
      <entry><id>1</id><title>A</title><link href="https://hill.example/a"/>
      <content type="html" xml:base="https://pictures.example/x/">&lt;img src="a.png">&lt;p>Words&lt;/p></content></entry>
      <entry><id>2</id><title>B</title><link href="https://hill.example/b"/><content type="html">&lt;p>Words&lt;/p></content></entry>
      </feed>
      """)
    _ = try await sync()
    let bases = try world.store.articles().sorted { ($0.url ?? "") < ($1.url ?? "") }
      .map { try world.store.revisions($0.id).last?.markupBase }
    #expect(bases == ["https://pictures.example/x/", nil])
  }
}
