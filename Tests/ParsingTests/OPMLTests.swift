import News
import Parsing
import Testing

@Suite("OPML")
struct OPMLTests {
  @Test func `a feed with an empty address is no folder`() throws {
    let list = try OPML.read(
      Array(
        """
        <opml><body><outline type="rss" text="Harbour" xmlUrl=""/><outline type="rss" text="Hill" xmlUrl=""/>
        <outline text="Folder"/></body></opml>
        """.utf8))
    #expect(list.outlines.map(\.title) == ["Harbour", "Hill"] && list.outlines.allSatisfy { $0.xmlURL.isEmpty })
    #expect(list.duplicates.isEmpty && Array(list.folders.keys) == ["Folder"])
  }

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

  @Test func `a folder's path is that of the folders around it, however they nest and end`() throws {
    let feed = { (name: String) in "<outline text='\(name)' xmlUrl='https://\(name).example/f'/>" }
    let deep =
      String(repeating: "<outline text='a/b'>", count: 800) + feed("deep") + String(repeating: "</outline>", count: 800)
    let opml = try OPML.read(
      Array(
        "<opml><body><outline text='One'>\(deep)\(feed("one"))<outline text=''>\(feed("none"))</outline></outline>\(feed("top"))</body></opml>"
          .utf8))
    #expect(
      opml.outlines.map(\.folder) == ["One" + String(repeating: "/a∕b", count: 800), "One", "One", nil])
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

  /// As FreshRSS, Feedly, Inoreader, NetNewsWire and miniflux write them, with invented feeds.
  @Test func `what other readers wrote survives`() throws {
    let list = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml xmlns:frss="https://freshrss.org/opml" version="2.0"><head><title>Mine</title></head><body>
      <outline text="Hills"><outline text="Hill &amp; Dale" type="HTML+XPath" xmlUrl="https://hill.example/" htmlUrl="https://hill.example/" \
      description="News of hills" frss:xPathItem="//div[@class=&quot;x&quot;]" frss:filtersActionRead="a&#10;b" feedly:sort="1"/></outline>
      <outline text="Harbour" title="Harbour Post" description="" type="rss" version="RSS" htmlUrl="https://harbour.example/" \
      xmlUrl="feed:https://harbour.example/feed" iconUrl="https://harbour.example/i.png" category="/News/Sea,tides" created="Mon, 04 May 2020 10:00:00 GMT"/>
      </body></opml>
      """
    let read = try OPML.read(Array(list.utf8))
    let hill = try #require(read.outlines.first)
    let xpath = OutlineAttribute(
      name: "frss:xPathItem", namespace: "https://freshrss.org/opml", value: "//div[@class=\"x\"]")
    #expect(hill.folder == "Hills" && hill.description == "News of hills" && hill.others.contains(xpath))
    #expect(hill.others.contains(OutlineAttribute(name: "type", value: "HTML+XPath")))
    #expect(hill.others.contains { $0.name == "frss:filtersActionRead" && $0.value == "a\nb" })
    let harbour = read.outlines[1]
    #expect(harbour.title == "Harbour Post" && harbour.xmlURL == "https://harbour.example/feed")
    #expect(harbour.others.map(\.name) == ["version", "iconUrl", "created", "text", "category", "description"])
    let written = read.write()
    #expect(written.contains("category=\"/News/Sea,tides\""))
    #expect(written.contains("xmlns:frss=\"https://freshrss.org/opml\""))
    #expect(written.contains("type=\"HTML+XPath\"") && written.contains("text=\"Harbour\" title=\"Harbour Post\""))
    let again = try OPML.read(Array(written.utf8))
    #expect(again.outlines.map(\.title) == read.outlines.map(\.title))
    for (one, other) in zip(again.outlines, read.outlines) {
      #expect(Set(one.others.map(\.name)) == Set(other.others.map(\.name)))
      for attribute in other.others {
        #expect(one.others.first { $0.name == attribute.name }?.value == attribute.value)
      }
    }
    #expect(try OPML.read(Array(again.write().utf8)).write() == again.write())
  }

  @Test func `what other readers wrote beside a folder survives, and an empty folder with it`() throws {
    let list = """
      <opml xmlns:frss="https://freshrss.org/opml" version="2.0"><body>
      <outline text="Sea/Coast" title="Sea/Coast" category="/a" frss:unknown="1"><outline text="Inner" isOpen="false">
      <outline text="Harbour" xmlUrl="https://harbour.example/feed"/></outline></outline>
      <outline text="Lists" frss:opmlUrl="https://lists.example/all.opml"/></body></opml>
      """
    let read = try OPML.read(Array(list.utf8))
    #expect(read.outlines.map(\.folder) == ["Sea∕Coast/Inner"])
    #expect(read.folders["Sea∕Coast"]?.map(\.name) == ["frss:unknown", "category"])
    #expect(read.folders["Sea∕Coast/Inner"] == [OutlineAttribute(name: "isOpen", value: "false")])
    let written = read.write()
    #expect(written.contains("<outline text=\"Sea/Coast\" title=\"Sea/Coast\" frss:unknown=\"1\" category=\"/a\">"))
    #expect(written.contains("xmlns:frss=\"https://freshrss.org/opml\""))
    #expect(try OPML.read(Array(written.utf8)).folders == read.folders)
  }

  @Test func `folders with nothing in them survive`() throws {
    let list =
      "<opml><body><outline text=\"Sea\"><outline text=\"Coast/Bay\"/></outline><outline text=\"Hill\"></outline>"
      + "<outline text=\"Mill\"><outline xmlUrl=\"https://a.example/\"/></outline></body></opml>"
    let read = try OPML.read(Array(list.utf8))
    #expect(read.folders.keys.sorted() == ["Hill", "Sea/Coast∕Bay"])
    let written = read.write()
    #expect(written.contains("text=\"Coast/Bay\"") && written.contains("text=\"Hill\""))
    #expect(try OPML.read(Array(written.utf8)) == OPML.read(Array(OPML.read(Array(written.utf8)).write().utf8)))
    #expect(try OPML.read(Array(written.utf8)).folders == read.folders)
  }

  @Test func `folders nest nine hundred deep`() throws {
    for feed in ["<outline xmlUrl=\"https://a.example/\"/>", "<outline xmlUrl=\"https://a.example/\"></outline>"] {
      func list(_ depth: Int) -> [UInt8] {
        let start = String(repeating: "<outline text=\"F\">", count: depth)
        let end = String(repeating: "</outline>", count: depth)
        return Array("<opml><body>\(start)\(feed)\(end)</body></opml>".utf8)
      }
      #expect(try OPML.read(list(900)).outlines[0].folder?.split(separator: "/").count == 900)
      #expect(throws: ParsingError.self) { try OPML.read(list(902)) }
    }
  }

  @Test func `whether pages are read travels with the list, and only as our own attribute`() throws {
    let outlines = [
      OPMLOutline(title: "A", xmlURL: "https://a.example/", fullText: .auto),
      OPMLOutline(title: "B", xmlURL: "https://b.example/", fullText: .off),
      OPMLOutline(title: "C", xmlURL: "https://c.example/"),
    ]
    let written = OPML(outlines: outlines).write()
    #expect(written.contains("courant:fullText=\"auto\""))
    #expect(try OPML.read(Array(written.utf8)).outlines.map(\.fullText) == [.auto, .off, nil])
    let foreign = "<opml><body><outline fullText='on' xmlUrl='https://a.example/'/></body></opml>"
    #expect(try OPML.read(Array(foreign.utf8)).outlines.map(\.fullText) == [nil])
  }

  @Test func `an attribute that could not be written as XML is left out, not the list broken`() throws {
    let outline = OPMLOutline(
      title: "A", xmlURL: "https://a.example/",
      others: [
        OutlineAttribute(name: "a b", value: "x"), OutlineAttribute(name: "1x", value: "x"),
        OutlineAttribute(name: "p:q:r", value: "x"),
        OutlineAttribute(name: "xmlUrl", value: "https://evil.example/"),
        OutlineAttribute(name: "ok", value: "<\"&\u{1}"),
      ])
    let read = try OPML.read(Array(OPML(outlines: [outline]).write().utf8))
    #expect(read.outlines.map(\.xmlURL) == ["https://a.example/"])
    #expect(read.outlines[0].others == [OutlineAttribute(name: "ok", value: "<\"&")])
  }

  @Test func `a sign that stands for lost bytes is written as a reference, so that the list reads back`() throws {
    let list = "<opml><body><outline text=\"A&#0;B\" xmlUrl=\"https://a.example/\"/></body></opml>"
    let read = try OPML.read(Array(list.utf8))
    #expect(read.outlines.map(\.title) == ["A\u{FFFD}B"])
    let again = try OPML.read(Array(read.write().utf8))
    #expect(again.outlines.map(\.title) == read.outlines.map(\.title))
    #expect(again.write() == read.write())
  }

  @Test func `a second list in a file is refused with the first`() {
    let list = "<opml><body><outline xmlUrl='https://hill.example/f'/></body></opml>"
    let error = #expect(throws: ParsingError.self) { try OPML.read(Array("\(list)\n\(list)".utf8)) }
    #expect(error?.detail == "the OPML file is broken, line 2: a second list begins")
  }

  @Test func `an outline with two addresses is two feeds, and a folder of feeds that stood elsewhere is kept`() throws {
    let list = try OPML.read(
      Array(
        """
        <opml><body><outline text="A"><outline text="Hill" xmlUrl="https://hill.example/f" xmlUrl="https://hill.example/g"/></outline>
        <outline text="All"><outline text="Hill" xmlUrl="https://hill.example/f"/></outline></body></opml>
        """.utf8))
    #expect(list.outlines.map(\.xmlURL) == ["https://hill.example/f", "https://hill.example/g"])
    #expect(list.outlines.map(\.folder) == ["A", "A"] && list.duplicates.map(\.folder) == ["All"])
    #expect(Array(list.folders.keys) == ["All"])
  }

  @Test func `anything else is refused whole`() {
    for text in ["", "<html></html>", "nothing", "<rss/>", "<opml><body><outline xmlUrl=\"https://a.example/\"/>"] {
      #expect(throws: ParsingError.self) { try OPML.read(Array(text.utf8)) }
    }
  }

  /// Whatever may have cost a feed, in a list that would be read as a feed is read.
  @Test(arguments: [
    "<outline text=\"B\" xmlUrl=\"https://b.example/></outline><outline text=\"C\" xmlUrl=\"https://c.example/\"/>",
    "<outline text=\"F\"><outline text=\"C\" xmlUrl=\"https://c.example/\"/>", "</outline>",
    "<outline text=\"B\" xmlUrl=\"x\" <b/>",
    "\u{0}\u{1}", "\u{FFFD}", "<outline text=\"a \"quoted\" b\" xmlUrl=\"https://b.example/\"/>",
    "<outline text=\"a \" quoted\" b\" xmlUrl=\"https://b.example/\"/>",
    "<outline text='it's' xmlUrl='https://b.example/'/>", "<outline text=\"B\"xmlUrl=\"https://b.example/\"/>",
    "<outline text=O\"Brien xmlUrl=\"https://b.example/\"/>",
  ])
  func `a list that is broken is refused whole, with the line`(_ damage: String) throws {
    let list =
      "<opml version=\"2.0\"><body>\n<outline text=\"A\" xmlUrl=\"https://a.example/\"/>\n\(damage)\n</body></opml>"
    do {
      _ = try OPML.read(Array(list.utf8))
      Issue.record("read")
    } catch {
      #expect(error.detail.contains("line 3") || error.detail.contains("line 4"), "\(error.detail)")
    }
  }

  @Test func `what is no sound XML and costs no feed is let pass`() throws {
    let list =
      "<!-- <opml> --><OPML version=\"1.0\"><body><outline text=\"A & B < C\" type=rss xmlUrl=\"https://a.example/?a=1&b=2\"/>"
      + "<outline text='Caf&eacute; &unknown;' xmlUrl='https://b.example/'></outline></body></OPML>"
    #expect(
      try OPML.read(Array(list.utf8)).outlines.map(\.xmlURL) == ["https://a.example/?a=1&b=2", "https://b.example/"])
  }

  @Test func `namespaces are read in any encoding and wherever they are declared`() throws {
    let list =
      "<!-- <opml xmlns:q=\"urn:q\"> --><opml xmlns:a=\"urn:a\"><body><outline xmlns:b=\"urn:b\" text=\"A\" "
      + "xmlUrl=\"https://a.example/\" a:x=\"1\" b:y=\"2\"/></body></opml>"
    let wide: [UInt8] = [0xFF, 0xFE] + list.utf16.flatMap { unit in [UInt8(unit & 255), UInt8(unit >> 8)] as [UInt8] }
    for bytes in [Array(list.utf8), wide] {
      let read = try OPML.read(bytes)
      #expect(read.outlines[0].others.map(\.namespace) == ["urn:a", "urn:b"])
      #expect(read.write().contains("xmlns:a=\"urn:a\" xmlns:b=\"urn:b\""))
    }
  }

  @Test func `categories and languages are written as they were`() throws {
    let list =
      "<opml><body><outline text=\"A\" xmlUrl=\"https://a.example/\" category=\"/News/World, local\" lang=\"de\"/>"
      + "<outline text=\"B\" xmlUrl=\"https://b.example/\" language=\" en-us \"/></body></opml>"
    let read = try OPML.read(Array(list.utf8))
    #expect(
      read.outlines[0].categories == ["News/World", "local"] && read.outlines.map(\.language) == ["de", "en-us"])
    let written = read.write()
    #expect(written.contains("category=\"/News/World, local\"") && written.contains(" lang=\"de\""))
    #expect(written.contains("language=\" en-us \"") && !written.contains("language=\"de\""))
  }

  @Test func `twenty thousand feeds are read`() throws {
    let outlines = (0..<20_000).map {
      OPMLOutline(title: "Feed \($0)", xmlURL: "https://f\($0).example/", folder: "F\($0 % 7)")
    }
    let read = try OPML.read(Array(OPML(outlines: outlines).write().utf8))
    #expect(read.outlines.count == 20_000 && read.duplicates.isEmpty)
  }
}
