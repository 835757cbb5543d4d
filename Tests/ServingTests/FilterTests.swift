import News
import Store
import Testing

@testable import Serving

@Suite struct `Filters of pages` {
  @Test(arguments: [
    ("/?since=48h", "<option value=\"48h\" selected>48h</option>"),
    ("/?since=2023-11-01", "<option value=\"2023-11-01\" selected>2023-11-01</option>"),
    ("/?since=7d", "<option value=\"7d\" selected>7 days</option>"),
    ("/?language=EN", "<option selected>en</option>"), ("/?language=en_US", "<option selected>en</option>"),
    ("/?language=xx", "<option selected>xx</option>"),
    ("/?topic=Elsewhere", "<option selected>Elsewhere</option>"),
    ("/edits?since=48h", "<option value=\"48h\" selected>48h</option>"),
    ("/edits?kind=figure", "<option selected>figure</option>"),
  ])
  func `a form shows the filter in force, also one that it does not offer`(target: String, option: String) async throws
  {
    let served = try ServedStore()
    let page = try await served.get(target).text
    #expect(page.contains(option))
    await served.end()
  }

  @Test func `the feed of a removed subscription is shown as the filter that it is`() async throws {
    let served = try ServedStore()
    let feed = ServedStore.feed("alpha").id
    try served.store.removeFeed(feed, at: ServedStore.start)
    let page = try await served.get("/?feed=\(feed)").text
    #expect(page.contains("<option value=\"\(feed)\" selected>\(feed)</option>"))
    await served.end()
  }

  @Test(arguments: ["/", "/edits"])
  func `a time before which is told, kept by the form and dropped by a link`(path: String) async throws {
    let served = try ServedStore()
    let page = try await served.get(path + "?since=30d&until=2023-11-15").text
    #expect(page.contains("<input type=\"hidden\" name=\"until\" value=\"2023-11-15\">"))
    #expect(page.contains("before 2023-11-15."))
    #expect(page.contains("<a href=\"\(path)?since=30d\">Drop this filter</a>"))
    #expect(try await !served.get(path).text.contains("Drop this filter"))
    await served.end()
  }

  @Test func `feeds that a page names have its filters, and no others`() async throws {
    let served = try ServedStore()
    let stories = try await served.get("/?q=ormsby&since=&foo=1").text
    #expect(stories.contains("href=\"/feeds/stories.atom?q=ormsby\""))
    #expect(stories.contains("href=\"/feeds/edits.atom\""))
    let edits = try await served.get("/edits?silent=true&kind=figure").text
    #expect(edits.contains("href=\"/feeds/edits.atom?silent=true&amp;kind=figure\""))
    #expect(edits.contains("href=\"/feeds/stories.atom\""))
    await served.end()
  }
}
