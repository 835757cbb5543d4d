import TestSupport
import Testing

@Suite("Full text")
struct FullTextTests {
  private let documents = LoopbackDocuments()
  private let server: LoopbackServer

  init() throws {
    server = try documents.serve()
    documents.put(
      "/a.xml",
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A</title><item><title>Council puts off the bridge</title>"
        + "<link>\(server.base)/bridge.html</link><guid>b</guid><description>The council met.</description></item>"
        + "</channel></rss>")
    let paragraphs = (1...5).map { number in
      "<p>Paragraph \(number) tells what the council of the town said about the bridge that has been closed since the "
        + "flood, who spoke for it and who against, and when it will come back to the matter.</p>"
    }
    documents.put(
      "/bridge.html",
      "<html><head><title>Council puts off the bridge</title></head><body><article><h1>Council puts off the bridge</h1>"
        + paragraphs.joined() + "</article></body></html>", type: "text/html")
  }

  private var pages: Int { server.requests.count { $0.path == "/bridge.html" } }

  @Test("A feed added with --full-text has its pages read, and every verb says so")
  func added() throws {
    defer { server.stop() }
    let program = try CourantProgram()
    let url = server.base + "/a.xml"
    #expect(try program.run("feeds", "add", "--allow-private", "--full-text", url).status == 0)
    let summary = try JSONDocument(program.run("sync", "--json").output)
    #expect([summary["pages_asked"], summary["pages_read"], summary["pages_waiting"]] == [1, 1, 1])
    let id = try program.run("articles", "list").output.split(separator: "\t").first.map(String.init) ?? ""
    let article = try JSONDocument(program.run("articles", "show", id, "--json").output)["article"]
    #expect(article["page"]["state"] == "read" && article["version"] == 1)
    #expect(try program.run("articles", "show", id).output.contains("page\tread\n"))
    #expect(try program.run("search", "Paragraph").output.contains(id))
    #expect(try program.run("feeds", "show", url).output.contains("full text\ton\n"))
    #expect(try JSONDocument(program.run("feeds", "show", url, "--json").output)["feed"]["full_text"] == "on")
    let status = try program.run("status")
    #expect(status.output.contains("pages\t1 page to look at, 0 of them due\n"))
    #expect(status.output.contains("1 page asked: 1 read"))
    #expect(try program.run("store", "check").status == 0)
  }

  @Test("A feed may be set to it later, and a setting does it for all")
  func set() throws {
    defer { server.stop() }
    var program = try CourantProgram()
    let url = server.base + "/a.xml"
    _ = try program.run("feeds", "add", "--allow-private", url)
    _ = try program.run("sync")
    #expect(pages == 0)
    #expect(try program.run("feeds", "set", url, "--full-text", "sometimes").status == 64)
    #expect(try program.run("feeds", "set", "nowhere", "--full-text", "on").status == 66)
    #expect(try program.run("feeds", "set", url, "--full-text", "on").status == 0)
    _ = try program.run("sync")
    #expect(pages == 1)

    program = try CourantProgram()
    program.variables = ["COURANT_FULL_TEXT": "auto", "COURANT_PAGE_RECHECKS": "none"]
    _ = try program.run("feeds", "add", "--allow-private", url)
    let summary = try JSONDocument(program.run("sync", "--json").output)
    #expect([summary["pages_read"], summary["pages_waiting"]] == [1, 0])
  }
}
