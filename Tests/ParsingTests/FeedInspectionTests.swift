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

  @Test func `a refusal is one line of JSON with its reason`() {
    let line = FeedInspection.inspect(Array("<html></html>".utf8))
    #expect(line == #"{"format":null,"encoding":null,"error":"a web page, not a feed","feed":{},"entries":[]}"#)
  }
}
