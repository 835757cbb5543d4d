import TestSupport
import Testing

@Suite("Articles and their versions")
struct ArticlesTests {
  private let feeds: SampleFeeds
  private let program: CourantProgram
  private let id: String

  /// A store in which one outlet has quietly changed a figure.
  init() throws {
    feeds = try SampleFeeds()
    program = try feeds.syncedProgram()
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    _ = try program.run("sync", "--all")
    feeds.server.stop()
    let articles = try JSONDocument(program.run("articles", "list", "--json").output)["articles"].list
    id = try #require(articles.first { $0["url"] == "https://a.example/a1" })["id"].text
  }

  @Test("A silent edit is a version that says so")
  func versions() throws {
    let json = try JSONDocument(program.run("articles", "versions", id, "--json").output)
    #expect(json["article"]["version"] == 2)
    #expect(json["versions"].list.count == 2)
    #expect(json["versions"][0]["silent"] == false)
    #expect(json["versions"][0]["changed"].list.isEmpty)
    #expect(json["versions"][1]["silent"] == true)
    #expect(json["versions"][1]["changed"] == .list(["title", "summary"]))
    #expect(json["versions"][0]["kinds"] == .list([]))
    #expect(json["versions"][1]["kinds"] == .list(["figure"]))
    let fields = try program.run("articles", "versions", id).output.split(separator: "\n").last?
      .split(separator: "\t", omittingEmptySubsequences: false)
    #expect(fields?.count == 8)
    #expect(fields?.last == "figure")
    #expect(fields?[3] == "silent")
  }

  @Test("A diff marks words, field by field")
  func diff() throws {
    let output = try program.run("articles", "diff", id).output
    let lines = output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0] == "title\tDam breaks above the town of Merrow, [-12-]{+15+} dead")
    #expect(lines[1].hasPrefix("summary\t"))
    #expect(try program.run("articles", "diff", id, "1", "2").output == output)
    #expect(try program.run("articles", "diff", id, "2").output == output)
    #expect(try program.run("articles", "diff", id, "2", "3").status == 66)
    #expect(try program.run("articles", "diff", id, "1").status == 66)
  }

  @Test("A diff in JSON gives the words back whole")
  func diffJSON() throws {
    let json = try JSONDocument(program.run("articles", "diff", id, "--json").output)
    #expect(json["kinds"] == .list(["figure"]))
    let words = json["changes"][0]["words"].list
    let old = words.filter { $0["kind"] != "inserted" }.map(\.["text"].text).joined()
    let new = words.filter { $0["kind"] != "deleted" }.map(\.["text"].text).joined()
    #expect(old == "Dam breaks above the town of Merrow, 12 dead")
    #expect(new == "Dam breaks above the town of Merrow, 15 dead")
  }

  @Test("An article is shown with its current words")
  func show() throws {
    let output = try program.run("articles", "show", id).output
    #expect(output.contains("title\tDam breaks above the town of Merrow, 15 dead\n"))
    #expect(output.contains("version\t2\n"))
    #expect(try JSONDocument(program.run("articles", "show", id, "--json").output)["article"]["source"] == "a.example")
  }

  @Test("The date of an Atom entry that only says when it was updated is that")
  func updatedOnly() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    feeds.documents.put(
      "/a.xml",
      """
      <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:t</id>\
      <updated>2025-05-01T10:00:00Z</updated><entry><id>urn:1</id><title>Bridge falls at Kellow</title>\
      <link href="https://t.example/1"/><updated>2025-05-01T09:00:00Z</updated><summary>It fell.</summary></entry></feed>
      """)
    let program = try CourantProgram()
    #expect(try program.run("feeds", "add", "--allow-private", feeds.url("/a.xml")).status == 0)
    #expect(try program.run("sync", "--all").status == 0)
    let lines = try program.run("articles", "list").output.split(separator: "\n")
    #expect(lines.map { $0.split(separator: "\t")[1] } == ["2025-05-01T09:00:00Z"])
    let articles = try JSONDocument(program.run("articles", "list", "--json").output)["articles"]
    #expect(articles[0]["published"] == "2025-05-01T09:00:00Z")
  }

  @Test("A list holds what its flags ask for")
  func list() throws {
    #expect(try program.run("articles", "list").output.split(separator: "\n").count == 3)
    #expect(try program.run("articles", "list", "--limit", "2").output.split(separator: "\n").count == 2)
    #expect(try program.run("articles", "list", "--feed", feeds.url("/b.xml")).output.split(separator: "\n").count == 1)
  }

  @Test("The articles of a feed that was removed are found by its exact URL and its whole id")
  func removedFeed() throws {
    let url = feeds.url("/b.xml")
    let feed = try JSONDocument(program.run("feeds", "show", url, "--json").output)["feed"]["id"].text
    #expect(try program.run("feeds", "remove", url).status == 0)
    for name in [url, feed] {
      #expect(try program.run("articles", "list", "--feed", name).output.split(separator: "\n").count == 1)
      #expect(try program.run("stories", "--feed", name).output.split(separator: "\n").count == 1)
    }
    #expect(try program.run("articles", "list", "--feed", feeds.url("/c.xml")).status == 66)
  }
}
