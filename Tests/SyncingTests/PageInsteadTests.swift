import News
@testable import Store
import Syncing
import TestSupport
import Testing

@Suite struct `What a page shows besides its article, or in its place,` {
  let world: World
  let publisher: PagePublisher

  init() throws {
    world = try World()
    publisher = PagePublisher(world: world)
    let feed = Feed(id: .derived(from: "/a.xml"), url: world.url("/a.xml"), allowsPrivateAddress: true, fullText: .on)
    _ = try world.store.addFeeds([feed], at: world.clock.now)
    publisher.feed(["arn17"])
  }

  private static let teasers = [
    "Ferry to sail again": "The ferry to the islands leaves the dock in June, after two years and three repairs.",
    "Museum shows its boat": "Divers brought it up last summer, and from Friday on it stands in the eastern hall.",
    "Baker wins a prize": "The jury praised the crust, and the crumb even more; the recipe stays in the family.",
    "Choir looks for tenors": "It sings at Easter for the hundredth time, and has not had a tenor since the autumn.",
  ]

  /// A section of the site: the article's own teaser among those of others.
  private func section(linked: Bool) -> String {
    let own = ["Council of arn17 puts off its bridge": PagePublisher.paragraphs("arn17")[0]]
    let stories = own.merging(Self.teasers) { first, _ in first }.sorted { $0.key < $1.key }.map { title, teaser in
      let heading = linked ? "<a href=\"/s/\(title.count)-17\">\(title)</a>" : title
      return "<article><h2>\(heading)</h2><p>\(teaser)</p></article>"
    }
    return
      "<html lang=en><head><title>News - The Paper</title></head><body><main><h1>News</h1>\(stories.joined())</main>"
      + "</body></html>"
  }

  @Test(arguments: [true, false])
  func `a section under the article's address, is not the article`(_ linked: Bool) async throws {
    publisher.put("arn17")
    try await world.sync()
    let before = try #require(try publisher.article("arn17")).body
    world.documents.put("/arn17.html", section(linked: linked), type: "text/html; charset=utf-8")
    world.clock.advance(hours: 2)
    #expect(try await world.sync(.due).revisionsNew == 0)
    #expect(try publisher.page("arn17")?.state == .unsuitable)
    #expect(try publisher.article("arn17")?.body == before)
    publisher.put("arn17", facts: "Twelve people spoke.")
    world.clock.advance(hours: 6)
    #expect(try await world.sync(.due).pagesRevised == 1)
  }

  @Test func `a section that the address leads on to, is not the article, at the first look either`() async throws {
    world.documents.put("/news/", section(linked: false), type: "text/html; charset=utf-8")
    world.documents.put("/arn17.html") { _ in .redirect(302, to: "/news/") }
    #expect(try await world.sync().pagesRead == 0)
    #expect(try publisher.page("arn17")?.detail == "a section of the site came in its place")
    #expect(try publisher.article("arn17")?.body == "")
  }

  @Test func `a list of others at the first look, is not the article`() async throws {
    world.documents.put("/arn17.html", section(linked: true), type: "text/html; charset=utf-8")
    #expect(try await world.sync().pagesRead == 0)
    #expect(try publisher.article("arn17")?.body == "")
  }

  @Test(arguments: [
    "<div><h2>COUNT Kommentare</h2>REMARKS</div>", "<div class=leserkommentare>REMARKS</div>",
    "<div itemprop=comment itemscope itemtype=\"https://schema.org/Comment\">REMARKS</div>",
  ])
  func `what readers say, makes no version`(_ box: String) async throws {
    let remarks = [
      "Nobody has asked those who live behind the bridge, and it is a long way round for us.",
      "A loan is paid back by our children, who will by then have a bridge that is closed again.",
      "The bus is late every day, and in the winter it does not come at all, as everybody knows.",
    ]
    for count in 1...remarks.count {
      let said = remarks.prefix(count).reversed().map { "<div><b>Ann</b><p>\($0)</p></div>" }.joined()
      let section = box.replacing("COUNT", with: "\(count)").replacing("REMARKS", with: said)
      let page = PagePublisher.page("Council of arn17 puts off its bridge", PagePublisher.paragraphs("arn17"))
      world.documents.put(
        "/arn17.html", page.replacing("</article>", with: section + "</article>"), type: "text/html; charset=utf-8")
      #expect(try await world.sync(.due).revisionsNew == 0)
      world.clock.advance(hours: 8)
    }
    #expect(try publisher.article("arn17")?.version == 1)
    #expect(try publisher.article("arn17")?.body.contains("behind the bridge") == false)
  }
}
