import News

/// Writes feed documents of the size that news feeds have: 30 items with a summary and a full text, about 86 KB.
struct FeedWriting {
  /// An invented item.
  struct Item {
    var id: String
    var title: String
    var summary: String
    var paragraphs: [String]
    var time: Timestamp
    var author: String
  }

  private var prose: Prose
  private let site: String

  init(number: Int) {
    prose = Prose(seed: UInt64(number + 1))
    site = "https://outlet\(number).example"
  }

  private mutating func items() -> [Item] {
    (0..<30).map { number in
      let event = prose.event()
      return Item(
        id: "\(site)/news/\(number)/\(event.words[0])-\(event.words[1])", title: prose.headline(of: event),
        summary: prose.paragraph(of: event, bytes: 200),
        paragraphs: (0..<5).map { _ in prose.paragraph(of: event, bytes: 270) },
        time: Timestamp(seconds: 1_750_000_000 - Int64(number) * 2400), author: "\(prose.name()) \(prose.name())")
    }
  }

  /// RSS 2.0 with escaped summaries and full texts in CDATA sections.
  mutating func rss() -> [UInt8] {
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>Outlet</title><link>\(site)/</link><description>All news</description><language>en</language>
      <ttl>15</ttl>

      """
    for item in items() {
      out += """
        <item><title>\(item.title)</title><link>\(item.id)?utm_source=rss</link>
        <guid isPermaLink="true">\(item.id)</guid><dc:creator>\(item.author)</dc:creator>
        <pubDate>\(item.time.mailDate)</pubDate><category>News</category><category>\(item.author)</category>
        <media:content url="\(item.id).jpg" type="image/jpeg" width="640" height="360"/>
        <description>&lt;p&gt;\(item.summary)&lt;/p&gt;&lt;p&gt;&lt;a href="\(item.id)"&gt;Read on&lt;/a&gt;&lt;/p&gt;</description>
        <content:encoded><![CDATA[\(item.markup)]]></content:encoded></item>

        """
    }
    return Array((out + "</channel></rss>\n").utf8)
  }

  /// Atom 1.0 with escaped HTML.
  mutating func atom() -> [UInt8] {
    var out = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Outlet</title><id>\(site)/</id>
      <link href="\(site)/"/><link rel="self" href="\(site)/atom.xml"/><updated>2025-06-15T12:00:00Z</updated>

      """
    for item in items() {
      let escaped = item.markup.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      out += """
        <entry><title>\(item.title)</title><id>\(item.id)</id><link rel="alternate" type="text/html" href="\(item.id)"/>
        <published>\(item.time.iso8601)</published><updated>\(item.time.iso8601)</updated>
        <author><name>\(item.author)</name></author><category term="News"/>
        <summary>\(item.summary)</summary><content type="html">\(escaped)</content></entry>

        """
    }
    return Array((out + "</feed>\n").utf8)
  }

  /// JSON Feed 1.1.
  mutating func json() -> [UInt8] {
    let items = items().map { item in
      """
      {"id":"\(item.id)","url":"\(item.id)","title":"\(item.title)","summary":"\(item.summary)",\
      "content_html":"\(item.markup.replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))",\
      "date_published":"\(item.time.iso8601)","authors":[{"name":"\(item.author)"}],"tags":["News"]}
      """
    }
    let text = """
      {"version":"https://jsonfeed.org/version/1.1","title":"Outlet","home_page_url":"\(site)/","language":"en",
      "items":[\(items.joined(separator: ",\n"))]}
      """
    return Array(text.utf8)
  }
}

extension FeedWriting.Item {
  /// The full text as publishers mark it up.
  fileprivate var markup: String {
    let first = "<figure><img src=\"\(id).jpg\" alt=\"\" width=\"640\"></figure>\n"
    let text = paragraphs.enumerated().map { number, paragraph in
      number == 2 ? "<blockquote><p>&#8220;\(paragraph)&#8221;</p></blockquote>" : "<p>\(paragraph)</p>"
    }
    return first + text.joined(separator: "\n")
      + "\n<p>More in <a href=\"\(id)/more\">our <em>report</em></a>&nbsp;&amp; live.</p>"
  }
}
