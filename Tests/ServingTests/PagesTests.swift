import Foundation
import News
import Store
import Testing

@testable import Serving

@Suite struct `Pages` {
  @Test func `the stories are listed with their sources, marks and growth`() async throws {
    let served = try ServedStore()
    let page = try await served.get("/").text
    #expect(page.contains("<a href=\"/stories/story0000001\">Bridge at Ormsby closed</a>"))
    #expect(page.contains("<b>2</b> sources"))
    #expect(page.contains("✎ 1 article edited"))
    #expect(page.contains("2 articles within 1 h"))
    #expect(page.contains("alpha.example, beta.example"))
    await served.end()
  }

  @Test(arguments: [
    ("/?since=24h", true), ("/?sources=3", false), ("/?language=en", true), ("/?language=de", false),
    ("/?topic=Region", true), ("/?topic=Reg", false), ("/?q=ormsby", true), ("/?q=zeppelin", false),
    ("/?until=2020-01-01", false), ("/?language=EN", true), ("/?feed=\(ServedStore.feed("alpha").id)", true),
    ("/?feed=https://beta.example/feed.xml", true), ("/?feed=\(ServedStore.feed("gamma").id)", false),
    ("/?feed=\(ServedStore.feed("alpha").id)&language=en&topic=Region&q=ormsby&sources=2&since=24h", true),
    ("/?feed=\(ServedStore.feed("alpha").id)&q=zeppelin", false), ("/?topic=Region&language=de", false),
    ("/?q=ormsby&until=2020-01-01", false), ("/?sources=1&feed=\(ServedStore.feed("beta").id)&q=harvest", false),
  ])
  func `a filter leaves what fits it`(target: String, isThere: Bool) async throws {
    let served = try ServedStore()
    _ = try served.store.addFeeds([ServedStore.feed("gamma")], at: ServedStore.start)
    let page = try await served.get(target)
    #expect(page.status == .ok)
    #expect(page.text.contains("Bridge at Ormsby closed") == isThere, "\(target)")
    #expect(page.text.contains("No story fits") != isThere)
    await served.end()
  }

  @Test func `a feed that there is not is not found, and what is no filter is refused`() async throws {
    let served = try ServedStore()
    #expect(try await served.get("/?feed=nope").status == .notFound)
    #expect(try await served.get("/edits?silent=true&said=true").status == .conflict)
    for target in ["/?since=soon", "/?sources=0", "/edits?kind=nope"] {
      #expect(try await served.get(target).status == .badRequest, "\(target)")
    }
    await served.end()
  }

  @Test func `one story shows its timeline, figures, reasons and forms`() async throws {
    let served = try ServedStore()
    let page = try await served.get("/stories/story0000001").text
    #expect(page.contains("class=\"timeline\""))
    #expect(page.contains("class=\"silent\""))
    #expect(page.contains("like a member of the story; score 0.9 above 0.5; shares bridge"))
    #expect(page.contains("name=\"check\" value=\"\(served.desk.site.formCheck)\""))
    #expect(page.contains("Figures"))
    await served.end()
  }

  @Test func `silent edits come first, with the words that went and came`() async throws {
    let served = try ServedStore()
    let page = try await served.get("/edits").text
    let silent = try #require(page.range(of: "id=\"g-silent\""))
    let said = try #require(page.range(of: "id=\"g-said\""))
    #expect(silent.lowerBound < said.lowerBound)
    #expect(page.contains("<del>12</del><ins>14</ins>"))
    await served.end()
  }

  @Test func `feeds show health, the next poll and why`() async throws {
    let served = try ServedStore()
    let page = try await served.get("/feeds").text
    #expect(page.contains("every half hour"))
    #expect(page.contains("not found &lt;b&gt;here&lt;/b&gt;"))
    let id = ServedStore.feed("alpha").id.text
    let feed = try await served.get("/feeds/\(id)").text
    #expect(feed.contains("class=\"heat\""))
    await served.end()
  }

  @Test func `a feed shows how politely it was asked`() async throws {
    let served = try ServedStore()
    let feed = ServedStore.feed("alpha")
    let none = try await served.get("/feeds/\(feed.id)").text
    #expect(none.contains("No request was made within the 40 days"))
    try served.store.log(
      [0, 60].map {
        LoggedRequest(
          feed: feed.id, cause: .schedule, at: ServedStore.start.adding(seconds: $0), host: "alpha.example:443",
          url: feed.url, status: 200, outcome: LoggedRequest.fetched)
      })
    let page = try await served.get("/feeds/\(feed.id)").text
    #expect(page.contains("2 requests since 2023-11-14 22:13 UTC"))
    #expect(page.contains("<p class=\"title\">Rule 5: ") && page.contains("60 s after the one before"))
    await served.end()
  }

  @Test func `a search goes on behind the fiftieth article`() async throws {
    let served = try ServedStore()
    let more = (0..<60).map { ServedStore.article("alpha", "m\($0)", "Meadow \($0)", body: "Meadows.") }
    try served.store.commit([ServedStore.poll(ServedStore.feed("alpha"), more)], at: ServedStore.start)
    let first = try await served.get("/search?q=meadow").text
    #expect(first.contains("Articles 1 to 50"))
    let cursor = try #require(first.firstMatch(of: /href="\/search\?q=meadow&amp;cursor=(50-[0-9]+)"/)).output.1
    let younger = ServedStore.article("alpha", "m60", "Meadow 60", body: "Meadows.")
    try served.store.commit([ServedStore.poll(ServedStore.feed("alpha"), [younger])], at: ServedStore.start)
    let second = try await served.get("/search?q=meadow&cursor=\(cursor)").text
    #expect(second.contains("Articles 51 to 60") && !second.contains("rel=\"next\""))
    #expect(try await served.get("/search?q=meadow&cursor=70-99").text.contains("No more articles for “meadow”"))
    #expect(try await served.get("/search?q=meadow&cursor=50").status == .badRequest)
    #expect(try await served.get("/search?q=meadow&cursor=x").status == .badRequest)
    await served.end()
  }

  @Test func `a search whose last page is full offers no page behind it`() async throws {
    let served = try ServedStore()
    let more = (0..<50).map { ServedStore.article("alpha", "m\($0)", "Meadow \($0)", body: "Meadows.") }
    try served.store.commit([ServedStore.poll(ServedStore.feed("alpha"), more)], at: ServedStore.start)
    let page = try await served.get("/search?q=meadow").text
    #expect(page.contains("50 articles for “meadow”") && !page.contains("rel=\"next\""))
    await served.end()
  }

  @Test(arguments: [
    "/", "/stories/story0000001", "/edits", "/feeds", "/search?q=bridge",
    "/articles/\(ArticleID.derived(from: "alpha", "1"))", "/feeds/stories.atom?sources=1",
    "/feeds/stories.rss?sources=1", "/feeds/edits.atom",
  ])
  func `markup in a feed's text stays text`(target: String) async throws {
    let hostile = "<script>alert(1)</script>\"'><img src=x onerror=y>&amp;\u{1B}[31m\u{202E}x Ormsby"
    let served = try ServedStore(headline: hostile)
    let reply = try await served.get(target)
    #expect(reply.status == .ok)
    #expect(!reply.text.contains("<script"))
    #expect(!reply.text.contains("<img"))
    #expect(!reply.text.contains("\u{1B}"))
    #expect(!reply.text.contains("\u{202E}"))
    #expect(["&lt;script", "&amp;lt;script", "alert"].contains(where: reply.text.contains) || target == "/feeds")
    await served.end()
  }

  @Test(arguments: ["/", "/stories/story0000001", "/edits", "/feeds", "/search", "/nothing"])
  func `no page carries a script or a style of its own, and its policy forbids both`(target: String) async throws {
    let served = try ServedStore()
    let reply = try await served.get(target)
    #expect(!reply.text.contains("<script") && !reply.text.contains("style=\"") && !reply.text.contains("<style"))
    #expect(reply.text.contains("<html lang=\"en\">") && reply.text.contains("<main id=\"main\">"))
    #expect(reply.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
    #expect(reply.header("X-Content-Type-Options") == "nosniff")
    await served.end()
  }

  @Test(arguments: [
    "/", "/?sources=1", "/stories/story0000001", "/edits", "/search?q=bridge", "/feeds/\(ServedStore.feed("alpha").id)",
    "/articles/\(ArticleID.derived(from: "alpha", "1"))",
  ])
  func `every link and heading has a word, also where an article has no headline`(target: String) async throws {
    let served = try ServedStore(headline: "")
    let page = try await served.get(target).text
    let empty = page.firstMatch(of: /<(a|h1|h2|h3|title)\b[^>]*>(\s|<[^>]+>)*<\/\1>/)
    #expect(empty == nil, "\(empty?.output.0 ?? "")")
    #expect(page.contains("Untitled"))
    await served.end()
  }

  @Test func `words of publishers have their own direction, and their language where it is known`() async throws {
    let served = try ServedStore(headline: "إغلاق الجسر")
    #expect(
      try await served.get("/").text.contains("<h2 dir=\"auto\" lang=\"en\"><a href=\"/stories/story0000001\">إغلاق"))
    #expect(try await served.get("/stories/story0000001").text.contains("<h1 dir=\"auto\" lang=\"en\">إغلاق"))
    #expect(try await served.get("/edits").text.contains("<h3 dir=\"auto\"><a"))
    #expect(Shown.language("zh-Hant-TW") == " dir=\"auto\" lang=\"zh-Hant-TW\"")
    for none in [nil, "", "\"><script>", "en_US", "12", "abcdefghij"] {
      #expect(Shown.language(none) == " dir=\"auto\"")
    }
    await served.end()
  }

  @Test func `a time that is still to come is not shown`() async throws {
    let served = try ServedStore()
    var late = ServedStore.article("alpha", "9", "Bridge to open", body: "It opens soon.", hours: 1)
    late.article.published = ServedStore.start.adding(seconds: 400 * 86_400)
    let feed = ServedStore.feed("alpha")
    try served.store.commit([ServedStore.poll(feed, [late])], at: late.observedAt)
    try served.store.commit(
      ServedStore.pass("story0000009", [(feed, late)]), decided: [late.id], at: late.observedAt)
    let page = try await served.get("/stories/story0000009").text
    #expect(!page.contains("2024-") && page.contains("2023-11-14 23:13"))
    await served.end()
  }

  @Test func `a filter looks through a part of the stories, and the next page goes on behind it`() async throws {
    let served = try ServedStore()
    var question = StoryQuery(minSources: 1, limit: 5)
    question.language = "de"
    question.window = 1
    let first = try served.store.storyPage(question)
    #expect(first.stories.isEmpty && first.next?.id.text == ServedStore.story)
    question.after = first.next
    let second = try served.store.storyPage(question)
    #expect(second.stories.isEmpty && second.next == nil)
    question.after = nil
    question.window = 2
    #expect(try served.store.storyPage(question).next == nil)
    question.language = nil
    question.window = 1
    #expect(try served.store.storyPage(question).stories.count == 1)
    await served.end()
  }
}
