import Parsing
import Testing

@Suite("Feed inspection")
struct FeedInspectionTests {
  @Test func `a feed is one line of JSON with every field`() {
    let line = FeedInspection.inspect(Array(rss("<item><title>A \"b\"\n\tc\\</title><guid>1</guid></item>").utf8))
    #expect(
      !line.contains("\n")
        && line.hasPrefix(#"{"format":"rss","encoding":"utf-8","error":null,"feed":{"title":"The Harbour Post""#))
    #expect(line.contains(#""entries":[{"title":"A \"b\"\n\u0009c\\","link":null,"guid":"1","published":null"#))
    #expect(line.hasSuffix(#""enclosures":[]}],"truncated":false}"#))
  }

  @Test func `texts that are HTML come safe, with absolute addresses; plain ones as they are`() {
    let line = FeedInspection.inspect(
      Array(
        atom(
          """
          <entry xml:base="2020/"><title>1 &lt; 2</title><link href="/a"/>
          <content type="html">&lt;p onclick="x">&lt;img src="a.png">&lt;script>x&lt;/script>&lt;b>bold</content></entry>
          """, feed: "<subtitle type=\"html\">&lt;i>Up&lt;/i>&lt;iframe src=x>&lt;/iframe></subtitle>",
          attributes: "xml:base=\"https://hill.example/news/\""
        ).utf8))
    #expect(line.contains(#""title":"1 < 2""#) && line.contains(#""subtitle":"<i>Up</i>""#))
    #expect(line.contains(#""content":"<p><img src=\"https://hill.example/news/2020/a.png\"><b>bold</b></p>""#))
  }

  @Test func `every text resolves its addresses against the base that it states itself`() throws {
    let link = "&lt;a href='r'&gt;t&lt;/a&gt;"
    func text(_ element: String, _ host: String?) -> String {
      "<\(element) type='html'\(host.map { " xml:base='https://\($0).example/'" } ?? "")>\(link)</\(element)>"
    }
    let line = FeedInspection.inspect(
      Array(
        atom(
          "<entry><link href='/1'/>\(text("title", "t"))\(text("summary", "s"))\(text("content", nil))\(text("rights", "r"))</entry>"
            + "<entry><link href='/2'/>\(text("summary", nil))\(text("content", "c"))</entry>",
          feed: text("subtitle", "u") + text("rights", "f")
        ).utf8), baseURL: "https://hill.example/feed")
    for (member, host) in [
      ("title", "t"), ("summary", "s"), ("content", "hill"), ("rights", "r"), ("summary", "hill"), ("content", "c"),
      ("subtitle", "u"), ("rights", "f"),
    ] {
      #expect(line.contains(#""\#(member)":"<a href=\"https://\#(host).example/r\">t</a>""#), "\(member) \(host)")
    }
    let encoded = FeedInspection.inspect(
      Array(rss("<item><content:encoded xml:base='https://c.example/'>\(link)</content:encoded></item>").utf8))
    #expect(encoded.contains(#""content":"<a href=\"https://c.example/r\">t</a>""#))
  }

  @Test func `without links the texts of a feed have its own address for a base, and an xml:base around them`() {
    let feed =
      "<feed xmlns='http://www.w3.org/2005/Atom'><subtitle type='html'>&lt;a href='r'&gt;t&lt;/a&gt;</subtitle></feed>"
    let plain = FeedInspection.inspect(Array(feed.utf8), baseURL: "https://hill.example/a/feed")
    #expect(plain.contains(#""subtitle":"<a href=\"https://hill.example/a/r\">t</a>""#))
    let stated = feed.replacing("<feed ", with: "<feed xml:base='https://dale.example/' ")
    let based = FeedInspection.inspect(Array(stated.utf8), baseURL: "https://hill.example/a/feed")
    #expect(based.contains(#""subtitle":"<a href=\"https://dale.example/r\">t</a>""#))
  }

  @Test func `in XHTML every address of an inner base is resolved, those of a source set, too`() {
    let line = FeedInspection.inspect(
      Array(
        atom(
          """
          <entry><content type="xhtml" xml:base="https://c.example/a/"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="b/">\
          <img src="s.png" srcset="u.png 2x, /v.png 3x"/></div></content></entry>
          """
        ).utf8))
    #expect(line.contains(#"srcset=\"https://c.example/a/b/u.png 2x, https://c.example/v.png 3x\""#))
    #expect(line.contains(#"src=\"https://c.example/a/b/s.png\""#))
  }

  @Test func `a refusal is one line of JSON with its reason`() {
    let line = FeedInspection.inspect(Array("<html></html>".utf8))
    #expect(line == #"{"format":null,"encoding":null,"error":"a web page, not a feed","feed":{},"entries":[]}"#)
  }
}
