import News
import Parsing
import Testing

/// Small documents made to become large: what is kept of them is bounded, whatever time a machine takes.
@Suite("Bombs")
struct BombTests {
  @Test func `a large entity that is named often expands to a bounded text`() throws {
    let value = String(repeating: "x", count: 900)
    let references = String(repeating: "&a;", count: 20_000)
    let feed = try parse(
      "<!DOCTYPE rss [<!ENTITY a \"\(value)\">]><rss><channel><item><title>\(references)</title></item><item><title>Last</title></item></channel></rss>"
    )
    let title = try #require(feed.entries.first?.title?.value)
    #expect(title.hasPrefix(value + value) && title.utf8.count < 2 << 20)
    #expect(title.hasSuffix("&a;"), "what is not expanded stays as it is written")
    #expect(feed.entries.last?.title?.value == "Last")
  }

  @Test func `a title of two hundred thousand tags that never end is a title`() throws {
    let title = String(repeating: "&lt;b ", count: 200_000)
    let feed = try parse(rss("<item><title>\(title)</title></item>"))
    #expect(feed.entries.first?.title?.isHTML == false)
  }

  @Test func `entities of entities and of files stay names`() throws {
    let feed = try parse(
      """
      <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY % p SYSTEM "http://hill.example/x.dtd"> %p;
      <!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title><item><title>&b; &f;</title></item></channel></rss>
      """)
    #expect(feed.title == "ha" && feed.entries.first?.title?.value == "&b; &f;")
  }

  @Test func `an entity may hold references that need no declaration`() throws {
    let feed = try parse(
      """
      <!DOCTYPE rss [<!ENTITY co "Hill &amp; Sons"><!ENTITY soc "Soci&eacute;t&#233; &#38;lt;x&#62;"><!ENTITY dc "D&C">]>
      <rss><channel><title>&co;</title><item><title>&soc; of &dc;</title></item></channel></rss>
      """)
    #expect(feed.title == "Hill & Sons" && feed.entries.first?.title?.value == "Société <x> of D&C")
  }

  @Test func `a feed of many authors and entries hands on a bounded number of them`() throws {
    let authors = (0..<2000).map { "<author><name>A\($0)</name></author>" }.joined()
    let feed = try parse(atom(String(repeating: "<entry><id>1</id></entry>", count: 2000), feed: authors))
    #expect(feed.entries.count == 2000 && feed.entries.allSatisfy { (1...100).contains($0.authors.count) })
  }

  @Test func `more entries than any feed has make the document count as cut`() throws {
    let feed = try parse("<rss><channel>" + String(repeating: "<item/>", count: 100_001) + "</channel></rss>")
    #expect(feed.entries.count == 100_000 && feed.isCapped && !feed.isTruncated)
  }

  @Test func `thousands of declarations in one tag cost what they are worth`() throws {
    let declarations = (0..<5000).map { "xmlns:p\($0)=\"urn:\($0)\"" }.joined(separator: " ")
    let feed = try? parse("<rss \(declarations)><channel><item><title>Tide</title></item></channel></rss>")
    #expect(feed == nil || feed?.entries.first?.title?.value == "Tide")
  }
}
