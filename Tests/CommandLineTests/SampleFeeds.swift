import TestSupport

/// Two invented outlets that tell one event, and one event that only the first tells.
struct SampleFeeds {
  let documents = LoopbackDocuments()
  let server: LoopbackServer

  init() throws {
    server = try documents.serve()
    documents.put("/a.xml", Self.first(dead: 12))
    documents.put("/b.xml", Self.second)
  }

  /// The address of a feed.
  func url(_ path: String) -> String { server.base + path }

  /// Both feeds as OPML.
  var opml: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <opml version="2.0"><head><title>test</title></head><body>
    <outline type="rss" text="A" xmlUrl="\(url("/a.xml"))"/>
    <outline type="rss" text="B &amp; Co" xmlUrl="\(url("/b.xml"))"/>
    </body></opml>
    """
  }

  /// A store that is subscribed to both feeds and has read them once.
  func syncedProgram() throws -> CourantProgram {
    let program = try CourantProgram()
    let opml = try program.folder.write("feeds.opml", opml)
    _ = try program.run("feeds", "import", "--allow-private", opml)
    _ = try program.run("sync", "--all")
    return program
  }

  /// The first outlet's feed, with the figure that its report gives.
  static func first(dead: Int) -> String {
    rss(
      "a.example",
      [
        (
          "a1", "Dam breaks above the town of Merrow, \(dead) dead",
          "Rescuers search the valley below the Merrow dam after it broke at dawn; \(dead) people are dead."
        ),
        ("a2", "Parliament of Estland passes the budget", "After a night of talks the budget passed by two votes."),
      ])
  }

  static let second = rss(
    "b.example",
    [
      (
        "b1", "Dam breaks above the town of Merrow, 12 dead",
        "Twelve people died when the Merrow dam broke at dawn; rescuers search the valley."
      )
    ])

  static func rss(_ site: String, _ items: [(guid: String, title: String, text: String)]) -> String {
    let rows = items.enumerated().map { index, item in
      """
      <item><title>\(item.title)</title><link>https://\(site)/\(item.guid)</link><guid>\(item.guid)</guid>\
      <description>\(item.text)</description><pubDate>Mon, 03 Nov 2025 0\(index):10:00 GMT</pubDate></item>
      """
    }
    return """
      <?xml version="1.0"?><rss version="2.0"><channel><title>\(site)</title><link>https://\(site)/</link>\
      \(rows.joined())</channel></rss>
      """
  }
}
