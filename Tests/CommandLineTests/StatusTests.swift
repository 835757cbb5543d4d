import TestSupport
import Testing

@Suite("Status")
struct StatusTests {
  @Test("Feeds that were never asked are said to be so")
  func notAsked() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    _ = try program.run("feeds", "import", "--allow-private", "-", input: feeds.opml)
    #expect(try program.run("status").output.contains("feeds\t2: 2 ok (not asked yet)\n"))
    #expect(try program.run("sync", feeds.url("/a.xml")).status == 0)
    #expect(try program.run("status").output.contains("feeds\t2: 2 ok (1 of them not asked yet)\n"))
    #expect(try program.run("sync").status == 0)
    #expect(try program.run("status").output.contains("feeds\t2: 2 ok\n"))
  }

  @Test("Two subscriptions of which one redirects to the other for good need attention, and are told by feeds check")
  func twoOfOneDocument() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let target = feeds.url("/a.xml")
    feeds.documents.put("/b.xml") { _ in .redirect(301, to: "/a.xml") }
    #expect(try program.run("sync", "--all").status == 0)
    let check = try program.run("status", "--check", "--json")
    #expect(check.status == 5)
    let attention = try JSONDocument(check.output)["attention"].list
    #expect(attention.map { $0["feed"].text } == [feeds.url("/b.xml")])
    #expect(attention.first?["reason"].text.contains("redirects for good to \(target)") == true)
    #expect(attention.first?["advice"].text.contains("courant feeds remove") == true)
    let all = try program.run("feeds", "check")
    #expect(all.status == 5)
    let rows = all.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.map { String($0[1]) } == ["ok, unchanged", "double"])
  }

  @Test(
    "A feed that waits for more than a day needs attention, with the date; a shorter wait needs none",
    arguments: [(3 * 86_400, 5), (7200, 0)] as [(Int, Int32)])
  func longWait(seconds: Int, status: Int32) throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    feeds.documents.put("/a.xml") { _ in .status(429, [("Retry-After", String(seconds))]) }
    _ = try program.run("sync", feeds.url("/a.xml"))
    let check = try program.run("status", "--check", "--json")
    #expect(check.status == status)
    let attention = try JSONDocument(check.output)["attention"].list
    #expect(attention.count == (status == 5 ? 1 : 0))
    guard let item = attention.first else { return }
    #expect(item["feed"].text == feeds.url("/a.xml"))
    #expect(item["health"] == "waiting")
    let feed = try JSONDocument(program.run("feeds", "show", feeds.url("/a.xml"), "--json").output)["feed"]
    #expect(item["advice"].text.contains(feed["next_due"].text))
  }
}
