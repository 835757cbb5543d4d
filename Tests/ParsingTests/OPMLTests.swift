import Parsing
import Testing

@Suite("OPML")
struct OPMLTests {
  @Test func `folders, titles and attributes in every spelling are read`() throws {
    let opml = try OPML.read(
      Array(
        """
        <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
        <outline text="World &amp; more"><outline title="Asia"><outline TEXT="Hill" type="rss" xmlurl="https://hill.example/feed?a=1&b=2" HTMLURL="https://hill.example/" language="cy" category="/News/World,local"/></outline>
        <outline text="Harbour" xmlUrl="https://harbour.example/feed"/></outline>
        <outline text="Mill" type="rss" url="https://mill.example/feed"/><outline text="Again" xmlUrl="https://harbour.example/feed"/>
        <outline text="Empty folder"/></body></opml>
        """.utf8))
    #expect(opml.title == "Mine" && opml.outlines.map(\.title) == ["Hill", "Harbour", "Mill"])
    #expect(opml.outlines.map(\.folder) == ["World & more/Asia", "World & more", nil])
    #expect(opml.outlines[0].xmlURL == "https://hill.example/feed?a=1&b=2")
    #expect(opml.outlines[0].categories == ["News/World", "local"] && opml.outlines[0].language == "cy")
    #expect(opml.outlines[0].htmlURL == "https://hill.example/")
    #expect(opml.duplicates.map(\.title) == ["Again"])
  }

  @Test func `what is written reads back the same`() throws {
    let outlines = [
      OPMLOutline(
        title: "A \"quoted\" <title> & more", xmlURL: "https://a.example/?x=1&y=2", folder: "One/Two", language: "de",
        categories: ["x", "y"]),
      OPMLOutline(title: "B", xmlURL: "https://b.example/", htmlURL: "https://b.example/site"),
      OPMLOutline(title: "C", xmlURL: "https://c.example/", folder: "One"),
    ]
    let text = OPML(title: "List", outlines: outlines).write()
    let read = try OPML.read(Array(text.utf8))
    #expect(Set(read.outlines) == Set(outlines) && read.title == "List")
    #expect(OPML(title: "List", outlines: read.outlines).write() == text)
  }

  @Test func `anything else is refused whole`() {
    for text in ["", "<html></html>", "nothing", "<rss/>", "<opml><body><outline xmlUrl=\"https://a.example/\"/>"] {
      #expect(throws: ParsingError.self) { try OPML.read(Array(text.utf8)) }
    }
  }

  @Test func `twenty thousand feeds are read`() throws {
    let outlines = (0..<20_000).map {
      OPMLOutline(title: "Feed \($0)", xmlURL: "https://f\($0).example/", folder: "F\($0 % 7)")
    }
    let read = try OPML.read(Array(OPML(outlines: outlines).write().utf8))
    #expect(read.outlines.count == 20_000 && read.duplicates.isEmpty)
  }
}
