import TestSupport
import Testing

@Suite("Feeds")
struct FeedsTests {
  private let opml = """
    <opml version="2.0"><body><outline text="News"><outline type="rss" text="A &amp; B" \
    xmlUrl="https://a.example/feed"/></outline><outline type="rss" text="C" xmlUrl="https://c.example/feed"/>
    <outline type="rss" text="own" xmlUrl="file:///etc/passwd"/></body></opml>
    """

  @Test("Import says how many feeds are new and how many were known, and never takes file:// from a list")
  func importTwice() throws {
    let program = try CourantProgram()
    let file = try program.folder.write("feeds.opml", opml)
    let first = try program.run("feeds", "import", file)
    #expect(first.status == 0)
    #expect(first.output == "2 feeds added, 0 already known, 1 skipped\n")
    #expect(first.errors.contains("file:///etc/passwd"))
    #expect(try program.run("feeds", "import", file).output == "0 feeds added, 2 already known, 1 skipped\n")
  }

  @Test("Import groups the digits of all its numbers alike")
  func importManyTwice() throws {
    let program = try CourantProgram()
    let outlines = (1...1200).map { "<outline type=\"rss\" xmlUrl=\"https://a.example/\($0)\"/>" }.joined()
    let list = "<opml version=\"2.0\"><body>\(outlines)</body></opml>"
    #expect(
      try program.run("feeds", "import", "-", input: list).output
        == "1,200 feeds added, 0 already known, 0 skipped\n")
    let twice = list.replacing("</body>", with: outlines + "</body>")
    #expect(
      try program.run("feeds", "import", "-", input: twice).output
        == "0 feeds added, 1,200 already known, 0 skipped, 1,200 listed more than once\n")
  }

  @Test(
    "Attributes of other readers, nested folders and descriptions survive import and export; a feed listed twice is told"
  )
  func attributes() throws {
    let program = try CourantProgram()
    let list = """
      <opml version="2.0" xmlns:frss="https://freshrss.org/opml"><body><outline text="One" frss:opmlUrl="https://a.example/l.opml">\
      <outline text="Two">\
      <outline type="rss" text="A" xmlUrl="https://a.example/feed" frss:cssFullContent="div.x" description="About A" category="/x/y"/>\
      </outline></outline><outline type="rss" text="A again" xmlUrl="https://a.example/feed"/></body></opml>
      """
    let first = try program.run("feeds", "import", "-", input: list)
    #expect(first.output == "1 feed added, 0 already known, 0 skipped, 1 listed more than once\n")
    #expect(first.errors.contains("listed more than once: https://a.example/feed"))
    let exported = try program.run("feeds", "export").output
    #expect(
      exported.contains("xmlns:frss=\"https://freshrss.org/opml\"")
        && exported.contains("frss:cssFullContent=\"div.x\""))
    #expect(exported.contains("description=\"About A\"") && exported.contains("category=\"/x/y\""))
    #expect(exported.contains("<outline text=\"One\" title=\"One\" frss:opmlUrl=\"https://a.example/l.opml\">"))
    #expect(!exported.contains("fullText"))
    _ = try program.run("feeds", "set", "https://a.example/feed", "--full-text", "auto")
    let withMode = try program.run("feeds", "export").output
    #expect(withMode.contains("courant:fullText=\"auto\""))
    let other = try CourantProgram()
    _ = try other.run("feeds", "import", "-", input: withMode)
    #expect(try other.run("feeds", "export").output == withMode)
  }

  @Test("Addresses that nobody can ask are skipped, one that is written in another way is a duplicate")
  func addresses() throws {
    let program = try CourantProgram()
    let addresses = [
      "http://a.example/feed", "HTTP://A.example:80/feed", "https://b.example:443/feed#x", "https://b.example/feed",
      "http:///f", "http://a b/f", "http://a.example:99999/f", "https://",
    ]
    let outlines = addresses.map { "<outline text=\"A\" xmlUrl=\"\($0)\"/>" }.joined()
    let first = try program.run("feeds", "import", "-", input: "<opml><body>\(outlines)</body></opml>")
    #expect(first.output == "2 feeds added, 0 already known, 4 skipped, 2 listed more than once\n")
    #expect(first.errors.contains("skipped http:///f: no address that can be asked"))
    #expect(first.errors.contains("listed more than once: https://b.example/feed"))
  }

  @Test("The title of the first list and folders with nothing in them come out again")
  func titleAndFolders() throws {
    let program = try CourantProgram()
    func list(_ title: String) -> String {
      "<opml><head><title>\(title)</title></head><body><outline text=\"To read\"/></body></opml>"
    }
    _ = try program.run("feeds", "import", "-", input: list("My &amp; list"))
    _ = try program.run("feeds", "import", "-", input: list("Another"))
    let exported = try program.run("feeds", "export").output
    #expect(exported.contains("<title>My &amp; list</title>") && exported.contains("<outline text=\"To read\""))
  }

  @Test("A file that is no OPML is exit 65 and adds nothing")
  func noOPML() throws {
    let program = try CourantProgram()
    let file = try program.folder.write("no.opml", "this is not OPML\n")
    #expect(try program.run("feeds", "import", file).status == 65)
  }

  @Test("What was imported comes out again as OPML, from standard input too")
  func roundTrip() throws {
    let program = try CourantProgram()
    #expect(try program.run("feeds", "import", "-", input: opml).status == 0)
    let exported = try program.run("feeds", "export")
    #expect(exported.status == 0)
    #expect(exported.output.contains("A &amp; B"))
    let other = try CourantProgram()
    let file = try other.folder.write("again.opml", exported.output)
    #expect(try other.run("feeds", "import", file).output == "2 feeds added, 0 already known, 0 skipped\n")
  }

  @Test("A list through a pipe is one line of tabs a feed, without a header")
  func list() throws {
    let program = try CourantProgram()
    _ = try program.run("feeds", "import", "-", input: opml)
    let outcome = try program.run("feeds", "list")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 8 })
    #expect(outcome.output.contains("https://c.example/feed"))
    let json = try JSONDocument(program.run("feeds", "list", "--json").output)
    #expect(json["schema_version"] == 1)
    #expect(json["feeds"].list.count == 2)
  }

  @Test("A feed is paused, resumed and removed by its URL or by the beginning of its id")
  func lifeCycle() throws {
    let program = try CourantProgram()
    _ = try program.run("feeds", "import", "-", input: opml)
    #expect(try program.run("feeds", "pause", "https://c.example/feed").status == 0)
    let paused = try JSONDocument(program.run("feeds", "show", "https://c.example/feed", "--json").output)
    #expect(paused["feed"]["health"] == "paused")
    let short = String(paused["feed"]["id"].text.prefix(8))
    #expect(try program.run("feeds", "resume", short).status == 0)
    #expect(try program.run("feeds", "remove", short).status == 0)
    #expect(try program.run("feeds", "show", "https://c.example/feed").status == 66)
    #expect(try program.run("feeds", "list").output.split(separator: "\n").count == 1)
  }

  @Test("A page's address finds the feed that it names, and a file is read when it is given by hand")
  func add() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let page = "<html><head><link rel=alternate type='application/rss+xml' href='/a.xml'></head><body></body></html>"
    feeds.documents.put("/", page, type: "text/html")
    let program = try CourantProgram()
    let added = try program.run("feeds", "add", "--allow-private", feeds.url("/"))
    #expect(added.status == 0)
    #expect(added.output.contains(feeds.url("/a.xml")))
    let file = try program.folder.write("own.xml", SampleFeeds.second)
    #expect(try program.run("feeds", "add", "file://" + file).status == 0)
    #expect(try program.run("feeds", "list").output.split(separator: "\n").count == 2)
    #expect(try program.run("sync", "--all").status == 0)
    #expect(try program.run("articles", "list").output.split(separator: "\n").count == 3)
  }

  @Test("A loopback address without leave is refused with advice, and nothing is added")
  func privateAddress() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    let outcome = try program.run("feeds", "add", feeds.url("/a.xml"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("say --allow-private with this command"))
    let check = try program.run("feeds", "check", feeds.url("/a.xml"))
    #expect(check.status == 5)
    #expect(check.output.contains("say --allow-private with this command"))
    #expect(feeds.server.requests.isEmpty)
    #expect(try program.run("feeds", "list").output.isEmpty)
  }

  @Test("A host that asked for a pause is not asked before its time, and the answer says until when")
  func heldHost() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    feeds.documents.put("/a.xml") { _ in .status(429, [("Retry-After", "7200")]) }
    _ = try program.run("sync", feeds.url("/a.xml"))
    feeds.server.forgetRequests()
    let added = try program.run("feeds", "add", "--allow-private", feeds.url("/c.xml"))
    #expect(added.status == 1)
    #expect(added.errors.contains("nothing was kept: try again after 2"))
    let ours = try program.run("feeds", "check", feeds.url("/b.xml"))
    #expect(ours.status == 5)
    #expect(ours.output.contains("asked to be left alone until 2"))
    #expect(try program.run("feeds", "check").status == 5)
    #expect(feeds.server.requests.isEmpty)
    #expect(try program.run("feeds", "list").output.split(separator: "\n").count == 2)
  }

  @Test("A feed that needs a log-in is added with one from standard input, and without one it is said how")
  func logIn() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    feeds.documents.put("/m.xml") { request in
      // reader:secret
      request["Authorization"] == "Basic cmVhZGVyOnNlY3JldA=="
        ? .ok(SampleFeeds.second, [("Content-Type", "application/rss+xml")])
        : .status(401, [("WWW-Authenticate", "Basic realm=members")])
    }
    let program = try CourantProgram()
    let refused = try program.run("feeds", "add", "--allow-private", feeds.url("/m.xml"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("asks for a log-in") && refused.errors.contains("--auth-file"))
    let added = try program.run(
      "feeds", "add", "--allow-private", "--auth-file", "-", feeds.url("/m.xml"), input: "reader:secret\n")
    #expect(added.status == 0, "\(added.errors)")
    #expect(try program.run("sync", "--all").status == 0)
    #expect(try program.run("articles", "list").output.split(separator: "\n").count == 1)
  }

  @Test("A feed that fails goes on failing while its host wants a pause")
  func failingBehindPause() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    feeds.documents.put("/a.xml") { _ in .status(404) }
    _ = try program.run("sync", feeds.url("/a.xml"))
    feeds.documents.put("/b.xml") { _ in .status(429, [("Retry-After", "7200")]) }
    _ = try program.run("sync", feeds.url("/b.xml"))
    _ = try program.run("sync", feeds.url("/a.xml"))
    let listed = try JSONDocument(program.run("feeds", "list", "--json").output)["feeds"].list
    #expect(listed.first { $0["url"].text.hasSuffix("/a.xml") }?["health"] == "failing")
    #expect(listed.first { $0["url"].text.hasSuffix("/b.xml") }?["health"] == "waiting")
  }

  @Test("Where neither a page nor a usual place has a feed, the page is what is told of")
  func probe() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    feeds.documents.put("/", "<html><body>News</body></html>", type: "text/html")
    let program = try CourantProgram()
    let outcome = try program.run("feeds", "discover", "--probe", "--allow-private", feeds.url("/"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("none of the usual places has one") && !outcome.errors.contains("404"))
  }

  @Test("A check of an unchanged feed says so, and how much of it is stored")
  func unchanged() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let outcome = try program.run("feeds", "check", feeds.url("/a.xml"), "--json")
    #expect(outcome.status == 0)
    let check = try JSONDocument(outcome.output)["feeds"][0]
    #expect(check["unchanged"] == true && check["status"] == 304 && check["stored"] == 2 && check["entries"] == .null)
    let fields = try program.run("feeds", "check", feeds.url("/a.xml")).output.split(
      separator: "\t", omittingEmptySubsequences: false)
    #expect(fields[1] == "ok, unchanged" && fields[4] == "2")
  }

  @Test("A file without a certificate is refused as an authority's")
  func authority() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let file = try program.folder.write("own.pem", "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n")
    let outcome = try program.run("feeds", "set", feeds.url("/a.xml"), "--ca-file", file)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("holds no certificate") && outcome.errors.contains("openssl"))
  }

  @Test("A check explains what is wrong and what to do, and stores nothing")
  func check() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    let well = try program.run("feeds", "check", "--allow-private", feeds.url("/a.xml"), "--json")
    #expect(well.status == 0)
    #expect(try JSONDocument(well.output)["feeds"][0]["entries"] == 2)
    let missing = try program.run("feeds", "check", "--allow-private", feeds.url("/none.xml"))
    #expect(missing.status == 5)
    #expect(missing.output.contains("404"))
    #expect(try program.run("stories").status == 74)
  }

  @Test("A check of a feed that is lost asks its site, once, for the feeds that it has now")
  func newAddress() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let site = feeds.server.base + "/"
    feeds.documents.put(
      "/a.xml", SampleFeeds.first(dead: 12).replacing("https://a.example/</link>", with: site + "</link>"))
    feeds.documents.put("/") { _ in
      .ok(
        "<html><head><link rel=alternate type=application/rss+xml href=/new.xml></head><body>News</body></html>",
        [("Content-Type", "text/html")])
    }
    let program = try feeds.syncedProgram()
    feeds.documents.put("/a.xml") { _ in .status(404) }
    let outcome = try program.run("feeds", "check", feeds.url("/a.xml"), "--json")
    #expect(outcome.status == 5)
    let check = try JSONDocument(outcome.output)["feeds"][0]
    #expect(check["new_addresses"].list.map(\.text) == [feeds.url("/new.xml")])
    #expect(check["advice"].text.contains("courant feeds add --allow-private " + feeds.url("/new.xml")))
    #expect(feeds.server.requests.count { $0.path == "/" } == 1)
  }
}
