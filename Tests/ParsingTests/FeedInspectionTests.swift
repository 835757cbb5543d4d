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

  @Test func `a refusal is one line of JSON with its reason`() {
    let line = FeedInspection.inspect(Array("<html></html>".utf8))
    #expect(line == #"{"format":null,"encoding":null,"error":"a web page, not a feed","feed":{},"entries":[]}"#)
  }
}
