import News
import Parsing
import TestSupport
import Testing

@Suite("Any bytes")
struct RobustnessTests {
  @Test(arguments: 0..<40)
  func `damaged documents do not trap`(_ seed: Int) {
    let seeds = [
      rss(
        "<item><title>A &amp; <b>b</b></title><description><![CDATA[<p>x]]></description><pubDate>Mon, 04 May 2020 19:48:21 GMT</pubDate></item>"
      ),
      atom(
        "<entry><title type=\"xhtml\"><div>x<br/></div></title><link href=\"a?b&c\"/><author><name>n</name></author></entry>"
      ),
      #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"\u00e9\ud800"}]}"#,
    ]
    var generator = SplitMix(UInt64(seed))
    for text in seeds {
      for _ in 0..<25 {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
          let index = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
          case 1: bytes.remove(at: index)
          case 2: bytes.insert("<>&\"';[]!-/".utf8.randomElement(using: &generator) ?? 0x3C, at: index)
          default: bytes.replaceSubrange(index..., with: bytes[..<index])
          }
          if bytes.isEmpty { bytes = [0x3C] }
        }
        #expect(!FeedInspection.inspect(bytes).contains("\n"))
      }
    }
  }

  @Test func `documents made to take long are read in bounded time`() {
    let depth = 100_000
    let attributes = (0..<depth).map { "a\($0)=\"1\"" }.joined(separator: " ")
    let cases = [
      "<rss><channel \(attributes)><item/></channel></rss>",
      "<rss><channel>" + String(repeating: "<a xmlns:x=\"y\">", count: depth),
      "<rss>" + String(repeating: "<!--", count: depth),
      "<rss><channel><item><title>" + String(repeating: "<a b=\"", count: depth),
      "<rss>" + String(repeating: "</a>", count: depth),
      "<rss>" + String(repeating: "<![CDATA[", count: depth),
      "<rss><channel>" + String(repeating: "<item>", count: depth),
      "<rss><channel><title>" + String(repeating: "&", count: depth), String(repeating: "<?a ", count: depth),
      "<!DOCTYPE rss [" + String(repeating: "<!ENTITY a \"b", count: depth),
      "<rss><channel><item><description>" + String(repeating: "<b>", count: depth),
    ]
    for text in cases { #expect(!FeedInspection.inspect(Array(text.utf8)).isEmpty) }
  }
}
