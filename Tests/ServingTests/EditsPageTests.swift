import Foundation
import News
import Store
import Testing

@testable import Serving

@Suite struct `The page of edits` {
  /// Edits of articles of their own, one a minute: so many that were said, then so many in silence.
  private func edit(_ served: ServedStore, said: Int, silent: Int) throws {
    let feed = ServedStore.feed("alpha")
    let names = (0..<said).map { "said\($0)" } + (0..<silent).map { "silent\($0)" }
    try served.store.commit(
      [ServedStore.poll(feed, names.map { ServedStore.article("alpha", $0, "Old \($0)", body: "") })],
      at: ServedStore.start)
    let edits = names.enumerated().map { minute, name in
      var edit = ServedStore.article(
        "alpha", name, "New \(name)", body: "",
        version: .revision(changed: [.title], silent: name.hasPrefix("silent"), revertsTo: nil))
      edit.observedAt = ServedStore.start.adding(seconds: Int64(minute + 1) * 60)
      return edit
    }
    try served.store.commit([ServedStore.poll(feed, edits)], at: ServedStore.start.adding(seconds: 7200))
  }

  /// The titles of a list of the page, and where it goes on.
  private func list(_ name: String, _ page: String) -> (titles: [String], next: String?)? {
    guard let start = page.range(of: "<h2 id=\"g-\(name)\">")?.upperBound else { return nil }
    let part = page[start...]
    let text = String(part[..<(part.range(of: "</section>")?.lowerBound ?? part.endIndex)])
    let titles = text.matches(of: /<h3[^>]*><a[^>]*>([^<]*)</).map { String($0.output.1) }
    let next = text.firstMatch(of: /<p class="more"><a href="([^"]*)"/).map { String($0.output.1) }
    return (titles, next?.replacing("&amp;", with: "&"))
  }

  @Test func `what was said is found behind any number of silent edits, and each list goes on by itself`() async throws
  {
    let served = try ServedStore()
    try edit(served, said: 33, silent: 64)
    for (name, other, count) in [("said", "silent", 33), ("silent", "said", 65)] {
      var found: [String] = []
      var target: String? = "/edits"
      while let place = target {
        let page = try await served.get(place).text
        let shown = try #require(list(name, page))
        #expect(shown.titles.count <= 30)
        #expect(place == "/edits" || list(other, page) == nil)
        #expect(!page.contains("None."))
        found += shown.titles
        target = shown.next
      }
      #expect(found.count == count && Set(found).count == count)
      #expect(found.count { $0.hasPrefix("New \(name)") } == (name == "said" ? 33 : 64))
    }
    await served.end()
  }

  @Test func `words that went and came back are one entry, which leads to the versions on the way`() async throws {
    let served = try ServedStore()
    try edit(served, said: 0, silent: 1)
    let back = ServedStore.article(
      "alpha", "silent0", "Old silent0", body: "", version: .revision(changed: [.title], silent: true, revertsTo: 1),
      hours: 2)
    try served.store.commit([ServedStore.poll(ServedStore.feed("alpha"), [back])], at: back.observedAt)
    let page = try await served.get("/edits").text
    #expect(try #require(list("silent", page)).titles.count { $0.contains("silent0") } == 1)
    #expect(page.contains("Flip-flop"))
    #expect(page.contains("<a href=\"/articles/\(back.id)#v-2\">version 2</a>"))
    await served.end()
  }

  @Test func `a list without an edit says so, and a full one without more has no link`() async throws {
    let served = try ServedStore()
    #expect(try #require(list("said", try await served.get("/edits").text)).titles.isEmpty)
    #expect(try await served.get("/edits").text.contains("<p class=\"none\">None.</p>"))
    try edit(served, said: 30, silent: 0)
    let page = try await served.get("/edits?since=30d").text
    let said = try #require(list("said", page))
    #expect(said.titles.count == 30 && said.next == nil)
    await served.end()
  }

  @Test func `silent edits alone are told to be that, kept by the form and dropped by a link`() async throws {
    let served = try ServedStore()
    let page = try await served.get("/edits?silent=true").text
    #expect(list("said", page) == nil && list("silent", page)?.titles.count == 1)
    #expect(page.contains("Silent edits alone. <a href=\"/edits\">Drop this filter</a>"))
    #expect(page.contains("<input type=\"hidden\" name=\"silent\" value=\"true\">"))
    await served.end()
  }
}
