/// Writes web pages as news sites have them: an article amid navigation, related links and scripts.
struct PageWriting {
  private var prose: Prose

  init(number: Int) {
    prose = Prose(seed: UInt64(number + 10_000))
  }

  /// A page of about 60 KB with an article of about 4 KB.
  mutating func page() -> [UInt8] {
    let event = prose.event()
    let title = prose.headline(of: event)
    var out = """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(title) | Outlet</title>
      <meta property="og:title" content="\(title)"><meta name="author" content="\(prose.name()) \(prose.name())">
      <link rel="canonical" href="https://outlet.example/news/1"><style>.a{margin:0}.b{color:#123}</style>
      <script>\(String(repeating: "window.settings=(window.settings||[]).concat([1,2,3]);\n", count: 200))</script>
      </head><body><header><nav><ul>

      """
    out += links(60)
    out += "</ul></nav></header><main><article><h1>\(title)</h1><time datetime=\"2025-06-15\">15 June 2025</time>\n"
    for _ in 0..<12 { out += "<p>\(prose.paragraph(of: event, bytes: 330))</p>\n" }
    out += "</article><aside><h2>More news</h2><ul>\n" + links(250) + "</ul></aside></main><footer><ul>\n" + links(40)
    return Array((out + "</ul><p>© Outlet. All rights reserved.</p></footer></body></html>\n").utf8)
  }

  private mutating func links(_ count: Int) -> String {
    (0..<count).map { number in
      "<li class=\"teaser teaser-\(number % 7)\"><a href=\"/news/\(number)\">\(prose.headline(of: prose.event()))</a></li>\n"
    }.joined()
  }
}
