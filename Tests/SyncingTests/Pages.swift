import News
@testable import Store
import TestSupport

/// Invented articles with pages, and the feed that names them.
struct PagePublisher {
  let world: World

  /// Paragraphs of an invented report; `facts` tells versions apart.
  static func paragraphs(_ name: String, facts: String = "") -> [String] {
    [
      "The council of \(name) met on Tuesday night to decide about the bridge that has been closed since the flood "
        + "in March, and a long line of residents had come to speak before it did. \(facts)",
      "The mayor, Ilse Brandt, said that the repair would cost more than the town had put aside, and that she had "
        + "written to the province twice without an answer. She asked the council for patience, and for a loan.",
      "Shop owners on the far bank said that they had lost a third of their customers. One of them, who has sold "
        + "bicycles in \(name) for thirty years, said he would close in the autumn if the bridge did not open.",
      "The engineers who looked at the bridge in May found cracks in two of its four piers. Their report, which the "
        + "council published last week, says that traffic can return when the piers have been strengthened.",
      "The council will vote on the loan at its next meeting. Until then a bus takes people across the older bridge "
        + "upstream, every half hour on weekdays and once an hour on Sundays.",
    ]
  }

  /// A page whose text is the same and whose surroundings differ with every number.
  static func page(_ title: String, _ paragraphs: [String], chrome: Int = 0, canonical: String? = nil) -> String {
    let link = canonical.map { "<link rel=\"canonical\" href=\"\($0)\">" } ?? ""
    let related = (0..<4).map { "<li><a href=\"/r\($0 + chrome)\">Related story number \($0 + chrome * 7)</a></li>" }
    let text = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    return """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(title) | The Paper \(chrome)</title>\(link)
      <meta property="og:title" content="\(title)"></head><body>
      <nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport \(chrome)</a></nav>
      <div class="ad ad-slot-\(chrome)">Advertisement \(chrome * 31)</div>
      <main><article><h1>\(title)</h1><div class="meta">\(chrome + 1) hours ago · \(100 + chrome * 3) comments</div>
      \(text)
      </article></main>
      <aside class="related"><h2>More</h2><ul>\(related.joined())</ul></aside>
      <div class="newsletter">Get our newsletter, \(chrome * 17) readers do</div>
      <footer>Page served in \(chrome) ms</footer></body></html>
      """
  }

  /// A feed with these items, each with a page of its own at `/NAME.html`.
  func feed(_ names: [String], at path: String = "/a.xml", summary: String = "The council met.") {
    let rows = names.map { name in
      "<item><title>Council of \(name) puts off its bridge</title><link>\(world.url("/\(name).html"))</link>"
        + "<guid>\(name)</guid><description>\(summary)</description>"
        + "<pubDate>Tue, 29 Apr 2025 02:10:00 GMT</pubDate></item>"
    }
    world.documents.put(
      path, "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>a</title>" + rows.joined() + "</channel></rss>"
    )
  }

  /// Puts an article's page in place.
  func put(_ name: String, facts: String = "", chrome: Int = 0, etag: String? = nil, canonical: String? = nil) {
    world.documents.put(
      "/\(name).html",
      Self.page(
        "Council of \(name) puts off its bridge", Self.paragraphs(name, facts: facts), chrome: chrome,
        canonical: canonical), type: "text/html; charset=utf-8", etag: etag)
  }

  /// Requests for an article's page so far.
  func asked(_ name: String) -> [LoopbackRequest] {
    world.server.requests.filter { $0.path == "/\(name).html" }
  }

  /// The article of a name.
  func article(_ name: String) throws -> ArticleRecord? {
    try world.store.articles().first { $0.guid == name }
  }

  /// The page of the article of a name.
  func page(_ name: String) throws -> PageRecord? {
    try article(name).flatMap { try world.store.page(of: $0.id) }
  }
}
